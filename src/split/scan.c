/* One pass over the bytes of a text: where a sentence might end, and what to ask. */
#include "split/scan.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "base/error.h"
#include "normalise/characters.h"
#include "split/marks.h"

/* What to do at a byte. Only about one byte in twenty is not passed over. */
enum { PASS, DOT, LINE, QUOTE, OPEN, CLOSE, LINK, WIDE, UPPER, DIGIT, MARK, EYES };

/* These only after a space. */
enum { SPACED = UPPER };

/* A quotation or bracket longer than this many bytes was never meant to be one. */
enum { LONGEST_QUOTE = 1500 };

/* Words up to this many letters may be abbreviations. */
enum { SHORT = 4 };

/* clang-format off */
static const uint8_t actions[256] = {
    ['\n' ... '\r'] = LINE,
    ['.'] = DOT, ['!'] = DOT, ['?'] = DOT,
    ['"'] = QUOTE, ['('] = OPEN, ['['] = OPEN, [')'] = CLOSE, [']'] = CLOSE,
    [':'] = EYES, [';'] = EYES, ['='] = EYES, ['<'] = EYES,
    ['-'] = MARK, ['*'] = MARK, ['_'] = MARK, ['/'] = LINK,
    ['0' ... '9'] = DIGIT, ['A' ... 'Z'] = UPPER,
    [0xC2] = WIDE, /* « » and next line */
    [0xD6] = WIDE, [0xD8] = WIDE, [0xDB] = WIDE, /* full stops of Armenian, Arabic script */
    [0xDC] = WIDE, [0xDF] = WIDE, /* Syriac, N'Ko */
    [0xE0] = WIDE, [0xE1] = WIDE, [0xEA] = WIDE, /* danda, Burmese, Khmer, Javanese */
    [0xE2] = WIDE, /* … “ ” and line ends */
    [0xE3] = WIDE, [0xEF] = WIDE, /* 。！ */
    [0xF0] = WIDE, /* pictographs */
};
/* clang-format on */

static bool emit(sj_scan *scan, const char *end)
{
    sejajar_sentence sentence = {(size_t)(scan->sentence - scan->begin),
                                 (size_t)(end - scan->begin), scan->paragraph};

    return sj_array_push(&scan->found, sentence);
}

static void end_paragraph(sj_scan *scan)
{
    scan->paragraph++;
    scan->quote = scan->bracket = NULL;
    scan->depth = 0;
}

static bool is_open(const char *opened, const char *at)
{
    return opened && at - opened < LONGEST_QUOTE;
}

static void open_quote(sj_scan *scan, const char *at)
{
    scan->quote = at;
    scan->quote_count = scan->found.count;
}

/* The quotation is over. Where it is to be kept whole, take back the ends within it. */
static void close_quote(sj_scan *scan, const char *at)
{
    if (is_open(scan->quote, at) && scan->keep_quotes && scan->found.count > scan->quote_count) {
        scan->sentence = scan->begin + scan->found.at[scan->quote_count].begin;
        scan->found.count = scan->quote_count;
    }
    scan->quote = NULL;
}

static void close_brackets(sj_scan *scan, unsigned count)
{
    scan->depth -= count < scan->depth ? count : scan->depth;
    if (!scan->depth)
        scan->bracket = NULL;
}

/* A blank line or, where line ends count, any line end; the end of a page unless a wrapped
 * sentence goes on over it. */
static bool ends_paragraph(const sj_scan *scan, const char *at, const sj_blank *blank)
{
    if (blank->lines != 2)
        return blank->lines > 2 || !scan->newlines.wrapped;
    return !scan->newlines.wrapped ||
           !sj_newlines_turn_page(scan->begin, at, blank->end, scan->end);
}

static void tell(sj_scan *scan, const sj_candidate *c, sj_rule rule)
{
    if (scan->decided)
        scan->decided(scan->judge, scan, c, rule);
}

