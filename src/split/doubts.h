/* Places where a sentence might have ended, though it did not. */
#ifndef SJ_SPLIT_DOUBTS_H
#define SJ_SPLIT_DOUBTS_H

#include "base/array.h"
#include "sejajar.h"

typedef SJ_ARRAY(sejajar_doubt) sj_doubts;

/* Adds the semicolons of `text` to those that the weights left, and puts all in order: where one
 * writes a semicolon another may end the sentence. False: no memory. */
bool sj_doubts_finish(sj_doubts *doubts, sejajar_text text);

#endif
