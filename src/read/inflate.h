/* gzip and zstd, recognised by their first bytes. */
#ifndef SJ_READ_INFLATE_H
#define SJ_READ_INFLATE_H

#include "read/bytes.h"

typedef struct sj_inflater sj_inflater;

/* `*out` is NULL where the file that begins with bytes[0, count) is neither: four bytes tell. */
sejajar_status sj_inflater_open(sj_inflater **out, const char *bytes, size_t count,
                                sejajar_error *err);

/* What goes in, from `at` to `end`, and what comes out. `last`: nothing follows. Where it moves
 * neither, it wants more after what is there. */
typedef struct {
    const char *at, *end;
    bool last;
    char *to;
    size_t room, got;
    bool done; /* all is out */
} sj_inflating;

sejajar_status sj_inflater_step(sj_inflater *inflater, sj_inflating *step, sejajar_error *err);
void sj_inflater_free(sj_inflater *inflater);

/* Where `bytes` are gzip or zstd, put what is in them in their place; else do nothing.
 * Members and frames that follow each other count as one text. What is cut off, damaged
 * or followed by something else is SEJAJAR_ERROR_FORMAT, more than `limit` bytes inside
 * SEJAJAR_ERROR_LIMIT. */
sejajar_status sj_inflate(sj_bytes *bytes, size_t limit, sejajar_error *err);

#endif
