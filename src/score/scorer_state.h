/* What the scorer knows of the texts and of the rows of the grid at hand. */
#ifndef SJ_SCORE_SCORER_STATE_H
#define SJ_SCORE_SCORER_STATE_H

#include "score/link_finder.h"
#include "score/scorer.h"

/* Some links among those of a row, in falling order of rank. */
typedef struct {
    uint32_t first, count;
} sj_link_span;

/* A pair of sentences. */
typedef struct {
    sj_link_span links;
    float gain;         /* what they add to the 1-1 bead */
    uint16_t strong[2]; /* how many of those taken are strong, see links.h */
    float one;          /* score of the 1-1 bead */
    uint32_t memo;      /* its number + 1 among those of the row; 0: none yet */
    bool known;         /* false: not yet asked for */
} sj_pair;

/* Links of merged beads, for larger ones to begin with: at[a - 1][b - 1] of the bead of a
 * Indonesian sentences, the last of which is the row's, and b English ones, the first of which
 * is the pair's. Words are counted within the bead. */
typedef struct {
    sj_link_span at[SJ_SHAPE_SIDE][SJ_SHAPE_SIDE];
    bool known[SJ_SHAPE_SIDE][SJ_SHAPE_SIDE];
} sj_memo;

/* An Indonesian sentence and the English ones that it was paired with so far. */
typedef struct {
    uint32_t base; /* at[k] is its pair with English sentence base + k, in the grid */
    SJ_ARRAY(sj_pair) pairs;
    SJ_ARRAY(sj_memo) memos;
    sj_link_list links;
    sj_link_finder finder;
} sj_pair_row;

/* The pair of a sentence whose links gain most, of those asked for so far. Most 1-1 beads are such
 * pairs, so sj_scorer_chance_of_free() need not score them again after the search. */
typedef struct {
    uint32_t en; /* UINT32_MAX: none yet */
    float gain;
} sj_best_pair;

/* Grid points of a row that paths may go through. */
typedef struct {
    uint32_t low, high;
} sj_reach;

enum { SJ_REACHES = 8 }; /* more than SJ_SHAPE_SIDE */

struct sj_scorer {
    const sj_bitext *bitext;
    const sj_lengths *lengths;
    const sj_parameters *parameters;
    const sejajar_sentences *sentences[2];
    double log_close, log_free;      /* of the shares of close and free translations */
    bool has_empty;                  /* some sentence, on either side, is empty */
    sj_pair_row rows[SJ_SHAPE_SIDE]; /* of the last sentences, by number modulo SJ_SHAPE_SIDE */
    sj_reach reaches[SJ_REACHES];    /* of the last rows of grid points, likewise */
    sj_best_pair *best;              /* of each Indonesian sentence, whatever the grid */
    sj_taken taken;
    uint32_t id_first, en_first; /* of the grid */
};

#endif
