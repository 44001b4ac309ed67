/* Numbers, ordinals, dates by value, whether in digits or spelled out. */
#include <math.h>
#include <string.h>

#include "fidelity/findings.h"
#include "fidelity/units.h"
#include "tokenise/numbers.h"

enum { MOST = 64 };

typedef enum {
    DIGITS,  /* 14; 1.250,5; 2,5 juta */
    CODE,    /* B12, H1N1 */
    WORDS,   /* dua belas */
    ORDINAL, /* kedua */
    VAGUE,   /* ribuan */
    ROMAN,   /* IV: of use where it is the only thing that matches */
    HOUR,    /* noon: the same */
    MONTH,
    WEEKDAY
} kind;

typedef struct {
    kind kind;
    double value[2];  /* and how the other language would read the digits */
    double shorthand; /* 16.4m, 500k; -1: none */
    uint32_t first, last;
    const sj_unit_of_measure *unit; /* of the word behind; NULL: none */
    bool matched;
    bool percent;
    bool optional; /* Senin (24/10): news give the date or do not */
    bool maybe;    /* senin, december, Minggu at the beginning: no day, unless there is a partner */
} quantity;

typedef struct {
    quantity at[MOST];
    size_t count;
} quantities;

static void add(quantities *to, kind what, double value, double other, uint32_t first,
                uint32_t last)
{
    if (to->count < MOST)
        to->at[to->count++] = (quantity){
            .kind = what, .value = {value, other}, .shorthand = -1, .first = first, .last = last};
}

static bool equal(double a, double b)
{
    return a >= 0 && b >= 0 && fabs(a - b) <= 1e-9 * fmax(a, b);
}

/* ---- Reading ------------------------------------------------------------ */

/* Digits with at most one point; what the C library would make of it depends on the locale. */
static double value_of(const char *form)
{
    double value = 0, place = 0;

    for (; *form; form++) {
        if (*form == '.') {
            place = 1;
        } else {
            value = 10 * value + (*form - '0');
            place *= 10;
        }
    }
    return place > 0 ? value / place : value;
}

static double read_digits(const sj_pair_word *word, sejajar_language language)
{
    char form[SJ_FORM_MAX + 1];

    sj_number_value(form, sizeof form, word->begin, sj_number_end(word->begin, word->end),
                    language);
    return value_of(form);
}

/* 100 millions, too; but not the digits 0–9, thousands separators */
static bool is_scale(const sj_pair_side *side, uint32_t w)
{
    const sj_pair_word *word = &side->word[w];

    if (w >= side->count)
        return false;
    return word->facts.sense == SJ_SENSE_SCALE ||
           (word->facts.sense == SJ_SENSE_VAGUE && word->facts.value >= 1000 &&
            *side->word[w - 1].end != ',');
}

/* 1½ and ¾; 0: the word is no such sign. */
static double read_fraction(const sj_pair_side *side, uint32_t w)
{
    const char *at = side->word[w].begin;

    if (w >= side->count || side->word[w].end - at != 2 || (unsigned char)at[0] != 0xC2)
        return 0;
    switch ((unsigned char)at[1]) {
    case 0xBC: return 0.25;
    case 0xBD: return 0.5;
    case 0xBE: return 0.75;
    default: return 0;
    }
}

/* What the word says, exactly: a float has no trillion. */
static double value_at(const sj_pair_side *side, uint32_t w)
{
    double value = (double)side->word[w].facts.value;

    return value > 1e11 ? round(value / 1e9) * 1e9 : value;
}

/* Scale words behind `*last`: 2,5 juta, 3 hundred thousand. Steps over them. */
static double read_scales(const sj_pair_side *side, uint32_t *last)
{
    double scale = 1;

    while (is_scale(side, *last + 1)) {
        ++*last;
        scale *= value_at(side, *last);
    }
    return scale;
}

/* What a letter behind digits may mean: 16.4m is a sum or a length. */
static double read_shorthand(const sj_pair_side *side, uint32_t w)
{
    static const struct {
        char letter;
        double value;
    } letters[] = {{'k', 1e3}, {'m', 1e6}, {'b', 1e9}};

    for (size_t k = 0; w < side->count && k < sizeof letters / sizeof *letters; k++)
        if (side->word[w].form_length == 1 && *sj_pair_form(side, w) == letters[k].letter)
            return letters[k].value;
    return -1;
}

