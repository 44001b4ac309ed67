/* Pairs from one format into another. */
#include "unit/public_memory/attempts.h"
#include "unit/public_memory/given.h"

static sejajar_status copy_pair_by_pair(sejajar_pairs *pairs, sejajar_pair_writer *writer,
                                        sejajar_error *err)
{
    bool more = true;

    while (more) {
        sejajar_pair pair;
        sejajar_status status = sejajar_pairs_next(pairs, &pair, &more, err);

        if (status == SEJAJAR_OK && more)
            status = sejajar_pair_writer_add(writer, &pair, err);
        if (status != SEJAJAR_OK)
            return status;
    }
    return sejajar_pair_writer_finish(writer, err);
}

static sejajar_status copy_pairs(const char *name, sejajar_format format, sejajar_error *err)
{
    const char *const paths[] = {in_folder(name), in_folder("en.lines")};
    sejajar_pair_writer_options options = {.format = format, .sink = ignore};
    sejajar_pair_writer *writer = NULL;
    sejajar_pairs *pairs;
    sejajar_status status =
        sejajar_pairs_open(&pairs, paths, strcmp(name, "id.lines") == 0 ? 2 : 1, NULL, err);

    if (status == SEJAJAR_OK)
        status = sejajar_pair_writer_open(&writer, &options, err);
    if (status == SEJAJAR_OK)
        status = copy_pair_by_pair(pairs, writer, err);
    sejajar_pair_writer_free(writer);
    sejajar_pairs_free(pairs);
    return status;
}

static sejajar_status copy_table(sejajar_error *err)
{
    return copy_pairs("short.tsv", SEJAJAR_FORMAT_TMX, err);
}

static sejajar_status copy_objects(sejajar_error *err)
{
    return copy_pairs("short.jsonl", SEJAJAR_FORMAT_TSV, err);
}

static sejajar_status copy_memory(sejajar_error *err)
{
    return copy_pairs("short.tmx", SEJAJAR_FORMAT_JSONL, err);
}

static sejajar_status copy_links(sejajar_error *err)
{
    return copy_pairs("short.xces", SEJAJAR_FORMAT_MOSES, err);
}

static sejajar_status copy_lines(sejajar_error *err)
{
    return copy_pairs("id.lines", SEJAJAR_FORMAT_XCES, err);
}

static const attempt attempts[] = {
    {.name = "pairs of a table", .run = copy_table},
    {.name = "pairs of objects", .run = copy_objects},
    {.name = "pairs of a memory", .run = copy_memory},
    {.name = "pairs of links", .run = copy_links},
    {.name = "pairs of lines", .run = copy_lines},
};

const attempt_list pair_attempts = {attempts, COUNT_OF(attempts)};
