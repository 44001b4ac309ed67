/* The links of merged beads, made of those of their parts. */
#ifndef SJ_SCORE_MERGED_LINKS_H
#define SJ_SCORE_MERGED_LINKS_H

#include "score/scorer_state.h"

typedef struct {
    uint32_t i, j; /* its first sentences in the grid */
    sj_shape shape;
} sj_bead_place;

/* All links of the bead's pairs, which must be known, with words counted within the bead. They are
 * valid until the row of its last Indonesian sentence grows. False: no memory. */
bool sj_merged_links(sj_scorer *scorer, const sj_bead_place *bead, sj_ranked_links *out);

#endif
