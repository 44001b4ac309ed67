/* The rules that need no weights: what never ends a sentence, and what always does. */
#include "split/hard_rules.h"

#include "normalise/characters.h"
#include "split/dialogue.h"
#include "split/numbering.h"
#include "split/short_forms.h"
#include "split/signs.h"
#include "split/word_lists.h"

/* Hardly any abbreviation is as long as this. */
enum { LONG_WORD = 5 };

/* Of books: Matt. */
enum { LONGEST_BOOK = 5 };

/* Of what somebody says, in bytes; less than a rule may look at (split/context.h). */
enum { LONGEST_SPEECH = 300 };

/* The full stops of Khmer, which ICU knows nothing of. */
static bool is_khmer(const sj_scan *scan, const sj_candidate *c)
{
    const char *at = c->stop;
    uint32_t sign = sj_utf8_next(&at, scan->end);

    return sign == 0x17D4 || sign == 0x17D5;
}

/* ICU leaves an opening mark after a terminator with the sentence before: 行く！「|どこへ？」 */
static const char *after_opening(const char *at, const char *end)
{
    const char *next = at;

    while (next < end &&
           sj_character_kind(sj_utf8_next(&next, end)) & (SJ_OPEN_QUOTE | SJ_OPEN_BRACKET))
        at = next;
    return at;
}

/* Of scripts without capitals ICU knows more than we do; it wants a terminator. */
sj_rule sj_hard_rules_other_script(sj_scan *scan, const sj_context *context, const sj_candidate *c)
{
    const char *to;

    if (c->kind != SJ_KIND_WIDE && context->word[SJ_WORD_PREV].shape != SJ_SHAPE_CASELESS)
        return SJ_RULE_NONE;
    if (c->stop == c->end)
        return SJ_RULE_SCRIPT_GOES_ON;
    if (is_khmer(scan, c))
        return SJ_RULE_SCRIPT_ENDS;
    to = after_opening(c->next, scan->end);
    return sj_foreign_ends(&scan->foreign, scan->sentence, c->stop, to, scan->end)
               ? SJ_RULE_SCRIPT_ENDS
               : SJ_RULE_SCRIPT_GOES_ON;
}

/* A full stop between a common or long word and a capital: in the training corpora of both
 * languages this ended a sentence all but three times in more than 7000. */
static bool is_plain_end(const sj_context *context, const sj_candidate *c,
                         const sj_knowledge *knowledge)
{
    const sj_token *previous = &context->word[SJ_WORD_PREV], *next = &context->word[SJ_WORD_NEXT];

    return c->kind == SJ_KIND_PERIOD && c->close == SJ_CLOSE_NONE && c->gap != SJ_GAP_NONE &&
           (!c->in_quote || knowledge->language == SEJAJAR_ID) && !c->in_bracket &&
           previous->shape == SJ_SHAPE_LOWER && previous->end == c->stop &&
           next->shape == SJ_SHAPE_CAPITAL && next->head == SJ_HEAD_NONE &&
           context->field[SJ_FIELD_LIST] == SJ_ABBREVIATION_NONE &&
           (previous->length >= LONG_WORD || sj_word_set_have(knowledge->ordinary, previous->hash));
}

/* "udah bang. masih mati juga", "dari jam 7. parkirannya": of a text that begins its sentences with
 * small letters. A short word without a vowel may be an abbreviation. */
static bool is_small_style(const sj_scan *scan, const sj_context *context, const sj_candidate *c,
                           sejajar_language language)
{
    const sj_token *previous = &context->word[SJ_WORD_PREV], *next = &context->word[SJ_WORD_NEXT];

    return (scan->habits.small ||
            (language == SEJAJAR_ID && context->field[SJ_FIELD_BEGIN] == SJ_BEGIN_LOWER)) &&
           c->kind <= SJ_KIND_MANY && c->kind != SJ_KIND_ELLIPSIS && c->close == SJ_CLOSE_NONE &&
           c->gap != SJ_GAP_NONE && !c->in_quote && !c->in_bracket && previous->end == c->stop &&
           next->shape == SJ_SHAPE_LOWER && next->head == SJ_HEAD_NONE &&
           context->field[SJ_FIELD_LIST] == SJ_ABBREVIATION_NONE && !sj_word_is_suffix(next) &&
           (previous->shape == SJ_SHAPE_LOWER
                ? previous->length >= LONG_WORD ||
                      (previous->vowel && previous->length >= (scan->habits.small ? 3 : 4))
                : previous->shape == SJ_SHAPE_DIGIT && previous->next > scan->sentence);
}

