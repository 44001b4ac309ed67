/* Blocks of sentences that stand elsewhere in the other text. A path rises on both sides, so
 * it leaves what was moved alone on both; here what was left alone is compared with what was
 * left alone, wherever it stands.
 *
 *      id  a b c d e f g h           the path takes a b c g h and leaves d e f alone on both
 *      en  A B C G H D E F           sides; the block d e f : D E F crosses it
 *
 * A block is taken if it is so much likelier than unrelated text that it is no accident that
 * among all places one fits so well. */
#ifndef SJ_ALIGN_MOVES_H
#define SJ_ALIGN_MOVES_H

#include "align/anchors.h"

typedef SJ_ARRAY(sejajar_bead) sj_bead_list;

/* What is known of the texts; all are called with `context`. */
typedef struct {
    void *context;
    /* Appends the points between sentences that are not busy; `busy` of the two sides. */
    sejajar_status (*find)(void *context, const bool *const busy[2], sj_anchor_list *out,
                           sejajar_error *err);
    /* Appends the beads of the best path through a rectangle. */
    sejajar_status (*search)(void *context, const sj_rectangle *within, sj_bead_list *out,
                             sejajar_error *err);
    /* What speaks for a matched bead, in nats, its shape included. */
    sejajar_status (*score)(void *context, const sejajar_bead *bead, float *out,
                            sejajar_error *err);
    double chance; /* that at a sentence that was left alone a moved block begins */
} sj_moves_view;

/*
 * Replaces beads of `alignment`, which are in order and cover both texts, by moved ones where
 * these are likelier. Then they are in the order of their Indonesian side, English sentences
 * alone that stand behind a moved bead come behind it, others where they were, and beads off
 * the longest chain that rises are `moved`.
 */
sejajar_status sj_moves_find(sejajar_alignment *alignment, uint32_t id_count, uint32_t en_count,
                             const sj_moves_view *view, sejajar_error *err);

#endif
