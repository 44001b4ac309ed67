/* What a line end means in a document, from the look of it.
 *
 * Text is hard-wrapped where the first word of a line would not have fitted on the
 * line before, and where lines begin in the middle of a sentence. Its paragraphs may be
 * told apart by blank lines or by first lines that are indented. */
#include "split/newlines.h"

#include "split/page.h"
#include "split/token.h"

/* In characters; of wider lines their number tells. */
enum { WIDEST = 160 };

/* Shares, one in so many: of lines that are wider than usual; of line ends after a line that is too
 * wide to be wrapped, at most, and before a small letter, at least; of the latter where the width
 * does not tell. */
enum { WIDER_ONE_IN = 50, FEW_ONE_IN = 10, MANY_ONE_IN = 3 };

/* Characters; nobody wraps running text at less. */
enum { NARROWEST = 30 };

typedef struct {
    uint32_t widths[WIDEST + 1]; /* how many lines of each width are followed by another */
    uint32_t joints;             /* line ends between two lines with text */
    uint32_t wide;               /* of these, after a line wider than WIDEST */
    uint32_t lower;              /* of these, before a small letter after no terminator */
    uint32_t width;              /* that nearly all of them keep to */
    uint32_t full;               /* of these, where the next word would not have fitted */

    uint32_t indents[SJ_DEEPEST + 1]; /* how many lines behind another are so far in */
    uint32_t inwards, inwards_lower;  /* lines further in than usual; with a small letter */
    uint32_t margin;                  /* the indentation where lines begin, or SJ_DEEPEST */
} survey;

static uint32_t characters(const sj_line *l)
{
    uint32_t count = 0;

    for (const char *c = l->margin; c < l->end; c++)
        count += ((unsigned char)*c & 0xC0) != 0x80;
    return count;
}

static uint32_t first_word(const sj_line *l)
{
    uint32_t count = 0;

    for (const char *c = l->begin; c < l->end && *c != ' ' && *c != '\t'; c++)
        count += ((unsigned char)*c & 0xC0) != 0x80;
    return count;
}

/* Does a list item begin here: "- x", "• x", "1. x", "(a) x"? */
static bool begins_item(const char *at, const char *end)
{
    const char *digits;

    if (end - at < 3)
        return false;
    if (sj_kind_at(at, end) & (SJ_BULLET | SJ_DASH)) {
        sj_utf8_next(&at, end);
        return at < end && *at == ' ';
    }
    at += *at == '(';
    for (digits = at; at < end && *at >= '0' && *at <= '9';)
        at++;
    if (at == digits && at < end && (sj_kind_at(at, end) & (SJ_UPPER | SJ_LOWER)) && *at > 0)
        at++;
    return at > digits && at - digits <= 3 && end - at > 1 && (*at == '.' || *at == ')') &&
           at[1] == ' ';
}

/* Call `visit` for each line end between two lines with text. */
static void each_joint(sejajar_text text, survey *s,
                       void (*visit)(survey *, const sj_line *, const sj_line *))
{
    const char *at = text.bytes, *end = sj_survey_end(text);
    sj_line previous = {at, at, at, 0};

    while (at < end) {
        sj_line here = sj_line_next(&at, end);

        if (here.begin < here.end && previous.begin < previous.end)
            visit(s, &previous, &here);
        previous = here;
    }
}

static void note_indent(survey *s, const sj_line *before, const sj_line *after)
{
    (void)before;
    s->indents[after->indent]++;
}

static void note_inwards(survey *s, const sj_line *before, const sj_line *after)
{
    (void)before;
    if (after->indent > s->margin && !begins_item(after->begin, after->end)) {
        s->inwards++;
        s->inwards_lower += (sj_kind_at(after->begin, after->end) & SJ_LOWER) != 0;
    }
}

/* The least indentation that is usual, if lines further in begin paragraphs, else SJ_DEEPEST:
 * where lists go on further in and in verse lines begin with small letters there. */
static uint32_t margin(sejajar_text text, survey *s)
{
    uint32_t lines = 0;

    each_joint(text, s, note_indent);
    for (uint32_t k = 0; k <= SJ_DEEPEST; k++)
        lines += s->indents[k];
    while (s->margin < SJ_DEEPEST && s->indents[s->margin] * 10 < lines)
        s->margin++;
    if (s->margin == SJ_DEEPEST || s->indents[s->margin] == lines)
        return SJ_DEEPEST; /* none is further in */
    each_joint(text, s, note_inwards);
    return s->inwards >= 2 && s->inwards_lower * 10 <= s->inwards ? s->margin : SJ_DEEPEST;
}

