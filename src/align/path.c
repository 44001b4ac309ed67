/* The beads of two texts: best path and posterior probabilities. */
#include "align/path.h"

#include <math.h>
#include <string.h>

#include "base/error.h"
#include "base/fast_math.h"
#include "base/memory.h"

/* What the last bead was. */
enum { MATCH, ID_ALONE, EN_ALONE, STATES };

/* Log chances of the model's steps, as they stand in this round. */
typedef struct {
    double shape[SJ_SHAPE_COUNT];
    double to[STATES][STATES]; /* from the state of the row to that of the column */
} steps;

/* Expected numbers of the same steps. */
typedef struct {
    double shape[SJ_SHAPE_COUNT];
    double to[STATES][STATES];
} step_counts;

typedef struct {
    const sj_corridor *corridor;
    size_t *row;      /* where row i begins among the cells */
    float *score;     /* SJ_SHAPE_COUNT a cell */
    float *posterior; /* of each bead that ends at the cell, by shape */
    float *alone[2];  /* of the 1-0 and the 0-1 bead that end at the cell */
    double *forward;  /* STATES a cell: log chance of all paths from (0,0) */
    double *backward; /* STATES a cell: log chance of all paths to the end */
    double *match;    /* a cell: log chance of all that precedes, or follows, if a match is next */
    size_t cell_count;
    steps steps;
} lattice;

/* The cell of a grid point, or SIZE_MAX if it is outside the corridor. */
static size_t cell_at(const lattice *l, int64_t i, int64_t j)
{
    if (i < 0 || j < l->corridor->low[i] || j > l->corridor->high[i])
        return SIZE_MAX;
    return l->row[i] + (size_t)(j - l->corridor->low[i]);
}

/* ---- Forward and backward -------------------------------------------- */

/* Log chance of all paths to `cell` that go on in `state`. */
static double leave(const lattice *l, size_t cell, int state)
{
    const double *f = &l->forward[cell * STATES];

    return sj_log_add(sj_log_add(f[MATCH] + l->steps.to[MATCH][state],
                                 f[ID_ALONE] + l->steps.to[ID_ALONE][state]),
                      f[EN_ALONE] + l->steps.to[EN_ALONE][state]);
}

static void forward_cell(lattice *l, uint32_t i, uint32_t j, size_t cell)
{
    double *f = &l->forward[cell * STATES];
    size_t from;

    f[MATCH] = f[ID_ALONE] = f[EN_ALONE] = -INFINITY;
    for (int s = 0; s < SJ_SHAPE_COUNT; s++) {
        float score = l->score[cell * SJ_SHAPE_COUNT + (size_t)s];
        if (score == -INFINITY)
            continue;
        from = cell_at(l, (int64_t)i - sj_shapes[s].id, (int64_t)j - sj_shapes[s].en);
        f[MATCH] = sj_log_add(f[MATCH], l->match[from] + l->steps.shape[s] + score);
    }
    if ((from = cell_at(l, (int64_t)i - 1, j)) != SIZE_MAX)
        f[ID_ALONE] = leave(l, from, ID_ALONE);
    if ((from = cell_at(l, i, (int64_t)j - 1)) != SIZE_MAX)
        f[EN_ALONE] = leave(l, from, EN_ALONE);
    l->match[cell] = leave(l, cell, MATCH);
}

static void run_forward(lattice *l)
{
    const sj_corridor *c = l->corridor;

    for (uint32_t i = 0; i <= c->id_count; i++)
        for (uint32_t j = c->low[i]; j <= c->high[i]; j++) {
            size_t cell = l->row[i] + j - c->low[i];
            if (i || j) {
                forward_cell(l, i, j, cell);
                continue;
            }
            l->forward[MATCH] = 0;
            l->forward[ID_ALONE] = l->forward[EN_ALONE] = -INFINITY;
            l->match[0] = l->steps.to[MATCH][MATCH];
        }
}

