/* What little words mean: negations, numbers, dates. */
#ifndef SJ_FIDELITY_SENSES_H
#define SJ_FIDELITY_SENSES_H

#include "fidelity/sides.h"

/* Fills sense and value of a folded form. */
void sj_sense_find(sj_form_facts *facts, const char *form, size_t length,
                   sejajar_language language);

#endif
