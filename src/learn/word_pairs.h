/* How strongly stems of the two languages go together: IBM model 1 in both
 * directions (Brown et al., Computational Linguistics 19(2), 1993), its counts
 * discounted as variational Bayes would (Riley and Gildea, ACL 2012). */
#ifndef SJ_LEARN_WORD_PAIRS_H
#define SJ_LEARN_WORD_PAIRS_H

#include "learn/training_text.h"

/* Pairs of stems that occur together: row i holds the English stems of Indonesian
 * stem i in rising order, en[row[i]] … en[row[i + 1] - 1]. */
typedef struct {
    size_t *row;
    uint32_t *en;
    float *forward;  /* t(en | id) */
    float *backward; /* t(id | en) */
    uint32_t row_count;
} sj_word_pairs;

enum { SJ_NO_PAIR = -1 };

sejajar_status sj_word_pairs_estimate(sj_word_pairs *out, const sj_training_text *text,
                                      int iterations, sejajar_error *err);
/* The number of a pair, or SJ_NO_PAIR. */
ptrdiff_t sj_word_pairs_find(const sj_word_pairs *pairs, uint32_t id, uint32_t en);
void sj_word_pairs_free(sj_word_pairs *pairs);

#endif
