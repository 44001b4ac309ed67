/* What each module of evidence adds: numbers for the score, findings for people. */
#ifndef SJ_FIDELITY_FINDINGS_H
#define SJ_FIDELITY_FINDINGS_H

#include "fidelity/fluency.h"
#include "fidelity/pairing.h"
#include "model/evidence.h"

enum { SJ_MOST_FINDINGS = SEJAJAR_MOST_FINDINGS };

typedef struct {
    float value[SJ_EVIDENCE_COUNT];
    uint32_t words[2]; /* marks left out */
    float covered[2];  /* share of the words of each side that the other accounts for */
    sejajar_finding finding[SJ_MOST_FINDINGS];
    size_t finding_count;
} sj_evidence_list;

/* Adds a finding about the words [first, last] of side `s`, with evidence in words; NULL where
 * there is no more room. The modules come in the order of what matters most. */
sejajar_finding *sj_finding_add(sj_evidence_list *list, sejajar_finding_kind kind,
                                const sj_pair_side side[2], int s, uint32_t first, uint32_t last,
                                double weight, const char *evidence);
/* And what it stands against on the other side. */
void sj_finding_against(sejajar_finding *finding, const sj_pair_side side[2], uint32_t first,
                        uint32_t last);
/* Both, of an Indonesian and an English word that say different things. False: something was said
 * of the English one before. */
bool sj_finding_add_mistranslation(sj_evidence_list *list, const sj_pair_side side[2], uint32_t id,
                                   uint32_t en, double weight, const char *evidence);
/* Omission or addition: the judge makes it the one or the other by the direction. */
enum { SJ_FINDING_ONE_SIDED = SEJAJAR_FINDING_OMISSION };

/* This comes first: the words of equal numbers are as good as linked for all others. */
void sj_quantities_judge(sj_evidence_list *to, sj_pair_side side[2]);

/* One function a module; all read the paired sides. */
void sj_coverage_judge(sj_evidence_list *to, const sj_pair_side side[2]);
void sj_names_judge(sj_evidence_list *to, const sj_pair_side side[2], sj_form_memory *memory);
void sj_negation_judge(sj_evidence_list *to, const sj_pair_side side[2]);
/* After names, with which it counts. */
void sj_misspelt_names_judge(sj_evidence_list *to, const sj_pair_side side[2]);
void sj_untranslated_judge(sj_evidence_list *to, const sj_pair_side side[2]);
void sj_gaps_judge(sj_evidence_list *to, const sj_pair_side side[2]);
void sj_opposites_judge(sj_evidence_list *to, const sj_pair_side side[2]);
/* After opposites, with which they count: modality, bounds, kinds, roles, frames. */
void sj_connectives_judge(sj_evidence_list *to, const sj_pair_side side[2]);
void sj_kinds_judge(sj_evidence_list *to, const sj_pair_side side[2]);
void sj_modality_judge(sj_evidence_list *to, const sj_pair_side side[2]);
void sj_bounds_judge(sj_evidence_list *to, const sj_pair_side side[2]);
/* After fluency. */
void sj_order_judge(sj_evidence_list *to, const sj_pair_side side[2],
                    const float jump_worth[SJ_JUMP_COUNT]);
void sj_roles_judge(sj_evidence_list *to, const sj_pair_side side[2], sj_form_memory *memory);
void sj_frames_judge(sj_evidence_list *to, const sj_pair_side side[2]);
void sj_fluency_judge(sj_evidence_list *to, const sj_pair_side side[2], sj_token_chain chains[2],
                      const sj_neighbours *neighbours);
void sj_proportion_judge(sj_evidence_list *to, const sj_pair_side side[2],
                         const sj_parameters *parameters);
void sj_repetition_judge(sj_evidence_list *to, const sj_pair_side side[2]);
void sj_punctuation_judge(sj_evidence_list *to, const sj_pair_side side[2], sj_form_memory *memory);

#endif
