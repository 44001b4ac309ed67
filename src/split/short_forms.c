/* A full stop after what may be shortened: abbreviations, initials, units. */
#include "split/short_forms.h"

#include <string.h>

#include "split/numbering.h"
#include "split/word_lists.h"

/* Of units: tsp. Of what may be short for something by its look, in characters. */
enum { LONGEST_UNIT = 4, LONGEST_UNSPEAKABLE = 4, LONGEST_SMALL = 4, LONGEST_COMPASS = 3 };

static bool begins_with_digit(const sj_token *token)
{
    return token->begin < token->end && *token->begin >= '0' && *token->begin <= '9';
}

/* "–3.9" */
static bool is_minus(const sj_token *token)
{
    return token->head == SJ_HEAD_DASH && begins_with_digit(token);
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
static sj_rule hour_rule(const sj_context *context, const sj_candidate *c)
{
    const sj_token *hour = &context->word[SJ_WORD_PREV], *next = &context->word[SJ_WORD_NEXT];

    if (hour->shape != SJ_SHAPE_DOTTED || hour->end - hour->begin != 3 ||
        (*hour->begin != 'a' && *hour->begin != 'p') || memcmp(hour->begin + 1, ".m", 2) != 0 ||
        c->in_bracket || next->shape != SJ_SHAPE_CAPITAL || next->head != SJ_HEAD_NONE)
        return SJ_RULE_NONE;
    return sj_word_is_calendar(next) ? SJ_RULE_LISTED : SJ_RULE_LISTED_ENDS;
}

/* What stands behind names and lists, and before no noun as "U.S." does: "Corp.", in English
 * "etc.", "Jr.", "M.D.", too. */
static bool is_last_part(const sj_token *word, sejajar_language language)
{
    return sj_word_is_company(word) || (language == SEJAJAR_EN && (word->shape == SJ_SHAPE_LOWER ||
                                                                   sj_word_follows_name(word)));
}

/* "Martin Corp. Shares rose", "etc. Meals are", but "Corp. President Smith", "Co. Division of" */
static bool ends_with_last_part(const sj_scan *scan, const sj_context *context,
                                const sj_knowledge *knowledge)
{
    const sj_token *next = &context->word[SJ_WORD_NEXT];
    sj_token after;

    if (next->shape != SJ_SHAPE_CAPITAL || next->head != SJ_HEAD_NONE ||
        next->tail != SJ_TAIL_NONE ||
        !is_last_part(&context->word[SJ_WORD_PREV], knowledge->language) ||
        !sj_word_set_have(knowledge->known, next->hash))
        return false;
    after = sj_token_ahead(next->next, scan->end);
    return after.shape == SJ_SHAPE_LOWER &&
           !(after.length == 2 && memcmp(after.begin, "of", 2) == 0);
}

/* "made to the A.S.P.C.A. Condolences: …" */
static bool is_label_ahead(const sj_scan *scan, const sj_context *context)
{
    const sj_token *previous = &context->word[SJ_WORD_PREV], *next = &context->word[SJ_WORD_NEXT];

    return next->shape == SJ_SHAPE_CAPITAL && next->head == SJ_HEAD_NONE &&
           next->tail == SJ_TAIL_COLON && previous->next > scan->sentence &&
           previous->shape != SJ_SHAPE_LETTER && previous->shape != SJ_SHAPE_SMALL;
}

/* After an abbreviation that may end a sentence. */
static sj_rule maybe_rules(const sj_scan *scan, const sj_context *context, const sj_candidate *c,
                           const sj_knowledge *knowledge)
{
    const sj_token *next = &context->word[SJ_WORD_NEXT];
    sj_rule hour;

    if (context->word[SJ_WORD_PREV].shape != SJ_SHAPE_ACRONYM && is_label_ahead(scan, context))
        return SJ_RULE_LABEL_AHEAD;
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
    if (ends_with_last_part(scan, context, knowledge))
        return SJ_RULE_LISTED_ENDS;
    hour = hour_rule(context, c);
    if (hour != SJ_RULE_NONE)
        return hour;
    return knowledge->language == SEJAJAR_EN &&
                   opens_sentence(scan, context, knowledge->abbreviations)
               ? SJ_RULE_LISTED_ENDS
               : SJ_RULE_NONE;
}

/* "No. 12", "Vol. XI", "Art. I, § 8", "No. HO-33" */
static bool is_counting(const sj_token *token)
{
    return begins_with_digit(token) || is_minus(token) ||
           (token->head == SJ_HEAD_NONE &&
            (token->shape == SJ_SHAPE_ROMAN || token->shape == SJ_SHAPE_MIXED ||
             (token->shape == SJ_SHAPE_LETTER && token->tail == SJ_TAIL_COMMA)));
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
    if (class == SJ_ABBREVIATION_NUMBER && is_counting(next))
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
    return (number.shape >= SJ_SHAPE_DIGIT && number.shape <= SJ_SHAPE_AMOUNT &&
            number.tail == SJ_TAIL_NONE) ||
                   sj_numbering_fraction_ends(previous->next, scan->sentence)
               ? SJ_RULE_UNIT
               : SJ_RULE_NONE;
}

/* "Wm", "Kh": nobody can say a word without a vowel. */
static bool is_unspeakable(const sj_token *word)
{
    if (word->shape != SJ_SHAPE_CAPITAL || word->vowel || word->length > LONGEST_UNSPEAKABLE ||
        sj_word_interjects(word))
        return false;
    for (const char *at = word->begin + 1; at < word->end; at++)
        if (*at < 'a' || *at > 'z') /* MHz */
            return false;
    return true;
}

/* By its look alone: "U.S.N", "Gp". */
static bool is_short_form(const sj_token *word)
{
    return word->shape == SJ_SHAPE_ACRONYM || word->shape == SJ_SHAPE_DOTTED ||
           is_unspeakable(word);
}

/* "Wm. Strunk", "by Kh. Abovian", but "Cowes Rds. Wind": behind a name it may be its last part. */
static bool is_short_name(const sj_scan *scan, const sj_context *context, sejajar_language language)
{
    const sj_token *name = &context->word[SJ_WORD_PREV], *next = &context->word[SJ_WORD_NEXT];
    sj_token before;

    if (!is_unspeakable(name) || next->shape != SJ_SHAPE_CAPITAL || sj_word_opens(next, language))
        return false;
    before = sj_token_behind(name->next, scan->sentence, true);
    return before.shape != SJ_SHAPE_CAPITAL || before.tail != SJ_TAIL_NONE;
}

/* "SW", "SSE" */
static bool is_compass(const sj_token *word)
{
    if (word->shape != SJ_SHAPE_CAPS || word->length > LONGEST_COMPASS)
        return false;
    for (const char *at = word->begin; at < word->end; at++)
        if (!strchr("NSEW", *at))
            return false;
    return true;
}

/* "cols", "mag": small, short and no word. */
static bool is_small_short(const sj_token *word, const sj_word_set *known)
{
    return word->shape == SJ_SHAPE_LOWER && word->length <= LONGEST_SMALL &&
           !sj_word_set_have(known, word->hash);
}

/* "b. Lancaster, Mass.", where nothing is counted by letters. */
static bool is_small_letter(const sj_scan *scan, const sj_context *context,
                            sejajar_language language)
{
    const sj_token *letter = &context->word[SJ_WORD_PREV], *next = &context->word[SJ_WORD_NEXT];
    sj_token before;

    if (letter->shape != SJ_SHAPE_SMALL || letter->next <= scan->sentence ||
        letter->head != SJ_HEAD_NONE || next->shape != SJ_SHAPE_CAPITAL || language != SEJAJAR_EN ||
        sj_word_opens(next, language))
        return false;
    before = sj_token_behind(letter->next, scan->sentence, true);
    return before.shape != SJ_SHAPE_SMALL && /* "3 p. m. Buses", "6 h. Bioavailability" */
           (before.shape < SJ_SHAPE_DIGIT || before.shape > SJ_SHAPE_AMOUNT) &&
           (before.tail != SJ_TAIL_NONE || !sj_word_labels(&before));
}

/* "cols. 1-4", "mag. –3.9", "b. 1826", "SW. 6", "Bk. 204" */
static bool is_short_before_number(const sj_token *word, const sj_word_set *known)
{
    return is_small_short(word, known) || is_compass(word) || word->shape == SJ_SHAPE_SMALL ||
           is_unspeakable(word);
}

/* Initials and units that are not in the list. */
static sj_rule unlisted_rules(const sj_scan *scan, const sj_context *context, const sj_candidate *c,
                              const sj_knowledge *knowledge)
{
    const sj_token *previous = &context->word[SJ_WORD_PREV], *next = &context->word[SJ_WORD_NEXT];

    if (next->head == SJ_HEAD_BRACKET && is_short_form(previous)) /* "U.S.N. (Ret.)" */
        return SJ_RULE_SHORT_FORM;
    if (next->head == SJ_HEAD_BRACKET && begins_with_digit(next)) /* "9.3 in. (236 mm)" */
        return small_rules(scan, previous, next);
    if (knowledge->language == SEJAJAR_EN && !scan->habits.small && previous->end == c->stop &&
        (begins_with_digit(next) || is_minus(next)) &&
        is_short_before_number(previous, knowledge->known))
        return SJ_RULE_SHORT_FORM;
    if (next->head != SJ_HEAD_NONE)
        return SJ_RULE_NONE;
    if (is_label_ahead(scan, context))
        return SJ_RULE_LABEL_AHEAD;
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
    if (is_short_name(scan, context, knowledge->language) ||
        is_small_letter(scan, context, knowledge->language))
        return SJ_RULE_SHORT_FORM;
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
               ? unlisted_rules(scan, context, c, knowledge)
               : listed_rules(scan, context, c, knowledge);
}