/* A number in words, on its way. */
typedef struct {
    double total, hundreds, unit; /* unit -1: none */
} spelled;

static bool take_unit(spelled *n, double value)
{
    if (value > 0 && value < 1) { /* dua setengah */
        bool good = n->unit >= 1 && fmod(n->unit, 1) == 0;
        if (n->unit < 0 && n->hundreds == 0 && n->total == 0)
            good = true;
        n->unit = n->unit < 0 ? value : good ? n->unit + value : n->unit;
        return good;
    }
    if (value >= 1000) { /* seribu, sejuta */
        n->total += value;
        return n->hundreds == 0 && n->unit < 0;
    }
    if (value >= 100) { /* seratus */
        bool good = n->hundreds == 0 && n->unit < 0;
        n->hundreds += value;
        return good;
    }
    if (n->unit < 0) {
        n->unit = value;
        return true;
    }
    if (n->unit >= 10 && fmod(n->unit, 10) == 0 && value >= 1 && value < 10) {
        n->unit += value;
        return true;
    }
    return false;
}

/* puluh and belas */
static bool take_tens(spelled *n, double value)
{
    if (n->unit < 1 || n->unit > 9)
        return false;
    n->unit = value > 0 ? n->unit * value : n->unit - value;
    return true;
}

static bool take_scale(spelled *n, double value)
{
    double unit = n->unit < 0 ? 0 : n->unit;

    if (value <= 100) {
        n->hundreds += (unit > 0 ? unit : 1) * value;
    } else {
        n->total += (n->hundreds + unit > 0 ? n->hundreds + unit : 1) * value;
        n->hundreds = 0;
    }
    n->unit = -1;
    return true;
}

static bool is_form(const sj_pair_side *side, uint32_t w, const char *form)
{
    return w < side->count && strcmp(sj_pair_form(side, w), form) == 0;
}

static bool is_unit(const sj_pair_side *side, uint32_t w)
{
    return w < side->count && side->word[w].facts.sense == SJ_SENSE_NUMBER &&
           side->word[w].facts.value >= 1;
}

/* two hundred and fifty; two and a half; half a million, a quarter of a million: words within a
 * number that say nothing. */
static bool is_bridge(const sj_pair_side *side, uint32_t w)
{
    if (is_form(side, w, "and"))
        return (side->word[w - 1].facts.sense == SJ_SENSE_SCALE && is_unit(side, w + 1)) ||
               (is_form(side, w + 1, "a") && is_form(side, w + 2, "half"));
    if (is_form(side, w, "of"))
        return is_form(side, w + 1, "a") && is_scale(side, w + 2);
    if (is_form(side, w, "a") && is_scale(side, w + 1))
        return is_form(side, w - 1, "half") || is_form(side, w - 1, "of");
    return is_form(side, w, "a") && is_form(side, w - 1, "and") && is_form(side, w + 1, "half");
}

/* two thirds, tiga perempat */
static bool take_part(spelled *n, double value)
{
    bool good = n->total == 0 && n->hundreds == 0 && n->unit >= 1 && fmod(n->unit, 1) == 0;

    n->unit = good ? n->unit * value : n->unit;
    return good;
}

/* one point three, satu koma tiga */
static bool take_point(spelled *n, const sj_pair_side *side, uint32_t *w)
{
    if (n->unit < 0 || !is_unit(side, *w + 1) || side->word[*w + 1].facts.value >= 10 ||
        !(is_form(side, *w, "point") || is_form(side, *w, "koma")))
        return false;
    ++*w;
    n->unit += (double)side->word[*w].facts.value / 10;
    return true;
}

/* twenty-first */
static bool take_ordinal(spelled *n, double value)
{
    return n->unit >= 20 && fmod(n->unit, 10) == 0 && value < 10 && take_unit(n, value);
}

