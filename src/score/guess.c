/* About what 1-1 beads score. */
#include "score/guess.h"

#include <math.h>

#include "base/error.h"
#include "base/fast_math.h"
#include "base/memory.h"

static bool sum_sides(sj_guesser *g, int side)
{
    const sj_tokens *tokens = g->bitext->side[side];

    g->log_words[side] = sj_alloc(tokens->count, sizeof(float));
    g->unlinked[side] = sj_alloc(tokens->count, sizeof(float));
    if (!g->log_words[side] || !g->unlinked[side])
        return false;
    for (size_t k = 0; k < tokens->count; k++) {
        float sum = 0;

        for (uint32_t w = tokens->first[k]; w < tokens->first[k + 1]; w++)
            sum += g->bitext->unlinked[side][tokens->words.at[w]];
        g->unlinked[side][k] = sum;
        g->log_words[side][k] =
            sj_fast_log((float)(sj_tokens_length(tokens, k) + 1) / (SJ_TYPICAL_WORDS + 1));
    }
    return true;
}

sejajar_status sj_guesser_open(sj_guesser *g, const sj_bitext *bitext, const sj_lengths *lengths,
                               const sj_parameters *parameters, sejajar_error *err)
{
    *g = (sj_guesser){.bitext = bitext, .lengths = lengths, .parameters = parameters};
    g->log_close = (float)log1p(-parameters->free);
    g->log_free = (float)log(parameters->free);
    g->worth = sj_alloc_zero(bitext->side[1]->vocabulary.types.count, sizeof *g->worth);
    if (g->worth && sum_sides(g, 0) && sum_sides(g, 1))
        return SEJAJAR_OK;
    sj_guesser_close(g);
    return sj_fail_memory(err);
}

void sj_guesser_close(sj_guesser *g)
{
    sj_free(g->worth);
    for (int s = 0; s < 2; s++) {
        sj_free(g->log_words[s]);
        sj_free(g->unlinked[s]);
    }
    *g = (sj_guesser){0};
}

void sj_guesser_begin(sj_guesser *g, uint32_t id_first, uint32_t en_first)
{
    g->id_first = id_first;
    g->en_first = en_first;
}

static void note_links(sj_guesser *g, uint32_t id)
{
    const sj_bitext *b = g->bitext;
    const sj_tokens *tokens = b->side[0];

    for (uint32_t w = tokens->first[id]; w < tokens->first[id + 1]; w++)
        for (uint32_t k = b->first[tokens->words.at[w]]; k < b->first[tokens->words.at[w] + 1];
             k++) {
            const sj_type_link *link = &b->links.at[k];
            if (link->worth > g->worth[link->en])
                g->worth[link->en] = link->worth;
        }
}

static void forget_links(sj_guesser *g, uint32_t id)
{
    const sj_bitext *b = g->bitext;
    const sj_tokens *tokens = b->side[0];

    for (uint32_t w = tokens->first[id]; w < tokens->first[id + 1]; w++)
        for (uint32_t k = b->first[tokens->words.at[w]]; k < b->first[tokens->words.at[w] + 1]; k++)
            g->worth[b->links.at[k].en] = 0;
}

/* What a sentence's words gain; in longer sentences than the typical each link tells less. */
static float gain_of(const sj_guesser *g, uint32_t id, uint32_t en)
{
    const sj_tokens *tokens = g->bitext->side[1];
    float less = g->log_words[0][id] + g->log_words[1][en], sum = 0;

    for (uint32_t w = tokens->first[en]; w < tokens->first[en + 1]; w++) {
        float worth = g->worth[tokens->words.at[w]];
        sum += worth > 0 && worth > less ? worth - less : 0;
    }
    return sum;
}

/* As the scorer weighs its 1-1 beads; of close and free the likelier one. */
static float guess(const sj_guesser *g, uint32_t id, uint32_t en)
{
    const sj_parameters *p = g->parameters;
    uint32_t id_characters = g->bitext->side[0]->characters[id];
    uint32_t en_characters = g->bitext->side[1]->characters[en];
    float linked, unlinked, close, free;

    if (id_characters == 0 || en_characters == 0)
        return -INFINITY;
    linked = gain_of(g, id, en);
    unlinked = g->unlinked[0][id] + g->unlinked[1][en];
    close = g->log_close + (float)p->weight_linked * linked + (float)p->weight_unlinked * unlinked;
    free = g->log_free + (float)p->free_linked * linked + (float)p->free_unlinked * unlinked;
    return (close > free ? close : free) +
           (float)p->weight_lengths * sj_lengths_score(g->lengths, id_characters, en_characters, 1);
}

void sj_guesser_row(void *guesser, uint32_t i, uint32_t low, uint32_t high, float *out)
{
    sj_guesser *g = guesser;
    uint32_t id = g->id_first + i - 1;

    note_links(g, id);
    for (uint32_t j = low; j <= high; j++)
        out[j - low] = j ? guess(g, id, g->en_first + j - 1) : -INFINITY;
    forget_links(g, id);
}
