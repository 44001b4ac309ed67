/* A bitext in the making: what is needed only until it is done. */
#ifndef SJ_SCORE_BITEXT_MAKER_H
#define SJ_SCORE_BITEXT_MAKER_H

#include <math.h>

#include "score/bitext.h"
#include "score/cognates.h"
#include "score/glossary_links.h"

typedef struct {
    sj_bitext *bitext;
    const sj_lexicon *lexicon;       /* NULL: none */
    const sj_learned_links *learned; /* NULL: nothing */
    const sj_parameters *parameters;
    uint32_t *unit[2];      /* of each type, SJ_NO_UNIT if none */
    float *rate[2];         /* λ of each type */
    uint32_t *count[2];     /* how often each type occurs */
    uint32_t *partners[2];  /* how often the types occur that it may be linked with */
    uint32_t *type_of_unit; /* English unit → its first type + 1 */
    uint32_t *next_type;    /* the next type of the same English unit + 1 */
    uint32_t *type_of_class, *next_of_class; /* the same for English classes of learned links */
    sj_cognates cognates;
    sj_glossary_matches glossed;
    size_t next_glossed; /* the first match that is not linked yet */
    bool *is_glossed[2]; /* of each type, whether it has a match; NULL: there is no glossary */
    float strongest;     /* ratio of any link */
    float ratio[UINT8_MAX + 1]; /* of each strength in the lexicon */
} sj_bitext_maker;

/* The lexicon is larger than the processor's cache: what a type needs of it is prefetched while
 * this many types before it are dealt with. */
enum { SJ_TYPES_AHEAD = 8 };

static inline bool sj_type_is_known(const sj_bitext_maker *m, int side, uint32_t type)
{
    return m->unit[side][type] != SJ_NO_UNIT;
}

/* How much a count tells that was taken from the very texts it is used for. Beside a lexicon, one
 * occurrence may be the one that is being judged; without a lexicon there is no better evidence. */
static inline float sj_counted(const sj_bitext_maker *m, float count)
{
    return m->lexicon ? fmaxf(count - 1, 0) : count;
}

/* Finds the links of all types, with their ratios in the place of both odds. False: no memory. */
bool sj_type_links_find(sj_bitext_maker *maker);
/* Turns the ratios into odds, once the rates are known. */
void sj_type_links_weigh(sj_bitext_maker *maker);

/* Sets λ of all types, and what it costs to leave them unlinked; links must have been found. */
void sj_link_rates_set(sj_bitext_maker *maker);

#endif