/* Reads a number in words from `w` on; returns the last word of it. */
static uint32_t read_spelled(quantities *to, const sj_pair_side *side, uint32_t w)
{
    spelled n = {0, 0, -1};
    uint32_t first = w, last = w;
    bool good = true;

    for (; w < side->count && good; w++) {
        const sj_form_facts *facts = &side->word[w].facts;
        double value = value_at(side, w);

        if (w > first && is_bridge(side, w))
            continue;
        switch ((sj_sense)facts->sense) {
        case SJ_SENSE_NUMBER: good = take_unit(&n, value); break;
        case SJ_SENSE_TENS: good = take_tens(&n, value); break;
        case SJ_SENSE_SCALE: good = take_scale(&n, value); break;
        case SJ_SENSE_VAGUE: /* three millions */
            good = n.unit >= 1 && is_scale(side, w) && take_scale(&n, value);
            break;
        case SJ_SENSE_PART: good = take_part(&n, value); break;
        case SJ_SENSE_ORDINAL: good = take_ordinal(&n, value); break;
        default: good = take_point(&n, side, &w); break;
        }
        if (good)
            last = w;
    }
    add(to, WORDS, n.total + n.hundreds + fmax(n.unit, 0), -1, first, last);
    return last;
}

/* "a fifth of" is a part, "a third person" is none. */
static bool is_part_of(const sj_pair_side *side, uint32_t w)
{
    return side->word[w].facts.value >= 3 && w > 0 && is_form(side, w + 1, "of") &&
           (is_form(side, w - 1, "a") || is_form(side, w - 1, "one"));
}

/* kedua, third, a fifth of; ketujuh belas, kedua puluh lima. Returns the last word of it. */
static uint32_t read_ordinal(quantities *to, const sj_pair_side *side, uint32_t w)
{
    spelled n = {0, 0, value_at(side, w)};
    uint32_t last = w;

    if (is_part_of(side, w)) {
        add(to, WORDS, (double)(1 / side->word[w].facts.value), -1, w, w);
        return w;
    }
    if (w + 1 < side->count && side->word[w + 1].facts.sense == SJ_SENSE_TENS &&
        take_tens(&n, value_at(side, w + 1))) {
        last++;
        if (is_unit(side, last + 1) && take_unit(&n, value_at(side, last + 1)))
            last++;
    }
    add(to, ORDINAL, n.unit, -1, w, last);
    return last;
}

/* dua dekade: the decade is the unit of the number before. */
static bool is_decade_of_number(const quantities *of, const sj_pair_side *side, uint32_t w)
{
    const quantity *before = of->count > 0 ? &of->at[of->count - 1] : NULL;

    return before && before->last + 1 == w && (before->kind == WORDS || before->kind == DIGITS) &&
           sj_unit_of_measure_find(sj_pair_form(side, w));
}

/* ratusan ribu, hundreds of thousands */
static uint32_t read_vague(quantities *to, const sj_pair_side *side, uint32_t w)
{
    double value = value_at(side, w);
    uint32_t last = w, next;

    while (next = last + 1 + is_form(side, last + 1, "of"), is_scale(side, next)) {
        if (*side->word[last].end != '-') /* not berjuta-juta */
            value *= value_at(side, next);
        last = next;
    }
    if (!is_decade_of_number(to, side, w))
        add(to, VAGUE, value, -1, w, last);
    return last;
}

/* On the clock: half past two, setengah tiga. Returns the last word of it; 0: it is no such hour.
 */
static uint32_t read_half_hour(quantities *to, const sj_pair_side *side, uint32_t w)
{
    bool past = is_form(side, w, "half") && is_form(side, w + 1, "past");
    bool before = w > 0 && is_form(side, w, "setengah") &&
                  (is_form(side, w - 1, "pukul") || is_form(side, w - 1, "jam"));
    uint32_t last = w + 1 + past;

    if ((!past && !before) || !is_unit(side, last))
        return 0;
    add(to, DIGITS, value_at(side, last) - before + 0.3, -1, w, last);
    return last;
}

/* Jun and Mar are names, too, May and March other words: beside a number they are months. */
static bool is_month(const sj_pair_side *side, uint32_t w)
{
    bool beside = (w > 0 && side->word[w - 1].kind == SJ_WORD_NUMBER) ||
                  (w + 1 < side->count && side->word[w + 1].kind == SJ_WORD_NUMBER);

    return beside || (w > 0 && side->word[w].form_length > 3 && !is_form(side, w, "march"));
}

