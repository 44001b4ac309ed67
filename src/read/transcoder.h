/* Text in another encoding on its way to UTF-8, a piece at a time, through ICU. */
#ifndef SJ_READ_TRANSCODER_H
#define SJ_READ_TRANSCODER_H

#include "sejajar.h"

typedef struct sj_transcoder sj_transcoder;

/* One step of converting. */
typedef struct {
    const char *at, *end; /* what is there; `at` moves on */
    bool last;            /* nothing comes after it */
    char *to;
    size_t room, got; /* bytes for, and of, UTF-8 */
    bool done;        /* all of the last piece is converted */
} sj_transcoding;

/* SEJAJAR_ERROR_ARGUMENT where ICU does not know the encoding. */
sejajar_status sj_transcoder_open(sj_transcoder **out, const char *encoding, sejajar_error *err);
/* Converts until the room is full or nothing is left. SEJAJAR_ERROR_ENCODING, with the place in
 * what was converted so far, where bytes are not of the encoding. */
sejajar_status sj_transcoder_step(sj_transcoder *transcoder, sj_transcoding *step,
                                  sejajar_error *err);
void sj_transcoder_free(sj_transcoder *transcoder);

#endif
