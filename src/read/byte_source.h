/* The bytes of a file one after the other, decompressed on the way. */
#ifndef SJ_READ_BYTE_SOURCE_H
#define SJ_READ_BYTE_SOURCE_H

#include "sejajar.h"

typedef struct sj_byte_source sj_byte_source;

/* "-" is standard input. gzip and zstd are recognised by their first bytes. What they hold is
 * converted to UTF-8 from an `encoding` as in sejajar_read_options; of "auto" the text from the
 * first byte on that is not ASCII decides. */
sejajar_status sj_byte_source_open(sj_byte_source **out, const char *path, const char *encoding,
                                   sejajar_error *err);
/* Up to `room` bytes; `*got` is 0 at the end and only there. */
sejajar_status sj_byte_source_read(sj_byte_source *source, char *to, size_t room, size_t *got,
                                   sejajar_error *err);
/* The first bytes, 64 KiB or all there are, which will be read all the same. Only before the
 * first sj_byte_source_read(). They stay until then. */
sejajar_status sj_byte_source_peek(sj_byte_source *source, sejajar_text *first, sejajar_error *err);
void sj_byte_source_free(sj_byte_source *source);

#endif
