/* What it says for two documents that terms of one are found in the other, and against them
 * that others are not. */
#ifndef SJ_MATCH_TERM_EVIDENCE_H
#define SJ_MATCH_TERM_EVIDENCE_H

#include "match/index.h"

/* For each term of an index, in nats: what it adds where the other document, of usual length,
 * has it or has it not. */
typedef struct {
    float *found, *missed;
} sj_term_weights;

typedef struct {
    sj_term_index side[2];
    sj_term_weights weights[2];
    /* English terms that may stand for Indonesian term t: links[first[t]] … */
    uint32_t *first, *links;
} sj_term_evidence;

sejajar_status sj_term_evidence_make(sj_term_evidence *out,
                                     const sejajar_profile *const *const profiles[2],
                                     const size_t count[2], const sj_lexicon *lexicon,
                                     sejajar_error *err);
/* What is to be taken from `found` for a document of this many words on `side`; what is left
 * tells nothing, found or missed, if it is not above 0. */
float sj_term_evidence_length(const sj_term_evidence *evidence, sejajar_language side,
                              uint32_t words);
void sj_term_evidence_free(sj_term_evidence *evidence);

#endif
