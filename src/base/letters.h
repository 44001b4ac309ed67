/* How many ASCII letters stand in a row, eight of them looked at together. */
#ifndef SJ_BASE_LETTERS_H
#define SJ_BASE_LETTERS_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* The first of eight bytes is the lowest of the number, whatever the machine's order. */
static inline uint64_t sj_eight_ordered(uint64_t bytes)
{
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    return __builtin_bswap64(bytes);
#else
    return bytes;
#endif
}

static inline uint64_t sj_eight_bytes(const char *at)
{
    uint64_t bytes;

    memcpy(&bytes, at, sizeof bytes);
    return sj_eight_ordered(bytes);
}

static inline void sj_put_eight_bytes(char *to, uint64_t bytes)
{
    bytes = sj_eight_ordered(bytes);
    memcpy(to, &bytes, sizeof bytes);
}

/* How many of eight bytes, from the first on, are in a to z. Of each byte's lower seven bits one
 * sum reaches the eighth from 'a' on, the other from after 'z' on. */
static inline size_t sj_small_of_eight(uint64_t bytes)
{
    const uint64_t ones = 0x0101010101010101u, eighth = 0x80 * ones;
    uint64_t low = bytes & ~eighth;
    uint64_t others = ~((low + (0x80 - 'a') * ones) & ~(low + (0x80 - 'z' - 1) * ones) & ~bytes);

    others &= eighth;
    return others ? (size_t)__builtin_ctzll(others) / 8 : 8;
}

/* How many letters a to z there are from `at` on, before anything else. */
static inline size_t sj_small_letters(const char *at, const char *end)
{
    const char *begin = at;

    while (end - at >= 8) {
        size_t count = sj_small_of_eight(sj_eight_bytes(at));

        at += count;
        if (count < 8)
            return (size_t)(at - begin);
    }
    while (at < end && *at >= 'a' && *at <= 'z')
        at++;
    return (size_t)(at - begin);
}

#endif
