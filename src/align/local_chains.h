/* Points that belong together wherever they stand: runs of points that rise on both sides with
 * little between them, as a moved block of sentences leaves them. */
#ifndef SJ_ALIGN_LOCAL_CHAINS_H
#define SJ_ALIGN_LOCAL_CHAINS_H

#include "align/anchors.h"

typedef struct {
    sj_rectangle place; /* from its first point to its last */
    float weight;
} sj_local_chain;

typedef SJ_ARRAY(sj_local_chain) sj_local_chain_list;

/* Appends the chains of points[0, count) that weigh at least `least`, the heaviest first; each
 * point is in at most one. No chain goes from one stretch of a text into another: stretch[side] has
 * the number of the stretch of each sentence. Sorts the points. Takes O(n log n), as each point
 * looks back at a limited number of others. */
sejajar_status sj_local_chains_find(sj_local_chain_list *out, sj_anchor *points, size_t count,
                                    const uint32_t *const stretch[2], float least,
                                    sejajar_error *err);

#endif
