/* Results on their way to -o FILE or standard output. */
#ifndef CLI_RESULTS_H
#define CLI_RESULTS_H

#include <stdbool.h>
#include <stdio.h>

#include "sejajar.h"

enum { MOST_FILES = 3, MOST_TOGETHER = 3, LONGEST_RESULT_PATH = 4096 };

typedef struct {
    /* Of files that belong together, all appear or none. No output: kept in memory. */
    sejajar_output *outputs[MOST_FILES];
    int slots[MOST_FILES]; /* where temporary names are kept for signals; -1: nowhere */
    char (*paths)[LONGEST_RESULT_PATH]; /* of several files */
    size_t count;
    const char *path; /* as it was named; "-": standard output */
    bool second;      /* Moses: the next byte is of the second column */
    char *kept;
    size_t kept_length, kept_room;
} results;

/* False after a message. `path` NULL is standard output. */
bool results_open(results *r, const char *path, FILE *talk);
/* Moses pairs: lines with one tab go apart into PATH.id and PATH.en; an ending .gz or .zst of
 * the path stays after that. */
bool results_open_moses(results *r, const char *path, FILE *talk);
/* `count` files that appear together: PATH with `marks` put in before its ending, which is as
 * above and, before it, `ending`, if it is there. */
bool results_open_together(results *r, const char *path, const char *ending,
                           const char *const *marks, size_t count, FILE *talk);
/* None of the files may be one of the `inputs`, which it would replace: false after a message, and
 * all are given up. An input may be NULL: none. */
bool results_spare(results *r, const char *const *inputs, size_t count, FILE *talk);
/* Instead: keep them in memory, as `kept`, which the caller takes over when they have been
 * closed with STATUS_DONE. */
void results_keep(results *r);
/* A sejajar_sink with the results as `to`. */
int results_write(void *to, const char *bytes, size_t length);
/* For what is soon read and removed: compressed in less time, into more room. */
void results_hurry(results *r);
/* Hand on what is waiting, if that makes sense for this output; false where it failed. */
bool results_flush(results *r);
/* Finish a file that was written with `status` and `err`, or give it up. Returns what the
 * program should end with, after a message where that is not STATUS_DONE. */
int results_close(results *r, sejajar_status status, const sejajar_error *err, FILE *talk);
/* The same for results, in files, that belong together: all appear or none. */
int results_close_together(results *const *all, size_t count, sejajar_status status,
                           const sejajar_error *err, FILE *talk);
/* No file appears; nothing is said. */
void results_abandon(results *r);

#endif
