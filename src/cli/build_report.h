/* What a corpus was made of: for programs a line for each document, and counts; for human eyes the
 * counts, and documents that need a look. */
#ifndef CLI_BUILD_REPORT_H
#define CLI_BUILD_REPORT_H

#include "harvest.h"

enum { MOST_LOOKED_AT = 1000 }; /* lines for human eyes: for programs there are all */

typedef struct {
    results out, readable; /* nothing open: counts only */
    char *path, *readable_path;
    bool begun;
    FILE *look; /* lines for human eyes, which become `lines` */
    char *lines;
    size_t lines_length, look_count;
    size_t documents, failed, alone, unreadable;
    uint64_t sentences[2], pairs, kept, rules[SEJAJAR_RULES];
} build_report;

/* Of the pairs of a pair of documents. */
typedef struct {
    uint64_t kept, rules[SEJAJAR_RULES]; /* in the corpus; that break each rule */
} pair_counts;

/* Opens the files beside the corpus: corpus.tsv.gz → corpus.report.json, corpus.report.txt. False
 * after a message; to be closed in any case. */
bool build_report_open(build_report *r, const char *corpus, const char *signature);
void build_report_add(build_report *r, const listed *pair, const harvested *h,
                      const pair_counts *counts);
/* The documents that have no partner, and the counts. */
void build_report_end(build_report *r, const listing *documents, const char *corpus);
/* Frees everything; the files appear if they have been finished. */
void build_report_close(build_report *r);
/* The counts, for human eyes. */
void build_report_print(const build_report *r, FILE *to);

#endif
