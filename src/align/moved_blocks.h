/* Which blocks of a path are moved ones. */
#ifndef SJ_ALIGN_MOVED_BLOCKS_H
#define SJ_ALIGN_MOVED_BLOCKS_H

#include "align/mover.h"

/* What a block has to score: it could begin anywhere, and go anywhere. */
double sj_cost_of_moving(const sj_mover *mover);

/* Where a path begins or ends beside a bead that is known, what is near needs no luck. */
typedef struct {
    bool before, behind;
} sj_known_neighbours;

/* Judges one block after the other of m->path, the path through a rectangle: beads with few
 * sentences alone between them. Takes those that score more than they cost; the path is spoilt. */
sejajar_status sj_moved_blocks_judge(sj_mover *mover, sj_known_neighbours known,
                                     sejajar_error *err);

#endif
