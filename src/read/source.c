/* Lines of a file, pipe or compressed file of any size, some at a time. */
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>
#define ZLIB_CONST /* input is const */
#include <zlib.h>
#include <zstd.h>

#include "base/array.h"
#include "base/error.h"
#include "base/memory.h"
#include "read/utf8_check.h"

/* Read at a time; unpacked at a time, about. */
enum { CHUNK = 1 << 18, ENOUGH = 1 << 20 };
static const size_t longest_line = (size_t)64 << 20;

typedef enum { UNKNOWN, PLAIN, GZIP, ZSTD } packing;

struct sejajar_source {
    int file;
    packing packing;
    z_stream gzip;
    ZSTD_DCtx *zstd;
    bool within;          /* a member or frame has begun and not ended */
    bool pending;         /* there is more to unpack before more is read */
    bool ended;           /* the file */
    SJ_ARRAY(char) raw;   /* bytes of the file that are not unpacked yet */
    SJ_ARRAY(char) ready; /* unpacked text without a line end */
    uint64_t line, byte;  /* of what is in `ready` */
};

static void *zlib_alloc(void *unused, unsigned count, unsigned size)
{
    (void)unused;
    return sj_alloc(count, size);
}

static void zlib_free(void *unused, void *memory)
{
    (void)unused;
    sj_free(memory);
}

