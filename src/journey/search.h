/* The search for the beads of two texts, or of a part of them: anchors, blocks, corridor, path. */
#ifndef SJ_JOURNEY_SEARCH_H
#define SJ_JOURNEY_SEARCH_H

#include "align/path.h"
#include "journey/journey.h"
#include "score/points.h"

/* A search under way. */
typedef struct {
    sj_journey *j;
    sj_point_finder finder;
    sj_path_prior prior;
    sj_rectangle within; /* the part of the texts at hand */
} sj_searcher;

/* To be ended by the caller, after a failure too. */
sejajar_status sj_search_begin(sj_searcher *s, sj_journey *j, sejajar_error *err);
void sj_search_end(sj_searcher *s);

/* Searches the whole texts. `to` is empty at first; the caller frees its beads with sj_free(). */
sejajar_status sj_search_texts(sejajar_alignment *to, sj_journey *j, sejajar_error *err);

/* Appends the beads of s->within, counted from its corner. `to` must have room for as many beads as
 * there are sentences. */
sejajar_status sj_search_part(sejajar_alignment *to, sj_searcher *s, sejajar_error *err);

/* The same for one block of s->within, along these anchors. */
sejajar_status sj_search_block(sejajar_alignment *to, sj_searcher *s, const sj_rectangle *block,
                               const sj_anchor_list *anchors, sejajar_error *err);

/* Turns beads counted from the corner of `block` into those of the text around it. */
void sj_beads_place(sejajar_bead *beads, size_t count, const sj_rectangle *block);

#endif
