/* A candidate seen through the features' eyes. */
#ifndef SJ_SPLIT_CONTEXT_H
#define SJ_SPLIT_CONTEXT_H

#include "split/rules.h"

/* Fill in `context`, and say which hard rule decides; if one does, not all of the
 * context may have been filled in. */
sj_rule sj_context_fill(sj_context *context, sj_scan *scan, const sj_candidate *candidate,
                        const sj_knowledge *knowledge);

#endif
