/* Which blocks of a path are moved ones. */
#ifndef SJ_ALIGN_MOVED_BLOCKS_H
#define SJ_ALIGN_MOVED_BLOCKS_H

#include "align/mover.h"

/* What a block must score to be taken, in nats: it could have begun at any sentence alone of one
 * side, and have stood at any of the other. */
double sj_cost_of_moving(const sj_mover *mover);

/* Whether a path begins or ends beside a bead that is known: a block near that is where it has to
 * be, and costs nothing. */
typedef struct {
    bool before, behind;
} sj_known_neighbours;

/* Judges the blocks of m->path, the path through a rectangle, one after the other: beads with few
 * sentences alone between them. Takes those that score more than they cost. Overwrites the path. */
sejajar_status sj_moved_blocks_judge(sj_mover *mover, sj_known_neighbours known,
                                     sejajar_error *err);

#endif
