/* The score of a bead: a log-likelihood ratio, translation against unrelated text,
 *
 *     shape + lengths + endings + Σ words
 *
 * where each word of a bead is linked at most once (see links.h), a linked word is
 * worth its link and an unlinked one log(1 - λ). Null beads score 0: unrelated text is the
 * reference. Shape and gaps are the path's business. */
#ifndef SJ_SCORE_SCORER_H
#define SJ_SCORE_SCORER_H

#include "align/anchors.h"
#include "align/shapes.h"
#include "score/bitext.h"
#include "score/lengths.h"
#include "score/links.h"

typedef struct sj_scorer sj_scorer;

/* Scores beads of the sentences from id_first, en_first on. `paragraph` of a side may be
 * NULL. The scorer points into what it is given. */
sejajar_status sj_scorer_open(sj_scorer **out, const sj_bitext *bitext, const sj_lengths *lengths,
                              const sj_parameters *parameters, const sejajar_sentences *id,
                              const sejajar_sentences *en, sejajar_error *err);
void sj_scorer_close(sj_scorer *scorer);

/* From which sentences on the grid of the next sj_scorer_row() calls lies. */
void sj_scorer_begin(sj_scorer *scorer, uint32_t id_first, uint32_t en_first);

/* An sj_score_row of align/path.h. */
sejajar_status sj_scorer_row(void *scorer, uint32_t i, uint32_t low, uint32_t high, float *out,
                             sejajar_error *err);

/* Gives each anchor the score of its 1-1 bead for a weight. Moves the grid. */
sejajar_status sj_scorer_weigh(sj_scorer *scorer, sj_anchor *anchors, size_t count,
                               sejajar_error *err);

/* To be called when the parameters that the scorer points to have changed. */
void sj_scorer_refresh(sj_scorer *scorer);
/* The chance that a 1-1 bead of the texts is a free translation, if it is one at all. May move the
 * grid to it; false: no memory. */
bool sj_scorer_chance_of_free(sj_scorer *scorer, uint32_t id, uint32_t en, double *out);

/* What the score of one bead is made of, weighted, in nats. */
typedef struct {
    float total, unlinked, linked, lengths, endings, paragraphs;
    sj_link_list links; /* those taken, words counted within the bead; best first */
} sj_bead_parts;

/* Takes a bead apart: both sides at least 1, at most SJ_SHAPE_SIDE sentences. Moves the
 * grid to it. The caller frees the links with sj_array_free(). */
sejajar_status sj_scorer_take_apart(sj_scorer *scorer, const sejajar_bead *bead, sj_bead_parts *out,
                                    sejajar_error *err);

#endif
