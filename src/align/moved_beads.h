/* The beads of an alignment once it is known which are moved. */
#ifndef SJ_ALIGN_MOVED_BEADS_H
#define SJ_ALIGN_MOVED_BEADS_H

#include "align/mover.h"

/* Beads of the path may have been doubtful for the sake of those that are now moved: they get the
 * probabilities that they have without them. */
sejajar_status sj_moved_doubts_review(sj_mover *mover, sejajar_error *err);

/* Puts the moved beads in the place of those that are given up, in order. */
sejajar_status sj_moved_beads_put(sj_mover *mover, sejajar_error *err);

#endif
