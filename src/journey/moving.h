/* Blocks that stand elsewhere in the other text, looked for among the sentences that the search
 * left alone. */
#ifndef SJ_JOURNEY_MOVING_H
#define SJ_JOURNEY_MOVING_H

#include "journey/journey.h"

/* Replaces beads of the alignment by moved ones where these are likelier. */
sejajar_status sj_find_moves(sejajar_alignment *alignment, sj_journey *j, sejajar_error *err);

#endif
