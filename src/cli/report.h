/* What is said on standard error. */
#ifndef CLI_REPORT_H
#define CLI_REPORT_H

#include <stdint.h>
#include <stdio.h>

#include "sejajar.h"

/* "sejajar: FILE:LINE: byte N: message; what to do". `path` may be NULL, "-" is standard
 * input. `talk` is stderr, or what collects the lines of one of many jobs. */
void report_error(FILE *talk, const char *path, const sejajar_error *err);

/* The same for what is not converted from other encodings: pairs, lists, beads. */
void report_plain_error(FILE *talk, const char *path, const sejajar_error *err);

/* What was left out, changed or decided: "sejajar: FILE: left out, column score: 12". */
void report_remarks(FILE *talk, const char *path, const sejajar_remark *remarks, size_t count);

/* "sejajar: FILE: …" in the words given; `path` may be NULL. */
void report(FILE *talk, const char *path, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* "sejajar: FILE:LINE: …" */
void report_at(FILE *talk, const char *path, uint64_t line, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

#endif
