/* The fidelity of each pair of a table. */
#ifndef CLI_SCORE_TABLE_H
#define CLI_SCORE_TABLE_H

#include "columns.h"

typedef struct {
    table_columns columns; /* first: see columns.h */
    const sejajar_model *model;
    sejajar_language source;
    const char *out; /* NULL: standard output */
    unsigned threads;
    bool explain; /* what was found, too */
    bool quiet;
} score_settings;

/* `path` "-" is standard input. Returns the program's status. */
int score_table(const score_settings *settings, const char *path);

#endif
