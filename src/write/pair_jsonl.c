/* Pairs as JSON Lines, plain and as Hugging Face has them. */
#include "base/text.h"
#include "write/pair_writer.h"
#include "write/value.h"

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

        if (!sj_pair_has_own_name(w, pair, k))
            continue;
        sj_put_byte(buffer, ',');
        put_string(buffer, sj_text_of(field->name));
        sj_put_byte(buffer, ':');
        if (field->is_json || sj_pair_field_is_score(field))
            sj_put(buffer, field->value.bytes, field->value.length);
        else
            put_string(buffer, field->value);
    }
    sj_put_string(buffer, "}\n");
}

sejajar_status sj_put_jsonl_pair(sejajar_pair_writer *w, const sejajar_pair *pair,
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
