/* Numbers, ordinals, dates by value, whether in digits or spelled out. */
#include <math.h>
#include <string.h>

#include "fidelity/findings.h"
#include "tokenise/numbers.h"

enum { MOST = 64 };

typedef enum {
    DIGITS,  /* 14; 1.250,5; 2,5 juta */
    CODE,    /* B12, H1N1 */
    WORDS,   /* dua belas */
    ORDINAL, /* kedua */
    VAGUE,   /* ribuan */
    MONTH,
    WEEKDAY
} kind;

typedef struct {
    kind kind;
    double value[2]; /* and how the other language would read the digits */
    uint32_t first, last;
    bool matched;
} quantity;

typedef struct {
    quantity at[MOST];
    size_t count;
} quantities;

static void add(quantities *to, kind what, double value, double other, uint32_t first,
                uint32_t last)
{
    if (to->count < MOST)
        to->at[to->count++] = (quantity){what, {value, other}, first, last, false};
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

/* Scale words behind `*last`: 2,5 juta, 3 hundred thousand. Steps over them. */
static double read_scales(const sj_pair_side *side, uint32_t *last)
{
    double scale = 1;

    while (*last + 1 < side->count && side->word[*last + 1].facts.sense == SJ_SENSE_SCALE) {
        ++*last;
        scale *= (double)side->word[*last].facts.value;
    }
    return scale;
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

/* two hundred and fifty; two and a half: words within a number that say nothing. */
static bool is_bridge(const sj_pair_side *side, uint32_t w)
{
    if (is_form(side, w, "and"))
        return (side->word[w - 1].facts.sense == SJ_SENSE_SCALE && is_unit(side, w + 1)) ||
               (is_form(side, w + 1, "a") && is_form(side, w + 2, "half"));
    return is_form(side, w, "a") && is_form(side, w - 1, "and") && is_form(side, w + 1, "half");
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
        double value = (double)facts->value;

        if (w > first && is_bridge(side, w))
            continue;
        switch ((sj_sense)facts->sense) {
        case SJ_SENSE_NUMBER: good = take_unit(&n, value); break;
        case SJ_SENSE_TENS: good = take_tens(&n, value); break;
        case SJ_SENSE_SCALE: good = take_scale(&n, value); break;
        case SJ_SENSE_ORDINAL: good = take_ordinal(&n, value); break;
        default: good = take_point(&n, side, &w); break;
        }
        if (good)
            last = w;
    }
    add(to, WORDS, n.total + n.hundreds + fmax(n.unit, 0), -1, first, last);
    return last;
}

static bool holds_digit(const char *form)
{
    for (; *form; form++)
        if (*form >= '0' && *form <= '9')
            return true;
    return false;
}

/* Jun and Mar are names, too, May another word: beside a number they are months. */
static bool is_month(const sj_pair_side *side, uint32_t w)
{
    return side->word[w].form_length > 3 || side->word[w - 1].kind == SJ_WORD_NUMBER ||
           (w + 1 < side->count && side->word[w + 1].kind == SJ_WORD_NUMBER);
}

static uint32_t read_one(quantities *to, const sj_pair_side *side, sejajar_language language,
                         uint32_t w)
{
    const sj_pair_word *word = &side->word[w];
    double value = (double)word->facts.value, scale;
    uint32_t last = w;

    if (word->kind == SJ_WORD_NUMBER) {
        scale = read_scales(side, &last);
        add(to, DIGITS, scale * read_digits(word, language),
            scale * read_digits(word, language == SEJAJAR_ID ? SEJAJAR_EN : SEJAJAR_ID), w, last);
        return last;
    }
    if (word->kind != SJ_WORD_LETTERS)
        return w;
    switch ((sj_sense)word->facts.sense) {
    case SJ_SENSE_NUMBER:
    case SJ_SENSE_SCALE: return read_spelled(to, side, w);
    case SJ_SENSE_ORDINAL: add(to, ORDINAL, value, -1, w, w); break;
    case SJ_SENSE_VAGUE: add(to, VAGUE, value, -1, w, w); break;
    case SJ_SENSE_MONTH:
        if (word->is_capital && w > 0 && is_month(side, w))
            add(to, MONTH, value, -1, w, w);
        break;
    case SJ_SENSE_WEEKDAY:
        if (word->is_capital)
            add(to, WEEKDAY, value, -1, w, w);
        break;
    default:
        if (holds_digit(sj_pair_form(side, w)))
            add(to, CODE, -1, -1, w, w);
    }
    return w;
}

static void read_all(quantities *to, const sj_pair_side *side, sejajar_language language)
{
    to->count = 0;
    for (uint32_t w = 0; w < side->count; w++)
        w = read_one(to, side, language, w);
}

/* ---- Matching ----------------------------------------------------------- */

static bool equal(double a, double b)
{
    return a >= 0 && b >= 0 && fabs(a - b) <= 1e-9 * fmax(a, b);
}

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
    return equal(a->value[0], b->value[0]) || equal(a->value[1], b->value[0]) ||
           equal(a->value[0], b->value[1]);
}

