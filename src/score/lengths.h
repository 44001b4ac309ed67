/* What the lengths of the two sides of a bead tell. */
#ifndef SJ_SCORE_LENGTHS_H
#define SJ_SCORE_LENGTHS_H

#include "align/shapes.h"
#include "base/fast_math.h"
#include "model/parameters.h"
#include "tokenise/tokens.h"

/* This many logarithms are kept: few lengths are greater. */
enum { SJ_LENGTH_LOGS = 1024 };

typedef struct {
    const sj_parameters *parameters;
    double student_constant;
    float logs[SJ_LENGTH_LOGS]; /* of 1, 2, 3, … */
    /* log characters of n sentences of this document's English, taken at random */
    float mean[SJ_SHAPE_SIDE + 1], spread[SJ_SHAPE_SIDE + 1];
    float normal_constant[SJ_SHAPE_SIDE + 1];
} sj_lengths;

void sj_lengths_begin(sj_lengths *lengths, const sj_parameters *parameters, const sj_tokens *en);

/* log (length + 1), of characters or words. */
static inline float sj_lengths_log(const sj_lengths *lengths, uint32_t length)
{
    return length < SJ_LENGTH_LOGS ? lengths->logs[length] : sj_fast_log((float)length + 1);
}

/* The two terms of sj_lengths_score(), for callers who keep the logarithms: of an English length as
 * the translation of an Indonesian one, and of any English text. Lengths are characters + 1. */
static inline float sj_lengths_translated(const sj_lengths *lengths, float id, float en,
                                          float log_id, float log_en)
{
    const sj_parameters *p = lengths->parameters;
    float x = log_en - log_id - (float)p->length_ratio;
    float scale2 = (float)(p->length_base + p->length_per_character / ((id + en) / 2));
    float v = (float)p->length_freedom;

    return (float)lengths->student_constant - 0.5f * sj_fast_log(scale2) -
           (v + 1) / 2 * sj_fast_log(1 + x * x / (v * scale2));
}
float sj_lengths_unrelated(const sj_lengths *lengths, float log_en, uint32_t en_count);

/* log P(en characters | id characters, translation) - log P(en characters | unrelated),
 * for a bead with `en_count` English sentences. After Gale and Church (Computational
 * Linguistics 19(1), 1993), with a heavier tail. */
float sj_lengths_score(const sj_lengths *lengths, uint32_t id_characters, uint32_t en_characters,
                       uint32_t en_count);

#endif
