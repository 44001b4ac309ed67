/* The state of the search for moved blocks: which beads of the path are given up, and which moved
 * bead each sentence is in instead. */
#ifndef SJ_ALIGN_MOVER_H
#define SJ_ALIGN_MOVER_H

#include "align/moves.h"
#include "base/bead.h"

/* Instead of the number of a moved bead: none; none, but the sentence stands after one. */
enum { SJ_NO_BEAD = UINT32_MAX, SJ_BEHIND_A_BEAD = UINT32_MAX - 1 };

/* States of a bead of the path. */
enum { SJ_STANDS, SJ_IN_DOUBT, SJ_GIVEN_UP };

typedef struct {
    const sj_moves_view *view;
    sejajar_alignment *alignment;
    uint32_t count[2];
    uint32_t alone[2];    /* how many sentences are not busy */
    bool *busy[2];        /* of each sentence: in a sure bead of the path or in a moved one */
    uint32_t *home[2];    /* of each sentence: its bead in the path */
    uint32_t *away[2];    /* of each sentence: the moved bead it is in */
    uint32_t *stretch[2]; /* of each sentence: how many busy ones there are up to it */
    uint8_t *state;       /* of each bead of the path */
    sj_bead_list moved;
    sj_bead_list path; /* of the rectangle at hand */
} sj_mover;

/* Is the sentence in a matched bead of the path that stands? */
static inline bool sj_mover_is_kept(const sj_mover *m, int side, uint32_t k)
{
    return sj_bead_is_matched(&m->alignment->beads[m->home[side][k]]) &&
           m->state[m->home[side][k]] == SJ_STANDS;
}

static inline bool sj_mover_is_alone(const sj_mover *m, int side, uint32_t k)
{
    return !m->busy[side][k] && !sj_mover_is_kept(m, side, k);
}

/* The best path through a rectangle, into m->path. */
static inline sejajar_status sj_mover_search(sj_mover *m, const sj_rectangle *place,
                                             sejajar_error *err)
{
    m->path.count = 0;
    return m->view->search(m->view->context, place, &m->path, err);
}

#endif
