/* The rules that need no weights: what never ends a sentence, and what always does. */
#include "split/hard_rules.h"

#include <string.h>

#include "normalise/characters.h"
#include "split/dialogue.h"
#include "split/numbering.h"
#include "split/sources.h"
#include "split/word_lists.h"

/* Hardly any abbreviation is as long as this. */
enum { LONG_WORD = 5 };

/* So many dots are no ellipsis. */
enum { LEADER = 5 };

/* Of units and of books: tsp., Matt. */
enum { LONGEST_UNIT = 4, LONGEST_BOOK = 5 };

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

static bool begins_with_digit(const sj_token *token)
{
    return token->begin < token->end && *token->begin >= '0' && *token->begin <= '9';
}

/* Does the word after an English abbreviation that may end a sentence begin one? A capital
 * does not tell ("U.S. Army", "9 a.m. Eastern Time"), but no name begins with "They", and
 * nobody has a time of day in front of his title: "9 a.m. Mrs. Hale". */
static bool opens_sentence(const sj_scan *scan, const sj_context *context,
                           const sj_abbreviations *abbreviations)
{
    const sj_token *previous = &context->word[SJ_WORD_PREV], *next = &context->word[SJ_WORD_NEXT];

    if (next->shape != SJ_SHAPE_CAPITAL || next->head != SJ_HEAD_NONE)
        return false;
    return (sj_word_opens(next, SEJAJAR_EN) && previous->next > scan->sentence) ||
           (previous->shape == SJ_SHAPE_DOTTED &&
            sj_abbreviations_list(abbreviations, next, SJ_ABBREVIATION_NEVER));
}

/* "9 a.m. Eastern Standard Time" */
static bool is_time_zone(const sj_scan *scan, const sj_context *context)
{
    sj_token word = context->word[SJ_WORD_NEXT];

    if (context->word[SJ_WORD_PREV].shape != SJ_SHAPE_DOTTED)
        return false;
    for (int i = 0; i < 2 && word.shape == SJ_SHAPE_CAPITAL && word.tail == SJ_TAIL_NONE; i++) {
        word = sj_token_ahead(word.next, scan->end);
        if (word.length == 4 && memcmp(word.begin, "Time", 4) == 0)
            return true;
    }
    return false;
}

/* After an abbreviation that may end a sentence. */
static sj_rule maybe_rules(const sj_scan *scan, const sj_context *context,
                           const sj_knowledge *knowledge)
{
    const sj_token *next = &context->word[SJ_WORD_NEXT];

    if (sj_word_extols(next) || (next->head == SJ_HEAD_NONE && sj_word_is_company(next)))
        return SJ_RULE_LISTED;
    /* Indonesian has no names such as "U.S. Army" or "St. Mary". "SWT." has a full stop
     * only where the sentence has. */
    if (knowledge->language == SEJAJAR_ID && next->shape == SJ_SHAPE_CAPITAL &&
        next->head == SJ_HEAD_NONE &&
        (sj_word_set_have(knowledge->ordinary, next->hash) ||
         context->word[SJ_WORD_PREV].shape == SJ_SHAPE_CAPS))
        return SJ_RULE_LISTED_ENDS;
    if (is_time_zone(scan, context))
        return SJ_RULE_LISTED;
    return knowledge->language == SEJAJAR_EN &&
                   opens_sentence(scan, context, knowledge->abbreviations)
               ? SJ_RULE_LISTED_ENDS
               : SJ_RULE_NONE;
}

/* After a word of the list; only right after the full stop, "(etc.)" is over. */
static sj_rule listed_rules(const sj_scan *scan, const sj_context *context,
                            const sj_knowledge *knowledge)
{
    const sj_token *next = &context->word[SJ_WORD_NEXT];
    unsigned class = context->field[SJ_FIELD_LIST];

    /* "2 H. Perang", "3 KM. Harga", but "2 PT. Bank" */
    if ((class != SJ_ABBREVIATION_NEVER || context->word[SJ_WORD_PREV].shape != SJ_SHAPE_CAPS) &&
        sj_numbering_measured(scan, context, knowledge->ordinary))
        return SJ_RULE_LETTER_ENDS;
    if (class == SJ_ABBREVIATION_NEVER)
        return SJ_RULE_NEVER;
    if (next->shape == SJ_SHAPE_LOWER || next->head == SJ_HEAD_BRACKET || /* "Pte. Ltd." */
        sj_abbreviations_list(knowledge->abbreviations, next, SJ_ABBREVIATION_MAYBE))
        return SJ_RULE_LISTED;
    if (class == SJ_ABBREVIATION_NUMBER && begins_with_digit(next))
        return SJ_RULE_LISTED_NUMBER;
    return class == SJ_ABBREVIATION_MAYBE ? maybe_rules(scan, context, knowledge) : SJ_RULE_NONE;
}

