/* What our own lists say of a form, be it a little word or one that has an opposite. */
#ifndef SJ_FIDELITY_LISTED_FORMS_H
#define SJ_FIDELITY_LISTED_FORMS_H

#include <stdint.h>

#include "fidelity/senses.h"
#include "sejajar.h"

enum { SJ_LISTED_PLACES = 8192 }; /* a power of two, and far more than there are forms */
enum { SJ_POLES = 4 };            /* of a form, at most */

typedef struct {
    uint64_t key; /* hash of the form; 0: a free place */
    float value;  /* of the sense */
    uint8_t sense;
    uint8_t frame;          /* see frames.h; 0: none */
    int16_t pole[SJ_POLES]; /* see opposites.h; behind the last one 0 */
    uint16_t kind;          /* see kinds.h; 0: none */
    uint32_t says, may_say; /* how it joins, for sure and perhaps, see connectives.h; as bits */
} sj_listed_form;

typedef struct {
    sj_listed_form place[2][SJ_LISTED_PLACES];
} sj_listed_forms;

/* All lists there are. */
void sj_listed_forms_fill(sj_listed_forms *forms);

/* By sj_form_hash(): the form's place, a free one if it is in no list. */
const sj_listed_form *sj_listed_form_find(const sj_listed_forms *forms, sejajar_language side,
                                          uint64_t hash);
/* For lists: the form's place, which it then has. */
sj_listed_form *sj_listed_form_enter(sj_listed_forms *forms, sejajar_language side,
                                     const char *form, size_t length);

#endif
