/* The rules that need no weights: what never ends a sentence, and what always does. */
#ifndef SJ_SPLIT_HARD_RULES_H
#define SJ_SPLIT_HARD_RULES_H

#include "split/abbreviations.h"
#include "split/rule.h"
#include "split/scan.h"
#include "split/word_set.h"

/* What is known of the language of the text. */
typedef struct {
    sejajar_language language;
    const sj_abbreviations *abbreviations;
    const sj_word_set *ordinary; /* the most frequent words that are no names */
    const sj_word_set *known;    /* these and others */
} sj_knowledge;

/* For candidates of scripts without capitals; needs the word before. */
sj_rule sj_hard_rules_other_script(sj_scan *scan, const sj_context *context, const sj_candidate *c);

/* For all others; needs the fields `list` and `report` as well. */
sj_rule sj_hard_rules_decide(sj_scan *scan, const sj_context *context, const sj_candidate *c,
                             const sj_knowledge *knowledge);

#endif
