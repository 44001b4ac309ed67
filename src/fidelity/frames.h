/* From whom and to whom, and by whom. */
#ifndef SJ_FIDELITY_FRAMES_H
#define SJ_FIDELITY_FRAMES_H

#include "fidelity/listed_forms.h"

/* A number for by, to and from, in both languages. */
void sj_frames_enter(sj_listed_forms *forms);

#endif