/* `match` has gathered, from the cells where matches that begin here end, what follows. */
static void backward_cell(lattice *l, uint32_t i, uint32_t j, size_t cell)
{
    double *b = &l->backward[cell * STATES];
    size_t below = i < l->corridor->id_count ? cell_at(l, (int64_t)i + 1, j) : SIZE_MAX;
    size_t right = cell_at(l, i, (int64_t)j + 1);
    bool at_end = cell == l->cell_count - 1;

    for (int s = 0; s < STATES; s++) {
        b[s] = at_end ? 0 : l->match[cell] + l->steps.to[s][MATCH];
        if (below != SIZE_MAX)
            b[s] =
                sj_log_add(b[s], l->steps.to[s][ID_ALONE] + l->backward[below * STATES + ID_ALONE]);
        if (right != SIZE_MAX)
            b[s] =
                sj_log_add(b[s], l->steps.to[s][EN_ALONE] + l->backward[right * STATES + EN_ALONE]);
    }
    for (int s = 0; s < SJ_SHAPE_COUNT; s++) {
        float score = l->score[cell * SJ_SHAPE_COUNT + (size_t)s];
        size_t from;
        if (score == -INFINITY)
            continue;
        from = cell_at(l, (int64_t)i - sj_shapes[s].id, (int64_t)j - sj_shapes[s].en);
        l->match[from] = sj_log_add(l->match[from], b[MATCH] + l->steps.shape[s] + score);
    }
}

static void run_backward(lattice *l)
{
    const sj_corridor *c = l->corridor;

    for (size_t k = 0; k < l->cell_count; k++)
        l->match[k] = -INFINITY;
    for (int64_t i = c->id_count; i >= 0; i--)
        for (int64_t j = c->high[i]; j >= c->low[i]; j--)
            backward_cell(l, (uint32_t)i, (uint32_t)j, l->row[i] + (size_t)(j - c->low[i]));
}

/* ---- Posteriors ------------------------------------------------------ */

/* Chances below exp of this are nothing. */
static const double nothing = -30;

/* Counts the step from each state of `from` into `state` here; returns its chance. */
static double count_step(const lattice *l, step_counts *counts, size_t from, int state, double rest)
{
    const double *f = &l->forward[from * STATES];
    double sum = 0;

    for (int s = 0; s < STATES; s++) {
        double chance = f[s] + l->steps.to[s][state] + rest;
        if (chance > nothing) {
            chance = sj_exp(chance);
            counts->to[s][state] += chance;
            sum += chance;
        }
    }
    return sum;
}

static double count_alone(const lattice *l, step_counts *counts, size_t from, int state,
                          double rest)
{
    return from == SIZE_MAX ? 0 : count_step(l, counts, from, state, rest);
}

static void posterior_cell(lattice *l, step_counts *counts, uint32_t i, uint32_t j, size_t cell,
                           double total)
{
    const double *b = &l->backward[cell * STATES];

    for (size_t s = 0; s < SJ_SHAPE_COUNT; s++) {
        size_t k = cell * SJ_SHAPE_COUNT + s;
        double p = 0;
        if (l->score[k] != -INFINITY)
            p = count_step(l, counts,
                           cell_at(l, (int64_t)i - sj_shapes[s].id, (int64_t)j - sj_shapes[s].en),
                           MATCH, l->steps.shape[s] + l->score[k] + b[MATCH] - total);
        l->posterior[k] = (float)p;
        counts->shape[s] += p;
    }
    l->alone[0][cell] =
        (float)count_alone(l, counts, cell_at(l, (int64_t)i - 1, j), ID_ALONE, b[ID_ALONE] - total);
    l->alone[1][cell] =
        (float)count_alone(l, counts, cell_at(l, i, (int64_t)j - 1), EN_ALONE, b[EN_ALONE] - total);
}

static void run_posterior(lattice *l, step_counts *counts)
{
    const sj_corridor *c = l->corridor;
    double total = l->backward[MATCH];

    memset(counts, 0, sizeof *counts);
    for (uint32_t i = 0; i <= c->id_count; i++)
        for (uint32_t j = c->low[i]; j <= c->high[i]; j++)
            posterior_cell(l, counts, i, j, l->row[i] + j - c->low[i], total);
}

/* ---- Chances of shapes and gaps -------------------------------------- */

/* Indonesian gaps come first in a run. Where a corridor has no room for that the other
 * order must do: so many times rarer, that it does not count elsewhere. */
static const double wrong_order = 1e-9;

