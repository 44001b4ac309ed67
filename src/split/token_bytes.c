/* Reading a word byte by byte, whatever it is. */
#include "split/token_bytes.h"

#include <string.h>

#include "normalise/characters.h"
#include "split/hash.h"
#include "split/token_signs.h"

/* No more than this is looked at, so that a text without spaces costs no more. */
enum { REACH = 48, SPACE_REACH = 16 };

/* How many characters of each kind a word has, eight bits a kind: words are shorter than
 * 256 bytes, so that one addition counts a character without asking what it is. */
typedef uint64_t tally;

enum { UPPERS = 0, LOWERS = 8, DIGITS = 16, DOTS = 24, MARKS = 32, ROMANS = 40, VOWELS = 48 };
enum { CASELESS = 56 };

#define ONE(kind) (UINT64_C(1) << (kind))
#define ALL(kind) (UINT64_C(0xFF) << (kind))

#define UP ONE(UPPERS)
#define UR (ONE(UPPERS) | ONE(ROMANS))
#define UV (ONE(UPPERS) | ONE(VOWELS))
#define UI (ONE(UPPERS) | ONE(ROMANS) | ONE(VOWELS))
#define LO ONE(LOWERS)
#define LV (ONE(LOWERS) | ONE(VOWELS))
#define DI ONE(DIGITS)
#define DO ONE(DOTS)
#define MA ONE(MARKS)

/* Nothing for white space and for what is not ASCII. */
/* clang-format off */
static const tally tallies[256] = {
    MA, MA, MA, MA, MA, MA, MA, MA, MA,  0,  0,  0,  0,  0, MA, MA,
    MA, MA, MA, MA, MA, MA, MA, MA, MA, MA, MA, MA, MA, MA, MA, MA,
     0, MA, MA, MA, MA, MA, MA, MA, MA, MA, MA, MA, MA, MA, DO, MA,
    DI, DI, DI, DI, DI, DI, DI, DI, DI, DI, MA, MA, MA, MA, MA, MA,
    /*   A   B   C   D   E   F   G   H   I   J   K   L   M   N   O */
    MA, UV, UP, UR, UR, UV, UP, UP, UP, UI, UP, UP, UR, UR, UP, UV,
    UP, UP, UP, UP, UP, UV, UR, UP, UR, UV, UP, MA, MA, MA, MA, MA,
    MA, LV, LO, LO, LO, LV, LO, LO, LO, LV, LO, LO, LO, LO, LO, LV,
    LO, LO, LO, LO, LO, LV, LO, LO, LO, LV, LO, MA, MA, MA, MA, MA,
};
/* clang-format on */

static unsigned count(tally n, unsigned kind)
{
    return (unsigned)(n >> kind) & 0xFF;
}

static sj_shape number_shape(tally n)
{
    if (count(n, DOTS) || count(n, MARKS))
        return SJ_SHAPE_AMOUNT;
    return count(n, DIGITS) <= 2   ? SJ_SHAPE_DIGIT
           : count(n, DIGITS) == 4 ? SJ_SHAPE_YEAR
                                   : SJ_SHAPE_NUMBER;
}

static bool begins_with_capital(const sj_token *token)
{
    const char *at = token->begin;
    uint32_t kind = 0;

    while (at < token->end && !(kind & SJ_LETTER))
        kind = sj_character_kind(sj_utf8_next(&at, token->end));
    return kind & SJ_UPPER;
}

static sj_shape letter_shape(const sj_token *token, tally n)
{
    unsigned upper = count(n, UPPERS), lower = count(n, LOWERS);

    if (upper + lower == 1)
        return upper ? SJ_SHAPE_LETTER : SJ_SHAPE_SMALL;
    if (count(n, DOTS))
        return upper ? SJ_SHAPE_ACRONYM : SJ_SHAPE_DOTTED;
    if (!upper)
        return SJ_SHAPE_LOWER;
    if (!lower)
        return count(n, ROMANS) == upper ? SJ_SHAPE_ROMAN : SJ_SHAPE_CAPS;
    return begins_with_capital(token) ? SJ_SHAPE_CAPITAL : SJ_SHAPE_CAMEL;
}

/* An address has a sign that only addresses have, or begins with "www.". */
static bool is_link(const sj_token *token, tally n)
{
    if (count(n, DOTS) && token->end - token->begin > 4 && memcmp(token->begin, "www.", 4) == 0)
        return true;
    if (!count(n, MARKS))
        return false;
    for (const char *at = token->begin; at < token->end; at++)
        if (*at == '@' || (*at == '/' && token->end - at > 1 && at[1] == '/'))
            return true;
    return false;
}

static sj_shape shape_of(const sj_token *token, tally n)
{
    unsigned letters = count(n, UPPERS) + count(n, LOWERS);

    if (is_link(token, n))
        return SJ_SHAPE_LINK;
    if (count(n, CASELESS) > letters)
        return SJ_SHAPE_CASELESS;
    if (count(n, DIGITS))
        return letters ? SJ_SHAPE_MIXED : number_shape(n);
    return letters ? letter_shape(token, n) : SJ_SHAPE_SIGNS;
}

/* A character beyond ASCII. Any letter could be the heart of a syllable. */
static tally wide_tally(sj_token *token, uint32_t c, uint32_t kind)
{
    tally n = kind & SJ_LETTER ? ONE(VOWELS) : 0;

    if (kind & SJ_CASELESS)
        token->letter = token->letter ? token->letter : c;
    return n + (kind & SJ_UPPER      ? ONE(UPPERS)
                : kind & SJ_LOWER    ? ONE(LOWERS)
                : kind & SJ_CASELESS ? ONE(CASELESS)
                : kind & SJ_DIGIT    ? ONE(DIGITS)
                                     : ONE(MARKS));
}

