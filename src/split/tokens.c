/* The words on both sides of a place where a sentence might end. */
#include "split/tokens.h"

#include <stddef.h>
#include <string.h>

#include "normalise/characters.h"
#include "split/hash.h"

/* No more than this is looked at, so that a text without spaces costs no more. */
enum { REACH = 48, SPACE_REACH = 16 };

typedef struct {
    uint16_t upper, lower, caseless, digits, dots, marks;
    bool roman, link, first_upper;
} counts;

/* a, e, i, o, u and y, as bits of the last five bits of the letter. */
static const uint32_t vowels = 0x02208222;

static bool is_roman(uint32_t c)
{
    return c == 'I' || c == 'V' || c == 'X' || c == 'L' || c == 'C' || c == 'D' || c == 'M';
}

static void count_upper(counts *n, uint32_t c)
{
    if (n->upper + n->lower + n->caseless == 0)
        n->first_upper = true;
    n->upper++;
    n->roman = n->roman && is_roman(c);
}

static void count_sign(counts *n, const char *at, const char *end, uint32_t c)
{
    if (c == '.')
        n->dots++;
    else
        n->marks++;
    if (c == '@' || (c == '/' && end - at > 1 && at[1] == '/'))
        n->link = true;
}

static sj_shape number_shape(const counts *n)
{
    if (n->dots || n->marks)
        return SJ_SHAPE_AMOUNT;
    return n->digits <= 2 ? SJ_SHAPE_DIGIT : n->digits == 4 ? SJ_SHAPE_YEAR : SJ_SHAPE_NUMBER;
}

static sj_shape letter_shape(const counts *n)
{
    if (n->upper + n->lower == 1)
        return n->upper ? SJ_SHAPE_LETTER : SJ_SHAPE_SMALL;
    if (n->dots)
        return n->upper ? SJ_SHAPE_ACRONYM : SJ_SHAPE_DOTTED;
    if (!n->upper)
        return SJ_SHAPE_LOWER;
    if (!n->lower)
        return n->roman ? SJ_SHAPE_ROMAN : SJ_SHAPE_CAPS;
    return n->first_upper ? SJ_SHAPE_CAPITAL : SJ_SHAPE_CAMEL;
}

static sj_shape shape_of(const counts *n)
{
    bool letters = n->upper + n->lower > 0;

    if (n->link)
        return SJ_SHAPE_LINK;
    if (n->caseless > n->upper + n->lower)
        return SJ_SHAPE_CASELESS;
    if (n->digits)
        return letters ? SJ_SHAPE_MIXED : number_shape(n);
    return letters ? letter_shape(n) : SJ_SHAPE_SIGNS;
}

/* A character beyond ASCII; its length in bytes is at - here. */
static void count_wide(counts *n, sj_token *token, uint32_t c, uint32_t kind)
{
    token->vowel = token->vowel || kind & SJ_LETTER;
    if (kind & SJ_UPPER)
        count_upper(n, c);
    else if (kind & SJ_LOWER)
        n->lower++;
    else if (kind & SJ_CASELESS) {
        n->caseless++;
        token->letter = token->letter ? token->letter : c;
    } else if (kind & SJ_DIGIT)
        n->digits++;
    else
        n->marks++;
}

static void count_ascii(counts *n, sj_token *token, const char *at)
{
    uint32_t kind = sj_ascii_kinds[(unsigned char)*at];

    if (kind & SJ_LOWER) {
        n->lower++;
        token->vowel = token->vowel || vowels >> (*at & 31) & 1;
    } else if (kind & SJ_UPPER) {
        count_upper(n, (uint32_t)*at);
        token->vowel = token->vowel || vowels >> (*at & 31) & 1;
    } else if (kind & SJ_DIGIT) {
        n->digits++;
    } else {
        count_sign(n, at, token->end, (unsigned char)*at);
    }
}