/* Mean numbers of the prior's steps, as if seen in `weight` beads. */
static void prior_counts(step_counts *counts, const sj_path_prior *prior)
{
    double gaps = prior->weight * 0.5, open = prior->gap_open;
    double extend = prior->gap_extend, change = prior->gap_switch;

    memset(counts, 0, sizeof *counts);
    for (int s = 0; s < SJ_SHAPE_COUNT; s++)
        counts->shape[s] = prior->weight * prior->shape[s];
    counts->to[MATCH][MATCH] = prior->weight * (1 - 2 * open);
    counts->to[MATCH][ID_ALONE] = counts->to[MATCH][EN_ALONE] = prior->weight * open;
    counts->to[ID_ALONE][ID_ALONE] = counts->to[EN_ALONE][EN_ALONE] = gaps * extend;
    counts->to[ID_ALONE][EN_ALONE] = gaps * change;
    counts->to[ID_ALONE][MATCH] = gaps * (1 - extend - change);
    counts->to[EN_ALONE][ID_ALONE] = gaps * (1 - extend) * wrong_order;
    counts->to[EN_ALONE][MATCH] = gaps * (1 - extend);
}

static void normalise(double *out, const double *counts, const double *more, int n)
{
    double sum = 0;

    for (int k = 0; k < n; k++)
        sum += counts[k] + more[k];
    for (int k = 0; k < n; k++)
        out[k] = log((counts[k] + more[k]) / sum);
}

static void set_steps(steps *out, const step_counts *prior, const step_counts *seen)
{
    normalise(out->shape, prior->shape, seen->shape, SJ_SHAPE_COUNT);
    for (int s = 0; s < STATES; s++)
        normalise(out->to[s], prior->to[s], seen->to[s], STATES);
}

/* ---- The path -------------------------------------------------------- */

enum { STEP_ID_ALONE = SJ_SHAPE_COUNT, STEP_EN_ALONE, STEP_NONE };

typedef struct {
    double *best;
    unsigned char *step;
    double least_posterior;
} decoding;

static void take(decoding *d, size_t cell, double value, int step)
{
    if (value > d->best[cell]) {
        d->best[cell] = value;
        d->step[cell] = (unsigned char)step;
    }
}

static void decode_cell(const lattice *l, decoding *d, uint32_t i, uint32_t j, size_t cell)
{
    size_t from;

    d->best[cell] = -INFINITY;
    d->step[cell] = STEP_NONE;
    for (int s = 0; s < SJ_SHAPE_COUNT; s++) {
        size_t k = cell * SJ_SHAPE_COUNT + (size_t)s;
        if (l->score[k] == -INFINITY)
            continue;
        from = cell_at(l, (int64_t)i - sj_shapes[s].id, (int64_t)j - sj_shapes[s].en);
        take(d, cell, d->best[from] + l->posterior[k] - d->least_posterior, s);
    }
    if ((from = cell_at(l, i, (int64_t)j - 1)) != SIZE_MAX)
        take(d, cell, d->best[from] + 1e-3 * l->alone[1][cell], STEP_EN_ALONE);
    if ((from = cell_at(l, (int64_t)i - 1, j)) != SIZE_MAX)
        take(d, cell, d->best[from] + 1e-3 * l->alone[0][cell], STEP_ID_ALONE);
}

static size_t trace(const lattice *l, const decoding *d, sejajar_bead *out)
{
    const sj_corridor *c = l->corridor;
    uint32_t i = c->id_count, j = c->en_count;
    size_t n = 0;

    while (i || j) {
        size_t cell = cell_at(l, i, j);
        int step = d->step[cell];
        sejajar_bead bead = {0};

        if (step < SJ_SHAPE_COUNT) {
            bead.id_count = sj_shapes[step].id;
            bead.en_count = sj_shapes[step].en;
            bead.probability = l->posterior[cell * SJ_SHAPE_COUNT + (size_t)step];
        } else {
            bead.id_count = step == STEP_ID_ALONE;
            bead.en_count = step == STEP_EN_ALONE;
            bead.probability = l->alone[step == STEP_EN_ALONE][cell];
        }
        if (bead.probability > 1)
            bead.probability = 1;
        bead.id_first = i -= bead.id_count;
        bead.en_first = j -= bead.en_count;
        out[n++] = bead;
    }
    for (size_t k = 0; k < n / 2; k++) {
        sejajar_bead swap = out[k];
        out[k] = out[n - 1 - k];
        out[n - 1 - k] = swap;
    }
    return n;
}

