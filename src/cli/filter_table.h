/* A table of pairs held against rules. */
#ifndef CLI_FILTER_TABLE_H
#define CLI_FILTER_TABLE_H

#include "columns.h"

typedef struct {
    table_columns columns; /* first: see columns.h */
    sejajar_filter_options limits;
    uint32_t drop;        /* rules whose pairs are left out */
    const char *model;    /* as options name it */
    const char *out;      /* NULL: standard output */
    const char *rejected; /* where what is left out goes; NULL: nowhere */
    const char *report;   /* where counts go; NULL: nowhere */
    unsigned threads;
    bool no_flags, quiet, signature;
    bool has_min_score, has_min_fidelity;
} filter_settings;

/* `path` "-" is standard input. Returns the program's status. */
int filter_table(const filter_settings *settings, const char *path);

#endif
