/* Dollars of several countries, which a plain "dollar" may all be. */
#ifndef SJ_FIDELITY_DOLLARS_H
#define SJ_FIDELITY_DOLLARS_H

#include "fidelity/sides.h"
#include "fidelity/units.h"

/* The dollar of the country that the word names: "Singapura", "US", the S of "S$". SJ_NO_DIMENSION:
 * it names none that has dollars. */
sj_measure sj_dollar_of(const sj_pair_side *side, uint32_t word);

#endif
