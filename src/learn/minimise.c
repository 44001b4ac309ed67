/* The minimum of a smooth function: steps along the axes, then BFGS (GSL) with derivatives
 * from differences. */
#include "learn/minimise.h"

#include <gsl/gsl_errno.h>
#include <gsl/gsl_multimin.h>
#include <math.h>
#include <string.h>

#include "base/error.h"
#include "base/memory.h"

enum { MOST_STEPS = 30, MOST_ROUNDS = 3 };

/* Wide enough that the small jumps of a function that is smooth but for them do not count. */
static const double difference = 0.05;

typedef struct {
    sj_function f;
    void *of;
    size_t n;
    double *here; /* room for an argument */
    double *best, lowest;
} problem;

static double value_at(problem *p, const double *x)
{
    double value = p->f(p->of, x);

    if (value < p->lowest) {
        p->lowest = value;
        memcpy(p->best, x, p->n * sizeof *x);
    }
    return value;
}

static void copy_argument(problem *p, const gsl_vector *x)
{
    for (size_t k = 0; k < p->n; k++)
        p->here[k] = gsl_vector_get(x, k);
}

static double value(const gsl_vector *x, void *to)
{
    problem *p = to;

    copy_argument(p, x);
    return value_at(p, p->here);
}

/* Differences to one side only: they are off by half of `difference` times the curvature,
 * which costs less than what they save. */
static void slope_from(problem *p, const gsl_vector *x, double middle, gsl_vector *out)
{
    copy_argument(p, x);
    for (size_t k = 0; k < p->n; k++) {
        double before = p->here[k];
        p->here[k] = before + difference;
        gsl_vector_set(out, k, (value_at(p, p->here) - middle) / difference);
        p->here[k] = before;
    }
}

static void slope(const gsl_vector *x, void *to, gsl_vector *out)
{
    problem *p = to;

    slope_from(p, x, value(x, to), out);
}

static void value_and_slope(const gsl_vector *x, void *to, double *f, gsl_vector *out)
{
    *f = value(x, to);
    slope_from(to, x, *f, out);
}

/* One walk along each axis, as long as there is something to gain. This gets off places
 * where the function jumps, on which differences are blind. */
static void sweep(problem *p, double stride, double least_gain)
{
    for (size_t k = 0; k < 2 * p->n; k++) {
        double before;
        do {
            before = p->lowest;
            memcpy(p->here, p->best, p->n * sizeof *p->here);
            p->here[k / 2] += k % 2 ? -stride : stride;
            value_at(p, p->here);
        } while (p->lowest < before - least_gain);
    }
}

/* Steps until there is nothing more to gain. A step that fails, for instance because
 * differences mislead it, ends the walk; the best place is kept by value_at(). */
static void descend(gsl_multimin_fdfminimizer *m, gsl_multimin_function_fdf *f, gsl_vector *start,
                    double least_gain)
{
    const problem *p = f->params;

    for (size_t k = 0; k < p->n; k++)
        gsl_vector_set(start, k, p->best[k]);
    if (gsl_multimin_fdfminimizer_set(m, f, start, 0.1, 0.1) != GSL_SUCCESS)
        return;
    for (int step = 0; step < MOST_STEPS; step++) {
        double before = gsl_multimin_fdfminimizer_minimum(m);
        if (gsl_multimin_fdfminimizer_iterate(m) != GSL_SUCCESS ||
            !(before - gsl_multimin_fdfminimizer_minimum(m) >= least_gain))
            break;
    }
}

/* Walks with ever shorter steps, then slopes. */
static void search(problem *p, gsl_multimin_fdfminimizer *m, gsl_vector *start, double least_gain)
{
    gsl_multimin_function_fdf function = {value, slope, value_and_slope, p->n, p};

    for (double stride = 1; stride > 0.1; stride /= 2)
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double before = p->lowest;
            sweep(p, stride, least_gain);
            if (!(before - p->lowest > 5 * least_gain))
                break;
        }
    descend(m, &function, start, least_gain);
}

sejajar_status sj_minimise(double *x, size_t n, sj_function f, void *of, double least_gain,
                           sejajar_error *err)
{
    problem p = {.f = f, .of = of, .n = n, .here = sj_alloc(n, sizeof(double)), .best = x};
    gsl_error_handler_t *handler = gsl_set_error_handler_off(); /* it would abort */
    gsl_multimin_fdfminimizer *m =
        gsl_multimin_fdfminimizer_alloc(gsl_multimin_fdfminimizer_vector_bfgs2, n);
    gsl_vector *start = gsl_vector_alloc(n);
    bool done = p.here && m && start;

    if (done) {
        p.lowest = f(of, x);
        search(&p, m, start, least_gain * fabs(p.lowest));
    }
    if (m)
        gsl_multimin_fdfminimizer_free(m);
    if (start)
        gsl_vector_free(start);
    gsl_set_error_handler(handler);
    sj_free(p.here);
    return done ? SEJAJAR_OK : sj_fail_memory(err);
}
