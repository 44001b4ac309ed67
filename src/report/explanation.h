/* Why a bead scores what it does, as JSON. */
#ifndef SJ_REPORT_EXPLANATION_H
#define SJ_REPORT_EXPLANATION_H

#include "score/scorer.h"

/* Writes one object: shape, probability, the parts of the score in nats, the links with
 * what each adds, and the words left unlinked with what each costs. `sources` are those that the
 * scorer was opened with; both sides must have sentences. */
sejajar_status sj_explanation_write(sejajar_sink sink, void *to, sj_scorer *scorer,
                                    const sj_score_sources *sources, const sejajar_bead *bead,
                                    sejajar_error *err);

#endif
