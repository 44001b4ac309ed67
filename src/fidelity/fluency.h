/* A side as tokens for the table of neighbours. */
#ifndef SJ_FIDELITY_FLUENCY_H
#define SJ_FIDELITY_FLUENCY_H

#include "fidelity/sides.h"
#include "model/neighbours.h"

/* Two for a word, the edges, and a whole number of fours. */
enum { SJ_MOST_TOKENS = 2 * SJ_PAIR_WORDS + 4 };

typedef struct {
    uint32_t id;  /* of the form; or a class, which see in model/neighbours.h */
    float share;  /* of the words of running text; of a class, unknown here: 0 */
    int16_t word; /* -1: none */
} sj_token;

/* What the neighbours on both sides say of each word of a side. */
typedef struct {
    sj_token token[SJ_MOST_TOKENS];
    uint64_t expected[SJ_MOST_TOKENS]; /* of a token with the one before it, see neighbours.h */
    float worth[SJ_MOST_TOKENS];
    uint32_t count;
} sj_token_chain;

/* Words that the lexicon knows by their forms, other things by their class; the edges of the
 * sentence included. Returns how many. */
uint32_t sj_fluency_tokens(sj_token tokens[SJ_MOST_TOKENS], const sj_pair_side *side);
/* Cuts a side, and asks memory for what sj_fluency_judge() will look at: some time before. */
void sj_fluency_expect(sj_token_chain *chain, const sj_pair_side *side, sejajar_language language,
                       const sj_neighbours *neighbours);

#endif
