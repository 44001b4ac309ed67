/* The score of a bead: a log-likelihood ratio, translation against unrelated text. */
#include "score/scorer.h"

#include <math.h>
#include <string.h>

#include "base/error.h"
#include "base/memory.h"
#include "score/bead_terms.h"
#include "score/corner.h"
#include "score/merged_links.h"
#include "score/pair_rows.h"

static bool has_empty_line(const sj_tokens *tokens)
{
    for (size_t k = 0; k < tokens->count; k++)
        if (tokens->characters[k] == 0)
            return true;
    return false;
}

static bool open_best(sj_scorer *s)
{
    size_t count = s->bitext->side[0]->count;

    s->best = sj_alloc(count, sizeof *s->best);
    for (size_t k = 0; s->best && k < count; k++)
        s->best[k] = (sj_best_pair){UINT32_MAX, 0};
    return s->best != NULL;
}

static bool open_finders(sj_scorer *s)
{
    bool done = true;

    for (int r = 0; done && r < SJ_SHAPE_SIDE; r++)
        done = sj_link_finder_open(&s->rows[r].finder, s->bitext, NULL) == SEJAJAR_OK;
    return done;
}

sejajar_status sj_scorer_open(sj_scorer **out, const sj_score_sources *sources, sejajar_error *err)
{
    sj_scorer *s = sj_alloc_zero(1, sizeof *s);

    *out = NULL;
    if (!s)
        return sj_fail_memory(err);
    s->bitext = sources->bitext;
    s->lengths = sources->lengths;
    s->parameters = sources->parameters;
    s->sentences[0] = sources->sentences[0];
    s->sentences[1] = sources->sentences[1];
    s->has_empty = has_empty_line(s->bitext->side[0]) || has_empty_line(s->bitext->side[1]);
    sj_scorer_refresh(s);
    if (!open_best(s) || !open_finders(s)) {
        sj_scorer_close(s);
        return sj_fail_memory(err);
    }
    *out = s;
    return SEJAJAR_OK;
}

void sj_scorer_refresh(sj_scorer *s)
{
    s->log_close = log1p(-s->parameters->free);
    s->log_free = log(s->parameters->free);
}

void sj_scorer_close(sj_scorer *s)
{
    if (!s)
        return;
    for (int r = 0; r < SJ_SHAPE_SIDE; r++) {
        sj_link_finder_close(&s->rows[r].finder);
        sj_array_free(&s->rows[r].pairs);
        sj_array_free(&s->rows[r].memos);
        sj_array_free(&s->rows[r].links);
    }
    sj_free(s->best);
    sj_free(s);
}

void sj_scorer_begin(sj_scorer *s, uint32_t id_first, uint32_t en_first)
{
    s->id_first = id_first;
    s->en_first = en_first;
    s->reaches[0] = (sj_reach){0, UINT32_MAX}; /* nobody asks for the first row */
}

/* The pair of two sentences of the texts, with the grid moved to it; NULL: no memory. */
static const sj_pair *move_to(sj_scorer *s, uint32_t id, uint32_t en)
{
    sj_scorer_begin(s, id, en);
    return sj_row_begin(s, 0, 0) && sj_pair_know(s, 0, 0) ? sj_pair_at(s, 0, 0) : NULL;
}

sejajar_status sj_scorer_weigh(sj_scorer *s, sj_anchor *anchors, size_t count, sejajar_error *err)
{
    for (size_t k = 0; k < count; k++) {
        const sj_pair *pair = move_to(s, anchors[k].id, anchors[k].en);

        if (!pair)
            return sj_fail_memory(err);
        anchors[k].weight = pair->one;
    }
    return SEJAJAR_OK;
}

bool sj_scorer_chance_of_free(sj_scorer *s, uint32_t id, uint32_t en, double *out)
{
    sj_bead_terms bead = {.unlinked = sj_unlinked_in(s, 0, id, 1) + sj_unlinked_in(s, 1, en, 1),
                          .linked = s->best[id].gain};

    if (s->best[id].en != en) { /* not known from a search */
        const sj_pair *pair = move_to(s, id, en);

        if (!pair)
            return false;
        bead.linked = pair->gain;
    }
    *out = sj_exp(sj_weigh_as_free(s, &bead) - sj_weigh_words(s, &bead));
    return true;
}

sejajar_status sj_scorer_row(void *scorer, uint32_t i, uint32_t low, uint32_t high, float *out,
                             sejajar_error *err)
{
    sj_scorer *s = scorer;
    uint32_t earliest = i < SJ_SHAPE_SIDE ? 0 : i - SJ_SHAPE_SIDE;

    s->reaches[i % SJ_REACHES] = (sj_reach){low, high};
    if (!sj_row_begin(s, i - 1, s->reaches[earliest % SJ_REACHES].low))
        return sj_fail_memory(err);
    for (uint32_t j = low; j <= high; j++)
        if (!sj_corner_score(s, i, j, out + (size_t)(j - low) * SJ_SHAPE_COUNT))
            return sj_fail_memory(err);
    return SEJAJAR_OK;
}

/* The links that the bead takes, best first. */
static bool take_links(sj_scorer *s, const sj_bead_place *b, sj_link_list *out)
{
    sj_ranked_links all;

    if (!sj_merged_links(s, b, &all) || !sj_array_reserve(out, all.count + 1))
        return false;
    if (all.count)
        memcpy(out->at, all.at, all.count * sizeof *all.at);
    out->count = sj_links_choose(out->at, all.count, &s->taken);
    return true;
}

sejajar_status sj_scorer_take_apart(sj_scorer *s, const sejajar_bead *bead, sj_bead_parts *out,
                                    sejajar_error *err)
{
    uint32_t i = bead->id_first, j = bead->en_first;
    uint32_t id_words = sj_words_in(s, 0, i, bead->id_count);
    uint32_t en_words = sj_words_in(s, 1, j, bead->en_count);
    sj_bead_place b = {0, 0, {(unsigned char)bead->id_count, (unsigned char)bead->en_count}};
    sj_corner c = {.i = bead->id_count, .j = bead->en_count};
    sj_bead_terms all = sj_bead_terms_of(s, i, bead->id_count, j, bead->en_count);
    const sj_parameters *p = s->parameters;
    float strangers;

    *out = (sj_bead_parts){0};
    sj_scorer_begin(s, i, j);
    for (uint32_t k = 0; k < bead->id_count; k++)
        if (!sj_row_begin(s, k, 0))
            return sj_fail_memory(err);
    if (!sj_corner_know(s, &c, sj_pairs_of_shape(b.shape)) || !take_links(s, &b, &out->links))
        return sj_fail_memory(err);
    for (size_t k = 0; k < out->links.count; k++) {
        sj_link_gain worth = sj_link_worth(&out->links.at[k], id_words, en_words);
        all.linked += worth.id + worth.en;
    }
    strangers = sj_cost_of_strangers(s, &c, b.shape);
    out->total = sj_weigh_terms(s, &all) - strangers;
    out->linked = (float)p->weight_linked * all.linked;
    out->unlinked = (float)p->weight_unlinked * all.unlinked - strangers;
    out->lengths = (float)p->weight_lengths * all.lengths;
    out->endings = (float)p->weight_endings * all.endings;
    out->paragraphs = (float)p->paragraph_crossing * all.crossings;
    return SEJAJAR_OK;
}
