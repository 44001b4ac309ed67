/* Results on their way to -o FILE or standard output. */
#ifndef CLI_RESULTS_H
#define CLI_RESULTS_H

#include <stdbool.h>
#include <stdio.h>

#include "sejajar.h"

typedef struct {
    sejajar_output *output; /* NULL: kept in memory */
    const char *path;       /* "-": standard output */
    char *kept;
    size_t kept_length, kept_room;
    size_t lines; /* line ends that came through */
    int slot;     /* where the temporary name is kept for signals; -1: nowhere */
} results;

/* Once, before anything is written: broken pipes become errors instead of ending the
 * program, and an interruption leaves no temporary files. */
void results_prepare(void);

/* False after a message. `path` NULL is standard output. */
bool results_open(results *r, const char *path, FILE *talk);
/* Instead: keep them in memory, as `kept`, which the caller takes over when they have been
 * closed with STATUS_DONE. */
void results_keep(results *r);
/* A sejajar_sink with the results as `to`. */
int results_write(void *to, const char *bytes, size_t length);
/* Hand on what is waiting, if that makes sense for this output; false where it failed. */
bool results_flush(results *r);
/* Finish a file that was written with `status` and `err`, or give it up. Returns what the
 * program should end with, after a message where that is not STATUS_DONE. */
int results_close(results *r, sejajar_status status, const sejajar_error *err, FILE *talk);
/* No file appears; nothing is said. */
void results_abandon(results *r);

#endif
