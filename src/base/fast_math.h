/* exp and log that cost little and give the same bits on every machine, which those of
 * the C library do not promise. Their polynomials are summed in pairs, which wait for each other
 * less than terms in a row. Relative error of exp below 1e-9; absolute error of the
 * logs below 1e-9 (double) and 2e-5 (float). */
#ifndef SJ_BASE_FAST_MATH_H
#define SJ_BASE_FAST_MATH_H

#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* Of a normal positive number. */
static inline float sj_fast_log(float x)
{
    uint32_t bits;
    float m, e, t;

    memcpy(&bits, &x, sizeof bits);
    e = (float)((int32_t)(bits - 0x3F3504F3u) >> 23); /* so that m is in [1/√2, √2) */
    bits -= (uint32_t)((int32_t)e * (1 << 23));
    memcpy(&m, &bits, sizeof m);
    t = (m - 1) / (m + 1); /* log m = 2 artanh t */
    m = t * t;
    return e * 0.69314718f + t * (2 + m * (0.66666667f + m * (0.4f + m * 0.28571429f)));
}

/* Rounded up to a whole number of fours: rows that are so long, with numbers that do no harm after
 * their own, are reckoned with four at a time, and none is left over that would take as long. */
static inline size_t sj_fours(size_t count)
{
    return (count + 3) & ~(size_t)3;
}

/* The same of each of many, several at a time where the machine can. */
static inline void sj_fast_logs(float *x, size_t count)
{
    for (size_t k = 0; k < count; k++)
        x[k] = sj_fast_log(x[k]);
}

/* Of two numbers; those of the C library are calls, as they mind what is no number. */
static inline float sj_lesser(float a, float b)
{
    return a < b ? a : b;
}

static inline float sj_greater(float a, float b)
{
    return a > b ? a : b;
}

/* The first or the second, without a branch: for choices that nobody can guess, the processor
 * least of all. */
static inline float sj_choose(bool first, float a, float b)
{
    uint32_t mask = 0 - (uint32_t)first, x, y;

    memcpy(&x, &a, sizeof x);
    memcpy(&y, &b, sizeof y);
    x = (x & mask) | (y & ~mask);
    memcpy(&a, &x, sizeof a);
    return a;
}

/* The logarithm of a double, no more exact. */
static inline double sj_fast_log_double(double x)
{
    uint64_t bits;
    int64_t e;

    memcpy(&bits, &x, sizeof bits);
    e = (int64_t)(bits >> 52) - 1023;
    bits -= (uint64_t)e << 52;
    memcpy(&x, &bits, sizeof x);
    return (double)e * 0.6931471805599453 + (double)sj_fast_log((float)x);
}

/* 0 below -700; x must be less than 700. */
static inline double sj_exp(double x)
{
    int64_t k;
    double r, r2, r4, p, scale;
    uint64_t bits;

    if (!(x > -700))
        return 0;
    k = (int64_t)(x * 1.4426950408889634 + (x < 0 ? -0.5 : 0.5));
    r = x - (double)k * 0.6931471805599453; /* |r| <= log(2) / 2 */
    r2 = r * r;
    r4 = r2 * r2;
    p = 1 + r + r2 * (1.0 / 2 + r * (1.0 / 6)) +
        r4 *
            (1.0 / 24 + r * (1.0 / 120) + r2 * (1.0 / 720 + r * (1.0 / 5040)) + r4 * (1.0 / 40320));
    bits = (uint64_t)(k + 1023) << 52;
    memcpy(&scale, &bits, sizeof scale);
    return p * scale;
}

/* log(1 + x) for x in [0, 1]. */
static inline double sj_log_of_one_plus(double x)
{
    double t = x / (2 + x); /* log(1 + x) = 2 artanh t, t <= 1/3 */
    double s = t * t, s2 = s * s, s4 = s2 * s2;

    return 2 * t *
           (1 + s * (1.0 / 3) + s2 * (1.0 / 5 + s * (1.0 / 7)) +
            s4 * (1.0 / 9 + s * (1.0 / 11) + s2 * (1.0 / 13 + s * (1.0 / 15)) + s4 * (1.0 / 17)));
}

/* log(exp(a) + exp(b)), where -INFINITY stands for nothing. */
static inline double sj_log_add(double a, double b)
{
    double high = a > b ? a : b, lower = -fabs(a - b); /* no number if both are nothing */

    return lower > -30 ? high + sj_log_of_one_plus(sj_exp(lower)) : high;
}

#endif
