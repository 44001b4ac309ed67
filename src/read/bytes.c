/* A file or pipe as one block of bytes.
 *
 * Files are read, not mapped: a file that another program shortens while it is
 * mapped kills the reader, and reading costs a tenth of what splitting does. */
#include "read/bytes.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"

enum { CHUNK = 1 << 16 };

sejajar_status sj_bytes_too_many(size_t limit, sejajar_error *err)
{
    if (limit < 10u << 20)
        return sj_fail(err, SEJAJAR_ERROR_LIMIT, "larger than the limit of %zu bytes", limit);
    return sj_fail(err, SEJAJAR_ERROR_LIMIT, "larger than the limit of %zu MiB", limit >> 20);
}

sejajar_status sj_bytes_close(sj_bytes *bytes, sejajar_error *err)
{
    if (!sj_array_reserve(bytes, 1))
        return sj_fail_memory(err);
    bytes->at[bytes->count] = '\0';
    return SEJAJAR_OK;
}

/* Room for the whole of a regular file at once: no copying while it grows. */
static sejajar_status prepare(sj_bytes *out, int file, size_t limit, sejajar_error *err)
{
    struct stat about;

    if (fstat(file, &about) != 0)
        return sj_fail_system(err, errno, "cannot read");
    if (S_ISDIR(about.st_mode))
        return sj_fail(err, SEJAJAR_ERROR_IO, "this is a directory, not a file");
    if (!S_ISREG(about.st_mode) || about.st_size <= 0)
        return SEJAJAR_OK;
    if ((uintmax_t)about.st_size > limit)
        return sj_bytes_too_many(limit, err);
    if (!sj_array_reserve(out, (size_t)about.st_size + 1))
        return sj_fail_memory(err);
    return SEJAJAR_OK;
}

static sejajar_status read_all(sj_bytes *out, int file, size_t limit, sejajar_error *err)
{
    size_t before = out->count;

    for (;;) {
        ssize_t got;

        if (out->room == out->count && !sj_array_reserve(out, CHUNK))
            return sj_fail_memory(err);
        got = read(file, out->at + out->count, out->room - out->count);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return sj_fail_system(err, errno, "cannot read");
        if (got == 0)
            return SEJAJAR_OK;
        out->count += (size_t)got;
        if (out->count - before > limit)
            return sj_bytes_too_many(limit, err);
    }
}

sejajar_status sj_bytes_load(sj_bytes *out, const char *path, size_t limit, sejajar_error *err)
{
    bool standard = strcmp(path, "-") == 0;
    int file = standard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
    sejajar_status status;

    if (file < 0)
        return sj_fail_system(err, errno, "cannot open");
    status = prepare(out, file, limit, err);
    if (status == SEJAJAR_OK)
        status = read_all(out, file, limit, err);
    if (!standard)
        close(file);
    return status;
}
