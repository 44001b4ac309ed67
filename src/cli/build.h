/* From pairs of documents to a corpus. */
#ifndef CLI_BUILD_H
#define CLI_BUILD_H

#include "harvest.h"

typedef struct {
    workshop shop;
    const char *roots[2]; /* folders or lists, to be matched; or */
    const char *manifest;
    const char *out;   /* NULL: only parts are made */
    const char *parts; /* NULL: beside the output */
    double min_match;
    sejajar_filter_options limits;
    uint32_t drop;          /* rules that lose the pairs that break them, as bits */
    unsigned shard, shards; /* which of how many, from 1; 0 of 0: all */
    unsigned threads;
    bool resume, lenient, quiet;
} build_settings;

/* Returns the program's status. */
int build_run(const build_settings *settings);

#endif
