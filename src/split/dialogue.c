/* Who speaks or writes: labels, stage directions, dashes and bullets. */
#include "split/dialogue.h"

#include <string.h>

#include "normalise/characters.h"
#include "split/context.h"

/* Of how something is said, and of where and when a report was written, in bytes. */
enum { LONGEST_DIRECTION = 64, LONGEST_SOUND = 32, LONGEST_DATELINE = 48, LONGEST_MINUTE = 8 };

/* No abbreviation is longer, in characters. */
enum { SHORTEST_PART = 3 };

/* "> >": the marks of quoted mail. */
static bool is_quoting(const char *at, const char *end)
{
    if (at == end || *at != '>')
        return false;
    while (at < end && (*at == '>' || *at == ' '))
        at++;
    return at == end;
}

/* " (AP) ": nothing but who reports between a place and a dash. */
static bool is_agency(const char *at, const char *end)
{
    return end - at > 4 && at[1] == '(' && end[-2] == ')' &&
           !memchr(at + 2, ')', (size_t)(end - at - 4));
}

/* "- **18:27** ": nothing but what is printed in bold, perhaps an item's. */
static bool is_bold(const char *at, const char *end)
{
    const char *begin = at;

    while (at < end && (*at == '-' || *at == '*' || *at == ' '))
        at++;
    return at - begin >= 2 && memcmp(at - 2, "**", 2) == 0 && end - at > 3 &&
           memcmp(end - 3, "** ", 3) == 0;
}

/* "Q:", "HAKIM:", "—", "- **18:27** –", "PORTLAND, Ore. —": nothing yet but a mark, a speaker or a
 * dateline. */
static bool is_label(const sj_scan *scan, const sj_context *context, const sj_candidate *c)
{
    const sj_token *previous = &context->word[SJ_WORD_PREV];
    sj_token place;

    if (c->stop < c->end)
        return false;
    if (previous->shape == SJ_SHAPE_SIGNS && is_quoting(scan->sentence, c->stop))
        return true;
    if (previous->next <= scan->sentence)
        return previous->shape == SJ_SHAPE_SIGNS ||
               (c->kind == SJ_KIND_COLON &&
                (previous->length <= 2 || previous->shape == SJ_SHAPE_CAPS));
    if (c->kind != SJ_KIND_DASH || previous->shape != SJ_SHAPE_SIGNS ||
        c->stop - scan->sentence > LONGEST_DATELINE)
        return false;
    if (is_bold(scan->sentence, previous->next))
        return true;
    place = sj_token_ahead(scan->sentence, c->stop);
    return place.shape == SJ_SHAPE_CAPS &&
           (place.tail == SJ_TAIL_COMMA || previous->next - place.next <= 1 ||
            is_agency(place.next, previous->next));
}

/* "Ms. Quill:", "ARIES (March 21-April 19):", where a line begins. */
static bool is_run_in(const sj_scan *scan, const sj_context *context, const sj_candidate *c)
{
    return c->kind == SJ_KIND_COLON && context->word[SJ_WORD_NEXT].shape != SJ_SHAPE_DIGIT &&
           sj_scan_line_begins(scan, scan->sentence) &&
           sj_habits_label(scan->sentence, scan->end) == c->stop;
}

/* "Maths: A lively year", "Allergies: PCN": a word or two. */
static bool is_brief_label(const sj_scan *scan, const sj_context *context, const sj_candidate *c)
{
    const sj_token *last = &context->word[SJ_WORD_PREV], *next = &context->word[SJ_WORD_NEXT];

    return c->kind == SJ_KIND_COLON && c->stop[-1] == ':' &&
           (next->shape == SJ_SHAPE_CAPS ||
            (next->shape == SJ_SHAPE_LETTER && *next->begin != 'I')) &&
           (last->next <= scan->sentence ||
            sj_token_behind(last->next, scan->sentence, true).next <= scan->sentence);
}

/* "ALGERNON. I don't", "WARNING. Hot surface": one word in capitals, where a line begins. */
static bool is_part(const sj_scan *scan, const sj_context *context, const sj_candidate *c)
{
    const sj_token *name = &context->word[SJ_WORD_PREV], *next = &context->word[SJ_WORD_NEXT];

    return c->kind == SJ_KIND_PERIOD && c->close == SJ_CLOSE_NONE && name->shape == SJ_SHAPE_CAPS &&
           name->length > SHORTEST_PART && name->next <= scan->sentence &&
           sj_scan_line_begins(scan, scan->sentence) &&
           (next->shape == SJ_SHAPE_CAPITAL || next->shape == SJ_SHAPE_LETTER);
}

