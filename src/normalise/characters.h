/* What kind of thing a character is: one table for all stages. */
#ifndef SJ_NORMALISE_CHARACTERS_H
#define SJ_NORMALISE_CHARACTERS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/utf8.h"

/* A character is usually one of these, a straight quote both opens and closes. */
enum {
    SJ_SPACE = 1 << 0,        /* Unicode White_Space, so NBSP too, but no zero-width ones */
    SJ_LINE_END = 1 << 1,     /* line feed, carriage return, U+2028 and their kin; also SJ_SPACE */
    SJ_OPEN_QUOTE = 1 << 2,   /* “ ‘ « „ and straight ones */
    SJ_CLOSE_QUOTE = 1 << 3,  /* ” ’ » and straight ones */
    SJ_OPEN_BRACKET = 1 << 4, /* ( [ { and the East Asian ones */
    SJ_CLOSE_BRACKET = 1 << 5,
    SJ_DASH = 1 << 6,       /* - – — and their kin */
    SJ_TERMINATOR = 1 << 7, /* . ! ? … 。 and what ends a sentence in other scripts */
    SJ_BULLET = 1 << 8,     /* • · * ▪ and other marks of list items */
    SJ_UPPER = 1 << 9,
    SJ_LOWER = 1 << 10,
    SJ_CASELESS = 1 << 11, /* a letter without case */
    SJ_DIGIT = 1 << 12,
    SJ_INVISIBLE = 1 << 13, /* soft hyphen, zero-width space and joiners, BOM, accents */
    SJ_SYMBOL = 1 << 14     /* anything else */
};

#define SJ_LETTER (SJ_UPPER | SJ_LOWER | SJ_CASELESS)
#define SJ_QUOTE (SJ_OPEN_QUOTE | SJ_CLOSE_QUOTE)
#define SJ_BRACKET (SJ_OPEN_BRACKET | SJ_CLOSE_BRACKET)

extern const uint16_t sj_ascii_kinds[128];

uint32_t sj_wide_character_kind(uint32_t c);

static inline uint32_t sj_character_kind(uint32_t c)
{
    return c < 128 ? sj_ascii_kinds[c] : sj_wide_character_kind(c);
}

/* Of the character at `at`; 0 at the end. */
static inline uint32_t sj_kind_at(const char *at, const char *end)
{
    return at < end ? sj_character_kind(sj_utf8_next(&at, end)) : 0;
}

/* Of the character that ends at `at`; 0 at the beginning. */
static inline uint32_t sj_kind_before(const char *at, const char *begin)
{
    return at > begin ? sj_character_kind(sj_utf8_previous(&at, begin)) : 0;
}

/* Is `c` an emoji or another pictograph? */
static inline bool sj_is_pictograph(uint32_t c)
{
    return (c >= 0x1F300 && c <= 0x1FAFF) || (c >= 0x2600 && c <= 0x27BF) || c == 0xFE0F;
}

/* The length in bytes of the white space character at `at` (< end), 0 if it is something else. */
static inline int sj_space_length(const char *at, const char *end)
{
    const char *next = at;
    unsigned char first = (unsigned char)*at;

    if (first < 0x80)
        return (sj_ascii_kinds[first] & SJ_SPACE) != 0;
    if (first != 0xC2 && first != 0xE1 && first != 0xE2 && first != 0xE3)
        return 0;
    return sj_wide_character_kind(sj_utf8_next(&next, end)) & SJ_SPACE ? (int)(next - at) : 0;
}

/* The same for the character that ends at `at` (> begin). Reading on from where it begins
 * must come back to `at`: in malformed bytes the two directions may see different things. */
static inline int sj_space_length_before(const char *at, const char *begin)
{
    const char *previous = at;
    unsigned char last = (unsigned char)at[-1];
    int length;

    if (last < 0x80)
        return (sj_ascii_kinds[last] & SJ_SPACE) != 0;
    if (at - begin < 2)
        return 0;
    sj_utf8_previous(&previous, begin);
    length = sj_space_length(previous, at);
    return previous + length == at ? length : 0;
}

/* Where white space at `at` ends. */
static inline const char *sj_skip_space(const char *at, const char *end)
{
    int space;

    while (at < end && (space = sj_space_length(at, end)) > 0)
        at += space;
    return at;
}

/* Where white space before `at` begins. */
static inline const char *sj_skip_space_before(const char *at, const char *begin)
{
    int space;

    while (at > begin && (space = sj_space_length_before(at, begin)) > 0)
        at -= space;
    return at;
}

#endif
