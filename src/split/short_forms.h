/* A full stop after what may be shortened: abbreviations, initials, units. */
#ifndef SJ_SPLIT_SHORT_FORMS_H
#define SJ_SPLIT_SHORT_FORMS_H

#include "split/hard_rules.h"

/* What decides about the candidate, a full stop, or SJ_RULE_NONE. Wants the words right before and
 * after it and the field `list`. */
sj_rule sj_short_forms_decide(const sj_scan *scan, const sj_context *context, const sj_candidate *c,
                              const sj_knowledge *knowledge);

#endif
