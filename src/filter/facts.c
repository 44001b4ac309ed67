/* What a pair looks like: everything that the rules ask for, counted once. */
#include "filter/facts.h"

#include <string.h>

#include "base/letters.h"
#include "normalise/characters.h"
#include "tokenise/vocabulary.h"

enum { LONGEST_TAG = 500 };

/* ---- Characters ------------------------------------------------------ */

static bool is_latin(uint32_t c)
{
    return c < 0x250 || (c >= 0x1E00 && c < 0x1F00) || c == 0x2019 || c == 0x02BC;
}

/* UTF-8 that was taken for windows-1252 and encoded again: "Ã©", "â€™", "Â ", "ï»¿", "ðŸ"; and
 * what is left of characters that were lost. */
static bool looks_broken(uint32_t c, uint32_t next)
{
    if (c == 0xFFFD || (c >= 0x80 && c < 0xA0 && c != 0x85))
        return true;
    if (c == 0xC3 || c == 0xC2)
        return (next >= 0x80 && next < 0xC0) || next == 0x2122 || next == 0x201C ||
               next == 0x20AC || next == 0x0160 || next == 0x0161 || next == 0x2030;
    if (c == 0xE2)
        return next == 0x20AC || next == 0x201A || next == 0x2020 || (next >= 0x80 && next < 0xA0);
    return (c == 0xEF && next == 0xBB) || (c == 0xF0 && (next == 0x178 || next == 0x9F));
}

static uint32_t peek(const char *at, const char *end)
{
    return at < end ? sj_utf8_next(&at, end) : 0;
}

/* ---- Addresses ------------------------------------------------------- */

static bool begins(const char *at, const char *end, const char *what)
{
    size_t length = strlen(what);

    return (size_t)(end - at) >= length && memcmp(at, what, length) == 0;
}

/* A URL or an e-mail address. */
static bool is_address(const char *at, const char *end)
{
    const char *sign;

    while (at < end && strchr("(<[\"'", *at))
        at++;
    if (begins(at, end, "http://") || begins(at, end, "https://") || begins(at, end, "www.") ||
        begins(at, end, "ftp://"))
        return true;
    sign = at < end ? memchr(at, '@', (size_t)(end - at)) : NULL;
    return sign && sign > at && memchr(sign, '.', (size_t)(end - sign));
}

/* ---- Markup ---------------------------------------------------------- */

/* Soon: else a line of nothing but "<a " would be searched again and again. */
static bool closes(const char *at, const char *end)
{
    size_t left = (size_t)(end - at);

    return memchr(at, '>', left < LONGEST_TAG ? left : LONGEST_TAG) != NULL;
}

static bool is_tag(const char *at, const char *end)
{
    static const char *const names[] = {
        "a",   "b",   "i",    "u",    "p",     "br",     "td",     "tr",
        "li",  "ul",  "ol",   "em",   "h1",    "h2",     "h3",     "h4",
        "div", "img", "span", "font", "table", "strong", "script", "style",
        "sup", "sub", "code", "html", "body",  "iframe", "center",
    };
    size_t length = 0;

    at += at < end && *at == '/';
    while (at + length < end && ((at[length] | 0x20) >= 'a' && (at[length] | 0x20) <= 'z'))
        length++;
    if (at + length < end && at[length] >= '1' && at[length] <= '4')
        length++;
    if (at + length == end || !strchr("> /", at[length]) || !closes(at + length, end))
        return false;
    for (size_t k = 0; k < sizeof names / sizeof *names; k++) {
        if (strlen(names[k]) == length && strncmp(names[k], at, length) == 0)
            return true;
    }
    return false;
}

static bool is_entity(const char *at, const char *end)
{
    return begins(at, end, "nbsp;") || begins(at, end, "amp;") || begins(at, end, "lt;") ||
           begins(at, end, "gt;") || begins(at, end, "quot;") ||
           (end - at > 3 && *at == '#' && memchr(at, ';', (size_t)(end - at > 7 ? 7 : end - at)));
}

