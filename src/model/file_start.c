/* How the binary files of a model begin, and the checksum that seals them. */
#include "model/file_start.h"

#include <string.h>
#include <xxhash.h>

#include "base/error.h"

enum { BYTE_ORDER_MARK = 0x01020304 };

sj_file_start sj_file_start_make(const sj_file_kind *kind)
{
    sj_file_start start = {.version = kind->version, .byte_order = BYTE_ORDER_MARK};

    memcpy(start.magic, kind->magic, sizeof start.magic);
    return start;
}

sejajar_status sj_file_refuse(sejajar_error *err, const char *path, const char *why)
{
    return sj_fail(err, SEJAJAR_ERROR_MODEL, "%s: %s; build or install the model again", path, why);
}

sejajar_status sj_file_start_check(const sj_file_kind *kind, const char *bytes, size_t size,
                                   size_t header, const char *path, sejajar_error *err)
{
    sj_file_start start;

    if (size < header || memcmp(bytes, kind->magic, SJ_FILE_MAGIC) != 0)
        return sj_fail(err, SEJAJAR_ERROR_MODEL, "%s: not %s; build or install the model again",
                       path, kind->name);
    memcpy(&start, bytes, sizeof start);
    if (start.byte_order != BYTE_ORDER_MARK)
        return sj_file_refuse(err, path, "written on a machine of the other byte order");
    if (start.version != kind->version)
        return sj_fail(err, SEJAJAR_ERROR_MODEL,
                       "%s: format version %u, this program reads version %u", path, start.version,
                       kind->version);
    return SEJAJAR_OK;
}

void sj_file_seal(char *bytes, size_t size, size_t from)
{
    uint64_t sum = XXH3_64bits(bytes + from, size - from);

    memcpy(bytes + from - sizeof sum, &sum, sizeof sum);
}

sejajar_status sj_file_seal_check(const char *bytes, size_t size, size_t from, const char *path,
                                  sejajar_error *err)
{
    uint64_t sum;

    memcpy(&sum, bytes + from - sizeof sum, sizeof sum);
    return sum == XXH3_64bits(bytes + from, size - from)
               ? SEJAJAR_OK
               : sj_file_refuse(err, path, "damaged: its checksum does not agree");
}
