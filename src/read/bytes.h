/* A file or pipe as one block of bytes. */
#ifndef SJ_READ_BYTES_H
#define SJ_READ_BYTES_H

#include "base/array.h"
#include "sejajar.h"

/* at[0, count), followed by a 0; released with sj_array_free(). */
typedef SJ_ARRAY(char) sj_bytes;

/* Append everything in the file at `path` ("-": standard input) to `out`, whatever it
 * is. More than `limit` bytes are SEJAJAR_ERROR_LIMIT. */
sejajar_status sj_bytes_load(sj_bytes *out, const char *path, size_t limit, sejajar_error *err);

/* Put a 0 after the last byte, without counting it. */
sejajar_status sj_bytes_close(sj_bytes *bytes, sejajar_error *err);

/* The SEJAJAR_ERROR_LIMIT of everything that reads. */
sejajar_status sj_bytes_too_many(size_t limit, sejajar_error *err);

#endif
