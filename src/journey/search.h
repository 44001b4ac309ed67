/* The search for the beads of two texts, or of a part of them: anchors, blocks, corridor, path. */
#ifndef SJ_JOURNEY_SEARCH_H
#define SJ_JOURNEY_SEARCH_H

#include "align/path.h"
#include "journey/journey.h"
#include "score/points.h"

/* What a search needs of the texts. */
typedef struct {
    sj_journey *j;
    sj_point_finder finder;
    sj_path_prior prior;
    sj_rectangle within; /* the part of the texts at hand */
} sj_searcher;

/* What sj_search_begin() makes sj_search_end() frees, after a failure, too. */
sejajar_status sj_search_begin(sj_searcher *s, sj_journey *j, sejajar_error *err);
void sj_search_end(sj_searcher *s);

/* The whole texts, into `to`, which is empty; its beads are the caller's, with sj_free(). */
sejajar_status sj_search_texts(sejajar_alignment *to, sj_journey *j, sejajar_error *err);

/* Appends the beads of s->within, counted from its corner; `to` has room for as many as it has
 * sentences. */
sejajar_status sj_search_part(sejajar_alignment *to, sj_searcher *s, sejajar_error *err);

/* The same of one block of s->within, along these anchors. */
sejajar_status sj_search_block(sejajar_alignment *to, sj_searcher *s, const sj_rectangle *block,
                               const sj_anchor_list *anchors, sejajar_error *err);

/* Beads that were counted from the corner of `block` get their place outside. */
void sj_beads_place(sejajar_bead *beads, size_t count, const sj_rectangle *block);

#endif