/* Everything about the word itself, once its ends are known. */
static void describe(sj_token *token)
{
    char word[REACH + 8];
    const char *at = token->begin;
    unsigned length = 0;
    tally n = 0;

    while (at < token->end) {
        uint32_t c = sj_utf8_next(&at, token->end);
        uint32_t kind = sj_character_kind(c);

        if (kind & SJ_INVISIBLE)
            continue;
        length++;
        n += c < 0x80 ? tallies[c] : wide_tally(token, c, kind);
    }
    token->hash = sj_hash_word(word, sj_token_spell(word, sizeof word, token));
    token->length = (uint8_t)length;
    token->vowel = count(n, VOWELS) > 0;
    token->shape = (uint8_t)shape_of(token, n);
}

static bool is_word(uint32_t kind)
{
    return (kind & (SJ_LETTER | SJ_DIGIT | SJ_INVISIBLE)) != 0;
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
            token->head = (uint8_t)sj_head_of(kind);
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
        token->tail = (uint8_t)sj_tail_of(c, kind);
        end = previous;
    }
    token->begin = begin;
    token->end = end;
}

/* Most words are nothing but letters, with a capital in front or without one. */
static sj_shape ascii_shape(const sj_token *token, tally n)
{
    const tally letters = ALL(LOWERS) | ALL(VOWELS), names = letters | ALL(ROMANS) | UP;

    if (!(n & ~letters))
        return count(n, LOWERS) == 1 ? SJ_SHAPE_SMALL : SJ_SHAPE_LOWER;
    if (!(n & ~names) && count(n, LOWERS))
        return *token->begin <= 'Z' ? SJ_SHAPE_CAPITAL : SJ_SHAPE_CAMEL;
    return shape_of(token, n);
}

/* Take the signs off both ends of a stretch of nothing but ASCII, whose tally is `n`. */
static tally strip_ascii(sj_token *token, tally n, bool trim)
{
    const char *begin = token->begin, *end = token->end;

    while (trim && begin < end && !is_word(sj_ascii_kinds[(unsigned char)*begin]))
        begin++;
    if (trim && begin < end) {
        while (!is_word(sj_ascii_kinds[(unsigned char)end[-1]]))
            n -= tallies[(unsigned char)*--end];
        for (const char *sign = token->begin; sign < begin; sign++)
            n -= tallies[(unsigned char)*sign];
        if (begin > token->begin)
            token->head = (uint8_t)sj_head_of(sj_ascii_kinds[(unsigned char)*token->begin]);
        if (end < token->end)
            token->tail = sj_ascii_tail(*end);
        token->begin = begin;
        token->end = end;
    } else if (trim) {
        token->head = (uint8_t)sj_head_of(sj_ascii_kinds[(unsigned char)*token->begin]);
    }
    return n;
}

static void describe_ascii(sj_token *token, tally n, bool trim)
{
    if (n & (ALL(MARKS) | ALL(DOTS)))
        n = strip_ascii(token, n, trim);
    token->hash = sj_hash_word(token->begin, (size_t)(token->end - token->begin));
    token->length = (uint8_t)(token->end - token->begin);
    token->vowel = count(n, VOWELS) > 0;
    token->shape = (uint8_t)ascii_shape(token, n);
}

/* The stretch of non-spaces begin .. end made a word. */
static void finish(sj_token *token, tally n, bool ascii, bool trim)
{
    if (ascii) {
        describe_ascii(token, n, trim);
        return;
    }
    if (trim)
        strip(token);
    describe(token);
}

void sj_token_read_bytes_ahead(sj_token *out, const char *at, const char *end)
{
    const char *limit;
    bool ascii = true;
    tally n = 0;
    int space;

    *out = (sj_token){0};
    for (int i = 0; i < SPACE_REACH && at < end && (space = sj_space_length(at, end)) > 0; i++)
        at += space;
    out->begin = at;
    limit = end - at > REACH ? at + REACH : end;
    while (at < limit) {
        tally one = tallies[(unsigned char)*at];

        if (one) {
            n += one;
            at++;
            continue;
        }
        if ((unsigned char)*at < 0x80 || sj_space_length(at, end))
            break;
        ascii = false;
        sj_utf8_next(&at, end);
    }
    out->end = out->next = at;
    if (out->begin < out->end)
        finish(out, n, ascii, true);
}

void sj_token_read_bytes_behind(sj_token *out, const char *at, const char *begin, bool trim)
{
    const char *limit;
    bool ascii = true;
    tally n = 0;
    int space;

    *out = (sj_token){0};
    for (int i = 0;
         i < SPACE_REACH && at > begin && (space = sj_space_length_before(at, begin)) > 0; i++)
        at -= space;
    out->end = at;
    limit = at - begin > REACH ? at - REACH : begin;
    while (at > limit) {
        tally one = tallies[(unsigned char)at[-1]];

        if (one) {
            n += one;
            at--;
            continue;
        }
        if ((unsigned char)at[-1] < 0x80 || sj_space_length_before(at, begin))
            break;
        ascii = false;
        sj_utf8_previous(&at, begin);
    }
    out->begin = out->next = at;
    if (out->begin < out->end)
        finish(out, n, ascii, trim || out->end[-1] != '.');
}
