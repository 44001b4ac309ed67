/* Which pairs of documents are worked on together. */
#include "build_shares.h"

#include <stdlib.h>

/* A share has no more pairs of documents, and no more bytes unless it is one pair. */
enum { MOST_OF_SHARE = 256, LEAST_SHARES = 64 };
static const size_t most_bytes = 8 << 20;

shares shares_of(const listing *documents, unsigned shard, unsigned count)
{
    size_t all = documents->pair_count, most = all / LEAST_SHARES, whole;
    shares of = {.documents = documents, .end = all};

    of.most = most < 1 ? 1 : most > MOST_OF_SHARE ? MOST_OF_SHARE : most;
    if (count == 0)
        return of;
    whole = (all + of.most - 1) / of.most; /* groups of documents */
    of.begin = of.next = (shard - 1) * whole / count * of.most;
    of.end = shard * whole / count * of.most;
    if (of.end > all)
        of.end = all;
    return of;
}

static size_t bytes_of(const file_stamp *stamp)
{
    return stamp->there ? (size_t)stamp->size : 0;
}

/* Up to the end of their group. */
bool shares_take(shares *of, share *out)
{
    size_t group_end = (of->next / of->most + 1) * of->most;

    *out = (share){.first = of->next};
    if (of->next == of->end)
        return true;
    out->stamps = malloc(of->most * sizeof *out->stamps);
    if (!out->stamps)
        return false;
    for (; of->next < of->end && of->next < group_end; of->next++) {
        pair_stamps stamps = harvest_stamps(&of->documents->pairs[of->next]);
        size_t more = bytes_of(&stamps.id) + bytes_of(&stamps.en);

        if (out->count > 0 && out->bytes + more > most_bytes)
            break;
        out->bytes += more;
        out->stamps[out->count++] = stamps;
    }
    return true;
}
