/* A table of pairs on its way through the program: lines with columns between tabs come in,
 * many threads look at them, what becomes of them is put in the same order. */
#ifndef CLI_TABLE_H
#define CLI_TABLE_H

#include <stdio.h>

#include "columns.h"
#include "pool.h"
#include "progress.h"

/* One line. */
typedef struct {
    sejajar_text line;              /* the whole of it, without its end */
    sejajar_text cells[MOST_CELLS]; /* id, en, and extra ones; no bytes where it has none */
} table_row;

/* What is done with the rows. */
typedef struct {
    void *self;
    pool *workers;
    extra_column extra[MOST_EXTRA];
    size_t record; /* bytes that are kept of each row */
    /* What becomes of a row, in its record or as text. Many calls at a time, with a worker each. */
    sejajar_status (*look)(void *self, void *worker, const table_row *row, void *record, FILE *text,
                           sejajar_error *err);
    /* The rest is called one at a time, in the order of the rows, and false where what was to be
     * written could not be, or something else stops all, after a message. */
    bool (*header)(void *self, sejajar_text header);
    bool (*put)(void *self, sejajar_text line, void *record, sejajar_text text);
    /* No other row is at hand, so it may take long until the next one comes. */
    bool (*flush)(void *self);
} table_work;

/* Runs through the table at `path`, "-" for standard input. Rows that lack a column are reported
 * and left out; `*left_out` is how many. False, after a message, where it came to no end; where it
 * is the output that failed, the output says so when it is closed. */
bool table_run(uint64_t *left_out, const table_work *work, const table_columns *columns,
               const char *path, unsigned threads, progress *shown);

#endif
