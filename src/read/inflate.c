/* gzip and zstd, recognised by their first bytes. */
#include "read/inflate.h"

#include <limits.h>
#include <string.h>
#define ZLIB_CONST /* input is const */
#include <zlib.h>
#include <zstd.h>
#include <zstd_errors.h>

#include "base/error.h"
#include "base/memory.h"

/* Output grows at least by this much; small enough that a limit is noticed soon. */
enum { STEP = 1 << 16 };

static bool is_gzip(const char *at, size_t count)
{
    return count >= 2 && memcmp(at, "\x1f\x8b", 2) == 0;
}

/* A frame, or one of the sixteen kinds of frames that only carry a remark. */
static bool is_zstd(const char *at, size_t count)
{
    return count >= 4 &&
           (memcmp(at, "\x28\xb5\x2f\xfd", 4) == 0 ||
            (((unsigned char)at[0] & 0xF0) == 0x50 && memcmp(at + 1, "\x2a\x4d\x18", 3) == 0));
}

static sejajar_status cut_off(const char *kind, sejajar_error *err)
{
    return sj_fail(err, SEJAJAR_ERROR_FORMAT, "the %s data is cut off: the file is not complete",
                   kind);
}

static sejajar_status damaged(const char *kind, const char *why, sejajar_error *err)
{
    return sj_fail(err, SEJAJAR_ERROR_FORMAT, "the %s data is damaged (%s)", kind,
                   why ? why : "no reason given");
}

/* ---- gzip ------------------------------------------------------------ */

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

/* zlib counts in unsigned int, files do not. */
static unsigned at_most(size_t length)
{
    return length > UINT_MAX / 2 ? UINT_MAX / 2 : (unsigned)length;
}

static bool only_zeros(const char *at, size_t count)
{
    for (size_t k = 0; k < count; k++) {
        if (at[k] != 0)
            return false;
    }
    return true;
}

/* One call of inflate(); moves `*at` over the input used. */
static int gzip_step(z_stream *z, sj_bytes *out, const char **at, const char *end)
{
    int result;

    if (!sj_array_reserve(out, STEP))
        return Z_MEM_ERROR;
    z->next_in = (const Bytef *)*at;
    z->avail_in = at_most((size_t)(end - *at));
    z->next_out = (Bytef *)(out->at + out->count);
    z->avail_out = at_most(out->room - out->count);
    result = inflate(z, Z_NO_FLUSH);
    *at = (const char *)z->next_in;
    out->count = (size_t)((char *)z->next_out - out->at);
    return result;
}

/* After a member: SEJAJAR_OK with *more false at the end of the file. */
static sejajar_status gzip_next(z_stream *z, const char *at, const char *end, bool *more,
                                sejajar_error *err)
{
    size_t left = (size_t)(end - at);

    *more = is_gzip(at, left);
    if (*more)
        return inflateReset(z) == Z_OK ? SEJAJAR_OK : damaged("gzip", z->msg, err);
    /* Archives on tape are padded with zeros; everything else would get lost. */
    if (!only_zeros(at, left))
        return sj_fail(err, SEJAJAR_ERROR_FORMAT,
                       "%zu bytes after the end of the gzip data are not gzip", left);
    return SEJAJAR_OK;
}

static sejajar_status gzip_members(z_stream *z, sj_bytes *out, const char *at, const char *end,
                                   size_t limit, sejajar_error *err)
{
    bool more = true;

    while (more) {
        int result = gzip_step(z, out, &at, end);

        if (out->count > limit)
            return sj_bytes_too_many(limit, err);
        if (result == Z_STREAM_END) {
            sejajar_status status = gzip_next(z, at, end, &more, err);
            if (status != SEJAJAR_OK)
                return status;
        } else if (result == Z_MEM_ERROR) {
            return sj_fail_memory(err);
        } else if (result != Z_OK && result != Z_BUF_ERROR) {
            return damaged("gzip", z->msg, err);
        } else if (at == end && z->avail_out > 0) {
            return cut_off("gzip", err);
        }
    }
    return SEJAJAR_OK;
}

static sejajar_status from_gzip(sj_bytes *out, const sj_bytes *in, size_t limit, sejajar_error *err)
{
    z_stream z = {.zalloc = zlib_alloc, .zfree = zlib_free};
    sejajar_status status;

    if (inflateInit2(&z, MAX_WBITS + 16) != Z_OK) /* + 16: gzip, not bare zlib */
        return sj_fail_memory(err);
    status = gzip_members(&z, out, in->at, in->at + in->count, limit, err);
    inflateEnd(&z);
    return status;
}

/* ---- zstd ------------------------------------------------------------ */

static sejajar_status zstd_problem(size_t code, sejajar_error *err)
{
    switch (ZSTD_getErrorCode(code)) {
    case ZSTD_error_memory_allocation: return sj_fail_memory(err);
    case ZSTD_error_frameParameter_windowTooLarge:
        return sj_fail(err, SEJAJAR_ERROR_FORMAT,
                       "the zstd data needs more than 128 MiB to decompress, as made with --long; "
                       "decompress it first");
    case ZSTD_error_prefix_unknown:
        return sj_fail(err, SEJAJAR_ERROR_FORMAT,
                       "the bytes after the end of the zstd data are not zstd");
    default: return damaged("zstd", ZSTD_getErrorName(code), err);
    }
}

static sejajar_status zstd_frames(ZSTD_DCtx *context, sj_bytes *out, const sj_bytes *in,
                                  size_t limit, sejajar_error *err)
{
    ZSTD_inBuffer from = {in->at, in->count, 0};

    for (;;) {
        ZSTD_outBuffer to;
        size_t hint;

        if (!sj_array_reserve(out, STEP))
            return sj_fail_memory(err);
        to = (ZSTD_outBuffer){out->at + out->count, out->room - out->count, 0};
        hint = ZSTD_decompressStream(context, &to, &from);
        if (ZSTD_isError(hint))
            return zstd_problem(hint, err);
        out->count += to.pos;
        if (out->count > limit)
            return sj_bytes_too_many(limit, err);
        if (from.pos == from.size && to.pos < to.size) /* nothing left inside the decoder */
            return hint == 0 ? SEJAJAR_OK : cut_off("zstd", err);
    }
}

static sejajar_status from_zstd(sj_bytes *out, const sj_bytes *in, size_t limit, sejajar_error *err)
{
    ZSTD_DCtx *context = ZSTD_createDCtx();
    sejajar_status status;

    if (!context)
        return sj_fail_memory(err);
    status = zstd_frames(context, out, in, limit, err);
    ZSTD_freeDCtx(context);
    return status;
}

sejajar_status sj_inflate(sj_bytes *bytes, size_t limit, sejajar_error *err)
{
    sj_bytes inside = {0};
    sejajar_status status;

    if (is_gzip(bytes->at, bytes->count))
        status = from_gzip(&inside, bytes, limit, err);
    else if (is_zstd(bytes->at, bytes->count))
        status = from_zstd(&inside, bytes, limit, err);
    else
        return SEJAJAR_OK;
    sj_array_free(bytes);
    *bytes = inside;
    return status;
}
