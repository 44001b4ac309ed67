/* A candidate seen through the features' eyes, and the rules that need no weights. */
#ifndef SJ_SPLIT_CONTEXT_H
#define SJ_SPLIT_CONTEXT_H

#include "split/abbreviations.h"
#include "split/scan.h"

typedef enum { SJ_VERDICT_ASK, SJ_VERDICT_END, SJ_VERDICT_GO_ON } sj_verdict;

/* Fill in `context`, and say whether a hard rule decides; if so, not all of the
 * context may have been filled in. */
sj_verdict sj_context_fill(sj_context *context, sj_scan *scan, const sj_candidate *candidate,
                           const sj_abbreviations *abbreviations);

#endif
