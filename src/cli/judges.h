/* Judges and filters for many documents: what one has looked up of words it remembers for the
 * next. */
#ifndef CLI_JUDGES_H
#define CLI_JUDGES_H

#include "pool.h"

/* Of sejajar_judge, which take Indonesian for the source. NULL where there is no memory. `model`
 * must outlive it. */
pool *judges_open(const sejajar_model *model);

/* Of sejajar_filter. Both must outlive it. */
typedef struct {
    const sejajar_model *model;
    const sejajar_filter_options *limits;
} filter_kind;
pool *filters_open(const filter_kind *kind);

#endif
