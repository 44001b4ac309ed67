/* What a line end means in a document, from the look of it.
 *
 * Text is hard-wrapped where the first word of a line would not have fitted on the
 * line before, and where lines begin in the middle of a sentence. Its paragraphs may be
 * told apart by blank lines or by first lines that are indented. */
#include "split/newlines.h"

#include "split/page.h"

/* In characters; of wider lines their number tells. */
enum { WIDEST = 160 };

/* Shares, one in so many: of lines that are wider than usual; of line ends after a line that is too
 * wide to be wrapped, at most, and before a small letter, at least; of the latter where the width
 * does not tell. */
enum { WIDER_ONE_IN = 50, FEW_ONE_IN = 10, MANY_ONE_IN = 3 };

/* Lines that go on with a small letter tell how far lines are filled, if there are so many: all but
 * one in so many reach that far. Text is wrapped, if only here and there, where that is at least
 * FILLED / 4 of the width. */
enum { LEAST_LOWER = 3, EXCEPT_ONE_IN = 8, FILLED = 3 };

/* The middle one of them comes so far in wrapped text, of a hundred parts of what nine in ten do
 * not pass. */
enum { LEAST_EVEN = 75 };

/* In so many wrapped lines some sentence ends before its line does. */
enum { MANY_LINES = 6 };

/* A line so much shorter than usual may be a heading or end a paragraph. */
enum { BRIEF_ONE_IN = 2 };

/* So many lines with times are subtitles. */
enum { LEAST_CUES = 2 };

/* Characters; nobody wraps running text at less. */
enum { NARROWEST = 30 };

typedef struct {
    uint32_t widths[WIDEST + 1]; /* how many lines of each width are followed by another */
    uint32_t joints;             /* line ends between two lines with text */
    uint32_t wide;               /* of these, after a line wider than WIDEST */
    bool has_inner_end;          /* does a sentence end within some line? */
    uint32_t lower;              /* of these, before a small letter after no terminator */
    uint32_t width;              /* that nearly all of them keep to */
    uint32_t full;               /* of these, where the next word would not have fitted */
    uint32_t reach[WIDEST + 1];  /* where one goes on, by the width with the next word */
    uint32_t brief;              /* where a line ends far from the width before no small letter */
    uint32_t cues;               /* lines that say when a subtitle is shown */

    uint32_t indents[SJ_DEEPEST + 1]; /* how many lines behind another are so far in */
    uint32_t inwards, inwards_lower;  /* lines further in than usual; with a small letter */
    uint32_t margin;                  /* the indentation where lines begin, or SJ_DEEPEST */
} survey;

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
    if (after->indent > s->margin && !sj_line_begins_item(after->begin, after->end)) {
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

static bool has_inner_end(const sj_line *line)
{
    for (const char *at = line->begin; at + 1 < line->end; at++)
        if (at[1] == ' ' && (*at == '.' || *at == '!' || *at == '?'))
            return true;
    return false;
}

static bool goes_on(const sj_line *before, const sj_line *after)
{
    return (sj_kind_at(after->begin, after->end) & SJ_LOWER) &&
           !sj_line_begins_item(after->begin, after->end) &&
           !(sj_kind_before(before->end, before->begin) & SJ_TERMINATOR);
}

static void note_width(survey *s, const sj_line *before, const sj_line *after)
{
    uint32_t width;

    s->cues += sj_line_is_cue(before);
    if (after->indent > s->margin)
        return;
    s->joints++;
    width = sj_line_width(before);
    if (width > WIDEST)
        s->wide++;
    else
        s->widths[width]++;
    s->lower += goes_on(before, after);
    s->has_inner_end = s->has_inner_end || has_inner_end(before);
}

static void note_full(survey *s, const sj_line *before, const sj_line *after)
{
    uint32_t width = sj_line_width(before) + 1 + sj_line_first_word(after);

    if (after->indent > s->margin)
        return;
    s->full += width > s->width;
    if (goes_on(before, after))
        s->reach[width < WIDEST ? width : WIDEST]++;
    s->brief +=
        width * BRIEF_ONE_IN < s->width && !(sj_kind_at(after->begin, after->end) & SJ_LOWER);
}

/* The width that nearly all of the lines keep to. */
static uint32_t usual_width(const survey *s)
{
    uint32_t wider = 0, width = WIDEST;

    while (width > 1 && wider + s->widths[width] <= s->joints / WIDER_ONE_IN)
        wider += s->widths[width--];
    return width;
}

/* The column that `part` of `whole` lines that go on do not pass, with the next word. */
static uint32_t usual_reach(const survey *s, uint32_t part, uint32_t whole)
{
    uint32_t column = 0, passed = s->reach[0];

    while (column < WIDEST && passed * whole <= s->lower * part)
        passed += s->reach[++column];
    return column;
}

/* How far lines are filled before they go on: a line with room for the next word up to that
 * column ends a paragraph. 0 if too few tell. */
static uint32_t usual_fill(const survey *s)
{
    uint32_t reach = usual_reach(s, 1, EXCEPT_ONE_IN);

    if (s->lower < LEAST_LOWER || s->width < NARROWEST || reach == 0)
        return 0;
    return reach - 1 < s->width ? reach - 1 : s->width;
}

/* Do the lines that seem to go on end anywhere, or are there many and none has the end of a
 * sentence within it, nor are they all full? Then they are messages without capitals. */
static bool are_messages(const survey *s)
{
    if (s->joints >= MANY_LINES && !s->has_inner_end && s->full * 10 < s->joints * 9)
        return true;
    return s->lower >= LEAST_LOWER &&
           usual_reach(s, 1, 2) * 100 < usual_reach(s, 9, 10) * LEAST_EVEN;
}

static bool looks_wrapped(const survey *s, bool full, uint32_t fill)
{
    if (are_messages(s))
        return false;
    if (fill && fill * 4 >= s->width * FILLED)
        return true;
    return s->lower * FEW_ONE_IN >= s->joints &&
           ((full && s->full * 3 >= s->joints * 2) || s->lower * MANY_ONE_IN >= s->joints);
}

sj_newlines sj_newlines_survey(sejajar_text text, sejajar_newlines asked)
{
    sj_newlines result = {.wrapped = asked == SEJAJAR_NEWLINES_WRAPPED, .margin = SJ_DEEPEST};
    survey s = {0};
    bool full;

    if (asked == SEJAJAR_NEWLINES_PARAGRAPH)
        return result;
    result.margin = s.margin = margin(text, &s);
    each_joint(text, &s, note_width);
    if (s.cues >= LEAST_CUES)
        return (sj_newlines){.wrapped = true, .cues = true, .margin = SJ_DEEPEST};
    if (s.joints == 0)
        return result;
    if (asked == SEJAJAR_NEWLINES_AUTO &&
        (s.wide * FEW_ONE_IN > s.joints ||
         (s.lower * FEW_ONE_IN < s.joints && s.lower < LEAST_LOWER)))
        return result;
    s.width = usual_width(&s);
    each_joint(text, &s, note_full);
    full = s.full * 3 >= (s.joints - s.brief) * 2 && s.width >= NARROWEST;
    result.fill = usual_fill(&s);
    if (asked == SEJAJAR_NEWLINES_AUTO)
        result.wrapped = looks_wrapped(&s, full, result.fill);
    if (result.wrapped && (full || result.fill))
        result.width = s.width;
    return result;
}
