/* Negations that the other language mostly says without denying. */
#ifndef SJ_FIDELITY_TURNS_OF_SPEECH_H
#define SJ_FIDELITY_TURNS_OF_SPEECH_H

#include "fidelity/sides.h"

/* paling tidak (at least), No. 7: it denies nothing, wherever it stands. */
bool sj_negation_denies_nothing(const sj_pair_side *side, sejajar_language language, uint32_t w);

/* jika tidak and otherwise, agar tidak and from doing, nor do I and saya juga: does the negation
 * at `w` of side `s` belong to a phrase that the other side may say without one? */
bool sj_negation_may_be_turned(const sj_pair_side side[2], int s, uint32_t w);

/* "not about math and not about zoning", and "bukan tentang matematika atau tata ruang": may one of
 * the other side deny both? */
bool sj_negation_is_joined(const sj_pair_side side[2], int s, uint32_t w);

#endif
