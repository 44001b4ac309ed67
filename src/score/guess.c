/* About what 1-1 beads score. */
#include "score/guess.h"

#include <math.h>

#include "base/error.h"
#include "base/fast_math.h"
#include "base/memory.h"

/* This many sentences of a row are weighed at a time: enough for vector instructions. */
enum { MANY = 32 };

/* Stands for no link: whatever is subtracted from it, the gain is 0. */
static const float worthless = -1e30f;

static bool open_side(sj_guess_side *side, size_t count)
{
    side->log_words = sj_alloc(count, 4 * sizeof(float));
    if (!side->log_words)
        return false;
    side->characters = side->log_words + count;
    side->log_characters = side->characters + count;
    side->unrelated = side->log_characters + count;
    return true;
}

static bool know_side(sj_guesser *g, int side)
{
    const sj_tokens *tokens = g->bitext->side[side];
    sj_guess_side *s = &g->side[side];

    if (!open_side(s, tokens->count))
        return false;
    for (size_t k = 0; k < tokens->count; k++) {
        s->log_words[k] =
            sj_fast_log((float)(sj_tokens_length(tokens, k) + 1) / (SJ_TYPICAL_WORDS + 1));
        s->characters[k] = (float)tokens->characters[k] + 1;
        s->log_characters[k] = sj_lengths_log(g->lengths, tokens->characters[k]);
        s->unrelated[k] = sj_lengths_unrelated(g->lengths, s->log_characters[k], 1);
    }
    return true;
}

void sj_guesser_refresh(sj_guesser *g)
{
    g->log_close = (float)log1p(-g->parameters->free);
    g->log_free = (float)log(g->parameters->free);
}

sejajar_status sj_guesser_open(sj_guesser *g, const sj_bitext *bitext, const sj_lengths *lengths,
                               const sj_parameters *parameters, sejajar_error *err)
{
    size_t types = bitext->side[1]->vocabulary.types.count;

    *g = (sj_guesser){
        .bitext = bitext, .lengths = lengths, .parameters = parameters, .turned = UINT32_MAX};
    sj_guesser_refresh(g);
    g->worth = sj_alloc(types, sizeof *g->worth);
    g->linked = sj_alloc(types + 1, sizeof *g->linked);
    if (g->worth && g->linked && know_side(g, 0) && know_side(g, 1)) {
        for (size_t t = 0; t < types; t++)
            g->worth[t] = worthless;
        return SEJAJAR_OK;
    }
    sj_guesser_close(g);
    return sj_fail_memory(err);
}

void sj_guesser_close(sj_guesser *g)
{
    sj_free(g->worth);
    sj_free(g->linked);
    sj_free(g->side[0].log_words);
    sj_free(g->side[1].log_words);
    *g = (sj_guesser){0};
}

void sj_guesser_begin(sj_guesser *g, uint32_t id_first, uint32_t en_first)
{
    g->id_first = id_first;
    g->en_first = en_first;
}

/* The links of a word: [*first, end). */
static const sj_type_link *links_of(const sj_bitext *b, uint32_t type, const sj_type_link **end)
{
    *end = sj_array_from(&b->links, b->first[type + 1]);
    return sj_array_from(&b->links, b->first[type]);
}

void sj_guesser_turn(sj_guesser *g, uint32_t id)
{
    const sj_tokens *tokens = g->bitext->side[0];
    const sj_type_link *link, *end;
    size_t count = 0;

    if (g->turned == id)
        return;
    for (size_t k = 0; k < g->linked_count; k++)
        g->worth[g->linked[k]] = worthless;
    g->turned = id;
    for (uint32_t w = tokens->first[id]; w < tokens->first[id + 1]; w++)
        for (link = links_of(g->bitext, tokens->words.at[w], &end); link < end; link++) {
            float *worth = &g->worth[link->en];

            g->linked[count] = link->en; /* stays if it is the first link of its type */
            count += *worth == worthless;
            *worth = sj_greater(link->worth, *worth);
        }
    g->linked_count = count;
}

/* What a sentence's words gain. In sentences longer than the typical one each link gains less.
 * There is no branch, as the processor could not predict which words have a link. */
static float gain_of(const sj_guesser *g, uint32_t en, float less)
{
    const sj_tokens *tokens = g->bitext->side[1];
    float sum = 0;

    for (uint32_t w = tokens->first[en]; w < tokens->first[en + 1]; w++)
        sum += sj_greater(g->worth[tokens->words.at[w]] - less, 0);
    return sum;
}

/* The scores of the 1-1 beads of the sentence at hand and `count` English ones from `en` on, whose
 * words gain `linked`. As the scorer has it, except that close and free translations are not added
 * up: the likelier one counts. */
static void weigh(const sj_guesser *g, uint32_t en, const float *restrict linked, size_t count,
                  float *restrict out)
{
    const sj_parameters *p = g->parameters;
    const sj_bitext *bitext = g->bitext;
    const sj_guess_side *i = &g->side[0], *j = &g->side[1];
    const float close_linked = (float)p->weight_linked, free_linked = (float)p->free_linked;
    const float close_unlinked = (float)p->weight_unlinked, free_unlinked = (float)p->free_unlinked;
    const float weight_lengths = (float)p->weight_lengths;
    const float weight_endings = (float)p->weight_endings;
    const float id_unlinked = bitext->unlinked_sentence[0][g->turned],
                id = i->characters[g->turned];
    const float log_id = i->log_characters[g->turned];
    const float *en_unlinked = bitext->unlinked_sentence[1] + en, *characters = j->characters + en;
    const float *log_en = j->log_characters + en, *unrelated = j->unrelated + en;
    const float *endings = bitext->endings.score[bitext->side[0]->end_marks[g->turned]];
    const uint8_t *marks = bitext->side[1]->end_marks + en;

    for (size_t k = 0; k < count; k++) {
        float unlinked = id_unlinked + en_unlinked[k];
        float lengths =
            sj_lengths_translated(g->lengths, id, characters[k], log_id, log_en[k]) - unrelated[k];
        float close = g->log_close + close_linked * linked[k] + close_unlinked * unlinked;
        float free = g->log_free + free_linked * linked[k] + free_unlinked * unlinked;

        out[k] = sj_greater(close, free) + weight_lengths * lengths;
    }
    for (size_t k = 0; k < count; k++)
        out[k] =
            id == 1 || characters[k] == 1 ? -INFINITY : out[k] + weight_endings * endings[marks[k]];
}

static float less_of(const sj_guesser *g, uint32_t en)
{
    return g->side[0].log_words[g->turned] + g->side[1].log_words[en];
}

float sj_guesser_single(const sj_guesser *g, uint32_t en)
{
    float linked = gain_of(g, en, less_of(g, en)), out;

    weigh(g, en, &linked, 1, &out);
    return out;
}

void sj_guesser_row(void *guesser, uint32_t i, uint32_t low, uint32_t high, float *out)
{
    sj_guesser *g = guesser;
    float linked[MANY];

    sj_guesser_turn(g, g->id_first + i - 1);
    if (low == 0) {
        *out++ = -INFINITY; /* before the first sentence */
        low++;
    }
    for (uint32_t j = low, count; j <= high; j += count, out += count) {
        uint32_t en = g->en_first + j - 1;

        count = high - j + 1 < MANY ? high - j + 1 : MANY;
        for (uint32_t k = 0; k < count; k++)
            linked[k] = gain_of(g, en + k, less_of(g, en + k));
        weigh(g, en, linked, count, out);
    }
}
