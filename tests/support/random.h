/* Numbers that look random and are the same in every run. */
#ifndef TESTS_SUPPORT_RANDOM_H
#define TESTS_SUPPORT_RANDOM_H

#include <stdint.h>

/* 0 … limit - 1. */
static inline uint32_t random_below(uint32_t *seed, uint32_t limit)
{
    *seed = *seed * 1664525u + 1013904223u;
    return (uint32_t)(((uint64_t)(*seed >> 4) * limit) >> 28);
}

/* From 0 up to 1. */
static inline double random_share(uint32_t *seed)
{
    return random_below(seed, 1u << 20) / (double)(1u << 20);
}

#endif
