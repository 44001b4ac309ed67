/* Which points of the grid are worth visiting: those near the anchors, and all or a band of each
 * rectangle between them. */
#ifndef SJ_ALIGN_CORRIDOR_H
#define SJ_ALIGN_CORRIDOR_H

#include "align/anchors.h"
#include "align/path.h"

/*
 * Makes the corridor of the rectangle `within`, along those of anchors[0, count) that lie in it,
 * which must rise. Grid points are counted from the corner of the rectangle. The corridor reaches
 * `pad` points beyond what the anchors say.
 */
sejajar_status sj_corridor_make(sj_corridor *out, const sj_rectangle *within,
                                const sj_anchor *anchors, size_t count, uint32_t pad,
                                sejajar_error *err);

/* Widens the corridor by `pad` around the places where the path of these beads touches one of its
 * borders that is not the grid's. False if there is no such place, or if the corridor would become
 * larger than the search can afford. */
bool sj_corridor_widen(sj_corridor *corridor, const sejajar_bead *beads, size_t count,
                       uint32_t pad);
void sj_corridor_free(sj_corridor *corridor);

#endif
