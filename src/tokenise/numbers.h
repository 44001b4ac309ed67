/* Numbers written in digits, by value. */
#ifndef SJ_TOKENISE_NUMBERS_H
#define SJ_TOKENISE_NUMBERS_H

#include "sejajar.h"

/* The end of the number that begins at the digit `at`: digits, with single
 * separators . , : between digits. */
const char *sj_number_end(const char *at, const char *end);

/* Writes the value of [begin, end) as digits with at most one '.', no leading
 * zeros, no zeros at the end of the fraction, into form (room bytes); returns its
 * length. The language says what a lone separator means where that is open:
 * 1.250 is 1250 in Indonesian, 1.25 in English. */
size_t sj_number_value(char *form, size_t room, const char *begin, const char *end,
                       sejajar_language language);

#endif
