/* sejajar_pair_writer_*(): pairs in the formats of others, one after the other. */
#include "write/pair_writer.h"

#include "base/error.h"
#include "base/memory.h"

static const sj_pair_format formats[] = {
    {SEJAJAR_FORMAT_TSV, 1, NULL, sj_put_tsv_pair, NULL},
    {SEJAJAR_FORMAT_JSONL, 1, NULL, sj_put_jsonl_pair, NULL},
    {SEJAJAR_FORMAT_HF, 1, NULL, sj_put_jsonl_pair, NULL},
    {SEJAJAR_FORMAT_TMX, 1, sj_begin_tmx_pairs, sj_put_tmx_pair, sj_end_tmx_pairs},
    {SEJAJAR_FORMAT_XCES, 3, sj_begin_xces_pairs, sj_put_xces_pair, sj_end_xces_pairs},
    {SEJAJAR_FORMAT_MOSES, 2, NULL, sj_put_moses_pair, NULL},
};

/* NULL where there is none. */
static const sj_pair_format *find_format(sejajar_format format)
{
    for (size_t k = 0; k < sizeof formats / sizeof *formats; k++) {
        if (formats[k].format == format)
            return &formats[k];
    }
    return NULL;
}

sejajar_status sejajar_pair_writer_open(sejajar_pair_writer **out,
                                        const sejajar_pair_writer_options *options,
                                        sejajar_error *err)
{
    const sj_pair_format *format = find_format(options->format);
    sejajar_pair_writer *w;

    *out = NULL;
    if (!format)
        return sj_fail(err, SEJAJAR_ERROR_ARGUMENT,
                       "%s holds numbers of sentences, which pairs do not have",
                       sejajar_format_name(options->format) ? sejajar_format_name(options->format)
                                                            : "this format");
    w = sj_alloc_zero(1, sizeof *w);
    if (!w)
        return sj_fail_memory(err);
    w->options = *options;
    w->format = format;
    for (size_t k = 0; k < format->outputs; k++)
        sj_buffer_open(&w->buffers[k], options->sink, options->to[k]);
    if (format->begin)
        format->begin(w);
    *out = w;
    return SEJAJAR_OK;
}

sejajar_status sejajar_pair_writer_add(sejajar_pair_writer *writer, const sejajar_pair *pair,
                                       sejajar_error *err)
{
    const sj_pair_format *format = writer->format;
    sejajar_status status = format->pair(writer, pair, err);

    writer->count++;
    for (size_t k = 0; k < format->outputs && status == SEJAJAR_OK; k++) {
        if (writer->buffers[k].failed)
            status = sj_fail_sink(err);
    }
    return status;
}

sejajar_status sejajar_pair_writer_finish(sejajar_pair_writer *writer, sejajar_error *err)
{
    const sj_pair_format *format = writer->format;
    sejajar_status status = SEJAJAR_OK;

    if (writer->finished)
        return SEJAJAR_OK;
    writer->finished = true;
    if (format->end)
        format->end(writer);
    for (size_t k = 0; k < format->outputs && status == SEJAJAR_OK; k++) {
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