/* Everything about the word itself, once its ends are known. */
static void describe(sj_token *token)
{
    counts n = {.roman = true};
    const char *at = token->begin;
    uint64_t hash = SJ_HASH_START;
    unsigned length = 0;

    while (at < token->end) {
        const char *here = at;
        uint32_t c, kind;

        if ((unsigned char)*at < 0x80) {
            count_ascii(&n, token, at);
            hash = sj_hash_byte(hash, *at >= 'A' && *at <= 'Z' ? (char)(*at | 0x20) : *at);
            length++;
            at++;
            continue;
        }
        c = sj_utf8_next(&at, token->end);
        kind = sj_wide_character_kind(c);
        if (kind & SJ_INVISIBLE)
            continue;
        length++;
        count_wide(&n, token, c, kind);
        hash = sj_hash_bytes(hash, here, (size_t)(at - here));
    }
    token->hash = sj_hash_finish(hash);
    token->length = (uint8_t)length;
    token->shape = (uint8_t)shape_of(&n);
    if (token->shape != SJ_SHAPE_LINK && token->end - token->begin > 4 &&
        memcmp(token->begin, "www.", 4) == 0)
        token->shape = SJ_SHAPE_LINK;
}

static bool is_word(uint32_t kind)
{
    return (kind & (SJ_LETTER | SJ_DIGIT | SJ_INVISIBLE)) != 0;
}

static sj_head head_of(uint32_t kind)
{
    return kind & SJ_QUOTE     ? SJ_HEAD_QUOTE
           : kind & SJ_BRACKET ? SJ_HEAD_BRACKET
           : kind & SJ_DASH    ? SJ_HEAD_DASH
           : kind & SJ_BULLET  ? SJ_HEAD_BULLET
                               : SJ_HEAD_OTHER;
}

static sj_tail tail_of(uint32_t c, uint32_t kind)
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

/* Take the signs off both ends of token->begin .. end; what they were goes into head
 * and tail. A stretch of nothing but signs stays whole. */
static void strip(sj_token *token)
{
    const char *begin = token->begin, *end = token->end;

    while (begin < token->end) {
        const char *next = begin;
        uint32_t kind = sj_character_kind(sj_utf8_next(&next, token->end));

        if (is_word(kind))
            break;
        if (begin == token->begin)
            token->head = (uint8_t)head_of(kind);
        begin = next;
    }
    if (begin == token->end)
        return;
    while (end > begin) {
        const char *previous = end;
        uint32_t c = sj_utf8_previous(&previous, begin);
        uint32_t kind = sj_character_kind(c);

        if (is_word(kind))
            break;
        token->tail = (uint8_t)tail_of(c, kind);
        end = previous;
    }
    token->begin = begin;
    token->end = end;
}

sj_token sj_token_ahead(const char *at, const char *end)
{
    sj_token token = {0};
    const char *limit;
    int space;

    for (int i = 0; i < SPACE_REACH && at < end && (space = sj_space_length(at, end)) > 0; i++)
        at += space;
    token.begin = token.end = token.next = at;
    limit = end - at > REACH ? at + REACH : end;
    while (token.end < limit && !sj_space_length(token.end, end)) {
        if ((unsigned char)*token.end < 0x80)
            token.end++;
        else
            sj_utf8_next(&token.end, end);
    }
    token.next = token.end;
    if (token.begin == token.end)
        return token;
    strip(&token);
    describe(&token);
    return token;
}

sj_token sj_token_behind(const char *at, const char *begin, bool trim)
{
    sj_token token = {0};
    const char *limit;
    int space;

    for (int i = 0;
         i < SPACE_REACH && at > begin && (space = sj_space_length_before(at, begin)) > 0; i++)
        at -= space;
    token.begin = token.end = at;
    limit = at - begin > REACH ? at - REACH : begin;
    while (token.begin > limit && !sj_space_length_before(token.begin, begin)) {
        if ((unsigned char)token.begin[-1] < 0x80)
            token.begin--;
        else
            sj_utf8_previous(&token.begin, begin);
    }
    token.next = token.begin;
    if (token.begin == token.end)
        return token;
    if (trim || token.end[-1] != '.')
        strip(&token);
    describe(&token);
    return token;
}
