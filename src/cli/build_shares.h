/* Which pairs of documents are worked on together, and which of them are another machine's. Where
 * shares end depends on the documents alone, and so does which shard they fall to. */
#ifndef CLI_BUILD_SHARES_H
#define CLI_BUILD_SHARES_H

#include "harvest.h"

/* Some pairs of documents in a row. */
typedef struct {
    size_t first, count;
    size_t bytes;        /* of their files */
    pair_stamps *stamps; /* of each; the caller frees them */
} share;

typedef struct {
    const listing *documents;
    size_t most;             /* of a share */
    size_t begin, next, end; /* pairs of documents of this shard */
} shares;

/* All, or the `shard`th of `count` shards, from 1. */
shares shares_of(const listing *documents, unsigned shard, unsigned count);
/* The next one, count 0 if there is none; false where there is no memory. */
bool shares_take(shares *of, share *out);

#endif