/* At one of < & [ */
static bool is_markup(const char *at, const char *end)
{
    const char *next = at + 1;

    if (*at == '<')
        return is_tag(next, end);
    if (*at == '&')
        return is_entity(next, end);
    return begins(next, end, "url=") || begins(next, end, "/url") || begins(next, end, "img]");
}

/* ---- All characters, once --------------------------------------------- */

/* What stands between white space. */
typedef struct {
    const char *begin; /* NULL: nothing yet */
    size_t length, letters;
    bool may_be_address; /* it has a sign that all addresses have */
} piece;

/* A row of the same letter; white space is passed over. */
typedef struct {
    uint32_t of;
    size_t length;
} row;

static void end_piece(sj_side_facts *f, piece *p, const char *end)
{
    if (p->begin && !(p->may_be_address && is_address(p->begin, end))) {
        f->outside += p->letters;
        f->longest = p->length > f->longest ? p->length : f->longest;
    }
    *p = (piece){NULL, 0, 0, false};
}

static void lengthen(sj_side_facts *f, row *r, uint32_t c, bool is_letter)
{
    r->length = c == r->of && is_letter ? r->length + 1 : 1;
    r->of = c;
    if (r->length > f->run)
        f->run = r->length;
}

/* Is one of the first `count` of eight bytes the same as the one before it, or may it be? Such a
 * byte less the one before has no bits, and only such a one borrows. */
static bool repeats(uint64_t bytes, size_t count, uint32_t before)
{
    const uint64_t ones = 0x0101010101010101u, eighth = 0x80 * ones;
    uint64_t change = bytes ^ (bytes << 8 | (before & 0xFF));

    return ((change - ones) & ~change & eighth) << (8 * (8 - count)) != 0;
}

/* The next eight bytes, 0 after the end of a text that has begun at `begin`. */
static uint64_t next_eight(const char *begin, const char *at, const char *end)
{
    size_t left = (size_t)(end - at);
    uint64_t bytes = 0;

    if (left >= 8)
        return sj_eight_bytes(at);
    if (end - begin >= 8)
        return sj_eight_bytes(end - 8) >> (8 * (8 - left));
    while (left-- > 0)
        bytes = bytes << 8 | (unsigned char)at[left];
    return bytes;
}

/* What most characters are, without asking each for its kind: ASCII letters, large or small. */
static const char *take_letters(sj_side_facts *f, piece *p, row *r, const char *at, const char *end)
{
    size_t count;

    do {
        uint64_t bytes = next_eight(f->text.bytes, at, end);

        count = sj_small_of_eight(bytes | 0x2020202020202020u);
        if (count == 0)
            return at;
        if (!repeats(bytes, count, r->of))
            *r = (row){bytes >> (8 * (count - 1)) & 0xFF, 1};
        else
            for (size_t k = 0; k < count; k++)
                lengthen(f, r, (unsigned char)at[k], true);
        p->begin = p->begin ? p->begin : at;
        p->length += count;
        p->letters += count;
        f->characters += count;
        f->letters += count;
        f->latin += count;
        at += count;
    } while (count == 8 && at < end);
    return at;
}

static void take_character(sj_side_facts *f, piece *p, row *r, uint32_t c, uint32_t kind)
{
    bool is_letter = (kind & SJ_LETTER) != 0;

    lengthen(f, r, c, is_letter);
    p->length++;
    p->letters += is_letter;
    p->may_be_address = p->may_be_address || c == '/' || c == '.' || c == '@';
    f->characters++;
    f->letters += is_letter;
    f->latin += is_letter && is_latin(c);
    f->digits += (kind & SJ_DIGIT) != 0;
}