static void add_date(quantities *to, kind what, const sj_pair_word *word, uint32_t w, bool sure)
{
    add(to, what, (double)word->facts.value, -1, w, w);
    if (to->count > 0 && to->at[to->count - 1].first == w)
        to->at[to->count - 1].maybe = !sure || !word->is_capital;
}

/* II, XIX, no single letter; -1: it is no such number. */
static double read_roman(const sj_pair_word *word)
{
    static const char letters[] = "IVXLCDM";
    static const double values[] = {1, 5, 10, 50, 100, 500, 1000};
    double sum = 0, last = 0;

    if (word->end - word->begin < 2)
        return -1;
    for (const char *at = word->end; at-- > word->begin;) {
        const char *letter = strchr(letters, *at);
        double value;

        if (!letter)
            return -1;
        value = values[letter - letters];
        sum += value < last ? -value : value;
        last = fmax(value, last);
    }
    return sum;
}

static void add_digits(quantities *to, double own, double other, double shorthand, uint32_t first,
                       uint32_t last)
{
    add(to, DIGITS, own, other, first, last);
    if (shorthand > 0 && to->at[to->count - 1].first == first)
        to->at[to->count - 1].shorthand = shorthand * own;
}

/* 1/2, 3/4: the upper digit; no date as 17/8 or Senin (1/2) is. */
static bool is_ratio(const sj_pair_side *side, uint32_t w)
{
    const sj_pair_word *above = &side->word[w], *below = above + 1;
    const char *end = side->text.bytes + side->text.length;

    if (w + 1 >= side->count || below->kind != SJ_WORD_NUMBER || above->end - above->begin != 1 ||
        below->end - below->begin != 1 || below->begin != above->end + 1 || *above->end != '/' ||
        (below->end < end && *below->end == '/'))
        return false;
    if (above->begin > side->text.bytes && strchr("(/", above->begin[-1]))
        return false;
    if (w > 0 && side->word[w - 1].facts.sense == SJ_SENSE_WEEKDAY)
        return false;
    return *above->begin > '0' && *above->begin < *below->begin;
}

static double ratio_at(const sj_pair_side *side, uint32_t w)
{
    return (double)(*side->word[w].begin - '0') / (double)(*side->word[w + 1].begin - '0');
}

static uint32_t read_one(quantities *to, const sj_pair_side *side, sejajar_language language,
                         uint32_t w)
{
    const sj_pair_word *word = &side->word[w];
    double value = value_at(side, w), scale;
    uint32_t last = w;

    if (word->kind == SJ_WORD_NUMBER && read_fraction(side, w) > 0) {
        add(to, WORDS, read_fraction(side, w), -1, w, w);
        return w;
    }
    if (word->kind == SJ_WORD_NUMBER && is_ratio(side, w)) {
        add(to, WORDS, ratio_at(side, w), -1, w, w + 1);
        return w + 1;
    }
    if (word->kind == SJ_WORD_NUMBER && w + 1 < side->count && is_ratio(side, w + 1) &&
        side->word[w + 1].begin == word->end + 1 && *word->end == ' ') { /* 2 1/2 */
        add(to, DIGITS, read_digits(word, language) + ratio_at(side, w + 1), -1, w, w + 2);
        return w + 2;
    }
    if (word->kind == SJ_WORD_NUMBER) {
        double rest = w + 1 < side->count && word->end == side->word[w + 1].begin
                          ? read_fraction(side, w + 1)
                          : 0;

        last += rest > 0;
        scale = read_scales(side, &last);
        add_digits(to, scale * (read_digits(word, language) + rest),
                   scale *
                       (read_digits(word, language == SEJAJAR_ID ? SEJAJAR_EN : SEJAJAR_ID) + rest),
                   read_shorthand(side, last + 1), w, last);
        return last;
    }
    if (word->kind != SJ_WORD_LETTERS)
        return w;
    switch ((sj_sense)word->facts.sense) {
    case SJ_SENSE_NUMBER:
        if ((last = read_half_hour(to, side, w)) > 0)
            return last;
        return read_spelled(to, side, w);
    case SJ_SENSE_SCALE: return read_spelled(to, side, w);
    case SJ_SENSE_ORDINAL: return read_ordinal(to, side, w);
    case SJ_SENSE_VAGUE: return read_vague(to, side, w);
    case SJ_SENSE_HOUR: add(to, HOUR, value, 24, w, w); break;
    case SJ_SENSE_MONTH: add_date(to, MONTH, word, w, is_month(side, w)); break;
    case SJ_SENSE_WEEKDAY: /* minggu is a week, too */
        add_date(to, WEEKDAY, word, w,
                 !is_form(side, w, "minggu") || is_form(side, w - (w > 0), "hari"));
        break;
    default:
        if (word->facts.has_digit)
            add(to, CODE, -1, -1, w, w);
        else if (word->is_capital && read_roman(word) > 0)
            add(to, ROMAN, read_roman(word), -1, w, w);
    }
    return w;
}

