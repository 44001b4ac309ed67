/* Names and their short forms that the languages have different words for. */
#ifndef SJ_FIDELITY_EXONYMS_H
#define SJ_FIDELITY_EXONYMS_H

#include "fidelity/form_set.h"
#include "fidelity/sides.h"

/* Enters all words of either side that sj_exonym_occurs() may be true of. */
void sj_exonyms_fill(sj_form_set words[2]);

/* Is on the other side of `s` (part of) another name of what the word names? */
bool sj_exonym_occurs(const sj_pair_side side[2], int s, uint32_t word);

/* Is the form of side `s`, folded, a name that the other language has another word for? */
bool sj_exonym_is_name(const char *form, int s);

#endif
