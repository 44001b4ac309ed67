/* Reading the signs that end a sentence: terminators, closing marks, emoticons, gaps. */
#include "split/marks.h"

#include <string.h>

#include "normalise/characters.h"

/* "[ab]" */
enum { SHORT_CITATION = 4 };

/* A book has at most so many notes, in digits. */
enum { LONGEST_NOTE = 3 };

static bool blank_or_end(const char *at, const char *end)
{
    return at >= end || sj_space_length(at, end) > 0;
}

static bool among(const char *at, const char *end, const char *set)
{
    return at < end && *at && strchr(set, *at);
}

const char *sj_marks_emoticon(const char *at, const char *end)
{
    static const char *const whole[] = {"<3", "-_-", "^_^", "^^", "T_T", "._."};
    const char *mouth;

    for (size_t k = 0; k < sizeof whole / sizeof *whole; k++) {
        size_t length = strlen(whole[k]);

        if ((size_t)(end - at) >= length && memcmp(at, whole[k], length) == 0)
            return blank_or_end(at + length, end) ? at + length : NULL;
    }
    if (!among(at, end, ":;="))
        return NULL;
    mouth = at + 1;
    mouth += among(mouth, end, "-'^o");
    at = mouth;
    while (among(at, end, ")(DPp|/\\*]["))
        at++;
    return at > mouth && blank_or_end(at, end) ? at : NULL;
}

const char *sj_marks_pictographs(const char *at, const char *end)
{
    const char *begin = at;

    while (at < end && (unsigned char)*at >= 0xE2) {
        const char *next = at;
        uint32_t c = sj_utf8_next(&next, end);

        if (!sj_is_pictograph(c) && !(at > begin && c == 0x200D))
            break;
        at = next;
    }
    return at > begin ? at : NULL;
}

const char *sj_marks_citation(const char *at, const char *end)
{
    const char *digits;

    if (end - at < 3 || *at != '[')
        return NULL;
    if (end - at >= 5 && memcmp(at + 1, "\xE2\x80\xA6]", 4) == 0)
        return at + 5;
    at += at[1] == '^' ? 2 : 1; /* Markdown's footnotes: [^2] */
    for (digits = at; at < end && at - digits < 32; at++)
        if (!((*at >= '0' && *at <= '9') || (*at >= 'a' && *at <= 'z') || among(at, end, ".") ||
              (at > digits && among(at, end, ", -"))))
            break;
    if (at == digits || at == end || *at != ']')
        return NULL;
    at++;
    return at < end && *at == '.' ? at + 1 : at;
}

typedef struct {
    unsigned dots, questions, exclamations, ellipses, wides;
} counts;

/* The terminator at `at` counted and stepped over; NULL where there is none. */
static const char *one_terminator(counts *n, const char *at, const char *end)
{
    uint32_t c;

    if (at >= end)
        return NULL;
    c = sj_utf8_next(&at, end);
    if (!(sj_character_kind(c) & SJ_TERMINATOR))
        return NULL;
    n->dots += c == '.';
    n->questions += c == '?' || c == 0x203D || c == 0x2047 || c == 0x2048;
    n->exclamations += c == '!' || c == 0x203C || c == 0x2049;
    n->ellipses += c == 0x2026;
    n->wides += c > 0x80 && c != 0x2026 && (c < 0x203C || c > 0x2049);
    return at;
}

static sj_kind kind_of(const counts *n)
{
    unsigned strong = n->questions + n->exclamations;

    if (n->wides)
        return SJ_KIND_WIDE;
    if (strong > 1)
        return SJ_KIND_MANY;
    if (strong)
        return n->questions ? SJ_KIND_QUESTION : SJ_KIND_EXCLAMATION;
    return n->ellipses || n->dots > 1 ? SJ_KIND_ELLIPSIS : SJ_KIND_PERIOD;
}

