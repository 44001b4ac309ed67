/* How the binary files of a model begin, and the checksum that seals them. */
#ifndef SJ_MODEL_FILE_START_H
#define SJ_MODEL_FILE_START_H

#include <stdint.h>

#include "sejajar.h"

enum { SJ_FILE_MAGIC = 8 };

/* The beginning of a header. */
typedef struct {
    char magic[SJ_FILE_MAGIC];
    uint32_t version;
    uint32_t byte_order;
} sj_file_start;

/* A kind of file. */
typedef struct {
    const char *magic;
    const char *name; /* "a sejajar lexicon" */
    uint32_t version;
} sj_file_kind;

sj_file_start sj_file_start_make(const sj_file_kind *kind);

/* Refuses a file that does not begin so, or has fewer than `header` bytes. */
sejajar_status sj_file_start_check(const sj_file_kind *kind, const char *bytes, size_t size,
                                   size_t header, const char *path, sejajar_error *err);

/* The 8 bytes before `from` are the XXH3 of everything after them: sets them, or refuses a file in
 * which they are wrong. */
void sj_file_seal(char *bytes, size_t size, size_t from);
sejajar_status sj_file_seal_check(const char *bytes, size_t size, size_t from, const char *path,
                                  sejajar_error *err);

/* Fails with SEJAJAR_ERROR_MODEL, saying why and what to do. */
sejajar_status sj_file_refuse(sejajar_error *err, const char *path, const char *why);

#endif
