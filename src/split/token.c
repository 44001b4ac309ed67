/* The words on both sides of a place where a sentence might end, most of them seen at a glance. */
#include "split/token.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "normalise/characters.h"
#include "split/hash.h"
#include "split/token_bytes.h"
#include "split/token_signs.h"

/* Nearly all words are some ASCII letters with at most a few signs after them. Sixteen bytes are
 * looked at together where the processor can; what is not seen at a glance is read byte by byte. */
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
        token->head = (uint8_t)sj_head_of(sj_ascii_kinds[(unsigned char)*first]);
    if (token->end < first + length)
        token->tail = sj_ascii_tail(*token->end);
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
    if (!glance_ahead(out, at, end))
        sj_token_read_bytes_ahead(out, at, end);
}

void sj_token_read_behind(sj_token *out, const char *at, const char *begin, bool trim)
{
    if (!trim || !glance_behind(out, at, begin))
        sj_token_read_bytes_behind(out, at, begin, trim);
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
