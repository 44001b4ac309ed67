/* Text in another encoding on its way to UTF-8, a piece at a time, through ICU. */
#include "read/transcoder.h"

#include <string.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>

#include "base/error.h"
#include "base/memory.h"

enum { PIVOT = 4096 }; /* UTF-16 units between the two converters */

struct sj_transcoder {
    UConverter *from, *to;
    bool begun;
    uint64_t byte, line; /* of what comes next, line from 1 */
    UChar *pivot_from, *pivot_to;
    UChar pivot[PIVOT];
    char name[64];
};

bool sejajar_encoding_known(const char *name)
{
    UErrorCode code = U_ZERO_ERROR;

    if (strcmp(name, "auto") == 0)
        return true;
    ucnv_close(ucnv_open(name, &code));
    return *name && code != U_FILE_ACCESS_ERROR && code != U_ILLEGAL_ARGUMENT_ERROR;
}

static sejajar_status open_converters(sj_transcoder *t, const char *encoding, sejajar_error *err)
{
    UErrorCode code = U_ZERO_ERROR;

    t->from = ucnv_open(encoding, &code);
    if (U_FAILURE(code))
        return code == U_MEMORY_ALLOCATION_ERROR
                   ? sj_fail_memory(err)
                   : sj_fail(err, SEJAJAR_ERROR_ARGUMENT, "ICU knows no encoding '%s'", encoding);
    t->to = ucnv_open("UTF-8", &code);
    ucnv_setToUCallBack(t->from, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &code);
    return U_SUCCESS(code) ? SEJAJAR_OK : sj_fail_memory(err);
}

sejajar_status sj_transcoder_open(sj_transcoder **out, const char *encoding, sejajar_error *err)
{
    sj_transcoder *t = sj_alloc_zero(1, sizeof *t);
    sejajar_status status;

    *out = NULL;
    if (!t)
        return sj_fail_memory(err);
    t->line = 1;
    t->pivot_from = t->pivot_to = t->pivot;
    strncpy(t->name, encoding, sizeof t->name - 1);
    status = open_converters(t, encoding, err);
    if (status == SEJAJAR_OK)
        *out = t;
    else
        sj_transcoder_free(t);
    return status;
}

static void count(sj_transcoder *t, const char *from, const char *to)
{
    t->byte += (size_t)(to - from);
    while (from < to && (from = memchr(from, '\n', (size_t)(to - from))) != NULL) {
        t->line++;
        from++;
    }
}

/* They may have begun in an earlier piece, and are counted already. */
static sejajar_status bad_bytes(const sj_transcoder *t, sejajar_error *err)
{
    UErrorCode code = U_ZERO_ERROR;
    char invalid[8];
    int8_t length = sizeof invalid;
    uint64_t byte = t->byte;

    ucnv_getInvalidChars(t->from, invalid, &length, &code);
    if (U_SUCCESS(code) && (uint64_t)length <= byte)
        byte -= (uint64_t)length;
    return sj_fail_at(err, SEJAJAR_ERROR_ENCODING, t->line, byte, "these bytes are not %s",
                      t->name);
}

sejajar_status sj_transcoder_step(sj_transcoder *t, sj_transcoding *step, sejajar_error *err)
{
    const char *begin = step->at;
    char *target = step->to;
    UErrorCode code = U_ZERO_ERROR;

    ucnv_convertEx(t->to, t->from, &target, step->to + step->room, &step->at, step->end, t->pivot,
                   &t->pivot_from, &t->pivot_to, t->pivot + PIVOT, !t->begun, step->last, &code);
    t->begun = true;
    step->got = (size_t)(target - step->to);
    step->done = step->last && U_SUCCESS(code);
    count(t, begin, step->at);
    if (U_SUCCESS(code) || code == U_BUFFER_OVERFLOW_ERROR)
        return SEJAJAR_OK;
    return code == U_MEMORY_ALLOCATION_ERROR ? sj_fail_memory(err) : bad_bytes(t, err);
}

void sj_transcoder_free(sj_transcoder *t)
{
    if (!t)
        return;
    ucnv_close(t->from);
    ucnv_close(t->to);
    sj_free(t);
}
