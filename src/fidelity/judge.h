/* Judging a pair: all evidence, and the probability that the pair is faithful. */
#ifndef SJ_FIDELITY_JUDGE_H
#define SJ_FIDELITY_JUDGE_H

#include "fidelity/findings.h"

struct sejajar_judge {
    const sejajar_model *model;
    sejajar_language from;
    sj_form_memory *memory;
    sj_pairing pairing;
    sj_pair_side side[2];
    sj_evidence_list list;
};

/* Collects the evidence of a pair with text on both sides in judge->list. For the jumps between
 * partners it asks the model. False: no memory. */
bool sj_judge_collect(sejajar_judge *judge, sejajar_text id, sejajar_text en);

#endif
