/* Gold documents aligned with given parameters. */
#include "learn/gold_alignment.h"

#include <math.h>

#include "align/corridor.h"
#include "base/bead.h"
#include "base/error.h"
#include "base/memory.h"
#include "model/path_prior.h"
#include "score/points.h"
#include "score/scorer.h"

/* How far the corridor reaches beyond the anchors, in sentences. */
enum { PAD = 3 };

typedef struct {
    sj_bitext bitext;
    sj_lengths lengths;
    sj_scorer *scorer;
} aligner;

/* Closed by the caller, after a failure too. */
static sejajar_status open_aligner(aligner *a, const sj_gold_document *d,
                                   const sejajar_model *model, const sj_parameters *parameters,
                                   sejajar_error *err)
{
    const sj_tokens *const sides[2] = {&d->tokens[0], &d->tokens[1]};
    const sj_score_sources sources = {
        &a->bitext, &a->lengths, parameters, {d->sentences[0], d->sentences[1]}};
    const sj_word_knowledge known = {.lexicon = &model->lexicon, .parameters = parameters};
    sejajar_status status;

    *a = (aligner){0};
    status = sj_bitext_make(&a->bitext, sides, &known, err);
    if (status != SEJAJAR_OK)
        return status;
    sj_lengths_begin(&a->lengths, parameters, &d->tokens[1]);
    status = sj_scorer_open(&a->scorer, &sources, err);
    if (status == SEJAJAR_OK)
        sj_scorer_begin(a->scorer, 0, 0);
    return status;
}

static void close_aligner(aligner *a)
{
    sj_scorer_close(a->scorer);
    sj_bitext_free(&a->bitext);
}

/* The scorer decides from what a merged bead could score whether it is worth scoring, so with some
 * parameters gold beads would suddenly be missing. They are scored in any case, which keeps the
 * likelihood smooth. */
typedef struct {
    const sj_gold_document *document;
    sj_scorer *scorer;
    float *score; /* of each bead of the path; -INFINITY: as the scorer has it */
    size_t next;  /* the first bead that does not end before the row at hand */
} gold_scorer;

static sejajar_status open_gold_scorer(gold_scorer *g, const sj_gold_document *d, sj_scorer *scorer,
                                       sejajar_error *err)
{
    *g = (gold_scorer){.document = d, .scorer = scorer};
    g->score = sj_alloc(d->count, sizeof *g->score);
    if (!g->score)
        return sj_fail_memory(err);
    for (size_t k = 0; k < d->count; k++) {
        sj_bead_parts parts = {0};
        sejajar_status status;
        g->score[k] = -INFINITY;
        if (sj_shape_number(d->path[k].id_count, d->path[k].en_count) <= 0)
            continue; /* 1-1 beads are never left out */
        status = sj_scorer_take_apart(scorer, &d->path[k], &parts, err);
        g->score[k] = parts.total;
        sj_array_free(&parts.links);
        if (status != SEJAJAR_OK)
            return status;
    }
    sj_scorer_begin(scorer, 0, 0);
    return SEJAJAR_OK;
}

/* An sj_score_row. */
static sejajar_status gold_row(void *to, uint32_t i, uint32_t low, uint32_t high, float *out,
                               sejajar_error *err)
{
    gold_scorer *g = to;
    const sj_gold_document *d = g->document;
    sejajar_status status = sj_scorer_row(g->scorer, i, low, high, out, err);

    for (; g->next < d->count; g->next++) {
        const sejajar_bead *bead = &d->path[g->next];
        uint32_t end = bead->en_first + bead->en_count;
        if (bead->id_first + bead->id_count > i)
            break;
        if (bead->id_first + bead->id_count == i && g->score[g->next] > -INFINITY && end >= low &&
            end <= high)
            out[(size_t)(end - low) * SJ_SHAPE_COUNT +
                (size_t)sj_shape_number(bead->id_count, bead->en_count)] = g->score[g->next];
    }
    return status;
}

