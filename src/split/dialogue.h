/* Who speaks or writes: labels, stage directions, dashes and bullets. */
#ifndef SJ_SPLIT_DIALOGUE_H
#define SJ_SPLIT_DIALOGUE_H

#include "split/rules.h"

/* Wants the words right before and after the candidate. */
sj_rule sj_dialogue_decide(const sj_scan *scan, const sj_context *context, const sj_candidate *c);

#endif