const char *sj_marks_read_leading_dots(const char *at, const char *end)
{
    const char *begin = at, *next;

    while (end - at > 1 && *at == '.')
        at++;
    if (at == begin && end - at > 3 && memcmp(at, "\xE2\x80\xA6", 3) == 0)
        at += 3;
    if (at - begin != 2 && at - begin != 3)
        return begin;
    next = at + (at < end && *at == ' ');
    return sj_kind_at(next, end) & (SJ_LETTER | SJ_DIGIT) ? next : begin;
}

/* A run of terminators, also one spaced out: ". . ." or "? !". */
static const char *terminators(counts *n, const char *at, const char *end)
{
    const char *next;

    for (;;) {
        while ((next = one_terminator(n, at, end)) != NULL)
            at = next;
        if (end - at < 2 || *at != ' ' || !among(at + 1, end, ".!?"))
            return at;
        if (!blank_or_end(at + 2, end) && !among(at + 2, end, ".!?"))
            return at;
        if (sj_marks_leading_dots(at + 1, end) > at + 1)
            return at;
        at++;
    }
}

/* Does the straight quote at `at` close? Directly after a terminator it does, unless
 * what it opens follows at once. */
static bool straight_closes(const char *at, const char *end, bool in_quote)
{
    uint32_t after = sj_kind_at(at + 1, end);

    if (*at == '\'' && after & (SJ_LETTER | SJ_DIGIT))
        return false;
    return in_quote || !(after & (SJ_LETTER | SJ_DIGIT));
}

static const char *closers(sj_marks *marks, const char *at, const char *end, bool in_quote)
{
    while (at < end) {
        const char *next = at;
        uint32_t kind = sj_character_kind(sj_utf8_next(&next, end));

        if (kind & SJ_QUOTE && kind & SJ_CLOSE_QUOTE) {
            if (kind & SJ_OPEN_QUOTE && !straight_closes(at, end, in_quote))
                break;
            marks->quote = true;
            in_quote = in_quote && *at == '\'';
        } else if (kind & SJ_CLOSE_BRACKET) {
            marks->brackets++;
        } else {
            break;
        }
        at = next;
    }
    return at;
}

/* A closing mark standing alone after a space: `. "` where a quotation is open, `. )`. */
static const char *lone_closer(sj_marks *marks, const char *at, const char *end, bool in_quote)
{
    const char *next = at + 1;
    uint32_t kind;

    if (end - at < 2 || *at != ' ')
        return at;
    kind = sj_character_kind(sj_utf8_next(&next, end));
    if (!blank_or_end(next, end))
        return at;
    if (kind & SJ_CLOSE_QUOTE && (in_quote || !(kind & SJ_OPEN_QUOTE)) && !marks->quote)
        marks->quote = true;
    else if (kind & SJ_CLOSE_BRACKET && !marks->brackets)
        marks->brackets++;
    else
        return at;
    return next;
}

/* Is what follows a space in brackets a citation ("[12]", "[...]", "[citation needed]"), and no
 * stage direction ("[sighs]")? */
static bool is_citation(const char *mark, const char *next)
{
    static const char needed[] = "needed]", referred[] = "[butuh ";
    bool letters = false;

    if (next - mark > (long)sizeof needed &&
        (memcmp(next - (sizeof needed - 1), needed, sizeof needed - 1) == 0 ||
         memcmp(mark, referred, sizeof referred - 1) == 0))
        return true;
    for (const char *at = mark; at < next; at++) {
        if (*at >= '0' && *at <= '9')
            return true;
        letters = letters || (*at >= 'a' && *at <= 'z');
    }
    return !letters || next - mark <= SHORT_CITATION;
}

/* Superscript figures and daggers: the mark of a footnote, set right behind the full stop. */
static const char *note_mark(const char *at, const char *end)
{
    const char *begin = at;

    while (at < end && (unsigned char)*at >= 0xC2) {
        const char *next = at;
        uint32_t c = sj_utf8_next(&next, end);

        if (c != 0xB9 && c != 0xB2 && c != 0xB3 && !(c >= 0x2070 && c <= 0x207E) && c != 0x2020 &&
            c != 0x2021)
            break;
        at = next;
    }
    return at > begin && blank_or_end(at, end) ? at : NULL;
}

