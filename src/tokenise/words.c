/* The words of a sentence, one after the other. */
#include "tokenise/words.h"

#include <string.h>
#include <utf8proc.h>

#include "base/letters.h"
#include "base/text.h"
#include "base/utf8.h"
#include "normalise/characters.h"
#include "tokenise/numbers.h"

typedef enum { OTHER, LETTER, DIGIT, APOSTROPHE, HYPHEN, MARK, SINGLE, JOINER } kind;

static const unsigned char ascii_kind[128] = {
    ['A' ... 'Z'] = LETTER, ['a' ... 'z'] = LETTER, ['0' ... '9'] = DIGIT, ['\''] = APOSTROPHE,
    ['`'] = APOSTROPHE,     ['-'] = HYPHEN,         ['?'] = MARK,          ['!'] = MARK,
    [':'] = MARK,           ['%'] = MARK,           ['$'] = MARK,          ['"'] = MARK,
    ['('] = MARK,
};

/* Only modifies the emoji before: its presentation, or the colour of skin. */
static bool is_variation(uint32_t c)
{
    return c == 0xFE0F || (c >= 0x1F3FB && c <= 0x1F3FF);
}

/* A word by itself: an ideograph, a kana, or an emoji, which translators seldom leave out. */
static bool is_single(uint32_t c)
{
    return (sj_is_pictograph(c) && !is_variation(c)) || (c >= 0x3040 && c < 0x3100) ||
           (c >= 0x3400 && c < 0xA000) || (c >= 0xF900 && c < 0xFB00) ||
           (c >= 0x20000 && c < 0x32000);
}

static kind kind_beyond_ascii(uint32_t c)
{
    if (c == 0x2019 || c == 0x2018 || c == 0x02BC)
        return APOSTROPHE;
    if (c == 0x2010 || c == 0x2011)
        return HYPHEN;
    if (c == 0x201C || c == 0x201D || c == 0x201E || c == 0xAB || c == 0xBB)
        return MARK;
    if (is_single(c))
        return SINGLE;
    switch (utf8proc_category((utf8proc_int32_t)c)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO: return LETTER;
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
    case UTF8PROC_CATEGORY_CF: return JOINER; /* part of a word, never its beginning */
    default: return OTHER;
    }
}

/* The kind of the code point at `at`; `*next` is where the next one begins. */
static kind look(const char *at, const char *end, const char **next)
{
    unsigned char c = (unsigned char)*at;

    *next = at + 1;
    if (c < 0x80)
        return (kind)ascii_kind[c];
    *next = at;
    return kind_beyond_ascii(sj_utf8_next(next, end));
}

/* The end of the word that begins at `at`: letters and digits, with apostrophes
 * and joiners inside. */
static const char *word_end(const char *at, const char *end)
{
    const char *next;
    const char *stop = at;

    while (at < end) {
        kind k = look(at, end, &next);
        if (k == LETTER || k == DIGIT || k == JOINER)
            stop = next;
        else if (k != APOSTROPHE || at != stop)
            break;
        at = next;
    }
    return stop;
}

static bool ends_with(const char *form, size_t length, const char *ending)
{
    size_t n = strlen(ending);

    return length > n && memcmp(form + length - n, ending, n) == 0;
}

/* English clitics: the contracted word becomes the one it stands for. */
static const struct {
    const char *ending, *meaning;
} clitics[] = {
    {"n't", "not"},  {"'s", "'s"}, {"'re", "are"},  {"'ll", "will"},
    {"'ve", "have"}, {"'m", "am"}, {"'d", "would"},
};

/* The length of the clitic at the end of an English word; 0: none. The apostrophe may be straight
 * or curly, so the word is compared with it made straight. */
static size_t find_clitic(const char *begin, const char *end, const char **meaning)
{
    char tail[8] = {0};
    const char *at = begin;
    size_t n = 0, after = 0;

    for (const char *next; at < end; at = next) {
        char c = look(at, end, &next) == APOSTROPHE ? '\'' : *at < 0 ? '?' : (char)(*at | 0x20);
        if (n == sizeof tail - 1)
            memmove(tail, tail + 1, --n);
        tail[n++] = c;
    }
    for (size_t k = 0; k < sizeof clitics / sizeof *clitics; k++) {
        if (!ends_with(tail, n, clitics[k].ending))
            continue;
        *meaning = clitics[k].meaning;
        after = strlen(clitics[k].ending);
        for (at = end; after; after--) /* step back over as many code points */
            sj_utf8_previous(&at, begin);
        return (size_t)(end - at);
    }
    return 0;
}

