/* How the lengths of a sentence and its translation go together. */
#ifndef SJ_LEARN_LENGTH_FIT_H
#define SJ_LEARN_LENGTH_FIT_H

#include "learn/training_text.h"
#include "model/parameters.h"

/* Sets the length parameters from the sentence pairs of the text. */
sejajar_status sj_lengths_fit(sj_parameters *parameters, const sj_training_text *text,
                              sejajar_error *err);

#endif
