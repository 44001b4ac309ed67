/* sejajar_write(): an alignment, bead by bead. */
#include "write/writer.h"

#include "base/bead.h"
#include "base/error.h"

/* A side whose sentences are empty lines has no translation to show either. */
static bool wanted(const sj_writer *w, const sejajar_bead *bead)
{
    if (!w->format->columns)
        return true;
    if (sj_sentences_hold_text(w->id, bead->id_first, bead->id_count) &&
        sj_sentences_hold_text(w->en, bead->en_first, bead->en_count))
        return bead->probability >= w->options->min_score;
    return w->options->unmatched;
}

static sejajar_status check_options(const sejajar_write_options *options, sejajar_error *err)
{
    bool good = sj_writer_format_of(options->format) && (unsigned)options->part <= SEJAJAR_PART_END;

    for (size_t k = 0; options->columns && k < options->column_count; k++)
        good = good && sejajar_column_name(options->columns[k]);
    if (!good)
        return sj_fail(err, SEJAJAR_ERROR_ARGUMENT, "no such format, part or column");
    if (!sj_writer_format_of(options->format)->bead)
        return sj_fail(err, SEJAJAR_ERROR_ARGUMENT,
                       "this format is two files: write the columns id and en as TSV");
    return SEJAJAR_OK;
}

static void call(void (*put)(sj_writer *w), sj_writer *w)
{
    if (put)
        put(w);
}

static sejajar_status write_body(sj_writer *w, const sejajar_alignment *alignment,
                                 sejajar_error *err)
{
    call(w->format->document, w);
    for (size_t k = 0; k < alignment->count && !w->buffer.failed; k++) {
        const sejajar_bead *bead = &alignment->beads[k];

        if (!sj_bead_fits(bead, w->id, w->en))
            return sj_fail(err, SEJAJAR_ERROR_ARGUMENT,
                           "bead %zu has sentences that the texts have not", k);
        if (bead->moved && w->options->format == SEJAJAR_FORMAT_LADDER)
            return sj_fail(err, SEJAJAR_ERROR_ARGUMENT,
                           "bead %zu is moved, and a ladder rises on both sides", k);
        if (!wanted(w, bead))
            continue;
        w->format->bead(w, bead);
        if (w->options->written)
            w->options->written->beads++;
    }
    call(w->format->document_end, w);
    return SEJAJAR_OK;
}

static sejajar_status write_parts(sj_writer *w, const sejajar_alignment *alignment,
                                  sejajar_error *err)
{
    sejajar_part part = w->options->part;
    sejajar_status status = SEJAJAR_OK;

    if (part == SEJAJAR_PART_WHOLE || part == SEJAJAR_PART_BEGIN)
        call(w->format->begin, w);
    if (part == SEJAJAR_PART_WHOLE || part == SEJAJAR_PART_BODY)
        status = write_body(w, alignment, err);
    if (status != SEJAJAR_OK)
        return status;
    if (part == SEJAJAR_PART_WHOLE || part == SEJAJAR_PART_END)
        call(w->format->end, w);
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
    sj_writer w;

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
    w.format = sj_writer_format_of(options->format);
    w.notation = w.format->notation;
    w.json = w.notation == SJ_JSON;
    w.links = 0;
    return write_parts(&w, alignment, err);
}
