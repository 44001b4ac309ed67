/* A filter: one pair against all rules, and its print. */
#include <string.h>
#include <xxhash.h>

#include "base/error.h"
#include "base/memory.h"
#include "filter/filter.h"
#include "filter/rules.h"
#include "model/model.h"

enum {
    GRAM = 3,        /* words */
    GRAMS_FROM = 12, /* both sides together; fewer do not tell */
    HASHES = 6,      /* three for each of near[]: of two texts that share 9 of 10 n-grams, 93 %
                      * are found, of those that share half of them, 23 % */
    SAMPLES = 256
};

static uint64_t mix(uint64_t x, uint64_t by)
{
    x = (x ^ x >> 32) * (by | 1);
    return x ^ x >> 29;
}

/* The smallest of all n-grams under six orders: two texts have the same one as often as they
 * share n-grams. */
static size_t add_grams(uint64_t least[HASHES], const sj_side_facts *s, uint64_t seed)
{
    static const uint64_t orders[HASHES] = {0x9E3779B97F4A7C15u, 0xC2B2AE3D27D4EB4Fu,
                                            0x165667B19E3779F9u, 0xD6E8FEB86659FD93u,
                                            0xFF51AFD7ED558CCDu, 0xC4CEB9FE1A85EC53u};
    size_t count = s->word_count >= GRAM ? s->word_count - GRAM + 1 : 0;

    if (count > SAMPLES)
        count = SAMPLES;
    for (size_t k = 0; k < count; k++) {
        uint64_t gram =
            mix(s->word[k], 3) + mix(s->word[k + 1], 5) * 7 + mix(s->word[k + 2], 9) * 31;

        for (int h = 0; h < HASHES; h++) {
            uint64_t value = mix(mix(gram + seed, orders[h]), orders[h]);

            least[h] = value < least[h] ? value : least[h];
        }
    }
    return count;
}

static void make_print(sejajar_print *print, const sj_facts *f)
{
    uint64_t least[HASHES];
    uint64_t sides[2];
    size_t grams = 0;

    memset(least, 0xFF, sizeof least);
    for (int side = 0; side < 2; side++) {
        const sj_side_facts *s = &f->side[side];

        /* Of texts without words, or of more than are kept, all bytes count. */
        sides[side] = s->words == s->word_count && s->words > 0
                          ? XXH3_64bits(s->word, s->word_count * sizeof *s->word)
                          : XXH3_64bits(s->text.bytes, s->text.length);
        grams += add_grams(least, s, (uint64_t)side);
    }
    print->exact = XXH3_64bits(sides, sizeof sides);
    print->has_near = grams >= GRAMS_FROM;
    for (int k = 0; k < 2; k++)
        print->near[k] =
            mix(least[3 * k] + mix(least[3 * k + 1], 11) + mix(least[3 * k + 2], 17), 13);
}

sejajar_status sejajar_filter_open(sejajar_filter **out, const sejajar_model *model,
                                   const sejajar_filter_options *options, sejajar_error *err)
{
    sejajar_filter *filter = sj_alloc_zero(1, sizeof *filter);

    *out = NULL;
    if (!filter)
        return sj_fail_memory(err);
    filter->options = *options;
    filter->memory = sj_word_memory_open(&model->lexicon);
    if (!filter->memory) {
        sj_free(filter);
        return sj_fail_memory(err);
    }
    filter->knows_words = sj_word_memory_knows(filter->memory);
    sj_phrases_fill(&filter->phrases);
    *out = filter;
    return SEJAJAR_OK;
}

void sejajar_filter_free(sejajar_filter *filter)
{
    if (!filter)
        return;
    sj_word_memory_close(filter->memory);
    sj_array_free(&filter->lent[0]);
    sj_array_free(&filter->lent[1]);
    sj_array_free(&filter->written);
    sj_free(filter);
}

sejajar_status sj_filter_expect(sejajar_filter *filter, const sejajar_words *words,
                                sejajar_error *err)
{
    for (int s = 0; s < 2; s++) {
        const sj_vocabulary *v = &words->side[s].tokens.vocabulary;

        if (!sj_array_reserve(&filter->lent[s], v->types.count))
            return sj_fail_memory(err);
        if (filter->knows_words)
            sj_word_recall_types(filter->memory, filter->lent[s].at, (sejajar_language)s,
                                 v->types.at, v->types.count);
    }
    return SEJAJAR_OK;
}

/* What the words of a side weigh, by their types. */
static const sj_word_weight *weights_of(sejajar_filter *filter, int s)
{
    const sj_cut_text *cut = &filter->cut[s];

    if (cut->is_lent)
        return filter->lent[s].at;
    if (filter->knows_words)
        sj_word_recall_types(filter->memory, filter->own[s], cut->language, cut->types, cut->count);
    return filter->own[s];
}

uint32_t sj_filter_cut(sejajar_print *print, sejajar_filter *filter, double score, double fidelity)
{
    const uint32_t languages = 1u << SEJAJAR_RULE_SWAPPED | 1u << SEJAJAR_RULE_LANGUAGE;
    const sj_word_weight *weights[2] = {weights_of(filter, 0), weights_of(filter, 1)};
    sj_facts facts;
    uint32_t broken;

    sj_facts_collect(&facts, filter->knows_words ? filter->memory : NULL, filter->cut, weights);
    facts.phrases = &filter->phrases;
    facts.score = score;
    facts.fidelity = fidelity;
    if (print)
        make_print(print, &facts);
    broken = sj_rules_broken(&facts, &filter->options);
    return filter->knows_words ? broken : broken & ~languages;
}

uint32_t sejajar_filter_pair(sejajar_print *print, sejajar_filter *filter, sejajar_text id,
                             sejajar_text en, double score, double fidelity)
{
    sj_cut_text_make(&filter->cut[0], id, SEJAJAR_ID);
    sj_cut_text_make(&filter->cut[1], en, SEJAJAR_EN);
    return sj_filter_cut(print, filter, score, fidelity);
}
