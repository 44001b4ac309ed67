/* A judged translation of a document: all beads, and the whole with its uncertainty. */
#include "fidelity/document.h"

#include <gsl/gsl_rng.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/bead.h"
#include "base/error.h"
#include "base/memory.h"
#include "fidelity/judge.h"

/* The bootstrap draws beads, in a long document rows of them, so that it is done in a second. */
enum { DRAWS = 1000, MOST_ROWS = 2000, SEED = 1 };
/* Of the draws in order, those that 95 % are between. */
enum { LOW_DRAW = 25, HIGH_DRAW = 974 };

sejajar_text sj_bead_text(const sejajar_sentences *sentences, uint32_t first, uint32_t count)
{
    size_t begin, end;

    if (count == 0)
        return (sejajar_text){"", 0};
    begin = sentences->at[first].begin;
    end = sentences->at[first + count - 1].end;
    return (sejajar_text){sentences->text.bytes + begin, end - begin};
}

/* An alignment of known probability counts as far as it is likely right. */
static double trust(const sejajar_bead *bead)
{
    return bead->probability < 0 ? 1 : bead->probability;
}

/* `words` may be NULL; else they are expected. */
static sejajar_status judge_bead(sejajar_judgement *out, sejajar_judge *judge,
                                 const sejajar_bead *bead,
                                 const sejajar_sentences *const sentences[2],
                                 const sejajar_words *words, sejajar_error *err)
{
    if (!sj_bead_fits(bead, sentences[0], sentences[1]))
        return sj_fail(err, SEJAJAR_ERROR_ARGUMENT, "a bead has sentences that the texts have not");
    for (int s = 0; s < 2; s++) {
        uint32_t first = sj_bead_first(bead, s), count = sj_bead_count(bead, s);

        sj_kept_words_cut(&judge->cut[s], words, (sejajar_language)s, sentences[s], first, count,
                          sj_bead_text(sentences[s], first, count));
    }
    return sj_judge_cut(out, judge, judge->cut, err);
}

sejajar_status sejajar_judge_beads(double *out, sejajar_judge *judge,
                                   const sejajar_alignment *alignment, const sejajar_sentences *id,
                                   const sejajar_sentences *en, const sejajar_words *words,
                                   sejajar_error *err)
{
    const sejajar_sentences *const sentences[2] = {id, en};
    sejajar_status status = words ? sj_judge_expect(judge, words, err) : SEJAJAR_OK;

    for (size_t k = 0; status == SEJAJAR_OK && k < alignment->count; k++) {
        sejajar_judgement judgement;

        status = judge_bead(&judgement, judge, &alignment->beads[k], sentences, words, err);
        if (status == SEJAJAR_OK)
            out[k] = judgement.fidelity;
    }
    return status;
}

/* ---- The beads ------------------------------------------------------------ */

/* Sums of words, by side. */
typedef struct {
    double words[2], covered[2];
} coverage;

static void count_words(coverage *c, const sejajar_judgement *j, const sejajar_bead *bead)
{
    for (int s = 0; s < 2; s++) {
        c->words[s] += j->words[s];
        c->covered[s] += j->covered[s] * j->words[s] * trust(bead);
    }
}

static void count_bead(sejajar_report *r, const sejajar_bead *bead)
{
    uint32_t source = r->from == SEJAJAR_ID ? bead->id_count : bead->en_count;
    uint32_t translation = r->from == SEJAJAR_ID ? bead->en_count : bead->id_count;

    if (bead->id_count > 0 && bead->en_count > 0)
        r->summary.beads++;
    else if (source > 0)
        r->summary.omitted += source;
    else
        r->summary.added += translation;
}

static bool keep_findings(sejajar_report *r, sj_judged_bead *to, const sejajar_judgement *j)
{
    to->first_finding = r->findings.count;
    to->finding_count = j->finding_count;
    for (size_t k = 0; k < j->finding_count; k++) {
        if (!sj_array_push(&r->findings, j->findings[k]))
            return false;
        r->summary.findings[j->findings[k].kind]++;
    }
    return true;
}

/* Empty lines of segmented text are beads, too, but tell nothing. */
static sejajar_status judge_one(sejajar_report *r, sejajar_judge *judge, size_t k, coverage *c,
                                sejajar_error *err)
{
    const sejajar_bead *bead = &r->alignment->beads[k];
    sj_judged_bead *to = &r->beads[k];
    sejajar_judgement j;
    sejajar_status status = judge_bead(&j, judge, bead, r->sentences, NULL, err);

    if (status != SEJAJAR_OK)
        return status;
    to->fidelity = j.fidelity;
    to->weight = (double)j.words[0] + j.words[1];
    if (!keep_findings(r, to, &j))
        return sj_fail_memory(err);
    if (to->weight > 0)
        count_bead(r, bead);
    count_words(c, &j, bead);
    return SEJAJAR_OK;
}

static sejajar_status judge_all(sejajar_report *r, const sejajar_model *model, sejajar_error *err)
{
    coverage c = {{0, 0}, {0, 0}};
    sejajar_judge *judge;
    sejajar_status status = sejajar_judge_open(&judge, model, r->from, err);
    int source = r->from;

    for (size_t k = 0; status == SEJAJAR_OK && k < r->alignment->count; k++)
        status = judge_one(r, judge, k, &c, err);
    sejajar_judge_free(judge);
    r->summary.source_covered = c.words[source] > 0 ? c.covered[source] / c.words[source] : 0;
    r->summary.translation_covered =
        c.words[1 - source] > 0 ? c.covered[1 - source] / c.words[1 - source] : 0;
    return status;
}

