/* The beads of two texts: best path and posterior probabilities. */
#include "align/path.h"

#include <math.h>
#include <string.h>

#include "align/lattice.h"
#include "base/bead.h"
#include "base/error.h"
#include "base/memory.h"

/* ---- Chances of shapes and gaps -------------------------------------- */

/* In a run of gaps the Indonesian ones come first. The other order is for corridors without room
 * for that: it is so rare that it does not matter elsewhere. */
static const double wrong_order = 1e-9;

/* The prior as pseudo-counts: its steps as if seen in `weight` beads. */
static void prior_counts(sj_steps *counts, const sj_path_prior *prior)
{
    double gaps = prior->weight * 0.5, open = prior->gap_open;
    double extend = prior->gap_extend, change = prior->gap_switch;

    memset(counts, 0, sizeof *counts);
    for (int s = 0; s < SJ_SHAPE_COUNT; s++)
        counts->shape[s] = prior->weight * prior->shape[s];
    counts->to[SJ_MATCH][SJ_MATCH] = prior->weight * (1 - 2 * open);
    counts->to[SJ_MATCH][SJ_ID_ALONE] = counts->to[SJ_MATCH][SJ_EN_ALONE] = prior->weight * open;
    counts->to[SJ_ID_ALONE][SJ_ID_ALONE] = counts->to[SJ_EN_ALONE][SJ_EN_ALONE] = gaps * extend;
    counts->to[SJ_ID_ALONE][SJ_EN_ALONE] = gaps * change;
    counts->to[SJ_ID_ALONE][SJ_MATCH] = gaps * (1 - extend - change);
    counts->to[SJ_EN_ALONE][SJ_ID_ALONE] = gaps * (1 - extend) * wrong_order;
    counts->to[SJ_EN_ALONE][SJ_MATCH] = gaps * (1 - extend);
}

static void normalise(double *out, const double *counts, const double *more, int n)
{
    double sum = 0;

    for (int k = 0; k < n; k++)
        sum += counts[k] + more[k];
    for (int k = 0; k < n; k++)
        out[k] = log((counts[k] + more[k]) / sum);
}

static void set_steps(sj_steps *out, const sj_steps *prior, const sj_steps *seen)
{
    normalise(out->shape, prior->shape, seen->shape, SJ_SHAPE_COUNT);
    for (int s = 0; s < SJ_STATES; s++)
        normalise(out->to[s], prior->to[s], seen->to[s], SJ_STATES);
}

/* ---- The path -------------------------------------------------------- */

/* How each cell is best reached: by an arc, or by one sentence alone. */
enum { BY_ID_ALONE = UINT32_MAX - 2, BY_EN_ALONE, BY_NOTHING };

/* The weight of posteriors of sentences alone beside those of matches: so little that they decide
 * only between equals. */
static const double beside_matches = 1e-3;

typedef struct {
    double *best;
    uint32_t *by;
    const sj_path_prior *prior;
} decoding;

static void take(decoding *d, uint32_t cell, double value, uint32_t by)
{
    if (value > d->best[cell]) {
        d->best[cell] = value;
        d->by[cell] = by;
    }
}

static void decode_cell(const sj_lattice *l, decoding *d, uint32_t i, uint32_t j, uint32_t at)
{
    const sj_cell *cell = &l->cells[at];
    uint32_t from;

    for (uint32_t a = cell->arcs; a < cell[1].arcs; a++)
        take(d, at,
             d->best[l->arcs.at[a].from] + l->arcs.at[a].posterior - d->prior->least_posterior, a);
    if ((from = sj_cell_at(l, i, (int64_t)j - 1)) != SJ_NO_CELL)
        take(d, at, d->best[from] + beside_matches * cell->alone[1], BY_EN_ALONE);
    if ((from = sj_cell_at(l, (int64_t)i - 1, j)) != SJ_NO_CELL)
        take(d, at, d->best[from] + beside_matches * cell->alone[0], BY_ID_ALONE);
}

/* Log odds divided by the temperature. */
static double temper(double posterior, double temperature)
{
    if (posterior <= 0 || posterior >= 1)
        return posterior > 0;
    return 1 / (1 + pow(1 / posterior - 1, 1 / temperature));
}

static sejajar_bead bead_of(const sj_lattice *l, uint32_t at, uint32_t by, double temperature)
{
    double posterior = by == BY_ID_ALONE || by == BY_EN_ALONE
                           ? l->cells[at].alone[by == BY_EN_ALONE]
                           : l->arcs.at[by].posterior;
    sejajar_bead bead = {.probability = temper(posterior, temperature)};

    if (by == BY_ID_ALONE || by == BY_EN_ALONE) {
        bead.id_count = by == BY_ID_ALONE;
        bead.en_count = by == BY_EN_ALONE;
    } else {
        bead.id_count = sj_shapes[l->arcs.at[by].shape].id;
        bead.en_count = sj_shapes[l->arcs.at[by].shape].en;
    }
    return bead;
}

