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

struct sj_inflater {
    bool gzip;
    z_stream z;
    bool between; /* a member has ended */
    bool padding; /* and zeros followed */
    ZSTD_DCtx *zstd;
    size_t hint; /* 0: a frame has ended */
};

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

/* After a member: another one, or the end. */
static sejajar_status gzip_between(sj_inflater *f, sj_inflating *step, sejajar_error *err)
{
    size_t left = (size_t)(step->end - step->at);

    if (left < 2 && !step->last)
        return SEJAJAR_OK;
    if (!f->padding && is_gzip(step->at, left)) {
        f->between = false;
        return inflateReset(&f->z) == Z_OK ? SEJAJAR_OK : damaged("gzip", f->z.msg, err);
    }
    /* Archives on tape are padded with zeros; everything else would get lost. */
    if (!only_zeros(step->at, left))
        return sj_fail(err, SEJAJAR_ERROR_FORMAT,
                       "the bytes after the end of the gzip data are not gzip");
    f->padding = left > 0;
    step->at = step->end;
    step->done = step->last;
    return SEJAJAR_OK;
}

static sejajar_status gzip_step(sj_inflater *f, sj_inflating *step, sejajar_error *err)
{
    int result;

    if (f->between)
        return gzip_between(f, step, err);
    f->z.next_in = (const Bytef *)step->at;
    f->z.avail_in = at_most((size_t)(step->end - step->at));
    f->z.next_out = (Bytef *)step->to;
    f->z.avail_out = at_most(step->room);
    result = inflate(&f->z, Z_NO_FLUSH);
    step->at = (const char *)f->z.next_in;
    step->got = (size_t)((char *)f->z.next_out - step->to);
    f->between = result == Z_STREAM_END;
    if (result == Z_MEM_ERROR)
        return sj_fail_memory(err);
    if (result != Z_OK && result != Z_BUF_ERROR && result != Z_STREAM_END)
        return damaged("gzip", f->z.msg, err);
    if (!f->between && step->last && step->at == step->end && f->z.avail_out > 0)
        return cut_off("gzip", err);
    return SEJAJAR_OK;
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

static sejajar_status zstd_step(sj_inflater *f, sj_inflating *step, sejajar_error *err)
{
    ZSTD_inBuffer from = {step->at, (size_t)(step->end - step->at), 0};
    ZSTD_outBuffer to = {step->to, step->room, 0};

    if (from.size == 0 && f->hint == 0) {
        step->done = step->last;
        return SEJAJAR_OK;
    }
    f->hint = ZSTD_decompressStream(f->zstd, &to, &from);
    if (ZSTD_isError(f->hint))
        return zstd_problem(f->hint, err);
    step->at += from.pos;
    step->got = to.pos;
    /* With room left, nothing is left inside the decoder. */
    if (f->hint > 0 && step->last && step->at == step->end && to.pos < to.size)
        return cut_off("zstd", err);
    return SEJAJAR_OK;
}

/* ---- Both ------------------------------------------------------------ */

sejajar_status sj_inflater_open(sj_inflater **out, const char *bytes, size_t count,
                                sejajar_error *err)
{
    bool gzip = is_gzip(bytes, count);
    sj_inflater *f;
    bool good;

    *out = NULL;
    if (!gzip && !is_zstd(bytes, count))
        return SEJAJAR_OK;
    f = sj_alloc_zero(1, sizeof *f);
    if (!f)
        return sj_fail_memory(err);
    f->gzip = gzip;
    f->hint = 1;
    f->z.zalloc = zlib_alloc;
    f->z.zfree = zlib_free;
    if (gzip)
        good = inflateInit2(&f->z, MAX_WBITS + 16) == Z_OK; /* + 16: gzip, not bare zlib */
    else
        good = (f->zstd = ZSTD_createDCtx()) != NULL;
    if (!good) {
        sj_free(f);
        return sj_fail_memory(err);
    }
    *out = f;
    return SEJAJAR_OK;
}

sejajar_status sj_inflater_step(sj_inflater *inflater, sj_inflating *step, sejajar_error *err)
{
    step->got = 0;
    step->done = false;
    return inflater->gzip ? gzip_step(inflater, step, err) : zstd_step(inflater, step, err);
}

void sj_inflater_free(sj_inflater *inflater)
{
    if (!inflater)
        return;
    if (inflater->gzip)
        inflateEnd(&inflater->z);
    ZSTD_freeDCtx(inflater->zstd);
    sj_free(inflater);
}

static sejajar_status inflate_all(sj_inflater *inflater, sj_bytes *out, const sj_bytes *in,
                                  size_t limit, sejajar_error *err)
{
    sj_inflating step = {.at = in->at, .end = in->at + in->count, .last = true};

    while (!step.done) {
        sejajar_status status;

        if (!sj_array_reserve(out, STEP))
            return sj_fail_memory(err);
        step.to = out->at + out->count;
        step.room = out->room - out->count;
        status = sj_inflater_step(inflater, &step, err);
        if (status != SEJAJAR_OK)
            return status;
        out->count += step.got;
        if (out->count > limit)
            return sj_bytes_too_many(limit, err);
    }
    return SEJAJAR_OK;
}

sejajar_status sj_inflate(sj_bytes *bytes, size_t limit, sejajar_error *err)
{
    sj_bytes inside = {0};
    sj_inflater *inflater;
    sejajar_status status = sj_inflater_open(&inflater, bytes->at, bytes->count, err);

    if (status != SEJAJAR_OK || !inflater)
        return status;
    status = inflate_all(inflater, &inside, bytes, limit, err);
    sj_inflater_free(inflater);
    sj_array_free(bytes);
    *bytes = inside;
    return status;
}
