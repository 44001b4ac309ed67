/* Blocks that stand elsewhere in the other text, looked for in what the search left alone. */
#ifndef SJ_JOURNEY_MOVING_H
#define SJ_JOURNEY_MOVING_H

#include "journey/journey.h"

sejajar_status sj_find_moves(sejajar_alignment *alignment, sj_journey *j, sejajar_error *err);

#endif
