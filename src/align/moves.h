/* Blocks of sentences that stand elsewhere in the other text. A path rises on both sides, so it
 * leaves what was moved alone on both; here, what was left alone on one side is compared with what
 * was left alone on the other, wherever it stands.
 *
 *      id  a b c d e f g h           the path takes a b c g h and leaves d e f alone on both
 *      en  A B C G H D E F           sides; the block d e f : D E F crosses it
 *
 * A block is taken if it scores more than the best of so many places would by chance. */
#ifndef SJ_ALIGN_MOVES_H
#define SJ_ALIGN_MOVES_H

#include "align/anchors.h"

typedef SJ_ARRAY(sejajar_bead) sj_bead_list;

/* How the texts are seen. The functions are called with `context`. */
typedef struct {
    void *context;
    /* Appends the points between sentences that are not busy, by side. */
    sejajar_status (*find)(void *context, const bool *const busy[2], sj_anchor_list *out,
                           sejajar_error *err);
    /* Appends the beads of the best path through a rectangle. */
    sejajar_status (*search)(void *context, const sj_rectangle *within, sj_bead_list *out,
                             sejajar_error *err);
    /* The score of a matched bead, in nats, with the log chance of its shape. */
    sejajar_status (*score)(void *context, const sejajar_bead *bead, float *out,
                            sejajar_error *err);
    double chance; /* that a moved block begins at a sentence left alone */
} sj_moves_view;

/*
 * Replaces beads of `alignment`, which must be in order and cover both texts, by moved ones where
 * these are likelier. Afterwards the beads are in the order of their Indonesian sides; English
 * sentences alone that stand after a moved bead come after it, others stay where they were; and the
 * beads off the rising chain with the most sentences are marked as moved.
 */
sejajar_status sj_moves_find(sejajar_alignment *alignment, uint32_t id_count, uint32_t en_count,
                             const sj_moves_view *view, sejajar_error *err);

#endif