/* Before a small letter: "k.w. pernah", "2 tsp. vanilla". */
static sj_rule small_rules(const sj_scan *scan, const sj_token *previous, const sj_token *next)
{
    sj_token number;

    if (previous->shape == SJ_SHAPE_DOTTED)
        return SJ_RULE_LISTED;
    if (next->shape == SJ_SHAPE_LOWER && sj_word_is_suffix(next)) /* "Goal. com" */
        return SJ_RULE_SUFFIX;
    if ((previous->shape == SJ_SHAPE_CAPS || previous->shape == SJ_SHAPE_LETTER) &&
        sj_word_is_particle(next)) /* "PJB. de Perez" */
        return SJ_RULE_INITIAL;
    if (previous->shape != SJ_SHAPE_LOWER || previous->length > LONGEST_UNIT)
        return SJ_RULE_NONE;
    number = sj_token_behind(previous->next, scan->sentence, true);
    return number.shape >= SJ_SHAPE_DIGIT && number.shape <= SJ_SHAPE_AMOUNT &&
                   number.tail == SJ_TAIL_NONE
               ? SJ_RULE_UNIT
               : SJ_RULE_NONE;
}

/* Initials and units that are not in the list. */
static sj_rule unlisted_rules(const sj_scan *scan, const sj_context *context,
                              const sj_knowledge *knowledge)
{
    const sj_token *previous = &context->word[SJ_WORD_PREV], *next = &context->word[SJ_WORD_NEXT];

    if (next->head != SJ_HEAD_NONE)
        return SJ_RULE_NONE;
    if (next->shape == SJ_SHAPE_LOWER || next->shape == SJ_SHAPE_SMALL ||
        next->shape == SJ_SHAPE_DOTTED)
        return small_rules(scan, previous, next);
    if ((previous->shape == SJ_SHAPE_ACRONYM || previous->shape == SJ_SHAPE_DOTTED) &&
        begins_with_digit(next)) /* S.B. 42, k.o. 3.30 */
        return SJ_RULE_LISTED_NUMBER;
    if ((previous->shape == SJ_SHAPE_LETTER || previous->shape == SJ_SHAPE_ROMAN) &&
        sj_numbering_labelled(scan, context, knowledge->language))
        return SJ_RULE_LETTER_ENDS;
    if (sj_numbering_measured(scan, context, knowledge->ordinary))
        return SJ_RULE_LETTER_ENDS;
    /* W.H. Auden */
    if (previous->shape == SJ_SHAPE_ACRONYM && next->shape == SJ_SHAPE_CAPITAL &&
        context->word[SJ_WORD_PREV].tail != SJ_TAIL_BRACKET && /* Sp.A(K). */
        !sj_word_set_have(knowledge->ordinary, next->hash))
        return SJ_RULE_INITIAL;
    if (previous->shape == SJ_SHAPE_LETTER && next->shape == SJ_SHAPE_CAPS &&
        sj_token_behind(previous->next, scan->sentence, true).shape == SJ_SHAPE_CAPS)
        return SJ_RULE_INITIAL; /* THOMAS E. DOBBS */
    /* W. W. Rouse, U. S., XI. B. */
    if ((previous->shape == SJ_SHAPE_LETTER || previous->shape == SJ_SHAPE_ROMAN) &&
        previous->head == SJ_HEAD_NONE && next->shape == SJ_SHAPE_LETTER &&
        next->tail == SJ_TAIL_PERIOD)
        return SJ_RULE_INITIAL;
    return SJ_RULE_NONE;
}

/* "Dr. (H.C.) Ir. Ciputra": the full stop is that of the one word in the brackets. */
static bool is_bracketed(const sj_context *context, const sj_candidate *c,
                         const sj_abbreviations *abbreviations)
{
    const sj_token *previous = &context->word[SJ_WORD_PREV];
    bool folded;

    if (c->close != SJ_CLOSE_BRACKET_MARK || previous->head != SJ_HEAD_BRACKET ||
        previous->end != c->stop || previous->begin[-1] != '(')
        return false;
    return previous->shape == SJ_SHAPE_ACRONYM || previous->shape == SJ_SHAPE_DOTTED ||
           sj_abbreviations_find(abbreviations, previous, &folded) != SJ_ABBREVIATION_NONE;
}

