/* Fitting a logistic model to yes-or-no examples with binary features.
 *
 * Accelerated proximal gradient descent (FISTA, Beck & Teboulle 2009) over all
 * examples at once: no randomness, sums in a fixed order, a set number of rounds.
 * Each weight has a step of its own, by how often its feature occurs; the loss bends
 * at most 1/4 per example and feature, so the steps below never overshoot. */
#include "split/fit.h"

#include <math.h>
#include <string.h>

#include "base/memory.h"

enum { ROUNDS = 1500 };

typedef struct {
    double *gradient, *step, *ahead, *last;
} work;

static double answer(const double *weights, const uint32_t *feature, size_t count)
{
    double sum = 0;

    for (size_t k = 0; k < count; k++)
        sum += weights[feature[k]];
    return 1 / (1 + exp(-sum));
}

static void gradient_at(double *gradient, const double *weights, const sj_examples *x)
{
    memset(gradient, 0, x->features * sizeof *gradient);
    for (size_t e = 0; e < x->examples; e++) {
        const uint32_t *feature = x->feature + x->first[e];
        size_t count = x->first[e + 1] - x->first[e];
        double error = answer(weights, feature, count) - x->yes[e];

        for (size_t k = 0; k < count; k++)
            gradient[feature[k]] += error;
    }
}

/* An upper bound of the curvature along each weight: features that share an example
 * pull together, hence the number of features of each. */
static void set_steps(double *step, const sj_examples *x, double smooth)
{
    for (size_t f = 0; f < x->features; f++)
        step[f] = smooth;
    for (size_t e = 0; e < x->examples; e++) {
        size_t count = x->first[e + 1] - x->first[e];

        for (size_t k = 0; k < count; k++)
            step[x->feature[x->first[e] + k]] += 0.25 * (double)count;
    }
    for (size_t f = 0; f < x->features; f++)
        step[f] = 1 / step[f];
}

static double shrink(double value, double by)
{
    return value > by ? value - by : value < -by ? value + by : 0;
}

static void descend(double *weights, const sj_examples *x, work *w, double sparse, double smooth)
{
    double momentum = 1;

    set_steps(w->step, x, smooth);
    for (int round = 0; round < ROUNDS; round++) {
        double next = (1 + sqrt(1 + 4 * momentum * momentum)) / 2;

        gradient_at(w->gradient, w->ahead, x);
        for (size_t f = 0; f < x->features; f++) {
            double slope = w->gradient[f] + smooth * w->ahead[f];

            weights[f] = shrink(w->ahead[f] - w->step[f] * slope, w->step[f] * sparse);
            w->ahead[f] = weights[f] + (momentum - 1) / next * (weights[f] - w->last[f]);
            w->last[f] = weights[f];
        }
        momentum = next;
    }
}

bool sj_fit(double *weights, const sj_examples *examples, double sparse, double smooth)
{
    size_t n = examples->features;
    double *memory = sj_alloc_zero(4 * n, sizeof *memory);
    work w;

    if (!memory)
        return false;
    w = (work){memory, memory + n, memory + 2 * n, memory + 3 * n};
    memset(weights, 0, n * sizeof *weights);
    descend(weights, examples, &w, sparse, smooth);
    sj_free(memory);
    return true;
}
