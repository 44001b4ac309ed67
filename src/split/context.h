/* A candidate seen through the features' eyes. */
#ifndef SJ_SPLIT_CONTEXT_H
#define SJ_SPLIT_CONTEXT_H

#include "split/hard_rules.h"

/* Is `candidate` so far from where its sentence began and its line ends that it does not matter
 * how far? Nothing that is asked about it reads more than SJ_CONTEXT_BEFORE bytes before it and
 * SJ_CONTEXT_AFTER bytes after it then: two words back and five ahead, each of at most 48
 * bytes and a character, with 16 spaces. Where the text is `dense` with candidates, it may also be
 * so near where its sentence began that this is among those bytes. */
enum { SJ_CONTEXT_BEFORE = 256, SJ_CONTEXT_AFTER = 384, SJ_CONTEXT_FAR = 512 };
enum { SJ_CONTEXT_NEAR = 240 };

bool sj_context_is_local(sj_scan *scan, const sj_candidate *candidate, bool dense);

/* All that the decision about such a candidate depends on besides the text near it. */
uint64_t sj_context_state(sj_scan *scan, const sj_candidate *candidate, sejajar_language language);

/* Fill in `context` but for the words further away, and say which hard rule decides; if one
 * that does not teach does, not all of it may have been filled in. */
sj_rule sj_context_fill(sj_context *context, sj_scan *scan, const sj_candidate *candidate,
                        const sj_knowledge *knowledge);

/* The words further away: those ahead or behind, or both. */
void sj_context_add(sj_context *context, const sj_scan *scan, sj_part part);
void sj_context_complete(sj_context *context, const sj_scan *scan);

#endif
