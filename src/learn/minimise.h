/* The minimum of a nearly smooth function without known derivatives. */
#ifndef SJ_LEARN_MINIMISE_H
#define SJ_LEARN_MINIMISE_H

#include "sejajar.h"

typedef double (*sj_function)(void *of, const double *x);

/* Moves x[0, n), n > 0, to a minimum near where it is, in units in which 1 is a large step, and
 * leaves it at the best place seen. Stops when a step gains less than `least_gain` times the value
 * at the beginning. */
sejajar_status sj_minimise(double *x, size_t n, sj_function f, void *of, double least_gain,
                           sejajar_error *err);

#endif
