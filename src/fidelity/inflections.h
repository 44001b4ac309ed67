/* The regular forms of a word, so that lists need not have each of them. */
#ifndef SJ_FIDELITY_INFLECTIONS_H
#define SJ_FIDELITY_INFLECTIONS_H

#include <stddef.h>

#include "sejajar.h"

/* Gets a form that ends with a 0. */
typedef void (*sj_form_taker)(void *to, const char *form, size_t length);

/* Gives all forms of the words of a list, which has a space between two: of accept* accept,
 * accepts, accepted and accepting, of weak^ weak, weaker, weakest and weakly, of terima* terima,
 * menerima and diterima, of luas*kan luaskan, meluaskan and diluaskan. Other words stand for
 * themselves. */
void sj_inflect(sejajar_language side, const char *words, sj_form_taker take, void *to);

#endif