/* The word behind, 40 derajat Celsius; of "an hour and a half", which is one and a half, before. */
static void find_unit(quantity *q, const sj_pair_side *side)
{
    uint32_t next = q->last + 1;

    if (is_form(side, next, "degrees") || is_form(side, next, "derajat"))
        next++;
    if (next < side->count)
        q->unit = sj_unit_of_measure_find(sj_pair_form(side, next));
    if (q->unit || q->kind != WORDS || !equal(q->value[0], 0.5) || q->first < 4 ||
        !is_form(side, q->first - 1, "a") || !is_form(side, q->first - 2, "and") ||
        *sj_pair_form(side, q->first - 4) != 'a')
        return;
    q->unit = sj_unit_of_measure_find(sj_pair_form(side, q->first - 3));
    q->value[0] = q->unit ? 1.5 : q->value[0];
}

/* Is there % behind, or per cent? */
static bool is_percent(const sj_pair_side *side, const quantity *q)
{
    const char *at = side->word[q->last].end, *end = side->text.bytes + side->text.length;
    uint32_t next = q->last + 1;

    while (at < end && *at == ' ')
        at++;
    if (at < end && *at == '%')
        return true;
    return next < side->count && (side->word[next].facts.sense == SJ_SENSE_PERCENT ||
                                  (is_form(side, next, "per") && is_form(side, next + 1, "cent")));
}

/* Senin (24/10): in brackets behind a day. */
static bool is_date_of_day(const sj_pair_side *side, const quantity *q)
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
static bool is_country_code(const sj_pair_side *side, const quantity *q)
{
    const sj_pair_word *word = &side->word[q->first];

    return word->begin > side->text.bytes && word->begin[-1] == '+' && word->form_length <= 3 &&
           q->last + 1 < side->count && side->word[q->last + 1].kind == SJ_WORD_NUMBER;
}

static void read_all(quantities *to, const sj_pair_side *side, sejajar_language language)
{
    to->count = 0;
    for (uint32_t w = 0; w < side->count; w++)
        w = read_one(to, side, language, w);
    for (size_t k = 0; k < to->count; k++) {
        quantity *q = &to->at[k];

        find_unit(q, side);
        q->percent = is_percent(side, q);
        q->optional = q->kind == DIGITS && (is_date_of_day(side, q) || is_country_code(side, q));
    }
}

/* ---- Matching ----------------------------------------------------------- */

static bool same_reading(const quantity *a, const quantity *b)
{
    return a->kind == b->kind && a->kind != CODE && equal(a->value[0], b->value[0]);
}

/* 12 and twelve; 8 and August; but no day is a number. */
static bool same_value(const quantity *a, const quantity *b)
{
    bool days = a->kind == WEEKDAY || b->kind == WEEKDAY;

    if (a->kind == CODE || b->kind == CODE || (days && a->kind != b->kind))
        return false;
    if ((a->maybe || b->maybe) && a->kind != b->kind)
        return false;
    return equal(a->value[0], b->value[0]) || equal(a->value[1], b->value[0]) ||
           equal(a->value[0], b->value[1]);
}

static double in_standard_units(const quantity *q)
{
    double zero = q->unit->dimension == SJ_TEMPERATURE && q->unit->size < 1 ? 32 : 0;

    return (q->value[0] - zero) * q->unit->size;
}

