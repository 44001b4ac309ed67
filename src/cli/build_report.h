/* What a corpus was made of: a line for each document, and counts. */
#ifndef CLI_BUILD_REPORT_H
#define CLI_BUILD_REPORT_H

#include "harvest.h"

typedef struct {
    results out; /* nothing open: counts only */
    bool begun;
    size_t documents, failed, alone, unreadable;
    uint64_t sentences[2], pairs, kept, rule[RULE_COUNT];
} build_report;

/* The name beside `path`: corpus.tsv.gz → corpus.report.json; for the caller to free. */
char *build_report_path(const char *path);
/* False after a message. */
bool build_report_open(build_report *r, const char *path, const char *signature);
/* `h` has duplicates counted by now; `kept` of its rows are in the corpus. */
void build_report_add(build_report *r, const listed *pair, const harvested *h, uint64_t kept);
/* The documents that have no partner, and the counts. */
void build_report_end(build_report *r, const listing *documents);
/* The same for human eyes. */
void build_report_print(const build_report *r, FILE *to);

#endif
