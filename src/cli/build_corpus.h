/* The corpus that is put together of all parts, in their order, and the report on it. */
#ifndef CLI_BUILD_CORPUS_H
#define CLI_BUILD_CORPUS_H

#include "build.h"
#include "build_report.h"
#include "progress.h"

typedef struct {
    const build_settings *settings;
    progress *progress; /* which gives way to what is said */
    results out;
    build_report report;
    sejajar_seen *seen;
} corpus;

/* What came of a document that was put in. */
typedef enum {
    CORPUS_GOOD,
    CORPUS_UNWRITTEN, /* why is known when the corpus is finished */
    CORPUS_NO_MEMORY,
    CORPUS_DAMAGED /* what was harvested is not whole */
} corpus_state;

/* That the corpus cannot be written should be known before days of work. Nothing is opened where
 * only parts are made. False after a message; to be closed in any case. */
bool corpus_open(corpus *c, const build_settings *settings, const char *signature, progress *shown);
/* What was harvested of a pair of documents, at `*at`, which is then after it. */
corpus_state corpus_put(corpus *c, const listed *pair, const char **at, const char *end);
/* All files, or none. False after a message. */
bool corpus_finish(corpus *c, const listing *documents);
/* What was not finished is gone. */
void corpus_close(corpus *c);

#endif
