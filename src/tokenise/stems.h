/* Stems: the form under which the words of one family share what is known of them.
 * Snowball's stemmers: M. F. Porter's for English, and for Indonesian the one of
 * F. Z. Tala, "A Study of Stemming Effects on Information Retrieval in Bahasa
 * Indonesia" (2003). */
#ifndef SJ_TOKENISE_STEMS_H
#define SJ_TOKENISE_STEMS_H

#include "normalise/fold.h"
#include "sejajar.h"

typedef struct sj_stemmer sj_stemmer; /* one a thread */

/* NULL: no memory. To be closed by the caller; NULL may be closed too. */
sj_stemmer *sj_stemmer_open(sejajar_language language);
void sj_stemmer_close(sj_stemmer *stemmer);

/* Writes the stem of a folded form, or that of its usual form if it is a variant
 * (tokenise/variants.h), and returns its length, at most SJ_FORM_MAX. */
size_t sj_stem(sj_stemmer *stemmer, char stem[SJ_FORM_MAX + 1], const char *form, size_t length);

#endif
