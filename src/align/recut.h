/* Sentence ends about which the splitter was in doubt, settled by the other text. A bead of two
 * English sentences and an Indonesian one with a doubt in the middle
 *
 *      id  Salah satunya disebut "Jazz" dan lainnya disebut "Swing/" | Jika Anda berpikir …
 *      en  One is called "Jazz" and the other one "Swing."  ‖  If you think …
 *
 * becomes two, if the pieces on both sides of | and ‖ go together. Where both splitters were in
 * doubt, nothing is cut. */
#ifndef SJ_ALIGN_RECUT_H
#define SJ_ALIGN_RECUT_H

#include "align/anchors.h"
#include "base/array.h"

/* A bead that may fall into parts. */
typedef struct {
    size_t bead;
    sj_rectangle place; /* of its pieces, in the lists of pieces */
    size_t part_count;  /* 0: it stays whole */
} sj_prospect;

typedef struct {
    sejajar_sentences pieces[2]; /* of all prospects, one after the other */
    SJ_ARRAY(bool) is_begin[2];  /* does a sentence begin with the piece? */
    SJ_ARRAY(sj_prospect) prospects;
    SJ_ARRAY(sejajar_bead) parts; /* of the prospects in order; numbers are of pieces */
} sj_recut;

/* Finds the prospects; there may be none. To be closed by the caller, after a failure too. */
sejajar_status sj_recut_open(sj_recut *out, const sejajar_alignment *alignment,
                             const sejajar_sentences *id, const sejajar_sentences *en,
                             sejajar_error *err);
void sj_recut_close(sj_recut *recut);

/* Takes the parts of prospect `k`, if any, from beads of its pieces, which must be in order and
 * cover them. To be called with rising `k`. */
sejajar_status sj_recut_take(sj_recut *recut, size_t k, const sejajar_bead *beads, size_t count,
                             sejajar_error *err);

/* Cuts the sentences and beads of all parts. On failure nothing changes. */
sejajar_status sj_recut_apply(const sj_recut *recut, sejajar_alignment *alignment,
                              sejajar_sentences *id, sejajar_sentences *en, sejajar_error *err);

#endif
