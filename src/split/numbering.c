/* Numbers and letters that count: of list items, verses, footnotes; and labels. */
#include "split/numbering.h"

#include <string.h>

#include "split/context.h"
#include "split/word_lists.h"

/* A name up to this long before a full stop may be short for something: "Gbr.3 Struktur". */
enum { LONGEST_SHORT_FORM = 5 };

/* The number of a footnote, set small above the line once: "the fee. 8 Yet". Without a
 * sign of its own it belongs to the sentence before. */
static bool is_footnote(const sj_token *number, const sj_token *next, const sj_word_set *ordinary)
{
    return number->shape == SJ_SHAPE_DIGIT && number->head == SJ_HEAD_NONE &&
           number->tail == SJ_TAIL_NONE && next->shape == SJ_SHAPE_CAPITAL &&
           next->head == SJ_HEAD_NONE && sj_word_set_have(ordinary, next->hash) &&
           !sj_word_is_month(next);
}

/* Is there a full stop before `number`, and not that of "No. 13"? */
static bool after_sentence(const sj_scan *scan, const sj_token *number,
                           const sj_abbreviations *abbreviations)
{
    sj_token before = sj_token_behind(number->begin, scan->sentence, true);

    if (number->begin - scan->sentence < 2 || number->begin[-2] != '.')
        return false;
    return before.shape == SJ_SHAPE_LOWER
               ? !sj_abbreviations_list(abbreviations, &before, SJ_ABBREVIATION_MAYBE)
               : before.tail == SJ_TAIL_BRACKET;
}

/* The number at `at`, 0 where there is none or more than digits. */
static unsigned number_at(const char *at, const char *end)
{
    unsigned value = 0;

    for (int i = 0; i < 3 && at < end && *at >= '0' && *at <= '9'; i++)
        value = value * 10 + (unsigned)(*at++ - '0');
    return at < end && *at == ' ' ? value : 0;
}

/* Is `next` the number after the one that the sentence began with? Then verses are counted. */
static bool is_next_verse(const sj_scan *scan, const sj_candidate *c, const sj_token *next)
{
    unsigned last = number_at(scan->sentence, c->stop);

    return last && c->stop - scan->sentence < SJ_CONTEXT_FAR && next->head == SJ_HEAD_NONE &&
           number_at(next->begin, scan->end) == last + 1;
}

