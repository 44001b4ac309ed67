/* What a corpus was made of: a line for each document, and counts. */
#ifndef CLI_BUILD_REPORT_H
#define CLI_BUILD_REPORT_H

#include "harvest.h"

typedef struct {
    results out; /* nothing open: counts only */
    bool begun;
    size_t documents, failed, alone, unreadable;
    uint64_t sentences[2], pairs, kept, rules[SEJAJAR_RULES];
} build_report;

/* Of the pairs of a pair of documents. */
typedef struct {
    uint64_t kept, rules[SEJAJAR_RULES]; /* in the corpus; that break each rule */
} pair_counts;

/* The name beside `path`: corpus.tsv.gz → corpus.report.json; for the caller to free. */
char *build_report_path(const char *path);
/* False after a message. */
bool build_report_open(build_report *r, const char *path, const char *signature);
void build_report_add(build_report *r, const listed *pair, const harvested *h,
                      const pair_counts *counts);
/* The documents that have no partner, and the counts. */
void build_report_end(build_report *r, const listing *documents);
/* The same for human eyes. */
void build_report_print(const build_report *r, FILE *to);

#endif
