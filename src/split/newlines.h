/* What a line end means in a document, from the look of it. */
#ifndef SJ_SPLIT_NEWLINES_H
#define SJ_SPLIT_NEWLINES_H

#include <stdbool.h>

#include "sejajar.h"

typedef struct {
    bool wrapped;    /* a line end is a space */
    uint32_t width;  /* of the widest usual line, in characters; 0 if not wrapped */
    uint32_t fill;   /* a line with room for a word before this column ends a paragraph, or 0 */
    bool cues;       /* there are subtitles, with the times when they are shown */
    uint32_t margin; /* a line further in than so many columns begins a paragraph */
} sj_newlines;

sj_newlines sj_newlines_survey(sejajar_text text, sejajar_newlines asked);

/* In wrapped text, does the line that ends at `line_end` end a sentence although no
 * terminator says so? True before list items and indented first lines,
 * around rules and below headings.
 * `next` is where the next line's text begins. */
bool sj_newlines_break(const sj_newlines *newlines, const char *begin, const char *line_end,
                       const char *next, const char *end);

/* Is there the end of a page between the two lines, over which the sentence goes on, behind the
 * head of the next page, too? */
bool sj_newlines_turn_page(const char *begin, const char *line_end, const char *next,
                           const char *end);

#endif
