/* Text in other encodings, through ICU. */
#ifndef SJ_READ_ENCODING_H
#define SJ_READ_ENCODING_H

#include "read/bytes.h"

/* Make UTF-8 of `bytes`. `encoding` as in sejajar_read_options: NULL leaves them as they
 * are, "auto" finds out what they are, all else is a name that ICU knows. */
sejajar_status sj_encoding_to_utf8(sj_bytes *bytes, const char *encoding, size_t limit,
                                   sejajar_error *err);

/* What a text probably is, by its beginning or the whole of it: a name that ICU knows. NULL: UTF-8,
 * or so nearly that its errors should be reported as such; or unknown. */
const char *sj_encoding_detect(sejajar_text text);

/* Whether it is one of the names of UTF-8. */
bool sj_encoding_is_utf8(const char *encoding);

#endif
