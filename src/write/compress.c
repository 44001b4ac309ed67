/* gzip and zstd on the way out. Neither stores a name or a time, so that the same text
 * gives the same file. */
#include "write/compress.h"

#include <limits.h>
#define ZLIB_CONST /* input is const */
#include <zlib.h>
#include <zstd.h>

#include "base/error.h"
#include "base/memory.h"
#include "base/text.h"

struct sj_compressor {
    bool gzip; /* else zstd */
    z_stream z;
    ZSTD_CCtx *zstd;
    char out[1 << 15];
};

static bool ends_with(const char *path, const char *ending)
{
    sejajar_text name = sj_text_of(path);

    return sj_length_without(name, ending) < name.length;
}

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

static bool begin_gzip(sj_compressor *c)
{
    c->gzip = true;
    c->z.zalloc = zlib_alloc;
    c->z.zfree = zlib_free;
    return deflateInit2(&c->z, Z_DEFAULT_COMPRESSION, Z_DEFLATED, MAX_WBITS + 16, 8,
                        Z_DEFAULT_STRATEGY) == Z_OK;
}

static bool begin_zstd(sj_compressor *c)
{
    c->zstd = ZSTD_createCCtx();
    return c->zstd && !ZSTD_isError(ZSTD_CCtx_setParameter(c->zstd, ZSTD_c_checksumFlag, 1));
}

void sj_compressor_hurry(sj_compressor *c)
{
    if (c->zstd)
        (void)!ZSTD_isError(ZSTD_CCtx_setParameter(c->zstd, ZSTD_c_compressionLevel, 1));
}

sejajar_status sj_compressor_open(sj_compressor **out, const char *path, sejajar_error *err)
{
    bool gzip = ends_with(path, ".gz");
    sj_compressor *c;

    *out = NULL;
    if (!gzip && !ends_with(path, ".zst"))
        return SEJAJAR_OK;
    c = sj_alloc_zero(1, sizeof *c);
    if (!c || !(gzip ? begin_gzip(c) : begin_zstd(c))) {
        sj_compressor_free(c);
        return sj_fail_memory(err);
    }
    *out = c;
    return SEJAJAR_OK;
}

static int write_gzip(sj_compressor *c, const char *bytes, size_t length, bool last,
                      sejajar_sink sink, void *to)
{
    const char *end = bytes + length;

    for (;;) {
        size_t part = (size_t)(end - bytes) > UINT_MAX / 2 ? UINT_MAX / 2 : (size_t)(end - bytes);
        bool ending = last && part == (size_t)(end - bytes);
        int result;

        c->z.next_in = (const Bytef *)bytes;
        c->z.avail_in = (unsigned)part;
        c->z.next_out = (Bytef *)c->out;
        c->z.avail_out = sizeof c->out;
        result = deflate(&c->z, ending ? Z_FINISH : Z_NO_FLUSH);
        bytes = (const char *)c->z.next_in;
        if (sink(to, c->out, sizeof c->out - c->z.avail_out) != 0)
            return -1;
        if (ending ? result == Z_STREAM_END : bytes == end && c->z.avail_out > 0)
            return 0;
    }
}

static int write_zstd(sj_compressor *c, const char *bytes, size_t length, bool last,
                      sejajar_sink sink, void *to)
{
    ZSTD_inBuffer in = {bytes, length, 0};
    size_t left;

    do {
        ZSTD_outBuffer out = {c->out, sizeof c->out, 0};

        left = ZSTD_compressStream2(c->zstd, &out, &in, last ? ZSTD_e_end : ZSTD_e_continue);
        if (ZSTD_isError(left) || sink(to, c->out, out.pos) != 0)
            return -1;
    } while (last ? left > 0 : in.pos < in.size);
    return 0;
}

int sj_compressor_write(sj_compressor *compressor, const char *bytes, size_t length, bool last,
                        sejajar_sink sink, void *to)
{
    if (compressor->gzip)
        return write_gzip(compressor, bytes, length, last, sink, to);
    return write_zstd(compressor, bytes, length, last, sink, to);
}

void sj_compressor_free(sj_compressor *compressor)
{
    if (!compressor)
        return;
    if (compressor->gzip)
        deflateEnd(&compressor->z);
    ZSTD_freeCCtx(compressor->zstd);
    sj_free(compressor);
}
