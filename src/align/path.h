/* The beads of two texts: the best path through a grid, and the probability of each
 * bead over all paths. Knows nothing of language: scores come from a callback.
 *
 * The grid point (i, j) stands for the first i Indonesian and j English sentences:
 *
 *      j=0   1    2        (2,2) is reached from (1,1) by 1-1, from (1,0) by 1-2,
 * i=0   o    .    .        from (0,1) by 2-1, from (0,0) by 2-2, from (1,2) by 1-0
 *   1   .    *    *        and from (2,1) by 0-1.
 *   2   .    *   [ ]
 *
 * Beads come from a hidden Markov model with three states, according to what the last bead was:
 * a match, an Indonesian sentence alone, or an English one alone. Opening a gap is rarer than
 * extending one (affine gaps: Gotoh, J. Mol. Biol. 162, 1982; as a pair HMM: Durbin et al.,
 * Biological Sequence Analysis, 1998, ch. 4). In a run of gaps the Indonesian sentences come
 * first, so that each set of beads is one path; the other order has a billionth of the chance,
 * for corridors that have no room for this one. The chances of shapes and gaps are re-estimated
 * from the document itself by expectation–maximisation, with the model's as prior. */
#ifndef SJ_ALIGN_PATH_H
#define SJ_ALIGN_PATH_H

#include "align/shapes.h"
#include "sejajar.h"

/* Which points of the grid are visited: in row i, i = 0 … id_count, those from low[i] to high[i],
 * both included. Neither border ever falls, low[0] = 0 and high[id_count] = en_count. So that some
 * path gets through, low[i + 1] <= high[i], or high[i] + 1 if the 1-1 bead from there has a score.
 */
typedef struct {
    uint32_t id_count, en_count;
    uint32_t *low, *high;
} sj_corridor;

/* Fills out[(j - low) * SJ_SHAPE_COUNT + shape] with the score, in nats, of the bead of each shape
 * that ends at (i, j), for j in low … high; -INFINITY if a bead does not fit or is not worth
 * scoring. Called for i = 1, 2, … id_count, in this order. */
typedef sejajar_status (*sj_score_row)(void *scorer, uint32_t i, uint32_t low, uint32_t high,
                                       float *out, sejajar_error *err);

/* Chances before the texts are seen. */
typedef struct {
    double shape[SJ_SHAPE_COUNT]; /* add up to 1 */
    double gap_open, gap_extend, gap_switch;
    double weight;          /* as many beads of the document as these count for */
    int rounds;             /* of re-estimation; 0: none */
    double least_posterior; /* the path maximises the sum, over matches, of posterior minus this */
    double temperature;     /* of the probabilities that come out; above 0 */
} sj_path_prior;

/* Where a path is looked for, and what is known of it beforehand. */
typedef struct {
    const sj_corridor *corridor;
    sj_score_row score;
    void *scorer; /* for `score` */
    const sj_path_prior *prior;
} sj_path_problem;

/*
 * Writes the beads of the best path to out[0, *count), which has room for id_count + en_count.
 * A bead's probability is its posterior with the log odds divided by the temperature: the model
 * takes the words of a sentence for independent, which they are not, so its posteriors are too
 * sure (Guo et al., ICML 2017). `likelihood`, if not NULL, receives the log chance of all paths:
 * how much likelier the texts are as translations than as unrelated texts, in nats.
 */
sejajar_status sj_path_find(sejajar_bead *out, size_t *count, double *likelihood,
                            const sj_path_problem *problem, sejajar_error *err);

/*
 * The log-probability of the path of these beads, which cover both sides in order, given the
 * scores, with the chances of shapes and gaps re-estimated as above. Sentences alone may come in
 * any order. A matched bead that no path can take (a shape that is not in the list, a place
 * outside the corridor, a score of -INFINITY) counts as its sentences alone and 20 nats less, so
 * that the rest can still be compared.
 */
sejajar_status sj_path_likelihood(double *out, const sejajar_bead *beads, size_t count,
                                  const sj_path_problem *problem, sejajar_error *err);

#endif
