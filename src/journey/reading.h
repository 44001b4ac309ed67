/* Two texts read as often as it takes to learn how they were translated. */
#ifndef SJ_JOURNEY_READING_H
#define SJ_JOURNEY_READING_H

#include "journey/journey.h"

/* The search, and what is learned on the way: words, if there is no lexicon or when `adapting`, and
 * the manner of translation. The beads are the caller's, with sj_free(), after a failure, too. */
sejajar_status sj_read_texts(sejajar_alignment *to, sj_journey *j, bool adapting,
                             sejajar_error *err);

#endif
