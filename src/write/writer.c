/* Alignments in the formats that others read: tables of formats and of columns. */
#include <string.h>

#include "base/error.h"
#include "write/buffer.h"
#include "write/value.h"

typedef struct {
    sj_buffer buffer;
    const sejajar_sentences *id, *en;
    const sejajar_column *columns;
    size_t column_count;
    const char *key;
    bool json;
} writer;

/* ---- Columns --------------------------------------------------------- */

static void put_id(writer *w, const sejajar_bead *bead)
{
    sj_put_sentences(&w->buffer, w->json, w->id, bead->id_first, bead->id_count);
}

static void put_en(writer *w, const sejajar_bead *bead)
{
    sj_put_sentences(&w->buffer, w->json, w->en, bead->en_first, bead->en_count);
}

static void put_score(writer *w, const sejajar_bead *bead)
{
    sj_put_probability(&w->buffer, bead->probability);
}

static void put_shape(writer *w, const sejajar_bead *bead)
{
    sj_put_string(&w->buffer, w->json ? "\"" : "");
    sj_put_count(&w->buffer, bead->id_count);
    sj_put_byte(&w->buffer, '-');
    sj_put_count(&w->buffer, bead->en_count);
    sj_put_string(&w->buffer, w->json ? "\"" : "");
}

/* 3,4,5 */
static void put_numbers(sj_buffer *buffer, uint32_t first, uint32_t count)
{
    for (uint32_t k = 0; k < count; k++) {
        if (k > 0)
            sj_put_byte(buffer, ',');
        sj_put_count(buffer, (uint64_t)first + k);
    }
}

static void put_index(writer *w, uint32_t first, uint32_t count)
{
    sj_put_string(&w->buffer, w->json ? "[" : "");
    put_numbers(&w->buffer, first, count);
    sj_put_string(&w->buffer, w->json ? "]" : "");
}

static void put_id_index(writer *w, const sejajar_bead *bead)
{
    put_index(w, bead->id_first, bead->id_count);
}

static void put_en_index(writer *w, const sejajar_bead *bead)
{
    put_index(w, bead->en_first, bead->en_count);
}

static void put_offset(writer *w, const sejajar_sentences *sentences, uint32_t first,
                       uint32_t count)
{
    if (count > 0)
        sj_put_count(&w->buffer, sentences->at[first].begin);
    else
        sj_put_string(&w->buffer, w->json ? "null" : "");
}

static void put_id_offset(writer *w, const sejajar_bead *bead)
{
    put_offset(w, w->id, bead->id_first, bead->id_count);
}

static void put_en_offset(writer *w, const sejajar_bead *bead)
{
    put_offset(w, w->en, bead->en_first, bead->en_count);
}

static void put_key(writer *w, const sejajar_bead *bead)
{
    (void)bead;
    if (w->key)
        sj_put_text(&w->buffer, w->json, (sejajar_text){w->key, strlen(w->key)});
    else
        sj_put_string(&w->buffer, w->json ? "null" : "");
}

/* In the order of sejajar_column. */
static const struct {
    const char *name;
    void (*put)(writer *w, const sejajar_bead *bead);
} columns[] = {
    {"id", put_id},
    {"en", put_en},
    {"score", put_score},
    {"shape", put_shape},
    {"id_index", put_id_index},
    {"en_index", put_en_index},
    {"id_offset", put_id_offset},
    {"en_offset", put_en_offset},
    {"key", put_key},
};

enum { COLUMNS = sizeof columns / sizeof *columns };

bool sejajar_column_parse(sejajar_column *out, const char *name)
{
    for (size_t k = 0; k < COLUMNS; k++) {
        if (strcmp(columns[k].name, name) == 0) {
            *out = (sejajar_column)k;
            return true;
        }
    }
    return false;
}

/* ---- Formats --------------------------------------------------------- */

static void tsv_header(writer *w)
{
    for (size_t k = 0; k < w->column_count; k++) {
        sj_put_string(&w->buffer, k > 0 ? "\t" : "");
        sj_put_string(&w->buffer, columns[w->columns[k]].name);
    }
    sj_put_byte(&w->buffer, '\n');
}

static void tsv_bead(writer *w, const sejajar_bead *bead)
{
    for (size_t k = 0; k < w->column_count; k++) {
        sj_put_string(&w->buffer, k > 0 ? "\t" : "");
        columns[w->columns[k]].put(w, bead);
    }
    sj_put_byte(&w->buffer, '\n');
}

