/* Any bytes as a line of a stream. What is accepted must be UTF-8 without 0 bytes, end with
 * a 0 and, as a list, be made of lines. */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "read/utf8_check.h"
#include "sejajar.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check_text(sejajar_text text, bool is_list)
{
    if (sj_utf8_valid_length(text) != text.length || text.bytes[text.length] != 0 ||
        strlen(text.bytes) != text.length)
        abort();
    if (is_list && text.length > 0 && text.bytes[text.length - 1] != '\n')
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    sejajar_text line = {(const char *)data, size};
    sejajar_stream_document *document;
    sejajar_error err = {.status = SEJAJAR_OK};

    if (sejajar_stream_parse(&document, line, &err) != SEJAJAR_OK) {
        if (document || err.byte > size || !err.message[0])
            abort();
        return 0;
    }
    check_text(document->id, document->id_is_list);
    check_text(document->en, document->en_is_list);
    if (document->key)
        check_text((sejajar_text){document->key, strlen(document->key)}, false);
    sejajar_stream_document_free(document);
    return 0;
}
