/* Reading the signs that end a sentence: terminators, closing marks, emoticons, gaps. */
#ifndef SJ_SPLIT_MARKS_H
#define SJ_SPLIT_MARKS_H

#include <stdbool.h>

#include "normalise/characters.h"
#include "split/features.h"

/* All that is read from `at` (< end) on, or NULL where it does not begin there. */

/* ":)" ";-D" "<3", with a space or the end of the text after it. */
const char *sj_marks_emoticon(const char *at, const char *end);

/* Emoji and other pictographs. */
const char *sj_marks_pictographs(const char *at, const char *end);

/* "[12]", "[1, 2]", "[citation needed]" or "[...]", and a full stop after it. */
const char *sj_marks_citation(const char *at, const char *end);

/* "1", "1,2" or "3–5" and a space: numbers of sources or notes right behind a full stop, as printed
 * above the line. */
const char *sj_marks_note_numbers(const char *at, const char *end);

/* Terminators and the marks that close with them. */
typedef struct {
    const char *end;
    sj_kind kind;
    sj_close close;
    bool quote;        /* closed one */
    unsigned brackets; /* how many were closed */
} sj_marks;

sj_marks sj_marks_read_all(const char *at, const char *end, bool in_quote);

/* Read on from the terminator at `at`. `in_quote`: a quotation is open, so that a
 * straight quote after a space closes it. Mostly it is one sign at the end of a line or
 * before a space and a letter or digit, and nothing else can belong to it. */
static inline sj_marks sj_marks_read(const char *at, const char *end, bool in_quote)
{
    unsigned char after = end - at > 2 ? (unsigned char)at[2] : 0x80;

    if (after < 0x80 && (unsigned char)*at < 0x80 &&
        (at[1] == '\n' || (at[1] == ' ' && sj_ascii_kinds[after] & (SJ_LETTER | SJ_DIGIT))))
        return (sj_marks){.end = at + 1,
                          .kind = *at == '.'   ? SJ_KIND_PERIOD
                                  : *at == '?' ? SJ_KIND_QUESTION
                                               : SJ_KIND_EXCLAMATION};
    return sj_marks_read_all(at, end, in_quote);
}

const char *sj_marks_read_leading_dots(const char *at, const char *end);

/* Where the word begins that the dots at `at` lead into, behind a space: "...And then"; `at` where
 * there are none, or nothing follows them. */
static inline const char *sj_marks_leading_dots(const char *at, const char *end)
{
    return at < end && (*at == '.' || (unsigned char)*at == 0xE2)
               ? sj_marks_read_leading_dots(at, end)
               : at;
}

/* White space between two sentences. */
typedef struct {
    const char *end;
    unsigned lines; /* line ends; two or more are a blank line, or the end of a page */
    bool wide;      /* more than one character */
} sj_blank;

sj_blank sj_marks_blank_all(const char *at, const char *end);

/* Nearly always it is one space. */
static inline sj_blank sj_marks_blank(const char *at, const char *end)
{
    if (end - at > 1 && *at == ' ' && (unsigned char)at[1] > ' ' && (unsigned char)at[1] < 0x80)
        return (sj_blank){.end = at + 1};
    return sj_marks_blank_all(at, end);
}

#endif
