/* Files of beads: [0,1]:[2]:0.98, one a line. */
#include "evaluate/beads_file.h"

#include <string.h>

#include "base/error.h"
#include "base/text.h"

typedef struct {
    const char *at, *end;
} cursor;

static void skip_space(cursor *c)
{
    while (c->at < c->end && (*c->at == ' ' || (*c->at >= '\t' && *c->at <= '\r')))
        c->at++;
}

static bool take(cursor *c, char wanted)
{
    skip_space(c);
    if (c->at == c->end || *c->at != wanted)
        return false;
    c->at++;
    return true;
}

static bool is_digit(const cursor *c)
{
    return c->at < c->end && *c->at >= '0' && *c->at <= '9';
}

/* False where there is no number, it does not fit or it starts with a needless 0. */
static bool take_number(cursor *c, uint32_t *number)
{
    uint64_t value = 0;
    const char *first;

    skip_space(c);
    first = c->at;
    for (; is_digit(c); c->at++) {
        value = value * 10 + (uint64_t)(*c->at - '0');
        if (value > UINT32_MAX)
            return false;
    }
    *number = (uint32_t)value;
    return c->at > first && (*first != '0' || value == 0);
}

/* [1, 2, 3]; a comma after the last number is allowed. */
static sejajar_status take_list(cursor *c, sj_beads_file *out, bool *good, sejajar_error *err)
{
    *good = take(c, '[');
    while (*good && !take(c, ']')) {
        uint32_t number;

        *good = take_number(c, &number);
        if (*good && !sj_array_push(&out->numbers, number))
            return sj_fail_memory(err);
        if (*good && !take(c, ',')) {
            *good = take(c, ']');
            break;
        }
    }
    return SEJAJAR_OK;
}

static sejajar_status parse_line(sj_beads_file *out, const char *line, size_t length,
                                 uint64_t line_number, uint64_t byte, sejajar_error *err)
{
    cursor c = {line, line + length};
    sj_listed_bead bead = {.id = out->numbers.count, .line = line_number};
    sejajar_status status;
    bool good;

    skip_space(&c);
    if (c.at == c.end)
        return SEJAJAR_OK;
    status = take_list(&c, out, &good, err);
    bead.en = out->numbers.count;
    good = good && take(&c, ':');
    if (status == SEJAJAR_OK && good)
        status = take_list(&c, out, &good, err);
    bead.end = out->numbers.count;
    if (status != SEJAJAR_OK)
        return status;
    if (!good)
        return sj_fail_at(err, SEJAJAR_ERROR_FORMAT, line_number, byte + (uint64_t)(c.at - line),
                          "not a bead: '%.*s'; a bead looks like [0,1]:[2]",
                          (int)(length < 40 ? length : 40), line);
    return sj_array_push(&out->beads, bead) ? SEJAJAR_OK : sj_fail_memory(err);
}

/* Lines end in \n, \r\n or \r. */
static size_t line_length(const char *at, const char *end)
{
    const char *stop = at;

    while (stop < end && *stop != '\n' && *stop != '\r')
        stop++;
    return (size_t)(stop - at);
}

sejajar_status sj_beads_file_parse(sj_beads_file *out, sejajar_text text, sejajar_error *err)
{
    const char *at, *end;
    sejajar_status status = SEJAJAR_OK;

    text = sj_text_given(text);
    at = text.bytes;
    end = at + text.length;
    for (uint64_t line = 1; at < end && status == SEJAJAR_OK; line++) {
        size_t length = line_length(at, end);

        status = parse_line(out, at, length, line, (uint64_t)(at - text.bytes), err);
        at += length;
        if (end - at >= 2 && memcmp(at, "\r\n", 2) == 0)
            at++;
        if (at < end)
            at++;
    }
    return status;
}

void sj_beads_file_release(sj_beads_file *file)
{
    sj_array_free(&file->numbers);
    sj_array_free(&file->beads);
}
