/* Words of one kind, of which one is never the other: uncle and father, red and blue. */
#ifndef SJ_FIDELITY_KINDS_H
#define SJ_FIDELITY_KINDS_H

#include "fidelity/listed_forms.h"

/* Translations get the same number, others of the kind the same high byte. */
void sj_kinds_enter(sj_listed_forms *forms);

#endif
