/* Words that are written or said in more than one way: nggak for tidak, ijin for izin, colour for
 * color. What a lexicon knows of one holds for the other. */
#ifndef SJ_TOKENISE_VARIANTS_H
#define SJ_TOKENISE_VARIANTS_H

#include "sejajar.h"

typedef struct {
    const char *form, *usual; /* folded */
} sj_variant;

/* All of a language, sorted by form. */
const sj_variant *sj_variants(sejajar_language language, size_t *count);

/* The usual form of a folded word or stem, static; NULL if it is no variant. */
const char *sj_usual_form(sejajar_language language, const char *form);

#endif
