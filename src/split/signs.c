/* What signs say: quotations, brackets, dots, emphasis, faces. */
#include "split/signs.h"

#include "normalise/characters.h"
#include "split/sources.h"
#include "split/word_lists.h"

/* So many dots are no ellipsis. */
enum { LEADER = 5 };

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
           sj_candidate_quoted(c) && c->gap != SJ_GAP_NONE && !c->in_bracket &&
           next->head == SJ_HEAD_NONE &&
           (next->shape == SJ_SHAPE_CAPITAL ||
            (next->shape == SJ_SHAPE_LETTER && !context->field[SJ_FIELD_REPORT])) &&
           sj_word_opens(next, language);
}

/* `"Mama! The clock is too loud!"`: who speaks in sentences. Only of English, where the plain rule
 * and the weights go by the treebanks. */
static bool ends_in_quote(const sj_context *context, const sj_candidate *c,
                          const sj_knowledge *knowledge)
{
    const sj_token *previous = &context->word[SJ_WORD_PREV], *next = &context->word[SJ_WORD_NEXT];

    return c->in_quote && knowledge->language == SEJAJAR_EN && c->kind != SJ_KIND_ELLIPSIS &&
           c->kind <= SJ_KIND_MANY && c->close == SJ_CLOSE_NONE && c->gap != SJ_GAP_NONE &&
           !c->in_bracket &&
           (previous->shape == SJ_SHAPE_LOWER || previous->shape == SJ_SHAPE_CAPITAL) &&
           context->field[SJ_FIELD_LIST] == SJ_ABBREVIATION_NONE && next->head == SJ_HEAD_NONE &&
           (next->shape == SJ_SHAPE_CAPITAL || next->shape == SJ_SHAPE_LETTER) &&
           (sj_word_opens(next, knowledge->language) ||
            (next->tail == SJ_TAIL_STRONG && c->kind != SJ_KIND_PERIOD && /* "Coming! One!" */
             sj_word_set_have(knowledge->known, next->hash)));
}

/* "Stupid, isn't it... I know", "so-so... WiFi?", "Psst... Papa": outside quotations, where nobody
 * corrects himself. */
static bool ends_with_dots(const sj_scan *scan, const sj_context *context, const sj_candidate *c,
                           sejajar_language language)
{
    const sj_token *previous = &context->word[SJ_WORD_PREV], *next = &context->word[SJ_WORD_NEXT];

    if (c->kind != SJ_KIND_ELLIPSIS || c->close != SJ_CLOSE_NONE || c->gap == SJ_GAP_NONE ||
        c->in_quote || next->head != SJ_HEAD_NONE)
        return false;
    if (next->shape == SJ_SHAPE_CAPITAL && sj_word_interjects(previous))
        return true;
    return !c->in_bracket && previous->shape == SJ_SHAPE_LOWER && previous->next > scan->sentence &&
           (next->shape == SJ_SHAPE_CAPITAL
                ? sj_word_opens(next, language) || next->tail == SJ_TAIL_STRONG
                : next->shape == SJ_SHAPE_LETTER && *next->begin == 'I' && language == SEJAJAR_EN);
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

/* "Smith et al. , 2018", as text that was taken apart has it. */
static bool is_comma_next(const sj_scan *scan, const sj_candidate *c)
{
    return c->next < scan->end && (*c->next == ',' || *c->next == ';');
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
           (sj_candidate_quoted(c) || next->head == SJ_HEAD_DASH ||
            ((c->close == SJ_CLOSE_BRACKET_MARK || is_emphasised(c)) &&
             (c->kind != SJ_KIND_PERIOD || context->field[SJ_FIELD_BEGIN] == SJ_BEGIN_UPPER)));
}

/* "di Yahoo! dan", "on Jeopardy! twice", "Wham! never got": the sign is part of a name. */
static bool is_named_with_sign(const sj_scan *scan, const sj_context *context,
                               const sj_candidate *c, const sj_word_set *known)
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
    return (before.shape == SJ_SHAPE_LOWER && before.tail == SJ_TAIL_NONE) ||
           (c->kind == SJ_KIND_EXCLAMATION && !sj_word_set_have(known, previous->hash));
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
            (next->shape >= SJ_SHAPE_DIGIT && next->shape <= SJ_SHAPE_MIXED));
}

