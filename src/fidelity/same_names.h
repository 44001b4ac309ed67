/* Is a name of one side on the other, though it is written otherwise? */
#ifndef SJ_FIDELITY_SAME_NAMES_H
#define SJ_FIDELITY_SAME_NAMES_H

#include "fidelity/sides.h"

/* Is there a word on the other side of `s` that is spelt or sounds (nearly) so? */
bool sj_name_occurs(const sj_pair_side side[2], int s, uint32_t word);

/* What has another name on the other side, World Health Organization for WHO, is as good as linked
 * for all others; to be called before them. */
void sj_names_recognise(sj_pair_side side[2]);

#endif
