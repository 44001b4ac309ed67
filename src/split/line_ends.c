/* Which line ends of wrapped text end a sentence all the same. */
#include "split/newlines.h"
#include "split/page.h"
#include "split/token.h"

/* In characters: nobody wraps at more; what is printed at the head or foot of each page is shorter.
 */
enum { WIDEST = 160, LONGEST_FOLIO = 60 };

/* Capitals that a heading has at least. */
enum { LEAST_CAPITALS = 6 };

static bool only_signs(const sj_line *l)
{
    return l->end - l->begin >= 3 && !(sj_kind_at(l->begin, l->end) & (SJ_LETTER | SJ_DIGIT)) &&
           sj_token_ahead(l->begin, l->end).shape == SJ_SHAPE_SIGNS &&
           sj_token_behind(l->end, l->begin, true).shape == SJ_SHAPE_SIGNS;
}

typedef struct {
    uint32_t small, capitals, digits;
} census;

static census count(const sj_line *line)
{
    census n = {0};

    for (const char *at = line->begin; at < line->end && !n.small;) {
        uint32_t kind = sj_character_kind(sj_utf8_next(&at, line->end));

        n.small += (kind & (SJ_LOWER | SJ_CASELESS)) != 0;
        n.capitals += (kind & SJ_UPPER) != 0;
        n.digits += (kind & SJ_DIGIT) != 0;
    }
    return n;
}

/* A line of capitals, at least two words' worth, and no other letters. */
static bool only_capitals(const sj_line *line)
{
    census n = count(line);

    return !n.small && n.capitals >= LEAST_CAPITALS;
}

/* "147", "- 23 -", "A HISTORY OF THE DELTA": as stands at the head or foot of pages. */
static bool is_bare(const sj_line *line)
{
    census n = count(line);

    return !n.small && (n.digits || n.capitals >= LEAST_CAPITALS) &&
           sj_line_width(line) <= LONGEST_FOLIO;
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

/* The line after `here`; an empty one at the end. */
static sj_line line_after(const sj_line *here, const char *end)
{
    const char *stop = sj_line_stop(here->end, end);

    return stop == end ? (sj_line){end, end, end, 0} : line_around(stop + 1, stop + 1, end);
}

/* Would the first word of `after` have fitted on the line before? */
static uint32_t width_with(const sj_line *before, const sj_line *after)
{
    return sj_line_width(before) + 1 + sj_line_first_word(after);
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
           width_with(before, here) <= newlines->width ||
           line_after(here, end).indent <= newlines->margin;
}

static bool begins_small(const sj_line *line)
{
    return (sj_kind_at(line->begin, line->end) & SJ_LOWER) != 0;
}

/* Does the line end within a sentence? */
static bool ends_open(const sj_line *line)
{
    const char *at = line->end;

    return line->begin < line->end &&
           (at[-1] == ',' || sj_kind_before(at, line->begin) & (SJ_LETTER | SJ_DIGIT | SJ_DASH));
}

static bool goes_on_small(const sj_line *line, const char *end)
{
    return begins_small(line) && !sj_line_begins_item(line->begin, end);
}

/* Is `before` or `after` the number or head of a page in the middle of a sentence? */
static bool is_around_folio(const sj_line *before, const sj_line *after, const char *end)
{
    sj_line further = line_after(after, end);

    if (is_bare(before) && goes_on_small(after, end))
        return true;
    if (!ends_open(before) || !is_bare(after))
        return false;
    if (is_bare(&further))
        further = line_after(&further, end);
    return goes_on_small(&further, end);
}

/* "by A.": does the line end with an initial? */
static bool is_initial_behind(const sj_line *line)
{
    sj_token last = sj_token_behind(line->end, line->begin, true);

    return last.shape == SJ_SHAPE_LETTER && last.tail == SJ_TAIL_PERIOD;
}

/* "A. Milne", where a name was wrapped between its initials and the line before was full. */
static bool is_initial(const sj_newlines *newlines, const sj_line *before, const sj_line *here)
{
    return here->end - here->begin > 3 && *here->begin >= 'A' && *here->begin <= 'Z' &&
           here->begin[1] == '.' && sj_kind_at(here->begin + 3, here->end) & SJ_UPPER &&
           (ends_open(before) || is_initial_behind(before)) && newlines->width &&
           width_with(before, here) > newlines->width;
}

/* Of subtitles: when they are shown, their number, another who speaks. */
static bool begins_cue(const sj_line *line)
{
    census n = count(line);

    return sj_line_is_cue(line) || (!n.small && !n.capitals && n.digits) ||
           sj_kind_at(line->begin, line->end) & SJ_DASH;
}

bool sj_newlines_break(const sj_newlines *newlines, const char *begin, const char *line_end,
                       const char *next, const char *end)
{
    sj_line before = line_around(line_end, begin, line_end);
    sj_line after = line_around(next, begin, end);
    uint32_t kind = sj_kind_at(after.begin, after.end);

    if (newlines->cues && (sj_line_is_cue(&before) || begins_cue(&after)))
        return true;
    if (is_around_folio(&before, &after, end))
        return false;
    if (after.begin == after.end || only_signs(&before) || only_signs(&after) ||
        (sj_line_begins_item(after.begin, end) && !is_initial(newlines, &before, &after)))
        return true;
    if (kind & SJ_LOWER)
        return false;
    if (begins_indented(newlines, &before, &after, end))
        return true;
    if (only_capitals(&before) != only_capitals(&after))
        return only_capitals(&before) || kind & (SJ_UPPER | SJ_QUOTE);
    if (newlines->fill)
        return width_with(&before, &after) <= newlines->fill;
    return newlines->width && width_with(&before, &after) * 10 < newlines->width * 7;
}

bool sj_newlines_turn_page(const char *begin, const char *line_end, const char *next,
                           const char *end)
{
    sj_line before, after;

    if (!memchr(line_end, '\f', (size_t)(next - line_end)))
        return false;
    before = line_around(line_end, begin, line_end);
    after = line_around(next, next, end);
    return is_around_folio(&before, &after, end) ||
           (ends_open(&before) && goes_on_small(&after, end));
}