/* Does the look of the page end a sentence before `blank`? */
static sj_rule page_rule(const sj_scan *scan, const sj_candidate *c, const sj_blank *blank)
{
    if (blank->end == scan->end)
        return SJ_RULE_PARAGRAPH;
    if (!blank->lines)
        return SJ_RULE_NONE;
    if (ends_paragraph(scan, c->end, blank))
        return SJ_RULE_PARAGRAPH;
    return sj_newlines_break(&scan->newlines, scan->begin, c->end, blank->end, scan->end)
               ? SJ_RULE_LINE
               : SJ_RULE_NONE;
}

/* Ask about a candidate whose `end` and what stands there are known; the result is
 * where to read on, NULL if out of memory. */
static const char *consider(sj_scan *scan, sj_candidate *c)
{
    sj_blank blank = sj_marks_blank(c->end, scan->end);
    sj_rule rule = page_rule(scan, c, &blank);

    c->next = blank.end;
    c->gap = blank.end == c->end ? SJ_GAP_NONE
             : blank.lines       ? SJ_GAP_LINE
             : blank.wide        ? SJ_GAP_WIDE
                                 : SJ_GAP_SPACE;
    scan->judged = c->next;
    if (rule != SJ_RULE_NONE)
        tell(scan, c, rule);
    else if (!scan->ends(scan->judge, scan, c))
        return c->next;
    if (!emit(scan, c->end))
        return NULL;
    scan->sentence = c->next;
    if (rule == SJ_RULE_PARAGRAPH)
        end_paragraph(scan);
    return c->next;
}

/* Is the word that ends at `stop` a short one with a capital? */
static bool is_short(const sj_scan *scan, const char *stop)
{
    sj_token word = sj_token_behind(stop, scan->sentence, false);

    return word.shape == SJ_SHAPE_CAPITAL && word.length <= SHORT;
}

/* After a terminator without a space: could the space have been forgotten? Not in
 * "3.5", "www.x.id", "e.g." or "berkas.txt". */
static bool space_forgotten(const sj_scan *scan, const char *stop, const sj_marks *marks)
{
    const char *after = marks->end;
    uint32_t first = sj_kind_at(after, scan->end), before;
    sj_token next;

    if (marks->kind == SJ_KIND_WIDE)
        return true;
    before = sj_kind_before(stop, scan->begin);
    if (before & SJ_CASELESS)
        return true;
    if (!(before & (SJ_LOWER | SJ_CLOSE_BRACKET)))
        return false;
    if (marks->kind == SJ_KIND_PERIOD && !(first & SJ_UPPER))
        return false;
    if (!(first & SJ_LETTER))
        return false;
    next = sj_token_ahead(after, scan->end);
    if (next.tail == SJ_TAIL_PERIOD && next.length <= SHORT && is_short(scan, stop))
        return false; /* "Jkt.Sel." */
    return next.shape <= SJ_SHAPE_CAPITAL || next.shape == SJ_SHAPE_LETTER;
}

static const char *after_spaces(const char *at, const char *end)
{
    while (at < end && *at == ' ')
        at++;
    return at;
}

/* Reads on over the number of a note or source: "di dunia.1 Indonesia", "(p < 0,001).2,3 Suatu".
 * Not in "v.2 Beta". */
static void read_note(const sj_scan *scan, const char *stop, sj_marks *marks)
{
    const char *after = sj_marks_note_numbers(marks->end, scan->end);
    uint32_t before = sj_kind_before(stop, scan->sentence), next;

    if (!after || marks->kind != SJ_KIND_PERIOD || !(before & (SJ_LETTER | SJ_CLOSE_BRACKET)) ||
        (before & SJ_LETTER && sj_token_behind(stop, scan->sentence, false).length < 2))
        return;
    next = sj_kind_at(after_spaces(after, scan->end), scan->end);
    if (next && !(next & (SJ_UPPER | SJ_OPEN_QUOTE | SJ_LINE_END)))
        return;
    marks->end = after;
    marks->close = SJ_CLOSE_CITATION;
}