static void jsonl_bead(writer *w, const sejajar_bead *bead)
{
    for (size_t k = 0; k < w->column_count; k++) {
        sj_put_string(&w->buffer, k > 0 ? ",\"" : "{\"");
        sj_put_string(&w->buffer, columns[w->columns[k]].name);
        sj_put_string(&w->buffer, "\":");
        columns[w->columns[k]].put(w, bead);
    }
    sj_put_string(&w->buffer, "}\n");
}

/* As vecalign writes them: [0,1]:[2]:0.9876 */
static void beads_bead(writer *w, const sejajar_bead *bead)
{
    sj_put_byte(&w->buffer, '[');
    put_numbers(&w->buffer, bead->id_first, bead->id_count);
    sj_put_string(&w->buffer, "]:[");
    put_numbers(&w->buffer, bead->en_first, bead->en_count);
    sj_put_string(&w->buffer, "]:");
    sj_put_probability(&w->buffer, bead->probability);
    sj_put_byte(&w->buffer, '\n');
}

/* Tells the documents of one output apart. */
static void beads_header(writer *w)
{
    sj_put_byte(&w->buffer, '#');
    if (w->key) {
        sj_put_byte(&w->buffer, ' ');
        sj_put_text(&w->buffer, false, (sejajar_text){w->key, strlen(w->key)});
    }
    sj_put_byte(&w->buffer, '\n');
}

/* In the order of sejajar_format. */
static const struct {
    const char *name;
    bool json;
    bool every; /* writes all beads, whatever the options say */
    void (*header)(writer *w);
    void (*bead)(writer *w, const sejajar_bead *bead);
} formats[] = {
    {"tsv", false, false, tsv_header, tsv_bead},
    {"beads", false, true, beads_header, beads_bead},
    {"jsonl", true, false, NULL, jsonl_bead},
};

enum { FORMATS = sizeof formats / sizeof *formats };

bool sejajar_format_parse(sejajar_format *out, const char *name)
{
    for (size_t k = 0; k < FORMATS; k++) {
        if (strcmp(formats[k].name, name) == 0) {
            *out = (sejajar_format)k;
            return true;
        }
    }
    return false;
}

/* ---- Writing --------------------------------------------------------- */

/* A side whose sentences are empty lines has no translation to show either. */
static bool wanted(const writer *w, const sejajar_bead *bead, const sejajar_write_options *options)
{
    if (formats[options->format].every)
        return true;
    if (sj_sentences_hold_text(w->id, bead->id_first, bead->id_count) &&
        sj_sentences_hold_text(w->en, bead->en_first, bead->en_count))
        return bead->probability >= options->min_score;
    return options->unmatched;
}

static bool fits(const sejajar_bead *bead, const sejajar_sentences *id, const sejajar_sentences *en)
{
    return (uint64_t)bead->id_first + bead->id_count <= id->count &&
           (uint64_t)bead->en_first + bead->en_count <= en->count;
}

static bool options_are_good(const sejajar_write_options *options)
{
    for (size_t k = 0; options->columns && k < options->column_count; k++) {
        if ((unsigned)options->columns[k] >= COLUMNS)
            return false;
    }
    return (unsigned)options->format < FORMATS;
}

static sejajar_status write_beads(writer *w, const sejajar_alignment *alignment,
                                  const sejajar_write_options *options, sejajar_error *err)
{
    if (options->header && formats[options->format].header)
        formats[options->format].header(w);
    for (size_t k = 0; k < alignment->count && !w->buffer.failed; k++) {
        const sejajar_bead *bead = &alignment->beads[k];

        if (!fits(bead, w->id, w->en))
            return sj_fail(err, SEJAJAR_ERROR_ARGUMENT,
                           "bead %zu has sentences that the texts have not", k);
        if (wanted(w, bead, options))
            formats[options->format].bead(w, bead);
    }
    return sj_buffer_close(&w->buffer, err);
}

sejajar_status sejajar_write(sejajar_sink sink, void *to, const sejajar_alignment *alignment,
                             const sejajar_sentences *id, const sejajar_sentences *en,
                             const sejajar_write_options *options, sejajar_error *err)
{
    static const sejajar_column usual[] = {SEJAJAR_COLUMN_ID, SEJAJAR_COLUMN_EN,
                                           SEJAJAR_COLUMN_SCORE};
    static const sejajar_write_options none = {0};
    writer w;

    if (!options)
        options = &none;
    if (!options_are_good(options))
        return sj_fail(err, SEJAJAR_ERROR_ARGUMENT, "no such format or column");
    sj_buffer_open(&w.buffer, sink, to);
    w.id = id;
    w.en = en;
    w.columns = options->columns ? options->columns : usual;
    w.column_count = options->columns ? options->column_count : sizeof usual / sizeof *usual;
    w.key = options->key;
    w.json = formats[options->format].json;
    return write_beads(&w, alignment, options, err);
}