/* 18 feet and 5,5 meter, 14 days and dua pekan: as near as a conversion is mostly made. */
static bool converted_value(const quantity *a, const quantity *b)
{
    double near = a->unit && a->unit->dimension == SJ_TIME ? 0.02 : 0.15, x, y;

    if (!a->unit || !b->unit || a->unit->dimension != b->unit->dimension ||
        equal(a->unit->size, b->unit->size))
        return false;
    x = in_standard_units(a);
    y = in_standard_units(b);
    return fabs(x - y) <= near * fmax(x, y);
}

/* 50 percent and half; a third is a bit more than 33. */
static bool same_share(const quantity *a, const quantity *b)
{
    const quantity *whole = a->percent ? a : b, *part = a->percent ? b : a;

    return whole->percent && !part->percent && part->kind == WORDS && part->value[0] > 0 &&
           part->value[0] < 1 && fabs(whole->value[0] - 100 * part->value[0]) < 1;
}

/* £16.4m and 16,4 juta; 500k and 500 ribu. */
static bool shorthand_value(const quantity *a, const quantity *b)
{
    return equal(a->shorthand, b->value[0]) || equal(a->value[0], b->shorthand);
}

/* lusinan, dozens, belasan and puluhan; who counts? */
static bool near_value(const quantity *a, const quantity *b)
{
    return a->kind == VAGUE && b->kind == VAGUE && a->value[0] < 20 && b->value[0] < 20;
}

/* 70-an, the seventies and 1970s; 19.40 and 7:40 p.m.; 00:00 and 24:00. */
static bool related_value(const quantity *a, const quantity *b)
{
    const quantity *less = a->value[0] < b->value[0] ? a : b;
    double low = fmin(a->value[0], b->value[0]), high = fmax(a->value[0], b->value[0]);

    if (less->kind == VAGUE ? (a->kind != DIGITS && b->kind != DIGITS)
                            : a->kind != DIGITS || b->kind != DIGITS)
        return false;
    if (low >= 10 && low < 100 && high >= 1800 && high < 2100 && fmod(high, 100) == low)
        return true;
    return high <= 24 && low < 12 && high > 12 && (equal(high - low, 12) || equal(high - low, 24));
}

static void match(quantities all[2], bool (*same)(const quantity *, const quantity *))
{
    for (size_t i = 0; i < all[0].count; i++)
        for (size_t j = 0; j < all[1].count && !all[0].at[i].matched; j++)
            if (!all[1].at[j].matched && same(&all[0].at[i], &all[1].at[j]))
                all[0].at[i].matched = all[1].at[j].matched = true;
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

        if (other->word[w].kind == SJ_WORD_MARK || !other->word[w].facts.has_digit)
            continue;
        if (is_within(form, strlen(form), candidate) ||
            is_within(candidate, strlen(candidate), form))
            return true;
    }
    return false;
}

/* 23 January on the Indonesian side, too. */
static bool is_left_as_it_is(const sj_pair_side *side, uint32_t word, const sj_pair_side *other)
{
    for (uint32_t w = 0; w < other->count; w++)
        if (strcmp(sj_pair_form(side, word), sj_pair_form(other, w)) == 0)
            return true;
    return false;
}

static void match_as_written(quantities *of, const sj_pair_side *side, const sj_pair_side *other)
{
    for (size_t k = 0; k < of->count; k++) {
        quantity *q = &of->at[k];

        if (!q->matched && q->kind == CODE)
            q->matched = occurs_as_written(side, q->first, other);
        else if (!q->matched && (q->kind == MONTH || q->kind == WEEKDAY))
            q->matched = is_left_as_it_is(side, q->first, other);
    }
}

/* All digits of a form, one after the other. */
static void digits_of(char *to, const char *form)
{
    for (; *form; form++)
        if (*form >= '0' && *form <= '9')
            *to++ = *form;
    *to = 0;
}

/* file2 and berkas2, X 174 and X174: a code of either side that has just the digits of what is
 * left over on the other. */
static void match_codes(quantities all[2], const sj_pair_side side[2])
{
    char digits[2][SJ_FORM_MAX + 1];

    for (size_t i = 0; i < all[0].count; i++) {
        quantity *a = &all[0].at[i];

        digits_of(digits[0], sj_pair_form(&side[0], a->first));
        for (size_t j = 0; !a->matched && j < all[1].count; j++) {
            quantity *b = &all[1].at[j];

            if (b->matched || (a->kind != CODE && b->kind != CODE))
                continue;
            digits_of(digits[1], sj_pair_form(&side[1], b->first));
            a->matched = b->matched = *digits[0] && strcmp(digits[0], digits[1]) == 0;
        }
    }
}

