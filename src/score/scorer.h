/* The score of a bead: a log-likelihood ratio, translation against unrelated text,
 *
 *     lengths + endings + ends of paragraphs + words
 *
 * each with its weight. Each word of a bead is linked at most once (links.h); a linked word is
 * worth its link, an unlinked one log(1 - λ), and a bead may be a free translation, in which
 * words count for less (bead_terms.h). Null beads score 0: unrelated text is the reference.
 * Shapes and gaps are the business of the path (align/path.h). */
#ifndef SJ_SCORE_SCORER_H
#define SJ_SCORE_SCORER_H

#include "align/anchors.h"
#include "align/shapes.h"
#include "score/bitext.h"
#include "score/lengths.h"
#include "score/links.h"

typedef struct sj_scorer sj_scorer;

/* What scores are made from. */
typedef struct {
    const sj_bitext *bitext;
    const sj_lengths *lengths;
    const sj_parameters *parameters;
    const sejajar_sentences *sentences[2]; /* for their paragraphs; a side may be NULL */
} sj_score_sources;

/* The scorer points into the sources, which must outlive it. */
sejajar_status sj_scorer_open(sj_scorer **out, const sj_score_sources *sources, sejajar_error *err);
void sj_scorer_close(sj_scorer *scorer);

/* Moves the grid of the next sj_scorer_row() calls: it begins with these sentences. */
void sj_scorer_begin(sj_scorer *scorer, uint32_t id_first, uint32_t en_first);

/* An sj_score_row of align/path.h. */
sejajar_status sj_scorer_row(void *scorer, uint32_t i, uint32_t low, uint32_t high, float *out,
                             sejajar_error *err);

/* Sets the weight of each anchor to the score of its 1-1 bead. Moves the grid. */
sejajar_status sj_scorer_weigh(sj_scorer *scorer, sj_anchor *anchors, size_t count,
                               sejajar_error *err);

/* To be called when the parameters among the sources have changed. */
void sj_scorer_refresh(sj_scorer *scorer);

/* The chance that a 1-1 bead, if it is a translation at all, is a free one. May move the grid to
 * it. False: no memory. */
bool sj_scorer_chance_of_free(sj_scorer *scorer, uint32_t id, uint32_t en, double *out);

/* The parts of a bead's score, weighted, in nats. */
typedef struct {
    float total, unlinked, linked, lengths, endings, paragraphs;
    sj_link_list links; /* those taken, words counted within the bead; best first */
} sj_bead_parts;

/* Takes apart the score of a bead with 1 to SJ_SHAPE_SIDE sentences on each side. Moves the grid
 * to it. The caller frees the links with sj_array_free(), after a failure too. */
sejajar_status sj_scorer_take_apart(sj_scorer *scorer, const sejajar_bead *bead, sj_bead_parts *out,
                                    sejajar_error *err);

#endif
