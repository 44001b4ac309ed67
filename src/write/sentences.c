/* The sentences of one text, as lines or as JSONL. */
#include "write/buffer.h"
#include "write/value.h"

static void put_line(sj_buffer *buffer, const sejajar_sentences *sentences, size_t k)
{
    const sejajar_sentence *at = sentences->at;

    if (k > 0 && at[k].paragraph != at[k - 1].paragraph)
        sj_put_byte(buffer, '\n');
    sj_put_sentences(buffer, SJ_PLAIN, sentences, k, 1);
    sj_put_byte(buffer, '\n');
}

static void put_object(sj_buffer *buffer, const sejajar_sentences *sentences, size_t k)
{
    sj_put_string(buffer, "{\"text\":");
    sj_put_sentences(buffer, SJ_JSON, sentences, k, 1);
    sj_put_string(buffer, ",\"begin\":");
    sj_put_count(buffer, sentences->at[k].begin);
    sj_put_string(buffer, ",\"end\":");
    sj_put_count(buffer, sentences->at[k].end);
    sj_put_string(buffer, ",\"paragraph\":");
    sj_put_count(buffer, sentences->at[k].paragraph);
    sj_put_string(buffer, "}\n");
}

sejajar_status sejajar_write_sentences(sejajar_sink sink, void *to,
                                       const sejajar_sentences *sentences,
                                       sejajar_sentence_format format, sejajar_error *err)
{
    sj_buffer buffer;

    sj_buffer_open(&buffer, sink, to);
    for (size_t k = 0; k < sentences->count && !buffer.failed; k++) {
        if (format == SEJAJAR_SENTENCES_JSONL)
            put_object(&buffer, sentences, k);
        else
            put_line(&buffer, sentences, k);
    }
    return sj_buffer_close(&buffer, err);
}
