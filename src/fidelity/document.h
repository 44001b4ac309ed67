/* A judged translation of a document. */
#ifndef SJ_FIDELITY_DOCUMENT_H
#define SJ_FIDELITY_DOCUMENT_H

#include "base/array.h"
#include "sejajar.h"

/* What was found in one bead. */
typedef struct {
    double fidelity; /* 0 where a side is empty */
    double weight;   /* words of both sides */
    size_t first_finding, finding_count;
} sj_judged_bead;

struct sejajar_report {
    const sejajar_alignment *alignment;
    const sejajar_sentences *sentences[2];
    sejajar_language from;
    sj_judged_bead *beads;              /* as many as the alignment has */
    SJ_ARRAY(sejajar_finding) findings; /* places counted within the bead's text */
    size_t *worst;                      /* numbers of the beads, worst first */
    sejajar_summary summary;
};

/* The text of one side of a bead: from its first sentence to its last, as it stands. */
sejajar_text sj_bead_text(const sejajar_sentences *sentences, uint32_t first, uint32_t count);

#endif
