/* About what 1-1 beads score. */
#include "score/guess.h"

#include <math.h>

#include "base/error.h"
#include "base/fast_math.h"
#include "base/memory.h"

static bool know_side(sj_guesser *g, int side)
{
    const sj_tokens *tokens = g->bitext->side[side];

    g->side[side] = sj_alloc(tokens->count, sizeof *g->side[side]);
    if (!g->side[side])
        return false;
    for (size_t k = 0; k < tokens->count; k++) {
        sj_guess_side *s = &g->side[side][k];
        float words = (float)(sj_tokens_length(tokens, k) + 1) / (SJ_TYPICAL_WORDS + 1);

        *s = (sj_guess_side){.log_words = sj_fast_log(words),
                             .characters = (float)tokens->characters[k] + 1};
        for (uint32_t w = tokens->first[k]; w < tokens->first[k + 1]; w++)
            s->unlinked += g->bitext->unlinked[side][tokens->words.at[w]];
        s->log_characters = sj_fast_log(s->characters);
        s->unrelated = sj_lengths_unrelated(g->lengths, s->log_characters, 1);
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
    *g = (sj_guesser){
        .bitext = bitext, .lengths = lengths, .parameters = parameters, .turned = UINT32_MAX};
    sj_guesser_refresh(g);
    g->worth = sj_alloc_zero(bitext->side[1]->vocabulary.types.count, sizeof *g->worth);
    if (g->worth && know_side(g, 0) && know_side(g, 1))
        return SEJAJAR_OK;
    sj_guesser_close(g);
    return sj_fail_memory(err);
}

void sj_guesser_close(sj_guesser *g)
{
    sj_free(g->worth);
    sj_free(g->side[0]);
    sj_free(g->side[1]);
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

static void forget_links(sj_guesser *g)
{
    const sj_tokens *tokens = g->bitext->side[0];
    const sj_type_link *link, *end;

    if (g->turned == UINT32_MAX)
        return;
    for (uint32_t w = tokens->first[g->turned]; w < tokens->first[g->turned + 1]; w++)
        for (link = links_of(g->bitext, tokens->words.at[w], &end); link < end; link++)
            g->worth[link->en] = 0;
}

void sj_guesser_turn(sj_guesser *g, uint32_t id)
{
    const sj_tokens *tokens = g->bitext->side[0];
    const sj_type_link *link, *end;

    if (g->turned == id)
        return;
    forget_links(g);
    g->turned = id;
    for (uint32_t w = tokens->first[id]; w < tokens->first[id + 1]; w++)
        for (link = links_of(g->bitext, tokens->words.at[w], &end); link < end; link++)
            g->worth[link->en] =
                link->worth > g->worth[link->en] ? link->worth : g->worth[link->en];
}

/* What a sentence's words gain; in longer sentences than the typical each link tells less. */
static float gain_of(const sj_guesser *g, uint32_t en, float less)
{
    const sj_tokens *tokens = g->bitext->side[1];
    float sum = 0;

    for (uint32_t w = tokens->first[en]; w < tokens->first[en + 1]; w++) {
        float worth = g->worth[tokens->words.at[w]];
        sum += worth > 0 && worth > less ? worth - less : 0;
    }
    return sum;
}

/* As the scorer weighs its 1-1 beads; of close and free the likelier one. */
float sj_guesser_single(const sj_guesser *g, uint32_t en)
{
    const sj_parameters *p = g->parameters;
    const sj_guess_side *i = &g->side[0][g->turned], *j = &g->side[1][en];
    float linked, unlinked, lengths, close, free;

    if (i->characters == 1 || j->characters == 1)
        return -INFINITY;
    linked = gain_of(g, en, i->log_words + j->log_words);
    unlinked = i->unlinked + j->unlinked;
    lengths = sj_lengths_translated(g->lengths, i->characters, j->characters, i->log_characters,
                                    j->log_characters) -
              j->unrelated;
    close = g->log_close + (float)p->weight_linked * linked + (float)p->weight_unlinked * unlinked;
    free = g->log_free + (float)p->free_linked * linked + (float)p->free_unlinked * unlinked;
    return (close > free ? close : free) + (float)p->weight_lengths * lengths;
}

void sj_guesser_row(void *guesser, uint32_t i, uint32_t low, uint32_t high, float *out)
{
    sj_guesser *g = guesser;

    sj_guesser_turn(g, g->id_first + i - 1);
    for (uint32_t j = low; j <= high; j++)
        out[j - low] = j ? sj_guesser_single(g, g->en_first + j - 1) : -INFINITY;
}