sejajar_status sejajar_source_open(sejajar_source **out, const char *path, sejajar_error *err)
{
    sejajar_source *s = sj_alloc_zero(1, sizeof *s);

    *out = NULL;
    if (!s)
        return sj_fail_memory(err);
    s->line = 1;
    s->file = strcmp(path, "-") == 0 ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
    if (s->file < 0) {
        sejajar_status status = sj_fail_system(err, errno, "cannot open");
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
    if (s->file != STDIN_FILENO)
        close(s->file);
    if (s->packing == GZIP)
        inflateEnd(&s->gzip);
    ZSTD_freeDCtx(s->zstd);
    sj_array_free(&s->raw);
    sj_array_free(&s->ready);
    sj_free(s);
}

void sejajar_block_free(sejajar_block *block)
{
    sj_free(block); /* its text lies behind it */
}

/* ---- Bytes of the file -------------------------------------------------- */

static sejajar_status load(sejajar_source *s, sejajar_error *err)
{
    ssize_t got;

    if (!sj_array_reserve(&s->raw, CHUNK))
        return sj_fail_memory(err);
    while ((got = read(s->file, s->raw.at + s->raw.count, CHUNK)) < 0 && errno == EINTR)
        ;
    if (got < 0)
        return sj_fail_system(err, errno, "cannot read");
    s->ended = got == 0;
    s->raw.count += (size_t)got;
    return SEJAJAR_OK;
}

static bool begins(const sejajar_source *s, const char *bytes, size_t count)
{
    return s->raw.count >= count && memcmp(s->raw.at, bytes, count) == 0;
}

/* What the file is, once there are enough bytes to tell. */
static sejajar_status recognise(sejajar_source *s, sejajar_error *err)
{
    if (s->raw.count < 4 && !s->ended)
        return SEJAJAR_OK;
    s->packing = PLAIN;
    if (begins(s, "\x1f\x8b", 2)) {
        s->gzip = (z_stream){.zalloc = zlib_alloc, .zfree = zlib_free};
        if (inflateInit2(&s->gzip, MAX_WBITS + 16) != Z_OK)
            return sj_fail_memory(err);
        s->packing = GZIP;
    } else if (begins(s, "\x28\xb5\x2f\xfd", 4)) {
        if (!(s->zstd = ZSTD_createDCtx()))
            return sj_fail_memory(err);
        s->packing = ZSTD;
    }
    return SEJAJAR_OK;
}

/* ---- Unpacking ------------------------------------------------------------ */

static sejajar_status damaged(const char *kind, const char *why, sejajar_error *err)
{
    return sj_fail(err, SEJAJAR_ERROR_FORMAT, "the %s data is damaged (%s)", kind, why);
}

/* Unpacks some of raw[*used, …) into `ready`. */
static sejajar_status unpack_gzip(sejajar_source *s, size_t *used, sejajar_error *err)
{
    z_stream *z = &s->gzip;
    int result;

    if (!s->within && inflateReset(z) != Z_OK)
        return damaged("gzip", "it cannot begin", err);
    s->within = true;
    z->next_in = (const Bytef *)s->raw.at + *used;
    z->avail_in = (unsigned)(s->raw.count - *used);
    z->next_out = (Bytef *)s->ready.at + s->ready.count;
    z->avail_out = CHUNK;
    result = inflate(z, Z_NO_FLUSH);
    *used = s->raw.count - z->avail_in;
    s->ready.count += CHUNK - z->avail_out;
    if (result == Z_STREAM_END)
        s->within = false;
    else if (result == Z_MEM_ERROR)
        return sj_fail_memory(err);
    else if (result != Z_OK && result != Z_BUF_ERROR)
        return damaged("gzip", z->msg ? z->msg : "no reason given", err);
    return SEJAJAR_OK;
}

static sejajar_status unpack_zstd(sejajar_source *s, size_t *used, sejajar_error *err)
{
    ZSTD_inBuffer from = {s->raw.at, s->raw.count, *used};
    ZSTD_outBuffer to = {s->ready.at + s->ready.count, CHUNK, 0};
    size_t hint = ZSTD_decompressStream(s->zstd, &to, &from);

    if (ZSTD_isError(hint))
        return damaged("zstd", ZSTD_getErrorName(hint), err);
    *used = from.pos;
    s->ready.count += to.pos;
    s->within = hint != 0;
    return SEJAJAR_OK;
}

static sejajar_status unpack_plain(sejajar_source *s, size_t *used)
{
    size_t count = s->raw.count - *used < CHUNK ? s->raw.count - *used : CHUNK;

    memcpy(s->ready.at + s->ready.count, s->raw.at + *used, count);
    *used += count;
    s->ready.count += count;
    return SEJAJAR_OK;
}

/* All of `raw` into `ready`, and what the decoder still holds. */
static sejajar_status unpack(sejajar_source *s, sejajar_error *err)
{
    size_t used = 0, before = SIZE_MAX, first = s->ready.count;
    sejajar_status status = SEJAJAR_OK;

    while (status == SEJAJAR_OK && (used < s->raw.count || before != s->ready.count)) {
        if (used == s->raw.count && !s->within)
            break;
        if (!sj_array_reserve(&s->ready, CHUNK))
            return sj_fail_memory(err);
        before = s->ready.count;
        status = s->packing == GZIP   ? unpack_gzip(s, &used, err)
                 : s->packing == ZSTD ? unpack_zstd(s, &used, err)
                                      : unpack_plain(s, &used);
        if (s->ready.count - first >= ENOUGH)
            break; /* little that unpacks to much: it is handed on first */
    }
    s->pending = s->ready.count - first >= ENOUGH;
    if (used > 0)
        memmove(s->raw.at, s->raw.at + used, s->raw.count - used);
    s->raw.count -= used;
    return status;
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
    sejajar_status status = s->pending ? SEJAJAR_OK : load(s, err);

    if (status == SEJAJAR_OK && s->packing == UNKNOWN)
        status = recognise(s, err);
    if (status == SEJAJAR_OK && s->packing != UNKNOWN)
        status = unpack(s, err);
    if (status != SEJAJAR_OK)
        return status;
    *end = s->ended && s->raw.count == 0 && !s->pending;
    if (*end && s->within)
        return sj_fail(err, SEJAJAR_ERROR_FORMAT,
                       "the compressed data is cut off: the file is not complete");
    return SEJAJAR_OK;
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