/* False for the common word, which is ASCII without an apostrophe. */
static bool may_be_contracted(const char *begin, const char *end)
{
    for (; begin < end; begin++)
        if (*begin == '\'' || *begin == '`' || (unsigned char)*begin >= 0x80)
            return true;
    return false;
}

static bool emit_mark(sj_word *out, const char *begin, const char *end, sj_words *words)
{
    words->form[0] = (unsigned char)*begin < 0x80 ? *begin : '"';
    words->form[1] = 0;
    *out = (sj_word){begin, end, words->form, 1, SJ_WORD_MARK};
    return true;
}

static bool emit_letters(sj_word *out, const char *begin, const char *end, sj_words *words)
{
    size_t length;

    length = words->language == SEJAJAR_EN && may_be_contracted(begin, end)
                 ? find_clitic(begin, end, &words->pending)
                 : 0;
    if (length) {
        words->pending_begin = end - length;
        words->pending_end = end;
        end -= length;
    }
    length = sj_fold(words->form, begin, (size_t)(end - begin));
    if (words->pending && words->pending[0] == 'n') { /* can't, won't, shan't */
        if (strcmp(words->form, "ca") == 0)
            length = (size_t)(stpcpy(words->form, "can") - words->form);
        else if (strcmp(words->form, "wo") == 0)
            length = (size_t)(stpcpy(words->form, "will") - words->form);
        else if (strcmp(words->form, "sha") == 0)
            length = (size_t)(stpcpy(words->form, "shall") - words->form);
    }
    *out = (sj_word){begin, end, words->form, length, SJ_WORD_LETTERS};
    return true;
}

/* Of 21st, 1990-an and 1990s only the number counts; but 5km is 5 and km. */
static const char *skip_ordinal(const char *at, const char *end)
{
    static const char *const endings[] = {"st", "nd", "rd", "th", "s", "an"};
    const char *stop = word_end(at, end);
    size_t length = (size_t)(stop - at);

    for (size_t k = 0; k < sizeof endings / sizeof *endings; k++)
        if (sj_bytes_are(at, length, endings[k]))
            return stop;
    if (end - at > 2 && memcmp(at, "-an", 3) == 0 && word_end(at + 1, end) == at + 3)
        return at + 3;
    return at;
}

static bool emit_number(sj_word *out, const char *begin, sj_words *words)
{
    const char *end = sj_number_end(begin, words->end);
    size_t length = sj_number_value(words->form, sizeof words->form, begin, end, words->language);

    words->at = skip_ordinal(end, words->end);
    *out = (sj_word){begin, end, words->form, length, SJ_WORD_NUMBER};
    return true;
}

/* Reduplication: anak-anak and anak-anaknya are one word, the second half. */
static bool is_reduplicated(const char *begin, const char *end, const char *second,
                            const char *second_end)
{
    size_t length = (size_t)(end - begin);

    return length >= 2 && (size_t)(second_end - second) >= length &&
           memcmp(begin + 1, second + 1, length - 1) == 0 && (*begin | 0x20) == (*second | 0x20);
}

/* Where a word goes on that is divided by the hyphen at `at` and a line end: "biasa-" and on the
 * next line "nya". NULL if it is not. */
static const char *other_half(const char *at, const char *limit)
{
    bool divided = false;

    if (at == limit || *at != '-')
        return NULL;
    for (at++; at < limit && (*at == ' ' || *at == '\t' || *at == '\r' || *at == '\n'); at++)
        divided = divided || *at == '\n';
    return divided && at < limit && *at >= 'a' && *at <= 'z' ? at : NULL;
}

static bool emit_halves(sj_word *out, const char *begin, const char *end, const char *second,
                        sj_words *words)
{
    char whole[2 * SJ_FORM_MAX];
    size_t first = (size_t)(end - begin), rest = (size_t)(words->at - second);

    first = first < SJ_FORM_MAX ? first : SJ_FORM_MAX;
    rest = rest < SJ_FORM_MAX ? rest : SJ_FORM_MAX;
    memcpy(whole, begin, first);
    memcpy(whole + first, second, rest);
    first = sj_fold(words->form, whole, first + rest);
    *out = (sj_word){begin, words->at, words->form, first, SJ_WORD_LETTERS};
    return true;
}