static const char *at_terminator(sj_scan *scan, const char *at)
{
    bool in_quote = is_open(scan->quote, at);
    sj_marks marks = sj_marks_read(at, scan->end, in_quote);
    sj_candidate c;

    if (at == scan->sentence && sj_marks_leading_dots(at, scan->end) > at)
        return marks.end;
    if (sj_kind_at(marks.end, scan->end) & SJ_DIGIT)
        read_note(scan, at, &marks);
    c = (sj_candidate){.stop = at,
                       .end = marks.end,
                       .kind = marks.kind,
                       .close = marks.close,
                       .in_quote = in_quote};
    if (marks.quote)
        close_quote(scan, at);
    close_brackets(scan, marks.brackets);
    c.in_bracket = is_open(scan->bracket, at);
    if (marks.end < scan->end && !sj_space_length(marks.end, scan->end) &&
        !space_forgotten(scan, at, &marks)) {
        c.next = marks.end;
        tell(scan, &c, SJ_RULE_NO_SPACE);
        return marks.end;
    }
    return consider(scan, &c);
}

static sj_kind kind_without_terminator(const char *at, const char *begin)
{
    const char *last = at;
    uint32_t c =
        (unsigned char)at[-1] < 0x80 ? (unsigned char)at[-1] : sj_utf8_previous(&last, begin);
    uint32_t kind = sj_character_kind(c);

    return c == ':'                               ? SJ_KIND_COLON
           : c == ';'                             ? SJ_KIND_SEMICOLON
           : c == ','                             ? SJ_KIND_COMMA
           : kind & SJ_DASH                       ? SJ_KIND_DASH
           : kind & (SJ_QUOTE | SJ_CLOSE_BRACKET) ? SJ_KIND_CLOSER
           : kind & (SJ_LETTER | SJ_DIGIT)        ? SJ_KIND_WORD
                                                  : SJ_KIND_SIGN;
}

/* The candidate at `end`, where no terminator stands. */
static sj_candidate unmarked_at(const sj_scan *scan, const char *end)
{
    return (sj_candidate){.stop = end,
                          .end = end,
                          .kind = kind_without_terminator(end, scan->sentence),
                          .in_quote = is_open(scan->quote, end),
                          .in_bracket = is_open(scan->bracket, end)};
}

/* A word with a capital, or what opens before one, at `at` after a space: does a
 * sentence without a terminator end before it? */
static const char *without_terminator(sj_scan *scan, const char *at)
{
    sj_candidate c;
    const char *end;

    if (at == scan->judged || at <= scan->sentence)
        return at;
    end = sj_skip_space_before(at, scan->sentence);
    if (end == scan->sentence)
        return at;
    c = unmarked_at(scan, end);
    return consider(scan, &c);
}

static bool after_space(const sj_scan *scan, const char *at)
{
    return at > scan->begin && at[-1] == ' ';
}

/* Everything that might begin a sentence after a space. */
static const char *at_beginning(sj_scan *scan, const char *at)
{
    const char *next = at;

    if (after_space(scan, at)) {
        next = without_terminator(scan, at);
        if (!next)
            return NULL;
    }
    return at + 1;
}

/* Most capitals begin names within a sentence, so this is made quick: can the word at
 * `at` after "word " or "word, " begin a sentence at all? */
static bool may_start(const sj_scan *scan, const char *at)
{
    unsigned char before;

    if (!scan->starters || at - scan->begin < 2)
        return true;
    before = (unsigned char)at[-2];
    if (before != ',' && !(before < 0x80 && sj_ascii_kinds[before] & SJ_LOWER))
        return true;
    return sj_word_set_have(scan->starters, sj_token_hash_letters(at, scan->end));
}

/* A date ("03/15/2001") or a list number ("2.", "10)"). */
static bool begins_entry(const char *at, const char *end)
{
    const char *sign = at;

    while (sign < end && sign - at < 3 && *sign >= '0' && *sign <= '9')
        sign++;
    if (end - sign < 2 || sign - at > 2)
        return false;
    return *sign == '/' || ((*sign == '.' || *sign == ')') && sign[1] == ' ');
}

