/* sejajar_pairs_*(): pairs from the files of others. */
#include "read/pairs.h"

#include <string.h>

#include "base/error.h"
#include "base/memory.h"
#include "base/text.h"

struct sejajar_pairs {
    const sj_pairs_reader *reader;
    void *self;
    sejajar_format format;
    sj_remarks remarks;
};

static const struct {
    sejajar_format format;
    const sj_pairs_reader *reader;
    size_t paths;
} readers[] = {
    {SEJAJAR_FORMAT_TSV, &sj_pairs_tsv, 1},   {SEJAJAR_FORMAT_JSONL, &sj_pairs_jsonl, 1},
    {SEJAJAR_FORMAT_HF, &sj_pairs_jsonl, 1},  {SEJAJAR_FORMAT_TMX, &sj_pairs_tmx, 1},
    {SEJAJAR_FORMAT_XCES, &sj_pairs_xces, 1}, {SEJAJAR_FORMAT_MOSES, &sj_pairs_moses, 2},
};

/* ---- Guessing -------------------------------------------------------- */

/* The length of `path` without .gz and .zst. */
static size_t plain_length(const char *path)
{
    sejajar_text name = sj_text_of(path);

    name.length = sj_length_without(name, ".gz");
    return sj_length_without(name, ".zst");
}

bool sejajar_format_of_path(sejajar_format *out, const char *path)
{
    static const struct {
        const char *ending;
        sejajar_format format;
    } endings[] = {
        {".tsv", SEJAJAR_FORMAT_TSV},     {".tab", SEJAJAR_FORMAT_TSV},
        {".jsonl", SEJAJAR_FORMAT_JSONL}, {".ndjson", SEJAJAR_FORMAT_JSONL},
        {".json", SEJAJAR_FORMAT_JSONL},  {".tmx", SEJAJAR_FORMAT_TMX},
        {".xces", SEJAJAR_FORMAT_XCES},   {".xml", SEJAJAR_FORMAT_XCES},
        {".beads", SEJAJAR_FORMAT_BEADS}, {".ladder", SEJAJAR_FORMAT_LADDER},
    };
    sejajar_text name = {path, plain_length(path)};

    for (size_t k = 0; k < sizeof endings / sizeof *endings; k++) {
        if (sj_length_without(name, endings[k].ending) < name.length) {
            *out = endings[k].format;
            return true;
        }
    }
    return false;
}

static bool contains(sejajar_text text, const char *what)
{
    size_t length = strlen(what);

    for (size_t k = 0; k + length <= text.length; k++) {
        if (memcmp(text.bytes + k, what, length) == 0)
            return true;
    }
    return false;
}

/* TMX or XCES, from a root element near the start; in UTF-16 every other byte is 0. */
static bool guess_from_xml(sejajar_format *out, sejajar_text first)
{
    char start[4096];
    sejajar_text text = {start, 0};

    for (size_t k = 0; k < first.length && text.length < sizeof start; k++) {
        if (first.bytes[k] &&
            !(text.length == 0 && strchr(" \t\r\n\xEF\xBB\xBF\xFF\xFE", first.bytes[k])))
            start[text.length++] = first.bytes[k];
    }
    if (text.length == 0 || start[0] != '<')
        return false;
    *out = contains(text, "<tmx") ? SEJAJAR_FORMAT_TMX : SEJAJAR_FORMAT_XCES;
    return *out == SEJAJAR_FORMAT_TMX || contains(text, "cesAlign");
}

static bool guess_from_bytes(sejajar_format *out, sejajar_text first)
{
    const char *end = first.length ? memchr(first.bytes, '\n', first.length) : NULL;
    sejajar_text line = {first.bytes, end ? (size_t)(end - first.bytes) : first.length};

    if (guess_from_xml(out, first))
        return true;
    *out = line.length > 0 && *line.bytes == '{' ? SEJAJAR_FORMAT_JSONL : SEJAJAR_FORMAT_TSV;
    return *out == SEJAJAR_FORMAT_JSONL || contains(line, "\t");
}

/* An .xml may be anything. */
static sejajar_status guess(sejajar_pairs *p, const sj_pairs_input *input, sejajar_error *err)
{
    sejajar_text first;
    sejajar_status status;

    if (input->path_count == 2) {
        p->format = SEJAJAR_FORMAT_MOSES;
        return SEJAJAR_OK;
    }
    if (sejajar_format_of_path(&p->format, input->paths[0]) && p->format != SEJAJAR_FORMAT_XCES)
        return SEJAJAR_OK;
    status = sj_byte_source_peek(input->source, &first, err);
    if (status != SEJAJAR_OK || guess_from_bytes(&p->format, first))
        return status;
    return sj_fail(err, SEJAJAR_ERROR_FORMAT, "%s",
                   first.length == 0 ? "it is empty" : "cannot tell what format this is; name it");
}

