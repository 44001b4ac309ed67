/* Documents whose beads are known. */
#include "learn/gold.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "align/corridor.h"
#include "base/bead.h"
#include "base/error.h"
#include "base/memory.h"
#include "evaluate/beads_file.h"
#include "model/path_prior.h"
#include "score/points.h"
#include "score/scorer.h"

/* How far the corridor reaches beyond the anchors, in sentences. */
enum { PAD = 3, LONGEST_PATH = 4096 };

/* ---- Aligning under some parameters ---------------------------------- */

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
    sejajar_status status;

    *a = (aligner){0};
    status = sj_bitext_make(&a->bitext, &d->tokens[0], &d->tokens[1], &model->lexicon, NULL,
                            parameters, err);
    if (status != SEJAJAR_OK)
        return status;
    sj_lengths_begin(&a->lengths, parameters, &d->tokens[1]);
    status = sj_scorer_open(&a->scorer, &a->bitext, &a->lengths, parameters, d->sentences[0],
                            d->sentences[1], err);
    if (status == SEJAJAR_OK)
        sj_scorer_begin(a->scorer, 0, 0);
    return status;
}

static void close_aligner(aligner *a)
{
    sj_scorer_close(a->scorer);
    sj_bitext_free(&a->bitext);
}

/* Whether merged beads are worth scoring is decided from what they could score, so that
 * under some parameters the gold ones would suddenly be gone: they are scored in any case,
 * and the likelihood stays smooth. */
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
    aligner a;
    sejajar_status status = open_aligner(&a, d, model, parameters, err);

    if (status == SEJAJAR_OK && (status = open_gold_scorer(&gold, d, a.scorer, err)) == SEJAJAR_OK)
        status =
            sj_path_likelihood(out, d->path, d->count, &d->corridor, gold_row, &gold, &prior, err);
    sj_free(gold.score);
    close_aligner(&a);
    return status;
}

/* Nobody is surer than this: one wrong bead would outweigh all others. */
static const double surest = 1 - 1e-6;

static double surprise(double probability, bool right)
{
    return -log(fmin(surest, fmax(1 - surest, right ? probability : 1 - probability)));
}

/* Both lists rise, so that they can be walked side by side. */
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
    if (status == SEJAJAR_OK)
        status =
            sj_path_find(beads, &count, NULL, &d->corridor, sj_scorer_row, a.scorer, &prior, err);
    if (status == SEJAJAR_OK)
        count_right(add_to, d, beads, count);
    close_aligner(&a);
    sj_free(beads);
    return status;
}