/* The word at `begin`, the first part of which ends at words->at. */
static bool emit_word(sj_word *out, const char *begin, sj_words *words)
{
    const char *end = words->at, *second = NULL;
    const char *divided = other_half(end, words->end);

    if (divided)
        second = divided;
    else if (words->language != SEJAJAR_ID || end == words->end ||
             look(end, words->end, &second) != HYPHEN)
        return emit_letters(out, begin, end, words);
    words->at = word_end(second, words->end);
    if (words->language == SEJAJAR_ID && is_reduplicated(begin, end, second, words->at))
        return emit_letters(out, second, words->at, words);
    if (divided)
        return emit_halves(out, begin, end, second, words);
    words->at = end;
    return emit_letters(out, begin, end, words);
}

/* Rp25.000 is written without a space; the number is one nevertheless. */
static const char *cut_currency(const char *begin, const char *end)
{
    static const char *const codes[] = {"rp", "idr", "usd"};

    for (size_t k = 0; k < sizeof codes / sizeof *codes; k++) {
        size_t n = 0;
        while (codes[k][n] && begin + n < end && (begin[n] | 0x20) == codes[k][n])
            n++;
        if (!codes[k][n] && begin + n < end && begin[n] >= '0' && begin[n] <= '9')
            return begin + n;
    }
    return end;
}

void sj_words_begin(sj_words *words, sejajar_text text, sejajar_language language)
{
    text = sj_text_given(text);
    *words = (sj_words){.at = text.bytes, .end = text.bytes + text.length, .language = language};
}

/* Copies ASCII letters in lower case, until something else comes or there may be no room for eight
 * more, and returns how many. What follows them in `form` is undefined. */
static size_t fold_letters(char form[SJ_FORM_MAX + 1], const char *at, const char *end)
{
    const uint64_t small = 0x2020202020202020u;
    size_t length = 0;

    while (end - at >= 8 && length <= SJ_FORM_MAX - 8) {
        uint64_t bytes = sj_eight_bytes(at) | small;
        size_t count = sj_small_of_eight(bytes);

        sj_put_eight_bytes(form + length, bytes);
        length += count;
        at += count;
        if (count < 8)
            return length;
    }
    for (; at < end && length <= SJ_FORM_MAX - 8; at++) {
        char c = *at | 0x20;

        if (c < 'a' || c > 'z')
            break;
        form[length++] = c;
    }
    return length;
}

/* Most words are ASCII letters, followed by something that cannot belong to them: none of the rules
 * above applies to these. False if one may. */
static bool emit_plain(sj_word *out, const char *begin, sj_words *words)
{
    size_t length = fold_letters(words->form, begin, words->end);
    const char *end = begin + length;
    unsigned char behind = end < words->end ? (unsigned char)*end : ' ';

    if (behind >= 0x80 || length > SJ_FORM_MAX - 8 || ascii_kind[behind] == LETTER ||
        ascii_kind[behind] == DIGIT || ascii_kind[behind] == APOSTROPHE ||
        ascii_kind[behind] == HYPHEN)
        return false;
    words->form[length] = 0;
    words->at = end;
    *out = (sj_word){begin, end, words->form, length, SJ_WORD_LETTERS};
    return true;
}

static bool next_word(sj_words *words, sj_word *out)
{
    while (words->at < words->end) {
        const char *next, *begin = words->at;
        kind k = look(begin, words->end, &next);
        words->at = next;
        if (k == MARK)
            return emit_mark(out, begin, next, words);
        if (k == DIGIT)
            return emit_number(out, begin, words);
        if (k == SINGLE)
            return emit_letters(out, begin, next, words);
        if (k != LETTER)
            continue;
        if (emit_plain(out, begin, words))
            return true;
        words->at = cut_currency(begin, word_end(begin, words->end));
        return emit_word(out, begin, words);
    }
    return false;
}

bool sj_words_next(sj_words *words, sj_word *out)
{
    if (words->pending) {
        *out = (sj_word){words->pending_begin, words->pending_end, words->pending,
                         strlen(words->pending), SJ_WORD_LETTERS};
        words->pending = NULL;
        return true;
    }
    do {
        if (!next_word(words, out))
            return false;
    } while (out->form_length == 0);
    return true;
}
