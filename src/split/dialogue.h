/* Who speaks or writes: labels, stage directions, dashes and bullets. */
#ifndef SJ_SPLIT_DIALOGUE_H
#define SJ_SPLIT_DIALOGUE_H

#include "split/hard_rules.h"

/* Could it decide at all? Made quick, since it is asked nearly everywhere; mostly behind a word. */
static inline bool sj_dialogue_may_decide(const sj_context *context, const sj_candidate *c)
{
    const sj_token *next = &context->word[SJ_WORD_NEXT];

    if (c->stop == c->end)
        return c->kind != SJ_KIND_WORD;
    return context->word[SJ_WORD_PREV].shape == SJ_SHAPE_CAPS || next->shape == SJ_SHAPE_SIGNS ||
           next->head == SJ_HEAD_BRACKET;
}

/* Wants the words right before and after the candidate. */
sj_rule sj_dialogue_decide(const sj_scan *scan, const sj_context *context, const sj_candidate *c);

#endif
