/* Which hard rule decided whether a sentence ends. */
#ifndef SJ_SPLIT_RULE_H
#define SJ_SPLIT_RULE_H

#include <stdbool.h>

/* What decided about a candidate. The names in rule.c follow this order. */
typedef enum {
    SJ_RULE_NONE, /* none did: ask the weights */
    /* The sentence goes on: */
    SJ_RULE_NO_SPACE,
    SJ_RULE_WRAPPED,
    SJ_RULE_KEPT_QUOTE,
    SJ_RULE_SCRIPT_GOES_ON,
    SJ_RULE_NEVER,
    SJ_RULE_LISTED,
    SJ_RULE_LISTED_NUMBER,
    SJ_RULE_INITIAL,
    SJ_RULE_SHORT_FORM,
    SJ_RULE_BRACKETED,
    SJ_RULE_FOOTNOTE_AHEAD,
    SJ_RULE_SMALL_NEXT,
    SJ_RULE_NAMED,
    SJ_RULE_COMMA,
    SJ_RULE_REPORT,
    SJ_RULE_TRAILING_DOTS,
    SJ_RULE_YEAR,
    SJ_RULE_SOURCE,
    SJ_RULE_LABEL,
    SJ_RULE_RUN_IN,
    SJ_RULE_ENUMERATOR,
    SJ_RULE_NUMBER_AHEAD,
    SJ_RULE_UNIT,
    SJ_RULE_SUFFIX,
    SJ_RULE_REFERENCE,
    SJ_RULE_DIRECTION,
    SJ_RULE_ONE_WORD,
    SJ_RULE_BRACKET_OPEN,
    SJ_RULE_PATH,
    SJ_RULE_DASH,
    SJ_RULE_QUOTED_WITHIN,
    /* It ends: */
    SJ_RULE_PARAGRAPH,
    SJ_RULE_LINE,
    SJ_RULE_SCRIPT_ENDS,
    SJ_RULE_LISTED_ENDS,
    SJ_RULE_LETTER_ENDS,
    SJ_RULE_FOOTNOTE,
    SJ_RULE_VERSE,
    SJ_RULE_ITEM,
    SJ_RULE_STRAY,
    SJ_RULE_AMOUNT,
    SJ_RULE_DIALOGUE,
    SJ_RULE_CONNECTIVE,
    SJ_RULE_QUESTION_QUOTED,
    SJ_RULE_QUOTED_ENDS,
    SJ_RULE_SOURCE_ENDS,
    SJ_RULE_BRACKET_ENDS,
    SJ_RULE_SMILE,
    SJ_RULE_DOTS_END,
    SJ_RULE_LABEL_AHEAD,
    SJ_RULE_SMALL_STYLE,
    SJ_RULE_WIDE,
    SJ_RULE_PLAIN,
    SJ_RULE_COUNT
} sj_rule;

static inline bool sj_rule_ends(sj_rule rule)
{
    return rule >= SJ_RULE_PARAGRAPH;
}

/* Do the weights learn from what it decides, too? What there is of such ends says how likely others
 * are, where no rule knows. */
static inline bool sj_rule_teaches(sj_rule rule)
{
    switch (rule) {
    case SJ_RULE_CONNECTIVE:
    case SJ_RULE_NAMED:
    case SJ_RULE_COMMA:
    case SJ_RULE_DASH:
    case SJ_RULE_QUOTED_WITHIN:
    case SJ_RULE_NUMBER_AHEAD:
    case SJ_RULE_LABEL_AHEAD:
    case SJ_RULE_QUOTED_ENDS:
    case SJ_RULE_SHORT_FORM:
    case SJ_RULE_RUN_IN:
    case SJ_RULE_AMOUNT:
    case SJ_RULE_BRACKET_ENDS:
    case SJ_RULE_UNIT:
    case SJ_RULE_REPORT:
    case SJ_RULE_DIALOGUE:
    case SJ_RULE_DOTS_END:
    case SJ_RULE_SMILE: return true;
    default: return false;
    }
}

/* Was it for ICU to say? */
static inline bool sj_rule_is_foreign(sj_rule rule)
{
    return rule == SJ_RULE_SCRIPT_ENDS || rule == SJ_RULE_SCRIPT_GOES_ON;
}

/* What the rule saw, in words. */
const char *sj_rule_name(sj_rule rule);

#endif