static void look_at_characters(sj_side_facts *f)
{
    const char *at = f->text.bytes, *end = at + f->text.length;
    piece p = {NULL, 0, 0, false};
    row r = {0, 0};

    while (at < end && (at = take_letters(f, &p, &r, at, end)) < end) {
        const char *begin = at;
        uint32_t c, kind;

        if (*at == ' ') {
            end_piece(f, &p, at++);
            continue;
        }
        c = sj_utf8_next(&at, end);
        kind = sj_character_kind(c);
        if (kind & SJ_SPACE) {
            end_piece(f, &p, begin);
            continue;
        }
        p.begin = p.begin ? p.begin : begin;
        take_character(f, &p, &r, c, kind);
        if (c >= 0x80)
            f->broken += looks_broken(c, peek(at, end));
        else if ((c == '<' || c == '&' || c == '[') && !f->markup)
            f->markup = is_markup(begin, end);
    }
    end_piece(f, &p, end);
}

/* ---- Words ----------------------------------------------------------- */

static void weigh_word(sj_side_facts *f, const sj_word_weight *weight, bool upper)
{
    if (!upper) {
        f->lower++;
        f->usual += (double)weight->usual;
    }
    if (weight->own < SJ_OF_NEITHER) {
        f->known++;
        f->own += (double)weight->own;
    }
}

static bool begins_with_capital(const char *word)
{
    return *word >= 'A' && *word <= 'Z';
}

static void count_word(sj_side_facts *f, uint64_t hash, int kind)
{
    if (kind == SJ_WORD_MARK)
        return;
    f->words++;
    if (f->word_count < SJ_FACT_WORDS)
        f->word[f->word_count++] = hash;
    if (kind == SJ_WORD_NUMBER && f->number_count < SJ_FACT_NUMBERS)
        f->number[f->number_count++] = hash;
}

/* What comes after the words that were kept. */
static void count_rest(sj_side_facts *f, sj_word_memory *memory, const sj_cut_text *cut)
{
    sj_words rest = cut->rest;
    sj_word word;

    while (sj_words_next(&rest, &word)) {
        uint64_t hash = sj_form_hash(word.form, word.form_length);

        count_word(f, hash, word.kind);
        if (word.kind != SJ_WORD_LETTERS || f->letter_words == SJ_FACT_WORDS)
            continue;
        f->letter_words++;
        if (memory)
            weigh_word(f, sj_word_recall(memory, cut->language, hash),
                       begins_with_capital(word.begin));
    }
}

static void count_words(sj_side_facts *f, sj_word_memory *memory, const sj_cut_text *cut,
                        const sj_word_weight *known)
{
    for (uint32_t w = 0; w < cut->count; w++) {
        const sj_cut_word *word = &cut->word[w];
        const sj_type *type = &cut->types[word->type];

        count_word(f, type->hash, type->kind);
        if (type->kind != SJ_WORD_LETTERS)
            continue;
        f->letter_words++;
        if (memory)
            weigh_word(f, &known[word->type], begins_with_capital(word->begin));
    }
    count_rest(f, memory, cut);
}

static size_t count_common_numbers(const sj_side_facts *a, const sj_side_facts *b)
{
    bool used[SJ_FACT_NUMBERS] = {false};
    size_t common = 0;

    for (size_t i = 0; i < a->number_count; i++) {
        for (size_t j = 0; j < b->number_count; j++) {
            if (!used[j] && a->number[i] == b->number[j]) {
                used[j] = true;
                common++;
                break;
            }
        }
    }
    return common;
}

static void collect_side(sj_side_facts *f, sj_word_memory *memory, const sj_cut_text *cut,
                         const sj_word_weight *known)
{
    memset(f, 0, offsetof(sj_side_facts, word));
    f->word_count = f->number_count = 0;
    f->text = cut->text;
    look_at_characters(f);
    count_words(f, memory, cut, known);
}

void sj_facts_collect(sj_facts *facts, sj_word_memory *memory, const sj_cut_text cut[2],
                      const sj_word_weight *const known[2])
{
    for (int s = 0; s < 2; s++)
        collect_side(&facts->side[s], memory, &cut[s], known[s]);
    facts->common_numbers =
        count_common_numbers(&facts->side[SEJAJAR_ID], &facts->side[SEJAJAR_EN]);
}
