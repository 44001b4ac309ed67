/* A candidate seen through the features' eyes, and the rules that need no weights. */
#include "split/context.h"

#include <string.h>

#include "normalise/characters.h"

static uint8_t size_class(size_t bytes)
{
    uint8_t class = 0;

    for (size_t limit = 4; class < 7 && bytes >= limit; limit *= 2)
        class ++;
    return class;
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

static sj_abbreviation_class class_before(const sj_context *context, const sj_candidate *c,
                                          const sj_abbreviations *abbreviations)
{
    const sj_token *previous = &context->word[SJ_WORD_PREV];

    if (c->kind != SJ_KIND_PERIOD || previous->end != c->stop || previous->begin == previous->end)
        return SJ_ABBREVIATION_NONE;
    return sj_abbreviations_find(abbreviations, previous->begin, c->stop + 1);
}

/* Sentences of scripts without capitals end where their terminator is followed by a
 * space, or where the script knows no spaces. */
static sj_verdict other_script(const sj_context *context, const sj_candidate *c)
{
    const sj_token *previous = &context->word[SJ_WORD_PREV];
    bool unspaced = previous->letter && sj_character_script(previous->letter) == SJ_SCRIPT_UNSPACED;

    if (c->kind == SJ_KIND_WIDE) {
        if (c->gap != SJ_GAP_NONE || (unsigned char)*c->stop >= 0xE3)
            return SJ_VERDICT_END;
        return SJ_VERDICT_GO_ON;
    }
    if (previous->shape != SJ_SHAPE_CASELESS)
        return SJ_VERDICT_ASK;
    if (c->stop == c->end)
        return SJ_VERDICT_GO_ON;
    if (c->gap == SJ_GAP_NONE)
        return unspaced && c->kind != SJ_KIND_PERIOD ? SJ_VERDICT_END : SJ_VERDICT_GO_ON;
    return unspaced || previous->length > 2 || c->kind != SJ_KIND_PERIOD ? SJ_VERDICT_END
                                                                         : SJ_VERDICT_GO_ON;
}

/* "1." or "a." with nothing before it in its sentence belongs to what follows. */
static bool is_enumerator(const sj_scan *scan, const sj_context *context, const sj_candidate *c)
{
    const sj_token *previous = &context->word[SJ_WORD_PREV];

    if (c->kind != SJ_KIND_PERIOD || c->close != SJ_CLOSE_NONE || previous->next > scan->sentence)
        return false;
    switch (previous->shape) {
    case SJ_SHAPE_DIGIT:
    case SJ_SHAPE_NUMBER:
    case SJ_SHAPE_AMOUNT: return c->stop - scan->sentence <= 8;
    case SJ_SHAPE_LETTER:
    case SJ_SHAPE_SMALL:
    case SJ_SHAPE_ROMAN: return true;
    default: return false;
    }
}

static bool is_number(unsigned shape)
{
    return shape == SJ_SHAPE_DIGIT || shape == SJ_SHAPE_NUMBER || shape == SJ_SHAPE_YEAR ||
           shape == SJ_SHAPE_AMOUNT;
}

static sj_verdict rules(const sj_scan *scan, const sj_context *context, const sj_candidate *c)
{
    unsigned class = context->field[SJ_FIELD_LIST];
    unsigned next = context->field[SJ_FIELD_NEXT_SHAPE];

    if (class == SJ_ABBREVIATION_NEVER && c->close == SJ_CLOSE_NONE)
        return SJ_VERDICT_GO_ON;
    if (class == SJ_ABBREVIATION_NUMBER && is_number(next) && c->close == SJ_CLOSE_NONE)
        return SJ_VERDICT_GO_ON;
    if (next == SJ_SHAPE_LOWER && context->field[SJ_FIELD_NEXT_HEAD] != SJ_HEAD_BULLET &&
        (c->close == SJ_CLOSE_QUOTE_MARK || context->field[SJ_FIELD_NEXT_HEAD] == SJ_HEAD_DASH))
        return SJ_VERDICT_GO_ON;
    if (is_enumerator(scan, context, c))
        return SJ_VERDICT_GO_ON;
    return SJ_VERDICT_ASK;
}

static void describe_words(sj_context *context, const sj_scan *scan, const sj_candidate *c)
{
    sj_token *word = context->word;
    uint8_t *field = context->field;

    word[SJ_WORD_PREV2] = sj_token_behind(word[SJ_WORD_PREV].next, scan->begin, true);
    word[SJ_WORD_NEXT2] = sj_token_ahead(word[SJ_WORD_NEXT].next, scan->end);
    field[SJ_FIELD_PREV_SHAPE] = word[SJ_WORD_PREV].shape;
    field[SJ_FIELD_PREV_LENGTH] = length_class(word[SJ_WORD_PREV].length);
    field[SJ_FIELD_PREV_VOWEL] = word[SJ_WORD_PREV].vowel;
    field[SJ_FIELD_PREV2_SHAPE] = word[SJ_WORD_PREV2].shape;
    field[SJ_FIELD_PREV2_TAIL] = word[SJ_WORD_PREV2].tail;
    field[SJ_FIELD_NEXT_LENGTH] = length_class(word[SJ_WORD_NEXT].length);
    field[SJ_FIELD_NEXT_TAIL] = word[SJ_WORD_NEXT].tail;
    field[SJ_FIELD_NEXT2_SHAPE] = word[SJ_WORD_NEXT2].shape;
    field[SJ_FIELD_NEXT2_TAIL] = word[SJ_WORD_NEXT2].tail;
    field[SJ_FIELD_STRENGTH] = c->stop == c->end;
    field[SJ_FIELD_KIND] = (uint8_t)c->kind;
    field[SJ_FIELD_CLOSE] = (uint8_t)c->close;
    field[SJ_FIELD_GAP] = (uint8_t)(c->gap == SJ_GAP_LINE ? SJ_GAP_SPACE : c->gap);
    field[SJ_FIELD_QUOTE] = c->in_quote;
    field[SJ_FIELD_BRACKET] = c->in_bracket;
}

sj_verdict sj_context_fill(sj_context *context, sj_scan *scan, const sj_candidate *c,
                           const sj_abbreviations *abbreviations)
{
    uint8_t *field = context->field;
    sj_verdict verdict;

    context->word[SJ_WORD_PREV] = sj_token_behind(c->stop, scan->begin, true);
    context->word[SJ_WORD_NEXT] = sj_token_ahead(c->next, scan->end);
    verdict = other_script(context, c);
    if (verdict != SJ_VERDICT_ASK)
        return verdict;
    field[SJ_FIELD_LIST] = (uint8_t)class_before(context, c, abbreviations);
    field[SJ_FIELD_NEXT_SHAPE] = context->word[SJ_WORD_NEXT].shape;
    field[SJ_FIELD_NEXT_HEAD] = context->word[SJ_WORD_NEXT].head;
    verdict = rules(scan, context, c);
    if (verdict != SJ_VERDICT_ASK)
        return verdict;
    describe_words(context, scan, c);
    field[SJ_FIELD_SINCE] = size_class((size_t)(c->end - scan->sentence));
    field[SJ_FIELD_REMAIN] = size_class(remaining(scan, c->next));
    return SJ_VERDICT_ASK;
}
