/* Pairs of sentences: what is known of them, by row of the grid. */
#ifndef SJ_SCORE_PAIR_ROWS_H
#define SJ_SCORE_PAIR_ROWS_H

#include "score/scorer_state.h"

/* Turns to Indonesian sentence i of the grid; English ones from `base` on will be paired with it.
 * False: no memory. */
bool sj_row_begin(sj_scorer *scorer, uint32_t i, uint32_t base);

/* The pair of sentences i and j of the grid, which must be known. */
static inline const sj_pair *sj_pair_at(const sj_scorer *s, uint32_t i, uint32_t j)
{
    const sj_pair_row *row = &s->rows[i % SJ_SHAPE_SIDE];

    return &row->pairs.at[j - row->base];
}

/* For sj_pair_know() alone. */
bool sj_pair_fill(sj_scorer *scorer, uint32_t i, uint32_t j);

/* Makes a pair known. False: no memory. */
static inline bool sj_pair_know(sj_scorer *s, uint32_t i, uint32_t j)
{
    sj_pair_row *row = &s->rows[i % SJ_SHAPE_SIDE];
    uint32_t at = j - row->base;

    while (row->pairs.count <= at)
        if (!sj_array_push(&row->pairs, (sj_pair){.known = false}))
            return false;
    return row->pairs.at[at].known || sj_pair_fill(s, i, j);
}

#endif
