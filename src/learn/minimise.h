/* The minimum of a smooth function whose derivatives nobody has written down. */
#ifndef SJ_LEARN_MINIMISE_H
#define SJ_LEARN_MINIMISE_H

#include "sejajar.h"

typedef double (*sj_function)(void *of, const double *x);

/* Moves x[0, n), n > 0, from where it is to a minimum nearby, in units in which 1 is a
 * large step; returns with the best place seen. Stops where a step gains less than this
 * share of the value in the beginning. */
sejajar_status sj_minimise(double *x, size_t n, sj_function f, void *of, double least_gain,
                           sejajar_error *err);

#endif
