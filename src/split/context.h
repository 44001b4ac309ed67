/* A candidate seen through the features' eyes, and the rules that need no weights. */
#ifndef SJ_SPLIT_CONTEXT_H
#define SJ_SPLIT_CONTEXT_H

#include "split/abbreviations.h"
#include "split/scan.h"
#include "split/words.h"

typedef enum { SJ_VERDICT_ASK, SJ_VERDICT_END, SJ_VERDICT_GO_ON } sj_verdict;

/* What is known of the language of the text. */
typedef struct {
    sejajar_language language;
    const sj_abbreviations *abbreviations;
    const sj_words *ordinary;
} sj_knowledge;

/* Fill in `context`, and say whether a hard rule decides; if so, not all of the
 * context may have been filled in. */
sj_verdict sj_context_fill(sj_context *context, sj_scan *scan, const sj_candidate *candidate,
                           const sj_knowledge *knowledge);

#endif