/* ---- For all formats ------------------------------------------------- */

const char *sj_pairs_field_name(const char *name)
{
    if (strcmp(name, "id") == 0)
        return "record_id";
    return strcmp(name, "en") == 0 ? "record_en" : name;
}

/* A piece of a path that names a language; "in" is more often a folder of input. */
static bool language_of_piece(sejajar_language *out, const char *at, size_t length)
{
    char piece[16] = "";

    if (length >= sizeof piece || memchr(at, '-', length))
        return false;
    memcpy(piece, at, length);
    return strcmp(piece, "in") != 0 && sejajar_language_parse(out, piece);
}

bool sj_language_of_path(sejajar_language *out, const char *path)
{
    size_t end = strlen(path);

    while (end > 0) {
        size_t begin = end;

        while (begin > 0 && path[begin - 1] != '/' && path[begin - 1] != '.')
            begin--;
        if (language_of_piece(out, path + begin, end - begin))
            return true;
        end = begin > 0 ? begin - 1 : 0;
    }
    return false;
}

bool sj_pairs_look_swapped(const sejajar_text texts[2])
{
    sejajar_language guess;

    return sejajar_language_guess(&guess, texts[0]) && guess == SEJAJAR_EN &&
           sejajar_language_guess(&guess, texts[1]) && guess == SEJAJAR_ID;
}

/* ---- Reading --------------------------------------------------------- */

static sejajar_status choose_reader(sejajar_pairs *p, const sj_pairs_input *input,
                                    sejajar_error *err)
{
    for (size_t k = 0; k < sizeof readers / sizeof *readers; k++) {
        if (readers[k].format != p->format)
            continue;
        if (readers[k].paths != input->path_count)
            return sj_fail(err, SEJAJAR_ERROR_ARGUMENT, "%s is %zu file%s, not %zu",
                           sejajar_format_name(p->format), readers[k].paths,
                           readers[k].paths > 1 ? "s" : "", input->path_count);
        p->reader = readers[k].reader;
        return SEJAJAR_OK;
    }
    return sj_fail(err, SEJAJAR_ERROR_ARGUMENT, "%s holds no pairs of text to read",
                   sejajar_format_name(p->format) ? sejajar_format_name(p->format) : "this format");
}

static sejajar_status open_reader(sejajar_pairs *p, sj_pairs_input *input, sejajar_error *err)
{
    sejajar_status status = SEJAJAR_OK;

    p->format = input->options->format;
    if (p->format == SEJAJAR_FORMAT_GUESS)
        status = guess(p, input, err);
    if (status == SEJAJAR_OK)
        status = choose_reader(p, input, err);
    if (status == SEJAJAR_OK && input->options->encoding &&
        (p->format == SEJAJAR_FORMAT_TMX || p->format == SEJAJAR_FORMAT_XCES))
        status = sj_fail(err, SEJAJAR_ERROR_ARGUMENT,
                         "%s says itself in which encoding it is: name none",
                         sejajar_format_name(p->format));
    if (status != SEJAJAR_OK) {
        sj_byte_source_free(input->source);
        return status;
    }
    return p->reader->open(&p->self, input, err);
}

sejajar_status sejajar_pairs_open(sejajar_pairs **out, const char *const *paths, size_t path_count,
                                  const sejajar_pairs_options *options, sejajar_error *err)
{
    static const sejajar_pairs_options usual = {.format = SEJAJAR_FORMAT_GUESS};
    sejajar_pairs *p = sj_alloc_zero(1, sizeof *p);
    sj_pairs_input input = {paths, path_count, options ? options : &usual, NULL, NULL};
    sejajar_status status;

    *out = NULL;
    if (!p)
        return sj_fail_memory(err);
    input.remarks = &p->remarks;
    status = sj_byte_source_open(&input.source, paths[0], input.options->encoding, err);
    if (status == SEJAJAR_OK)
        status = open_reader(p, &input, err);
    if (status != SEJAJAR_OK) {
        sejajar_pairs_free(p);
        return status;
    }
    *out = p;
    return SEJAJAR_OK;
}

sejajar_status sejajar_pairs_next(sejajar_pairs *pairs, sejajar_pair *pair, bool *more,
                                  sejajar_error *err)
{
    *more = false;
    return pairs->reader->next(pairs->self, pair, more, err);
}

sejajar_format sejajar_pairs_format(const sejajar_pairs *pairs)
{
    return pairs->format;
}

const sejajar_remark *sejajar_pairs_remarks(const sejajar_pairs *pairs, size_t *count)
{
    *count = pairs->remarks.count;
    return pairs->remarks.at;
}

void sejajar_pairs_free(sejajar_pairs *pairs)
{
    if (!pairs)
        return;
    if (pairs->reader)
        pairs->reader->free(pairs->self);
    sj_free(pairs);
}
