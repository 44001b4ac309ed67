/* Documents with gold beads. */
#include "learn/gold.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "align/corridor.h"
#include "base/bead.h"
#include "base/error.h"
#include "base/memory.h"
#include "base/text.h"
#include "evaluate/beads_file.h"
#include "learn/gold_alignment.h"

enum { LONGEST_PATH = 4096 };

/* ---- Gold beads as a path -------------------------------------------- */

/* Sets `*first` of numbers[0, count). False if they are not consecutive, or too high. */
static bool is_run(const uint32_t *numbers, size_t count, size_t sentences, uint32_t *first)
{
    for (size_t k = 0; k < count; k++)
        if (numbers[k] >= sentences || numbers[k] - numbers[0] != k)
            return false;
    *first = count ? numbers[0] : 0;
    return true;
}

/* A matched bead and its line in the file. */
typedef struct {
    sejajar_bead bead;
    uint64_t line;
} placed;

static int by_place(const void *a, const void *b)
{
    const placed *x = a, *y = b;

    return (x->bead.id_first > y->bead.id_first) - (x->bead.id_first < y->bead.id_first);
}

/* Takes the matched beads of the file. Returns NULL, or what is wrong, and in `*line` where. */
static const char *take_matches(sj_gold_document *d, const sj_beads_file *file, placed *matches,
                                uint64_t *line)
{
    for (size_t k = 0; k < file->beads.count; k++) {
        const sj_listed_bead *listed = &file->beads.at[k];
        sejajar_bead bead = {.id_count = (uint32_t)(listed->en - listed->id),
                             .en_count = (uint32_t)(listed->end - listed->en)};
        *line = listed->line;
        if (!is_run(sj_array_from(&file->numbers, listed->id), bead.id_count,
                    d->sentences[0]->count, &bead.id_first) ||
            !is_run(sj_array_from(&file->numbers, listed->en), bead.en_count,
                    d->sentences[1]->count, &bead.en_first))
            return "numbers that are not in a row, or of sentences that are not there";
        if (sj_bead_is_matched(&bead))
            matches[d->matches++] = (placed){bead, listed->line};
    }
    return NULL;
}

/* Puts them in order. Returns NULL, or what is wrong. */
static const char *order_matches(placed *matches, size_t count, uint64_t *line)
{
    if (count)
        qsort(matches, count, sizeof *matches, by_place);
    for (size_t k = 1; k < count; k++) {
        const sejajar_bead *one = &matches[k - 1].bead, *next = &matches[k].bead;

        *line = matches[k].line;
        if (next->id_first < one->id_first + one->id_count ||
            next->en_first < one->en_first + one->en_count)
            return "a bead that overlaps or crosses another one";
    }
    return NULL;
}

static void add_alone(sj_gold_document *d, uint32_t *id, uint32_t id_end, uint32_t *en,
                      uint32_t en_end)
{
    for (; *id < id_end; ++*id)
        d->path[d->count++] = (sejajar_bead){.id_first = *id, .id_count = 1, .en_first = *en};
    for (; *en < en_end; ++*en)
        d->path[d->count++] = (sejajar_bead){.id_first = *id, .en_first = *en, .en_count = 1};
}

/* The matches, with the sentences alone between them, the Indonesian ones first. */
static void make_path(sj_gold_document *d, const placed *matches)
{
    uint32_t id = 0, en = 0;

    for (size_t k = 0; k < d->matches; k++) {
        const sejajar_bead *bead = &matches[k].bead;

        add_alone(d, &id, bead->id_first, &en, bead->en_first);
        d->path[d->count++] = *bead;
        id += bead->id_count;
        en += bead->en_count;
    }
    add_alone(d, &id, (uint32_t)d->sentences[0]->count, &en, (uint32_t)d->sentences[1]->count);
}

static sejajar_status read_beads(sj_gold_document *d, const char *path, sejajar_error *err)
{
    size_t most = d->sentences[0]->count + d->sentences[1]->count;
    sejajar_document *text = NULL;
    placed *matches = NULL;
    sj_beads_file file = {0};
    const char *wrong;
    uint64_t line;
    sejajar_status status;

    if ((status = sejajar_read(&text, path, NULL, err)) != SEJAJAR_OK ||
        (status = sj_beads_file_parse(&file, sejajar_document_text(text), err)) != SEJAJAR_OK)
        goto done;
    matches = sj_alloc(file.beads.count, sizeof *matches);
    d->path = sj_alloc(most, sizeof *d->path);
    if (!matches || !d->path) {
        status = sj_fail_memory(err);
        goto done;
    }
    if ((wrong = take_matches(d, &file, matches, &line)) ||
        (wrong = order_matches(matches, d->matches, &line)))
        status = sj_fail_at(err, SEJAJAR_ERROR_FORMAT, line, 0, "%s", wrong);
    else
        make_path(d, matches);
done:
    sejajar_document_free(text);
    sj_beads_file_release(&file);
    sj_free(matches);
    return status;
}

