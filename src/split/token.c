/* The words on both sides of a place where a sentence might end. */
#include "split/token.h"

#include <stddef.h>
#include <string.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "normalise/characters.h"
#include "split/hash.h"

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

/* The same of ASCII. */
static uint8_t ascii_tail(char c)
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
            token->head = (uint8_t)head_of(sj_ascii_kinds[(unsigned char)*token->begin]);
        if (end < token->end)
            token->tail = ascii_tail(*end);
        token->begin = begin;
        token->end = end;
    } else if (trim) {
        token->head = (uint8_t)head_of(sj_ascii_kinds[(unsigned char)*token->begin]);
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

/* Nearly all words are some ASCII letters with at most a few signs after them. Sixteen bytes are
 * looked at together where the processor can; what is not seen at a glance is read byte by byte,
 * and so are words of one to three bytes, which is quicker. */
#if defined(__SSE2__)
enum { GLANCE = 16 };

/* A bit for each of sixteen bytes. */
typedef struct {
    unsigned stops; /* white space and other control characters, and beyond ASCII */
    unsigned letters, capitals, digits, vowels;
} glance;

static __m128i between(__m128i bytes, char first, char last)
{
    return _mm_and_si128(_mm_cmpgt_epi8(bytes, _mm_set1_epi8((char)(first - 1))),
                         _mm_cmplt_epi8(bytes, _mm_set1_epi8((char)(last + 1))));
}

static unsigned bits(__m128i bytes)
{
    return (unsigned)_mm_movemask_epi8(bytes);
}

static glance look(const char *at)
{
    __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)at);
    __m128i small = _mm_or_si128(bytes, _mm_set1_epi8(0x20));

    return (glance){.stops = bits(_mm_cmplt_epi8(bytes, _mm_set1_epi8('!'))),
                    .letters = bits(between(small, 'a', 'z')),
                    .capitals = ~bits(_mm_slli_epi16(bytes, 2)),
                    .digits = bits(between(bytes, '0', '9'))};
}

static unsigned find_vowels(const char *at)
{
    static const char vowels[] = "aeiouy";
    __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)at);
    __m128i small = _mm_or_si128(bytes, _mm_set1_epi8(0x20)), found = _mm_setzero_si128();

    for (int i = 0; i < 6; i++)
        found = _mm_or_si128(found, _mm_cmpeq_epi8(small, _mm_set1_epi8(vowels[i])));
    return bits(found);
}

/* Describe the stretch of `length` bytes that token->begin and the lowest bits begin with; bytes
 * from `readable` on can be read. False: it is not of the simple kind. */
static bool describe_glance(sj_token *token, const glance *seen, unsigned length,
                            const char *window)
{
    unsigned all = (1u << length) - 1, letters = seen->letters & all;
    unsigned lowest = letters & -letters, capitals = seen->capitals & letters;
    const char *first = token->begin;

    /* All letters in one run, no capital but the first. */
    if (!letters || (letters + lowest) & letters || seen->digits & all || capitals & ~lowest)
        return false;
    token->begin = first + __builtin_ctz(letters);
    token->end = first + 32 - __builtin_clz(letters);
    if (token->begin > first)
        token->head = (uint8_t)head_of(sj_ascii_kinds[(unsigned char)*first]);
    if (token->end < first + length)
        token->tail = ascii_tail(*token->end);
    token->length = (uint8_t)(token->end - token->begin);
    token->hash = token->length <= 8 ? sj_hash_letters(token->begin, token->length, window)
                                     : sj_hash_word(token->begin, token->length);
    token->vowel = (seen->vowels & letters) > 0;
    token->shape = token->length == 1 ? (capitals ? SJ_SHAPE_LETTER : SJ_SHAPE_SMALL)
                   : capitals         ? SJ_SHAPE_CAPITAL
                                      : SJ_SHAPE_LOWER;
    return true;
}

static bool is_ascii_space(char c)
{
    return (unsigned char)c < 0x80 && sj_ascii_kinds[(unsigned char)c] & SJ_SPACE;
}

static bool glance_ahead(sj_token *out, const char *at, const char *end)
{
    unsigned length;
    glance seen;

    if (end - at < GLANCE + 1)
        return false;
    at += *at == ' ';
    seen = look(at);
    if (!seen.stops || !is_ascii_space(at[length = (unsigned)__builtin_ctz(seen.stops)]))
        return false;
    seen.vowels = 0; /* nobody asks for those ahead */
    *out = (sj_token){.begin = at, .next = at + length};
    return describe_glance(out, &seen, length, at);
}

/* How many letters there are, if that is seen, else 0. */
static unsigned glance_letters(const char *at, const char *end)
{
    const __m128i case_bit = _mm_set1_epi8(0x20);
    __m128i bytes;

    if (end - at < GLANCE)
        return 0;
    bytes = _mm_loadu_si128((const __m128i *)(const void *)at);
    return (unsigned)__builtin_ctz(~bits(between(_mm_or_si128(bytes, case_bit), 'a', 'z')));
}

static bool glance_behind(sj_token *out, const char *at, const char *begin)
{
    unsigned length, skip;
    glance seen;

    if (at - begin < GLANCE + 1)
        return false;
    at -= at[-1] == ' ';
    seen = look(at - GLANCE);
    if (!seen.stops)
        return false;
    skip = 32 - (unsigned)__builtin_clz(seen.stops);
    length = GLANCE - skip;
    if (!length || !is_ascii_space(at[-(int)length - 1]))
        return false;
    seen.letters >>= skip;
    seen.capitals >>= skip;
    seen.digits >>= skip;
    seen.vowels = find_vowels(at - GLANCE) >> skip;
    *out = (sj_token){.begin = at - length, .next = at - length};
    return describe_glance(out, &seen, length, at - GLANCE);
}
#else
static bool glance_ahead(sj_token *out, const char *at, const char *end)
{
    (void)out, (void)at, (void)end;
    return false;
}

static unsigned glance_letters(const char *at, const char *end)
{
    (void)at, (void)end;
    return 0;
}

static bool glance_behind(sj_token *out, const char *at, const char *begin)
{
    (void)out, (void)at, (void)begin;
    return false;
}
#endif

uint64_t sj_token_hash_letters(const char *at, const char *end)
{
    unsigned seen = glance_letters(at, end);
    const char *stop = at;

    if (seen > 0 && seen <= 8)
        return sj_hash_letters(at, seen, at);
    while (stop < end && (unsigned char)*stop < 0x80 &&
           sj_ascii_kinds[(unsigned char)*stop] & SJ_LETTER)
        stop++;
    return sj_hash_word(at, (size_t)(stop - at));
}

void sj_token_read_ahead(sj_token *out, const char *at, const char *end)
{
    const char *limit;
    bool ascii = true;
    tally n = 0;
    int space;

    if (glance_ahead(out, at, end))
        return;
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

void sj_token_read_behind(sj_token *out, const char *at, const char *begin, bool trim)
{
    const char *limit;
    bool ascii = true;
    tally n = 0;
    int space;

    if (trim && glance_behind(out, at, begin))
        return;
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

size_t sj_token_spell(char *out, size_t size, const sj_token *token)
{
    const char *at = token->begin;
    size_t length = 0;

    while (at < token->end) {
        const char *here = at;
        uint32_t c = sj_utf8_next(&at, token->end);

        if (sj_character_kind(c) & SJ_INVISIBLE)
            continue;
        if ((size_t)(at - here) > size - length)
            break;
        for (; here < at; here++)
            out[length++] = *here >= 'A' && *here <= 'Z' ? (char)(*here | 0x20) : *here;
    }
    return length;
}