/* ---- What is left over --------------------------------------------------- */

typedef struct {
    float numbers, words, dates, matched;
} left_over;

/* "one", "half", "first" and "both" come and go in translation. */
static bool says_little(const quantity *q)
{
    return (q->kind == WORDS && q->value[0] < 2) || (q->kind == ORDINAL && q->value[0] <= 2);
}

static bool is_number(const quantity *q)
{
    return q->kind == DIGITS || q->kind == CODE;
}

static bool is_date(const quantity *q)
{
    return q->kind == MONTH || q->kind == WEEKDAY;
}

static left_over count_left_over(const quantities *all)
{
    left_over l = {0};

    for (size_t k = 0; k < all->count; k++) {
        const quantity *q = &all->at[k];

        if (q->matched)
            l.matched += is_number(q);
        else if (q->maybe || q->optional || q->kind == ROMAN || q->kind == HOUR)
            continue;
        else if (is_number(q))
            l.numbers++;
        else if (is_date(q))
            l.dates++;
        else if (!says_little(q))
            l.words++;
    }
    return l;
}

/* ---- Findings -------------------------------------------------------------- */

/* How much a number speaks for an error that stands against another one, or against nothing;
 * less where the other has another unit, or the number in words. */
static const double changed = 0.9, in_words = 0.7, alone = 0.6, unclear = 0.5;

/* Is the value somewhere on the other side, matched with another? A number said twice. */
static bool is_said(const quantity *q, const quantities *other)
{
    for (size_t k = 0; k < other->count; k++)
        if (same_value(q, &other->at[k]) && q->kind != CODE)
            return true;
    return false;
}

/* 30 cm and "about a foot": a unit of the same kind that is not the same. */
static bool is_measured_otherwise(const quantity *q, const sj_pair_side *other)
{
    for (uint32_t w = 0; q->unit && q->unit->dimension != SJ_TIME && w < other->count; w++) {
        const sj_unit_of_measure *unit = sj_unit_of_measure_find(sj_pair_form(other, w));

        if (unit && unit->dimension == q->unit->dimension && !equal(unit->size, q->unit->size))
            return true;
    }
    return false;
}

static bool is_one(const quantity *q)
{
    return q->kind == DIGITS && (equal(q->value[0], 1) || q->value[0] <= 0);
}

/* One is "a" or nothing, and 0-0 a goalless draw; a date that the lexicon links with a word that is
 * none is a word. */
static bool is_clear(const sj_pair_side side[2], int s, const quantity *q, const quantities *other)
{
    const sj_pair_word *word = &side[s].word[q->first];

    if (q->maybe || is_said(q, other) || is_measured_otherwise(q, &side[1 - s]) || is_one(q))
        return false;
    return q->kind != MONTH && q->kind != WEEKDAY ? true : word->partner < 0;
}

/* The next of the kind of `like` that is left over, from `*k` on. */
static const quantity *next_left(const quantities *all, size_t *k, bool (*wanted)(const quantity *))
{
    while (*k < all->count) {
        const quantity *q = &all->at[(*k)++];

        if (!q->matched && !q->maybe && !q->optional && wanted(q))
            return q;
    }
    return NULL;
}

static void report_one(sj_evidence_list *to, const sj_pair_side side[2], int s, const quantity *q,
                       const quantity *against, double weight)
{
    sejajar_finding *f =
        sj_finding_add(to, SEJAJAR_FINDING_NUMBER, side, s, q->first, q->last, weight,
                       against ? "the values differ" : "nothing of this value on the other side");

    if (f && against)
        sj_finding_against(f, side, against->first, against->last);
}

static bool is_in_words(const quantity *q)
{
    return (q->kind == WORDS || q->kind == ORDINAL) && !says_little(q);
}

/* Not decades, which come as "puluhan tahun", too. */
static bool is_vague(const quantity *q)
{
    return q->kind == VAGUE && (q->value[0] < 20 || q->value[0] >= 100);
}

static bool is_part(const quantity *q)
{
    return q->kind == WORDS && q->value[0] > 0 && q->value[0] < 1;
}

