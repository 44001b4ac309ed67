/* Parts of the work, made by many threads, and put into the corpus in their order. */
#ifndef CLI_BUILD_PARTS_H
#define CLI_BUILD_PARTS_H

#include "build_corpus.h"
#include "build_shares.h"
#include "parts.h"

typedef struct {
    const harvesting *how;
    const listing *documents;
    const parts *folder; /* where finished parts are taken from and put */
    shares shares;
    corpus *corpus;
    progress *progress;
} part_work;

typedef enum {
    PARTS_DONE,
    PARTS_STOPPED, /* the corpus takes no more; why is known when it is finished */
    PARTS_FAILED   /* something is missing, and was said */
} parts_end;

parts_end build_parts(const part_work *work, unsigned threads);

#endif
