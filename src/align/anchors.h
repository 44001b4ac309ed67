/* Anchors: pairs of sentences that almost surely belong together, found without visiting the grid.
 * A callback proposes points where rare words agree; the heaviest chain of them that rises on both
 * sides is kept, and the search goes on in the gaps it leaves, since a word common in the whole
 * document may be rare between two anchors (as in patience diff). */
#ifndef SJ_ALIGN_ANCHORS_H
#define SJ_ALIGN_ANCHORS_H

#include "base/array.h"
#include "sejajar.h"

typedef struct {
    uint32_t id, en; /* sentences */
    float weight;    /* nats of evidence */
} sj_anchor;

typedef SJ_ARRAY(sj_anchor) sj_anchor_list;

/* Sentences id_first … id_end - 1 against en_first … en_end - 1. */
typedef struct {
    uint32_t id_first, id_end, en_first, en_end;
} sj_rectangle;

/* Appends the points of a rectangle that are worth considering, in any order, each once. */
typedef sejajar_status (*sj_find_points)(void *finder, const sj_rectangle *within,
                                         sj_anchor_list *out, sejajar_error *err);

/* Appends to `out`, which is empty, the anchors of two texts in rising order. */
sejajar_status sj_anchors_find(sj_anchor_list *out, uint32_t id_count, uint32_t en_count,
                               sj_find_points find, void *finder, sejajar_error *err);

#endif
