/* Sentence ends of which the splitter was in doubt, settled by the other text. A bead of two
 * English sentences and an Indonesian one that may end in its middle
 *
 *      id  Salah satunya disebut "Jazz" dan lainnya disebut "Swing/" | Jika Anda berpikir …
 *      en  One is called "Jazz" and the other one "Swing."  ‖  If you think …
 *
 * becomes two, if the pieces on both sides of | and ‖ go together. An end of which both splitters
 * are in doubt stays none. */
#ifndef SJ_ALIGN_RECUT_H
#define SJ_ALIGN_RECUT_H

#include "align/anchors.h"
#include "base/array.h"

/* A bead that may fall apart, and where its pieces are in the lists of pieces. */
typedef struct {
    size_t bead;
    sj_rectangle place;
    size_t part_count; /* of those it has fallen into, 0 as long as it is whole */
} sj_prospect;

typedef struct {
    sejajar_sentences pieces[2]; /* of all prospects, one after the other */
    SJ_ARRAY(bool) is_begin[2];  /* does a sentence begin with the piece? */
    SJ_ARRAY(sj_prospect) prospects;
    SJ_ARRAY(sejajar_bead) parts; /* of the prospects in order; numbers are of pieces */
} sj_recut;

/* Finds the prospects; there may be none. To be closed in any case. */
sejajar_status sj_recut_open(sj_recut *out, const sejajar_alignment *alignment,
                             const sejajar_sentences *id, const sejajar_sentences *en,
                             sejajar_error *err);
void sj_recut_close(sj_recut *recut);

/* Takes beads of the pieces of prospect `k`, in order and covering them, if they say where it
 * falls apart. To be called with rising `k`. */
sejajar_status sj_recut_take(sj_recut *recut, size_t k, const sejajar_bead *beads, size_t count,
                             sejajar_error *err);

/* Cuts the sentences and beads that fall apart. On failure all stays as it is. */
sejajar_status sj_recut_apply(const sj_recut *recut, sejajar_alignment *alignment,
                              sejajar_sentences *id, sejajar_sentences *en, sejajar_error *err);

#endif
