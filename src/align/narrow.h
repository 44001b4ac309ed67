/* A first look at a corridor: where guessed scores of 1-1 beads leave no doubt about the way, the
 * expensive search need not look to either side of it. */
#ifndef SJ_ALIGN_NARROW_H
#define SJ_ALIGN_NARROW_H

#include "align/path.h"

/* Fills out[j - low] with about the score, in nats, of the 1-1 bead that ends at (i, j), for j in
 * low … high; -INFINITY if there is none. Called for i = 1, 2, … id_count. */
typedef void (*sj_guess_row)(void *guesser, uint32_t i, uint32_t low, uint32_t high, float *out);

/* Makes the corridor of those points of a wide one that good paths of 1-1 beads and sentences alone
 * go through; to be freed with sj_corridor_free(). Larger beads begin and end at such points too,
 * as a path of their parts goes there. A 1-1 bead must have a score if its guess is finite. */
sejajar_status sj_corridor_narrow(sj_corridor *out, const sj_corridor *wide, sj_guess_row guess,
                                  void *guesser, sejajar_error *err);

#endif
