/* A side as tokens for the table of neighbours. */
#ifndef SJ_FIDELITY_FLUENCY_H
#define SJ_FIDELITY_FLUENCY_H

#include "fidelity/sides.h"

enum { SJ_MOST_TOKENS = 2 * SJ_PAIR_WORDS + 2 };

typedef struct {
    uint32_t id;  /* of the form; or a class, which see in model/neighbours.h */
    float share;  /* of the words of running text; of a class, unknown here: 0 */
    int16_t word; /* -1: none */
} sj_token;

/* Words that the lexicon knows by their forms, other things by their class; the edges of the
 * sentence included. Returns how many. */
uint32_t sj_fluency_tokens(sj_token tokens[SJ_MOST_TOKENS], const sj_pair_side *side);

#endif
