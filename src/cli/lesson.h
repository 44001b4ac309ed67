/* Words learned from all documents of a batch, where no model is given. */
#ifndef CLI_LESSON_H
#define CLI_LESSON_H

#include "job.h"
#include "progress.h"

/* Aligns documents, each by itself, until there are pairs enough, and learns a model from these.
 * NULL where that cannot be done, after a message if the reason is not that there is too little
 * to learn from. To be freed with sejajar_model_free(). The same for any number of threads. */
sejajar_model *lesson_learn(const workshop *shop, const job *const *jobs, size_t count,
                            unsigned threads, progress *shown);

#endif
