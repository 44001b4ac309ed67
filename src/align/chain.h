/* The heaviest chain of anchors that rises on both sides. */
#ifndef SJ_ALIGN_CHAIN_H
#define SJ_ALIGN_CHAIN_H

#include "align/anchors.h"

/* Reduces points[0, *count) to the heaviest chain that rises strictly on both sides, in order.
 * Takes O(n log n), with a Fenwick tree of the heaviest chains that end at or before each column.
 */
sejajar_status sj_chain(sj_anchor *points, size_t *count, sejajar_error *err);

#endif