/* "at 5 p.m.  The band": who puts two spaces between sentences puts one behind an abbreviation. */
static bool is_wide(const sj_scan *scan, const sj_context *context, const sj_candidate *c)
{
    const sj_token *previous = &context->word[SJ_WORD_PREV], *next = &context->word[SJ_WORD_NEXT];
    int list = context->field[SJ_FIELD_LIST];

    return scan->habits.wide && c->gap == SJ_GAP_WIDE && c->kind == SJ_KIND_PERIOD &&
           (list == SJ_ABBREVIATION_NONE || list == SJ_ABBREVIATION_MAYBE) &&
           next->shape == SJ_SHAPE_CAPITAL && previous->shape != SJ_SHAPE_LETTER &&
           previous->next > scan->sentence;
}

/* One word is no sentence unless a sign says so: "app Window" is a heading. */
static bool leaves_one_word(const sj_scan *scan, const sj_context *context, const sj_candidate *c)
{
    return c->kind == SJ_KIND_WORD && c->close == SJ_CLOSE_NONE &&
           context->word[SJ_WORD_PREV].next <= scan->sentence;
}

/* "(Matt. 5:5)", "(9th Cir. 2001)" */
static bool is_reference(const sj_context *context, const sj_candidate *c)
{
    const sj_token *previous = &context->word[SJ_WORD_PREV], *next = &context->word[SJ_WORD_NEXT];

    return c->kind == SJ_KIND_PERIOD && c->close == SJ_CLOSE_NONE && c->in_bracket &&
           previous->shape == SJ_SHAPE_CAPITAL && previous->length <= LONGEST_BOOK &&
           previous->end == c->stop && next->head == SJ_HEAD_NONE &&
           next->shape >= SJ_SHAPE_DIGIT && next->shape <= SJ_SHAPE_AMOUNT;
}

/* "Barito Kidul Lalu akankah", "Trans 7 Ia kerap": without a sign before it. */
static bool is_connective(const sj_scan *scan, const sj_context *context, const sj_candidate *c)
{
    const sj_token *previous = &context->word[SJ_WORD_PREV], *next = &context->word[SJ_WORD_NEXT];

    return c->stop == c->end && c->kind >= SJ_KIND_CLOSER && !c->in_bracket && !c->in_quote &&
           next->shape == SJ_SHAPE_CAPITAL && next->head == SJ_HEAD_NONE &&
           (next->tail == SJ_TAIL_NONE || next->tail == SJ_TAIL_COMMA) &&
           (sj_word_connects(next) || (previous->shape != SJ_SHAPE_LOWER && sj_word_begins(next) &&
                                       !sj_word_opens(previous, SEJAJAR_ID))) &&
           sj_token_ahead(next->next, scan->end).shape == SJ_SHAPE_LOWER;
}

/* "THOMAS E. DOBBS", "Nurdin, A., 2012": no sentence begins within a name. */
static bool is_initial_ahead(const sj_scan *scan, const sj_context *context, const sj_candidate *c)
{
    const sj_token *previous = &context->word[SJ_WORD_PREV], *next = &context->word[SJ_WORD_NEXT];

    if (next->shape != SJ_SHAPE_LETTER || next->head != SJ_HEAD_NONE)
        return false;
    if (c->kind == SJ_KIND_COMMA)
        return next->end + 1 < scan->end && next->end[0] == '.' && next->end[1] == ',';
    if (c->kind != SJ_KIND_WORD || next->tail != SJ_TAIL_PERIOD)
        return false;
    return (previous->shape == SJ_SHAPE_CAPS || previous->shape == SJ_SHAPE_CAPITAL) &&
           sj_token_ahead(next->next, scan->end).shape == previous->shape;
}

/* "Settings > Data > Wi-Fi", "Berkas → Simpan": behind an arrow between words on one line. */
static bool is_path(const sj_scan *scan, const sj_candidate *c)
{
    const char *arrow = c->end;
    uint32_t sign;

    if (c->kind != SJ_KIND_SIGN || c->gap != SJ_GAP_SPACE || c->end == scan->sentence)
        return false;
    sign = sj_utf8_previous(&arrow, scan->sentence);
    return (sign == '>' || sign == 0x2192) && arrow > scan->sentence + 1 && arrow[-1] == ' ';
}

/* "What do I do? — FED UP", "6:05 a.m. — Dog at large": behind a full stop a dash begins what
 * follows. */
static bool is_dash_behind_stop(const sj_scan *scan, const sj_context *context)
{
    const sj_token *dash = &context->word[SJ_WORD_PREV];
    const char *at = dash->next;

    if (dash->shape != SJ_SHAPE_SIGNS || at <= scan->sentence)
        return false;
    at = sj_skip_space_before(at, scan->sentence);
    if (at > scan->sentence + 1 && sj_kind_before(at, scan->sentence) & SJ_CLOSE_QUOTE)
        sj_utf8_previous(&at, scan->sentence);
    return at > scan->sentence && sj_kind_before(at, scan->sentence) & SJ_TERMINATOR;
}

