/* A table of pairs on its way through the program: lines with columns between tabs come in,
 * something is done with each by many threads, lines go out in the same order. */
#ifndef CLI_TABLE_H
#define CLI_TABLE_H

#include <stdbool.h>
#include <stdio.h>

#include "sejajar.h"

enum { LONGEST_COLUMN_NAME = 64 };

/* Which column is which: by number from 1, or by name if there is a header. */
typedef struct {
    bool header;
    char name[2][LONGEST_COLUMN_NAME]; /* of id and en; "": unnamed */
    unsigned number[2];                /* 0: by name */
} table_columns;

/* Reads "id=NAME,en=3"; for a row of options. */
bool table_take_columns(table_columns *columns, const char *value);

/* Of OPTION_CALL rows: `settings` must begin with its table_columns. */
bool table_take_columns_option(void *settings, const char *value, const char **better);

/* One line. */
typedef struct {
    sejajar_text line; /* the whole of it, without its end */
    sejajar_text id, en;
    uint64_t number;
} table_row;

/* What is done with the rows. */
typedef struct {
    void *self;
    const char *more; /* names of the columns that are added, each with a tab before it */
    /* Once for each thread, one call at a time; NULL after a message. */
    void *(*open)(void *self);
    void (*close)(void *worker);
    /* Writes what becomes of a row, line end and all, to `to`; or nothing, where it is left
     * out. Many calls at a time, with a worker each. False after a message on `talk`. */
    bool (*row)(void *self, void *worker, const table_row *row, FILE *to, FILE *talk);
} table_work;

/* Runs through the table at `path`, "-" for standard input. Rows that lack a column are reported
 * and left out. Returns the program's status. */
int table_run(const table_work *work, const table_columns *columns, const char *path,
              const char *out_path, unsigned threads, bool quiet);

#endif
