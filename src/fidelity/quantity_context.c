/* What stands about quantities: signs, brackets, and others that they share a word with. */
#include "fidelity/quantity_context.h"

#include <string.h>

/* Is there % behind, or per cent? */
static bool is_percent(const sj_pair_side *side, const sj_quantity *q)
{
    const char *at = side->word[q->last].end, *end = side->text.bytes + side->text.length;
    uint32_t next = q->last + 1;

    while (at < end && *at == ' ')
        at++;
    if (at < end && *at == '%')
        return true;
    return next < side->count &&
           (side->word[next].facts.sense == SJ_SENSE_PERCENT ||
            (sj_pair_is(side, next, "per") && sj_pair_is(side, next + 1, "cent")));
}

/* Senin (24/10): in brackets behind a day. */
static bool is_date_of_day(const sj_pair_side *side, const sj_quantity *q)
{
    const char *at = side->word[q->first].begin;
    uint32_t w = q->first;

    while (at > side->text.bytes && strchr("0123456789/.-", at[-1]))
        at--;
    if (at == side->text.bytes || at[-1] != '(')
        return false;
    while (w > 0 && (side->word[w].begin >= at || side->word[w].kind == SJ_WORD_MARK))
        w--;
    return side->word[w].facts.sense == SJ_SENSE_WEEKDAY;
}

/* +62 before the rest of a number by telephone */
static bool is_country_code(const sj_pair_side *side, const sj_quantity *q)
{
    const sj_pair_word *word = &side->word[q->first];

    return word->begin > side->text.bytes && word->begin[-1] == '+' && word->form_length <= 3 &&
           q->last + 1 < side->count && side->word[q->last + 1].kind == SJ_WORD_NUMBER;
}

/* [8]: the number of a note */
static bool is_note(const sj_pair_side *side, const sj_quantity *q)
{
    const char *begin = side->word[q->first].begin, *end = side->word[q->last].end;

    return begin > side->text.bytes && end < side->text.bytes + side->text.length &&
           begin[-1] == '[' && *end == ']';
}

/* ---- Ranges ------------------------------------------------------------------ */

/* 2 to 15 million, 4.12 to 3.88 metres, 9 x 5 inches: is there nothing but such a word, or a dash,
 * between? */
static bool is_range(const sj_pair_side *side, const sj_quantity *a, const sj_quantity *b)
{
    static const char *const words[] = {"to",     "and", "or", "dan", "atau", "hingga",
                                        "sampai", "s.d", "ke", "x",   "by",   NULL};
    const char *between = side->word[a->last].end;

    if (b->first == a->last + 1)
        return side->word[b->first].begin - between <= 3 && *between != ' ' && *between != ',' &&
               *between != '.' && *between != '(';
    return b->first == a->last + 2 && sj_pair_is_one_of(side, a->last + 1, words);
}

/* What is behind the second counts for the first, too, which has nothing of its own. */
static void share(sj_quantity *a, const sj_quantity *b)
{
    bool is_plain = a->kind == SJ_QUANTITY_DIGITS && a->scale <= 1 && a->shorthand < 0;

    if (a->unit.dimension == SJ_NO_DIMENSION)
        a->unit = b->unit;
    if (is_plain && b->kind == SJ_QUANTITY_DIGITS && b->scale > 1)
        a->shorthand = a->value[0] * b->scale;
}

/* ---- Glosses ------------------------------------------------------------------- */

static bool is_time_zone(const sj_pair_side *side, uint32_t w)
{
    static const char *const zones[] = {"gmt", "utc", "wib", "wita", "wit", "est", "cet", NULL};

    return sj_pair_is_one_of(side, w, zones);
}

/* The bracket that opens before the quantity and is not closed yet; NULL: there is none near. */
static const char *open_bracket(const sj_pair_side *side, const sj_quantity *q)
{
    enum { NEAR = 40 };
    const char *begin = side->word[q->first].begin;

    for (const char *at = begin; at > side->text.bytes && begin - at < NEAR && at[-1] != ')'; at--)
        if (at[-1] == '(')
            return at - 1;
    return NULL;
}

/* 118 km (73 mi), Rp600.000 (about 40 bucks): right behind another, in brackets, the same for those
 * who have other units or another currency. */
static bool is_gloss(const sj_quantities *of, size_t k, const sj_pair_side *side)
{
    enum { WORDS_BETWEEN = 4 };
    const sj_quantity *q = &of->at[k], *of_what = NULL;
    const char *bracket = open_bracket(side, q);
    uint32_t between = 0;

    for (size_t n = 0; bracket && n < k; n++)
        if (side->word[of->at[n].last].end <= bracket)
            of_what = &of->at[n];
    if (!of_what || q->kind != SJ_QUANTITY_DIGITS)
        return false;
    for (uint32_t w = of_what->last + 1; w < side->count && side->word[w].begin < bracket; w++)
        between += side->word[w].kind != SJ_WORD_MARK;
    if (between > WORDS_BETWEEN)
        return false;
    return (q->unit.dimension != SJ_NO_DIMENSION && q->unit.dimension == of_what->unit.dimension) ||
           is_time_zone(side, q->last + 1);
}

/* ---- All together --------------------------------------------------------------- */

void sj_quantities_look_around(sj_quantities *of, const sj_pair_side *side)
{
    for (size_t k = 0; k < of->count; k++) {
        sj_quantity *q = &of->at[k];

        sj_quantity_find_measure(q, side);
        q->percent = is_percent(side, q);
        q->optional =
            q->kind == SJ_QUANTITY_DIGITS && (is_date_of_day(side, q) || is_country_code(side, q));
        q->year = sj_pair_is(side, q->first - 1, "tahun");
    }
    for (size_t k = of->count; k-- > 1;)
        if (is_range(side, &of->at[k - 1], &of->at[k]))
            share(&of->at[k - 1], &of->at[k]);
    for (size_t k = 0; k < of->count; k++)
        of->at[k].gloss = is_gloss(of, k, side) || is_note(side, &of->at[k]);
}
