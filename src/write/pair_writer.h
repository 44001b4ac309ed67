/* Pairs on their way into a format of others: what the formats share. */
#ifndef SJ_WRITE_PAIR_WRITER_H
#define SJ_WRITE_PAIR_WRITER_H

#include "base/array.h"
#include "base/remarks.h"
#include "write/buffer.h"

typedef struct sj_pair_format sj_pair_format;

struct sejajar_pair_writer {
    sejajar_pair_writer_options options;
    const sj_pair_format *format;
    uint64_t count; /* pairs so far */
    bool finished;
    SJ_ARRAY(char *) columns; /* TSV: those of the first pair */
    sj_remarks remarks;
    sj_buffer buffers[3]; /* in the order of `options.to` */
};

enum { SJ_MOST_PAIR_FIELDS = 1000 };

/* False, after a remark, where a field cannot have its name: the format needs it for itself, or
 * it stood there before. */
bool sj_pair_has_own_name(sejajar_pair_writer *w, const sejajar_pair *pair, size_t field);
/* NULL where there is none; `position` is where it mostly is. */
const sejajar_pair_field *sj_pair_find_field(const sejajar_pair *pair, const char *name,
                                             size_t position);
/* In tables all is text, but what is called a score is a number. */
bool sj_pair_field_is_score(const sejajar_pair_field *field);
bool sj_is_json_number(sejajar_text text);

/* A remark for each field, where the format holds none. */
void sj_pair_leave_fields(sejajar_pair_writer *w, const sejajar_pair *pair);

/* ---- Formats --------------------------------------------------------- */

/* One pair, into the buffers; what fails there is seen by who calls. */
typedef sejajar_status sj_pair_function(sejajar_pair_writer *w, const sejajar_pair *pair,
                                        sejajar_error *err);
sj_pair_function sj_put_tsv_pair, sj_put_moses_pair, sj_put_jsonl_pair, sj_put_tmx_pair,
    sj_put_xces_pair;

struct sj_pair_format {
    sejajar_format format;
    size_t outputs;
    void (*begin)(sejajar_pair_writer *w);
    sj_pair_function *pair;
    void (*end)(sejajar_pair_writer *w);
};

/* What stands before the first pair, and after the last. */
void sj_begin_tmx_pairs(sejajar_pair_writer *w);
void sj_end_tmx_pairs(sejajar_pair_writer *w);
void sj_begin_xces_pairs(sejajar_pair_writer *w);
void sj_end_xces_pairs(sejajar_pair_writer *w);

#endif
