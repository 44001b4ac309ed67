/* Any bytes as a file: read as UTF-8 and with the encoding found out. What is accepted must
 * be UTF-8 without 0 bytes. */
#define _GNU_SOURCE /* memfd_create() */
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "read/utf8_check.h"
#include "sejajar.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void read_with(const char *path, const char *encoding)
{
    sejajar_read_options options = {.encoding = encoding, .limit = 1 << 22};
    sejajar_document *document;
    sejajar_text text;
    sejajar_language language;

    if (sejajar_read(&document, path, &options, NULL) != SEJAJAR_OK)
        return;
    text = sejajar_document_text(document);
    if (sj_utf8_valid_length(text) != text.length || text.bytes[text.length] != 0 ||
        strlen(text.bytes) != text.length)
        abort();
    sejajar_language_guess(&language, text);
    sejajar_document_free(document);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char path[32];
    int file = memfd_create("fuzz", 0);

    if (file < 0 || write(file, data, size) != (ssize_t)size)
        abort();
    snprintf(path, sizeof path, "/proc/self/fd/%d", file);
    read_with(path, NULL);
    read_with(path, "auto");
    close(file);
    return 0;
}
