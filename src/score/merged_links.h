/* The links of merged beads, made of those of their parts. */
#ifndef SJ_SCORE_MERGED_LINKS_H
#define SJ_SCORE_MERGED_LINKS_H

#include "score/scorer_state.h"

typedef struct {
    uint32_t i, j; /* its first sentences in the grid */
    sj_shape shape;
} sj_bead_place;

/* All links of the bead's pairs, which are known, in one list in falling order of rank, words
 * counted within the bead; good until the row of its last Indonesian sentence gets more. False: no
 * memory. */
bool sj_merged_links(sj_scorer *scorer, const sj_bead_place *bead, const sj_link **links,
                     size_t *count);

#endif
