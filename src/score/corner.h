/* The beads that end before a grid point, and what they score. */
#ifndef SJ_SCORE_CORNER_H
#define SJ_SCORE_CORNER_H

#include "score/scorer_state.h"

/* The pairs of sentences before a grid point, where beads end; a bit for each, from the last
 * Indonesian sentence on, and for each of these from the last English one on:
 *
 *           …  b-1   b
 *      a-1  …   32  16       the bead of the last two Indonesian sentences and
 *      a    …    2   1       the last English one has the pairs 16 and 1          */
typedef struct {
    uint32_t i, j;   /* the grid point */
    unsigned known;  /* pairs */
    unsigned linked; /* those of them that gain `least_gain` */
} sj_corner;

/* The pairs of a bead of that shape, as bits. */
unsigned sj_pairs_of_shape(sj_shape shape);

/* Makes these pairs of the corner known. False: no memory. */
bool sj_corner_know(sj_scorer *scorer, sj_corner *corner, unsigned pairs);

/* What a merged bead, whose pairs must be known, loses for its strangers: sentences that link with
 * next to nothing in it. Nothing without a lexicon, as words cannot tell then. */
float sj_cost_of_strangers(const sj_scorer *scorer, const sj_corner *corner, sj_shape shape);

/* Scores the beads of all shapes that end before grid point (i, j); -INFINITY for those that do not
 * fit or are not worth scoring. False: no memory. */
bool sj_corner_score(sj_scorer *scorer, uint32_t i, uint32_t j, float *out);

#endif
