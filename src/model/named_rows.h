/* The text files of a model: rows of `name number number …`, and lines of comment beginning with #.
 */
#ifndef SJ_MODEL_NAMED_ROWS_H
#define SJ_MODEL_NAMED_ROWS_H

#include <locale.h>

#include "sejajar.h"

/* Takes the row of name[0, length); `numbers` is a string. Returns NULL, or what is wrong. */
typedef const char *(*sj_take_row)(void *to, const char *name, size_t length, const char *numbers);

/* Hands all rows of `text` to `take`. `what` they are and the `path` of the file are for messages.
 */
sejajar_status sj_named_rows_read(sj_take_row take, void *to, sejajar_text text, const char *what,
                                  const char *path, sejajar_error *err);

/* Makes strtod() and printf() of this thread use the decimal point, whatever the locale, until
 * sj_plain_numbers_end() is called with what this returns. Rows are handed over in this state. */
locale_t sj_plain_numbers_begin(void);
void sj_plain_numbers_end(locale_t before);

#endif
