/* A row of a table of values with names, as TSV or as a JSON object. */
#include "write/value.h"

static void put_json_text(sj_buffer *buffer, const char *text)
{
    sj_put_byte(buffer, '"');
    sj_put_name(buffer, SJ_JSON, text);
    sj_put_byte(buffer, '"');
}

static void put_tsv_text(sj_buffer *buffer, const char *text)
{
    for (; *text; text++)
        sj_put_byte(buffer, (unsigned char)*text < 0x20 ? ' ' : *text);
}

static void put_field(sj_buffer *buffer, const sejajar_field *field, bool json)
{
    switch (field->kind) {
    case SEJAJAR_FIELD_TEXT:
        if (json)
            put_json_text(buffer, field->text);
        else
            put_tsv_text(buffer, field->text);
        break;
    case SEJAJAR_FIELD_COUNT: sj_put_count(buffer, field->count); break;
    case SEJAJAR_FIELD_SCORE: sj_put_probability(buffer, field->score); break;
    case SEJAJAR_FIELD_NONE: sj_put_string(buffer, json ? "null" : ""); break;
    }
}

sejajar_status sejajar_write_row(sejajar_sink sink, void *to, const sejajar_field *fields,
                                 size_t count, bool json, sejajar_error *err)
{
    sj_buffer buffer;

    sj_buffer_open(&buffer, sink, to);
    sj_put_string(&buffer, json ? "{" : "");
    for (size_t k = 0; k < count; k++) {
        if (k > 0)
            sj_put_byte(&buffer, json ? ',' : '\t');
        if (json) {
            put_json_text(&buffer, fields[k].name);
            sj_put_byte(&buffer, ':');
        }
        put_field(&buffer, &fields[k], json);
    }
    sj_put_string(&buffer, json ? "}\n" : "\n");
    return sj_buffer_close(&buffer, err);
}