/* Does the quotation that begins at `at` end with a comma, as one does that who said it follows? */
static bool is_speech(const char *at, const char *end)
{
    const char *limit = end - at > LONGEST_SPEECH ? at + LONGEST_SPEECH : end;

    while (at < limit && !(sj_kind_at(at, limit) & SJ_CLOSE_QUOTE))
        at++;
    return at < limit && at[-1] == ',';
}

/* `yang tak kenal "Salah gue?"`: in the training corpora no sentence ended here, but headings of
 * news before what somebody said. */
static bool is_quoted_within(const sj_scan *scan, const sj_context *context,
                             const sj_knowledge *knowledge)
{
    const sj_token *previous = &context->word[SJ_WORD_PREV];

    return previous->shape == SJ_SHAPE_LOWER &&
           (knowledge->language == SEJAJAR_EN ||
            (sj_word_set_have(knowledge->known, previous->hash) &&
             !is_speech(context->word[SJ_WORD_NEXT].begin, scan->end)));
}

/* "212° F. at sea level" */
static bool is_degree_ahead(const sj_context *context, const sj_candidate *c)
{
    const sj_token *next = &context->word[SJ_WORD_NEXT];

    return next->shape == SJ_SHAPE_LETTER && next->head == SJ_HEAD_NONE &&
           (*next->begin == 'F' || *next->begin == 'C') && c->end - c->stop == 0 &&
           c->stop[-1] == '\xB0' && c->stop[-2] == '\xC2';
}

/* "220-240 V, 50 Hz" */
static bool is_unit_ahead(const sj_context *context, const sj_candidate *c)
{
    const sj_token *previous = &context->word[SJ_WORD_PREV], *next = &context->word[SJ_WORD_NEXT];

    return c->kind == SJ_KIND_WORD && next->shape == SJ_SHAPE_LETTER &&
           next->head == SJ_HEAD_NONE && *next->begin != 'I' && *next->begin != 'A' &&
           previous->shape >= SJ_SHAPE_DIGIT && previous->shape <= SJ_SHAPE_AMOUNT;
}

/* By the words alone, where no sign but a bracket helps. */
static sj_rule word_rules(const sj_scan *scan, const sj_context *context, const sj_candidate *c,
                          const sj_knowledge *knowledge)
{
    if (c->kind == SJ_KIND_DASH)
        return is_dash_behind_stop(scan, context) ? SJ_RULE_DASH : SJ_RULE_NONE;
    if (leaves_one_word(scan, context, c))
        return SJ_RULE_ONE_WORD;
    if (c->kind == SJ_KIND_WORD && context->word[SJ_WORD_NEXT].head == SJ_HEAD_QUOTE) {
        if (c->in_bracket) /* ("SKEN" atau "Perseroan") */
            return SJ_RULE_BRACKET_OPEN;
        if (is_quoted_within(scan, context, knowledge))
            return SJ_RULE_QUOTED_WITHIN;
    }
    if (is_reference(context, c))
        return SJ_RULE_REFERENCE;
    if (is_path(scan, c))
        return SJ_RULE_PATH;
    if (is_unit_ahead(context, c) || (c->kind == SJ_KIND_SIGN && is_degree_ahead(context, c)))
        return SJ_RULE_UNIT;

    if (knowledge->language == SEJAJAR_ID && is_connective(scan, context, c))
        return SJ_RULE_CONNECTIVE;
    return is_initial_ahead(scan, context, c) ? SJ_RULE_INITIAL : SJ_RULE_NONE;
}

/* The first rule that knows the place decides. */
sj_rule sj_hard_rules_decide(sj_scan *scan, const sj_context *context, const sj_candidate *c,
                             const sj_knowledge *knowledge)
{
    sj_rule rule = SJ_RULE_NONE;

    if (is_plain_end(context, c, knowledge)) /* no other rule knows such a place */
        return SJ_RULE_PLAIN;
    if (is_small_style(scan, context, c, knowledge->language))
        return SJ_RULE_SMALL_STYLE;
    if (is_wide(scan, context, c))
        return SJ_RULE_WIDE;
    if (sj_numbering_is_noted(c))
        return sj_numbering_noted(context, knowledge);
    if (c->kind == SJ_KIND_PERIOD)
        rule = sj_short_forms_decide(scan, context, c, knowledge);
    if (rule == SJ_RULE_NONE && sj_numbering_may_be_footnote(context))
        rule = sj_numbering_footnotes(scan, context, c, knowledge);
    if (rule == SJ_RULE_NONE && sj_signs_may_decide(scan, context, c))
        rule = sj_signs_decide(scan, context, c, knowledge);
    if (rule == SJ_RULE_NONE && sj_dialogue_may_decide(context, c))
        rule = sj_dialogue_decide(scan, context, c);
    if (rule == SJ_RULE_NONE && sj_numbering_may_be_item(scan, context))
        rule = sj_numbering_items(scan, context, c);
    return rule == SJ_RULE_NONE ? word_rules(scan, context, c, knowledge) : rule;
}
