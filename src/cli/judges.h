/* Judges for many documents: one for each thread that wants one, kept for the next document. What
 * one has looked up of words it remembers. */
#ifndef CLI_JUDGES_H
#define CLI_JUDGES_H

#include "sejajar.h"

typedef struct judges judges;

/* NULL where there is no memory. `model` must outlive it. They take Indonesian for the source. */
judges *judges_open(const sejajar_model *model);
void judges_close(judges *all);

/* NULL where none can be had: `err` says why, and may be NULL. */
sejajar_judge *judges_borrow(judges *all, sejajar_error *err);
/* NULL may be given back, too. */
void judges_give_back(judges *all, sejajar_judge *judge);

#endif
