/* The text files of a model: rows of `name number number …`, and comments behind #. */
#ifndef SJ_MODEL_NAMED_ROWS_H
#define SJ_MODEL_NAMED_ROWS_H

#include <locale.h>

#include "sejajar.h"

/* Takes the row of name[0, length); `numbers` end with a 0. Returns NULL or what is wrong. */
typedef const char *(*sj_take_row)(void *to, const char *name, size_t length, const char *numbers);

/* Hands over all rows of `text`. `what` they are, and the file's `path`, are for messages. */
sejajar_status sj_named_rows_read(sj_take_row take, void *to, sejajar_text text, const char *what,
                                  const char *path, sejajar_error *err);

/* strtod() and printf() ask the locale for the decimal mark; for this thread it is C's until
 * sj_plain_numbers_end() of what this returns. Rows are handed over so. */
locale_t sj_plain_numbers_begin(void);
void sj_plain_numbers_end(locale_t before);

#endif
