/* Which unit of the lexicon a word belongs to. */
#ifndef SJ_MODEL_UNIT_H
#define SJ_MODEL_UNIT_H

#include "model/lexicon.h"
#include "tokenise/stems.h"

/* The unit of a form, whose sj_form_hash() is `hash`; if it has none, and `stemmer` is not NULL,
 * that of its stem; else SJ_NO_UNIT. */
uint32_t sj_unit_of_form(const sj_lexicon *lexicon, sejajar_language side, uint64_t hash,
                         sj_stemmer *stemmer, const char *form, size_t length);

#endif
