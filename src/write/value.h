/* Sentences as values of a table or of JSON. */
#ifndef SJ_WRITE_VALUE_H
#define SJ_WRITE_VALUE_H

#include "write/buffer.h"

/* White space of any kind becomes one space, at either end none, so that no tab and
 * no line end gets into a table. JSON escapes what must be escaped. */
typedef struct {
    sj_buffer *buffer;
    bool json;
    bool begun;   /* something was put */
    bool pending; /* white space was seen since */
} sj_value;

void sj_value_add(sj_value *value, sejajar_text text);

/* The sentences [first, first + count) joined by one space. */
void sj_put_sentences(sj_buffer *buffer, bool json, const sejajar_sentences *sentences,
                      size_t first, size_t count);
void sj_put_text(sj_buffer *buffer, bool json, sejajar_text text);

/* Is there anything but white space in these sentences? */
bool sj_sentences_hold_text(const sejajar_sentences *sentences, size_t first, size_t count);

#endif
