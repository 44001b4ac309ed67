/* The beads of an alignment once it is known which are moved. */
#ifndef SJ_ALIGN_MOVED_BEADS_H
#define SJ_ALIGN_MOVED_BEADS_H

#include "align/mover.h"

/* Gives beads of the path that were contested only by those now moved the probabilities that they
 * have without them. */
sejajar_status sj_moved_doubts_review(sj_mover *mover, sejajar_error *err);

/* Replaces the beads that are given up by the moved ones, in order. */
sejajar_status sj_moved_beads_put(sj_mover *mover, sejajar_error *err);

#endif
