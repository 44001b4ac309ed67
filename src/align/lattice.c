/* All beads that a path through a corridor may take, and the chances of all paths. */
#include "align/lattice.h"

#include <math.h>
#include <string.h>

#include "base/error.h"
#include "base/fast_math.h"
#include "base/memory.h"

/* Paths with a lower log chance than this, relative to all paths together, do not matter. */
static const double nothing = -30;

/* ---- Building -------------------------------------------------------- */

static bool allocate(sj_lattice *l, const sj_corridor *c)
{
    size_t rows = c->id_count + (size_t)1, cells = 0;

    l->row = sj_alloc(rows, sizeof *l->row);
    l->low = sj_alloc(rows, sizeof *l->low);
    l->high = sj_alloc(rows, sizeof *l->high);
    if (!l->row || !l->low || !l->high)
        return false;
    for (uint32_t i = 0; i < rows; i++) {
        l->row[i] = (uint32_t)cells;
        cells += c->high[i] - c->low[i] + (size_t)1;
        if (cells >= SJ_NO_CELL)
            return false;
    }
    memcpy(l->low, c->low, rows * sizeof *l->low);
    memcpy(l->high, c->high, rows * sizeof *l->high);
    l->cell_count = (uint32_t)cells;
    l->cells = sj_alloc(cells + 1, sizeof *l->cells);
    return l->cells != NULL;
}

/* Keeps of a row's scores those of beads that begin inside the corridor. */
static bool keep_row(sj_lattice *l, uint32_t i, const float *scores)
{
    for (uint32_t j = l->low[i]; j <= l->high[i]; j++, scores += SJ_SHAPE_COUNT) {
        l->cells[l->row[i] + j - l->low[i]].arcs = (uint32_t)l->arcs.count;
        for (uint32_t s = 0; s < SJ_SHAPE_COUNT; s++) {
            sj_arc arc = {.shape = s, .score = scores[s]};
            if (scores[s] == -INFINITY)
                continue;
            arc.from = sj_cell_at(l, (int64_t)i - sj_shapes[s].id, (int64_t)j - sj_shapes[s].en);
            if (arc.from != SJ_NO_CELL && !sj_array_push(&l->arcs, arc))
                return false;
        }
    }
    return l->arcs.count < UINT32_MAX;
}

static uint32_t widest_row(const sj_corridor *c)
{
    uint32_t widest = 0;

    for (uint32_t i = 0; i <= c->id_count; i++)
        if (c->high[i] - c->low[i] > widest)
            widest = c->high[i] - c->low[i];
    return widest + 1;
}

sejajar_status sj_lattice_open(sj_lattice *l, const sj_corridor *c, sj_score_row score,
                               void *scorer, sejajar_error *err)
{
    float *scores = sj_alloc(widest_row(c), SJ_SHAPE_COUNT * sizeof *scores);
    sejajar_status status = SEJAJAR_OK;

    *l = (sj_lattice){.corridor = c};
    if (!scores || !allocate(l, c))
        status = sj_fail_memory(err);
    for (uint32_t k = 0; status == SEJAJAR_OK && k <= c->high[0]; k++)
        l->cells[k].arcs = 0; /* no bead ends in the first row */
    for (uint32_t i = 1; status == SEJAJAR_OK && i <= c->id_count; i++) {
        status = score(scorer, i, c->low[i], c->high[i], scores, err);
        if (status == SEJAJAR_OK && !keep_row(l, i, scores))
            status = sj_fail_memory(err);
    }
    if (status == SEJAJAR_OK)
        l->cells[l->cell_count].arcs = (uint32_t)l->arcs.count;
    sj_free(scores);
    return status;
}

void sj_lattice_close(sj_lattice *l)
{
    sj_free(l->row);
    sj_free(l->low);
    sj_free(l->high);
    sj_free(l->cells);
    sj_array_free(&l->arcs);
}

/* ---- Forward and backward -------------------------------------------- */

/* Log chance of all paths to `cell` that go on in `state`. */
static double leave(const sj_lattice *l, const sj_cell *cell, int state)
{
    return sj_log_add(sj_log_add(cell->forward[SJ_MATCH] + l->steps.to[SJ_MATCH][state],
                                 cell->forward[SJ_ID_ALONE] + l->steps.to[SJ_ID_ALONE][state]),
                      cell->forward[SJ_EN_ALONE] + l->steps.to[SJ_EN_ALONE][state]);
}

static void forward_cell(sj_lattice *l, uint32_t i, uint32_t j, uint32_t at)
{
    uint32_t above = sj_cell_at(l, (int64_t)i - 1, j);
    uint32_t left = sj_cell_at(l, i, (int64_t)j - 1);
    sj_cell *cell = &l->cells[at];
    double match = -INFINITY;

    for (uint32_t a = cell->arcs; a < cell[1].arcs; a++) {
        const sj_arc *arc = &l->arcs.at[a];
        match =
            sj_log_add(match, l->cells[arc->from].match + l->steps.shape[arc->shape] + arc->score);
    }
    cell->forward[SJ_MATCH] = match;
    cell->forward[SJ_ID_ALONE] =
        above == SJ_NO_CELL ? -INFINITY : leave(l, &l->cells[above], SJ_ID_ALONE);
    cell->forward[SJ_EN_ALONE] =
        left == SJ_NO_CELL ? -INFINITY : leave(l, &l->cells[left], SJ_EN_ALONE);
    cell->match = leave(l, cell, SJ_MATCH);
}

static void begin_run(sj_lattice *l)
{
    for (uint32_t k = 0; k < l->cell_count; k++)
        l->cells[k].match = -INFINITY;
}

