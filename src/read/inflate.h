/* gzip and zstd, recognised by their first bytes. */
#ifndef SJ_READ_INFLATE_H
#define SJ_READ_INFLATE_H

#include "read/bytes.h"

/* Where `bytes` are gzip or zstd, put what is in them in their place; else do nothing.
 * Members and frames that follow each other count as one text. What is cut off, damaged
 * or followed by something else is SEJAJAR_ERROR_FORMAT, more than `limit` bytes inside
 * SEJAJAR_ERROR_LIMIT. */
sejajar_status sj_inflate(sj_bytes *bytes, size_t limit, sejajar_error *err);

#endif
