/* Stepping through UTF-8 that has been checked already. */
#ifndef SJ_BASE_UTF8_H
#define SJ_BASE_UTF8_H

#include <stddef.h>
#include <stdint.h>

/* Read one code point at `*at` (< end) and step over it. Malformed bytes are
 * never read past `end` and come out as U+FFFD, one byte at a time. */
static inline uint32_t sj_utf8_next(const char **at, const char *end)
{
    const unsigned char *s = (const unsigned char *)*at;
    const unsigned char *e = (const unsigned char *)end;
    uint32_t c = s[0];
    int more = c < 0x80                ? 0
               : c >= 0xC2 && c < 0xE0 ? 1
               : c >= 0xE0 && c < 0xF0 ? 2
               : c >= 0xF0 && c < 0xF5 ? 3
                                       : -1;

    if (more < 0 || e - s <= more) {
        *at += 1;
        return 0xFFFD;
    }
    if (more > 0)
        c &= 0x3Fu >> more;
    for (int k = 1; k <= more; k++) {
        if ((s[k] & 0xC0) != 0x80) {
            *at += 1;
            return 0xFFFD;
        }
        c = c << 6 | (s[k] & 0x3F);
    }
    /* Longer than need be, a surrogate, or beyond Unicode: malformed as well. An overlong
     * line end would be one to whom decodes it and none to whom looks for its byte. */
    if ((more == 2 && (c < 0x800 || (c >= 0xD800 && c < 0xE000))) ||
        (more == 3 && (c < 0x10000 || c > 0x10FFFF))) {
        *at += 1;
        return 0xFFFD;
    }
    *at += more + 1;
    return c;
}

/* How many code points there are, ASCII white space and control characters left out; at most
 * UINT32_MAX. Counted in small sums, many bytes at a time where the machine can. */
static inline uint32_t sj_utf8_visible(const char *bytes, size_t length)
{
    enum { ROW = 128 };
    const signed char *at = (const signed char *)bytes;
    size_t n = 0;

    while (length > 0) {
        size_t row = length < ROW ? length : ROW;
        unsigned char sum = 0;

        for (size_t k = 0; k < row; k++) /* -128 to -65 continue a character */
            sum += (at[k] > ' ') | ((at[k] < 0) & (at[k] > -65));
        n += sum;
        at += row;
        length -= row;
    }
    return n > UINT32_MAX ? UINT32_MAX : (uint32_t)n;
}

/* The code point that ends just before `*at` (> begin); steps back over it. */
static inline uint32_t sj_utf8_previous(const char **at, const char *begin)
{
    const char *s = *at - 1;
    const char *end = *at;

    while (s > begin && end - s < 4 && ((unsigned char)*s & 0xC0) == 0x80)
        s--;
    *at = s;
    return sj_utf8_next(&s, end);
}

#endif
