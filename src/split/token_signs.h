/* What stands before and after a word without a space between. */
#ifndef SJ_SPLIT_TOKEN_SIGNS_H
#define SJ_SPLIT_TOKEN_SIGNS_H

#include "normalise/characters.h"
#include "split/token.h"

static inline sj_head sj_head_of(uint32_t kind)
{
    return kind & SJ_QUOTE     ? SJ_HEAD_QUOTE
           : kind & SJ_BRACKET ? SJ_HEAD_BRACKET
           : kind & SJ_DASH    ? SJ_HEAD_DASH
           : kind & SJ_BULLET  ? SJ_HEAD_BULLET
                               : SJ_HEAD_OTHER;
}

static inline sj_tail sj_tail_of(uint32_t c, uint32_t kind)
{
    return c == ','               ? SJ_TAIL_COMMA
           : c == ':'             ? SJ_TAIL_COLON
           : c == ';'             ? SJ_TAIL_SEMICOLON
           : c == '.'             ? SJ_TAIL_PERIOD
           : kind & SJ_TERMINATOR ? SJ_TAIL_STRONG
           : kind & SJ_QUOTE      ? SJ_TAIL_QUOTE
           : kind & SJ_BRACKET    ? SJ_TAIL_BRACKET
                                  : SJ_TAIL_OTHER;
}

/* The same of ASCII. */
static inline uint8_t sj_ascii_tail(char c)
{
    static const uint8_t tails[128] = {
        [','] = SJ_TAIL_COMMA,   [':'] = SJ_TAIL_COLON,   [';'] = SJ_TAIL_SEMICOLON,
        ['.'] = SJ_TAIL_PERIOD,  ['!'] = SJ_TAIL_STRONG,  ['?'] = SJ_TAIL_STRONG,
        ['"'] = SJ_TAIL_QUOTE,   ['\''] = SJ_TAIL_QUOTE,  ['`'] = SJ_TAIL_QUOTE,
        ['('] = SJ_TAIL_BRACKET, [')'] = SJ_TAIL_BRACKET, ['['] = SJ_TAIL_BRACKET,
        [']'] = SJ_TAIL_BRACKET, ['{'] = SJ_TAIL_BRACKET, ['}'] = SJ_TAIL_BRACKET,
    };
    uint8_t tail = tails[(unsigned char)c];

    return tail ? tail : SJ_TAIL_OTHER;
}

#endif
