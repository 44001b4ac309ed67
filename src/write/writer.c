/* Alignments in the formats that others read: tables of formats and of columns. */
#include <string.h>

#include "base/bead.h"
#include "base/error.h"
#include "write/buffer.h"
#include "write/value.h"
#include "write/xml_frames.h"

typedef struct {
    sj_buffer buffer;
    const sejajar_sentences *id, *en;
    const sejajar_column *columns;
    size_t column_count;
    const sejajar_write_options *options;
    const sejajar_bead *beads; /* all of them */
    sj_notation notation;
    bool json;
    uint64_t links; /* XCES: written so far */
} writer;

static sejajar_text text_of(const char *string)
{
    return (sejajar_text){string, strlen(string)};
}

/* ---- Columns --------------------------------------------------------- */

static void put_id(writer *w, const sejajar_bead *bead)
{
    sj_put_sentences(&w->buffer, w->notation, w->id, bead->id_first, bead->id_count);
}

static void put_en(writer *w, const sejajar_bead *bead)
{
    sj_put_sentences(&w->buffer, w->notation, w->en, bead->en_first, bead->en_count);
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

static void put_fidelity(writer *w, const sejajar_bead *bead)
{
    if (w->options->fidelity)
        sj_put_probability(&w->buffer, w->options->fidelity[bead - w->beads]);
    else
        sj_put_string(&w->buffer, w->notation == SJ_JSON ? "null" : "");
}

static void put_key(writer *w, const sejajar_bead *bead)
{
    (void)bead;
    if (w->options->key)
        sj_put_text(&w->buffer, w->notation, text_of(w->options->key));
    else
        sj_put_string(&w->buffer, w->json ? "null" : "");
}

static void put_moved(writer *w, const sejajar_bead *bead)
{
    if (w->json)
        sj_put_string(&w->buffer, bead->moved ? "true" : "false");
    else
        sj_put_byte(&w->buffer, bead->moved ? '1' : '0');
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
    {"moved", put_moved},
    {"fidelity", put_fidelity},
};

enum { COLUMNS = sizeof columns / sizeof *columns };

const char *sejajar_column_name(sejajar_column column)
{
    return (unsigned)column < COLUMNS ? columns[column].name : NULL;
}

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

static bool is_text(sejajar_column column)
{
    return column == SEJAJAR_COLUMN_ID || column == SEJAJAR_COLUMN_EN;
}

static void tsv_header(writer *w)
{
    for (size_t k = 0; k < w->column_count && w->options->header; k++) {
        sj_put_string(&w->buffer, k > 0 ? "\t" : "");
        sj_put_string(&w->buffer, columns[w->columns[k]].name);
    }
    sj_put_string(&w->buffer, w->options->header ? "\n" : "");
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

static void hf_bead(writer *w, const sejajar_bead *bead)
{
    sj_put_string(&w->buffer, "{\"translation\":{\"id\":");
    put_id(w, bead);
    sj_put_string(&w->buffer, ",\"en\":");
    put_en(w, bead);
    sj_put_byte(&w->buffer, '}');
    for (size_t k = 0; k < w->column_count; k++) {
        if (is_text(w->columns[k]))
            continue;
        sj_put_string(&w->buffer, ",\"");
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
static void key_line(writer *w)
{
    if (!w->options->header)
        return;
    sj_put_byte(&w->buffer, '#');
    if (w->options->key) {
        sj_put_byte(&w->buffer, ' ');
        sj_put_text(&w->buffer, SJ_PLAIN, text_of(w->options->key));
    }
    sj_put_byte(&w->buffer, '\n');
}

/* Where a segment begins, and what it is worth. */
static void ladder_bead(writer *w, const sejajar_bead *bead)
{
    sj_put_count(&w->buffer, bead->id_first);
    sj_put_byte(&w->buffer, '\t');
    sj_put_count(&w->buffer, bead->en_first);
    sj_put_byte(&w->buffer, '\t');
    sj_put_probability(&w->buffer, bead->probability);
    sj_put_byte(&w->buffer, '\n');
}

/* The last segment ends where the texts end. */
static void ladder_end(writer *w)
{
    sj_put_count(&w->buffer, w->id->count);
    sj_put_byte(&w->buffer, '\t');
    sj_put_count(&w->buffer, w->en->count);
    sj_put_string(&w->buffer, "\t0\n");
}

static void put_parts(writer *w, const sejajar_sentences *sentences, uint32_t first, uint32_t count)
{
    for (uint32_t k = 0; k < count; k++) {
        sj_put_string(&w->buffer, k > 0 ? " ~~~ " : "");
        sj_put_sentences(&w->buffer, SJ_PLAIN, sentences, first + k, 1);
    }
}

static void ladder_text_bead(writer *w, const sejajar_bead *bead)
{
    put_parts(w, w->id, bead->id_first, bead->id_count);
    sj_put_byte(&w->buffer, '\t');
    put_parts(w, w->en, bead->en_first, bead->en_count);
    sj_put_byte(&w->buffer, '\t');
    sj_put_probability(&w->buffer, bead->probability);
    sj_put_byte(&w->buffer, '\n');
}

static void tmx_begin(writer *w)
{
    sj_put_tmx_begin(&w->buffer);
}

static void tmx_end(writer *w)
{
    sj_put_tmx_end(&w->buffer);
}

static void tmx_segment(writer *w, const char *language,
                        void (*put)(writer *, const sejajar_bead *), const sejajar_bead *bead)
{
    sj_put_tmx_open(&w->buffer, language);
    put(w, bead);
    sj_put_tmx_close(&w->buffer);
}

static void tmx_bead(writer *w, const sejajar_bead *bead)
{
    sj_put_string(&w->buffer, "<tu>");
    for (size_t k = 0; k < w->column_count; k++) {
        if (is_text(w->columns[k]))
            continue;
        sj_put_string(&w->buffer, "<prop type=\"");
        sj_put_string(&w->buffer, columns[w->columns[k]].name);
        sj_put_string(&w->buffer, "\">");
        columns[w->columns[k]].put(w, bead);
        sj_put_string(&w->buffer, "</prop>");
    }
    sj_put_byte(&w->buffer, '\n');
    if (bead->id_count > 0)
        tmx_segment(w, "id", put_id, bead);
    if (bead->en_count > 0)
        tmx_segment(w, "en", put_en, bead);
    sj_put_string(&w->buffer, "</tu>\n");
}

static void xces_begin(writer *w)
{
    sj_put_xces_begin(&w->buffer);
}

static void xces_end(writer *w)
{
    sj_put_xces_end(&w->buffer);
}

static void xces_document(writer *w)
{
    const sejajar_write_options *o = w->options;
    const char *key = o->key ? o->key : "";

    sj_put_xces_group(&w->buffer, o->id_name ? o->id_name : key, o->en_name ? o->en_name : key);
}

static void xces_document_end(writer *w)
{
    sj_put_string(&w->buffer, "</linkGrp>\n");
}

/* OPUS counts from 1. */
static void put_targets(writer *w, uint32_t first, uint32_t count)
{
    for (uint32_t k = 0; k < count; k++) {
        sj_put_string(&w->buffer, k > 0 ? " " : "");
        sj_put_count(&w->buffer, (uint64_t)first + k + 1);
    }
}

static void xces_bead(writer *w, const sejajar_bead *bead)
{
    sj_put_string(&w->buffer, "<link id=\"SL");
    sj_put_count(&w->buffer, ++w->links);
    sj_put_string(&w->buffer, "\" xtargets=\"");
    put_targets(w, bead->id_first, bead->id_count);
    sj_put_byte(&w->buffer, ';');
    put_targets(w, bead->en_first, bead->en_count);
    sj_put_string(&w->buffer, "\" certainty=\"");
    sj_put_probability(&w->buffer, bead->probability);
    sj_put_string(&w->buffer, "\"/>\n");
}

/* In the order of sejajar_format. */
static const struct {
    const char *name;
    sj_notation notation;
    bool columns; /* they can be chosen; else every bead is written, whatever the options say */
    void (*begin)(writer *w);
    void (*document)(writer *w);
    void (*bead)(writer *w, const sejajar_bead *bead); /* NULL: not for alignments */
    void (*document_end)(writer *w);
    void (*end)(writer *w);
} formats[] = {
    {"tsv", SJ_PLAIN, true, tsv_header, NULL, tsv_bead, NULL, NULL},
    {"beads", SJ_PLAIN, false, NULL, key_line, beads_bead, NULL, NULL},
    {"jsonl", SJ_JSON, true, NULL, NULL, jsonl_bead, NULL, NULL},
    {"hf", SJ_JSON, true, NULL, NULL, hf_bead, NULL, NULL},
    {"tmx", SJ_XML, true, tmx_begin, NULL, tmx_bead, NULL, tmx_end},
    {"xces", SJ_XML, false, xces_begin, xces_document, xces_bead, xces_document_end, xces_end},
    {"ladder", SJ_PLAIN, false, NULL, key_line, ladder_bead, ladder_end, NULL},
    {"ladder-text", SJ_PLAIN, false, NULL, key_line, ladder_text_bead, NULL, NULL},
    {"moses", SJ_PLAIN, false, NULL, NULL, NULL, NULL, NULL},
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

const char *sejajar_format_name(sejajar_format format)
{
    return (unsigned)format < FORMATS ? formats[format].name : NULL;
}

bool sejajar_format_has_columns(sejajar_format format)
{
    return (unsigned)format < FORMATS && formats[format].columns;
}

/* ---- Writing --------------------------------------------------------- */

/* A side whose sentences are empty lines has no translation to show either. */
static bool wanted(const writer *w, const sejajar_bead *bead)
{
    if (!formats[w->options->format].columns)
        return true;
    if (sj_sentences_hold_text(w->id, bead->id_first, bead->id_count) &&
        sj_sentences_hold_text(w->en, bead->en_first, bead->en_count))
        return bead->probability >= w->options->min_score;
    return w->options->unmatched;
}

static sejajar_status check_options(const sejajar_write_options *options, sejajar_error *err)
{
    bool good = (unsigned)options->format < FORMATS && (unsigned)options->part <= SEJAJAR_PART_END;

    for (size_t k = 0; options->columns && k < options->column_count; k++)
        good = good && (unsigned)options->columns[k] < COLUMNS;
    if (!good)
        return sj_fail(err, SEJAJAR_ERROR_ARGUMENT, "no such format, part or column");
    if (!formats[options->format].bead)
        return sj_fail(err, SEJAJAR_ERROR_ARGUMENT,
                       "this format is two files: write the columns id and en as TSV");
    return SEJAJAR_OK;
}

static void call(void (*put)(writer *w), writer *w)
{
    if (put)
        put(w);
}

static sejajar_status write_body(writer *w, const sejajar_alignment *alignment, sejajar_error *err)
{
    sejajar_format format = w->options->format;

    call(formats[format].document, w);
    for (size_t k = 0; k < alignment->count && !w->buffer.failed; k++) {
        const sejajar_bead *bead = &alignment->beads[k];

        if (!sj_bead_fits(bead, w->id, w->en))
            return sj_fail(err, SEJAJAR_ERROR_ARGUMENT,
                           "bead %zu has sentences that the texts have not", k);
        if (bead->moved && format == SEJAJAR_FORMAT_LADDER)
            return sj_fail(err, SEJAJAR_ERROR_ARGUMENT,
                           "bead %zu is moved, and a ladder rises on both sides", k);
        if (!wanted(w, bead))
            continue;
        formats[format].bead(w, bead);
        if (w->options->written)
            w->options->written->beads++;
    }
    call(formats[format].document_end, w);
    return SEJAJAR_OK;
}

static sejajar_status write_parts(writer *w, const sejajar_alignment *alignment, sejajar_error *err)
{
    sejajar_part part = w->options->part;
    sejajar_status status = SEJAJAR_OK;

    if (part == SEJAJAR_PART_WHOLE || part == SEJAJAR_PART_BEGIN)
        call(formats[w->options->format].begin, w);
    if (part == SEJAJAR_PART_WHOLE || part == SEJAJAR_PART_BODY)
        status = write_body(w, alignment, err);
    if (status != SEJAJAR_OK)
        return status;
    if (part == SEJAJAR_PART_WHOLE || part == SEJAJAR_PART_END)
        call(formats[w->options->format].end, w);
    if (w->options->written)
        w->options->written->dropped += w->buffer.dropped;
    return sj_buffer_close(&w->buffer, err);
}

sejajar_status sejajar_write(sejajar_sink sink, void *to, const sejajar_alignment *alignment,
                             const sejajar_sentences *id, const sejajar_sentences *en,
                             const sejajar_write_options *options, sejajar_error *err)
{
    static const sejajar_column usual[] = {SEJAJAR_COLUMN_ID, SEJAJAR_COLUMN_EN,
                                           SEJAJAR_COLUMN_SCORE};
    static const sejajar_write_options none = {0};
    sejajar_status status;
    writer w;

    if (!options)
        options = &none;
    if ((status = check_options(options, err)) != SEJAJAR_OK)
        return status;
    sj_buffer_open(&w.buffer, sink, to);
    w.beads = alignment->beads;
    w.id = id;
    w.en = en;
    w.columns = options->columns ? options->columns : usual;
    w.column_count = options->columns ? options->column_count : sizeof usual / sizeof *usual;
    w.options = options;
    w.notation = formats[options->format].notation;
    w.json = w.notation == SJ_JSON;
    w.links = 0;
    return write_parts(&w, alignment, err);
}
