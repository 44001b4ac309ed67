/* Words that have an opposite: naik and turun, rise and fall. */
#ifndef SJ_FIDELITY_OPPOSITES_H
#define SJ_FIDELITY_OPPOSITES_H

#include "fidelity/listed_forms.h"

/* Each form that has an opposite has a number, its pole: its translations share it, the opposites
 * have its negative; an ambiguous one has several. That of must; may has its negative. Who looks
 * for opposites passes these over. */
enum { SJ_POLE_MUST = 1, SJ_POLE_MORE };

void sj_opposites_enter(sj_listed_forms *forms);

#endif
