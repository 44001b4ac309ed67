/* Which quantities of two sides are the same: by value, in other units, or as written. */
#include <math.h>
#include <string.h>

#include "fidelity/quantities.h"
#include "fidelity/spelling.h"

bool sj_quantities_equal(double a, double b)
{
    return a >= 0 && b >= 0 && fabs(a - b) <= 1e-9 * fmax(a, b);
}

static bool same_reading(const sj_quantity *a, const sj_quantity *b)
{
    return a->kind == b->kind && a->kind != SJ_QUANTITY_CODE &&
           sj_quantities_equal(a->value[0], b->value[0]);
}

bool sj_quantity_same_value(const sj_quantity *a, const sj_quantity *b)
{
    bool days = a->kind == SJ_QUANTITY_WEEKDAY || b->kind == SJ_QUANTITY_WEEKDAY;

    if (a->kind == SJ_QUANTITY_CODE || b->kind == SJ_QUANTITY_CODE || (days && a->kind != b->kind))
        return false;
    if ((a->maybe || b->maybe) && a->kind != b->kind)
        return false;
    return sj_quantities_equal(a->value[0], b->value[0]) ||
           sj_quantities_equal(a->value[1], b->value[0]) ||
           sj_quantities_equal(a->value[0], b->value[1]);
}

static double in_standard_units(const sj_quantity *q)
{
    double zero = q->unit.dimension == SJ_TEMPERATURE && q->unit.size < 1 ? 32 : 0;

    return (q->value[0] - zero) * q->unit.size;
}

/* As near as a conversion is mostly made, as a share. */
static double tolerance(sj_measure unit)
{
    return unit.dimension == SJ_TIME ? 0.05 : 0.15;
}

static bool may_be_converted(sj_measure a, sj_measure b)
{
    return a.dimension == b.dimension && a.dimension != SJ_NO_DIMENSION &&
           a.dimension != SJ_MONEY && !sj_measures_are_one(a, b);
}

/* 18 feet and 5,5 meter, 14 days and dua pekan */
static bool converted_value(const sj_quantity *a, const sj_quantity *b)
{
    double x, y;

    if (!may_be_converted(a->unit, b->unit))
        return false;
    x = in_standard_units(a);
    y = in_standard_units(b);
    return fabs(x - y) <= tolerance(a->unit) * fmax(x, y);
}

/* 50 percent and half; a third is a bit more than 33. */
static bool same_share(const sj_quantity *a, const sj_quantity *b)
{
    const sj_quantity *whole = a->percent ? a : b, *part = a->percent ? b : a;

    return whole->percent && !part->percent && part->kind == SJ_QUANTITY_WORDS &&
           part->value[0] > 0 && part->value[0] < 1 &&
           fabs(whole->value[0] - 100 * part->value[0]) < 1;
}

/* £16.4m and 16,4 juta; 500k and 500 ribu. */
static bool shorthand_value(const sj_quantity *a, const sj_quantity *b)
{
    return sj_quantities_equal(a->shorthand, b->value[0]) ||
           sj_quantities_equal(a->value[0], b->shorthand);
}

/* lusinan, dozens, belasan and puluhan; who counts? */
static bool near_value(const sj_quantity *a, const sj_quantity *b)
{
    return a->kind == SJ_QUANTITY_VAGUE && b->kind == SJ_QUANTITY_VAGUE && a->value[0] < 20 &&
           b->value[0] < 20;
}

/* 70-an, the seventies and 1970s, tahun tujuh puluh and 1970; 19.40 and 7:40 p.m.; 00:00 and 24:00.
 */
