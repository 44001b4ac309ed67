/* Which points of the grid are worth visiting: near the anchors, and all or a band of
 * the rectangles between them. */
#ifndef SJ_ALIGN_CORRIDOR_H
#define SJ_ALIGN_CORRIDOR_H

#include "align/anchors.h"
#include "align/path.h"

/*
 * The corridor of sentences id_first … id_end - 1 and en_first … en_end - 1 along those
 * anchors[0, count) that lie within, which rise; grid points are counted from the
 * rectangle's corner. `pad` is how far it reaches beyond what the anchors say.
 */
sejajar_status sj_corridor_make(sj_corridor *out, const sj_rectangle *within,
                                const sj_anchor *anchors, size_t count, uint32_t pad,
                                sejajar_error *err);

/* Widens the corridor by `pad` around the places where the path of these beads touches a
 * border of it that is not the grid's; false if there are none, or if the corridor would
 * be wider than the search can afford. */
bool sj_corridor_widen(sj_corridor *corridor, const sejajar_bead *beads, size_t count,
                       uint32_t pad);
void sj_corridor_free(sj_corridor *corridor);

#endif
