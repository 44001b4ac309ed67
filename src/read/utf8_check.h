/* Are these bytes UTF-8? */
#ifndef SJ_READ_UTF8_CHECK_H
#define SJ_READ_UTF8_CHECK_H

#include <stdint.h>

#include "sejajar.h"

/* How many bytes from the start are well-formed UTF-8: text.length where all are. */
size_t sj_utf8_valid_length(sejajar_text text);

/* Number, from 1, of the line that `byte` is in. */
uint64_t sj_line_of(sejajar_text text, size_t byte);

/* 3 where the text begins with the byte order mark of UTF-8, else 0. */
size_t sj_utf8_mark_length(sejajar_text text);

/* SEJAJAR_OK where `text` is UTF-8 without 0 bytes; else an error with the place. */
sejajar_status sj_utf8_check(sejajar_text text, sejajar_error *err);

#endif
