/* A candidate seen through the features' eyes. */
#include "split/context.h"

#include <string.h>

#include "normalise/characters.h"
#include "split/marks.h"
#include "split/word_lists.h"

/* A quotation closes nearby within so many bytes. */
enum { NEARBY = 500 };

/* Of what is said, in bytes; less than SJ_CONTEXT_BEFORE. */
enum { SHORTEST_SAID = 3, LONGEST_SAID = 200 };

/* Of who says something, title, name and what he does, in words. */
enum { LONGEST_NAME = 5 };

static uint8_t size_class(size_t bytes)
{
    /* Powers of two, from 4 on. */
    unsigned size = 62 - (unsigned)__builtin_clzll((unsigned long long)bytes | 2);

    return (uint8_t)(size < 7 ? size : 7);
}

static uint8_t length_class(unsigned characters)
{
    return characters < 4 ? (uint8_t)characters : characters < 6 ? 4 : characters < 9 ? 5 : 6;
}

/* Bytes from `at` to the end of its line. The end found last serves until it is passed. */
static size_t remaining(sj_scan *scan, const char *at)
{
    if (scan->line_end < at) {
        const char *stop = memchr(at, '\n', (size_t)(scan->end - at));

        scan->line_end = stop ? stop : scan->end;
    }
    return (size_t)(scan->line_end - at);
}

/* The next closing quote at or after `at`, or the end. `which`: 0 for ", 1 for ”, 2 for ». */
static const char *closing_quote(int which, const char *at, const char *end)
{
    static const char last[3] = {'"', '\x9D', '\xBB'}, before[3] = {0, '\x80', '\xC2'};
    const char *begin = at;

    while (at < end) {
        const char *found = memchr(at, last[which], (size_t)(end - at));

        if (!found || which == 0 || (found > begin && found[-1] == before[which]))
            return found ? found : end;
        at = found + 1;
    }
    return end;
}

/* How the quotation open at `at` ends. The closing quote found last serves until it is
 * passed, so that every byte is looked at once. */
static sj_quotation quotation(sj_scan *scan, const char *at)
{
    int which = !scan->quote || *scan->quote == '"' ? 0 : *scan->quote == '\xC2' ? 2 : 1;
    const char *close = scan->quote_end[which];

    if (!scan->quote)
        return SJ_QUOTE_OPEN;
    if (close < at)
        close = scan->quote_end[which] = closing_quote(which, at, scan->end);
    if (close == scan->end || close - at > NEARBY)
        return SJ_QUOTE_OPEN;
    close -= which == 1 ? 2 : which == 2;
    return close > at && close[-1] == ',' ? SJ_QUOTE_SPEECH : SJ_QUOTE_CLOSED;
}

static uint8_t quote_class(sj_scan *scan, const sj_candidate *c, sejajar_language language)
{
    return (uint8_t)(c->in_quote && language == SEJAJAR_EN ? quotation(scan, c->end)
                                                           : SJ_QUOTE_OUTSIDE);
}

static sj_abbreviation_class class_before(const sj_context *context, const sj_candidate *c,
                                          const sj_knowledge *knowledge)
{
    const sj_token *previous = &context->word[SJ_WORD_PREV];
    sj_abbreviation_class class;
    bool folded;

    if (c->kind != SJ_KIND_PERIOD || previous->end != c->stop || previous->begin == previous->end)
        return SJ_ABBREVIATION_NONE;
    class = sj_abbreviations_find(knowledge->abbreviations, previous, &folded);
    /* "KEL." is "Kel." in a heading, else rather some other name in capitals. */
    if (folded && class == SJ_ABBREVIATION_NEVER && previous->shape == SJ_SHAPE_CAPS &&
        context->word[SJ_WORD_NEXT].shape == SJ_SHAPE_CAPITAL &&
        sj_word_set_have(knowledge->ordinary, context->word[SJ_WORD_NEXT].hash))
        return SJ_ABBREVIATION_MAYBE;
    return class;
}

static uint8_t begin_class(const sj_scan *scan)
{
    uint32_t kind = sj_kind_at(scan->sentence, scan->end);

    return kind & SJ_UPPER ? SJ_BEGIN_UPPER : kind & SJ_LOWER ? SJ_BEGIN_LOWER : SJ_BEGIN_OTHER;
}

/* Does a quotation mark that opens end at `at`? Straight single ones are rather apostrophes. */
static bool opens_quote(const char *at)
{
    switch (at[-1]) {
    case '"': return true;
    case '\x98':
    case '\x9C': return at[-2] == '\x80' && at[-3] == '\xE2';
    case '\xAB': return at[-2] == '\xC2';
    default: return false;
    }
}

