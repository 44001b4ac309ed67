/* A table of pairs on its way through the program. */
#include "table.h"

#include <inttypes.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

#include "cells.h"
#include "command.h"
#include "ordered.h"
#include "progress.h"
#include "report.h"
#include "results.h"

/* Workers that wait for a block; never more than threads. */
enum { MOST_WORKERS = 128, MOST_MESSAGES = 100 };

typedef struct {
    const table_work *work;
    const char *path;
    unsigned column[2]; /* from 0 */
    sejajar_source *source;
    results out;
    progress progress;
    pthread_mutex_t lock; /* of the idle workers */
    void *idle[MOST_WORKERS];
    size_t idle_count;
    atomic_bool stopped; /* nothing more is read */
    bool failed, unwritable;
    uint64_t rows, left_out;
} table;

/* Some rows. */
typedef struct {
    sejajar_block *block;
    char *pairs, *talk;
    size_t pairs_length, talk_length;
    uint64_t rows, left_out;
    bool failed;
} part;

/* ---- Columns --------------------------------------------------------------- */

/* "id=NAME" or "en=3" */
static bool take_one(table_columns *columns, const char *at, size_t length)
{
    int side = strncmp(at, "id=", 3) == 0 ? 0 : strncmp(at, "en=", 3) == 0 ? 1 : -1;
    char *to, *end;
    unsigned long number;

    if (side < 0 || length <= 3 || length - 3 >= LONGEST_COLUMN_NAME)
        return false;
    to = columns->name[side];
    memcpy(to, at + 3, length - 3);
    to[length - 3] = 0;
    number = strtoul(to, &end, 10);
    columns->number[side] = 0;
    if (*end == 0 && *to >= '0' && *to <= '9') {
        if (number < 1 || number > 10000)
            return false;
        columns->number[side] = (unsigned)number;
    } else {
        columns->header = true; /* names are in a header */
    }
    return true;
}

bool table_take_columns(table_columns *columns, const char *value)
{
    for (const char *at = value;; at++) {
        size_t length = strcspn(at, ",");

        if (!take_one(columns, at, length))
            return false;
        at += length;
        if (!*at)
            return true;
    }
}

bool table_take_columns_option(void *settings, const char *value, const char **better)
{
    (void)better;
    return table_take_columns(settings, value);
}

/* The place of the column that is wanted; false where no header has it. */
static bool find_column(unsigned *out, const table_columns *columns, int side, sejajar_text header)
{
    const char *usual = side == 0 ? "id" : "en";
    const char *name = columns->name[side][0] ? columns->name[side] : usual;
    sejajar_text cell;

    *out = columns->number[side] ? columns->number[side] - 1 : (unsigned)side;
    if (columns->number[side] || !columns->header)
        return true;
    for (unsigned k = 0; cells_next(&cell, &header); k++)
        if (cell_is(cell, name)) {
            *out = k;
            return true;
        }
    return false;
}

/* ---- Lines ------------------------------------------------------------------ */

static bool find_cells(const table *t, table_row *row)
{
    unsigned last = t->column[t->column[0] < t->column[1]];
    sejajar_text rest = row->line, cell;

    for (unsigned k = 0; k <= last; k++) {
        if (!cells_next(&cell, &rest))
            return false;
        if (k == t->column[0])
            row->id = cell;
        if (k == t->column[1])
            row->en = cell;
    }
    return true;
}

static void say_where(const table *t, part *p, const table_row *row, FILE *talk)
{
    unsigned last = t->column[t->column[0] < t->column[1]];

    if (p->left_out++ < MOST_MESSAGES)
        report_at(talk, t->path, row->number, "%s; the row is left out",
                  last == 1 ? "there are not two columns with a tab between"
                            : "it has too few columns");
}

static void run_rows(table *t, part *p, void *worker, FILE *to, FILE *talk)
{
    sejajar_text rest = p->block->text;
    table_row row = {.number = p->block->first_line};

    for (; cells_next_line(&row.line, &rest) && !p->failed; row.number++) {
        if (row.line.length == 0)
            continue; /* at the end of a file, mostly */
        p->rows++;
        if (!find_cells(t, &row))
            say_where(t, p, &row, talk);
        else if (!t->work->row(t->work->self, worker, &row, to, talk))
            p->failed = true;
    }
}

/* ---- Threads ----------------------------------------------------------------- */

static void *take_worker(table *t)
{
    void *worker;

    pthread_mutex_lock(&t->lock);
    worker = t->idle_count > 0 ? t->idle[--t->idle_count] : t->work->open(t->work->self);
    pthread_mutex_unlock(&t->lock);
    return worker;
}

static void give_worker(table *t, void *worker)
{
    pthread_mutex_lock(&t->lock);
    if (t->idle_count < MOST_WORKERS)
        t->idle[t->idle_count++] = worker;
    else
        t->work->close(worker);
    pthread_mutex_unlock(&t->lock);
}

