/* What a quantity counts: its unit or currency, and the time it is for. */
#include <math.h>
#include <string.h>

#include "fidelity/dollars.h"
#include "fidelity/quantities.h"

static sj_measure measure_at(const sj_pair_side *side, uint32_t w)
{
    return w < side->count ? sj_measure_find(sj_pair_form(side, w))
                           : (sj_measure){SJ_NO_DIMENSION, 0};
}

/* Does this stand between two words, as / or °, with nothing but spaces beside it? */
static bool is_between(const sj_pair_side *side, uint32_t w, const char *sign)
{
    const char *at = side->word[w].end, *end = side->word[w + 1].begin;
    size_t length = strlen(sign);

    while (at < end && *at == ' ')
        at++;
    if ((size_t)(end > at ? end - at : 0) < length || memcmp(at, sign, length) != 0)
        return false;
    for (at += length; at < end; at++)
        if (*at != ' ')
            return false;
    return true;
}

/* ---- Money ------------------------------------------------------------------- */

/* Signs that are no words, with the currency they are. */
static sj_measure sign_at(const char *at, size_t length)
{
    static const struct {
        const char *sign, *form;
    } signs[] = {{"€", "euro"}, {"£", "gbp"}, {"¥", "yen"}};

    for (size_t k = 0; k < sizeof signs / sizeof *signs; k++)
        if (length >= strlen(signs[k].sign) &&
            memcmp(at, signs[k].sign, strlen(signs[k].sign)) == 0)
            return sj_measure_find(signs[k].form);
    return (sj_measure){SJ_NO_DIMENSION, 0};
}

/* S$, US$: what is written at the sign is the country. */
static void find_country_before(sj_quantity *q, const sj_pair_side *side)
{
    sj_measure dollar;

    if (q->from == 0 || side->word[q->from - 1].end != side->word[q->from].begin)
        return;
    dollar = sj_dollar_of(side, q->from - 1);
    if (dollar.dimension == SJ_NO_DIMENSION)
        return;
    q->unit = dollar;
    q->from--;
}

/* Rp 5, USD 5, £5 */
static bool find_currency_before(sj_quantity *q, const sj_pair_side *side)
{
    static const char *const forms[] = {"$",   "aud", "btc", "cad", "chf", "cny", "eur",
                                        "gbp", "idr", "inr", "jpy", "myr", "rm",  "hkd",
                                        "nzd", "rmb", "rp",  "sgd", "twd", "usd", NULL};
    const char *begin = side->word[q->first].begin, *at = begin;
    const char *before = q->first > 0 ? side->word[q->first - 1].end : side->text.bytes;

    while (at > before && (at[-1] == ' ' || at[-1] == '.'))
        at--;
    if (q->first > 0 && at == before && sj_pair_is_one_of(side, q->first - 1, forms)) {
        q->from = q->first - 1;
        q->unit = measure_at(side, q->from);
        if (sj_pair_is(side, q->from, "$"))
            find_country_before(q, side);
    } else if (at > before) {
        size_t length = at - before >= 3 && (unsigned char)at[-3] == 0xE2 ? 3 : 2;

        if ((size_t)(at - before) >= length)
            q->unit = sign_at(at - length, length);
    }
    return q->unit.dimension != SJ_NO_DIMENSION;
}

/* 5 € */
static bool find_sign_behind(sj_quantity *q, const sj_pair_side *side)
{
    const char *at = side->word[q->last].end, *end = side->text.bytes + side->text.length;

    at += at < end && *at == ' ';
    q->unit = sign_at(at, (size_t)(end - at));
    return q->unit.dimension != SJ_NO_DIMENSION;
}

/* 5 US dollars, 5 Hong Kong dollars, 5 dolar Singapura */
static bool find_dollars_behind(sj_quantity *q, const sj_pair_side *side)
{
    uint32_t next = q->last + 1, end = next;

    while (end < next + 2 && sj_dollar_of(side, end).dimension != SJ_NO_DIMENSION)
        end++;
    if (!sj_measure_is_dollar(measure_at(side, end)))
        return false;
    q->unit = sj_dollar_of(side, end > next ? next : end + 1);
    q->to = end > next ? end : end + 1;
    return q->unit.dimension != SJ_NO_DIMENSION;
}

/* ---- Units ------------------------------------------------------------------- */