static bool related_value(const sj_quantity *a, const sj_quantity *b)
{
    const sj_quantity *less = a->value[0] < b->value[0] ? a : b;
    double low = fmin(a->value[0], b->value[0]), high = fmax(a->value[0], b->value[0]);

    if (less->year && less->kind == SJ_QUANTITY_WORDS) /* tahun enam puluh delapan */
        return low >= 10 && low < 100 && high >= 1800 && high < 2100 && fmod(high, 100) == low;
    if (less->kind == SJ_QUANTITY_VAGUE
            ? (a->kind != SJ_QUANTITY_DIGITS && b->kind != SJ_QUANTITY_DIGITS)
            : a->kind != SJ_QUANTITY_DIGITS || b->kind != SJ_QUANTITY_DIGITS)
        return false;
    if (low >= 10 && low < 100 && high >= 1800 && high < 2100 && fmod(high, 100) == low)
        return true;
    return high <= 24 && low < 12 && high > 12 &&
           (sj_quantities_equal(high - low, 12) || sj_quantities_equal(high - low, 24));
}

static void match_two(sj_quantity *a, sj_quantity *b)
{
    a->matched = b->matched = true;
}

static void match(sj_quantities all[2], bool (*same)(const sj_quantity *, const sj_quantity *))
{
    for (size_t i = 0; i < all[0].count; i++)
        for (size_t j = 0; j < all[1].count && !all[0].at[i].matched; j++)
            if (!all[1].at[j].matched && same(&all[0].at[i], &all[1].at[j]))
                match_two(&all[0].at[i], &all[1].at[j]);
}

/* The digits within a word of the other side: 20 and G20. */
static bool is_within(const char *digits, size_t length, const char *form)
{
    for (const char *at = form; (at = strstr(at, digits)) != NULL; at++) {
        bool before = at > form && at[-1] >= '0' && at[-1] <= '9';
        bool behind = at[length] >= '0' && at[length] <= '9';

        if (!before && !behind)
            return true;
    }
    return false;
}

static bool occurs_as_written(const sj_pair_side *side, uint32_t word, const sj_pair_side *other)
{
    const char *form = sj_pair_form(side, word);

    for (uint32_t w = 0; w < other->count; w++) {
        const char *candidate = sj_pair_form(other, w);

        if (other->word[w].kind == SJ_WORD_MARK || !(other->word[w].facts.traits & SJ_TRAIT_DIGIT))
            continue;
        if (is_within(form, strlen(form), candidate) ||
            is_within(candidate, strlen(candidate), form))
            return true;
    }
    return false;
}

/* 23 January on the Indonesian side, too; and Augustus. */
static bool is_left_as_it_is(const sj_pair_side *side, uint32_t word, const sj_pair_side *other)
{
    const char *form = sj_pair_form(side, word);
    size_t length = side->word[word].form_length;

    for (uint32_t w = 0; w < other->count; w++) {
        const sj_pair_word *candidate = &other->word[w];
        bool is_date = candidate->facts.sense != SJ_SENSE_NONE; /* another month */

        if (candidate->is_capital && !is_date &&
            sj_spelt_alike(form, length, sj_pair_form(other, w), candidate->form_length))
            return true;
    }
    return sj_pair_has_form(other, form, length);
}

/* one in twenty, 1 dari 20 */
static bool is_of_odds(const sj_quantity *q, const sj_pair_side *side)
{
    uint32_t w = q->first;

    return w >= 2 && (sj_pair_is(side, w - 1, "in") || sj_pair_is(side, w - 1, "dari")) &&
           (sj_pair_is(side, w - 2, "one") || sj_pair_is(side, w - 2, "satu") ||
            sj_pair_is(side, w - 2, "1"));
}

static bool are_odds(const sj_quantity *share, const sj_quantity *odds, const sj_pair_side *side)
{
    enum { ABOUT = 4 }; /* of a hundred */

    return share->percent && !odds->percent && is_of_odds(odds, side) &&
           fabs(share->value[0] * odds->value[0] - 100) <= ABOUT;
}

/* 5% and one in twenty */
static void match_odds(sj_quantities all[2], const sj_pair_side side[2])
{
    for (size_t i = 0; i < all[0].count; i++)
        for (size_t j = 0; j < all[1].count && !all[0].at[i].matched; j++) {
            sj_quantity *id = &all[0].at[i], *en = &all[1].at[j];

            if (!en->matched && (are_odds(id, en, &side[1]) || are_odds(en, id, &side[0])))
                match_two(id, en);
        }
}

