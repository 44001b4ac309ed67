/* A table of pairs on its way through the program. */
#include "table.h"

#include <inttypes.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

#include "cells.h"
#include "ordered.h"
#include "report.h"

enum { MOST_MESSAGES = 10 };

/* A row and what has become of it. */
typedef struct {
    sejajar_text line;
    long text_end; /* in the part's text; it begins where that of the row before it ends */
    bool bad;      /* it lacks a column */
} seen_row;

/* A block on its way. */
typedef struct {
    sejajar_block *block;
    seen_row *rows;
    char *records; /* of work->record bytes each */
    size_t count;  /* of rows that were looked at */
    char *text;
    size_t text_length;
    bool failed; /* `err` says why */
    sejajar_error err;
} part;

typedef struct {
    const table_work *work;
    const char *path;
    int column[MOST_CELLS];
    sejajar_source *source;
    part *first;         /* what is left of the first block after the header */
    atomic_bool stopped; /* nothing more is read */
    bool failed;
    uint64_t rows, left_out;
    progress *progress;
} table;

/* ---- Rows ------------------------------------------------------------------- */

/* False where id or en is missing. */
static bool find_cells(const table *t, table_row *row)
{
    sejajar_text rest = row->line, cell;

    for (int k = 0; cells_next(&cell, &rest); k++) {
        for (int c = 0; c < MOST_CELLS; c++) {
            if (k == t->column[c])
                row->cells[c] = cell;
        }
    }
    return row->cells[0].bytes && row->cells[1].bytes;
}

static sejajar_status look_at_row(const table *t, void *worker, part *p, seen_row *seen, FILE *text)
{
    char *record = p->records + (size_t)(seen - p->rows) * t->work->record;
    table_row row = {.line = seen->line};

    seen->bad = !find_cells(t, &row);
    return seen->bad ? SEJAJAR_OK
                     : t->work->look(t->work->self, worker, &row, record, text, &p->err);
}

static size_t count_lines(sejajar_text text)
{
    const char *at = text.bytes, *end = at + text.length;
    size_t count = 1;

    for (; at < end && (at = memchr(at, '\n', (size_t)(end - at))) != NULL; at++)
        count++;
    return count;
}

static bool make_room(const table *t, part *p)
{
    size_t lines = count_lines(p->block->text);

    p->rows = calloc(lines, sizeof *p->rows);
    p->records = calloc(lines, t->work->record + 1);
    return p->rows && p->records;
}

static bool look_at_rows(const table *t, void *worker, part *p, FILE *text)
{
    sejajar_text rest = p->block->text, line;

    while (!atomic_load(&t->stopped) && cells_next_line(&line, &rest)) {
        seen_row *seen = &p->rows[p->count++];

        *seen = (seen_row){.line = line};
        if (line.length > 0 && look_at_row(t, worker, p, seen, text) != SEJAJAR_OK)
            return false;
        seen->text_end = ftell(text);
    }
    return true;
}

/* ---- Blocks ----------------------------------------------------------------- */

static void *take(void *self, size_t *bytes)
{
    table *t = self;
    part *p = t->first ? t->first : calloc(1, sizeof *p);
    sejajar_error err = {.message = "out of memory"};

    if (!p || (!t->first && !atomic_load(&t->stopped) &&
               sejajar_source_next(&p->block, t->source, &err) != SEJAJAR_OK)) {
        report_error(stderr, t->path, &err);
        t->failed = true;
    }
    t->first = NULL;
    if (!p || !p->block) {
        free(p);
        return NULL;
    }
    *bytes = p->block->text.length;
    return p;
}

static void run(void *self, void *task)
{
    table *t = self;
    part *p = task;
    FILE *text = open_memstream(&p->text, &p->text_length);
    void *worker;

    p->err = (sejajar_error){.message = "out of memory"};
    p->failed = !text || !make_room(t, p);
    worker = p->failed ? NULL : pool_borrow(t->work->workers, &p->err);
    p->failed = !worker || !look_at_rows(t, worker, p, text);
    pool_give_back(t->work->workers, worker);
    if (text && fclose(text) != 0)
        p->failed = true;
}

