/* What a line end means in a document, from the look of it. */
#ifndef SJ_SPLIT_NEWLINES_H
#define SJ_SPLIT_NEWLINES_H

#include <stdbool.h>

#include "sejajar.h"

typedef struct {
    bool wrapped;    /* a line end is a space */
    uint32_t width;  /* of the widest usual line, in characters; 0 if not wrapped */
    uint32_t margin; /* a line further in than so many columns begins a paragraph */
} sj_newlines;

sj_newlines sj_newlines_survey(sejajar_text text, sejajar_newlines asked);

/* In wrapped text, does the line that ends at `line_end` end a sentence although no
 * terminator says so? True before list items and indented first lines,
 * around rules and below headings.
 * `next` is where the next line's text begins. */
bool sj_newlines_break(const sj_newlines *newlines, const char *begin, const char *line_end,
                       const char *next, const char *end);

#endif
