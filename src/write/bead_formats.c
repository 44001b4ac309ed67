/* Alignments in the formats that others read: the table of formats. */
#include <string.h>

#include "base/text.h"
#include "write/writer.h"
#include "write/xml_frames.h"

static bool is_text(sejajar_column column)
{
    return column == SEJAJAR_COLUMN_ID || column == SEJAJAR_COLUMN_EN;
}

static void tsv_header(sj_writer *w)
{
    for (size_t k = 0; k < w->column_count && w->options->header; k++) {
        sj_put_string(&w->buffer, k > 0 ? "\t" : "");
        sj_put_string(&w->buffer, sejajar_column_name(w->columns[k]));
    }
    sj_put_string(&w->buffer, w->options->header ? "\n" : "");
}

static void tsv_bead(sj_writer *w, const sejajar_bead *bead)
{
    for (size_t k = 0; k < w->column_count; k++) {
        sj_put_string(&w->buffer, k > 0 ? "\t" : "");
        sj_put_column(w, w->columns[k], bead);
    }
    sj_put_byte(&w->buffer, '\n');
}

static void jsonl_bead(sj_writer *w, const sejajar_bead *bead)
{
    for (size_t k = 0; k < w->column_count; k++) {
        sj_put_string(&w->buffer, k > 0 ? ",\"" : "{\"");
        sj_put_string(&w->buffer, sejajar_column_name(w->columns[k]));
        sj_put_string(&w->buffer, "\":");
        sj_put_column(w, w->columns[k], bead);
    }
    sj_put_string(&w->buffer, "}\n");
}

static void hf_bead(sj_writer *w, const sejajar_bead *bead)
{
    sj_put_string(&w->buffer, "{\"translation\":{\"id\":");
    sj_put_column(w, SEJAJAR_COLUMN_ID, bead);
    sj_put_string(&w->buffer, ",\"en\":");
    sj_put_column(w, SEJAJAR_COLUMN_EN, bead);
    sj_put_byte(&w->buffer, '}');
    for (size_t k = 0; k < w->column_count; k++) {
        if (is_text(w->columns[k]))
            continue;
        sj_put_string(&w->buffer, ",\"");
        sj_put_string(&w->buffer, sejajar_column_name(w->columns[k]));
        sj_put_string(&w->buffer, "\":");
        sj_put_column(w, w->columns[k], bead);
    }
    sj_put_string(&w->buffer, "}\n");
}

/* As vecalign writes them: [0,1]:[2]:0.9876 */
static void beads_bead(sj_writer *w, const sejajar_bead *bead)
{
    sj_put_byte(&w->buffer, '[');
    sj_put_numbers(&w->buffer, bead->id_first, bead->id_count);
    sj_put_string(&w->buffer, "]:[");
    sj_put_numbers(&w->buffer, bead->en_first, bead->en_count);
    sj_put_string(&w->buffer, "]:");
    sj_put_probability(&w->buffer, bead->probability);
    sj_put_byte(&w->buffer, '\n');
}

/* Tells the documents of one output apart. */
static void key_line(sj_writer *w)
{
    if (!w->options->header)
        return;
    sj_put_byte(&w->buffer, '#');
    if (w->options->key) {
        sj_put_byte(&w->buffer, ' ');
        sj_put_text(&w->buffer, SJ_PLAIN, sj_text_of(w->options->key));
    }
    sj_put_byte(&w->buffer, '\n');
}

/* Where a segment begins, and what it is worth. */
static void ladder_bead(sj_writer *w, const sejajar_bead *bead)
{
    sj_put_count(&w->buffer, bead->id_first);
    sj_put_byte(&w->buffer, '\t');
    sj_put_count(&w->buffer, bead->en_first);
    sj_put_byte(&w->buffer, '\t');
    sj_put_probability(&w->buffer, bead->probability);
    sj_put_byte(&w->buffer, '\n');
}

/* The last segment ends where the texts end. */
static void ladder_end(sj_writer *w)
{
    sj_put_count(&w->buffer, w->id->count);
    sj_put_byte(&w->buffer, '\t');
    sj_put_count(&w->buffer, w->en->count);
    sj_put_string(&w->buffer, "\t0\n");
}

static void put_parts(sj_writer *w, const sejajar_sentences *sentences, uint32_t first,
                      uint32_t count)
{
    for (uint32_t k = 0; k < count; k++) {
        sj_put_string(&w->buffer, k > 0 ? " ~~~ " : "");
        sj_put_sentences(&w->buffer, SJ_PLAIN, sentences, first + k, 1);
    }
}

static void ladder_text_bead(sj_writer *w, const sejajar_bead *bead)
{
    put_parts(w, w->id, bead->id_first, bead->id_count);
    sj_put_byte(&w->buffer, '\t');
    put_parts(w, w->en, bead->en_first, bead->en_count);
    sj_put_byte(&w->buffer, '\t');
    sj_put_probability(&w->buffer, bead->probability);
    sj_put_byte(&w->buffer, '\n');
}

static void tmx_begin(sj_writer *w)
{
    sj_put_tmx_begin(&w->buffer);
}

static void tmx_end(sj_writer *w)
{
    sj_put_tmx_end(&w->buffer);
}

static void tmx_segment(sj_writer *w, sejajar_column column, const sejajar_bead *bead)
{
    sj_put_tmx_open(&w->buffer, sejajar_column_name(column)); /* id or en, as the language */
    sj_put_column(w, column, bead);
    sj_put_tmx_close(&w->buffer);
}

static void tmx_bead(sj_writer *w, const sejajar_bead *bead)
{
    sj_put_string(&w->buffer, "<tu>");
    for (size_t k = 0; k < w->column_count; k++) {
        if (is_text(w->columns[k]))
            continue;
        sj_put_string(&w->buffer, "<prop type=\"");
        sj_put_string(&w->buffer, sejajar_column_name(w->columns[k]));
        sj_put_string(&w->buffer, "\">");
        sj_put_column(w, w->columns[k], bead);
        sj_put_string(&w->buffer, "</prop>");
    }
    sj_put_byte(&w->buffer, '\n');
    if (bead->id_count > 0)
        tmx_segment(w, SEJAJAR_COLUMN_ID, bead);
    if (bead->en_count > 0)
        tmx_segment(w, SEJAJAR_COLUMN_EN, bead);
    sj_put_string(&w->buffer, "</tu>\n");
}

static void xces_begin(sj_writer *w)
{
    sj_put_xces_begin(&w->buffer);
}

static void xces_end(sj_writer *w)
{
    sj_put_xces_end(&w->buffer);
}

static void xces_document(sj_writer *w)
{
    const sejajar_write_options *o = w->options;
    const char *key = o->key ? o->key : "";

    sj_put_xces_group(&w->buffer, o->id_name ? o->id_name : key, o->en_name ? o->en_name : key);
}

static void xces_document_end(sj_writer *w)
{
    sj_put_string(&w->buffer, "</linkGrp>\n");
}

/* OPUS counts from 1. */
static void put_targets(sj_writer *w, uint32_t first, uint32_t count)
{
    for (uint32_t k = 0; k < count; k++) {
        sj_put_string(&w->buffer, k > 0 ? " " : "");
        sj_put_count(&w->buffer, (uint64_t)first + k + 1);
    }
}

static void xces_bead(sj_writer *w, const sejajar_bead *bead)
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
static const sj_writer_format formats[] = {
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

const sj_writer_format *sj_writer_format_of(sejajar_format format)
{
    return (unsigned)format < FORMATS ? &formats[format] : NULL;
}

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