/* Is what was said before `at`, which ends a quotation, introduced: `she asked, "Why?" I said`? */
static bool is_introduced(const sj_scan *scan, const char *at)
{
    const char *limit;

    if (at - scan->sentence <= SHORTEST_SAID)
        return false;
    limit = at - scan->sentence > LONGEST_SAID ? at - LONGEST_SAID : scan->sentence + SHORTEST_SAID;
    if (at > limit && sj_kind_before(at, limit) & SJ_CLOSE_QUOTE) /* "Why", I asked */
        sj_utf8_previous(&at, limit);
    while (at > limit && !opens_quote(at))
        at--;
    if (at <= limit)
        return false;
    sj_utf8_previous(&at, limit);
    at = sj_skip_space_before(at, limit);
    return at > limit && (at[-1] == ',' || at[-1] == ':');
}

/* Does who said it follow: `"…?" tanya Budi`, `"…!" Prime Minister Ada Brown cried`? */
static bool is_reported(const sj_scan *scan, const sj_context *context, const sj_candidate *c,
                        sejajar_language language)
{
    sj_token word;

    if (!sj_candidate_quoted(c) && c->kind != SJ_KIND_CLOSER)
        return false;
    word = context->word[SJ_WORD_NEXT];
    if (word.head == SJ_HEAD_QUOTE) /* another speaks */
        return false;
    for (int i = 0; i < LONGEST_NAME && word.begin < word.end; i++) {
        if (sj_word_reports(&word, language))
            return context->word[SJ_WORD_NEXT].shape == SJ_SHAPE_LOWER ||
                   !is_introduced(scan, c->stop);
        if ((word.tail != SJ_TAIL_NONE && word.tail != SJ_TAIL_PERIOD) ||
            (i >= 2 && word.shape != SJ_SHAPE_CAPITAL))
            return false;
        word = sj_token_ahead(word.next, scan->end);
    }
    return false;
}

/* The word before the end. One that something stands after, as in "(J, C, Z).", is no
 * initial and no abbreviation. */
static void describe_previous(sj_context *context, const sj_candidate *c)
{
    const sj_token *word = &context->word[SJ_WORD_PREV];
    bool apart = c->stop < c->end && word->end != c->stop;

    context->field[SJ_FIELD_PREV_SHAPE] = apart ? SJ_SHAPE_SIGNS : word->shape;
    context->field[SJ_FIELD_PREV_LENGTH] = apart ? 0 : length_class(word->length);
    context->field[SJ_FIELD_PREV_VOWEL] = apart || word->vowel;
}

static void describe_words(sj_context *context, const sj_candidate *c, const sj_word_set *ordinary)
{
    const sj_token *word = context->word;
    uint8_t *field = context->field;

    describe_previous(context, c);
    field[SJ_FIELD_PREV_ORDINARY] = sj_word_set_have(ordinary, word[SJ_WORD_PREV].hash);
    field[SJ_FIELD_NEXT_SHAPE] = word[SJ_WORD_NEXT].shape;
    field[SJ_FIELD_NEXT_LENGTH] = length_class(word[SJ_WORD_NEXT].length);
    field[SJ_FIELD_NEXT_ORDINARY] = sj_word_set_have(ordinary, word[SJ_WORD_NEXT].hash);
    field[SJ_FIELD_NEXT_HEAD] = word[SJ_WORD_NEXT].head;
    field[SJ_FIELD_NEXT_TAIL] = word[SJ_WORD_NEXT].tail;
}

static void glance_at(sj_context *context, sj_part part, char first, char second)
{
    unsigned letter = sj_letter(first);

    context->letters[part] = (uint16_t)sj_letters(letter, sj_letter(second));
    context->glance[part] = !letter        ? SJ_GLANCE_NONE
                            : first & 0x20 ? SJ_GLANCE_SMALL
                                           : SJ_GLANCE_CAPITAL;
}

/* The letters of the words further away that are next to the words near. */
static void glance_further(sj_context *context, const sj_scan *scan)
{
    const char *ahead = context->word[SJ_WORD_NEXT].next,
               *behind = context->word[SJ_WORD_PREV].next;

    if (scan->end - ahead > 2 && *ahead == ' ')
        glance_at(context, SJ_AHEAD, ahead[1], ahead[2]);
    else
        glance_at(context, SJ_AHEAD, ' ', ' ');
    if (behind - scan->begin > 2 && behind[-1] == ' ')
        glance_at(context, SJ_BEHIND, behind[-2], behind[-3]);
    else
        glance_at(context, SJ_BEHIND, ' ', ' ');
}

