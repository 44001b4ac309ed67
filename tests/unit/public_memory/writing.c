/* Writing alignments and files. */
#include "unit/public_memory/attempts.h"
#include "unit/public_memory/given.h"

static sejajar_status write_row(sejajar_error *err)
{
    const sejajar_field fields[] = {{.name = "a", .kind = SEJAJAR_FIELD_TEXT, .text = "b"}};

    return sejajar_write_row(ignore, NULL, fields, 1, true, err);
}

/* All formats that there are. */
static sejajar_status write_beads(sejajar_error *err)
{
    sejajar_status status = SEJAJAR_OK;

    for (int f = 0; status == SEJAJAR_OK && sejajar_format_name((sejajar_format)f); f++) {
        sejajar_write_options options = {.format = (sejajar_format)f, .key = "k"};

        if (f != SEJAJAR_FORMAT_MOSES)
            status = sejajar_write(ignore, NULL, beads, id, en, &options, err);
    }
    return status;
}

static sejajar_status write_page(sejajar_error *err)
{
    sejajar_status status = sejajar_write_page(ignore, NULL, beads, id, en, NULL, err);

    if (status == SEJAJAR_OK)
        status = sejajar_write_dot_plot(ignore, NULL, beads, id, en, NULL, err);
    return status;
}

static sejajar_status write_sentences(sejajar_error *err)
{
    return sejajar_write_sentences(ignore, NULL, id, SEJAJAR_SENTENCES_JSONL, err);
}

static sejajar_status write_file(const char *name, sejajar_error *err)
{
    sejajar_output *output;
    sejajar_status status = sejajar_output_open(&output, in_folder(name), err);

    if (status == SEJAJAR_OK) {
        sejajar_output_hurry(output);
        sejajar_output_write(output, id_text, sizeof id_text - 1);
        status = sejajar_output_flush(output, err);
        if (status == SEJAJAR_OK)
            status = sejajar_output_finish(output, err);
    }
    sejajar_output_free(output);
    return status;
}

static sejajar_status write_plain(sejajar_error *err)
{
    return write_file("out.txt", err);
}

static sejajar_status write_gzip(sejajar_error *err)
{
    return write_file("out.gz", err);
}

static sejajar_status write_zstd(sejajar_error *err)
{
    return write_file("out.zst", err);
}

static sejajar_status write_both(sejajar_error *err)
{
    sejajar_output *outputs[2] = {NULL, NULL};
    sejajar_status status = sejajar_output_open(&outputs[0], in_folder("both.id"), err);

    if (status == SEJAJAR_OK)
        status = sejajar_output_open(&outputs[1], in_folder("both.en"), err);
    if (status == SEJAJAR_OK)
        status = sejajar_outputs_finish(outputs, 2, NULL, err);
    sejajar_output_free(outputs[0]);
    sejajar_output_free(outputs[1]);
    return status;
}

static const attempt attempts[] = {
    {.name = "write a row", .run = write_row},
    {.name = "write beads", .run = write_beads},
    {.name = "write a page", .run = write_page},
    {.name = "write sentences", .run = write_sentences},
    {.name = "write a file", .run = write_plain},
    {.name = "write gzip", .run = write_gzip},
    {.name = "write zstd", .run = write_zstd},
    {.name = "write two files", .run = write_both},
};

const attempt_list writing_attempts = {attempts, COUNT_OF(attempts)};