/* "(b. September 1970)", "(m. Jane Roe; d. 1990)" */
static bool is_bracketed_letter(const sj_context *context, const sj_candidate *c)
{
    const sj_token *previous = &context->word[SJ_WORD_PREV];

    return c->in_bracket && previous->shape == SJ_SHAPE_SMALL && previous->end == c->stop;
}

static sj_rule abbreviation_rules(const sj_scan *scan, const sj_context *context,
                                  const sj_candidate *c, const sj_knowledge *knowledge)
{
    if (c->kind != SJ_KIND_PERIOD)
        return SJ_RULE_NONE;
    if (c->close != SJ_CLOSE_NONE)
        return is_bracketed(context, c, knowledge->abbreviations) ? SJ_RULE_BRACKETED
                                                                  : SJ_RULE_NONE;
    if (is_bracketed_letter(context, c))
        return SJ_RULE_BRACKETED;
    return context->field[SJ_FIELD_LIST] == SJ_ABBREVIATION_NONE
               ? unlisted_rules(scan, context, knowledge)
               : listed_rules(scan, context, knowledge);
}

bool sj_hard_rules_quoted(const sj_candidate *c)
{
    return c->close == SJ_CLOSE_QUOTE_MARK || c->close == SJ_CLOSE_BOTH;
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

/* "udah bang. masih mati juga": of a text that begins its sentences with small letters. A short
 * word without a vowel may be an abbreviation. */
static bool is_small_style(const sj_scan *scan, const sj_context *context, const sj_candidate *c,
                           sejajar_language language)
{
    const sj_token *previous = &context->word[SJ_WORD_PREV], *next = &context->word[SJ_WORD_NEXT];

    return (scan->habits.small ||
            (language == SEJAJAR_ID && context->field[SJ_FIELD_BEGIN] == SJ_BEGIN_LOWER)) &&
           c->kind <= SJ_KIND_EXCLAMATION && c->kind != SJ_KIND_ELLIPSIS &&
           c->close == SJ_CLOSE_NONE && c->gap != SJ_GAP_NONE && !c->in_quote && !c->in_bracket &&
           previous->shape == SJ_SHAPE_LOWER && previous->end == c->stop &&
           next->shape == SJ_SHAPE_LOWER && next->head == SJ_HEAD_NONE &&
           context->field[SJ_FIELD_LIST] == SJ_ABBREVIATION_NONE && !sj_word_is_suffix(next) &&
           (previous->length >= LONG_WORD ||
            (scan->habits.small && previous->length >= 3 && previous->vowel));
}

/* "works now :) Thanks": a face is a terminator where a word that begins no name follows. */
static bool ends_with_smile(const sj_scan *scan, const sj_context *context, const sj_candidate *c,
                            const sj_word_set *ordinary)
{
    const sj_token *next = &context->word[SJ_WORD_NEXT];

    return c->kind == SJ_KIND_EMOTICON && c->gap != SJ_GAP_NONE && !c->in_bracket &&
           next->head == SJ_HEAD_NONE &&
           (next->shape == SJ_SHAPE_CAPITAL ? sj_word_set_have(ordinary, next->hash)
                                            : scan->habits.small && next->shape == SJ_SHAPE_LOWER);
}

/* "Is it?" He said no more. Who said it would be lower case ("he asked") or a name. */
static bool ends_with_quote(const sj_context *context, const sj_candidate *c,
                            sejajar_language language)
{
    const sj_token *next = &context->word[SJ_WORD_NEXT];

    return (c->kind == SJ_KIND_QUESTION || c->kind == SJ_KIND_EXCLAMATION) &&
           sj_hard_rules_quoted(c) && c->gap != SJ_GAP_NONE && !c->in_bracket &&
           next->shape == SJ_SHAPE_CAPITAL && next->head == SJ_HEAD_NONE &&
           sj_word_opens(next, language);
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

/* "Preface ........ vii": dots lead to the number of a page. */
static bool is_leader(const sj_scan *scan, const sj_context *context, const sj_candidate *c)
{
    const sj_token *next = &context->word[SJ_WORD_NEXT];

    return c->kind == SJ_KIND_ELLIPSIS && c->end - c->stop >= LEADER && c->gap == SJ_GAP_SPACE &&
           (next->shape == SJ_SHAPE_DIGIT || next->shape == SJ_SHAPE_SMALL ||
            next->shape == SJ_SHAPE_LOWER) &&
           next->head == SJ_HEAD_NONE && next->tail == SJ_TAIL_NONE &&
           (next->next == scan->end || *next->next == '\n');
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

/* Emphasis that ends with the candidate: "_Why me?_ she thought". */
static bool is_emphasised(const sj_candidate *c)
{
    return c->stop < c->end && (c->end[-1] == '*' || c->end[-1] == '_');
}

/* `"Ayo!" teriaknya`, "benar (?) dan", "ya? — kata": what closed, or a dash, was within. */
static bool is_small_next(const sj_context *context, const sj_candidate *c)
{
    const sj_token *next = &context->word[SJ_WORD_NEXT];

    return next->shape == SJ_SHAPE_LOWER && next->head != SJ_HEAD_BULLET &&
           (sj_hard_rules_quoted(c) || next->head == SJ_HEAD_DASH ||
            ((c->close == SJ_CLOSE_BRACKET_MARK || is_emphasised(c)) && c->kind != SJ_KIND_PERIOD));
}

/* "di Yahoo! dan", "on Jeopardy! twice": the sign is part of a name. */
static bool is_named_with_sign(const sj_scan *scan, const sj_context *context,
                               const sj_candidate *c)
{
    const sj_token *previous = &context->word[SJ_WORD_PREV], *next = &context->word[SJ_WORD_NEXT];
    sj_token before;

    if ((c->kind != SJ_KIND_QUESTION && c->kind != SJ_KIND_EXCLAMATION) ||
        c->close != SJ_CLOSE_NONE || c->gap != SJ_GAP_SPACE || scan->habits.small ||
        previous->shape != SJ_SHAPE_CAPITAL || previous->head != SJ_HEAD_NONE ||
        next->shape != SJ_SHAPE_LOWER || next->head != SJ_HEAD_NONE ||
        context->field[SJ_FIELD_BEGIN] == SJ_BEGIN_LOWER)
        return false;
    before = sj_token_behind(previous->next, scan->sentence, true);
    return before.shape == SJ_SHAPE_LOWER && before.tail == SJ_TAIL_NONE;
}

/* "(see above). The", "(Leon). 4 -": nothing but the sentence ends behind a bracket. */
static bool ends_behind_bracket(const sj_scan *scan, const sj_context *context,
                                const sj_candidate *c)
{
    const sj_token *previous = &context->word[SJ_WORD_PREV], *next = &context->word[SJ_WORD_NEXT];

    return c->kind == SJ_KIND_PERIOD && c->close == SJ_CLOSE_NONE && c->gap != SJ_GAP_NONE &&
           !c->in_quote && !c->in_bracket && previous->next > scan->sentence &&
           (c->stop[-1] == ')' || c->stop[-1] == ']') && next->head == SJ_HEAD_NONE &&
           (next->shape == SJ_SHAPE_CAPITAL || next->shape == SJ_SHAPE_CAPS ||
            (next->shape >= SJ_SHAPE_DIGIT && next->shape <= SJ_SHAPE_AMOUNT));
}

/* `"But I —" "No buts,"`: a speaker who is broken off, and another. */
static bool is_broken_off(const sj_scan *scan, const sj_context *context, const sj_candidate *c)
{
    const char *quote = c->end, *dash;
    uint32_t kind;

    if (c->kind != SJ_KIND_CLOSER || context->word[SJ_WORD_NEXT].head != SJ_HEAD_QUOTE)
        return false;
    kind = sj_character_kind(sj_utf8_previous(&quote, scan->sentence));
    dash = quote;
    return kind & SJ_QUOTE && quote > scan->sentence &&
           sj_character_kind(sj_utf8_previous(&dash, scan->sentence)) & SJ_DASH;
}

/* `"Ayo!" kata Budi` */
static bool is_reported(const sj_context *context, const sj_candidate *c)
{
    return context->field[SJ_FIELD_REPORT] && context->word[SJ_WORD_NEXT].head == SJ_HEAD_NONE &&
           sj_hard_rules_quoted(c) && c->kind != SJ_KIND_PERIOD;
}

/* "Well ... perhaps", in English of a writer who begins sentences with capitals. */
static bool has_trailing_dots(const sj_context *context, const sj_candidate *c,
                              sejajar_language language)
{
    const sj_token *next = &context->word[SJ_WORD_NEXT];

    return next->shape == SJ_SHAPE_LOWER && next->head == SJ_HEAD_NONE && c->gap != SJ_GAP_NONE &&
           c->kind == SJ_KIND_ELLIPSIS &&
           (language == SEJAJAR_ID || context->field[SJ_FIELD_BEGIN] != SJ_BEGIN_LOWER);
}

/* By quotations, dots and what follows in brackets. */
static sj_rule mark_rules(const sj_scan *scan, const sj_context *context, const sj_candidate *c,
                          sejajar_language language)
{
    const sj_token *next = &context->word[SJ_WORD_NEXT];

    if (is_small_next(context, c))
        return SJ_RULE_SMALL_NEXT;
    if (ends_with_quote(context, c, language))
        return SJ_RULE_QUESTION_QUOTED;
    if (is_reported(context, c))
        return SJ_RULE_REPORT;
    if (is_named_with_sign(scan, context, c))
        return SJ_RULE_NAMED;
    if (ends_behind_bracket(scan, context, c))
        return SJ_RULE_BRACKET_ENDS;
    if (is_broken_off(scan, context, c))
        return SJ_RULE_DIALOGUE;
    if (has_trailing_dots(context, c, language) || is_leader(scan, context, c))
        return SJ_RULE_TRAILING_DOTS;
    if (next->head == SJ_HEAD_BRACKET && next->shape == SJ_SHAPE_YEAR) /* Viva Maria! (1965) */
        return SJ_RULE_YEAR;
    if (next->head == SJ_HEAD_BRACKET && sj_source_follows(scan, c))
        return SJ_RULE_SOURCE;
    if (c->kind == SJ_KIND_CLOSER && next->shape == SJ_SHAPE_CAPITAL && sj_source_ends(scan, c))
        return SJ_RULE_SOURCE_ENDS;
    return SJ_RULE_NONE;
}

/* By the words alone, where no sign but a bracket helps. */
static sj_rule word_rules(const sj_scan *scan, const sj_context *context, const sj_candidate *c,
                          sejajar_language language)
{
    if (leaves_one_word(scan, context, c))
        return SJ_RULE_ONE_WORD;
    /* ("SKEN" atau "Perseroan") */
    if (c->in_bracket && c->kind == SJ_KIND_WORD &&
        context->word[SJ_WORD_NEXT].head == SJ_HEAD_QUOTE)
        return SJ_RULE_BRACKET_OPEN;
    if (is_reference(context, c))
        return SJ_RULE_REFERENCE;
    if (language == SEJAJAR_ID && is_connective(scan, context, c))
        return SJ_RULE_CONNECTIVE;
    return is_initial_ahead(scan, context, c) ? SJ_RULE_INITIAL : SJ_RULE_NONE;
}

/* The first rule that knows the place decides. */
sj_rule sj_hard_rules_decide(sj_scan *scan, const sj_context *context, const sj_candidate *c,
                             const sj_knowledge *knowledge)
{
    sj_rule rule;

    if (is_plain_end(context, c, knowledge)) /* no other rule knows such a place */
        return SJ_RULE_PLAIN;
    if (is_small_style(scan, context, c, knowledge->language))
        return SJ_RULE_SMALL_STYLE;
    if (ends_with_smile(scan, context, c, knowledge->ordinary))
        return SJ_RULE_SMILE;
    rule = abbreviation_rules(scan, context, c, knowledge);
    if (rule == SJ_RULE_NONE && sj_numbering_may_be_footnote(context))
        rule = sj_numbering_footnotes(scan, context, c, knowledge);
    if (rule == SJ_RULE_NONE)
        rule = mark_rules(scan, context, c, knowledge->language);
    if (rule == SJ_RULE_NONE && sj_dialogue_may_decide(context, c))
        rule = sj_dialogue_decide(scan, context, c);
    if (rule == SJ_RULE_NONE && sj_numbering_may_be_item(scan, context))
        rule = sj_numbering_items(scan, context, c);
    return rule == SJ_RULE_NONE ? word_rules(scan, context, c, knowledge->language) : rule;
}
