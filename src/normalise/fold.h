/* The form under which a word is matched: lower case, composed the same way
 * whatever the source did, without diacritics, soft hyphens and joiners. What is
 * printed is always the source; this form is for comparing only. */
#ifndef SJ_NORMALISE_FOLD_H
#define SJ_NORMALISE_FOLD_H

#include <stddef.h>

/* Longest form kept, in bytes; a longer word is matched by its beginning. */
enum { SJ_FORM_MAX = 63 };

/* Folds word[0, length) into form and returns the form's length, at most
 * SJ_FORM_MAX. Apostrophes are left out (Jum'at, Jumat). */
size_t sj_fold(char form[SJ_FORM_MAX + 1], const char *word, size_t length);

#endif
