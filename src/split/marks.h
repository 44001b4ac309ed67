/* Reading the signs that end a sentence: terminators, closing marks, emoticons, gaps. */
#ifndef SJ_SPLIT_MARKS_H
#define SJ_SPLIT_MARKS_H

#include <stdbool.h>

#include "split/features.h"

/* All that is read from `at` (< end) on, or NULL where it does not begin there. */

/* ":)" ";-D" "<3", with a space or the end of the text after it. */
const char *sj_marks_emoticon(const char *at, const char *end);

/* Emoji and other pictographs. */
const char *sj_marks_pictographs(const char *at, const char *end);

/* "[12]", "[1, 2]", "[citation needed]" or "[...]", and a full stop after it. */
const char *sj_marks_citation(const char *at, const char *end);

/* Terminators and the marks that close with them. */
typedef struct {
    const char *end;
    sj_kind kind;
    sj_close close;
    bool quote;        /* closed one */
    unsigned brackets; /* how many were closed */
} sj_marks;

/* Read on from the terminator at `at`. `in_quote`: a quotation is open, so that a
 * straight quote after a space closes it. */
sj_marks sj_marks_read(const char *at, const char *end, bool in_quote);

/* White space between two sentences. */
typedef struct {
    const char *end;
    unsigned lines; /* line ends; two or more are a blank line */
    bool wide;      /* more than one character */
} sj_blank;

sj_blank sj_marks_blank(const char *at, const char *end);

#endif
