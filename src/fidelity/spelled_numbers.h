/* Numbers in words: two hundred and fifty, dua setengah, ketujuh belas, ratusan ribu. */
#ifndef SJ_FIDELITY_SPELLED_NUMBERS_H
#define SJ_FIDELITY_SPELLED_NUMBERS_H

#include "fidelity/sides.h"

typedef struct {
    double value;
    uint32_t last; /* its last word */
} sj_spelled_number;

/* What a word of numbers says, exactly: a float has no trillion. */
double sj_spelled_value(const sj_pair_side *side, uint32_t w);
/* juta, thousand; 100 millions, too; but not the digits 0–9, thousands separators */
bool sj_spelled_is_scale(const sj_pair_side *side, uint32_t w);
/* A word that counts whole things: dua, twenty. */
bool sj_spelled_is_whole(const sj_pair_side *side, uint32_t w);

/* These read from `w` on, where a word of their kind stands. */
sj_spelled_number sj_spelled_number_read(const sj_pair_side *side, uint32_t w);
/* kedua, third; ketujuh belas, kedua puluh lima */
sj_spelled_number sj_spelled_ordinal_read(const sj_pair_side *side, uint32_t w);
/* ratusan ribu, hundreds of thousands */
sj_spelled_number sj_spelled_vague_read(const sj_pair_side *side, uint32_t w);

#endif
