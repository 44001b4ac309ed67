/* Times and days that the other side says without a number: 24 jam and round the clock, 31 Desember
 * and year-end. */
#include <string.h>

#include "fidelity/quantities.h"

/* Of either language, parted by |. # stands for a number. */
static const struct {
    int day, month; /* month 0: so many hours */
    const char *phrases[2];
} phrases[] = {
    {24,
     0,
     {"siang malam|siang dan malam|sepanjang hari|sehari semalam|sehari penuh",
      "round the clock|around the clock|day and night|night and day|all day"}},
    {31,
     12,
     {"akhir tahun|penghujung tahun|tutup tahun|akhir #",
      "year end|end of the year|end of year|year s end|end of #|new year 's eve"}},
    {1,
     1,
     {"tahun baru|awal tahun|awal #", "new year|beginning of the year|start of the year|"
                                      "beginning of #|start of #"}},
    {30, 6, {"tengah tahun|pertengahan tahun", "mid year|half year|middle of the year"}},
    {25, 12, {"natal", "christmas"}},
    {1, 5, {"hari buruh", "labour day|labor day|may day|workers day"}},
    {17, 8, {"hari kemerdekaan|hut ri", "independence day"}},
};

/* Does the phrase stand at `w`? It ends with | or the string. */
static bool stands_at(const sj_pair_side *side, uint32_t w, const char *phrase)
{
    while (*phrase && *phrase != '|') {
        size_t length = strcspn(phrase, " |");
        bool is_number = *phrase == '#';

        if (w >= side->count)
            return false;
        if (is_number ? side->word[w].kind != SJ_WORD_NUMBER
                      : side->word[w].form_length != length ||
                            memcmp(sj_pair_form(side, w), phrase, length) != 0)
            return false;
        w++;
        phrase += length + (phrase[length] == ' ');
    }
    return true;
}

static bool has_one_of(const sj_pair_side *side, const char *list)
{
    for (uint32_t w = 0; w < side->count; w++)
        for (const char *at = list; at; at = strchr(at, '|')) {
            at += *at == '|';
            if (stands_at(side, w, at))
                return true;
        }
    return false;
}

/* 24 jam */
static bool is_hours(const sj_quantity *q, int hours)
{
    return !q->matched && sj_quantities_equal(q->value[0], hours) &&
           sj_measures_are_one(q->unit, sj_measure_find("hours"));
}

/* 31 Desember, December 31 */
static bool is_date_of(const sj_quantity *a, const sj_quantity *b, int day, int month)
{
    const sj_quantity *of = a->kind == SJ_QUANTITY_MONTH ? a : b, *in = of == a ? b : a;

    return of->kind == SJ_QUANTITY_MONTH && !a->matched && !b->matched &&
           (in->kind == SJ_QUANTITY_DIGITS || in->kind == SJ_QUANTITY_CODE ||
            in->kind == SJ_QUANTITY_ORDINAL) &&
           a->last + 1 == b->first && sj_quantities_equal(of->value[0], month) &&
           sj_quantities_equal(in->value[0], day);
}

void sj_quantities_match_phrases(sj_quantities *of, const sj_pair_side *other,
                                 sejajar_language language)
{
    for (size_t k = 0; k < of->count; k++)
        for (size_t p = 0; p < sizeof phrases / sizeof *phrases; p++) {
            sj_quantity *q = &of->at[k], *next = k + 1 < of->count ? q + 1 : NULL;
            bool is_one = phrases[p].month == 0
                              ? is_hours(q, phrases[p].day)
                              : next && is_date_of(q, next, phrases[p].day, phrases[p].month);

            if (!is_one || !has_one_of(other, phrases[p].phrases[language]))
                continue;
            q->matched = true;
            if (phrases[p].month > 0)
                next->matched = true;
        }
}
