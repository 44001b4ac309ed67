/* Filling in the caller's sejajar_error. */
#include "base/error.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static void fill(sejajar_error *err, sejajar_status status, uint64_t line, uint64_t byte,
                 const char *format, va_list arguments) __attribute__((format(printf, 5, 0)));

static void fill(sejajar_error *err, sejajar_status status, uint64_t line, uint64_t byte,
                 const char *format, va_list arguments)
{
    if (!err)
        return;
    err->status = status;
    err->line = line;
    err->byte = byte;
    vsnprintf(err->message, sizeof err->message, format, arguments);
}

sejajar_status sj_fail(sejajar_error *err, sejajar_status status, const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    fill(err, status, 0, 0, format, arguments);
    va_end(arguments);
    return status;
}

sejajar_status sj_fail_at(sejajar_error *err, sejajar_status status, uint64_t line, uint64_t byte,
                          const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    fill(err, status, line, byte, format, arguments);
    va_end(arguments);
    return status;
}

sejajar_status sj_fail_memory(sejajar_error *err)
{
    return sj_fail(err, SEJAJAR_ERROR_MEMORY, "out of memory");
}

sejajar_status sj_fail_sink(sejajar_error *err)
{
    return sj_fail(err, SEJAJAR_ERROR_IO, "the output could not be written");
}

sejajar_status sj_fail_system(sejajar_error *err, int number, const char *what)
{
    char reason[128] = "";

    /* strerror() is allowed to share a buffer between threads. */
    if (strerror_r(number, reason, sizeof reason) != 0 || !reason[0])
        snprintf(reason, sizeof reason, "error %d", number);
    return sj_fail(err, SEJAJAR_ERROR_IO, "%s: %s", what, reason);
}

static const char *name_of(const char *path)
{
    return strcmp(path, "-") == 0 ? "standard input" : path;
}

sejajar_status sj_fail_there(sejajar_error *err, sejajar_status status, const char *path)
{
    char place[sizeof err->message];

    if (!err || !err->line)
        return sj_fail_in(err, status, path);
    snprintf(place, sizeof place, "%.*s:%" PRIu64 ": byte %" PRIu64, (int)sizeof place / 4,
             name_of(path), err->line, err->byte);
    return sj_fail_in(err, status, place);
}

sejajar_status sj_fail_in(sejajar_error *err, sejajar_status status, const char *path)
{
    char message[sizeof err->message];

    if (!err || status == SEJAJAR_ERROR_MEMORY)
        return status;
    memcpy(message, err->message, sizeof message);
    snprintf(err->message, sizeof err->message, "%.*s: %.*s", (int)sizeof message / 2,
             name_of(path), (int)sizeof message / 2 - 3, message);
    return status;
}