/* pukul 16.00 and four in the afternoon */
static bool is_same_hour(const sj_quantity *id, const sj_quantity *en, const sj_pair_side *side)
{
    static const char *const clocks[] = {"pukul", "jam", NULL};

    return id->kind == SJ_QUANTITY_DIGITS && en->kind == SJ_QUANTITY_WORDS && en->value[0] <= 12 &&
           sj_quantities_equal(id->value[0] - en->value[0], 12) &&
           sj_pair_is_one_of(side, id->first - 1, clocks);
}

static void match_hours(sj_quantities all[2], const sj_pair_side side[2])
{
    for (size_t i = 0; i < all[0].count; i++)
        for (size_t j = 0; j < all[1].count && !all[0].at[i].matched; j++)
            if (!all[1].at[j].matched && is_same_hour(&all[0].at[i], &all[1].at[j], &side[0]))
                match_two(&all[0].at[i], &all[1].at[j]);
}

static void match_as_written(sj_quantities *of, const sj_pair_side *side, const sj_pair_side *other)
{
    for (size_t k = 0; k < of->count; k++) {
        sj_quantity *q = &of->at[k];

        if (!q->matched && q->kind == SJ_QUANTITY_CODE)
            q->matched = occurs_as_written(side, q->first, other);
        else if (!q->matched && (q->kind == SJ_QUANTITY_MONTH || q->kind == SJ_QUANTITY_WEEKDAY))
            q->matched = is_left_as_it_is(side, q->first, other);
    }
}

/* All digits of the words from `first` to `last` as they are written, 001 too: the first so many.
 */
static void digits_of(char to[SJ_FORM_MAX + 1], const sj_pair_side *side, uint32_t first,
                      uint32_t last)
{
    char *end = to + SJ_FORM_MAX;

    for (const char *at = side->word[first].begin; at < side->word[last].end && to < end; at++)
        if (*at >= '0' && *at <= '9')
            *to++ = *at;
    *to = 0;
}

static double value_of(const char *digits)
{
    double value = 0;

    for (; *digits; digits++)
        value = 10 * value + (*digits - '0');
    return value;
}

static bool is_code(const sj_quantity *q)
{
    return q->kind == SJ_QUANTITY_CODE;
}

/* file2 and berkas2, X 174 and X174, menit ke18 and 18 minutes: a code of either side that has just
 * the digits of what is left over on the other; ww2 and kedua. */
static bool same_digits(const sj_pair_side side[2], const sj_quantity *a, const sj_quantity *b)
{
    char digits[2][SJ_FORM_MAX + 1];

    if (!is_code(a) && !is_code(b))
        return false;
    digits_of(digits[0], &side[0], a->first, a->first);
    digits_of(digits[1], &side[1], b->first, b->first);
    if (*digits[0] && *digits[1])
        return strcmp(digits[0], digits[1]) == 0;
    return sj_quantities_equal(is_code(a) ? value_of(digits[0]) : a->value[0],
                               is_code(b) ? value_of(digits[1]) : b->value[0]);
}

static bool same_form(const sj_pair_side side[2], const sj_quantity *a, const sj_quantity *b)
{
    return is_code(a) && is_code(b) &&
           strcmp(sj_pair_form(&side[0], a->first), sj_pair_form(&side[1], b->first)) == 0;
}

static void match_codes(sj_quantities all[2], const sj_pair_side side[2],
                        bool (*same)(const sj_pair_side side[2], const sj_quantity *a,
                                     const sj_quantity *b))
{
    for (size_t i = 0; i < all[0].count; i++)
        for (size_t j = 0; j < all[1].count && !all[0].at[i].matched; j++)
            if (!all[1].at[j].matched && same(side, &all[0].at[i], &all[1].at[j]))
                match_two(&all[0].at[i], &all[1].at[j]);
}

/* ---- Two for one ------------------------------------------------------------ */

