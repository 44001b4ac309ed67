/* Words that join, time and limit what is said: because, until, will, most. */
#ifndef SJ_FIDELITY_CONNECTIVES_H
#define SJ_FIDELITY_CONNECTIVES_H

#include "fidelity/sides.h"

/* What they say. */
typedef enum {
    SJ_CAUSE,
    SJ_CONCESSION,
    SJ_EXCEPTION,
    SJ_CERTAINTY,
    SJ_POSSIBILITY,
    SJ_CONDITION,
    SJ_DURATION,
    SJ_START,
    SJ_FUTURE,
    SJ_PAST,
    SJ_ALL,
    SJ_MOST,
    SJ_SOME,
    SJ_FEW,
    SJ_MANY,
    SJ_BEFORE,
    SJ_AFTER,
    SJ_WHILE,
    SJ_PURPOSE,
    SJ_CONTRAST,
    SJ_OR,
    SJ_AND,
    SJ_ALWAYS,
    SJ_OFTEN,
    SJ_SOMETIMES,
    SJ_RARELY,
    SJ_ONLY,
    SJ_ALSO,
    SJ_ADVICE,
    SJ_PERMISSION,
    SJ_RELATIONS /* no more than there are bits */
} sj_relation;

/* Where words that contradict each other tell of an error: wherever they stand, if neither side may
 * say the other thing; only before words that are partners; only there, and if nothing is denied:
 * "not until" is "tidak sebelum". */
typedef enum { SJ_ANYWHERE, SJ_AT_ONE_PLACE, SJ_UNLESS_DENIED } sj_scope;

/* Of which one stands where the other does not. */
typedef struct {
    sj_relation one, other;
    sj_scope scope;
    const char *evidence;
} sj_contradiction;

extern const sj_contradiction sj_contradictions[];
extern const size_t sj_contradiction_count;

/* Does the word, which may say so by its form, do so here? */
bool sj_connective_says(const sj_pair_side *side, sejajar_language language, uint32_t w,
                        sj_relation r);

void sj_connectives_enter(sj_listed_forms *forms);

#endif
