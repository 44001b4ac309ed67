/* gzip and zstd on the way out. */
#ifndef SJ_WRITE_COMPRESS_H
#define SJ_WRITE_COMPRESS_H

#include "sejajar.h"

typedef struct sj_compressor sj_compressor;

/* What a path asks for by its ending: `*out` is NULL where that is neither .gz nor .zst. */
sejajar_status sj_compressor_open(sj_compressor **out, const char *path, sejajar_error *err);

/* zstd: in half the time, into a tenth more room. Before anything is compressed. */
void sj_compressor_hurry(sj_compressor *compressor);
/* Compress into `sink`; with `last`, end the data too. 0, or -1 where the sink fails. */
int sj_compressor_write(sj_compressor *compressor, const char *bytes, size_t length, bool last,
                        sejajar_sink sink, void *to);
void sj_compressor_free(sj_compressor *compressor);

#endif
