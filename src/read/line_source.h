/* The lines of a file one after the other, in bounded memory. */
#ifndef SJ_READ_LINE_SOURCE_H
#define SJ_READ_LINE_SOURCE_H

#include "read/byte_source.h"

enum { SJ_LONGEST_LINE = 16 << 20 };

typedef struct sj_line_source sj_line_source;

/* Checked UTF-8 without its line end, \n or \r\n. It stays until the next is asked for. */
typedef struct {
    sejajar_text text;
    uint64_t number; /* from 1 */
    uint64_t offset; /* of its first byte in the decompressed file */
} sj_line;

/* Owns `source` from here on, also where it fails. */
sejajar_status sj_line_source_open(sj_line_source **out, sj_byte_source *source,
                                   sejajar_error *err);
/* `*more` is false after the last. A line that is not UTF-8 is passed over with an error: the
 * next call goes on after it. After other errors there is nothing more. */
sejajar_status sj_line_source_next(sj_line_source *lines, sj_line *line, bool *more,
                                   sejajar_error *err);
/* An error at a place in `line`. */
sejajar_status sj_line_fail(sejajar_error *err, sejajar_status status, const sj_line *line,
                            const char *what);
void sj_line_source_free(sj_line_source *lines);

#endif
