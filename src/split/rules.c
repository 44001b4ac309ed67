/* The rules that need no weights: what never ends a sentence, and what always does. */
#include "split/rules.h"

#include "normalise/characters.h"

/* Hardly any abbreviation is as long as this. */
enum { LONG_WORD = 5 };

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
sj_rule sj_rules_other_script(sj_scan *scan, const sj_context *context, const sj_candidate *c)
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

static bool is_listed(const sj_token *token, sj_abbreviation_class class,
                      const sj_abbreviations *abbreviations)
{
    bool folded;

    return token->tail == SJ_TAIL_PERIOD && *token->end == '.' &&
           sj_abbreviations_find(abbreviations, token->begin, token->end + 1, &folded) == class;
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
            is_listed(next, SJ_ABBREVIATION_NEVER, abbreviations));
}

/* After a word of the list; only right after the full stop, "(etc.)" is over. */
static sj_rule listed_rules(const sj_scan *scan, const sj_context *context,
                            const sj_knowledge *knowledge)
{
    const sj_token *next = &context->word[SJ_WORD_NEXT];
    unsigned class = context->field[SJ_FIELD_LIST];

    if (class == SJ_ABBREVIATION_NEVER)
        return SJ_RULE_NEVER;
    if (next->shape == SJ_SHAPE_LOWER || next->head == SJ_HEAD_BRACKET || /* "Pte. Ltd." */
        is_listed(next, SJ_ABBREVIATION_MAYBE, knowledge->abbreviations))
        return SJ_RULE_LISTED;
    if (class == SJ_ABBREVIATION_NUMBER && begins_with_digit(next))
        return SJ_RULE_LISTED_NUMBER;
    /* Indonesian has no names such as "U.S. Army" or "St. Mary". */
    if (class == SJ_ABBREVIATION_MAYBE && knowledge->language == SEJAJAR_ID &&
        next->shape == SJ_SHAPE_CAPITAL && next->head == SJ_HEAD_NONE &&
        sj_words_have(knowledge->ordinary, next->hash))
        return SJ_RULE_LISTED_ENDS;
    if (class == SJ_ABBREVIATION_MAYBE && knowledge->language == SEJAJAR_EN &&
        opens_sentence(scan, context, knowledge->abbreviations))
        return SJ_RULE_LISTED_ENDS;
    return SJ_RULE_NONE;
}

/* After initials that are not in the list. */
static sj_rule initial_rules(const sj_context *context, const sj_knowledge *knowledge)
{
    const sj_token *previous = &context->word[SJ_WORD_PREV], *next = &context->word[SJ_WORD_NEXT];

    if (next->head != SJ_HEAD_NONE)
        return SJ_RULE_NONE;
    /* W.H. Auden */
    if (previous->shape == SJ_SHAPE_ACRONYM && next->shape == SJ_SHAPE_CAPITAL &&
        !sj_words_have(knowledge->ordinary, next->hash))
        return SJ_RULE_INITIAL;
    /* W. W. Rouse, U. S., XI. B. */
    if ((previous->shape == SJ_SHAPE_LETTER || previous->shape == SJ_SHAPE_ROMAN) &&
        next->shape == SJ_SHAPE_LETTER && next->tail == SJ_TAIL_PERIOD)
        return SJ_RULE_INITIAL;
    return SJ_RULE_NONE;
}

static sj_rule abbreviation_rules(const sj_scan *scan, const sj_context *context,
                                  const sj_candidate *c, const sj_knowledge *knowledge)
{
    if (c->kind != SJ_KIND_PERIOD || c->close != SJ_CLOSE_NONE)
        return SJ_RULE_NONE;
    return context->field[SJ_FIELD_LIST] == SJ_ABBREVIATION_NONE
               ? initial_rules(context, knowledge)
               : listed_rules(scan, context, knowledge);
}

/* "1." or "a." with nothing before it in its sentence belongs to what follows. */
static bool is_enumerator(const sj_scan *scan, const sj_context *context, const sj_candidate *c)
{
    const sj_token *previous = &context->word[SJ_WORD_PREV];

    if ((c->kind != SJ_KIND_PERIOD && c->kind != SJ_KIND_WORD) || c->close != SJ_CLOSE_NONE ||
        previous->next > scan->sentence)
        return false;
    switch (previous->shape) {
    case SJ_SHAPE_DIGIT:
    case SJ_SHAPE_NUMBER:
    case SJ_SHAPE_AMOUNT: return c->stop - scan->sentence <= 8;
    case SJ_SHAPE_LETTER:
    case SJ_SHAPE_SMALL:
    case SJ_SHAPE_ROMAN: return c->kind == SJ_KIND_PERIOD;
    default: return false;
    }
}

/* The number of a footnote, set small above the line once: "the fee. 8 Yet". Without a
 * sign of its own it belongs to the sentence before. */
static bool is_footnote(const sj_token *number, const sj_token *next, const sj_words *ordinary)
{
    return number->shape == SJ_SHAPE_DIGIT && number->head == SJ_HEAD_NONE &&
           number->tail == SJ_TAIL_NONE && next->shape == SJ_SHAPE_CAPITAL &&
           next->head == SJ_HEAD_NONE && sj_words_have(ordinary, next->hash);
}

