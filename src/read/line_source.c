/* The lines of a file one after the other, in bounded memory. */
#include "read/line_source.h"

#include <string.h>

#include "base/error.h"
#include "base/memory.h"
#include "read/bytes.h"
#include "read/utf8_check.h"

enum { CHUNK = 1 << 16 };

struct sj_line_source {
    sj_byte_source *source;
    sj_bytes waiting; /* at[0, count), of which at[0, used) has been handed out */
    size_t used, searched;
    uint64_t number, offset; /* of at[used] */
    bool ended;
    bool broken; /* reading failed: say so only once */
};

sejajar_status sj_line_source_open(sj_line_source **out, sj_byte_source *source, sejajar_error *err)
{
    sj_line_source *lines = sj_alloc_zero(1, sizeof *lines);

    *out = lines;
    if (lines) {
        lines->source = source;
        return SEJAJAR_OK;
    }
    sj_byte_source_free(source);
    return sj_fail_memory(err);
}

static sejajar_status fill(sj_line_source *l, sejajar_error *err)
{
    size_t left = l->waiting.count - l->used, got;
    sejajar_status status;

    if (left > SJ_LONGEST_LINE)
        return sj_fail_at(err, SEJAJAR_ERROR_LIMIT, l->number + 1, l->offset,
                          "a line of more than %d MiB", SJ_LONGEST_LINE >> 20);
    if (l->used > 0) {
        memmove(l->waiting.at, l->waiting.at + l->used, left);
        l->waiting.count = left;
        l->searched -= l->used;
        l->used = 0;
    }
    if (!sj_array_reserve(&l->waiting, CHUNK))
        return sj_fail_memory(err);
    status = sj_byte_source_read(l->source, l->waiting.at + left, CHUNK, &got, err);
    l->waiting.count += got;
    l->ended = got == 0;
    return status;
}

/* The end of the next line; NULL where there is none. */
static sejajar_status find_end(sj_line_source *l, const char **end, sejajar_error *err)
{
    for (*end = NULL;;) {
        if (l->waiting.count > l->searched)
            *end = memchr(l->waiting.at + l->searched, '\n', l->waiting.count - l->searched);
        l->searched = l->waiting.count;
        if (*end || l->ended)
            break;
        sejajar_status status = fill(l, err);
        if (status != SEJAJAR_OK)
            return status;
    }
    if (!*end && l->used < l->waiting.count)
        *end = l->waiting.at + l->waiting.count; /* the last line may have no end */
    return SEJAJAR_OK;
}

static sejajar_status check(const sj_line *line, sejajar_error *err)
{
    sejajar_error local;
    sejajar_status status = sj_utf8_check(line->text, err ? err : &local);

    if (status != SEJAJAR_OK && err) {
        err->line = line->number;
        err->byte += line->offset;
    }
    return status;
}

/* Hands out what ends at `end`, without \r at its end and a byte order mark at the start. */
static sj_line cut(sj_line_source *l, const char *end)
{
    const char *begin = l->waiting.at + l->used;
    bool is_whole = end < l->waiting.at + l->waiting.count; /* with a line end */
    sj_line line = {{begin, (size_t)(end - begin)}, l->number + 1, l->offset};
    size_t mark = l->number == 0 ? sj_utf8_mark_length(line.text) : 0;
    size_t length = line.text.length + is_whole;

    line.text.bytes += mark;
    line.text.length -= mark;
    line.offset += mark;
    if (line.text.length > 0 && line.text.bytes[line.text.length - 1] == '\r')
        line.text.length--;
    l->used += length;
    l->searched = l->used;
    l->offset += length;
    l->number++;
    return line;
}

sejajar_status sj_line_source_next(sj_line_source *lines, sj_line *line, bool *more,
                                   sejajar_error *err)
{
    const char *end = NULL;
    sejajar_status status;

    *more = false;
    if (lines->broken)
        return SEJAJAR_OK;
    status = find_end(lines, &end, err);
    lines->broken = status != SEJAJAR_OK;
    if (status != SEJAJAR_OK || !end)
        return status;
    *more = true;
    *line = cut(lines, end);
    return check(line, err);
}

sejajar_status sj_line_fail(sejajar_error *err, sejajar_status status, const sj_line *line,
                            const char *what)
{
    return sj_fail_at(err, status, line->number, line->offset, "%s", what);
}

void sj_line_source_free(sj_line_source *lines)
{
    if (!lines)
        return;
    sj_byte_source_free(lines->source);
    sj_array_free(&lines->waiting);
    sj_free(lines);
}