static void run_forward(sj_lattice *l)
{
    begin_run(l);
    for (uint32_t i = 0; i <= l->corridor->id_count; i++)
        for (uint32_t j = l->low[i]; j <= l->high[i]; j++) {
            if (i || j) {
                forward_cell(l, i, j, l->row[i] + j - l->corridor->low[i]);
                continue;
            }
            l->cells[0].forward[SJ_MATCH] = 0;
            l->cells[0].forward[SJ_ID_ALONE] = l->cells[0].forward[SJ_EN_ALONE] = -INFINITY;
            l->cells[0].match = l->steps.to[SJ_MATCH][SJ_MATCH];
        }
}

/* Cells are visited last to first, so `match` of this one has been gathered from the cells where
 * matches that begin here end. */
static void backward_cell(sj_lattice *l, uint32_t i, uint32_t j, uint32_t at)
{
    uint32_t below = sj_cell_at(l, (int64_t)i + 1, j);
    uint32_t right = sj_cell_at(l, i, (int64_t)j + 1);
    sj_cell *cell = &l->cells[at];
    double *b = cell->backward;
    bool at_end = at == l->cell_count - 1;

    for (int s = 0; s < SJ_STATES; s++) {
        b[s] = at_end ? 0 : cell->match + l->steps.to[s][SJ_MATCH];
        if (below != SJ_NO_CELL)
            b[s] = sj_log_add(b[s],
                              l->steps.to[s][SJ_ID_ALONE] + l->cells[below].backward[SJ_ID_ALONE]);
        if (right != SJ_NO_CELL)
            b[s] = sj_log_add(b[s],
                              l->steps.to[s][SJ_EN_ALONE] + l->cells[right].backward[SJ_EN_ALONE]);
    }
    for (uint32_t a = cell->arcs; a < cell[1].arcs; a++) {
        const sj_arc *arc = &l->arcs.at[a];
        double *match = &l->cells[arc->from].match;
        *match = sj_log_add(*match, b[SJ_MATCH] + l->steps.shape[arc->shape] + arc->score);
    }
}

static void run_backward(sj_lattice *l)
{
    begin_run(l);
    for (int64_t i = l->corridor->id_count; i >= 0; i--)
        for (int64_t j = l->high[i]; j >= l->low[i]; j--)
            backward_cell(l, (uint32_t)i, (uint32_t)j,
                          l->row[i] + (uint32_t)(j - l->corridor->low[i]));
}

double sj_lattice_run(sj_lattice *l)
{
    run_forward(l);
    run_backward(l);
    return l->cells[0].backward[SJ_MATCH];
}

/* ---- Posteriors ------------------------------------------------------ */

/* Counts the steps from each state of `from` into `state` here; returns their chance. `rest` is the
 * log chance of what follows, relative to all paths together. */
static double count_step(const sj_lattice *l, sj_steps *counts, uint32_t from, int state,
                         double rest)
{
    double sum = 0;

    if (from == SJ_NO_CELL)
        return 0;
    for (int s = 0; s < SJ_STATES; s++) {
        double chance = l->cells[from].forward[s] + l->steps.to[s][state] + rest;
        if (chance > nothing) {
            chance = sj_exp(chance);
            counts->to[s][state] += chance;
            sum += chance;
        }
    }
    return sum;
}

static void count_cell(sj_lattice *l, sj_steps *counts, uint32_t i, uint32_t j, uint32_t at,
                       double total)
{
    sj_cell *cell = &l->cells[at];

    for (uint32_t a = cell->arcs; a < cell[1].arcs; a++) {
        sj_arc *arc = &l->arcs.at[a];
        double p =
            count_step(l, counts, arc->from, SJ_MATCH,
                       l->steps.shape[arc->shape] + arc->score + cell->backward[SJ_MATCH] - total);
        arc->posterior = (float)p;
        counts->shape[arc->shape] += p;
    }
    cell->alone[0] = (float)count_step(l, counts, sj_cell_at(l, (int64_t)i - 1, j), SJ_ID_ALONE,
                                       cell->backward[SJ_ID_ALONE] - total);
    cell->alone[1] = (float)count_step(l, counts, sj_cell_at(l, i, (int64_t)j - 1), SJ_EN_ALONE,
                                       cell->backward[SJ_EN_ALONE] - total);
}

void sj_lattice_count(sj_lattice *l, sj_steps *counts)
{
    double total = l->cells[0].backward[SJ_MATCH];

    memset(counts, 0, sizeof *counts);
    for (uint32_t i = 0; i <= l->corridor->id_count; i++)
        for (uint32_t j = l->low[i]; j <= l->high[i]; j++)
            count_cell(l, counts, i, j, l->row[i] + j - l->corridor->low[i], total);
}

/* ---- Narrowing ------------------------------------------------------- */

static bool is_live(const sj_cell *cell, double total)
{
    for (int s = 0; s < SJ_STATES; s++)
        if (cell->forward[s] + cell->backward[s] - total > nothing)
            return true;
    return false;
}

/* No run visits what is cut off: to its neighbours it must look like the outside. */
static void kill(sj_cell *cell)
{
    for (int s = 0; s < SJ_STATES; s++)
        cell->forward[s] = cell->backward[s] = -INFINITY;
    cell->match = -INFINITY;
}

void sj_lattice_narrow(sj_lattice *l)
{
    double total = l->cells[0].backward[SJ_MATCH];

    for (uint32_t i = 0; i <= l->corridor->id_count; i++) {
        sj_cell *row = &l->cells[l->row[i]] - l->corridor->low[i];
        while (l->low[i] < l->high[i] && !is_live(&row[l->low[i]], total))
            kill(&row[l->low[i]++]);
        while (l->high[i] > l->low[i] && !is_live(&row[l->high[i]], total))
            kill(&row[l->high[i]--]);
    }
}