/* 70-an and 1970s; 19.40 and 7:40 p.m.; ratusan and hundred. */
static bool related_value(const quantity *a, const quantity *b)
{
    double low = fmin(a->value[0], b->value[0]), high = fmax(a->value[0], b->value[0]);

    if (a->kind != DIGITS || b->kind != DIGITS)
        return false;
    if (low >= 10 && low < 100 && high >= 1800 && high < 2100 && fmod(high, 100) == low)
        return true;
    return high <= 24 && low < 12 && high > 12 && equal(high - low, 12);
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

        if (other->word[w].kind == SJ_WORD_MARK || !holds_digit(candidate))
            continue;
        if (is_within(form, strlen(form), candidate) ||
            is_within(candidate, strlen(candidate), form))
            return true;
    }
    return false;
}

static void match_as_written(quantities *of, const sj_pair_side *side, const sj_pair_side *other)
{
    for (size_t k = 0; k < of->count; k++) {
        quantity *q = &of->at[k];

        if (!q->matched && q->kind == CODE)
            q->matched = occurs_as_written(side, q->first, other);
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
 * less where the other side has numbers in words that may mean it in a way unknown here. */
static const double changed = 0.9, alone = 0.6, unclear = 0.3;

/* The next of the kind of `like` that is left over, from `*k` on. */
static const quantity *next_left(const quantities *all, size_t *k, bool (*wanted)(const quantity *))
{
    while (*k < all->count) {
        const quantity *q = &all->at[(*k)++];

        if (!q->matched && wanted(q))
            return q;
    }
    return NULL;
}

static void report_one(sj_evidence_list *to, const sj_pair_side side[2], int s, const quantity *q,
                       const quantity *against, bool clear)
{
    double weight = against ? changed : clear ? alone : unclear;
    sejajar_finding *f =
        sj_finding_add(to, SEJAJAR_FINDING_NUMBER, side, s, q->first, q->last, weight,
                       against ? "the values differ" : "nothing of this value on the other side");

    if (f && against)
        sj_finding_against(f, side, against->first, against->last);
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
        if (q[0] && q[1])
            report_one(to, side, 1, q[1], q[0], true);
        else if (q[0])
            report_one(to, side, 0, q[0], NULL, left[1].words == 0);
        else
            report_one(to, side, 1, q[1], NULL, left[0].words == 0);
    }
}

void sj_quantities_judge(sj_evidence_list *to, const sj_pair_side side[2])
{
    quantities all[2];
    left_over left[2];

    for (int s = 0; s < 2; s++)
        read_all(&all[s], &side[s], (sejajar_language)s);
    match(all, same_reading);
    match(all, same_value);
    match(all, related_value);
    for (int s = 0; s < 2; s++)
        match_as_written(&all[s], &side[s], &side[1 - s]);
    for (int s = 0; s < 2; s++) {
        left[s] = count_left_over(&all[s]);
        to->value[SJ_OF_SIDE(numbers, s)] = left[s].numbers;
        to->value[SJ_OF_SIDE(number_words, s)] = left[s].words;
        to->value[SJ_OF_SIDE(dates, s)] = left[s].dates;
    }
    to->value[SJ_BOTH_numbers_changed] = fminf(left[0].numbers, left[1].numbers);
    to->value[SJ_BOTH_numbers_agree] = left[0].matched;
    report_left_over(to, side, all, left, is_number);
    report_left_over(to, side, all, left, is_date);
}
