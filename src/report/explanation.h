/* Why a bead scores what it does, as JSON. */
#ifndef SJ_REPORT_EXPLANATION_H
#define SJ_REPORT_EXPLANATION_H

#include "score/scorer.h"

/* Writes one object: shape, probability, the parts of the score in nats, the links with
 * what each adds, and the words left unlinked with what each costs. */
sejajar_status sj_explanation_write(sejajar_sink sink, void *to, sj_scorer *scorer,
                                    const sj_bitext *bitext, const sj_parameters *parameters,
                                    const sejajar_sentences *sentences[2], const sejajar_bead *bead,
                                    sejajar_error *err);

#endif