sejajar_status sj_gold_likelihood(double *out, const sj_gold_document *d,
                                  const sejajar_model *model, const sj_parameters *parameters,
                                  sejajar_error *err)
{
    sj_path_prior prior = sj_path_prior_of(parameters);
    gold_scorer gold = {0};
    const sj_path_problem problem = {&d->corridor, gold_row, &gold, &prior};
    aligner a;
    sejajar_status status = open_aligner(&a, d, model, parameters, err);

    if (status == SEJAJAR_OK && (status = open_gold_scorer(&gold, d, a.scorer, err)) == SEJAJAR_OK)
        status = sj_path_likelihood(out, d->path, d->count, &problem, err);
    sj_free(gold.score);
    close_aligner(&a);
    return status;
}

/* No probability counts as surer than this, or one wrong bead would outweigh all others. */
static const double surest = 1 - 1e-6;

static double surprise(double probability, bool right)
{
    return -log(fmin(surest, fmax(1 - surest, right ? probability : 1 - probability)));
}

/* Both lists rise, so they are walked side by side. */
static void count_right(sj_strict_counts *to, const sj_gold_document *d, const sejajar_bead *beads,
                        size_t count)
{
    size_t g = 0;

    to->gold += d->matches;
    for (size_t k = 0; k < count; k++) {
        bool right;
        if (!sj_bead_is_matched(&beads[k]))
            continue;
        while (g < d->count && d->path[g].id_first < beads[k].id_first)
            g++;
        while (g < d->count && d->path[g].id_first == beads[k].id_first &&
               !sj_bead_is_matched(&d->path[g]))
            g++; /* English sentences alone before it */
        right = g < d->count && sj_bead_same(&d->path[g], &beads[k]);
        to->found++;
        to->right += right;
        to->surprise += surprise(beads[k].probability, right);
    }
}

sejajar_status sj_gold_compare(sj_strict_counts *add_to, const sj_gold_document *d,
                               const sejajar_model *model, const sj_parameters *parameters,
                               sejajar_error *err)
{
    sj_path_prior prior = sj_path_prior_of(parameters);
    sejajar_bead *beads = sj_alloc(d->tokens[0].count + d->tokens[1].count, sizeof *beads);
    size_t count = 0;
    aligner a;
    sejajar_status status = open_aligner(&a, d, model, parameters, err);

    if (!beads)
        status = sj_fail_memory(err);
    if (status == SEJAJAR_OK) {
        const sj_path_problem problem = {&d->corridor, sj_scorer_row, a.scorer, &prior};

        status = sj_path_find(beads, &count, NULL, &problem, err);
    }
    if (status == SEJAJAR_OK)
        count_right(add_to, d, beads, count);
    close_aligner(&a);
    sj_free(beads);
    return status;
}

sejajar_status sj_gold_find_corridor(sj_gold_document *d, const sejajar_model *model,
                                     sejajar_error *err)
{
    sj_rectangle all = {0, (uint32_t)d->tokens[0].count, 0, (uint32_t)d->tokens[1].count};
    sj_anchor_list anchors = {0};
    sj_point_finder finder = {0};
    sj_guesser guesser = {0};
    aligner a;
    sejajar_status status;

    if ((status = open_aligner(&a, d, model, &model->parameters, err)) == SEJAJAR_OK &&
        (status = sj_guesser_open(&guesser, &a.bitext, &a.lengths, &model->parameters, err)) ==
            SEJAJAR_OK &&
        (status = sj_point_finder_open(&finder, &a.bitext, &guesser, err)) == SEJAJAR_OK &&
        (status = sj_anchors_find(&anchors, all.id_end, all.en_end, sj_points_find, &finder,
                                  err)) == SEJAJAR_OK)
        status = sj_corridor_make(&d->corridor, &all, anchors.at, anchors.count, PAD, err);
    sj_point_finder_close(&finder);
    sj_guesser_close(&guesser);
    sj_array_free(&anchors);
    close_aligner(&a);
    return status;
}
