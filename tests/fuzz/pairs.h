/* Any bytes as a file of pairs in one format. What comes out must be UTF-8 without 0 bytes. */
#ifndef TESTS_FUZZ_PAIRS_H
#define TESTS_FUZZ_PAIRS_H

#define _GNU_SOURCE /* memfd_create() */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "read/utf8_check.h"
#include "sejajar.h"

/* The number that links in seeds can name as their document. */
enum { FILE_NUMBER = 77 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check_text(sejajar_text text)
{
    if (sj_utf8_valid_length(text) != text.length ||
        (text.length > 0 && memchr(text.bytes, 0, text.length)))
        abort();
}

static int count_bytes(void *to, const char *bytes, size_t length)
{
    (void)bytes;
    *(size_t *)to += length;
    return 0;
}

static void read_pairs(sejajar_format format)
{
    static const char *const path = "/proc/self/fd/77";
    static size_t bytes;
    sejajar_pairs_options how = {.format = format};
    sejajar_pair_writer_options options = {
        .format = SEJAJAR_FORMAT_TSV, .sink = count_bytes, .to = {&bytes}};
    sejajar_pair_writer *writer;
    sejajar_error err = {.message = ""};
    sejajar_pairs *pairs;
    sejajar_pair pair;
    bool more = true;

    if (sejajar_pairs_open(&pairs, &path, 1, &how, &err) != SEJAJAR_OK)
        return;
    if (sejajar_pair_writer_open(&writer, &options, NULL) != SEJAJAR_OK)
        abort();
    for (int errors = 0; more && errors < 100;) {
        if (sejajar_pairs_next(pairs, &pair, &more, &err) != SEJAJAR_OK) {
            errors++;
            more = true;
        } else if (more) {
            check_text(pair.id);
            check_text(pair.en);
            for (size_t k = 0; k < pair.field_count; k++)
                check_text(pair.fields[k].value);
            sejajar_pair_writer_add(writer, &pair, NULL);
        }
    }
    sejajar_pair_writer_free(writer);
    sejajar_pairs_free(pairs);
}

static int fuzz_pairs(sejajar_format format, const uint8_t *data, size_t size)
{
    int file = memfd_create("fuzz", 0);

    if (file < 0 || write(file, data, size) != (ssize_t)size || dup2(file, FILE_NUMBER) < 0)
        abort();
    read_pairs(format);
    close(FILE_NUMBER);
    close(file);
    return 0;
}

#endif
