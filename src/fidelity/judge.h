/* Judging a pair: all evidence, and the probability that the pair is faithful. */
#ifndef SJ_FIDELITY_JUDGE_H
#define SJ_FIDELITY_JUDGE_H

#include "fidelity/findings.h"
#include "tokenise/kept_words.h"

/* All curves, laid out so that the same knot of several curves is compared at a time: how many of
 * its knots are below a value can hardly be foretold. Each curve has two knots more: one before
 * the first and one infinitely far behind the last, to which it is level. */
enum { SJ_TABLE_KNOTS = SJ_CURVE_KNOTS + 2 };
typedef struct {
    float at[SJ_TABLE_KNOTS][SJ_EVIDENCE_COUNT];
    struct {
        float at, worth;
    } knot[SJ_EVIDENCE_COUNT][SJ_TABLE_KNOTS]; /* the same beside each other, with their worth */
} sj_curve_table;

struct sejajar_judge {
    const sejajar_model *model;
    sejajar_language from;
    sj_form_memory *memory;
    sj_pairing pairing;
    sj_cut_text cut[2];                 /* where they were not cut before */
    sj_form_facts own[2][SJ_CUT_WORDS]; /* of the words of a pair on its own */
    SJ_ARRAY(sj_form_facts) lent[2];    /* of the types of the document at hand */
    sj_pair_side side[2];
    sj_token_chain chain[2];
    sj_curve_table curves;
    sj_evidence_list list;
};

/* Collects the evidence of a pair with text on both sides in judge->list. For the jumps between
 * partners it asks the model. False: no memory. */
bool sj_judge_collect(sejajar_judge *judge, sejajar_text id, sejajar_text en);

/* Looks up the words of a document, from which pairs are to be judged next. */
sejajar_status sj_judge_expect(sejajar_judge *judge, const sejajar_words *words,
                               sejajar_error *err);

/* As sejajar_judge_pair(), of texts that are cut already; if words are lent, they are of the
 * document that was expected last. */
sejajar_status sj_judge_cut(sejajar_judgement *out, sejajar_judge *judge, const sj_cut_text cut[2],
                            sejajar_error *err);

#endif
