/* sejajar_pair_writer_*(): pairs in the formats of others, one after the other. */
#include <string.h>

#include "base/array.h"
#include "base/error.h"
#include "base/memory.h"
#include "base/remarks.h"
#include "write/buffer.h"
#include "write/value.h"
#include "write/xml_frames.h"

enum { LINKS = 0, ID = 0, EN = 1, MOST_COLUMNS = 1000 };

struct sejajar_pair_writer {
    sejajar_pair_writer_options options;
    uint64_t count; /* pairs so far */
    bool finished;
    SJ_ARRAY(char *) columns; /* TSV: those of the first pair */
    sj_remarks remarks;
    sj_buffer buffers[3]; /* in the order of `options.to` */
};

static sejajar_text text_of(const char *string)
{
    return (sejajar_text){string, strlen(string)};
}

/* ---- Fields ---------------------------------------------------------- */

/* Names that the format needs for itself, and those that stood there before. */
static bool name_is_taken(const sejajar_pair_writer *w, const sejajar_pair *pair, size_t field)
{
    const char *name = pair->fields[field].name;
    bool hf = w->options.format == SEJAJAR_FORMAT_HF;

    if (hf ? strcmp(name, "translation") == 0 : strcmp(name, "id") == 0 || strcmp(name, "en") == 0)
        return true;
    for (size_t k = 0; k < field && field < MOST_COLUMNS; k++) {
        if (strcmp(pair->fields[k].name, name) == 0)
            return true;
    }
    return field >= MOST_COLUMNS;
}

/* False, after a remark, where a field cannot have its name. */
static bool has_own_name(sejajar_pair_writer *w, const sejajar_pair *pair, size_t field)
{
    if (!name_is_taken(w, pair, field))
        return true;
    sj_remark(&w->remarks, "left out, another column with the name", pair->fields[field].name, 1);
    return false;
}

static bool is_json_number(sejajar_text text)
{
    const char *at = text.bytes, *end = at + text.length;
    const char *digits;

    at += at < end && *at == '-';
    digits = at;
    while (at < end && *at >= '0' && *at <= '9')
        at++;
    if (at == digits || (*digits == '0' && at > digits + 1) || at - digits > 15)
        return false;
    if (at == end)
        return true;
    digits = ++at;
    if (at[-1] != '.')
        return false;
    while (at < end && *at >= '0' && *at <= '9')
        at++;
    return at > digits && at == end;
}

static bool ends_with(const char *name, const char *ending)
{
    size_t length = strlen(name), tail = strlen(ending);

    return length >= tail && strcmp(name + length - tail, ending) == 0;
}

/* In tables all is text, but what is called a score is a number. */
static bool is_score(const sejajar_pair_field *field)
{
    return (ends_with(field->name, "score") || strcmp(field->name, "fidelity") == 0) &&
           is_json_number(field->value);
}

/* ---- TSV and Moses --------------------------------------------------- */

static bool breaks_lines(char c)
{
    return c == '\t' || c == '\n' || c == '\r';
}

/* Tabs and line ends become spaces. */
static void put_flat(sejajar_pair_writer *w, sj_buffer *buffer, sejajar_text text)
{
    const char *at = text.bytes, *end = at + text.length, *plain = at;
    bool changed = false;

    for (; at < end; at++) {
        if (!breaks_lines(*at))
            continue;
        sj_put(buffer, plain, (size_t)(at - plain));
        sj_put_byte(buffer, ' ');
        plain = at + 1;
        changed = true;
    }
    if (end > plain)
        sj_put(buffer, plain, (size_t)(end - plain));
    if (changed)
        sj_remark(&w->remarks, "made spaces, tabs and line ends in values", "", 1);
}

static sejajar_status keep_columns(sejajar_pair_writer *w, const sejajar_pair *pair,
                                   sejajar_error *err)
{
    for (size_t k = 0; k < pair->field_count; k++) {
        size_t size = strlen(pair->fields[k].name) + 1;
        char *name;

        if (!has_own_name(w, pair, k))
            continue;
        name = sj_alloc(size, 1);
        if (!name || !sj_array_push(&w->columns, name)) {
            sj_free(name);
            return sj_fail_memory(err);
        }
        memcpy(name, pair->fields[k].name, size);
    }
    return SEJAJAR_OK;
}

/* columnN, as readers call what has no name, and the score in its usual place. */
static bool name_is_usual(const char *name, size_t position)
{
    if (position == 2 && strcmp(name, "score") == 0)
        return true;
    return strncmp(name, "column", 6) == 0 && name[6] &&
           name[6 + strspn(name + 6, "0123456789")] == '\0';
}

