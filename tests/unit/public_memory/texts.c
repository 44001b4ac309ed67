/* Reading texts and cutting them into sentences. */
#include "unit/public_memory/attempts.h"
#include "unit/public_memory/given.h"

static sejajar_status read_as(const char *name, const char *encoding, sejajar_error *err)
{
    sejajar_read_options options = {.encoding = encoding};
    sejajar_document *document;
    sejajar_status status = sejajar_read(&document, in_folder(name), &options, err);

    sejajar_document_free(document);
    return status;
}

static sejajar_status read_plain(sejajar_error *err)
{
    return read_as("gold.beads", NULL, err);
}

static sejajar_status read_gzip(sejajar_error *err)
{
    return read_as("t.gz", NULL, err);
}

static sejajar_status read_zstd(sejajar_error *err)
{
    return read_as("t.zst", NULL, err);
}

static sejajar_status read_latin(sejajar_error *err)
{
    return read_as("latin.txt", "windows-1252", err);
}

static sejajar_status read_whatever(sejajar_error *err)
{
    return read_as("latin.txt", "auto", err);
}

/* It has no way to say so, and takes for known what it has no memory to look at. */
static sejajar_status know_encoding(sejajar_error *err)
{
    (void)err;
    return sejajar_encoding_known("windows-1252") ? SEJAJAR_OK : SEJAJAR_ERROR_ARGUMENT;
}

static sejajar_status parse_stream(sejajar_error *err)
{
    sejajar_stream_document *document;
    sejajar_status status = sejajar_stream_parse(
        &document, TEXT("{\"key\":7,\"id\":\"Ia pulang.\",\"en\":[\"She\",\"left\\n.\"]}"), err);

    sejajar_stream_document_free(document);
    return status;
}

static sejajar_status read_blocks(sejajar_error *err)
{
    sejajar_source *source;
    sejajar_block *block = NULL;
    sejajar_status status = sejajar_source_open(&source, in_folder("t.gz"), NULL, err);

    while (status == SEJAJAR_OK && (status = sejajar_source_next(&block, source, err)) == 0 &&
           block)
        sejajar_block_free(block);
    sejajar_source_free(source);
    return status;
}

static sejajar_status read_converted(sejajar_error *err)
{
    sejajar_source *source;
    sejajar_block *block = NULL;
    sejajar_status status;

    assert_true(sejajar_encoding_known("windows-1252")); /* or who knows, without memory */
    status = sejajar_source_open(&source, in_folder("t.gz"), "windows-1252", err);
    if (status == SEJAJAR_OK)
        status = sejajar_source_next(&block, source, err);
    sejajar_block_free(block);
    sejajar_source_free(source);
    return status;
}

static sejajar_status open_splitter(sejajar_error *err)
{
    sejajar_splitter *opened;
    sejajar_status status = sejajar_splitter_open(&opened, SJ_TEST_MODELS "/id", SEJAJAR_ID, err);

    sejajar_splitter_free(opened);
    return status;
}

static sejajar_status add_abbreviations(sejajar_error *err)
{
    sejajar_splitter *opened;
    sejajar_status status = sejajar_splitter_open(&opened, SJ_TEST_MODELS "/id", SEJAJAR_ID, err);

    if (status == SEJAJAR_OK)
        status = sejajar_splitter_add(opened, TEXT("Tbk.\tA\nhlm.\tN\nbuk.\n"), err);
    sejajar_splitter_free(opened);
    return status;
}

static sejajar_status split(sejajar_error *err)
{
    sejajar_sentences *sentences;
    sejajar_status status = sejajar_split(&sentences, splitter, TEXT(id_text), NULL, err);

    sejajar_sentences_free(sentences);
    return status;
}

static int write_decision(void *to, const sejajar_decision *decision)
{
    sejajar_error *err = to;

    return sejajar_write_decision(ignore, NULL, TEXT(id_text), decision, SEJAJAR_SENTENCES_JSONL,
                                  err) != SEJAJAR_OK;
}

static sejajar_status explain_split(sejajar_error *err)
{
    sejajar_error writing = {.status = SEJAJAR_OK};
    sejajar_status status =
        sejajar_split_explain(write_decision, &writing, splitter, TEXT(id_text), NULL, err);

    if (status == SEJAJAR_ERROR_IO && err)
        *err = writing;
    return writing.status != SEJAJAR_OK ? writing.status : status;
}

static sejajar_status lines(sejajar_error *err)
{
    sejajar_sentences *sentences;
    sejajar_status status = sejajar_lines(&sentences, TEXT(id_text), err);

    sejajar_sentences_free(sentences);
    return status;
}

static const attempt attempts[] = {
    {.name = "read plain", .run = read_plain},
    {.name = "read gzip", .run = read_gzip},
    {.name = "read zstd", .run = read_zstd},
    {.name = "read windows-1252", .run = read_latin},
    {.name = "read auto",
     .run = read_whatever,
     .ours_only = true}, /* ICU 72: CharsetDetector::setText() */
    {.name = "read blocks", .run = read_blocks},
    {.name = "read converted", .run = read_converted},
    {.name = "know an encoding", .run = know_encoding},
    {.name = "parse stream", .run = parse_stream},
    {.name = "open splitter", .run = open_splitter},
    {.name = "add abbreviations", .run = add_abbreviations},
    {.name = "split", .run = split},
    {.name = "explain split", .run = explain_split},
    {.name = "lines", .run = lines},
};

const attempt_list text_attempts = {attempts, COUNT_OF(attempts)};