void sj_context_add(sj_context *context, const sj_scan *scan, sj_part part)
{
    sj_token *word = context->word;
    uint8_t *field = context->field;

    if (part == SJ_AHEAD) {
        sj_token_read_ahead(&word[SJ_WORD_NEXT2], word[SJ_WORD_NEXT].next, scan->end);
        field[SJ_FIELD_NEXT2_SHAPE] = word[SJ_WORD_NEXT2].shape;
        field[SJ_FIELD_NEXT2_TAIL] = word[SJ_WORD_NEXT2].tail;
    } else {
        sj_token_read_behind(&word[SJ_WORD_PREV2], word[SJ_WORD_PREV].next, scan->begin, true);
        field[SJ_FIELD_PREV2_SHAPE] = word[SJ_WORD_PREV2].shape;
        field[SJ_FIELD_PREV2_TAIL] = word[SJ_WORD_PREV2].tail;
    }
}

void sj_context_complete(sj_context *context, const sj_scan *scan)
{
    sj_context_add(context, scan, SJ_AHEAD);
    sj_context_add(context, scan, SJ_BEHIND);
}

/* In Indonesian a quotation changes nothing: the news corpus keeps reported speech whole,
 * but who translates it ends sentences there, and only both sides alike can be aligned. */
static void describe_signs(sj_context *context, sj_scan *scan, const sj_candidate *c,
                           sejajar_language language)
{
    uint8_t *field = context->field;

    field[SJ_FIELD_STRENGTH] = c->stop == c->end;
    field[SJ_FIELD_KIND] = (uint8_t)c->kind;
    field[SJ_FIELD_CLOSE] = (uint8_t)c->close;
    field[SJ_FIELD_GAP] = c->gap == SJ_GAP_NONE ? SJ_GAP_NONE : SJ_GAP_SPACE;
    field[SJ_FIELD_QUOTE] = quote_class(scan, c, language);
    field[SJ_FIELD_BRACKET] = c->in_bracket;
}

bool sj_context_is_local(sj_scan *scan, const sj_candidate *c, bool dense)
{
    ptrdiff_t since = c->stop - scan->sentence;

    return (since >= SJ_CONTEXT_FAR ||
            (dense && since < SJ_CONTEXT_NEAR && c->stop - scan->begin >= SJ_CONTEXT_FAR)) &&
           c->next - c->stop <= SJ_CONTEXT_BEFORE && remaining(scan, c->next) >= SJ_CONTEXT_FAR;
}

uint64_t sj_context_state(sj_scan *scan, const sj_candidate *c, sejajar_language language)
{
    ptrdiff_t since = c->stop - scan->sentence;
    uint64_t state = since < SJ_CONTEXT_NEAR ? (uint64_t)(since + 1) << 44 : 0;

    state |= (uint64_t)(c->end - c->stop) << 32 | (uint64_t)(c->next - c->stop) << 20;
    return state | (uint64_t)c->kind << 16 | (uint64_t)c->close << 12 | (uint64_t)c->gap << 8 |
           (uint64_t)quote_class(scan, c, language) << 4 | (uint64_t)begin_class(scan) << 2 |
           (uint64_t)c->in_quote << 1 | c->in_bracket;
}

sj_rule sj_context_fill(sj_context *context, sj_scan *scan, const sj_candidate *c,
                        const sj_knowledge *knowledge)
{
    uint8_t *field = context->field;
    const char *next = c->next;
    sj_rule rule;

    if (c->stop < c->end)
        next = sj_marks_leading_dots(next, scan->end);
    sj_token_read_behind(&context->word[SJ_WORD_PREV], c->stop, scan->begin, true);
    sj_token_read_ahead(&context->word[SJ_WORD_NEXT], next, scan->end);
    rule = sj_hard_rules_other_script(scan, context, c);
    if (rule != SJ_RULE_NONE)
        return rule;
    field[SJ_FIELD_LIST] = (uint8_t)class_before(context, c, knowledge);
    field[SJ_FIELD_REPORT] = is_reported(scan, context, c, knowledge->language);
    field[SJ_FIELD_BEGIN] = begin_class(scan);
    rule = sj_hard_rules_decide(scan, context, c, knowledge);
    if (rule != SJ_RULE_NONE && !sj_rule_teaches(rule))
        return rule;
    describe_signs(context, scan, c, knowledge->language);
    describe_words(context, c, knowledge->ordinary);
    glance_further(context, scan);
    field[SJ_FIELD_SINCE] = size_class((size_t)(c->end - scan->sentence));
    field[SJ_FIELD_REMAIN] = size_class(remaining(scan, c->next));
    return rule;
}