static void tsv_header(sejajar_pair_writer *w)
{
    bool wanted = w->options.header == SEJAJAR_HEADER_YES;

    for (size_t k = 0; k < w->columns.count; k++)
        wanted |=
            w->options.header == SEJAJAR_HEADER_AUTO && !name_is_usual(w->columns.at[k], k + 2);
    if (!wanted)
        return;
    sj_put_string(&w->buffers[0], "id\ten");
    for (size_t k = 0; k < w->columns.count; k++) {
        sj_put_byte(&w->buffers[0], '\t');
        put_flat(w, &w->buffers[0], text_of(w->columns.at[k]));
    }
    sj_put_byte(&w->buffers[0], '\n');
}

/* Mostly in the same place as in the first pair. */
static const sejajar_pair_field *find_field(const sejajar_pair *pair, const char *name,
                                            size_t position)
{
    if (position < pair->field_count && strcmp(pair->fields[position].name, name) == 0)
        return &pair->fields[position];
    for (size_t k = 0; k < pair->field_count; k++) {
        if (strcmp(pair->fields[k].name, name) == 0)
            return &pair->fields[k];
    }
    return NULL;
}

static bool has_column(const sejajar_pair_writer *w, const char *name, size_t position)
{
    if (position < w->columns.count && strcmp(w->columns.at[position], name) == 0)
        return true;
    for (size_t k = 0; k < w->columns.count; k++) {
        if (strcmp(w->columns.at[k], name) == 0)
            return true;
    }
    return false;
}

static void remark_new_columns(sejajar_pair_writer *w, const sejajar_pair *pair)
{
    for (size_t k = 0; k < pair->field_count; k++) {
        if (!has_column(w, pair->fields[k].name, k))
            sj_remark(&w->remarks, "left out, as the first pair does not have it, column",
                      pair->fields[k].name, 1);
    }
}

static sejajar_status tsv_pair(sejajar_pair_writer *w, const sejajar_pair *pair, sejajar_error *err)
{
    sejajar_status status = SEJAJAR_OK;

    if (w->count == 0 && (status = keep_columns(w, pair, err)) == SEJAJAR_OK)
        tsv_header(w);
    else
        remark_new_columns(w, pair);
    put_flat(w, &w->buffers[0], pair->id);
    sj_put_byte(&w->buffers[0], '\t');
    put_flat(w, &w->buffers[0], pair->en);
    for (size_t k = 0; k < w->columns.count; k++) {
        const sejajar_pair_field *field = find_field(pair, w->columns.at[k], k);

        sj_put_byte(&w->buffers[0], '\t');
        if (field)
            put_flat(w, &w->buffers[0], field->value);
    }
    sj_put_byte(&w->buffers[0], '\n');
    return status;
}

static void remark_all_fields(sejajar_pair_writer *w, const sejajar_pair *pair)
{
    for (size_t k = 0; k < pair->field_count; k++)
        sj_remark(&w->remarks, "left out, column", pair->fields[k].name, 1);
}

static sejajar_status moses_pair(sejajar_pair_writer *w, const sejajar_pair *pair,
                                 sejajar_error *err)
{
    (void)err;
    put_flat(w, &w->buffers[ID], pair->id);
    sj_put_byte(&w->buffers[ID], '\n');
    put_flat(w, &w->buffers[EN], pair->en);
    sj_put_byte(&w->buffers[EN], '\n');
    remark_all_fields(w, pair);
    return SEJAJAR_OK;
}

/* ---- JSONL ----------------------------------------------------------- */

static void put_string(sj_buffer *buffer, sejajar_text text)
{
    sj_put_byte(buffer, '"');
    sj_put_escaped(buffer, SJ_JSON, text.bytes, text.bytes + text.length);
    sj_put_byte(buffer, '"');
}

static void put_fields(sejajar_pair_writer *w, const sejajar_pair *pair)
{
    sj_buffer *buffer = &w->buffers[0];

    for (size_t k = 0; k < pair->field_count; k++) {
        const sejajar_pair_field *field = &pair->fields[k];

        if (!has_own_name(w, pair, k))
            continue;
        sj_put_byte(buffer, ',');
        put_string(buffer, text_of(field->name));
        sj_put_byte(buffer, ':');
        if (field->is_json || is_score(field))
            sj_put(buffer, field->value.bytes, field->value.length);
        else
            put_string(buffer, field->value);
    }
    sj_put_string(buffer, "}\n");
}

