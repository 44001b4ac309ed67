/* All beads that a path through a corridor may take, and the chances of all paths: forward–backward
 * over the hidden Markov model of align/path.h. Chances are logarithms of weights that need not add
 * up to 1, as scores are likelihood ratios. */
#ifndef SJ_ALIGN_LATTICE_H
#define SJ_ALIGN_LATTICE_H

#include "align/path.h"
#include "base/array.h"

/* What the last bead was. */
enum { SJ_MATCH, SJ_ID_ALONE, SJ_EN_ALONE, SJ_STATES };

/* Log chances of the model's steps; or how often each is expected. */
typedef struct {
    double shape[SJ_SHAPE_COUNT];
    double to[SJ_STATES][SJ_STATES]; /* from the state of the row to that of the column */
} sj_steps;

enum { SJ_NO_CELL = UINT32_MAX };

/* A matched bead. */
typedef struct {
    uint32_t from; /* the cell it begins at */
    uint32_t shape;
    float score;
    float posterior;
} sj_arc;

/* A grid point: log chances, by the state here, of all paths from (0, 0) to it and from it to the
 * end; and in `match`, during a run forward, of those to it that go on with a match; during a run
 * backward, of those from it that begin with one. */
typedef struct {
    double forward[SJ_STATES], backward[SJ_STATES], match;
    float alone[2]; /* posteriors of the 1-0 and the 0-1 bead that end here */
    uint32_t arcs;  /* where the beads that end here begin among the arcs */
} sj_cell;

typedef struct {
    const sj_corridor *corridor;
    uint32_t *row;        /* where row i begins among the cells */
    uint32_t *low, *high; /* the live part of each row: no path that matters leaves it */
    sj_cell *cells;       /* and one more, which ends the arcs of the last */
    uint32_t cell_count;
    SJ_ARRAY(sj_arc) arcs;
    sj_steps steps; /* log chances: set by the caller before a run */
} sj_lattice;

/* Scores all beads of the corridor. To be closed by the caller, after a failure too. */
sejajar_status sj_lattice_open(sj_lattice *lattice, const sj_corridor *corridor, sj_score_row score,
                               void *scorer, sejajar_error *err);
void sj_lattice_close(sj_lattice *lattice);

/* The cell of a grid point, SJ_NO_CELL if it is outside the live part of the corridor. */
static inline uint32_t sj_cell_at(const sj_lattice *l, int64_t i, int64_t j)
{
    if (i < 0 || i > l->corridor->id_count || j < l->low[i] || j > l->high[i])
        return SJ_NO_CELL;
    return l->row[i] + (uint32_t)(j - l->corridor->low[i]);
}

/* Runs forward and backward with the present steps. Returns the log chance of all paths together.
 */
double sj_lattice_run(sj_lattice *lattice);
/* After a run: sets the posteriors of all beads, and counts how often each step is expected. */
void sj_lattice_count(sj_lattice *lattice, sj_steps *counts);
/* After a run: cuts off the parts of the corridor through which next to no path goes. */
void sj_lattice_narrow(sj_lattice *lattice);

#endif
