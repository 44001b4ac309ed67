/* Remembers what forms are; one a thread, of bounded size. */
#ifndef SJ_FIDELITY_FORM_MEMORY_H
#define SJ_FIDELITY_FORM_MEMORY_H

#include "fidelity/form_facts.h"

typedef struct sj_form_memory sj_form_memory;

sejajar_status sj_form_memory_open(sj_form_memory **out, const sejajar_model *model,
                                   sejajar_error *err);
void sj_form_memory_close(sj_form_memory *memory);

/* See sj_unit_may_be_name(). */
bool sj_form_may_be_name(sj_form_memory *memory, sejajar_language side, uint32_t unit);

/* Wonderland, Dateline: are both parts common words of the language? */
bool sj_form_is_compound(const sj_form_memory *memory, sejajar_language side, const char *form,
                         size_t length);

/* What `count` types of words of a side are, into `out`. */
void sj_form_memory_recall(sj_form_memory *memory, sj_form_facts *out, const sj_type *types,
                           const char *forms, size_t count, sejajar_language side);

#endif
