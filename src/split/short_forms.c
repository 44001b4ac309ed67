/* A full stop after what may be shortened: abbreviations, initials, units. */
#include "split/short_forms.h"

#include <string.h>

#include "split/numbering.h"
#include "split/word_lists.h"

/* Of units: tsp. */
enum { LONGEST_UNIT = 4 };

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
        if (word.length == 4 && memcmp(word.begin + 1, "ime", 3) == 0 &&
            (*word.begin | 0x20) == 't')
            return true;
    }
    return false;
}

/* "at 5 a.m. Lucy", but "5 a.m. Monday", "5 a.m. Eastern" */
static bool ends_with_hour(const sj_context *context, const sj_candidate *c)
{
    const sj_token *hour = &context->word[SJ_WORD_PREV], *next = &context->word[SJ_WORD_NEXT];

    return hour->shape == SJ_SHAPE_DOTTED && hour->end - hour->begin == 3 &&
           (*hour->begin == 'a' || *hour->begin == 'p') && memcmp(hour->begin + 1, ".m", 2) == 0 &&
           !c->in_bracket && next->shape == SJ_SHAPE_CAPITAL && next->head == SJ_HEAD_NONE &&
           !sj_word_is_calendar(next);
}

/* "Lockheed Martin Corp. Shares rose", but "Corp. President Smith", "Co. Division of" */
static bool ends_with_company(const sj_scan *scan, const sj_context *context,
                              const sj_word_set *ordinary)
{
    const sj_token *next = &context->word[SJ_WORD_NEXT];
    sj_token after;

    if (!sj_word_is_company(&context->word[SJ_WORD_PREV]) || next->shape != SJ_SHAPE_CAPITAL ||
        next->head != SJ_HEAD_NONE || next->tail != SJ_TAIL_NONE ||
        !sj_word_set_have(ordinary, next->hash))
        return false;
    after = sj_token_ahead(next->next, scan->end);
    return after.shape == SJ_SHAPE_LOWER &&
           !(after.length == 2 && memcmp(after.begin, "of", 2) == 0);
}

/* After an abbreviation that may end a sentence. */
static sj_rule maybe_rules(const sj_scan *scan, const sj_context *context, const sj_candidate *c,
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
    if (ends_with_company(scan, context, knowledge->ordinary) || ends_with_hour(context, c))
        return SJ_RULE_LISTED_ENDS;
    return knowledge->language == SEJAJAR_EN &&
                   opens_sentence(scan, context, knowledge->abbreviations)
               ? SJ_RULE_LISTED_ENDS
               : SJ_RULE_NONE;
}

/* After a word of the list; only right after the full stop, "(etc.)" is over. */
static sj_rule listed_rules(const sj_scan *scan, const sj_context *context, const sj_candidate *c,
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
    return class == SJ_ABBREVIATION_MAYBE ? maybe_rules(scan, context, c, knowledge) : SJ_RULE_NONE;
}

/* Before a small letter: "k.w. pernah", "2 tsp. vanilla". */
static sj_rule small_rules(const sj_scan *scan, const sj_token *previous, const sj_token *next)
{
    sj_token number;

    if (previous->shape == SJ_SHAPE_DOTTED)
        return SJ_RULE_LISTED;
    if (previous->shape == SJ_SHAPE_SMALL && next->shape == SJ_SHAPE_SMALL &&
        next->tail == SJ_TAIL_PERIOD) /* "8 a. m." */
        return SJ_RULE_INITIAL;
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

    if (next->head == SJ_HEAD_BRACKET && begins_with_digit(next)) /* "9.3 in. (236 mm)" */
        return small_rules(scan, previous, next);
    if (next->head != SJ_HEAD_NONE)
        return SJ_RULE_NONE;
    if (next->shape == SJ_SHAPE_LOWER || next->shape == SJ_SHAPE_SMALL ||
        next->shape == SJ_SHAPE_DOTTED)
        return small_rules(scan, previous, next);
    if ((previous->shape == SJ_SHAPE_ACRONYM || previous->shape == SJ_SHAPE_DOTTED) &&
        begins_with_digit(next)) /* S.B. 42, k.o. 3.30 */
        return SJ_RULE_LISTED_NUMBER;
    if ((previous->shape == SJ_SHAPE_LETTER || previous->shape == SJ_SHAPE_ROMAN) &&
        sj_numbering_labelled(scan, context, knowledge))
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

sj_rule sj_short_forms_decide(const sj_scan *scan, const sj_context *context, const sj_candidate *c,
                              const sj_knowledge *knowledge)
{
    if (c->close != SJ_CLOSE_NONE)
        return is_bracketed(context, c, knowledge->abbreviations) ? SJ_RULE_BRACKETED
                                                                  : SJ_RULE_NONE;
    if (is_bracketed_letter(context, c))
        return SJ_RULE_BRACKETED;
    return context->field[SJ_FIELD_LIST] == SJ_ABBREVIATION_NONE
               ? unlisted_rules(scan, context, knowledge)
               : listed_rules(scan, context, c, knowledge);
}
