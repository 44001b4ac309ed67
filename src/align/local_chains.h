/* Points that belong together wherever they stand: runs of them that rise on both sides with
 * little between them, such as a block of sentences that was moved leaves. */
#ifndef SJ_ALIGN_LOCAL_CHAINS_H
#define SJ_ALIGN_LOCAL_CHAINS_H

#include "align/anchors.h"

typedef struct {
    sj_rectangle place; /* from its first point to its last */
    float weight;
} sj_local_chain;

typedef SJ_ARRAY(sj_local_chain) sj_local_chain_list;

/* Appends the chains of points[0, count) that weigh `least` or more, the heaviest first;
 * each point is in one at most. No chain goes from one stretch of a text into another:
 * `stretch` has the number of each sentence's, by side. Sorts the points. In O(n log n): each
 * looks back at so many points at most. */
sejajar_status sj_local_chains_find(sj_local_chain_list *out, sj_anchor *points, size_t count,
                                    const uint32_t *const stretch[2], float least,
                                    sejajar_error *err);

#endif
