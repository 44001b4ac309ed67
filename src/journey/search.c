/* The search for the beads of two texts, or of a part of them. */
#include "journey/search.h"

#include "align/blocks.h"
#include "align/corridor.h"
#include "align/narrow.h"
#include "base/error.h"
#include "base/memory.h"
#include "model/path_prior.h"

/* How many sentences the corridor reaches beyond the anchors, at first; where the path touches its
 * border, it is widened by PAD_STEP times as much again and again, up to the last. */
enum { CORRIDOR_PAD = 2, PAD_STEP = 4, WIDEST_PAD = 192 };

sejajar_status sj_search_begin(sj_searcher *s, sj_journey *j, sejajar_error *err)
{
    *s = (sj_searcher){.j = j, .prior = sj_path_prior_of(&j->parameters)};
    return sj_point_finder_open(&s->finder, &j->bitext, &j->guesser, err);
}

void sj_search_end(sj_searcher *s)
{
    sj_point_finder_close(&s->finder);
}

/* Points of the part at hand, counted from its corner: an sj_find_points. */
static sejajar_status find_within(void *context, const sj_rectangle *place, sj_anchor_list *out,
                                  sejajar_error *err)
{
    sj_searcher *s = context;
    uint32_t id = s->within.id_first, en = s->within.en_first;
    sj_rectangle moved = {place->id_first + id, place->id_end + id, place->en_first + en,
                          place->en_end + en};
    size_t first = out->count;
    sejajar_status status = sj_points_find(&s->finder, &moved, out, err);

    for (size_t k = first; status == SEJAJAR_OK && k < out->count; k++) {
        out->at[k].id -= id;
        out->at[k].en -= en;
    }
    return status;
}

void sj_beads_place(sejajar_bead *beads, size_t count, const sj_rectangle *block)
{
    for (size_t k = 0; k < count; k++) {
        beads[k].id_first += block->id_first;
        beads[k].en_first += block->en_first;
    }
}

/* Again in a wider corridor, as long as the path touches the border. */
sejajar_status sj_search_block(sejajar_alignment *to, sj_searcher *s, const sj_rectangle *block,
                               const sj_anchor_list *anchors, sejajar_error *err)
{
    sj_scorer *scorer = s->j->scorer;
    sejajar_bead *beads = to->beads + to->count;
    sj_corridor corridor = {0}, narrow;
    const sj_path_problem problem = {&narrow, sj_scorer_row, scorer, &s->prior};
    size_t count = 0;
    double likelihood = 0;
    sejajar_status status =
        sj_corridor_make(&corridor, block, anchors->at, anchors->count, CORRIDOR_PAD, err);

    for (uint32_t pad = PAD_STEP * CORRIDOR_PAD; status == SEJAJAR_OK; pad *= PAD_STEP) {
        uint32_t id = s->within.id_first + block->id_first;
        uint32_t en = s->within.en_first + block->en_first;

        sj_guesser_begin(&s->j->guesser, id, en);
        status = sj_corridor_narrow(&narrow, &corridor, sj_guesser_row, &s->j->guesser, err);
        if (status != SEJAJAR_OK)
            break;
        sj_scorer_begin(scorer, id, en);
        status = sj_path_find(beads, &count, &likelihood, &problem, err);
        sj_corridor_free(&narrow);
        if (pad > WIDEST_PAD || !sj_corridor_widen(&corridor, beads, count, pad))
            break;
    }
    sj_corridor_free(&corridor);
    sj_beads_place(beads, count, block);
    to->count += count;
    s->j->likelihood += likelihood;
    return status;
}

/* Moves anchors by this many sentences. Unsigned sums wrap around, so it can be undone. */
static void shift(sj_anchor_list *anchors, uint32_t id, uint32_t en)
{
    for (size_t k = 0; k < anchors->count; k++) {
        anchors->at[k].id += id;
        anchors->at[k].en += en;
    }
}

/* Cuts the part at hand at anchors. Where there is a choice, they are weighed exactly before. */
static sejajar_status cut_blocks(sj_block_list *blocks, sj_searcher *s, sj_anchor_list *anchors,
                                 sejajar_error *err)
{
    uint32_t id_count = s->within.id_end - s->within.id_first;
    uint32_t en_count = s->within.en_end - s->within.en_first;
    sejajar_status status = SEJAJAR_OK;

    if (id_count >= SJ_SHORT_BLOCK || en_count >= SJ_SHORT_BLOCK) {
        shift(anchors, s->within.id_first, s->within.en_first);
        status = sj_scorer_weigh(s->j->scorer, anchors->at, anchors->count, err);
        shift(anchors, 0 - s->within.id_first, 0 - s->within.en_first);
    }
    if (status != SEJAJAR_OK)
        return status;
    return sj_blocks_cut(blocks, id_count, en_count, anchors->at, anchors->count, err);
}

/* anchors → blocks → path */
sejajar_status sj_search_part(sejajar_alignment *to, sj_searcher *s, sejajar_error *err)
{
    uint32_t id_count = s->within.id_end - s->within.id_first;
    uint32_t en_count = s->within.en_end - s->within.en_first;
    sj_anchor_list anchors = {0};
    sj_block_list blocks = {0};
    sejajar_status status = sj_anchors_find(&anchors, id_count, en_count, find_within, s, err);

    if (status == SEJAJAR_OK)
        status = cut_blocks(&blocks, s, &anchors, err);
    for (size_t k = 0; k < blocks.count && status == SEJAJAR_OK; k++)
        status = sj_search_block(to, s, &blocks.at[k], &anchors, err);
    sj_array_free(&anchors);
    sj_array_free(&blocks);
    return status;
}

sejajar_status sj_search_texts(sejajar_alignment *to, sj_journey *j, sejajar_error *err)
{
    uint32_t id_count = (uint32_t)j->side[0].count, en_count = (uint32_t)j->side[1].count;
    sj_searcher s;
    sejajar_status status;

    j->likelihood = 0;
    to->beads = sj_alloc((size_t)id_count + en_count, sizeof *to->beads);
    if (!to->beads)
        return sj_fail_memory(err);
    if ((status = sj_search_begin(&s, j, err)) == SEJAJAR_OK) {
        s.within = (sj_rectangle){0, id_count, 0, en_count};
        status = sj_search_part(to, &s, err);
    }
    sj_search_end(&s);
    return status;
}
