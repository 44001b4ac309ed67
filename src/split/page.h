/* The lines of a page, to see what it looks like. */
#ifndef SJ_SPLIT_PAGE_H
#define SJ_SPLIT_PAGE_H

#include <stdbool.h>
#include <string.h>

#include "normalise/characters.h"
#include "sejajar.h"

/* In columns; a line further in counts as so far in. */
enum { SJ_DEEPEST = 40, SJ_TAB = 8 };

enum { SJ_SURVEY_BYTES = 1 << 18 };

typedef struct {
    const char *margin;      /* where the line begins */
    const char *begin, *end; /* without white space at either end, and behind the marks of quoted
                                mail ("> "); the same if it is blank */
    uint32_t indent;         /* columns of white space before it */
} sj_line;

/* Where the line that `at` is in ends. */
static inline const char *sj_line_stop(const char *at, const char *end)
{
    const char *stop = memchr(at, '\n', (size_t)(end - at));

    return stop ? stop : end;
}

/* Behind the marks of quoted mail at `at`: "> > Did you". */
const char *sj_line_unquoted(const char *at, const char *stop);

/* In characters, with the margin. */
uint32_t sj_line_width(const sj_line *line);
uint32_t sj_line_first_word(const sj_line *line);

/* Does a list item begin at `at`: "- x", "• x", "1. x", "(a) x"? */
bool sj_line_begins_item(const char *at, const char *end);

/* "00:01:12,500 --> 00:01:15,000": when a subtitle is shown. */
bool sj_line_is_cue(const sj_line *line);

static inline sj_line sj_line_between(const char *margin, const char *stop)
{
    sj_line line = {margin, margin, stop, 0};
    int space;

    for (; line.begin < stop && (space = sj_space_length(line.begin, stop)) > 0;
         line.begin += space)
        line.indent += *line.begin == '\t' ? SJ_TAB : 1;
    if (line.indent > SJ_DEEPEST)
        line.indent = SJ_DEEPEST;
    if (line.begin < stop && *line.begin == '>')
        line.begin = sj_line_unquoted(line.begin, stop);
    line.end = sj_skip_space_before(stop, line.begin);
    return line;
}

/* The line that begins at `*at` (< end), which goes on to the next one. */
static inline sj_line sj_line_next(const char **at, const char *end)
{
    const char *margin = *at, *stop = sj_line_stop(margin, end);

    *at = stop < end ? stop + 1 : end;
    return sj_line_between(margin, stop);
}

/* Looking at a text stops here: what follows looks the same. */
static inline const char *sj_survey_end(sejajar_text text)
{
    return text.bytes + (text.length < SJ_SURVEY_BYTES ? text.length : SJ_SURVEY_BYTES);
}

#endif
