/* Why a text was cut where it was, as lines of a table or as JSONL. */
#include "base/text.h"
#include "write/buffer.h"
#include "write/value.h"

/* This many bytes of the text are shown on each side. */
enum { SHOWN = 40 };

static bool is_inside_character(char c)
{
    return ((unsigned char)c & 0xC0) == 0x80;
}

static sejajar_text before(sejajar_text text, size_t end)
{
    size_t begin = end > SHOWN ? end - SHOWN : 0;

    while (begin < end && is_inside_character(text.bytes[begin]))
        begin++;
    return (sejajar_text){text.bytes + begin, end - begin};
}

static sejajar_text after(sejajar_text text, size_t begin)
{
    size_t end = text.length - begin > SHOWN ? begin + SHOWN : text.length;

    while (end < text.length && end > begin && is_inside_character(text.bytes[end]))
        end--;
    return (sejajar_text){text.bytes + begin, end - begin};
}

static void put_weight(sj_buffer *buffer, double weight)
{
    sj_put_decimals(buffer, weight, 3);
}

static void put_line(sj_buffer *buffer, sejajar_text text, const sejajar_decision *d)
{
    sj_put_count(buffer, d->end);
    sj_put_string(buffer, d->ends ? "\tend\t" : "\tgo on\t");
    sj_put_text(buffer, SJ_PLAIN, before(text, d->end));
    sj_put_byte(buffer, '\t');
    sj_put_text(buffer, SJ_PLAIN, after(text, d->end));
    sj_put_byte(buffer, '\t');
    if (d->rule) {
        sj_put_string(buffer, d->rule);
    } else {
        sj_put_string(buffer, "weights ");
        put_weight(buffer, d->score);
        for (size_t k = 0; k < d->reason_count; k++) {
            sj_put_string(buffer, k ? ", " : ": ");
            sj_put_text(buffer, SJ_PLAIN, sj_text_of(d->reasons[k].feature));
            sj_put_byte(buffer, ' ');
            put_weight(buffer, d->reasons[k].weight);
        }
    }
    sj_put_byte(buffer, '\n');
}

static void put_reasons(sj_buffer *buffer, const sejajar_decision *d)
{
    sj_put_string(buffer, ",\"score\":");
    put_weight(buffer, d->score);
    sj_put_string(buffer, ",\"features\":[");
    for (size_t k = 0; k < d->reason_count; k++) {
        sj_put_string(buffer, k ? ",{\"feature\":" : "{\"feature\":");
        sj_put_text(buffer, SJ_JSON, sj_text_of(d->reasons[k].feature));
        sj_put_string(buffer, ",\"weight\":");
        put_weight(buffer, d->reasons[k].weight);
        sj_put_byte(buffer, '}');
    }
    sj_put_byte(buffer, ']');
}

static void put_object(sj_buffer *buffer, sejajar_text text, const sejajar_decision *d)
{
    sj_put_string(buffer, "{\"end\":");
    sj_put_count(buffer, d->end);
    sj_put_string(buffer, ",\"next\":");
    sj_put_count(buffer, d->next);
    sj_put_string(buffer, d->ends ? ",\"ends\":true,\"before\":" : ",\"ends\":false,\"before\":");
    sj_put_text(buffer, SJ_JSON, before(text, d->end));
    sj_put_string(buffer, ",\"after\":");
    sj_put_text(buffer, SJ_JSON, after(text, d->end));
    if (d->rule) {
        sj_put_string(buffer, ",\"rule\":");
        sj_put_text(buffer, SJ_JSON, sj_text_of(d->rule));
    } else {
        put_reasons(buffer, d);
    }
    sj_put_string(buffer, "}\n");
}

sejajar_status sejajar_write_decision(sejajar_sink sink, void *to, sejajar_text text,
                                      const sejajar_decision *decision,
                                      sejajar_sentence_format format, sejajar_error *err)
{
    sj_buffer buffer;

    sj_buffer_open(&buffer, sink, to);
    if (format == SEJAJAR_SENTENCES_JSONL)
        put_object(&buffer, text, decision);
    else
        put_line(&buffer, text, decision);
    return sj_buffer_close(&buffer, err);
}
