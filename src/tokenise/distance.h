/* How far two spellings are apart. */
#ifndef SJ_TOKENISE_DISTANCE_H
#define SJ_TOKENISE_DISTANCE_H

#include <stddef.h>

/* Levenshtein's distance in bytes, between forms of at most SJ_FORM_MAX bytes. */
size_t sj_distance(const char *a, size_t a_length, const char *b, size_t b_length);

#endif