static size_t trace(const sj_lattice *l, const decoding *d, sejajar_bead *out)
{
    uint32_t i = l->corridor->id_count, j = l->corridor->en_count;
    size_t n = 0;

    while (i || j) {
        uint32_t at = sj_cell_at(l, i, j);
        sejajar_bead bead = bead_of(l, at, d->by[at], d->prior->temperature);

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

static bool decode(const sj_lattice *l, const sj_path_prior *prior, sejajar_bead *out,
                   size_t *count)
{
    decoding d = {.best = sj_alloc(l->cell_count, sizeof *d.best),
                  .by = sj_alloc(l->cell_count, sizeof *d.by),
                  .prior = prior};
    bool done = d.best && d.by;

    for (uint32_t k = 0; done && k < l->cell_count; k++) {
        d.best[k] = k ? -INFINITY : 0;
        d.by[k] = BY_NOTHING;
    }
    for (uint32_t i = 0; done && i <= l->corridor->id_count; i++)
        for (uint32_t j = l->low[i]; j <= l->high[i]; j++)
            if (i || j)
                decode_cell(l, &d, i, j, l->row[i] + j - l->corridor->low[i]);
    if (done)
        *count = trace(l, &d, out);
    sj_free(d.best);
    sj_free(d.by);
    return done;
}

/* ---- All together ---------------------------------------------------- */

/* Sets the steps to the prior, then re-estimates them. Ends with a run, without its posteriors. */
static void estimate(sj_lattice *l, const sj_path_prior *prior)
{
    sj_steps before, seen = {0};

    prior_counts(&before, prior);
    for (int round = 0;; round++) {
        set_steps(&l->steps, &before, &seen);
        sj_lattice_run(l);
        if (round == 0)
            sj_lattice_narrow(l);
        if (round == prior->rounds)
            break;
        sj_lattice_count(l, &seen);
    }
}

sejajar_status sj_path_find(sejajar_bead *out, size_t *count, double *likelihood,
                            const sj_path_problem *problem, sejajar_error *err)
{
    sj_steps unused;
    sj_lattice l;
    sejajar_status status =
        sj_lattice_open(&l, problem->corridor, problem->score, problem->scorer, err);

    if (status != SEJAJAR_OK)
        goto done;
    estimate(&l, problem->prior);
    if (likelihood)
        *likelihood = l.cells[0].backward[SJ_MATCH];
    sj_lattice_count(&l, &unused);
    if (!decode(&l, problem->prior, out, count))
        status = sj_fail_memory(err);
done:
    sj_lattice_close(&l);
    return status;
}

/* ---- Likelihood ------------------------------------------------------ */

/* What a bead that no path can take costs beyond its sentences alone, in nats. */
static const double missing = 20;

/* Log chance of the shape of a matched bead, and its score; -INFINITY if no path can take it. */
static double match_chance(const sj_lattice *l, const sejajar_bead *bead)
{
    int shape = sj_shape_number(bead->id_count, bead->en_count);
    uint32_t at =
        sj_cell_at(l, (int64_t)bead->id_first + bead->id_count, bead->en_first + bead->en_count);
    const sj_cell *cell = at == SJ_NO_CELL ? NULL : &l->cells[at];

    for (uint32_t a = cell ? cell->arcs : 0; cell && a < cell[1].arcs; a++) {
        const sj_arc *arc = &l->arcs.at[a];
        if ((int)arc->shape == shape)
            return l->steps.shape[shape] + arc->score;
    }
    return -INFINITY;
}

/* The log chance of the steps to the sentences alone that wait, the Indonesian ones first, and then
 * to the state `next`. */
static double step_on(const sj_lattice *l, int *state, uint32_t waiting[2], int next)
{
    double sum = 0;

    for (int s = SJ_ID_ALONE; s <= SJ_EN_ALONE; s++)
        for (uint32_t *n = &waiting[s - SJ_ID_ALONE]; *n; --*n) {
            sum += l->steps.to[*state][s];
            *state = s;
        }
    if (next == SJ_MATCH)
        sum += l->steps.to[*state][SJ_MATCH];
    *state = next;
    return sum;
}

/* Log chance of one path, with the present steps. */
static double path_chance(const sj_lattice *l, const sejajar_bead *beads, size_t count)
{
    double sum = 0;
    uint32_t waiting[2] = {0};
    int state = SJ_MATCH;

    for (size_t k = 0; k < count; k++) {
        bool matched = sj_bead_is_matched(&beads[k]);
        double chance = matched ? match_chance(l, &beads[k]) : -INFINITY;
        if (chance > -INFINITY) {
            sum += step_on(l, &state, waiting, SJ_MATCH) + chance;
            continue;
        }
        waiting[0] += beads[k].id_count;
        waiting[1] += beads[k].en_count;
        sum -= matched ? missing : 0;
    }
    return sum + step_on(l, &state, waiting, SJ_ID_ALONE);
}

sejajar_status sj_path_likelihood(double *out, const sejajar_bead *beads, size_t count,
                                  const sj_path_problem *problem, sejajar_error *err)
{
    sj_lattice l;
    sejajar_status status =
        sj_lattice_open(&l, problem->corridor, problem->score, problem->scorer, err);

    if (status == SEJAJAR_OK) {
        estimate(&l, problem->prior);
        *out = path_chance(&l, beads, count) - l.cells[0].backward[SJ_MATCH];
    }
    sj_lattice_close(&l);
    return status;
}