/* "26' Yellow card", "90+3' Goal": the minute of a match. */
static bool is_minute(const sj_scan *scan, const sj_candidate *c)
{
    const char *at = scan->sentence;

    if (c->kind != SJ_KIND_CLOSER || c->stop - at > LONGEST_MINUTE)
        return false;
    while (at < c->stop && ((*at >= '0' && *at <= '9') || *at == '+'))
        at++;
    return at > scan->sentence && at < c->stop &&
           sj_character_kind(sj_utf8_next(&at, c->stop)) & SJ_QUOTE && at == c->stop;
}

/* "JOHN: (shouting) Where", "MEL: [laughs] What", "[sighs] Where": how it is said goes with what is
 * said. */
static bool is_direction(const sj_scan *scan, const sj_candidate *c)
{
    const char *at = c->stop;
    const char *limit =
        at - scan->sentence > LONGEST_DIRECTION ? at - LONGEST_DIRECTION : scan->sentence;
    bool square;

    if (c->kind != SJ_KIND_CLOSER || (at[-1] != ')' && at[-1] != ']'))
        return false;
    square = at[-1] == ']';
    while (at > limit && *at != (square ? '[' : '('))
        at--;
    if (square && at == scan->sentence)
        return *at == '[' && c->stop - at <= LONGEST_SOUND;
    while (at > limit && at[-1] == ' ')
        at--;
    return at > limit && at[-1] == ':';
}

/* "Where? [sighs] There." */
static bool is_direction_ahead(const sj_scan *scan, const sj_candidate *c)
{
    const char *at = c->next;
    const char *limit = scan->end - at > LONGEST_SOUND ? at + LONGEST_SOUND : scan->end;

    if (at == scan->end || *at != '[')
        return false;
    while (at < limit && *at != ']')
        at++;
    return limit - at > 2 && at[1] == ' ' && at - c->next > 2 &&
           sj_token_ahead(at + 1, scan->end).shape == SJ_SHAPE_CAPITAL;
}

static bool begins_with_capital(sj_token word)
{
    return word.shape == SJ_SHAPE_CAPITAL || word.shape == SJ_SHAPE_LETTER; /* "- I did." */
}

/* Does the next word begin with a dash alone, as the sentence does: "- Ready? - Not yet." */
static bool is_other_speaker(const sj_scan *scan, const sj_context *context, const sj_candidate *c)
{
    const sj_token *next = &context->word[SJ_WORD_NEXT];
    const char *first = scan->sentence, *second = next->begin;

    if (next->shape != SJ_SHAPE_SIGNS || c->stop - scan->sentence >= SJ_CONTEXT_FAR)
        return false;
    return sj_character_kind(sj_utf8_next(&first, c->stop)) & SJ_DASH && *first == ' ' &&
           sj_character_kind(sj_utf8_next(&second, scan->end)) & SJ_DASH && second == next->end &&
           begins_with_capital(sj_token_ahead(next->next, scan->end));
}

/* "Restart. • Check the cables": a bullet and a space. */
static bool is_bullet(const sj_scan *scan, const sj_context *context)
{
    const sj_token *next = &context->word[SJ_WORD_NEXT];
    const char *at = next->begin;

    return next->shape == SJ_SHAPE_SIGNS &&
           sj_character_kind(sj_utf8_next(&at, scan->end)) & SJ_BULLET && at == next->end;
}

/* `…bersedia diperiksa?" ----- Ya, saya bersedia.` */
static bool is_rule_ahead(const sj_scan *scan, const sj_context *context)
{
    const sj_token *next = &context->word[SJ_WORD_NEXT];

    if (next->shape != SJ_SHAPE_SIGNS || next->end - next->begin < 3)
        return false;
    for (const char *at = next->begin; at < next->end; at++)
        if (*at != '-')
            return false;
    return begins_with_capital(sj_token_ahead(next->next, scan->end));
}

sj_rule sj_dialogue_decide(const sj_scan *scan, const sj_context *context, const sj_candidate *c)
{
    if (is_label(scan, context, c) || is_minute(scan, c))
        return SJ_RULE_LABEL;
    if (is_run_in(scan, context, c)) {
        if (scan->habits.speakers)
            return SJ_RULE_LABEL;
        if (context->word[SJ_WORD_PREV].next > scan->sentence) /* "Chris: As we discussed" */
            return SJ_RULE_RUN_IN;
    }
    if (is_brief_label(scan, context, c))
        return SJ_RULE_RUN_IN;
    if (is_direction(scan, c))
        return SJ_RULE_DIRECTION;
    if (c->stop == c->end || c->gap == SJ_GAP_NONE)
        return SJ_RULE_NONE;
    if (is_part(scan, context, c))
        return SJ_RULE_RUN_IN;
    if (is_bullet(scan, context))
        return SJ_RULE_ITEM;
    return is_rule_ahead(scan, context) || is_direction_ahead(scan, c) ||
                   is_other_speaker(scan, context, c)
               ? SJ_RULE_DIALOGUE
               : SJ_RULE_NONE;
}
