/* The text files of a model: rows of `name number number …`. */
#include "model/named_rows.h"

#include <string.h>

#include "base/error.h"
#include "base/text.h"

/* Bytes of a row and its end. */
enum { LONGEST = 1024 };

locale_t sj_plain_numbers_begin(void)
{
    locale_t plain = newlocale(LC_NUMERIC_MASK, "C", (locale_t)0);

    return plain ? uselocale(plain) : (locale_t)0;
}

void sj_plain_numbers_end(locale_t before)
{
    if (before)
        freelocale(uselocale(before));
}

static sejajar_status read_rows(sj_take_row take, void *to, sejajar_text text, const char *what,
                                const char *path, sejajar_error *err)
{
    const char *at = text.bytes, *end = at + text.length;
    char row[LONGEST];

    for (uint64_t number = 1; at < end; number++) {
        sejajar_text line = sj_next_line(&at, end);
        const char *wrong;
        size_t name;

        if (line.length >= sizeof row || memchr(line.bytes, 0, line.length))
            return sj_fail_at(err, SEJAJAR_ERROR_MODEL, number, 0, "%s: not a line of %s", path,
                              what);
        memcpy(row, line.bytes, line.length);
        row[line.length] = 0;
        if (row[0] == '#' || line.length == 0)
            continue;
        name = strcspn(row, " ");
        wrong = take(to, row, name, row + name);
        if (wrong)
            return sj_fail_at(err, SEJAJAR_ERROR_MODEL, number, 0, "%s: %.*s: %s", path, (int)name,
                              row, wrong);
    }
    return SEJAJAR_OK;
}

sejajar_status sj_named_rows_read(sj_take_row take, void *to, sejajar_text text, const char *what,
                                  const char *path, sejajar_error *err)
{
    locale_t before = sj_plain_numbers_begin();
    sejajar_status status = read_rows(take, to, text, what, path, err);

    sj_plain_numbers_end(before);
    return status;
}