/* False where nothing more can be done. */
static bool put_row(table *t, part *p, size_t k)
{
    const seen_row *row = &p->rows[k];
    long begin = k > 0 ? p->rows[k - 1].text_end : 0;
    sejajar_text text = {p->text + begin, (size_t)(row->text_end - begin)};

    if (row->line.length == 0)
        return true; /* at the end of a file, mostly */
    t->rows++;
    if (!row->bad)
        return t->work->put(t->work->self, row->line, p->records + k * t->work->record, text);
    progress_clear(t->progress);
    if (t->left_out++ < MOST_MESSAGES)
        report_at(stderr, t->path, p->block->first_line + k, "%s; the row is left out",
                  t->column[0] + t->column[1] == 1 ? "there are not two columns with a tab between"
                                                   : "it has too few columns");
    return true;
}

static void deliver(void *self, void *task, bool idle)
{
    table *t = self;
    part *p = task;
    bool good = !atomic_load(&t->stopped);

    if (good && p->failed) {
        progress_clear(t->progress);
        report_error(stderr, NULL, &p->err);
        t->failed = true;
        good = false;
    }
    for (size_t k = 0; k < p->count && good; k++)
        good = put_row(t, p, k);
    good = good && (!idle || t->work->flush(t->work->self));
    if (!good)
        atomic_store(&t->stopped, true);
    progress_show_pairs(t->progress, t->rows);
    sejajar_block_free(p->block);
    free(p->rows);
    free(p->records);
    free(p->text);
    free(p);
}

/* ---- The whole -------------------------------------------------------------- */

/* What other formats look like: one message, and not one for each line. */
static bool is_other_format(const table *t, sejajar_text first)
{
    const char *is = first.length == 0       ? NULL
                     : first.bytes[0] == '{' ? "JSON"
                     : first.bytes[0] == '<' ? "XML"
                                             : NULL;

    if (!is || memchr(first.bytes, '\t', first.length))
        return false;
    report(stderr, t->path,
           "this looks like %s, not a table; sejajar convert --to tsv makes one "
           "of it",
           is);
    return true;
}

/* Finds the columns and, if there is a header, passes it on. */
static bool begin(table *t, const table_columns *columns, part *p)
{
    sejajar_text rest = p->block ? p->block->text : (sejajar_text){"", 0}, first;
    const char *missing;

    if (!cells_next_line(&first, &rest)) {
        report(stderr, t->path, "there are no pairs in it");
        return false;
    }
    if (is_other_format(t, first))
        return false;
    missing = columns_find(t->column, columns, t->work->extra, first);
    if (missing) {
        report(stderr, t->path, "its first line names no column '%s'", missing);
        return false;
    }
    if (columns_look_swapped(columns, t->column, p->block->text))
        report(stderr, t->path,
               "warning: the first column looks English and the second Indonesian; "
               "--columns id=2,en=1 says so");
    if (columns->header) {
        p->block->text = rest;
        p->block->first_line++;
        atomic_store(&t->stopped, !t->work->header(t->work->self, first));
    }
    return true;
}

/* The first block tells where the columns are; its rows are the first to be looked at. */
static bool read_first(table *t, const table_columns *columns)
{
    part *p = calloc(1, sizeof *p);
    sejajar_error err = {.message = "out of memory"};

    if (!p || sejajar_source_next(&p->block, t->source, &err) != SEJAJAR_OK) {
        report_error(stderr, t->path, &err);
        free(p);
        return false;
    }
    if (begin(t, columns, p)) {
        t->first = p;
        return true;
    }
    sejajar_block_free(p->block);
    free(p);
    return false;
}

static bool say_what_was_left_out(const table *t)
{
    if (t->left_out > 0)
        report(stderr, t->path, "%" PRIu64 " of %" PRIu64 " rows %s left out", t->left_out, t->rows,
               t->left_out == 1 ? "was" : "were");
    if (t->rows > t->left_out)
        return true;
    report(stderr, t->path, "there are no pairs in it");
    return false;
}

bool table_run(uint64_t *left_out, const table_work *work, const table_columns *columns,
               const char *path, unsigned threads, progress *shown)
{
    table t = {.work = work, .path = path, .progress = shown};
    ordered_work ordered = {&t, take, run, deliver};
    sejajar_error err;
    bool good;

    atomic_init(&t.stopped, false);
    if (sejajar_source_open(&t.source, path, columns->encoding, &err) != SEJAJAR_OK) {
        report_error(stderr, path, &err);
        return false;
    }
    good = read_first(&t, columns);
    if (good)
        ordered_run(&ordered, threads);
    sejajar_source_free(t.source);
    progress_clear(shown);
    good = good && !t.failed && (atomic_load(&t.stopped) || say_what_was_left_out(&t));
    *left_out = t.left_out;
    return good;
}