static void note_width(survey *s, const sj_line *before, const sj_line *after)
{
    uint32_t width;

    if (after->indent > s->margin)
        return;
    s->joints++;
    width = characters(before);
    if (width > WIDEST)
        s->wide++;
    else
        s->widths[width]++;
    s->lower += (sj_kind_at(after->begin, after->end) & SJ_LOWER) &&
                !(sj_kind_before(before->end, before->begin) & SJ_TERMINATOR);
}

static void note_full(survey *s, const sj_line *before, const sj_line *after)
{
    if (after->indent <= s->margin)
        s->full += characters(before) + 1 + first_word(after) > s->width;
}

/* The width that nearly all of the lines keep to. */
static uint32_t usual_width(const survey *s)
{
    uint32_t wider = 0, width = WIDEST;

    while (width > 1 && wider + s->widths[width] <= s->joints / WIDER_ONE_IN)
        wider += s->widths[width--];
    return width;
}

sj_newlines sj_newlines_survey(sejajar_text text, sejajar_newlines asked)
{
    sj_newlines result = {asked == SEJAJAR_NEWLINES_WRAPPED, 0, SJ_DEEPEST};
    survey s = {0};
    bool full;

    if (asked == SEJAJAR_NEWLINES_PARAGRAPH)
        return result;
    result.margin = s.margin = margin(text, &s);
    each_joint(text, &s, note_width);
    if (s.joints == 0)
        return result;
    if (asked == SEJAJAR_NEWLINES_AUTO &&
        (s.wide * FEW_ONE_IN > s.joints || s.lower * FEW_ONE_IN < s.joints))
        return result;
    s.width = usual_width(&s);
    each_joint(text, &s, note_full);
    full = s.full * 3 >= s.joints * 2 && s.width >= NARROWEST;
    if (asked == SEJAJAR_NEWLINES_AUTO)
        result.wrapped = full || s.lower * MANY_ONE_IN >= s.joints;
    if (result.wrapped && full)
        result.width = s.width;
    return result;
}

static bool only_signs(const sj_line *l)
{
    return l->end - l->begin >= 3 && !(sj_kind_at(l->begin, l->end) & (SJ_LETTER | SJ_DIGIT)) &&
           sj_token_ahead(l->begin, l->end).shape == SJ_SHAPE_SIGNS &&
           sj_token_behind(l->end, l->begin, true).shape == SJ_SHAPE_SIGNS;
}

/* A line of capitals, at least two words' worth, and no other letters. */
static bool only_capitals(const sj_line *l)
{
    uint32_t upper = 0;

    for (const char *at = l->begin; at < l->end;) {
        uint32_t kind = sj_character_kind(sj_utf8_next(&at, l->end));

        if (kind & (SJ_LOWER | SJ_CASELESS))
            return false;
        upper += (kind & SJ_UPPER) != 0;
    }
    return upper >= 6;
}

/* The line that `at` is in, or what is near of it. */
static sj_line line_around(const char *at, const char *begin, const char *end)
{
    const char *limit = at - begin > 4 * WIDEST ? at - 4 * WIDEST : begin;
    const char *start = at;

    while (start > limit && start[-1] != '\n')
        start--;
    return sj_line_between(start, sj_line_stop(at, end - at > 4 * WIDEST ? at + 4 * WIDEST : end));
}

/* Is this the first line of a paragraph by its indentation? One between others as far in may be
 * in the middle of a block, if the line before was full. */
static bool begins_indented(const sj_newlines *newlines, const sj_line *before, const sj_line *here,
                            const char *end)
{
    const char *stop = sj_line_stop(here->end, end);

    if (here->indent <= newlines->margin)
        return false;
    return before->indent <= newlines->margin || stop == end ||
           characters(before) + 1 + first_word(here) <= newlines->width ||
           line_around(stop + 1, stop + 1, end).indent <= newlines->margin;
}

bool sj_newlines_break(const sj_newlines *newlines, const char *begin, const char *line_end,
                       const char *next, const char *end)
{
    sj_line before = line_around(line_end, begin, line_end);
    sj_line after = line_around(next, begin, end);
    uint32_t kind = sj_kind_at(next, end);

    if (begins_item(next, end) || only_signs(&before) || only_signs(&after))
        return true;
    if (kind & SJ_LOWER)
        return false;
    if (begins_indented(newlines, &before, &after, end))
        return true;
    if (only_capitals(&before) != only_capitals(&after))
        return only_capitals(&before) || kind & (SJ_UPPER | SJ_QUOTE);
    return newlines->width &&
           (characters(&before) + 1 + first_word(&after)) * 10 < newlines->width * 7;
}
