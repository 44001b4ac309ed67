/* What every unit test begins with: cmocka, and the few things it lacks. */
#ifndef TESTS_SUPPORT_CHECK_H
#define TESTS_SUPPORT_CHECK_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/memory.h"
#include "sejajar.h"

#define COUNT_OF(array) (sizeof(array) / sizeof *(array))

/* A string literal as text, bytes of 0 included. */
#define TEXT(literal) ((sejajar_text){literal, sizeof(literal) - 1})

static inline bool text_is(sejajar_text text, const char *wanted)
{
    return text.length == strlen(wanted) && memcmp(text.bytes, wanted, text.length) == 0;
}

/* One sentence a line; freed by the caller. */
static inline sejajar_sentences *lines_of(const char *text)
{
    sejajar_sentences *lines = NULL;

    assert_int_equal(sejajar_lines(&lines, (sejajar_text){text, strlen(text)}, NULL), SEJAJAR_OK);
    return lines;
}

/* A file of this process's own with these bytes; remove it with unlink(). */
static inline void make_file(char path[64], const void *bytes, size_t length)
{
    FILE *file;

    strcpy(path, "/tmp/sejajar-test-XXXXXX");
    file = fdopen(mkstemp(path), "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, length, file), length);
    assert_int_equal(fclose(file), 0);
}

/* A sink that keeps what it gets as a string; free `at` in the end. */
typedef struct {
    char *at;
    size_t length;
} kept;

static inline int keep(void *to, const char *bytes, size_t length)
{
    kept *k = to;
    char *more = realloc(k->at, k->length + length + 1);

    if (!more)
        return -1;
    memcpy(more + k->length, bytes, length);
    k->at = more;
    k->length += length;
    more[k->length] = '\0';
    return 0;
}

/* Calls `attempt` again and again, letting the first, second, third … allocation fail, until
 * it says SEJAJAR_OK: whatever fails must be reported as lack of memory and leak nothing
 * (which the sanitizers see). Returns how many attempts failed. */
static inline size_t fail_every_allocation(sejajar_status (*attempt)(sejajar_error *err))
{
    sejajar_error err = {.status = SEJAJAR_OK};
    sejajar_status status = SEJAJAR_ERROR_MEMORY;
    size_t n = 0;

    while (status != SEJAJAR_OK) {
        sj_memory_fail_after(++n);
        status = attempt(&err);
        sj_memory_fail_after(0);
        assert_true(n < 1000000);
        if (status != SEJAJAR_OK) {
            assert_int_equal(status, SEJAJAR_ERROR_MEMORY);
            assert_int_equal(err.status, SEJAJAR_ERROR_MEMORY);
        }
    }
    return n - 1;
}

#endif