/* ---- The whole ------------------------------------------------------------ */

/* Some beads in a row. */
typedef struct {
    double fidelity, weight; /* sums */
} bead_row;

static size_t gather_rows(bead_row *rows, const sejajar_report *r)
{
    size_t count = r->alignment->count;
    size_t length = count / MOST_ROWS + 1, used = 0;

    for (size_t k = 0; k < count; k++) {
        const sj_judged_bead *bead = &r->beads[k];

        if (k % length == 0)
            rows[used++] = (bead_row){0, 0};
        rows[used - 1].fidelity += bead->weight * bead->fidelity * trust(&r->alignment->beads[k]);
        rows[used - 1].weight += bead->weight;
    }
    return used;
}

static int rising(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;

    return (x > y) - (x < y);
}

static double mean_of(double fidelity, double weight)
{
    return weight > 0 ? fidelity / weight : 0;
}

/* GSL's generator in memory of our own: gsl_rng_alloc() would end the program without memory. */
static bool draw(double out[DRAWS], const bead_row *rows, size_t count)
{
    gsl_rng generator = {gsl_rng_mt19937, sj_alloc_zero(1, gsl_rng_mt19937->size)};

    if (!generator.state)
        return false;
    gsl_rng_set(&generator, SEED);
    for (int d = 0; d < DRAWS; d++) {
        double fidelity = 0, weight = 0;

        for (size_t k = 0; k < count; k++) {
            const bead_row *row = &rows[gsl_rng_uniform_int(&generator, count)];
            fidelity += row->fidelity;
            weight += row->weight;
        }
        out[d] = mean_of(fidelity, weight);
    }
    sj_free(generator.state);
    qsort(out, DRAWS, sizeof *out, rising);
    return true;
}

static sejajar_status sum_up(sejajar_report *r, sejajar_error *err)
{
    bead_row *rows = sj_alloc(MOST_ROWS + 1, sizeof *rows);
    double fidelity = 0, weight = 0, draws[DRAWS];
    size_t count;
    bool done;

    if (!rows)
        return sj_fail_memory(err);
    count = gather_rows(rows, r);
    for (size_t k = 0; k < count; k++) {
        fidelity += rows[k].fidelity;
        weight += rows[k].weight;
    }
    r->summary.fidelity = mean_of(fidelity, weight);
    done = count == 0 || draw(draws, rows, count);
    sj_free(rows);
    if (!done)
        return sj_fail_memory(err);
    r->summary.low = count ? draws[LOW_DRAW] : 0;
    r->summary.high = count ? draws[HIGH_DRAW] : 0;
    return SEJAJAR_OK;
}

/* Words that are lost; a long sentence that is half right is worse than a short one. */
static double loss(const sj_judged_bead *bead)
{
    return bead->weight > 0 ? 1 - bead->fidelity : -1;
}

/* Of two beads, is x the better one? Equals are in the order of the text. */
static bool is_better(const sejajar_report *r, size_t x, size_t y)
{
    double a = loss(&r->beads[x]), b = loss(&r->beads[y]);

    return a < b || (a == b && x > y);
}

/* qsort() knows no context, and beads are many: a heap of our own, the best on top. */
static void sift(const sejajar_report *r, size_t *heap, size_t at, size_t count)
{
    for (size_t child; (child = 2 * at + 1) < count; at = child) {
        size_t moved = heap[at];

        if (child + 1 < count && is_better(r, heap[child + 1], heap[child]))
            child++;
        if (!is_better(r, heap[child], moved))
            return;
        heap[at] = heap[child];
        heap[child] = moved;
    }
}

static sejajar_status sort_beads(sejajar_report *r, sejajar_error *err)
{
    size_t count = r->alignment->count;

    r->worst = sj_alloc(count, sizeof *r->worst);
    if (!r->worst)
        return sj_fail_memory(err);
    for (size_t k = 0; k < count; k++)
        r->worst[k] = k;
    for (size_t k = count / 2; k-- > 0;)
        sift(r, r->worst, k, count);
    for (size_t end = count; end-- > 1;) { /* the best goes to the end */
        size_t best = r->worst[0];
        r->worst[0] = r->worst[end];
        r->worst[end] = best;
        sift(r, r->worst, 0, end);
    }
    return SEJAJAR_OK;
}

sejajar_status sejajar_report_make(sejajar_report **out, const sejajar_model *model,
                                   sejajar_language from, const sejajar_alignment *alignment,
                                   const sejajar_sentences *id, const sejajar_sentences *en,
                                   sejajar_error *err)
{
    sejajar_report *r = sj_alloc_zero(1, sizeof *r);
    sejajar_status status;

    *out = NULL;
    if (!r)
        return sj_fail_memory(err);
    r->alignment = alignment;
    r->sentences[0] = id;
    r->sentences[1] = en;
    r->from = from;
    r->beads = sj_alloc_zero(alignment->count, sizeof *r->beads);
    status = r->beads ? judge_all(r, model, err) : sj_fail_memory(err);
    if (status == SEJAJAR_OK)
        status = sum_up(r, err);
    if (status == SEJAJAR_OK)
        status = sort_beads(r, err);
    if (status != SEJAJAR_OK) {
        sejajar_report_free(r);
        return status;
    }
    *out = r;
    return SEJAJAR_OK;
}

sejajar_summary sejajar_report_summary(const sejajar_report *report)
{
    return report->summary;
}

void sejajar_report_free(sejajar_report *report)
{
    if (!report)
        return;
    sj_free(report->beads);
    sj_free(report->worst);
    sj_array_free(&report->findings);
    sj_free(report);
}
