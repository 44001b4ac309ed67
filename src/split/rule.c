/* Which hard rule decided whether a sentence ends. */
#include "split/rule.h"

static const char *const names[] = {
    [SJ_RULE_NONE] = "weights",
    [SJ_RULE_NO_SPACE] = "no space after the sign",
    [SJ_RULE_WRAPPED] = "the line was wrapped here",
    [SJ_RULE_KEPT_QUOTE] = "within a quotation that is kept whole",
    [SJ_RULE_SCRIPT_GOES_ON] = "a script without capitals: ICU goes on",
    [SJ_RULE_NEVER] = "abbreviation of class A",
    [SJ_RULE_LISTED] = "abbreviation before a small letter, bracket or abbreviation",
    [SJ_RULE_LISTED_NUMBER] = "abbreviation of class N before a number",
    [SJ_RULE_INITIAL] = "initials before a name",
    [SJ_RULE_BRACKETED] = "an abbreviation alone in brackets",
    [SJ_RULE_FOOTNOTE_AHEAD] = "the number of a footnote follows",
    [SJ_RULE_SMALL_NEXT] = "closing mark or dash before a small letter",
    [SJ_RULE_NAMED] = "the sign is part of a name",
    [SJ_RULE_REPORT] = "who said it follows",
    [SJ_RULE_TRAILING_DOTS] = "dots before a small letter",
    [SJ_RULE_YEAR] = "a year in brackets follows",
    [SJ_RULE_SOURCE] = "where the quotation is from follows, in brackets",
    [SJ_RULE_LABEL] = "a label or mark at the beginning",
    [SJ_RULE_ENUMERATOR] = "a number or letter at the beginning",
    [SJ_RULE_UNIT] = "a unit after its number, before a small letter",
    [SJ_RULE_SUFFIX] = "the end of a file's or site's name follows",
    [SJ_RULE_REFERENCE] = "a number after a short word in brackets",
    [SJ_RULE_DIRECTION] = "how a speaker says it",
    [SJ_RULE_ONE_WORD] = "one word without a sign",
    [SJ_RULE_BRACKET_OPEN] = "a quotation within brackets follows",
    [SJ_RULE_PATH] = "on the path through a menu",
    [SJ_RULE_PARAGRAPH] = "a paragraph ends",
    [SJ_RULE_LINE] = "heading, list item, rule or short line",
    [SJ_RULE_SCRIPT_ENDS] = "a script without capitals: ICU ends here",
    [SJ_RULE_LISTED_ENDS] = "abbreviation of class E before a word that begins sentences",
    [SJ_RULE_LETTER_ENDS] = "a letter that is no initial",
    [SJ_RULE_FOOTNOTE] = "after the number of a footnote",
    [SJ_RULE_VERSE] = "the number of the next verse follows",
    [SJ_RULE_ITEM] = "the next item of a list follows",
    [SJ_RULE_STRAY] = "a list number that no list goes with",
    [SJ_RULE_DIALOGUE] = "another speaker's dash follows",
    [SJ_RULE_CONNECTIVE] = "a word follows that only begins sentences",
    [SJ_RULE_QUESTION_QUOTED] = "quoted question before a word that begins sentences",
    [SJ_RULE_SOURCE_ENDS] = "behind where the quotation is from",
    [SJ_RULE_BRACKET_ENDS] = "a full stop behind a bracket",
    [SJ_RULE_SMILE] = "a face before a word that begins sentences",
    [SJ_RULE_SMALL_STYLE] = "a sign before a small letter, where sentences begin with them",
    [SJ_RULE_PLAIN] = "common or long word, full stop, capital",
};

const char *sj_rule_name(sj_rule rule)
{
    return names[rule];
}
