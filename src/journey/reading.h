/* Two texts searched as often as it takes to learn how they were translated. */
#ifndef SJ_JOURNEY_READING_H
#define SJ_JOURNEY_READING_H

#include "journey/journey.h"

/* Searches, and learns on the way: words, if there is no lexicon or if `adapting`, and the manner
 * of the translation. The caller frees the beads with sj_free(), after a failure too. */
sejajar_status sj_read_texts(sejajar_alignment *to, sj_journey *j, bool adapting,
                             sejajar_error *err);

#endif
