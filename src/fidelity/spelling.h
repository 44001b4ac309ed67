/* Names and terms that are spelt alike: Zelensky and Zelenskyy, organisasi and organisation. */
#ifndef SJ_FIDELITY_SPELLING_H
#define SJ_FIDELITY_SPELLING_H

#include <stdbool.h>
#include <stddef.h>

/* Do two words, folded, look like one name or term: but for a few letters? */
bool sj_spelt_alike(const char *a, size_t a_length, const char *b, size_t b_length);

#endif
