/* Fitting a logistic model to yes-or-no examples with binary features. */
#ifndef SJ_SPLIT_FIT_H
#define SJ_SPLIT_FIT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Example e has the features feature[first[e]] … feature[first[e + 1] - 1], all below
 * `features`, and the answer yes[e]. */
typedef struct {
    const uint32_t *feature;
    const size_t *first;
    const uint8_t *yes;
    size_t examples, features;
} sj_examples;

/* Weights w that minimise  Σ log loss + sparse · Σ|w| + smooth/2 · Σw²,  the first making
 * most weights exactly 0. False: out of memory. */
bool sj_fit(double *weights, const sj_examples *examples, double sparse, double smooth);

#endif
