/* Which English documents have a term, and how likely any document has it. */
#include "match/index.h"

#include <math.h>

#include "base/error.h"
#include "base/memory.h"

/* What was known before counts for this many documents. */
static const double documents_before = 20;
/* Shares of the words of running text: a name that the lexicon does not know, and numbers of
 * one, two, three and more digits (of models/id-en's training text). */
static const double spelling_share = 4e-6;
static const double number_share[] = {2e-3, 5e-4, 1e-4, 2e-5};
/* Bounds of the chance that a document has a term: of none it is known for sure. */
static const double least_chance = 1e-6;
/* How often the other side has the same spelling, the same number. */
static const float spelling_rate = 0.5f, number_rate = 0.8f;

/* ---- Chances --------------------------------------------------------- */

double sj_term_chance_before(const sj_term *term, sejajar_language language,
                             const sj_lexicon *lexicon, double words)
{
    double share = spelling_share;

    if (term->key & SJ_TERM_SHARED) {
        if (term->length)
            share = number_share[term->length < 4 ? term->length - 1 : 3];
    } else if (term->key & SJ_TERM_OTHER_SIDE) {
        share = lexicon->side[1 - language].units[term->key & ~SJ_TERM_OTHER_SIDE].frequency;
    } else {
        share = lexicon->side[language].units[term->key].frequency;
    }
    return 1 - exp(-share * words);
}

float sj_term_chance(double having, double documents, double before)
{
    double chance = (having + documents_before * before) / (documents + documents_before);

    return (float)(chance < least_chance     ? least_chance
                   : chance > sj_most_chance ? sj_most_chance
                                             : chance);
}

float sj_term_link_rate(uint32_t key, sejajar_language language, const sj_lexicon *lexicon)
{
    if (key & SJ_TERM_SHARED)
        return key & SJ_TERM_NUMBER ? number_rate : spelling_rate;
    if (key & SJ_TERM_OTHER_SIDE)
        return spelling_rate;
    return lexicon->side[language].units[key].link_rate;
}

/* ---- Numbers for keys ------------------------------------------------ */

static uint32_t slot_of(const sj_term_index *index, uint32_t key)
{
    uint32_t slot = (key * 2654435761u) & (index->slot_count - 1);

    while (index->slots[slot] && index->keys[index->slots[slot] - 1] != key)
        slot = (slot + 1) & (index->slot_count - 1);
    return slot;
}

uint32_t sj_term_index_find(const sj_term_index *index, uint32_t key)
{
    return index->slots[slot_of(index, key)] - 1; /* a free slot gives SJ_NO_TERM */
}

static bool grow(sj_term_index *index)
{
    uint32_t count = index->slot_count ? 2 * index->slot_count : 1 << 12;
    uint32_t *slots = sj_alloc_zero(count, sizeof *slots);
    uint32_t *keys = slots ? sj_resize(index->keys, count / 2, sizeof *keys) : NULL;

    if (!keys) {
        sj_free(slots);
        return false;
    }
    sj_free(index->slots);
    index->slots = slots;
    index->slot_count = count;
    index->keys = keys;
    for (uint32_t t = 0; t < index->count; t++)
        slots[slot_of(index, keys[t])] = t + 1;
    return true;
}

/* UINT32_MAX where there is no memory. */
static uint32_t add_key(sj_term_index *index, uint32_t key)
{
    uint32_t slot;

    if (index->count + 1 >= index->slot_count / 2 && !grow(index))
        return UINT32_MAX;
    slot = slot_of(index, key);
    if (!index->slots[slot]) {
        index->keys[index->count] = key;
        index->slots[slot] = ++index->count;
    }
    return index->slots[slot] - 1;
}

/* ---- Making ---------------------------------------------------------- */

static bool list_terms(sj_term_index *index, const sejajar_profile *const *profiles, size_t count)
{
    uint64_t all = 0;

    for (size_t d = 0; d < count; d++)
        all += profiles[d]->count;
    index->documents = (uint32_t)count;
    index->begin = sj_alloc(count + 1, sizeof *index->begin);
    index->terms_of = sj_alloc(all, sizeof *index->terms_of);
    if (!index->begin || !index->terms_of || !grow(index))
        return false;
    all = 0;
    for (size_t d = 0; d < count; d++) {
        index->begin[d] = all;
        for (uint32_t k = 0; k < profiles[d]->count; k++) {
            uint32_t number = add_key(index, profiles[d]->terms[k].key);

            if (number == UINT32_MAX)
                return false;
            index->terms_of[all++] = number;
        }
    }
    index->begin[count] = all;
    return true;
}

/* Turns the lists of terms round. */
static bool list_documents(sj_term_index *index)
{
    uint64_t all = index->begin[index->documents];
    uint64_t *first = sj_alloc_zero((size_t)index->count + 2, sizeof *first);

    index->first = first;
    index->documents_of = sj_alloc(all, sizeof *index->documents_of);
    if (!first || !index->documents_of)
        return false;
    for (uint64_t k = 0; k < all; k++)
        first[index->terms_of[k] + 2]++;
    for (uint32_t t = 0; t < index->count; t++)
        first[t + 2] += first[t + 1];
    for (uint32_t d = 0; d < index->documents; d++)
        for (uint64_t k = index->begin[d]; k < index->begin[d + 1]; k++)
            index->documents_of[first[index->terms_of[k] + 1]++] = d;
    return true;
}

static double mean_words(const sejajar_profile *const *profiles, size_t count)
{
    double sum = 0;

    for (size_t d = 0; d < count; d++)
        sum += profiles[d]->words;
    return count ? sum / (double)count : 0;
}

static bool weigh_terms(sj_term_index *index, const sejajar_profile *const *profiles,
                        sejajar_language language, const sj_lexicon *lexicon)
{
    double words = index->mean_words = mean_words(profiles, index->documents);

    index->chance = sj_alloc_zero(index->count, sizeof *index->chance);
    index->link_rate = sj_alloc(index->count, sizeof *index->link_rate);
    if (!index->chance || !index->link_rate)
        return false;
    for (uint32_t d = 0; d < index->documents; d++)
        for (uint32_t k = 0; k < profiles[d]->count; k++) {
            uint32_t t = index->terms_of[index->begin[d] + k];
            double having = (double)(index->first[t + 1] - index->first[t]);

            if (index->chance[t] > 0)
                continue;
            /* A document is not to make its own terms look common: one less. */
            index->chance[t] = sj_term_chance(
                having - 1, index->documents - 1.0,
                sj_term_chance_before(&profiles[d]->terms[k], language, lexicon, words));
            index->link_rate[t] = sj_term_link_rate(index->keys[t], language, lexicon);
        }
    return true;
}

sejajar_status sj_term_index_make(sj_term_index *out, const sejajar_profile *const *profiles,
                                  size_t count, sejajar_language language,
                                  const sj_lexicon *lexicon, sejajar_error *err)
{
    sj_term_index index = {0};

    if (!list_terms(&index, profiles, count) || !list_documents(&index) ||
        !weigh_terms(&index, profiles, language, lexicon)) {
        sj_term_index_free(&index);
        return sj_fail_memory(err);
    }
    *out = index;
    return SEJAJAR_OK;
}

void sj_term_index_free(sj_term_index *index)
{
    sj_free(index->keys);
    sj_free(index->chance);
    sj_free(index->link_rate);
    sj_free(index->slots);
    sj_free(index->first);
    sj_free(index->documents_of);
    sj_free(index->begin);
    sj_free(index->terms_of);
    *index = (sj_term_index){0};
}