/* Is there a full stop before `number`, and not that of "No. 13"? */
static bool after_sentence(const sj_scan *scan, const sj_token *number,
                           const sj_abbreviations *abbreviations)
{
    sj_token before = sj_token_behind(number->begin, scan->sentence, true);

    if (number->begin - scan->sentence < 2 || number->begin[-2] != '.')
        return false;
    return before.shape == SJ_SHAPE_LOWER
               ? !is_listed(&before, SJ_ABBREVIATION_MAYBE, abbreviations)
               : before.tail == SJ_TAIL_BRACKET;
}

/* "Q:", "—", "REMBANG —": nothing yet but a mark, a speaker's letter or a dateline. */
static bool is_label(const sj_scan *scan, const sj_context *context, const sj_candidate *c)
{
    const sj_token *previous = &context->word[SJ_WORD_PREV];
    sj_token before;

    if (c->stop < c->end)
        return false;
    if (previous->next <= scan->sentence)
        return previous->shape == SJ_SHAPE_SIGNS ||
               (c->kind == SJ_KIND_COLON && previous->length <= 2);
    if (c->kind != SJ_KIND_DASH || previous->shape != SJ_SHAPE_SIGNS)
        return false;
    before = sj_token_behind(previous->next, scan->sentence, true);
    return before.next <= scan->sentence && before.shape == SJ_SHAPE_CAPS;
}

static sj_rule footnote_rules(const sj_scan *scan, const sj_context *context, const sj_candidate *c,
                              const sj_knowledge *knowledge)
{
    const sj_token *previous = &context->word[SJ_WORD_PREV], *next = &context->word[SJ_WORD_NEXT];

    if (c->kind == SJ_KIND_PERIOD && next->shape == SJ_SHAPE_DIGIT) {
        sj_token after = sj_token_ahead(next->next, scan->end);

        return is_footnote(next, &after, knowledge->ordinary) ? SJ_RULE_FOOTNOTE_AHEAD
                                                              : SJ_RULE_NONE;
    }
    return c->kind == SJ_KIND_WORD && is_footnote(previous, next, knowledge->ordinary) &&
                   after_sentence(scan, previous, knowledge->abbreviations)
               ? SJ_RULE_FOOTNOTE
               : SJ_RULE_NONE;
}

bool sj_rules_quoted(const sj_candidate *c)
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
           (previous->length >= LONG_WORD || sj_words_have(knowledge->ordinary, previous->hash));
}

/* "Is it?" He said no more. Who said it would be lower case ("he asked") or a name. */
static bool ends_with_quote(const sj_context *context, const sj_candidate *c,
                            sejajar_language language)
{
    const sj_token *next = &context->word[SJ_WORD_NEXT];

    return (c->kind == SJ_KIND_QUESTION || c->kind == SJ_KIND_EXCLAMATION) && sj_rules_quoted(c) &&
           c->gap != SJ_GAP_NONE && !c->in_bracket && next->shape == SJ_SHAPE_CAPITAL &&
           next->head == SJ_HEAD_NONE && sj_word_opens(next, language);
}

/* One word is no sentence unless a sign says so: "app Window" is a heading. */
static bool leaves_one_word(const sj_scan *scan, const sj_context *context, const sj_candidate *c)
{
    return c->kind == SJ_KIND_WORD && c->close == SJ_CLOSE_NONE &&
           context->word[SJ_WORD_PREV].next <= scan->sentence;
}

sj_rule sj_rules_decide(const sj_scan *scan, const sj_context *context, const sj_candidate *c,
                        const sj_knowledge *knowledge)
{
    const sj_token *next = &context->word[SJ_WORD_NEXT];
    sj_rule rule = abbreviation_rules(scan, context, c, knowledge);

    if (rule == SJ_RULE_NONE)
        rule = footnote_rules(scan, context, c, knowledge);
    if (rule != SJ_RULE_NONE)
        return rule;
    if (next->shape == SJ_SHAPE_LOWER && next->head != SJ_HEAD_BULLET &&
        (sj_rules_quoted(c) || next->head == SJ_HEAD_DASH ||
         (c->close == SJ_CLOSE_BRACKET_MARK && c->kind != SJ_KIND_PERIOD)))
        return SJ_RULE_SMALL_NEXT;
    if (ends_with_quote(context, c, knowledge->language))
        return SJ_RULE_QUESTION_QUOTED;
    if (context->field[SJ_FIELD_REPORT] && next->head == SJ_HEAD_NONE && sj_rules_quoted(c) &&
        c->kind != SJ_KIND_PERIOD)
        return SJ_RULE_REPORT;
    if (next->shape == SJ_SHAPE_LOWER && next->head == SJ_HEAD_NONE && c->gap != SJ_GAP_NONE &&
        c->kind == SJ_KIND_ELLIPSIS && context->field[SJ_FIELD_BEGIN] != 2)
        return SJ_RULE_TRAILING_DOTS;
    /* Viva Maria! (1965) */
    if (next->head == SJ_HEAD_BRACKET && next->shape == SJ_SHAPE_YEAR)
        return SJ_RULE_YEAR;
    if (is_label(scan, context, c))
        return SJ_RULE_LABEL;
    if (is_enumerator(scan, context, c))
        return SJ_RULE_ENUMERATOR;
    if (leaves_one_word(scan, context, c))
        return SJ_RULE_ONE_WORD;
    return is_plain_end(context, c, knowledge) ? SJ_RULE_PLAIN : SJ_RULE_NONE;
}
