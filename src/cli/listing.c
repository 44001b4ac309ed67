/* Pairs of documents to work on, and documents that have no partner. */
#include "listing.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cells.h"
#include "report.h"
#include "results.h"

enum { FIELDS = 5 };

static char *copy_of(const char *text)
{
    return text && *text ? strdup(text) : NULL;
}

static bool add(listing *list, const listing_line *one)
{
    bool pair = one->id && one->en;
    listed **at = pair ? &list->pairs : &list->alone;
    size_t *count = pair ? &list->pair_count : &list->alone_count;
    size_t *room = pair ? &list->pair_room : &list->alone_room;

    if (*count == *room) {
        size_t more = *room ? 2 * *room : 256;
        listed *moved = realloc(*at, more * sizeof *moved);

        if (!moved)
            return false;
        *at = moved;
        *room = more;
    }
    (*at)[(*count)++] = (listed){copy_of(one->id),   copy_of(one->en),     one->score,
                                 copy_of(one->fate), copy_of(one->reason), one->unreadable};
    return true;
}

static bool out_of_memory(void)
{
    report(stderr, NULL, "out of memory");
    return false;
}

/* ---- From heaps ---------------------------------------------------------- */

static bool take_alone(listing *out, const heap *h, bool is_id)
{
    bool good = true;

    for (size_t k = 0; k < h->count && good; k++) {
        const heap_document *d = &h->at[k];
        listing_line one = {.id = is_id ? d->path : NULL,
                            .en = is_id ? NULL : d->path,
                            .score = -1,
                            .fate = fate_names[d->fate],
                            .reason = d->reason,
                            .unreadable = d->fate == FATE_UNREADABLE || d->fate == FATE_MISENCODED};

        if (d->fate != FATE_MATCHED)
            good = add(out, &one);
    }
    return good;
}

bool listing_take(listing *out, const heap sides[2])
{
    bool good = true;

    *out = (listing){0};
    for (size_t k = 0; k < sides[0].count && good; k++) {
        const heap_document *d = &sides[0].at[k];

        if (d->fate == FATE_MATCHED)
            good =
                add(out, &(listing_line){
                             .id = d->path, .en = sides[1].at[d->partner].path, .score = d->score});
    }
    if (good && take_alone(out, &sides[0], true) && take_alone(out, &sides[1], false))
        return true;
    listing_free(out);
    return out_of_memory();
}

/* ---- From a file ------------------------------------------------------------ */

/* Four decimals, whatever the locale. */
static double score_of(const char *text)
{
    double score = 0, place = 1;

    if (!text || !*text)
        return -1;
    for (; *text >= '0' && *text <= '9'; text++)
        score = 10 * score + (*text - '0');
    for (text += *text == '.'; *text >= '0' && *text <= '9'; text++)
        score += (*text - '0') * (place /= 10);
    return score;
}

static bool read_line(listing *out, const char *path, size_t number, char *text)
{
    char *fields[FIELDS] = {NULL};
    size_t count = cells_cut(text, fields, FIELDS);
    listing_line one;

    if (count < 2 || (!*fields[0] && !*fields[1])) {
        report(stderr, path,
               "line %zu: a line is id path, en path and what match adds, with tabs "
               "between",
               number);
        return false;
    }
    if (strlen(fields[0]) >= LONGEST_DOCUMENT_PATH || strlen(fields[1]) >= LONGEST_DOCUMENT_PATH) {
        report(stderr, path, "line %zu: longer than any path", number);
        return false;
    }
    one = (listing_line){.id = *fields[0] ? fields[0] : NULL,
                         .en = *fields[1] ? fields[1] : NULL,
                         .score = score_of(fields[2]),
                         .fate = fields[3],
                         .reason = fields[4]};
    one.unreadable = one.fate && (strcmp(one.fate, fate_names[FATE_UNREADABLE]) == 0 ||
                                  strcmp(one.fate, fate_names[FATE_MISENCODED]) == 0);
    return add(out, &one) || out_of_memory();
}

static bool read_lines(listing *out, const char *path, char *text, const char *skip)
{
    char *cut;

    for (size_t number = 1; (cut = cells_cut_line(&text)); number++) {
        if (number == 1 && skip && strcmp(cut, skip) != 0)
            return false;
        if (*cut && !(number == 1 && skip) && !read_line(out, path, number, cut))
            return false;
    }
    return true;
}

bool listing_read(listing *out, const char *path, const char *skip)
{
    sejajar_document *document;
    bool good;
    char *text;

    *out = (listing){0};
    if (skip && access(path, F_OK) != 0)
        return false;
    if (!plain_open(&document, path))
        return false;
    text = strdup(sejajar_document_text(document).bytes);
    sejajar_document_free(document);
    good = text ? read_lines(out, path, text, skip) : out_of_memory();
    free(text);
    if (!good)
        listing_free(out);
    return good;
}

/* ---- To a file ------------------------------------------------------------- */

static sejajar_field text_field(const char *name, const char *text)
{
    return (sejajar_field){
        .name = name, .kind = text ? SEJAJAR_FIELD_TEXT : SEJAJAR_FIELD_NONE, .text = text};
}

void listing_put(results *r, const listing_line *one, bool with_fate, bool json)
{
    sejajar_field fields[FIELDS] = {
        text_field("id", one->id),
        text_field("en", one->en),
        {.name = "score",
         .kind = one->score < 0 ? SEJAJAR_FIELD_NONE : SEJAJAR_FIELD_SCORE,
         .score = one->score},
        text_field("fate", one->fate),
        text_field("reason", one->reason),
    };

    /* What goes wrong the output remembers until it is closed. */
    (void)!sejajar_write_row(results_write, r, fields, with_fate ? FIELDS : 3, json, NULL);
}

static void put_kept(results *r, const listed *one)
{
    listing_line line = {one->id, one->en, one->score, one->fate, one->reason, one->unreadable};

    listing_put(r, &line, true, false);
}

bool listing_write(const listing *list, const char *path, const char *first)
{
    results r;

    if (!results_open(&r, path, stderr))
        return false;
    results_write(&r, first, strlen(first));
    results_write(&r, "\n", 1);
    for (size_t k = 0; k < list->pair_count; k++)
        put_kept(&r, &list->pairs[k]);
    for (size_t k = 0; k < list->alone_count; k++)
        put_kept(&r, &list->alone[k]);
    return results_close(&r, SEJAJAR_OK, NULL, stderr) == 0;
}

static void free_all(listed *at, size_t count)
{
    for (size_t k = 0; k < count; k++) {
        free(at[k].id);
        free(at[k].en);
        free(at[k].fate);
        free(at[k].reason);
    }
    free(at);
}

void listing_free(listing *list)
{
    free_all(list->pairs, list->pair_count);
    free_all(list->alone, list->alone_count);
    *list = (listing){0};
}