static sejajar_status jsonl_pair(sejajar_pair_writer *w, const sejajar_pair *pair,
                                 sejajar_error *err)
{
    bool hf = w->options.format == SEJAJAR_FORMAT_HF;

    (void)err;
    sj_put_string(&w->buffers[0], hf ? "{\"translation\":{\"id\":" : "{\"id\":");
    put_string(&w->buffers[0], pair->id);
    sj_put_string(&w->buffers[0], ",\"en\":");
    put_string(&w->buffers[0], pair->en);
    sj_put_string(&w->buffers[0], hf ? "}" : "");
    put_fields(w, pair);
    return SEJAJAR_OK;
}

/* ---- XML ------------------------------------------------------------- */

static void put_xml(sj_buffer *buffer, sejajar_text text)
{
    sj_put_escaped(buffer, SJ_XML, text.bytes, text.bytes + text.length);
}

static const sejajar_pair_field *find_tuid(const sejajar_pair *pair)
{
    const sejajar_pair_field *field = find_field(pair, "tuid", 0);

    return field && !field->is_json ? field : NULL;
}

static sejajar_status tmx_pair(sejajar_pair_writer *w, const sejajar_pair *pair, sejajar_error *err)
{
    sj_buffer *buffer = &w->buffers[0];
    const sejajar_pair_field *tuid = find_tuid(pair);

    (void)err;
    sj_put_string(buffer, tuid ? "<tu tuid=\"" : "<tu>");
    if (tuid)
        put_xml(buffer, tuid->value);
    sj_put_string(buffer, tuid ? "\">" : "");
    for (size_t k = 0; k < pair->field_count; k++) {
        if (&pair->fields[k] == tuid)
            continue;
        sj_put_string(buffer, "<prop type=\"");
        put_xml(buffer, text_of(pair->fields[k].name));
        sj_put_string(buffer, "\">");
        put_xml(buffer, pair->fields[k].value);
        sj_put_string(buffer, "</prop>");
    }
    sj_put_byte(buffer, '\n');
    sj_put_tmx_open(buffer, "id");
    put_xml(buffer, pair->id);
    sj_put_tmx_close(buffer);
    sj_put_tmx_open(buffer, "en");
    put_xml(buffer, pair->en);
    sj_put_tmx_close(buffer);
    sj_put_string(buffer, "</tu>\n");
    return SEJAJAR_OK;
}

static void put_numbered(sj_buffer *buffer, uint64_t number, sejajar_text text)
{
    sj_put_string(buffer, "<s id=\"");
    sj_put_count(buffer, number);
    sj_put_string(buffer, "\">");
    put_xml(buffer, text);
    sj_put_string(buffer, "</s>\n");
}

static sejajar_status xces_pair(sejajar_pair_writer *w, const sejajar_pair *pair,
                                sejajar_error *err)
{
    sj_buffer *links = &w->buffers[LINKS];
    uint64_t number = w->count + 1;
    bool scored = false;

    (void)err;
    put_numbered(&w->buffers[1 + ID], number, pair->id);
    put_numbered(&w->buffers[1 + EN], number, pair->en);
    sj_put_string(links, "<link id=\"SL");
    sj_put_count(links, number);
    sj_put_string(links, "\" xtargets=\"");
    sj_put_count(links, number);
    sj_put_byte(links, ';');
    sj_put_count(links, number);
    for (size_t k = 0; k < pair->field_count; k++) {
        const sejajar_pair_field *field = &pair->fields[k];

        if (!scored && strcmp(field->name, "score") == 0 && is_json_number(field->value)) {
            sj_put_string(links, "\" certainty=\"");
            put_xml(links, field->value);
            scored = true;
        } else {
            sj_remark(&w->remarks, "left out, column", field->name, 1);
        }
    }
    sj_put_string(links, "\"/>\n");
    return SEJAJAR_OK;
}

static void tmx_begin(sejajar_pair_writer *w)
{
    sj_put_tmx_begin(&w->buffers[0]);
}

static void tmx_end(sejajar_pair_writer *w)
{
    sj_put_tmx_end(&w->buffers[0]);
}

