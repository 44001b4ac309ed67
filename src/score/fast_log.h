/* A natural logarithm that costs little: absolute error below 2e-5 on normal positive
 * floats, the same bits on every machine. */
#ifndef SJ_SCORE_FAST_LOG_H
#define SJ_SCORE_FAST_LOG_H

#include <stdint.h>
#include <string.h>

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

#endif
