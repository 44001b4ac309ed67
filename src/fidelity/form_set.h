/* Whether a form may be among some, asked before it is looked for one by one. */
#ifndef SJ_FIDELITY_FORM_SET_H
#define SJ_FIDELITY_FORM_SET_H

#include <stdbool.h>
#include <stdint.h>

/* A bit for each hash: it may be set for another form, too. */
typedef struct {
    uint64_t bits[16];
} sj_form_set;

/* Of keys of either side, which differ in their lowest bit. */
static inline void sj_form_set_add(sj_form_set *set, uint64_t key)
{
    set->bits[key >> 1 & 15] |= (uint64_t)1 << (key >> 5 & 63);
}

static inline bool sj_form_set_may_have(const sj_form_set *set, uint64_t key)
{
    return set->bits[key >> 1 & 15] >> (key >> 5 & 63) & 1;
}

#endif