static bool decode(const lattice *l, double least_posterior, sejajar_bead *out, size_t *count)
{
    const sj_corridor *c = l->corridor;
    decoding d = {.best = sj_alloc(l->cell_count, sizeof *d.best),
                  .step = sj_alloc(l->cell_count, sizeof *d.step),
                  .least_posterior = least_posterior};
    bool done = d.best && d.step;

    for (uint32_t i = 0; done && i <= c->id_count; i++)
        for (uint32_t j = c->low[i]; j <= c->high[i]; j++) {
            if (i == 0 && j == 0)
                d.best[0] = 0;
            else
                decode_cell(l, &d, i, j, l->row[i] + j - c->low[i]);
        }
    if (done)
        *count = trace(l, &d, out);
    sj_free(d.best);
    sj_free(d.step);
    return done;
}

/* ---- All together ---------------------------------------------------- */

static bool open_lattice(lattice *l, const sj_corridor *c)
{
    l->corridor = c;
    l->row = sj_alloc(c->id_count + (size_t)1, sizeof *l->row);
    if (!l->row)
        return false;
    for (uint32_t i = 0; i <= c->id_count; i++) {
        l->row[i] = l->cell_count;
        l->cell_count += c->high[i] - c->low[i] + (size_t)1;
    }
    l->score = sj_alloc(l->cell_count, SJ_SHAPE_COUNT * sizeof *l->score);
    l->posterior = sj_alloc(l->cell_count, SJ_SHAPE_COUNT * sizeof *l->posterior);
    l->alone[0] = sj_alloc(l->cell_count, sizeof(float));
    l->alone[1] = sj_alloc(l->cell_count, sizeof(float));
    l->forward = sj_alloc(l->cell_count, STATES * sizeof *l->forward);
    l->backward = sj_alloc(l->cell_count, STATES * sizeof *l->backward);
    l->match = sj_alloc(l->cell_count, sizeof *l->match);
    return l->match && l->score && l->posterior && l->alone[0] && l->alone[1] && l->forward &&
           l->backward;
}

static void close_lattice(lattice *l)
{
    sj_free(l->row);
    sj_free(l->score);
    sj_free(l->posterior);
    sj_free(l->alone[0]);
    sj_free(l->alone[1]);
    sj_free(l->forward);
    sj_free(l->backward);
    sj_free(l->match);
}

static sejajar_status score_lattice(lattice *l, sj_score_row score, void *scorer,
                                    sejajar_error *err)
{
    const sj_corridor *c = l->corridor;
    sejajar_status status = SEJAJAR_OK;

    for (size_t k = 0; k < (c->high[0] + (size_t)1) * SJ_SHAPE_COUNT; k++)
        l->score[k] = -INFINITY;
    for (uint32_t i = 1; i <= c->id_count && status == SEJAJAR_OK; i++) {
        float *row = &l->score[l->row[i] * SJ_SHAPE_COUNT];
        status = score(scorer, i, c->low[i], c->high[i], row, err);
        for (uint32_t j = c->low[i]; j <= c->high[i]; j++) /* beads from outside the corridor */
            for (size_t s = 0; s < SJ_SHAPE_COUNT; s++)
                if (cell_at(l, (int64_t)i - sj_shapes[s].id, (int64_t)j - sj_shapes[s].en) ==
                    SIZE_MAX)
                    row[(j - c->low[i]) * (size_t)SJ_SHAPE_COUNT + s] = -INFINITY;
    }
    return status;
}

sejajar_status sj_path_find(sejajar_bead *out, size_t *count, const sj_corridor *corridor,
                            sj_score_row score, void *scorer, const sj_path_prior *prior,
                            sejajar_error *err)
{
    step_counts before, seen = {0};
    lattice l = {0};
    sejajar_status status;

    if (!open_lattice(&l, corridor)) {
        status = sj_fail_memory(err);
        goto done;
    }
    if ((status = score_lattice(&l, score, scorer, err)) != SEJAJAR_OK)
        goto done;
    prior_counts(&before, prior);
    for (int round = 0; round <= prior->rounds; round++) {
        set_steps(&l.steps, &before, &seen);
        run_forward(&l);
        run_backward(&l);
        run_posterior(&l, &seen);
    }
    if (!decode(&l, prior->least_posterior, out, count))
        status = sj_fail_memory(err);
done:
    close_lattice(&l);
    return status;
}
