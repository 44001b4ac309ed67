/* Because and although, certainly and perhaps. */
#ifndef SJ_FIDELITY_CONNECTIVES_H
#define SJ_FIDELITY_CONNECTIVES_H

#include "fidelity/listed_forms.h"

/* A bit for each relation that a form says, another for each that it may say. */
void sj_connectives_enter(sj_listed_forms *forms);

#endif
