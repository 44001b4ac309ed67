/* Numbers, ordinals, dates by value, whether in digits or spelled out. */
#ifndef SJ_FIDELITY_QUANTITIES_H
#define SJ_FIDELITY_QUANTITIES_H

#include "fidelity/sides.h"
#include "fidelity/units.h"

/* Of a side, no more are read. */
enum { SJ_MOST_QUANTITIES = 64 };

typedef enum {
    SJ_QUANTITY_DIGITS,  /* 14; 1.250,5; 2,5 juta */
    SJ_QUANTITY_CODE,    /* B12, H1N1 */
    SJ_QUANTITY_WORDS,   /* dua belas */
    SJ_QUANTITY_ORDINAL, /* kedua */
    SJ_QUANTITY_VAGUE,   /* ribuan */
    SJ_QUANTITY_ROMAN,   /* IV: of use where it is the only thing that matches */
    SJ_QUANTITY_HOUR,    /* noon: the same */
    SJ_QUANTITY_MONTH,
    SJ_QUANTITY_WEEKDAY
} sj_quantity_kind;

typedef struct {
    sj_quantity_kind kind;
    double value[2];  /* and how the other language would read the digits */
    double scale;     /* of 2,5 juta: that of its value which is in words */
    double shorthand; /* 16.4m, 500k; 2 of "2 to 15 million": what it may stand for; -1: nothing */
    uint32_t first, last;
    sj_measure unit;   /* of the word behind, or the currency before */
    sj_measure per;    /* per month; of money, per kilogram, too */
    uint32_t from, to; /* the words that say it all */
    bool matched;
    bool percent;
    bool optional; /* Senin (24/10): news give the date or do not */
    bool gloss;    /* 118 km (73 mi), [8]: what the other side may do without */
    bool year;     /* tahun enam puluh delapan */
    bool maybe;    /* senin, december, Minggu at the beginning: no day, unless there is a partner */
} sj_quantity;

typedef struct {
    sj_quantity at[SJ_MOST_QUANTITIES];
    size_t count;
} sj_quantities;

void sj_quantities_read(sj_quantities *to, const sj_pair_side *side, sejajar_language language);

/* Marks as matched what is on both sides, each with one of the other side. */
void sj_quantities_match(sj_quantities all[2], const sj_pair_side side[2]);

/* What is counted: 40 derajat Celsius, Rp5 juta per bulan. */
void sj_quantity_find_measure(sj_quantity *q, const sj_pair_side *side);

/* Are two of the same value in units that cannot both be right? */
bool sj_quantities_differ_in_unit(const sj_pair_side side[2], const sj_quantities all[2],
                                  const sj_quantity *id, const sj_quantity *en);

/* The same, of those that the other side says without a number: 24 jam, round the clock. */
void sj_quantities_match_phrases(sj_quantities *of, const sj_pair_side *other,
                                 sejajar_language language);

bool sj_quantities_equal(double a, double b);

/* 12 and twelve; 8 and August; but no day is a number. */
bool sj_quantity_same_value(const sj_quantity *a, const sj_quantity *b);

#endif
