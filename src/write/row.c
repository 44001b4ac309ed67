/* A row of a table of values with names, as TSV or as a JSON object. */
#include <string.h>

#include "base/utf8.h"
#include "write/value.h"

/* The bytes of a file's name need not be UTF-8; JSON must be. */
static void put_json_text(sj_buffer *buffer, const char *text)
{
    const char *at = text, *end = text + strlen(text);

    sj_put_byte(buffer, '"');
    while (at < end) {
        const char *begin = at;
        uint32_t c = sj_utf8_next(&at, end);

        if (c == 0xFFFD)
            sj_put_string(buffer, "\xEF\xBF\xBD");
        else if (c == 0x7F)
            sj_put_string(buffer, "\\u007f"); /* JSON allows it, terminals obey it */
        else
            sj_put_escaped(buffer, SJ_JSON, begin, at);
    }
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
