/* Where ICU ends sentences: for scripts without capitals, of which our own rules know nothing. */
#include "split/foreign.h"

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include "base/error.h"

/* ICU counts in 32 bits. */
enum { LONGEST = 1 << 30 };

static bool failed(const sj_foreign *foreign)
{
    return U_FAILURE((UErrorCode)foreign->error);
}

/* Read on from `begin`. The rules are ICU's "root", since the user's locale is not to matter. */
static void begin_at(sj_foreign *foreign, const char *begin, const char *end)
{
    int64_t length = end - begin < LONGEST ? end - begin : LONGEST;
    UErrorCode error = U_ZERO_ERROR;

    if (!foreign->breaks)
        foreign->breaks = ubrk_open(UBRK_SENTENCE, "root", NULL, 0, &error);
    foreign->text = utext_openUTF8(foreign->text, begin, length, &error);
    if (U_SUCCESS(error))
        ubrk_setUText(foreign->breaks, foreign->text, &error);
    foreign->begin = foreign->at = begin;
    foreign->error = error;
}

/* The first break behind `from`. */
static const char *break_behind(sj_foreign *foreign, const char *from, const char *end)
{
    while (foreign->at <= from) {
        int32_t offset = ubrk_next(foreign->breaks);

        foreign->at = offset == UBRK_DONE ? end : foreign->begin + offset;
        if (offset == UBRK_DONE)
            break;
    }
    return foreign->at;
}

bool sj_foreign_ends(sj_foreign *foreign, const char *begin, const char *from, const char *to,
                     const char *end)
{
    if (failed(foreign))
        return false;
    if (!foreign->begin || begin > foreign->at || from - foreign->begin >= LONGEST)
        begin_at(foreign, begin, end);
    return !failed(foreign) && break_behind(foreign, from, end) <= to;
}

sejajar_status sj_foreign_check(const sj_foreign *foreign, sejajar_error *err)
{
    if (!failed(foreign))
        return SEJAJAR_OK;
    if (foreign->error == U_MEMORY_ALLOCATION_ERROR)
        return sj_fail_memory(err);
    return sj_fail(err, SEJAJAR_ERROR_MODEL, "ICU cannot end sentences: %s",
                   u_errorName((UErrorCode)foreign->error));
}

void sj_foreign_release(sj_foreign *foreign)
{
    if (foreign->breaks)
        ubrk_close(foreign->breaks);
    utext_close(foreign->text);
    *foreign = (sj_foreign){0};
}
