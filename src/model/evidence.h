/* What speaks for and against the fidelity of a pair, by name, and how much each counts:
 * fidelity.txt of a model, lines of `name value:worth value:worth …`, a curve each. */
#ifndef SJ_MODEL_EVIDENCE_H
#define SJ_MODEL_EVIDENCE_H

#include "sejajar.h"

/* Every kind of evidence; those of a side come twice, id_… and en_…, in this order. What each
 * measures is said where it is found, in src/fidelity. */
#define SJ_EVIDENCE_OF_A_SIDE(ROW)                                                                 \
    ROW(unclaimed) /* coverage.c */                                                                \
    ROW(unclaimed_share)                                                                           \
    ROW(uncovered)                                                                                 \
    ROW(span)                                                                                      \
    ROW(span_share)                                                                                \
    ROW(worst_word)                                                                                \
    ROW(second_word)                                                                               \
    ROW(worth)                                                                                     \
    ROW(cross)                                                                                     \
    ROW(weak_link)                                                                                 \
    ROW(weak_links)                                                                                \
    ROW(numbers) /* wrong_quantities.c */                                                          \
    ROW(number_words)                                                                              \
    ROW(dates)                                                                                     \
    ROW(names) /* names.c */                                                                       \
    ROW(name_surprise)                                                                             \
    ROW(negation) /* negation.c */                                                                 \
    ROW(foreign)  /* untranslated.c */                                                             \
    ROW(foreign_span)                                                                              \
    ROW(repeated) /* repetition.c */                                                               \
    ROW(unknown)  /* coverage.c */                                                                 \
    ROW(fluency)  /* fluency.c */                                                                  \
    ROW(odd)                                                                                       \
    ROW(oddest)                                                                                    \
    ROW(second_odd)                                                                                \
    ROW(stranger)                                                                                  \
    ROW(negation_any) /* negation.c */                                                             \
    ROW(negation_words)                                                                            \
    ROW(negation_scope)                                                                            \
    ROW(cut) /* punctuation.c */                                                                   \
    ROW(gap) /* gaps.c */

#define SJ_EVIDENCE_OF_BOTH(ROW)                                                                   \
    ROW(words) /* coverage.c */                                                                    \
    ROW(balance)                                                                                   \
    ROW(replaced)                                                                                  \
    ROW(numbers_changed) /* wrong_quantities.c */                                                  \
    ROW(numbers_agree)                                                                             \
    ROW(names_changed) /* names.c */                                                               \
    ROW(copied)        /* untranslated.c */                                                        \
    ROW(jumps)         /* order.c */                                                               \
    ROW(jumps_total)                                                                               \
    ROW(inversions)                                                                                \
    ROW(length) /* proportion.c */                                                                 \
    ROW(length_words)                                                                              \
    ROW(opposites) /* opposites.c */                                                               \
    ROW(questions) /* punctuation.c */                                                             \
    ROW(quotations)                                                                                \
    ROW(brackets)                                                                                  \
    ROW(commas)                                                                                    \
    ROW(ends)

typedef enum {
#define ROW(name) SJ_ID_##name, SJ_EN_##name,
    SJ_EVIDENCE_OF_A_SIDE(ROW)
#undef ROW
#define ROW(name) SJ_BOTH_##name,
        SJ_EVIDENCE_OF_BOTH(ROW)
#undef ROW
            SJ_EVIDENCE_COUNT
} sj_evidence;

/* The evidence of side `s`: SJ_OF_SIDE(names, s). */
#define SJ_OF_SIDE(name, s) (SJ_ID_##name + (s))

enum { SJ_CURVE_KNOTS = 12, SJ_JUMP_REACH = 8, SJ_JUMP_COUNT = 2 * SJ_JUMP_REACH + 1 };

/* Straight between its knots, level beyond them. */
typedef struct {
    unsigned count;
    float at[SJ_CURVE_KNOTS], worth[SJ_CURVE_KNOTS]; /* rising `at`; worth in nats */
} sj_curve;

typedef struct {
    bool known; /* false: the model has no fidelity.txt */
    uint64_t checksum;
    float offset; /* log odds that a pair is faithful before anything is known of it */
    /* log p(jump | translation) / p(jump | chance) between the partners of two neighbouring
     * words, from -SJ_JUMP_REACH or less to SJ_JUMP_REACH or more. */
    float jumps[SJ_JUMP_COUNT];
    sj_curve curve[SJ_EVIDENCE_COUNT];
} sj_evidence_weights;

extern const char *const sj_evidence_names[SJ_EVIDENCE_COUNT];

static inline float sj_curve_worth(const sj_curve *curve, float value)
{
    unsigned k = 1;
    float share;

    if (!(value > curve->at[0]))
        return curve->worth[0];
    while (k < curve->count && value > curve->at[k])
        k++;
    if (k == curve->count)
        return curve->worth[k - 1];
    share = (value - curve->at[k - 1]) / (curve->at[k] - curve->at[k - 1]);
    return curve->worth[k - 1] + share * (curve->worth[k] - curve->worth[k - 1]);
}

sejajar_status sj_evidence_read(sj_evidence_weights *out, sejajar_text text, const char *path,
                                sejajar_error *err);

#endif