/* 38 °C */
static bool find_degrees(sj_quantity *q, const sj_pair_side *side)
{
    uint32_t next = q->last + 1;

    if (next >= side->count || !is_between(side, q->last, "°"))
        return false;
    q->to = next;
    if (sj_pair_is(side, next, "c"))
        q->unit = sj_measure_find("celsius");
    else if (sj_pair_is(side, next, "f"))
        q->unit = sj_measure_find("fahrenheit");
    return q->unit.dimension != SJ_NO_DIMENSION;
}

static int power_at(const sj_pair_side *side, uint32_t w)
{
    if (sj_pair_is(side, w, "square") || sj_pair_is(side, w, "sq") ||
        sj_pair_is(side, w, "persegi"))
        return 2;
    return sj_pair_is(side, w, "cubic") || sj_pair_is(side, w, "kubik") ? 3 : 1;
}

/* 5 meter persegi, 5 square metres, 40 derajat Celsius */
static void find_unit_behind(sj_quantity *q, const sj_pair_side *side)
{
    uint32_t next = q->last + 1;
    int power = power_at(side, next);

    if (power > 1 || sj_pair_is(side, next, "degrees") || sj_pair_is(side, next, "derajat"))
        next++;
    q->unit = measure_at(side, next);
    if (q->unit.dimension == SJ_NO_DIMENSION)
        return;
    q->to = next;
    if (power == 1 && (power = power_at(side, next + 1)) > 1)
        q->to++;
    if (power > 1)
        q->unit = sj_measure_raised(q->unit, power);
    if (sj_pair_is(side, next, "pounds") && sj_pair_is(side, next + 1, "sterling")) {
        q->unit = sj_measure_find("sterling");
        q->to++;
    }
}

/* "an hour and a half": one and a half, its unit before. */
static void find_unit_before_half(sj_quantity *q, const sj_pair_side *side)
{
    if (q->kind != SJ_QUANTITY_WORDS || !sj_quantities_equal(q->value[0], 0.5) || q->first < 4 ||
        !sj_pair_is(side, q->first - 1, "a") || !sj_pair_is(side, q->first - 2, "and") ||
        *sj_pair_form(side, q->first - 4) != 'a')
        return;
    q->unit = measure_at(side, q->first - 3);
    if (q->unit.dimension != SJ_NO_DIMENSION)
        q->value[0] = 1.5;
}

/* ---- Periods ----------------------------------------------------------------- */

/* monthly, sebulan */
static sj_measure period_in_a_word(const sj_pair_side *side, uint32_t w)
{
    static const struct {
        const char *form, *unit;
    } words[] = {
        {"sedetik", "detik"}, {"semenit", "menit"}, {"sejam", "jam"},     {"sehari", "hari"},
        {"seminggu", "week"}, {"sepekan", "week"},  {"sebulan", "bulan"}, {"setahun", "tahun"},
        {"hourly", "hour"},   {"daily", "day"},     {"weekly", "week"},   {"monthly", "month"},
        {"yearly", "year"},   {"annually", "year"},
    };

    char last = side->word[w].form_length > 0 ? side->word[w].end[-1] : 0;

    if (*sj_pair_form(side, w) != 's' && (last | 32) != 'y')
        return (sj_measure){SJ_NO_DIMENSION, 0};
    for (size_t k = 0; k < sizeof words / sizeof *words; k++)
        if (sj_pair_is(side, w, words[k].form))
            return sj_measure_find(words[k].unit);
    return (sj_measure){SJ_NO_DIMENSION, 0};
}

/* Behind what is counted: per bulan, a month, /month, setiap bulan, sebulan; a pound. */
static void find_period(sj_quantity *q, const sj_pair_side *side)
{
    static const char *const markers[] = {"per",   "a",      "an",   "each",
                                          "every", "setiap", "tiap", NULL};
    uint32_t next = q->to + 1;
    sj_measure per;

    if (next < side->count && side->word[next].facts.sense == SJ_SENSE_PERCENT)
        next++;
    else if (sj_pair_is(side, next, "per") && sj_pair_is(side, next + 1, "cent"))
        next += 2;
    else
        next += sj_pair_is(side, next, "%") || sj_pair_is(side, next, "kali") ||
                sj_pair_is(side, next, "times");
    if (next >= side->count)
        return;
    q->per = period_in_a_word(side, next);
    if (q->per.dimension != SJ_NO_DIMENSION) {
        q->to = next;
        return;
    }
    if (sj_pair_is_one_of(side, next, markers))
        next++;
    else if (!is_between(side, next - 1, "/"))
        return;
    per = measure_at(side, next);
    if (per.dimension != SJ_TIME && (per.dimension == SJ_MONEY || q->unit.dimension != SJ_MONEY))
        return;
    q->per = per;
    q->to = next;
}

