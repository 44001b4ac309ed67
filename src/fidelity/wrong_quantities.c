/* Numbers and dates that the other side lacks, or has otherwise. */
#include <math.h>
#include <string.h>

#include "fidelity/findings.h"
#include "fidelity/quantities.h"

/* ---- What is left over --------------------------------------------------- */

typedef struct {
    float numbers, words, dates, matched;
} left_over;

/* "one", "half", "first" and "both" come and go in translation. */
static bool says_little(const sj_quantity *q)
{
    return (q->kind == SJ_QUANTITY_WORDS && q->value[0] < 2) ||
           (q->kind == SJ_QUANTITY_ORDINAL && q->value[0] <= 2);
}

static bool is_number(const sj_quantity *q)
{
    return q->kind == SJ_QUANTITY_DIGITS || q->kind == SJ_QUANTITY_CODE;
}

static bool is_date(const sj_quantity *q)
{
    return q->kind == SJ_QUANTITY_MONTH || q->kind == SJ_QUANTITY_WEEKDAY;
}

static left_over count_left_over(const sj_quantities *all)
{
    left_over l = {0};

    for (size_t k = 0; k < all->count; k++) {
        const sj_quantity *q = &all->at[k];

        if (q->matched)
            l.matched += is_number(q);
        else if (q->maybe || q->optional || q->kind == SJ_QUANTITY_ROMAN ||
                 q->kind == SJ_QUANTITY_HOUR)
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
static bool is_said(const sj_quantity *q, const sj_quantities *other)
{
    for (size_t k = 0; k < other->count; k++)
        if (sj_quantity_same_value(q, &other->at[k]) && q->kind != SJ_QUANTITY_CODE)
            return true;
    return false;
}

/* 30 cm and "about a foot": a unit of the same kind that is not the same. */
static bool is_measured_otherwise(const sj_quantity *q, const sj_pair_side *other)
{
    if (q->unit.dimension == SJ_NO_DIMENSION || q->unit.dimension == SJ_TIME)
        return false;
    for (uint32_t w = 0; w < other->count; w++) {
        sj_measure unit = sj_measure_find(sj_pair_form(other, w));

        if (unit.dimension == q->unit.dimension && !sj_measures_are_one(unit, q->unit))
            return true;
    }
    return false;
}

static bool is_one(const sj_quantity *q)
{
    return q->kind == SJ_QUANTITY_DIGITS &&
           (sj_quantities_equal(q->value[0], 1) || q->value[0] <= 0);
}

/* One is "a" or nothing, and 0-0 a goalless draw; a date that the lexicon links with a word that is
 * none is a word. */
static bool is_clear(const sj_pair_side side[2], int s, const sj_quantity *q,
                     const sj_quantities *other)
{
    const sj_pair_word *word = &side[s].word[q->first];

    if (q->maybe || is_said(q, other) || is_measured_otherwise(q, &side[1 - s]) || is_one(q))
        return false;
    return !is_date(q) || word->partner < 0;
}

/* The next of the kind of `like` that is left over, from `*k` on. */
static const sj_quantity *next_left(const sj_quantities *all, size_t *k,
                                    bool (*wanted)(const sj_quantity *))
{
    while (*k < all->count) {
        const sj_quantity *q = &all->at[(*k)++];

        if (!q->matched && !q->maybe && !q->optional && wanted(q))
            return q;
    }
    return NULL;
}

/* 05/08/24: is `q` the next part of the number that was found last, which has none against it
 * either? Then that grows. */
static bool is_continued(sj_evidence_list *to, const sj_pair_side side[2], int s,
                         const sj_quantity *q)
{
    sejajar_finding *f = to->finding_count > 0 ? &to->finding[to->finding_count - 1] : NULL;
    size_t begin = (size_t)(side[s].word[q->first].begin - side[s].text.bytes);

    if (!f || f->kind != SEJAJAR_FINDING_NUMBER || (int)f->side != s || f->other_end > 0 ||
        begin != f->end + 1 || !strchr("/.-:", side[s].text.bytes[f->end]))
        return false;
    f->end = (size_t)(side[s].word[q->last].end - side[s].text.bytes);
    return true;
}

static void report_one(sj_evidence_list *to, const sj_pair_side side[2], int s,
                       const sj_quantity *q, const sj_quantity *against, double weight)
{
    sejajar_finding *f;

    if (!against && is_continued(to, side, s, q))
        return;
    f = sj_finding_add(to, SEJAJAR_FINDING_NUMBER, side, s, q->first, q->last, weight,
                       against ? "the values differ" : "nothing of this value on the other side");
    if (f && against)
        sj_finding_against(f, side, against->first, against->last);
}

static bool is_in_words(const sj_quantity *q)
{
    return (q->kind == SJ_QUANTITY_WORDS || q->kind == SJ_QUANTITY_ORDINAL) && !says_little(q);
}

/* Not decades, which come as "puluhan tahun", too. */
static bool is_vague(const sj_quantity *q)
{
    return q->kind == SJ_QUANTITY_VAGUE && (q->value[0] < 20 || q->value[0] >= 100);
}

static bool is_part(const sj_quantity *q)
{
    return q->kind == SJ_QUANTITY_WORDS && q->value[0] > 0 && q->value[0] < 1;
}

/* A number that has none against it in digits. If the other side has one in words to spare, that
 * is it; of several in words, who knows. */
static void report_alone(sj_evidence_list *to, const sj_pair_side side[2], int s,
                         const sj_quantity *q, const sj_quantities *other, const left_over *left)
{
    size_t at = 0;

    if (!is_clear(side, s, q, other))
        return;
    if (left->words == 0 || is_date(q))
        report_one(to, side, s, q, NULL, alone);
    else if (left->words == 1)
        report_one(to, side, s, q, next_left(other, &at, is_in_words), unclear);
}

/* In two units: one may have been turned into the other. */
static bool are_measured(const sj_quantity *const q[2])
{
    return q[0]->unit.dimension != SJ_NO_DIMENSION && q[1]->unit.dimension != SJ_NO_DIMENSION &&
           !sj_measures_are_one(q[0]->unit, q[1]->unit);
}

static void report_left_over(sj_evidence_list *to, const sj_pair_side side[2],
                             const sj_quantities all[2], const left_over left[2],
                             bool (*wanted)(const sj_quantity *))
{
    size_t at[2] = {0, 0};
    const sj_quantity *q[2];

    for (;;) {
        for (int s = 0; s < 2; s++)
            q[s] = next_left(&all[s], &at[s], wanted);
        if (!q[0] && !q[1])
            return;
        if (q[0] && q[1] && !is_one(q[0]) && !is_one(q[1])) {
            report_one(to, side, 1, q[1], q[0], are_measured(q) ? unclear : changed);
            continue;
        }
        for (int s = 0; s < 2; s++)
            if (q[s])
                report_alone(to, side, s, q[s], &all[1 - s], &left[1 - s]);
    }
}

/* Three and four, a half and a quarter: the only numbers in words, of a kind, that are left over.
 * Fourth and five, hundreds and thousands: beside partners, too. */
static void report_words(sj_evidence_list *to, const sj_pair_side side[2],
                         const sj_quantities all[2], bool (*wanted)(const sj_quantity *))
{
    size_t at[2] = {0, 0};
    const sj_quantity *q[2];

    for (int s = 0; s < 2; s++) {
        q[s] = next_left(&all[s], &at[s], wanted);
        if (!q[s] || next_left(&all[s], &at[s], wanted) || is_said(q[s], &all[1 - s]))
            return;
    }
    if (q[0]->kind != SJ_QUANTITY_WORDS || q[1]->kind != SJ_QUANTITY_WORDS)
        if (!sj_neighbours_agree(side, q[0]->first, q[1]->first))
            return;
    report_one(to, side, 1, q[1], q[0], in_words);
}

/* tiga ratus and 300 have each other. */
static void account(sj_pair_side *side, const sj_quantities *all)
{
    for (size_t k = 0; k < all->count; k++)
        for (uint32_t w = all->at[k].first; all->at[k].matched && w <= all->at[k].last; w++)
            if (side->word[w].partner < 0)
                sj_pair_word_account(&side->word[w]);
}

/* Seven kilometres and tujuh mil: the number is wrong on either side. */
static float report_units(sj_evidence_list *to, const sj_pair_side side[2],
                          const sj_quantities all[2])
{
    float count = 0;

    for (size_t i = 0; i < all[0].count; i++)
        for (size_t j = 0; j < all[1].count; j++) {
            const sj_quantity *id = &all[0].at[i], *en = &all[1].at[j];
            sejajar_finding *f;

            if (!sj_quantities_differ_in_unit(side, all, id, en))
                continue;
            f = sj_finding_add(to, SEJAJAR_FINDING_NUMBER, side, 1, en->from, en->to, in_words,
                               "the unit differs");
            if (f)
                sj_finding_against(f, side, id->from, id->to);
            count++;
            break;
        }
    return count;
}

void sj_quantities_judge(sj_evidence_list *to, sj_pair_side side[2])
{
    sj_quantities all[2];
    left_over left[2];
    float units;

    for (int s = 0; s < 2; s++)
        sj_quantities_read(&all[s], &side[s], (sejajar_language)s);
    if (all[0].count + all[1].count == 0)
        return;
    sj_quantities_match(all, side);
    units = report_units(to, side, all);
    for (int s = 0; s < 2; s++) {
        account(&side[s], &all[s]);
        left[s] = count_left_over(&all[s]);
        to->value[SJ_OF_SIDE(numbers, s)] = left[s].numbers + units;
        to->value[SJ_OF_SIDE(number_words, s)] = left[s].words;
        to->value[SJ_OF_SIDE(dates, s)] = left[s].dates;
    }
    to->value[SJ_BOTH_numbers_changed] = fminf(left[0].numbers, left[1].numbers) +
                                         fminf(left[0].dates, left[1].dates) +
                                         fminf(left[0].words, left[1].words) + units;
    to->value[SJ_BOTH_numbers_agree] = fmaxf(left[0].matched - units, 0);
    report_left_over(to, side, all, left, is_number);
    report_left_over(to, side, all, left, is_date);
    if (left[0].numbers == 0 && left[1].numbers == 0) {
        report_words(to, side, all, is_in_words);
        report_words(to, side, all, is_part);
        report_words(to, side, all, is_vague);
    }
}
