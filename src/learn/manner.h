/* How freely two texts were translated, and how their lengths go together, learned from their own
 * alignment. A model knows what is usual; a retelling, or an explanatory translation that is half
 * as long again, is not. */
#ifndef SJ_LEARN_MANNER_H
#define SJ_LEARN_MANNER_H

#include "score/scorer.h"

/* Sets `free` and the lengths of `own` to what an alignment of the two sides tells, each bead
 * counting by its probability and the model's parameters as `prior_beads` more: the posterior mean
 * of a share, and robust estimates by expectation–maximisation for Student's t (Lange, Little and
 * Taylor, J. Am. Stat. Assoc. 84, 1989). The scorer says which beads are free. */
sejajar_status sj_manner_learn(sj_parameters *own, const sj_parameters *model, sj_scorer *scorer,
                               const sj_tokens *const sides[2], const sejajar_alignment *alignment,
                               sejajar_error *err);

/* Whether the manner of `b` differs so much from that of `a` that the texts should be searched
 * again. */
bool sj_manner_differs(const sj_parameters *a, const sj_parameters *b);

#endif