const char *sj_marks_note_numbers(const char *at, const char *end)
{
    for (;;) {
        const char *number = at;

        while (at < end && *at >= '0' && *at <= '9')
            at++;
        if (at == number || at - number > LONGEST_NOTE)
            return NULL;
        if (blank_or_end(at, end))
            return at;
        if (end - at > 3 && memcmp(at, "\xE2\x80\x93", 3) == 0) /* a dash */
            at += 3;
        else if (among(at, end, ",-"))
            at++;
        else
            return NULL;
    }
}

/* "**Stop here.**", "_Really?_": where emphasis ends in plain text and Markdown. */
static const char *emphasis(const char *at, const char *end)
{
    const char *begin = at;

    while (at < end && at - begin < 3 && *at == *begin && among(at, end, "*_"))
        at++;
    return at > begin && blank_or_end(at, end) ? at : NULL;
}

/* What belongs to the sentence though it comes after its end: citations, smiles. */
static const char *trailers(sj_marks *marks, const char *at, const char *end)
{
    for (;;) {
        const char *mark = at + (at < end && *at == ' ');
        const char *next;

        if (mark >= end)
            return at;
        if (mark == at && (next = emphasis(mark, end)) != NULL) {
            at = next;
            continue;
        }
        if (((next = sj_marks_citation(mark, end)) != NULL &&
             (blank_or_end(next, end) || sj_marks_citation(next, end)) &&
             (mark == at || is_citation(mark, next))) ||
            (mark == at && (next = note_mark(mark, end)) != NULL))
            marks->close = SJ_CLOSE_CITATION;
        else if ((next = sj_marks_emoticon(mark, end)) != NULL ||
                 ((next = sj_marks_pictographs(mark, end)) != NULL && blank_or_end(next, end)))
            marks->close = SJ_CLOSE_SMILE;
        else
            return at;
        at = next;
    }
}

sj_marks sj_marks_read_all(const char *at, const char *end, bool in_quote)
{
    sj_marks marks = {0};
    counts n = {0};
    const char *last;

    do {
        last = at;
        at = terminators(&n, at, end);
        at = closers(&marks, at, end, in_quote && !marks.quote);
    } while (at > last && at < end && sj_kind_at(at, end) & SJ_TERMINATOR);
    at = lone_closer(&marks, at, end, in_quote && !marks.quote);
    marks.kind = kind_of(&n);
    marks.close = marks.quote && marks.brackets ? SJ_CLOSE_BOTH
                  : marks.quote                 ? SJ_CLOSE_QUOTE_MARK
                  : marks.brackets              ? SJ_CLOSE_BRACKET_MARK
                                                : SJ_CLOSE_NONE;
    marks.end = trailers(&marks, at, end);
    return marks;
}

sj_blank sj_marks_blank_all(const char *at, const char *end)
{
    sj_blank blank = {.end = at};
    int space;

    while (blank.end < end && (space = sj_space_length(blank.end, end)) > 0) {
        unsigned char c = (unsigned char)*blank.end;

        if (c == '\n')
            blank.lines++;
        else if (c == '\r')
            blank.lines += blank.end + 1 == end || blank.end[1] != '\n';
        else if (c == '\f')
            blank.lines += blank.lines ? 1 : 2;
        else if (space == 3 && memcmp(blank.end, "\xE2\x80\xA9", 3) == 0)
            blank.lines += 2; /* a paragraph */
        else if (c != ' ' && c != '\t' && sj_kind_at(blank.end, end) & SJ_LINE_END)
            blank.lines++;
        blank.wide = blank.wide || blank.end > at;
        blank.end += space;
    }
    return blank;
}