/* A dash or bullet with a space after it, or a row of them. */
static bool begins_mark(const char *at, const char *end)
{
    return end - at > 2 && (at[1] == ' ' || (at[1] == at[0] && at[2] == at[0]));
}

/* "://": the address began a few letters ago. */
static const char *at_link(sj_scan *scan, const char *at)
{
    const char *begin = at;

    if (scan->end - at < 2 || at == scan->begin || at[-1] != ':' || at[1] != '/')
        return at + 1;
    do {
        begin--;
    } while (begin > scan->sentence && at - begin < 8 && begin[-1] >= 'a' && begin[-1] <= 'z');
    return at_beginning(scan, begin) ? at + 1 : NULL;
}

/* A straight quote opens after a space and before a word, closes the other way round,
 * and else does what is due; where a quotation is open it closes. */
static const char *at_quote(sj_scan *scan, const char *at)
{
    const char *next = at + 1;

    if (is_open(scan->quote, at)) {
        close_quote(scan, at);
        return next;
    }
    if (after_space(scan, at) && sj_kind_at(at + 1, scan->end) & SJ_UPPER)
        next = at_beginning(scan, at);
    if (at == scan->begin || sj_kind_at(at + 1, scan->end) & (SJ_LETTER | SJ_DIGIT) ||
        sj_space_length_before(at, scan->begin))
        open_quote(scan, at);
    return next;
}

static const char *at_bracket(sj_scan *scan, const char *at)
{
    const char *next = at + 1;

    if (actions[(unsigned char)*at] == CLOSE) {
        close_brackets(scan, 1);
        return next;
    }
    if (sj_kind_at(at + 1, scan->end) & SJ_UPPER)
        next = at_beginning(scan, at);
    if (!is_open(scan->bracket, at)) {
        scan->bracket = at;
        scan->depth = 0;
    }
    scan->depth++;
    return next;
}

/* A line end with no terminator before it. */
static const char *at_line_end(sj_scan *scan, const char *at)
{
    sj_blank blank = sj_marks_blank(at, scan->end);
    sj_candidate c;
    const char *end = sj_skip_space_before(at, scan->sentence);

    if (end == scan->sentence) {
        scan->sentence = blank.end;
        return blank.end;
    }
    c = unmarked_at(scan, end);
    if (blank.lines && page_rule(scan, &c, &blank) == SJ_RULE_NONE) {
        c.next = blank.end;
        tell(scan, &c, SJ_RULE_WRAPPED);
        return blank.end;
    }
    return consider(scan, &c);
}

static const char *at_smile(sj_scan *scan, const char *at, const char *smile)
{
    sj_candidate c = {.stop = at, .end = smile, .kind = SJ_KIND_EMOTICON};

    if (!smile || at == scan->sentence || (smile < scan->end && !sj_space_length(smile, scan->end)))
        return smile ? smile : at + 1;
    c.in_quote = is_open(scan->quote, at);
    c.in_bracket = is_open(scan->bracket, at);
    return consider(scan, &c);
}

static const char *at_wide(sj_scan *scan, const char *at)
{
    const char *next = at;
    uint32_t c = sj_utf8_next(&next, scan->end);
    uint32_t kind = sj_character_kind(c);

    if (kind & SJ_TERMINATOR)
        return at_terminator(scan, at);
    if (kind & SJ_LINE_END)
        return at_line_end(scan, at);
    if (sj_is_pictograph(c))
        return at_smile(scan, at, sj_marks_pictographs(at, scan->end));
    if (c == 0x201D || c == 0xBB)
        close_quote(scan, at);
    if (c != 0x201C && c != 0x201E && c != 0xAB)
        return next;
    if (after_space(scan, at) && sj_kind_at(next, scan->end) & SJ_UPPER && !at_beginning(scan, at))
        return NULL;
    open_quote(scan, at);
    return next;
}

