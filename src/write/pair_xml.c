/* Pairs as TMX, and as XCES links with both documents. */
#include <string.h>

#include "base/text.h"
#include "write/pair_writer.h"
#include "write/value.h"
#include "write/xml_frames.h"

enum { LINKS = 0, ID = 0, EN = 1 }; /* XCES: the documents are the buffers after the links */

static void put_xml(sj_buffer *buffer, sejajar_text text)
{
    sj_put_escaped(buffer, SJ_XML, text.bytes, text.bytes + text.length);
}

static const sejajar_pair_field *find_tuid(const sejajar_pair *pair)
{
    const sejajar_pair_field *field = sj_pair_find_field(pair, "tuid", 0);

    return field && !field->is_json ? field : NULL;
}

sejajar_status sj_put_tmx_pair(sejajar_pair_writer *w, const sejajar_pair *pair, sejajar_error *err)
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
        put_xml(buffer, sj_text_of(pair->fields[k].name));
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

sejajar_status sj_put_xces_pair(sejajar_pair_writer *w, const sejajar_pair *pair,
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

        if (!scored && strcmp(field->name, "score") == 0 && sj_is_json_number(field->value)) {
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

void sj_begin_tmx_pairs(sejajar_pair_writer *w)
{
    sj_put_tmx_begin(&w->buffers[0]);
}

void sj_end_tmx_pairs(sejajar_pair_writer *w)
{
    sj_put_tmx_end(&w->buffers[0]);
}

void sj_begin_xces_pairs(sejajar_pair_writer *w)
{
    static const char start[] = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<document>\n";

    sj_put_xces_begin(&w->buffers[LINKS]);
    sj_put_xces_group(&w->buffers[LINKS], w->options.id_name ? w->options.id_name : "id",
                      w->options.en_name ? w->options.en_name : "en");
    sj_put_string(&w->buffers[1 + ID], start);
    sj_put_string(&w->buffers[1 + EN], start);
}

void sj_end_xces_pairs(sejajar_pair_writer *w)
{
    sj_put_string(&w->buffers[LINKS], "</linkGrp>\n");
    sj_put_xces_end(&w->buffers[LINKS]);
    sj_put_string(&w->buffers[1 + ID], "</document>\n");
    sj_put_string(&w->buffers[1 + EN], "</document>\n");
}