/* A number that has none against it in digits. If the other side has one in words to spare, that
 * is it; of several in words, who knows. */
static void report_alone(sj_evidence_list *to, const sj_pair_side side[2], int s, const quantity *q,
                         const quantities *other, const left_over *left)
{
    size_t at = 0;

    if (!is_clear(side, s, q, other))
        return;
    if (left->words == 0 || is_date(q))
        report_one(to, side, s, q, NULL, alone);
    else if (left->words == 1)
        report_one(to, side, s, q, next_left(other, &at, is_in_words), unclear);
}

static void report_left_over(sj_evidence_list *to, const sj_pair_side side[2],
                             const quantities all[2], const left_over left[2],
                             bool (*wanted)(const quantity *))
{
    size_t at[2] = {0, 0};
    const quantity *q[2];

    for (;;) {
        for (int s = 0; s < 2; s++)
            q[s] = next_left(&all[s], &at[s], wanted);
        if (!q[0] && !q[1])
            return;
        if (q[0] && q[1] && !is_one(q[0]) && !is_one(q[1])) {
            report_one(to, side, 1, q[1], q[0],
                       q[0]->unit && q[1]->unit && q[0]->unit != q[1]->unit ? unclear : changed);
            continue;
        }
        for (int s = 0; s < 2; s++)
            if (q[s])
                report_alone(to, side, s, q[s], &all[1 - s], &left[1 - s]);
    }
}

/* Three and four, a half and a quarter: the only numbers in words, of a kind, that are left over.
 * Fourth and five, hundreds and thousands: beside partners, too. */
static void report_words(sj_evidence_list *to, const sj_pair_side side[2], const quantities all[2],
                         bool (*wanted)(const quantity *))
{
    size_t at[2] = {0, 0};
    const quantity *q[2];

    for (int s = 0; s < 2; s++) {
        q[s] = next_left(&all[s], &at[s], wanted);
        if (!q[s] || next_left(&all[s], &at[s], wanted) || is_said(q[s], &all[1 - s]))
            return;
    }
    if (q[0]->kind != WORDS || q[1]->kind != WORDS)
        if (!sj_neighbours_agree(side, q[0]->first, q[1]->first))
            return;
    report_one(to, side, 1, q[1], q[0], in_words);
}

/* tiga ratus and 300 have each other. */
static void account(sj_pair_side *side, const quantities *all)
{
    for (size_t k = 0; k < all->count; k++)
        for (uint32_t w = all->at[k].first; all->at[k].matched && w <= all->at[k].last; w++)
            if (side->word[w].partner < 0)
                sj_pair_word_account(&side->word[w]);
}

void sj_quantities_judge(sj_evidence_list *to, sj_pair_side side[2])
{
    quantities all[2];
    left_over left[2];

    for (int s = 0; s < 2; s++)
        read_all(&all[s], &side[s], (sejajar_language)s);
    match(all, same_reading);
    match(all, same_value);
    match(all, related_value);
    match(all, near_value);
    match(all, same_share);
    match(all, shorthand_value);
    match(all, converted_value);
    for (int s = 0; s < 2; s++)
        match_as_written(&all[s], &side[s], &side[1 - s]);
    match_codes(all, side);
    for (int s = 0; s < 2; s++) {
        account(&side[s], &all[s]);
        left[s] = count_left_over(&all[s]);
        to->value[SJ_OF_SIDE(numbers, s)] = left[s].numbers;
        to->value[SJ_OF_SIDE(number_words, s)] = left[s].words;
        to->value[SJ_OF_SIDE(dates, s)] = left[s].dates;
    }
    to->value[SJ_BOTH_numbers_changed] = fminf(left[0].numbers, left[1].numbers) +
                                         fminf(left[0].dates, left[1].dates) +
                                         fminf(left[0].words, left[1].words);
    to->value[SJ_BOTH_numbers_agree] = left[0].matched;
    report_left_over(to, side, all, left, is_number);
    report_left_over(to, side, all, left, is_date);
    if (left[0].numbers == 0 && left[1].numbers == 0) {
        report_words(to, side, all, is_in_words);
        report_words(to, side, all, is_part);
        report_words(to, side, all, is_vague);
    }
}