/* The corridor along the anchors of the model as it is. */
static sejajar_status find_corridor(sj_gold_document *d, const sejajar_model *model,
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

/* ---- Gold beads as a path -------------------------------------------- */

/* numbers[0, count) as first and count; false where they are not in a row, or too high. */
static bool is_run(const uint32_t *numbers, size_t count, size_t sentences, uint32_t *first)
{
    for (size_t k = 0; k < count; k++)
        if (numbers[k] >= sentences || numbers[k] - numbers[0] != k)
            return false;
    *first = count ? numbers[0] : 0;
    return true;
}

static int by_place(const void *a, const void *b)
{
    const sejajar_bead *x = a, *y = b;

    return (x->id_first > y->id_first) - (x->id_first < y->id_first);
}

/* The matched beads of the file, in order; what is wrong with them, or NULL. The number of
 * the line that is wrong goes to `*line`. */
static const char *take_matches(sj_gold_document *d, const sj_beads_file *file,
                                sejajar_bead *matches, uint64_t *line)
{
    for (size_t k = 0; k < file->beads.count; k++) {
        const sj_listed_bead *listed = &file->beads.at[k];
        sejajar_bead bead = {.id_count = (uint32_t)(listed->en - listed->id),
                             .en_count = (uint32_t)(listed->end - listed->en)};
        *line = listed->line;
        if (!is_run(sj_array_from(&file->numbers, listed->id), bead.id_count,
                    d->sentences[0]->count, &bead.id_first) ||
            !is_run(sj_array_from(&file->numbers, listed->en), bead.en_count,
                    d->sentences[1]->count, &bead.en_first))
            return "numbers that are not in a row, or of sentences that are not there";
        if (sj_bead_is_matched(&bead)) {
            bead.probability = (double)listed->line; /* until they are known to be in order */
            matches[d->matches++] = bead;
        }
    }
    if (d->matches)
        qsort(matches, d->matches, sizeof *matches, by_place);
    for (size_t k = 1; k < d->matches; k++) {
        const sejajar_bead *one = &matches[k - 1], *next = &matches[k];
        *line = (uint64_t)next->probability;
        if (next->id_first < one->id_first + one->id_count ||
            next->en_first < one->en_first + one->en_count)
            return "a bead that overlaps or crosses another one";
    }
    return NULL;
}

static void add_alone(sj_gold_document *d, uint32_t *id, uint32_t id_end, uint32_t *en,
                      uint32_t en_end)
{
    for (; *id < id_end; ++*id)
        d->path[d->count++] = (sejajar_bead){.id_first = *id, .id_count = 1, .en_first = *en};
    for (; *en < en_end; ++*en)
        d->path[d->count++] = (sejajar_bead){.id_first = *id, .en_first = *en, .en_count = 1};
}

/* Matches, and between them what is alone, the Indonesian sentences first. */
static void make_path(sj_gold_document *d, const sejajar_bead *matches)
{
    uint32_t id = 0, en = 0;

    for (size_t k = 0; k < d->matches; k++) {
        add_alone(d, &id, matches[k].id_first, &en, matches[k].en_first);
        d->path[d->count++] = matches[k];
        id += matches[k].id_count;
        en += matches[k].en_count;
    }
    add_alone(d, &id, (uint32_t)d->sentences[0]->count, &en, (uint32_t)d->sentences[1]->count);
}

static sejajar_status read_beads(sj_gold_document *d, const char *path, sejajar_error *err)
{
    size_t most = d->sentences[0]->count + d->sentences[1]->count;
    sejajar_document *text = NULL;
    sejajar_bead *matches = NULL;
    sj_beads_file file = {0};
    const char *wrong;
    uint64_t line;
    sejajar_status status;

    if ((status = sejajar_read(&text, path, NULL, err)) != SEJAJAR_OK ||
        (status = sj_beads_file_parse(&file, sejajar_document_text(text), err)) != SEJAJAR_OK)
        goto done;
    matches = sj_alloc(file.beads.count, sizeof *matches);
    d->path = sj_alloc(most, sizeof *d->path);
    if (!matches || !d->path) {
        status = sj_fail_memory(err);
        goto done;
    }
    if ((wrong = take_matches(d, &file, matches, &line)))
        status = sj_fail_at(err, SEJAJAR_ERROR_FORMAT, line, 0, "%s", wrong);
    else
        make_path(d, matches);
done:
    sejajar_document_free(text);
    sj_beads_file_release(&file);
    sj_free(matches);
    return status;
}

/* ---- Reading --------------------------------------------------------- */

/* Puts the place in front of the message: PATH: or PATH:LINE:. */
static sejajar_status fail_in_file(sejajar_error *err, sejajar_status status, const char *path)
{
    char place[LONGEST_PATH + 32];

    if (!err || !err->line)
        return sj_fail_in(err, status, path);
    snprintf(place, sizeof place, "%s:%" PRIu64, path, err->line);
    return sj_fail_in(err, status, place);
}

static sejajar_status read_side(sj_gold_document *d, int side, const char *path, sejajar_error *err)
{
    sejajar_status status;

    if ((status = sejajar_read(&d->text[side], path, NULL, err)) == SEJAJAR_OK)
        status = sejajar_lines(&d->sentences[side], sejajar_document_text(d->text[side]), err);
    if (status == SEJAJAR_OK && d->sentences[side]->count >= UINT32_MAX / 2)
        status = sj_fail(err, SEJAJAR_ERROR_LIMIT, "over two billion sentences");
    if (status == SEJAJAR_OK)
        status = sj_tokenise(&d->tokens[side], d->sentences[side], (sejajar_language)side, err);
    return status;
}

/* paths: Indonesian, English, beads. */
static sejajar_status read_document(sj_gold_document *d, char paths[3][LONGEST_PATH],
                                    const sejajar_model *model, sejajar_error *err)
{
    sejajar_status status;

    for (int side = 0; side < 2; side++)
        if ((status = read_side(d, side, paths[side], err)) != SEJAJAR_OK)
            return fail_in_file(err, status, paths[side]);
    if ((status = read_beads(d, paths[2], err)) != SEJAJAR_OK)
        return fail_in_file(err, status, paths[2]);
    return find_corridor(d, model, err);
}

/* Cuts a line into the three paths; false where it is not such a line. */
static bool cut_line(char paths[3][LONGEST_PATH], const char *at, const char *end)
{
    for (int k = 0; k < 3; k++) {
        const char *tab = k < 2 ? memchr(at, '\t', (size_t)(end - at)) : end;
        if (!tab || tab == at || tab - at >= LONGEST_PATH || memchr(at, 0, (size_t)(tab - at)))
            return false;
        memcpy(paths[k], at, (size_t)(tab - at));
        paths[k][tab - at] = 0;
        at = tab + 1;
    }
    return !strchr(paths[2], '\t');
}

static void free_document(sj_gold_document *d)
{
    for (int side = 0; side < 2; side++) {
        sj_tokens_free(&d->tokens[side]);
        sejajar_sentences_free(d->sentences[side]);
        sejajar_document_free(d->text[side]);
    }
    sj_corridor_free(&d->corridor);
    sj_free(d->path);
}

static sejajar_status read_cases(sj_gold *out, sejajar_text text, const sejajar_model *model,
                                 sejajar_error *err)
{
    const char *at = text.bytes, *end = at + text.length;
    char paths[3][LONGEST_PATH];

    for (uint64_t line = 1; at < end; line++) {
        const char *newline = memchr(at, '\n', (size_t)(end - at));
        const char *first = at, *stop = newline ? newline : end;
        sj_gold_document document = {0};
        sejajar_status status;

        at = newline ? newline + 1 : end;
        if (stop > first && stop[-1] == '\r')
            stop--;
        if (stop == first)
            continue;
        if (!cut_line(paths, first, stop))
            return sj_fail_at(err, SEJAJAR_ERROR_FORMAT, line, (uint64_t)(first - text.bytes),
                              "wanted are the paths of Indonesian, English and beads, with tabs "
                              "between");
        status = read_document(&document, paths, model, err);
        if (status == SEJAJAR_OK && !sj_array_push(out, document))
            status = sj_fail_memory(err);
        if (status != SEJAJAR_OK) {
            free_document(&document);
            if (err)
                err->line = 0; /* said already, and not a line of this file */
            return status;
        }
    }
    return SEJAJAR_OK;
}

sejajar_status sj_gold_read(sj_gold *out, const char *cases, const sejajar_model *model,
                            sejajar_error *err)
{
    sejajar_document *document = NULL;
    sejajar_status status = sejajar_read(&document, cases, NULL, err);

    if (status != SEJAJAR_OK)
        return fail_in_file(err, status, cases);
    status = read_cases(out, sejajar_document_text(document), model, err);
    if (status == SEJAJAR_ERROR_FORMAT && err && err->line)
        fail_in_file(err, status, cases);
    sejajar_document_free(document);
    return status;
}

void sj_gold_free(sj_gold *gold)
{
    for (size_t k = 0; k < gold->count; k++)
        free_document(&gold->at[k]);
    sj_array_free(gold);
}
