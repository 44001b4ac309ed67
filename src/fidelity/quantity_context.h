/* What stands about quantities: units, signs, brackets, and others that they share a word with. */
#ifndef SJ_FIDELITY_QUANTITY_CONTEXT_H
#define SJ_FIDELITY_QUANTITY_CONTEXT_H

#include "fidelity/quantities.h"

/* Completes the quantities of a side. */
void sj_quantities_look_around(sj_quantities *of, const sj_pair_side *side);

#endif