/* `"But I —" "No buts,"`, `"Wait —" He`: a speaker who is broken off, and another sentence. */
static bool is_broken_off(const sj_scan *scan, const sj_context *context, const sj_candidate *c,
                          sejajar_language language)
{
    const sj_token *next = &context->word[SJ_WORD_NEXT];
    const char *quote = c->end, *dash;
    uint32_t kind;

    if (c->kind != SJ_KIND_CLOSER)
        return false;
    kind = sj_character_kind(sj_utf8_previous(&quote, scan->sentence));
    dash = quote;
    if (!(kind & SJ_QUOTE) || quote == scan->sentence ||
        !(sj_character_kind(sj_utf8_previous(&dash, scan->sentence)) & SJ_DASH))
        return false;
    return next->head == SJ_HEAD_QUOTE ||
           (next->shape == SJ_SHAPE_CAPITAL && sj_word_opens(next, language));
}

/* `"Ayo!" kata Budi` */
static bool is_reported(const sj_context *context, const sj_candidate *c)
{
    return context->field[SJ_FIELD_REPORT] && context->word[SJ_WORD_NEXT].head == SJ_HEAD_NONE &&
           sj_candidate_quoted(c) && c->kind != SJ_KIND_PERIOD;
}

/* `"Why not?" "Because I said so."`: one speaker after another. */
static bool is_answered(const sj_context *context, const sj_candidate *c)
{
    const sj_token *next = &context->word[SJ_WORD_NEXT];

    return sj_candidate_quoted(c) && c->gap != SJ_GAP_NONE && !c->in_bracket &&
           next->head == SJ_HEAD_QUOTE && next->shape == SJ_SHAPE_CAPITAL;
}

/* "Would he come? she wondered.", "Ke mana ia pergi? pikirku." */
static bool is_thought(const sj_scan *scan, const sj_context *context, const sj_candidate *c,
                       sejajar_language language)
{
    const sj_token *next = &context->word[SJ_WORD_NEXT];
    sj_token verb;

    if (c->kind == SJ_KIND_PERIOD || c->gap == SJ_GAP_NONE || next->shape != SJ_SHAPE_LOWER ||
        next->head != SJ_HEAD_NONE || scan->habits.small)
        return false;
    if (language == SEJAJAR_ID)
        return sj_word_reports(next, language);
    if (next->tail != SJ_TAIL_NONE || !sj_word_is_person(next))
        return false;
    verb = sj_token_ahead(next->next, scan->end);
    return verb.shape == SJ_SHAPE_LOWER && sj_word_reports(&verb, language);
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

sj_rule sj_signs_decide(const sj_scan *scan, const sj_context *context, const sj_candidate *c,
                        const sj_knowledge *knowledge)
{
    const sj_token *next = &context->word[SJ_WORD_NEXT];

    if (is_comma_next(scan, c))
        return SJ_RULE_COMMA;
    if (is_small_next(context, c))
        return SJ_RULE_SMALL_NEXT;
    if (ends_with_quote(context, c, knowledge->language))
        return SJ_RULE_QUESTION_QUOTED;
    if (ends_in_quote(context, c, knowledge))
        return SJ_RULE_QUOTED_ENDS;
    if (is_reported(context, c) || is_thought(scan, context, c, knowledge->language))
        return SJ_RULE_REPORT;
    if (is_named_with_sign(scan, context, c, knowledge->known))
        return SJ_RULE_NAMED;
    if (ends_behind_bracket(scan, context, c))
        return SJ_RULE_BRACKET_ENDS;
    if (ends_with_smile(scan, context, c, knowledge->ordinary))
        return SJ_RULE_SMILE;
    if (is_answered(context, c) || is_broken_off(scan, context, c, knowledge->language))
        return SJ_RULE_DIALOGUE;
    if (ends_with_dots(scan, context, c, knowledge->language))
        return SJ_RULE_DOTS_END;
    if (has_trailing_dots(context, c, knowledge->language) || is_leader(scan, context, c))
        return SJ_RULE_TRAILING_DOTS;
    if (next->head == SJ_HEAD_BRACKET && next->shape == SJ_SHAPE_YEAR) /* Viva Maria! (1965) */
        return SJ_RULE_YEAR;
    if (next->head == SJ_HEAD_BRACKET &&
        (sj_source_follows(scan, c) || (c->stop < c->end && sj_source_counts(scan, c->next))))
        return SJ_RULE_SOURCE;
    if (c->kind == SJ_KIND_CLOSER && next->shape == SJ_SHAPE_CAPITAL && sj_source_ends(scan, c))
        return SJ_RULE_SOURCE_ENDS;
    return SJ_RULE_NONE;
}