static const char *act(sj_scan *scan, const char *at)
{
    switch (actions[(unsigned char)*at]) {
    case DOT: return at_terminator(scan, at);
    case LINE: return at_line_end(scan, at);
    case QUOTE: return at_quote(scan, at);
    case OPEN:
    case CLOSE: return at_bracket(scan, at);
    case UPPER: return may_start(scan, at) ? at_beginning(scan, at) : at + 1;
    case DIGIT: return begins_entry(at, scan->end) ? at_beginning(scan, at) : at + 1;
    case MARK: return begins_mark(at, scan->end) ? at_beginning(scan, at) : at + 1;
    case LINK: return at_link(scan, at);
    case EYES: return at_smile(scan, at, sj_marks_emoticon(at, scan->end));
    default: return at_wide(scan, at);
    }
}

/* Is there anything to do at `at`? */
static bool asks(const char *at, const char *begin)
{
    uint8_t action = actions[(unsigned char)*at];

    return action != PASS && (action < SPACED || (at > begin && at[-1] == ' '));
}

/* Most bytes are small letters, spaces, commas and apostrophes, which only ever pass. Sixteen of
 * them are looked at together where the processor can, else eight. */
#if defined(__SSE2__)
enum { STRIDE = 16 };

/* A bit for each byte that is something else. */
static unsigned others(const char *at)
{
    __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)at);
    __m128i small =
        _mm_cmpeq_epi8(_mm_and_si128(bytes, _mm_set1_epi8((char)0xE0)), _mm_set1_epi8(0x60));
    __m128i space = _mm_cmpeq_epi8(bytes, _mm_set1_epi8(' '));
    __m128i comma = _mm_cmpeq_epi8(bytes, _mm_set1_epi8(','));
    __m128i apostrophe = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\''));
    __m128i pass = _mm_or_si128(_mm_or_si128(small, space), _mm_or_si128(comma, apostrophe));

    return ~(unsigned)_mm_movemask_epi8(pass) & 0xFFFF;
}

/* The first byte from `at` on at which there is something to do. */
static const char *pass_over(const char *at, const char *begin, const char *end)
{
    while (end - at >= STRIDE) {
        unsigned rest = others(at);

        for (; rest; rest &= rest - 1) {
            const char *here = at + __builtin_ctz(rest);

            if (asks(here, begin))
                return here;
        }
        at += STRIDE;
    }
    while (at < end && !asks(at, begin))
        at++;
    return at;
}
#else
/* The first byte from `at` on at which there is something to do. */
static const char *pass_over(const char *at, const char *begin, const char *end)
{
    while (end - at >= 8) {
        const unsigned char *u = (const unsigned char *)at;

        if (actions[u[0]] | actions[u[1]] | actions[u[2]] | actions[u[3]] | actions[u[4]] |
            actions[u[5]] | actions[u[6]] | actions[u[7]])
            break;
        at += 8;
    }
    while (at < end && !asks(at, begin))
        at++;
    return at;
}
#endif

/* What is left when the text is over. */
static bool last_sentence(sj_scan *scan, const char *end)
{
    sj_candidate c = {.stop = end, .end = end, .next = scan->end};

    tell(scan, &c, SJ_RULE_PARAGRAPH);
    return emit(scan, end);
}

static bool read_through(sj_scan *scan, sejajar_text text)
{
    const char *at = text.bytes, *end = text.bytes + text.length;

    scan->begin = scan->sentence = at;
    scan->end = end;
    if (text.length)
        at = scan->sentence = sj_marks_blank(at, end).end;
    while (at < end) {
        at = pass_over(at, text.bytes, end);
        if (at == end)
            break;
        at = act(scan, at);
        if (!at)
            return false;
    }
    end = sj_skip_space_before(end, scan->sentence);
    return end == scan->sentence || last_sentence(scan, end);
}

sejajar_status sj_scan_run(sj_scan *scan, sejajar_text text, sejajar_error *err)
{
    return read_through(scan, text) ? sj_foreign_check(&scan->foreign, err) : sj_fail_memory(err);
}

void sj_scan_release(sj_scan *scan)
{
    sj_foreign_release(&scan->foreign);
    sj_array_free(&scan->found);
}