sj_rule sj_numbering_footnotes(const sj_scan *scan, const sj_context *context,
                               const sj_candidate *c, const sj_knowledge *knowledge)
{
    const sj_token *previous = &context->word[SJ_WORD_PREV], *next = &context->word[SJ_WORD_NEXT];

    if (next->shape == SJ_SHAPE_DIGIT && c->stop < c->end && is_next_verse(scan, c, next))
        return SJ_RULE_VERSE;
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

sj_rule sj_numbering_noted(const sj_context *context, const sj_knowledge *knowledge)
{
    const sj_token *previous = &context->word[SJ_WORD_PREV], *next = &context->word[SJ_WORD_NEXT];
    int class = context->field[SJ_FIELD_LIST];
    bool begins = sj_word_set_have(knowledge->ordinary, next->hash);

    if (class == SJ_ABBREVIATION_NUMBER || class == SJ_ABBREVIATION_NEVER)
        return SJ_RULE_LISTED_NUMBER;
    if (!begins && (class != SJ_ABBREVIATION_NONE || (previous->shape == SJ_SHAPE_CAPITAL &&
                                                      previous->length <= LONGEST_SHORT_FORM)))
        return SJ_RULE_LISTED_NUMBER;
    return SJ_RULE_FOOTNOTE;
}

/* "(3)" or "b)" with nothing before it. */
static bool is_bracketed(const sj_token *token)
{
    return token->length <= 3 && (token->tail == SJ_TAIL_BRACKET) &&
           (token->shape == SJ_SHAPE_DIGIT || token->shape == SJ_SHAPE_NUMBER ||
            token->shape == SJ_SHAPE_LETTER || token->shape == SJ_SHAPE_SMALL ||
            token->shape == SJ_SHAPE_ROMAN);
}

/* Of "Q12", in characters, and "Exercise 12", in bytes. */
enum { LONGEST_MIXED = 4, LONGEST_HEADING = 24 };

/* "3", "XI", "A", "2.1", "1A" */
static bool counts(const sj_token *token)
{
    return (token->shape >= SJ_SHAPE_DIGIT && token->shape <= SJ_SHAPE_AMOUNT) ||
           token->shape == SJ_SHAPE_ROMAN || token->shape == SJ_SHAPE_LETTER ||
           (token->shape == SJ_SHAPE_MIXED && token->length <= LONGEST_MIXED);
}

/* "Q1. Who", "Sec. 12. (a) No person", where a line begins. */
static bool is_heading(const sj_scan *scan, const sj_context *context, const sj_candidate *c)
{
    const sj_token *number = &context->word[SJ_WORD_PREV];
    sj_token word;

    if (c->kind != SJ_KIND_PERIOD || c->close != SJ_CLOSE_NONE || number->end != c->stop ||
        c->stop - scan->sentence > LONGEST_HEADING || !counts(number) ||
        !sj_scan_line_begins(scan, scan->sentence))
        return false;
    if (number->next <= scan->sentence)
        return number->shape == SJ_SHAPE_MIXED;
    word = sj_token_ahead(scan->sentence, c->stop);
    return context->word[SJ_WORD_NEXT].head == SJ_HEAD_BRACKET &&
           (word.shape == SJ_SHAPE_CAPITAL || word.shape == SJ_SHAPE_CAPS) &&
           (word.tail == SJ_TAIL_NONE || word.tail == SJ_TAIL_PERIOD) &&
           number->next - word.next <= 1 && number->head == SJ_HEAD_NONE;
}

/* "1." or "a." with nothing before it in its sentence belongs to what follows. */
static bool is_enumerator(const sj_scan *scan, const sj_context *context, const sj_candidate *c)
{
    const sj_token *previous = &context->word[SJ_WORD_PREV];

    if (previous->next > scan->sentence)
        return false;
    if (c->kind == SJ_KIND_CLOSER)
        return is_bracketed(previous);
    if ((c->kind != SJ_KIND_PERIOD && c->kind != SJ_KIND_WORD) || c->close != SJ_CLOSE_NONE)
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

/* How far from an item the one before or after it begins at most, in bytes; and nearly always. */
enum { LONGEST_ITEM = 8000, USUAL_ITEM = 1000 };

/* What the item at `at` counts, "12. " or "c. ": its place in sj_items; SJ_ITEMS for none. */
static unsigned item_at(const char *at, const char *end)
{
    const char *sign = at;
    unsigned value = 0;

    while (sign < end && sign - at < 2 && *sign >= '0' && *sign <= '9')
        value = value * 10 + (unsigned)(*sign++ - '0');
    if (sign == at && sign < end && *sign >= 'a' && *sign <= 'z')
        value = SJ_ITEM_NUMBERS + (unsigned)*sign++ - 'a';
    return end - sign >= 2 && sign > at && *sign == '.' && (sign[1] == ' ' || sign[1] == '\n')
               ? value
               : SJ_ITEMS;
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\n';
}

/* Look for items as far as `to`. */
static void find_items(sj_items *items, const char *from, const char *to, const char *end)
{
    const char *at = items->until && items->until > from ? items->until : from;

    for (; at < to && (at = memchr(at, '.', (size_t)(to - at))) != NULL; at++) {
        if (at - from < 2)
            continue;
        const char *begin = is_blank(at[-2]) ? at - 1 : at - 2;
        unsigned item =
            begin > from && is_blank(begin[-1]) ? item_at(begin, end) : (unsigned)SJ_ITEMS;

        if (item < SJ_ITEMS)
            items->last[item] = begin;
    }
    if (!items->until || to > items->until)
        items->until = to;
}

static bool is_near(const sj_items *items, unsigned item, const char *from)
{
    return item < SJ_ITEMS && items->last[item] && items->last[item] >= from;
}

/* Is `number` within a line the item of a list that has neither the one before nor the one after
 * nearby? Then it was left there when the text was taken apart, or counts something else. */
static bool is_stray(sj_scan *scan, const sj_token *number, ptrdiff_t nearby)
{
    const char *at = number->begin;
    const char *from = at - scan->begin > nearby ? at - nearby : scan->begin;
    const char *to = scan->end - at > nearby ? at + nearby : scan->end;
    unsigned item = item_at(at, scan->end);

    if (item == SJ_ITEMS || at - scan->begin < 2 || at[-1] != ' ' || sj_scan_line_begins(scan, at))
        return false;
    scan->looked_far = true;
    find_items(&scan->items, from, to, scan->end);
    return !is_near(&scan->items, item + 1, from) &&
           (item == 0 || !is_near(&scan->items, item - 1, from));
}

/* "ii", "xiv" */
static bool is_small_numeral(const sj_token *token)
{
    for (const char *at = token->begin; at < token->end; at++)
        if (!strchr("ivx", *at))
            return false;
    return token->begin < token->end;
}

/* Can `mark` before a list number count items? After a colon only the first can: in "Skor: 5."
 * it is a value. */
static bool counts_items(char mark, const sj_token *number)
{
    char first = *number->begin;

    if (mark != ';' && mark != ':')
        return false;
    if (number->shape != SJ_SHAPE_DIGIT && number->shape != SJ_SHAPE_LETTER &&
        number->shape != SJ_SHAPE_SMALL && !is_small_numeral(number))
        return false;
    return number->head == SJ_HEAD_NONE &&
           (mark == ';' || (mark == ':' && number->length == 1 &&
                            (first == '1' || first == 'i' || (first | 32) == 'a')));
}

/* "…; b. bahwa": the number or letter belongs to what follows. */
static bool is_inner_enumerator(const sj_scan *scan, const sj_context *context,
                                const sj_candidate *c)
{
    const sj_token *previous = &context->word[SJ_WORD_PREV];

    return c->kind == SJ_KIND_PERIOD && c->close == SJ_CLOSE_NONE &&
           previous->length <= LONGEST_MIXED && previous->end == c->stop &&
           previous->next - scan->sentence >= 2 && previous->next[-1] == ' ' &&
           counts_items(previous->next[-2], previous);
}

/* "DM type 2. ECG", "Gale 8. Rain": a number behind a word. */
static bool is_amount(const sj_scan *scan, const sj_context *context, const sj_candidate *c)
{
    const sj_token *number = &context->word[SJ_WORD_PREV], *next = &context->word[SJ_WORD_NEXT];
    sj_token word;

    if (c->kind != SJ_KIND_PERIOD || c->close != SJ_CLOSE_NONE || number->shape != SJ_SHAPE_DIGIT ||
        number->head != SJ_HEAD_NONE || number->end != c->stop || number->next <= scan->sentence ||
        (next->shape != SJ_SHAPE_CAPITAL && next->shape != SJ_SHAPE_CAPS) ||
        next->head != SJ_HEAD_NONE)
        return false;
    word = sj_token_behind(number->next, scan->sentence, true);
    return word.tail == SJ_TAIL_NONE &&
           (word.shape == SJ_SHAPE_LOWER || word.shape == SJ_SHAPE_CAPITAL);
}

sj_rule sj_numbering_items(sj_scan *scan, const sj_context *context, const sj_candidate *c)
{
    const sj_token *next = &context->word[SJ_WORD_NEXT];

    if (is_heading(scan, context, c))
        return SJ_RULE_ENUMERATOR;
    if (c->kind == SJ_KIND_WORD && next->shape == SJ_SHAPE_DIGIT && next->tail == SJ_TAIL_PERIOD &&
        is_stray(scan, next, USUAL_ITEM)) /* "Serves 4. Prep time" */
        return SJ_RULE_NUMBER_AHEAD;
    if (is_amount(scan, context, c) && is_stray(scan, &context->word[SJ_WORD_PREV], USUAL_ITEM))
        return SJ_RULE_AMOUNT;
    if ((c->kind == SJ_KIND_SEMICOLON || c->kind == SJ_KIND_COLON) &&
        next->shape == SJ_SHAPE_DIGIT && next->tail == SJ_TAIL_PERIOD &&
        counts_items(c->kind == SJ_KIND_COLON ? ':' : ';', next))
        return is_stray(scan, next, LONGEST_ITEM) ? SJ_RULE_NONE : SJ_RULE_ITEM;
    if (!is_enumerator(scan, context, c) && !is_inner_enumerator(scan, context, c))
        return SJ_RULE_NONE;
    return c->kind == SJ_KIND_PERIOD && next->shape == SJ_SHAPE_CAPITAL &&
                   is_stray(scan, &context->word[SJ_WORD_PREV], LONGEST_ITEM)
               ? SJ_RULE_STRAY
               : SJ_RULE_ENUMERATOR;
}

/* A capital letter, or several, within its sentence, before a word that could begin another? */
static bool may_be_last(const sj_scan *scan, const sj_context *context)
{
    const sj_token *letter = &context->word[SJ_WORD_PREV], *next = &context->word[SJ_WORD_NEXT];

    return (letter->shape == SJ_SHAPE_LETTER || letter->shape == SJ_SHAPE_ROMAN ||
            letter->shape == SJ_SHAPE_CAPS) &&
           letter->head == SJ_HEAD_NONE && letter->next > scan->sentence &&
           next->shape == SJ_SHAPE_CAPITAL && next->head == SJ_HEAD_NONE &&
           next->tail != SJ_TAIL_PERIOD;
}

/* "Prasastinya": as no name ends. */
static bool is_possessed(const sj_token *word)
{
    enum { LONGEST_NAME = 5 }; /* Kenya, Sonya */

    return word->length > LONGEST_NAME && memcmp(word->end - 3, "nya", 3) == 0;
}

/* "Prasastinya", "Tegangan: 220 V": an ordinary word, one that says whose something is, a label. */
static bool begins_no_name(const sj_token *word, const sj_word_set *ordinary)
{
    return word->tail == SJ_TAIL_COLON || sj_word_set_have(ordinary, word->hash) ||
           is_possessed(word);
}

/* "got a B. Three" */
static bool is_article(const sj_token *word)
{
    return *word->begin == 'a' &&
           (word->length == 1 || (word->length == 2 && word->begin[1] == 'n'));
}

bool sj_numbering_labelled(const sj_scan *scan, const sj_context *context,
                           const sj_knowledge *knowledge)
{
    const sj_token *next = &context->word[SJ_WORD_NEXT];
    sj_token noun;

    if (!may_be_last(scan, context))
        return false;
    noun = sj_token_behind(context->word[SJ_WORD_PREV].next, scan->sentence, true);
    if (noun.tail == SJ_TAIL_PERIOD && noun.shape == SJ_SHAPE_LETTER) /* J. H. Nobody */
        return sj_word_opens(next, knowledge->language);
    if (noun.tail != SJ_TAIL_NONE)
        return false;
    return sj_word_opens(next, knowledge->language) ||
           (knowledge->language == SEJAJAR_ID && is_possessed(next)) || /* "Mas J. Gajinya" */
           (noun.next > scan->sentence &&
            (sj_word_labels(&noun) ||
             (is_article(&noun) && begins_no_name(next, knowledge->ordinary))));
}

/* "175 °C. Bake", "–25° F. Rifles" */
static bool is_degree(const sj_scan *scan, const sj_context *context)
{
    const sj_token *letter = &context->word[SJ_WORD_PREV], *next = &context->word[SJ_WORD_NEXT];

    const char *sign = letter->begin;

    if (letter->length != 1 || next->shape != SJ_SHAPE_CAPITAL || sign - scan->sentence < 3)
        return false;
    sign -= sign[-1] == ' ';
    return memcmp(sign - 2, "°", 2) == 0;
}

/* "½" and its like */
static bool is_fraction(const char *last, const char *begin)
{
    return *last >= '\xBC' && *last <= '\xBE' && last > begin && last[-1] == '\xC2';
}

bool sj_numbering_fraction_ends(const char *at, const char *begin)
{
    return at - begin >= 3 && is_fraction(at - 2, begin);
}

/* Does a number stand before `unit`? */
static bool is_counted(const sj_scan *scan, const sj_token *unit)
{
    const char *last = unit->next - 2;
    sj_token number;

    if (unit->next - scan->sentence < 2)
        return false;
    if (*last < '0' || *last > '9')
        return is_fraction(last, scan->sentence);
    number = sj_token_behind(unit->next, scan->sentence, true);
    return number.shape >= SJ_SHAPE_DIGIT && number.shape <= SJ_SHAPE_MIXED &&
           number.tail == SJ_TAIL_NONE;
}

bool sj_numbering_measured(const sj_scan *scan, const sj_context *context,
                           const sj_word_set *ordinary)
{
    const sj_token *unit = &context->word[SJ_WORD_PREV], *next = &context->word[SJ_WORD_NEXT];

    if (next->head != SJ_HEAD_NONE || next->begin == next->end || *next->begin < 'A' ||
        *next->begin > 'Z' || next->shape == SJ_SHAPE_LETTER)
        return false;
    if (unit->shape == SJ_SHAPE_LOWER || unit->shape == SJ_SHAPE_SMALL ||
        unit->shape == SJ_SHAPE_CAPITAL || unit->shape == SJ_SHAPE_CAMEL ||
        unit->shape == SJ_SHAPE_DOTTED)
        return is_counted(scan, unit) && sj_word_measures(unit);
    return is_degree(scan, context) ||
           (is_counted(scan, unit) && may_be_last(scan, context) && begins_no_name(next, ordinary));
}
