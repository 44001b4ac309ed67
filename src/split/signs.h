/* What signs say: quotations, brackets, dots, emphasis, faces. */
#ifndef SJ_SPLIT_SIGNS_H
#define SJ_SPLIT_SIGNS_H

#include "split/hard_rules.h"

/* Could they decide at all? Most candidates are a capital after a word or comma and a space, or a
 * full stop; of those alone only what stands behind a bracket or in a quotation is known here. */
static inline bool sj_signs_may_decide(const sj_scan *scan, const sj_context *context,
                                       const sj_candidate *c)
{
    sj_head head = (sj_head)context->word[SJ_WORD_NEXT].head;

    if (c->kind == SJ_KIND_PERIOD && c->end - c->stop == 1 && head == SJ_HEAD_NONE)
        return c->in_quote ||
               (c->stop > scan->sentence && (c->stop[-1] == ')' || c->stop[-1] == ']'));
    return c->stop < c->end || c->kind == SJ_KIND_CLOSER || head == SJ_HEAD_BRACKET;
}

/* What decides about the candidate, or SJ_RULE_NONE. Wants the words right before and after it and
 * the fields `report` and `begin`. */
sj_rule sj_signs_decide(const sj_scan *scan, const sj_context *context, const sj_candidate *c,
                        const sj_knowledge *knowledge);

#endif
