/* Text in other encodings, through ICU. */
#ifndef SJ_READ_ENCODING_H
#define SJ_READ_ENCODING_H

#include "read/bytes.h"

/* Make UTF-8 of `bytes`. `encoding` as in sejajar_read_options: NULL leaves them as they
 * are, "auto" finds out what they are, all else is a name that ICU knows. */
sejajar_status sj_encoding_to_utf8(sj_bytes *bytes, const char *encoding, size_t limit,
                                   sejajar_error *err);

#endif