static void xces_begin(sejajar_pair_writer *w)
{
    static const char start[] = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<document>\n";

    sj_put_xces_begin(&w->buffers[LINKS]);
    sj_put_xces_group(&w->buffers[LINKS], w->options.id_name ? w->options.id_name : "id",
                      w->options.en_name ? w->options.en_name : "en");
    sj_put_string(&w->buffers[1 + ID], start);
    sj_put_string(&w->buffers[1 + EN], start);
}

static void xces_end(sejajar_pair_writer *w)
{
    sj_put_string(&w->buffers[LINKS], "</linkGrp>\n");
    sj_put_xces_end(&w->buffers[LINKS]);
    sj_put_string(&w->buffers[1 + ID], "</document>\n");
    sj_put_string(&w->buffers[1 + EN], "</document>\n");
}

/* ---- All formats ----------------------------------------------------- */

static const struct {
    sejajar_format format;
    size_t outputs;
    void (*begin)(sejajar_pair_writer *w);
    sejajar_status (*pair)(sejajar_pair_writer *w, const sejajar_pair *pair, sejajar_error *err);
    void (*end)(sejajar_pair_writer *w);
} formats[] = {
    {SEJAJAR_FORMAT_TSV, 1, NULL, tsv_pair, NULL},
    {SEJAJAR_FORMAT_JSONL, 1, NULL, jsonl_pair, NULL},
    {SEJAJAR_FORMAT_HF, 1, NULL, jsonl_pair, NULL},
    {SEJAJAR_FORMAT_TMX, 1, tmx_begin, tmx_pair, tmx_end},
    {SEJAJAR_FORMAT_XCES, 3, xces_begin, xces_pair, xces_end},
    {SEJAJAR_FORMAT_MOSES, 2, NULL, moses_pair, NULL},
};

enum { FORMATS = sizeof formats / sizeof *formats };

static size_t row_of(sejajar_format format)
{
    size_t k = 0;

    while (k < FORMATS && formats[k].format != format)
        k++;
    return k;
}

sejajar_status sejajar_pair_writer_open(sejajar_pair_writer **out,
                                        const sejajar_pair_writer_options *options,
                                        sejajar_error *err)
{
    size_t row = row_of(options->format);
    sejajar_pair_writer *w;

    *out = NULL;
    if (row == FORMATS)
        return sj_fail(err, SEJAJAR_ERROR_ARGUMENT,
                       "%s holds numbers of sentences, which pairs do not have",
                       sejajar_format_name(options->format) ? sejajar_format_name(options->format)
                                                            : "this format");
    w = sj_alloc_zero(1, sizeof *w);
    if (!w)
        return sj_fail_memory(err);
    w->options = *options;
    for (size_t k = 0; k < formats[row].outputs; k++)
        sj_buffer_open(&w->buffers[k], options->sink, options->to[k]);
    if (formats[row].begin)
        formats[row].begin(w);
    *out = w;
    return SEJAJAR_OK;
}

sejajar_status sejajar_pair_writer_add(sejajar_pair_writer *writer, const sejajar_pair *pair,
                                       sejajar_error *err)
{
    size_t row = row_of(writer->options.format);
    sejajar_status status = formats[row].pair(writer, pair, err);

    writer->count++;
    for (size_t k = 0; k < formats[row].outputs && status == SEJAJAR_OK; k++) {
        if (writer->buffers[k].failed)
            status = sj_fail(err, SEJAJAR_ERROR_IO, "the output could not be written");
    }
    return status;
}

sejajar_status sejajar_pair_writer_finish(sejajar_pair_writer *writer, sejajar_error *err)
{
    size_t row = row_of(writer->options.format);
    sejajar_status status = SEJAJAR_OK;

    if (writer->finished)
        return SEJAJAR_OK;
    writer->finished = true;
    if (formats[row].end)
        formats[row].end(writer);
    for (size_t k = 0; k < formats[row].outputs && status == SEJAJAR_OK; k++) {
        if (writer->buffers[k].dropped > 0)
            sj_remark(&writer->remarks, "left out, characters that XML forbids", "",
                      writer->buffers[k].dropped);
        status = sj_buffer_close(&writer->buffers[k], err);
    }
    return status;
}

const sejajar_remark *sejajar_pair_writer_remarks(const sejajar_pair_writer *writer, size_t *count)
{
    *count = writer->remarks.count;
    return writer->remarks.at;
}

void sejajar_pair_writer_free(sejajar_pair_writer *writer)
{
    if (!writer)
        return;
    for (size_t k = 0; k < writer->columns.count; k++)
        sj_free(writer->columns.at[k]);
    sj_array_free(&writer->columns);
    sj_free(writer);
}
