/* The words on both sides of a place where a sentence might end. */
#ifndef SJ_SPLIT_TOKEN_H
#define SJ_SPLIT_TOKEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What a word looks like. The names in features.c follow this order. */
typedef enum {
    SJ_SHAPE_NONE,     /* there is no word: the text begins or ends */
    SJ_SHAPE_LOWER,    /* rumah */
    SJ_SHAPE_CAPITAL,  /* Rumah, McDonald, Al-Azhar */
    SJ_SHAPE_CAPS,     /* DPR */
    SJ_SHAPE_ROMAN,    /* XIV */
    SJ_SHAPE_LETTER,   /* A: one capital */
    SJ_SHAPE_SMALL,    /* a: one small letter */
    SJ_SHAPE_CAMEL,    /* iPhone */
    SJ_SHAPE_ACRONYM,  /* U.S, S.Pd */
    SJ_SHAPE_DOTTED,   /* a.m, d.a */
    SJ_SHAPE_DIGIT,    /* 7, 12: one or two digits */
    SJ_SHAPE_NUMBER,   /* 125, 123456 */
    SJ_SHAPE_YEAR,     /* 1998: four digits */
    SJ_SHAPE_AMOUNT,   /* 1.250.000,50 10:30 9/11 */
    SJ_SHAPE_MIXED,    /* Rp125, 20th, A4 */
    SJ_SHAPE_LINK,     /* an address or e-mail */
    SJ_SHAPE_SIGNS,    /* nothing but signs */
    SJ_SHAPE_CASELESS, /* letters of a script without capitals */
    SJ_SHAPE_COUNT
} sj_shape;

/* What follows a word within the same stretch of non-spaces. */
typedef enum {
    SJ_TAIL_NONE,
    SJ_TAIL_COMMA,
    SJ_TAIL_COLON,
    SJ_TAIL_SEMICOLON,
    SJ_TAIL_PERIOD,
    SJ_TAIL_STRONG, /* ? ! … */
    SJ_TAIL_QUOTE,
    SJ_TAIL_BRACKET,
    SJ_TAIL_OTHER,
    SJ_TAIL_COUNT
} sj_tail;

/* What stands before a word without a space between. */
typedef enum {
    SJ_HEAD_NONE,
    SJ_HEAD_QUOTE,
    SJ_HEAD_BRACKET,
    SJ_HEAD_DASH,
    SJ_HEAD_BULLET,
    SJ_HEAD_OTHER,
    SJ_HEAD_COUNT
} sj_head;

typedef struct {
    const char *begin, *end; /* the word without what stands around it */
    const char *next;        /* for a token ahead: where its stretch of non-spaces ends;
                                for one behind: where that begins */
    uint64_t hash;           /* of its letters and digits, ASCII ones folded to lower case */
    uint32_t letter;         /* its first letter without case, 0 where there is none */
    uint8_t shape, head, tail;
    uint8_t length; /* in characters */
    bool vowel;     /* has a letter that could be the heart of a syllable */
} sj_token;

/* The word as it is hashed, without invisible characters and with ASCII in lower case: at most
 * `size` bytes of it, whole characters. Returns how many. */
size_t sj_token_spell(char *out, size_t size, const sj_token *token);

/* The word that begins at `at` (white space before it is stepped over). */
void sj_token_read_ahead(sj_token *out, const char *at, const char *end);

/* The word whose last character ends at `at` (white space and, if `trim`, the signs
 * after it are stepped over); a full stop at its very end is not part of it. */
void sj_token_read_behind(sj_token *out, const char *at, const char *begin, bool trim);

/* The hash of the ASCII letters from `at` on. */
uint64_t sj_token_hash_letters(const char *at, const char *end);

static inline sj_token sj_token_ahead(const char *at, const char *end)
{
    sj_token token;

    sj_token_read_ahead(&token, at, end);
    return token;
}

static inline sj_token sj_token_behind(const char *at, const char *begin, bool trim)
{
    sj_token token;

    sj_token_read_behind(&token, at, begin, trim);
    return token;
}

#endif
