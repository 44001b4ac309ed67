/* Sentences as values of a table or of JSON. */
#ifndef SJ_WRITE_VALUE_H
#define SJ_WRITE_VALUE_H

#include "write/buffer.h"

/* How characters that mean something to the format are written. */
typedef enum { SJ_PLAIN = 0, SJ_JSON, SJ_XML } sj_notation;

/* Bytes of text without the quotation marks of JSON. XML cannot hold most control characters:
 * they are left out and counted in the buffer. */
void sj_put_escaped(sj_buffer *buffer, sj_notation notation, const char *at, const char *end);

/* The same for the name of a file, whose bytes need not be UTF-8: those that are not become U+FFFD
 * in JSON and XML, which must be. */
void sj_put_name(sj_buffer *buffer, sj_notation notation, const char *name);

/* White space of any kind becomes one space, at either end none, so that no tab and
 * no line end gets into a table. JSON and XML escape what must be escaped. */
typedef struct {
    sj_buffer *buffer;
    sj_notation notation;
    bool begun;   /* something was put */
    bool pending; /* white space was seen since */
} sj_value;

void sj_value_add(sj_value *value, sejajar_text text);

/* The sentences [first, first + count) joined by one space; in JSON with quotation marks. */
void sj_put_sentences(sj_buffer *buffer, sj_notation notation, const sejajar_sentences *sentences,
                      size_t first, size_t count);
void sj_put_text(sj_buffer *buffer, sj_notation notation, sejajar_text text);

/* Is there anything but white space in these sentences? */
bool sj_sentences_hold_text(const sejajar_sentences *sentences, size_t first, size_t count);

#endif