void sj_quantity_find_measure(sj_quantity *q, const sj_pair_side *side)
{
    bool is_count = q->kind == SJ_QUANTITY_DIGITS || q->kind == SJ_QUANTITY_WORDS;

    q->from = q->first;
    q->to = q->last;
    if (!is_count || (!find_currency_before(q, side) && !find_sign_behind(q, side) &&
                      !find_dollars_behind(q, side) && !find_degrees(q, side)))
        find_unit_behind(q, side);
    if (q->unit.dimension == SJ_NO_DIMENSION)
        find_unit_before_half(q, side);
    if (is_count)
        find_period(q, side);
}

/* ---- Which differ ------------------------------------------------------------ */

/* The English ounce is often called "ons", which is a hundred grams. */
static bool is_ounce(sj_measure m)
{
    static const char *const forms[] = {"ounce", "ons"};

    for (size_t k = 0; k < sizeof forms / sizeof *forms; k++)
        if (sj_measures_are_one(m, sj_measure_find(forms[k])))
            return true;
    return false;
}

static bool is_pound(sj_measure m)
{
    return sj_measures_are_one(m, sj_measure_find("pound"));
}

/* Yards and metres, tons and tonnes: near enough where the number is a round one. */
static bool are_near(sj_measure a, sj_measure b)
{
    return a.dimension != SJ_MONEY && fabs(a.size - b.size) <= 0.15 * fmax(a.size, b.size);
}

/* Pounds are money, too. */
static bool are_other_units(sj_measure a, sj_measure b)
{
    if (a.dimension == SJ_NO_DIMENSION || b.dimension == SJ_NO_DIMENSION ||
        sj_measures_are_one(a, b) || (is_ounce(a) && is_ounce(b)))
        return false;
    if (is_pound(a) || is_pound(b)) {
        sj_measure other = is_pound(a) ? b : a;

        return other.dimension == SJ_WEIGHT ||
               (other.dimension == SJ_MONEY &&
                !sj_measures_are_one(other, sj_measure_find("sterling")));
    }
    return a.dimension == b.dimension && !are_near(a, b);
}

static bool are_per_another(sj_measure a, sj_measure b)
{
    return a.dimension == b.dimension && fabs(a.size - b.size) > 0.05 * fmax(a.size, b.size);
}

static bool differ(const sj_quantity *a, const sj_quantity *b)
{
    return are_other_units(a->unit, b->unit) || are_per_another(a->per, b->per);
}

/* Of the same value, is there one on the side that does not differ from `q`? One without any unit
 * is left aside: "sixty (60) days" has two. */
static bool has_its_like(const sj_quantities *all, const sj_quantity *q)
{
    for (size_t k = 0; k < all->count; k++) {
        const sj_quantity *like = &all->at[k];

        if (sj_quantity_same_value(q, like) && like->unit.dimension == q->unit.dimension &&
            !differ(q, like))
            return true;
    }
    return false;
}

static int count_of(const sj_pair_side *side, sj_measure unit)
{
    int count = 0;

    for (uint32_t w = 0; w < side->count; w++)
        count += sj_measures_are_one(measure_at(side, w), unit);
    return count;
}

/* "30 metres (98 ft)" has both: is the unit of side `s` less often on the other one? */
static bool is_lost(const sj_pair_side side[2], int s, sj_measure unit)
{
    int count = count_of(&side[s], unit);

    return (count > 0 ? count : 1) > count_of(&side[1 - s], unit);
}

bool sj_quantities_differ_in_unit(const sj_pair_side side[2], const sj_quantities all[2],
                                  const sj_quantity *id, const sj_quantity *en)
{
    if ((id->kind != SJ_QUANTITY_DIGITS && id->kind != SJ_QUANTITY_WORDS) ||
        (en->kind != SJ_QUANTITY_DIGITS && en->kind != SJ_QUANTITY_WORDS))
        return false;
    if (id->value[0] <= 0 || !differ(id, en) || !sj_quantity_same_value(id, en) ||
        has_its_like(&all[1], id) || has_its_like(&all[0], en))
        return false;
    return !are_other_units(id->unit, en->unit) ||
           (sj_measure_is_dollar(id->unit) && sj_measure_is_dollar(en->unit)) ||
           (is_lost(side, 0, id->unit) && is_lost(side, 1, en->unit));
}
