/* Blocks that stand elsewhere in the other text: what sj_moves_find() needs from the stages. */
#include "journey/moving.h"

#include <math.h>

#include "align/moves.h"
#include "base/error.h"
#include "journey/search.h"

static sejajar_status find_idle(void *context, const bool *const busy[2], sj_anchor_list *out,
                                sejajar_error *err)
{
    sj_searcher *s = context;
    sj_rectangle whole = {0, (uint32_t)s->j->side[0].count, 0, (uint32_t)s->j->side[1].count};
    sejajar_status status;

    s->finder.busy[0] = busy[0];
    s->finder.busy[1] = busy[1];
    if ((status = sj_points_find(&s->finder, &whole, out, err)) != SEJAJAR_OK)
        return status;
    return sj_scorer_weigh(s->j->scorer, out->at, out->count, err);
}

static sejajar_status search_place(void *context, const sj_rectangle *within, sj_bead_list *out,
                                   sejajar_error *err)
{
    sj_searcher *s = context;
    size_t room = (size_t)(within->id_end - within->id_first) + within->en_end - within->en_first;
    sejajar_alignment beads = {0};
    sejajar_status status;

    if (!sj_array_reserve(out, room))
        return sj_fail_memory(err);
    s->within = *within;
    beads.beads = sj_array_from(out, out->count);
    if ((status = sj_search_part(&beads, s, err)) != SEJAJAR_OK)
        return status;
    sj_beads_place(beads.beads, beads.count, within);
    out->count += beads.count;
    return SEJAJAR_OK;
}

static sejajar_status score_bead(void *context, const sejajar_bead *bead, float *out,
                                 sejajar_error *err)
{
    sj_journey *j = ((sj_searcher *)context)->j;
    sj_bead_parts parts;
    sejajar_status status = sj_scorer_take_apart(j->scorer, bead, &parts, err);
    int shape;

    sj_array_free(&parts.links);
    if (status != SEJAJAR_OK)
        return status;
    *out = parts.total;
    shape = sj_shape_number(bead->id_count, bead->en_count);
    if (shape >= 0)
        *out += (float)log(j->parameters.shape[shape]);
    return SEJAJAR_OK;
}

sejajar_status sj_find_moves(sejajar_alignment *alignment, sj_journey *j, sejajar_error *err)
{
    sj_searcher s;
    sejajar_status status = sj_search_begin(&s, j, err);
    sj_moves_view view = {&s, find_idle, search_place, score_bead, j->parameters.move_chance};

    if (status == SEJAJAR_OK)
        status = sj_moves_find(alignment, (uint32_t)j->side[0].count, (uint32_t)j->side[1].count,
                               &view, err);
    sj_search_end(&s);
    return status;
}