/* Rp6, 500 and 1'001: is there but a sign that parts thousands, or decimals, between two? */
static bool is_parted(const sj_pair_side *side, const sj_quantity *a, const sj_quantity *b)
{
    const char *at = side->word[a->last].end, *end = side->word[b->first].begin;

    if (b->kind != SJ_QUANTITY_DIGITS || a->last + 1 != b->first || a->last != a->first)
        return false;
    if (a->kind != SJ_QUANTITY_DIGITS && !is_code(a)) /* arus13.000 */
        return false;
    if (at == end || !strchr(",.'", *at))
        return false;
    at++;
    return at == end || (at + 1 == end && *at == ' ');
}

static bool is_parted_number(const sj_pair_side *side, const sj_quantity *a, const sj_quantity *b,
                             const sj_pair_side *other, const sj_quantity *whole)
{
    char digits[SJ_FORM_MAX + 1], wanted[SJ_FORM_MAX + 1];

    if (whole->kind != SJ_QUANTITY_DIGITS || !is_parted(side, a, b))
        return false;
    digits_of(digits, side, a->first, b->first);
    digits_of(wanted, other, whole->first, whole->first);
    return strcmp(digits, wanted) == 0;
}

/* 1 jam 30 menit and 90 minutes, 5 feet 10 inches and 178 cm: of one dimension, the greater first.
 */
static bool is_sum(const sj_pair_side *side, const sj_quantity *a, const sj_quantity *b,
                   const sj_pair_side *other, const sj_quantity *whole)
{
    uint32_t behind = a->last + 2; /* the unit is between */
    double sum, near;

    (void)other;
    if (!may_be_converted(a->unit, b->unit) || whole->unit.dimension != a->unit.dimension ||
        a->unit.size < b->unit.size)
        return false;
    behind += sj_pair_is(side, behind, "and") || sj_pair_is(side, behind, "dan");
    if (b->first != behind)
        return false;
    sum = a->value[0] * a->unit.size + b->value[0] * b->unit.size;
    near = tolerance(a->unit);
    return fabs(sum - whole->value[0] * whole->unit.size) <= near * sum;
}

/* Two of side `s` that follow one another are one on the other side. */
static void match_sums(sj_quantities all[2], const sj_pair_side side[2], int s,
                       bool (*is_whole)(const sj_pair_side *side, const sj_quantity *a,
                                        const sj_quantity *b, const sj_pair_side *other,
                                        const sj_quantity *whole))
{
    for (size_t k = 0; k + 1 < all[s].count; k++) {
        sj_quantity *a = &all[s].at[k], *b = a + 1;

        for (size_t j = 0; j < all[1 - s].count && !a->matched && !b->matched; j++) {
            sj_quantity *whole = &all[1 - s].at[j];

            if (!whole->matched && is_whole(&side[s], a, b, &side[1 - s], whole))
                a->matched = b->matched = whole->matched = true;
        }
    }
}

/* ---- All together --------------------------------------------------------------- */

/* Is a number left over that a gloss of the other side may stand against? */
static bool is_number_left(const sj_quantities *of)
{
    for (size_t k = 0; k < of->count; k++) {
        const sj_quantity *q = &of->at[k];

        if (!q->matched && !q->optional && !q->maybe &&
            (q->kind == SJ_QUANTITY_DIGITS || is_code(q)))
            return true;
    }
    return false;
}

static void excuse_glosses(sj_quantities *of)
{
    for (size_t k = 0; k < of->count; k++)
        of->at[k].optional |= of->at[k].gloss;
}

void sj_quantities_match(sj_quantities all[2], const sj_pair_side side[2])
{
    match(all, same_reading);
    match(all, sj_quantity_same_value);
    match(all, related_value);
    match(all, near_value);
    match(all, same_share);
    match_odds(all, side);
    match_hours(all, side);
    match(all, shorthand_value);
    match(all, converted_value);
    match_codes(all, side, same_form);
    match_codes(all, side, same_digits);
    for (int s = 0; s < 2; s++) {
        match_sums(all, side, s, is_parted_number);
        match_sums(all, side, s, is_sum);
        match_as_written(&all[s], &side[s], &side[1 - s]);
        sj_quantities_match_phrases(&all[s], &side[1 - s], (sejajar_language)(1 - s));
    }
    for (int s = 0; s < 2; s++)
        if (!is_number_left(&all[1 - s]))
            excuse_glosses(&all[s]);
}
