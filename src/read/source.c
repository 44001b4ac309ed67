/* Lines of a file, pipe or compressed file of any size, some at a time. */
#include <string.h>

#include "base/array.h"
#include "base/error.h"
#include "base/memory.h"
#include "read/byte_source.h"
#include "read/utf8_check.h"

/* Read at a time, at most. */
enum { CHUNK = 1 << 18 };
static const size_t longest_line = (size_t)64 << 20;

struct sejajar_source {
    sj_byte_source *bytes;
    SJ_ARRAY(char) ready; /* text without a line end */
    uint64_t line, byte;  /* of what is in `ready` */
};

sejajar_status sejajar_source_open(sejajar_source **out, const char *path, const char *encoding,
                                   sejajar_error *err)
{
    sejajar_source *s = sj_alloc_zero(1, sizeof *s);
    sejajar_status status;

    *out = NULL;
    if (!s)
        return sj_fail_memory(err);
    s->line = 1;
    status = sj_byte_source_open(&s->bytes, path, encoding, err);
    if (status != SEJAJAR_OK) {
        sj_free(s);
        return status;
    }
    *out = s;
    return SEJAJAR_OK;
}

void sejajar_source_free(sejajar_source *s)
{
    if (!s)
        return;
    sj_byte_source_free(s->bytes);
    sj_array_free(&s->ready);
    sj_free(s);
}

void sejajar_block_free(sejajar_block *block)
{
    sj_free(block); /* its text lies after it */
}

/* ---- Lines ---------------------------------------------------------------- */

/* Offsets count from the block's first line; errors tell the place in the file. */
static sejajar_status check(const sejajar_block *block, sejajar_error *err)
{
    sejajar_error where;
    sejajar_status status = sj_utf8_check(block->text, &where);

    if (status == SEJAJAR_OK)
        return SEJAJAR_OK;
    return sj_fail_at(err, status, where.line + block->first_line - 1,
                      where.byte + block->first_byte, "%s", where.message);
}

static uint64_t count_lines(sejajar_text text)
{
    const char *at = text.bytes, *end = text.bytes + text.length;
    uint64_t count = 0;

    while (at < end && (at = memchr(at, '\n', (size_t)(end - at))) != NULL) {
        at++;
        count++;
    }
    return count;
}

/* Takes the first `length` bytes of what is ready. */
static sejajar_status hand_over(sejajar_block **out, sejajar_source *s, size_t length,
                                sejajar_error *err)
{
    size_t mark = s->byte == 0 && s->line == 1
                      ? sj_utf8_mark_length((sejajar_text){s->ready.at, s->ready.count})
                      : 0;
    sejajar_block *block = sj_alloc(sizeof *block + length + 1, 1);
    sejajar_status status;
    char *bytes;

    if (!block)
        return sj_fail_memory(err);
    bytes = (char *)(block + 1);
    if (mark > length)
        mark = length;
    memcpy(bytes, s->ready.at + mark, length - mark);
    bytes[length - mark] = 0;
    *block = (sejajar_block){{bytes, length - mark}, s->line, s->byte};
    memmove(s->ready.at, s->ready.at + length, s->ready.count - length);
    s->ready.count -= length;
    s->line += count_lines(block->text);
    s->byte += length - mark;
    status = check(block, err);
    if (status != SEJAJAR_OK) {
        sj_free(block);
        return status;
    }
    *out = block;
    return SEJAJAR_OK;
}

/* Where the last whole line ends, 0: there is none; before `from` there is none. */
static size_t whole_lines(const sejajar_source *s, size_t from)
{
    for (size_t k = s->ready.count; k > from; k--)
        if (s->ready.at[k - 1] == '\n')
            return k;
    return 0;
}

/* More of the text; true at its end. */
static sejajar_status advance(sejajar_source *s, bool *end, sejajar_error *err)
{
    sejajar_status status;
    size_t got;

    if (!sj_array_reserve(&s->ready, CHUNK))
        return sj_fail_memory(err);
    status = sj_byte_source_read(s->bytes, s->ready.at + s->ready.count, CHUNK, &got, err);
    s->ready.count += got;
    *end = got == 0;
    return status;
}

sejajar_status sejajar_source_next(sejajar_block **out, sejajar_source *s, sejajar_error *err)
{
    bool end = false;

    *out = NULL;
    while (!end) {
        size_t known = s->ready.count, length;
        sejajar_status status = advance(s, &end, err);

        if (status != SEJAJAR_OK)
            return status;
        length = end ? s->ready.count : whole_lines(s, known);
        if (length > 0)
            return hand_over(out, s, length, err);
        if (s->ready.count > longest_line)
            return sj_fail_at(err, SEJAJAR_ERROR_LIMIT, s->line, s->byte,
                              "a line of more than %zu MiB", longest_line >> 20);
    }
    return SEJAJAR_OK;
}