/* ---- Reading --------------------------------------------------------- */

/* Puts the place before the message: PATH:, PATH:LINE:, and the byte if it is at fault. */
static sejajar_status fail_in_file(sejajar_error *err, sejajar_status status, const char *path)
{
    char place[LONGEST_PATH + 32];

    if (!err || !err->line)
        return sj_fail_in(err, status, path);
    if (status == SEJAJAR_ERROR_ENCODING)
        return sj_fail_there(err, status, path);
    snprintf(place, sizeof place, "%s:%" PRIu64, path, err->line);
    return sj_fail_in(err, status, place);
}

static sejajar_status read_side(sj_gold_document *d, int side, const char *path,
                                const char *encoding, sejajar_error *err)
{
    const sejajar_read_options options = {.encoding = encoding};
    sejajar_status status;

    if ((status = sejajar_read(&d->text[side], path, &options, err)) == SEJAJAR_OK)
        status = sejajar_lines(&d->sentences[side], sejajar_document_text(d->text[side]), err);
    if (status == SEJAJAR_OK && d->sentences[side]->count >= UINT32_MAX / 2)
        status = sj_fail(err, SEJAJAR_ERROR_LIMIT, "over two billion sentences");
    if (status == SEJAJAR_OK)
        status = sj_tokenise(&d->tokens[side], d->sentences[side], (sejajar_language)side, err);
    return status;
}

/* paths: Indonesian, English, beads. */
static sejajar_status read_document(sj_gold_document *d, char paths[3][LONGEST_PATH],
                                    const char *encoding, const sejajar_model *model,
                                    sejajar_error *err)
{
    sejajar_status status;

    for (int side = 0; side < 2; side++)
        if ((status = read_side(d, side, paths[side], encoding, err)) != SEJAJAR_OK)
            return fail_in_file(err, status, paths[side]);
    if ((status = read_beads(d, paths[2], err)) != SEJAJAR_OK)
        return fail_in_file(err, status, paths[2]);
    return sj_gold_find_corridor(d, model, err);
}

/* Cuts a line into the three paths; false if it has not three. */
static bool cut_line(char paths[3][LONGEST_PATH], const char *at, const char *end)
{
    for (int k = 0; k < 3; k++) {
        const char *tab = k < 2 ? memchr(at, '\t', (size_t)(end - at)) : end;
        if (!tab || tab == at || tab - at >= LONGEST_PATH || memchr(at, 0, (size_t)(tab - at)))
            return false;
        memcpy(paths[k], at, (size_t)(tab - at));
        paths[k][tab - at] = 0;
        at = tab + 1;
    }
    return !strchr(paths[2], '\t');
}

static void free_document(sj_gold_document *d)
{
    for (int side = 0; side < 2; side++) {
        sj_tokens_free(&d->tokens[side]);
        sejajar_sentences_free(d->sentences[side]);
        sejajar_document_free(d->text[side]);
    }
    sj_corridor_free(&d->corridor);
    sj_free(d->path);
}

static sejajar_status read_cases(sj_gold *out, sejajar_text text, const char *encoding,
                                 const sejajar_model *model, sejajar_error *err)
{
    const char *at = text.bytes, *end = at + text.length;
    char paths[3][LONGEST_PATH];

    for (uint64_t number = 1; at < end; number++) {
        sejajar_text line = sj_without_return(sj_next_line(&at, end));
        sj_gold_document document = {0};
        sejajar_status status;

        if (line.length == 0)
            continue;
        if (!cut_line(paths, line.bytes, line.bytes + line.length))
            return sj_fail_at(err, SEJAJAR_ERROR_FORMAT, number,
                              (uint64_t)(line.bytes - text.bytes),
                              "wanted are the paths of Indonesian, English and beads, with tabs "
                              "between");
        status = read_document(&document, paths, encoding, model, err);
        if (status == SEJAJAR_OK && !sj_array_push(out, document))
            status = sj_fail_memory(err);
        if (status != SEJAJAR_OK) {
            free_document(&document);
            if (err)
                err->line = 0; /* said already, and not a line of this file */
            return status;
        }
    }
    return SEJAJAR_OK;
}

sejajar_status sj_gold_read(sj_gold *out, const char *cases, const char *encoding,
                            const sejajar_model *model, sejajar_error *err)
{
    sejajar_document *document = NULL;
    sejajar_status status = sejajar_read(&document, cases, NULL, err);

    if (status != SEJAJAR_OK)
        return fail_in_file(err, status, cases);
    status = read_cases(out, sejajar_document_text(document), encoding, model, err);
    if (status == SEJAJAR_ERROR_FORMAT && err && err->line)
        fail_in_file(err, status, cases);
    sejajar_document_free(document);
    return status;
}

void sj_gold_free(sj_gold *gold)
{
    for (size_t k = 0; k < gold->count; k++)
        free_document(&gold->at[k]);
    sj_array_free(gold);
}