static void *take(void *self, size_t *bytes)
{
    table *t = self;
    part *p = calloc(1, sizeof *p);
    sejajar_error err = {.message = "out of memory"};

    if (p && atomic_load(&t->stopped)) {
        free(p);
        return NULL;
    }
    if (!p || sejajar_source_next(&p->block, t->source, &err) != SEJAJAR_OK) {
        report_plain_error(stderr, t->path, &err);
        t->failed = true;
    }
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
    FILE *talk = open_memstream(&p->talk, &p->talk_length);
    FILE *to = open_memstream(&p->pairs, &p->pairs_length);
    void *worker = to && talk ? take_worker(t) : NULL;

    p->failed = !worker;
    if (worker) {
        run_rows(t, p, worker, to, talk);
        give_worker(t, worker);
    }
    if ((to && fclose(to) != 0) || (talk && fclose(talk) != 0) || !to || !talk)
        p->failed = true;
    sejajar_block_free(p->block);
    p->block = NULL;
}

static void deliver(void *self, void *task, bool idle)
{
    table *t = self;
    part *p = task;

    if (!atomic_load(&t->stopped)) {
        progress_clear(&t->progress);
        if (p->talk)
            fputs(p->talk, stderr);
        if (!p->talk || !p->pairs)
            report(stderr, NULL, "out of memory");
        t->failed |= p->failed;
        if (p->pairs && results_write(&t->out, p->pairs, p->pairs_length) != 0)
            t->unwritable = true;
        if (idle && !t->unwritable && !results_flush(&t->out))
            t->unwritable = true;
        t->rows += p->rows;
        t->left_out += p->left_out;
        if (t->failed || t->unwritable)
            atomic_store(&t->stopped, true);
    }
    free(p->talk);
    free(p->pairs);
    free(p);
}

/* ---- The whole ---------------------------------------------------------------- */

/* Finds the columns and, if there is a header, passes it on. The first block stays: its rows
 * are worked on here, before the others. */
static bool begin(table *t, const table_columns *columns)
{
    sejajar_text header = {"", 0}, rest;
    part *p = calloc(1, sizeof *p);
    sejajar_error err = {.message = "out of memory"};

    if (!p || sejajar_source_next(&p->block, t->source, &err) != SEJAJAR_OK) {
        report_plain_error(stderr, t->path, &err);
        free(p);
        return false;
    }
    if (!p->block) {
        report(stderr, t->path, "there are no pairs in it");
        free(p);
        return false;
    }
    rest = p->block->text;
    if (columns->header && cells_next_line(&header, &rest)) {
        p->block->text = rest;
        p->block->first_line++;
    }
    for (int side = 0; side < 2; side++)
        if (!find_column(&t->column[side], columns, side, header)) {
            report(stderr, t->path, "its first line names no column '%s'",
                   columns->name[side][0] ? columns->name[side]
                   : side == 0            ? "id"
                                          : "en");
            sejajar_block_free(p->block);
            free(p);
            return false;
        }
    if (columns->header && (results_write(&t->out, header.bytes, header.length) != 0 ||
                            results_write(&t->out, t->work->more, strlen(t->work->more)) != 0 ||
                            results_write(&t->out, "\n", 1) != 0))
        t->unwritable = true;
    run(t, p);
    deliver(t, p, true);
    return true;
}

static int finish(table *t, bool begun)
{
    progress_clear(&t->progress);
    while (t->idle_count > 0)
        t->work->close(t->idle[--t->idle_count]);
    sejajar_source_free(t->source);
    pthread_mutex_destroy(&t->lock);
    if (begun && !t->failed && !t->unwritable && t->rows == 0) {
        report(stderr, t->path, "there are no pairs in it");
        t->failed = true;
    }
    if (t->left_out > MOST_MESSAGES || (t->left_out > 0 && begun && !t->failed))
        report(stderr, t->path, "%" PRIu64 " of %" PRIu64 " rows were left out", t->left_out,
               t->rows);
    if (!begun || t->failed) {
        results_abandon(&t->out);
        return STATUS_FAILED;
    }
    if (results_close(&t->out, t->unwritable ? SEJAJAR_ERROR_IO : SEJAJAR_OK, NULL, stderr) !=
        STATUS_DONE)
        return STATUS_FAILED;
    return t->left_out > 0 ? STATUS_FAILED : STATUS_DONE;
}

int table_run(const table_work *work, const table_columns *columns, const char *path,
              const char *out_path, unsigned threads, bool quiet)
{
    table t = {.work = work, .path = path};
    ordered_work ordered = {&t, take, run, deliver};
    sejajar_error err;
    bool begun;

    if (sejajar_source_open(&t.source, path, &err) != SEJAJAR_OK) {
        report_plain_error(stderr, path, &err);
        return STATUS_FAILED;
    }
    if (!results_open(&t.out, out_path, stderr) || !results_spare(&t.out, &path, 1, stderr)) {
        sejajar_source_free(t.source);
        return STATUS_FAILED;
    }
    pthread_mutex_init(&t.lock, NULL);
    atomic_init(&t.stopped, false);
    progress_begin(&t.progress, quiet, out_path == NULL);
    begun = begin(&t, columns);
    if (begun && !t.failed && !t.unwritable)
        ordered_run(&ordered, threads);
    return finish(&t, begun);
}
