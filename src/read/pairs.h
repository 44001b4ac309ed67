/* Pairs from the files of others: what each format's reader has to do. */
#ifndef SJ_READ_PAIRS_H
#define SJ_READ_PAIRS_H

#include "base/remarks.h"
#include "read/bytes.h"
#include "read/line_source.h"

typedef SJ_ARRAY(sejajar_pair_field) sj_fields;

/* What a reader begins with. `source` is open and becomes the reader's, also where it fails. */
typedef struct {
    const char *const *paths;
    size_t path_count;
    const sejajar_pairs_options *options;
    sj_byte_source *source; /* of paths[0] */
    sj_remarks *remarks;
} sj_pairs_input;

typedef struct {
    sejajar_status (*open)(void **self, const sj_pairs_input *input, sejajar_error *err);
    sejajar_status (*next)(void *self, sejajar_pair *pair, bool *more, sejajar_error *err);
    void (*free)(void *self); /* takes NULL */
} sj_pairs_reader;

extern const sj_pairs_reader sj_pairs_tsv, sj_pairs_moses, sj_pairs_jsonl, sj_pairs_tmx,
    sj_pairs_xces;

/* What a column is called that is none of both texts: "id" and "en" are taken. */
const char *sj_pairs_field_name(const char *name);

/* From a folder or an ending: en/a.xml.gz, corpus.id. */
bool sj_language_of_path(sejajar_language *out, const char *path);

/* True where texts[0] looks English and texts[1] Indonesian. */
bool sj_pairs_look_swapped(const sejajar_text texts[2]);

#endif
