/* Many pairs of documents, named in a file. */
#include "batch.h"

#include <stdlib.h>
#include <string.h>

#include "cells.h"
#include "collect.h"
#include "command.h"
#include "formats.h"
#include "job_outputs.h"
#include "lesson.h"
#include "ordered.h"
#include "report.h"

enum { FIELDS = 4 };

typedef struct {
    job pair;
    const char *problem; /* of the line itself; NULL: none */
    size_t line;
    parcel parcel;
} task;

typedef struct {
    const workshop *shop;
    const char *path;
    task *tasks;
    size_t count, next;
    bool keeps; /* some task has no output of its own */
    collection out;
} batch;

/* ---- Reading the file ------------------------------------------------ */

static const char *problem_of(char *const fields[FIELDS], size_t count, bool one_output, bool pages)
{
    bool own_output = fields[2] && *fields[2];

    if (count < 2 || count > FIELDS)
        return "a job is: id path, en path and, if need be, out path and key, with tabs between";
    if (!*fields[0] || !*fields[1])
        return "one of the two paths is empty";
    if (strcmp(fields[0], "-") == 0 || strcmp(fields[1], "-") == 0 ||
        (own_output && strcmp(fields[2], "-") == 0))
        return "the jobs of a batch need files; - is none";
    if (own_output && one_output)
        return "this job names an output of its own, and -o another for all";
    if (pages && !own_output)
        return "a page needs a file of its own: name one as third field";
    return NULL;
}

static task parse_task(char *line, size_t number, bool one_output, bool pages)
{
    char *fields[FIELDS] = {NULL};
    size_t count = cells_cut(line, fields, FIELDS);
    bool own_output = fields[2] && *fields[2];
    const char *key = fields[3] && *fields[3] ? fields[3] : fields[0];

    return (task){
        .problem = problem_of(fields, count, one_output, pages),
        .line = number,
        .pair = {fields[0], fields[1], own_output ? fields[2] : NULL, key, NULL, !own_output}};
}

static size_t count_lines(const char *text)
{
    size_t count = 1;

    for (; (text = strchr(text, '\n')) != NULL; text++)
        count++;
    return count;
}

static bool parse_tasks(batch *b, char *text, const char *out_path)
{
    char *line;

    b->tasks = calloc(count_lines(text), sizeof *b->tasks);
    if (!b->tasks)
        return false;
    for (size_t number = 1; (line = cells_cut_line(&text)); number++) {
        if (*line) {
            task t = parse_task(line, number, out_path != NULL, b->shop->page);

            b->keeps |= !t.problem && t.pair.keep;
            b->tasks[b->count++] = t;
        }
    }
    return true;
}

/* False where there is no memory. */
static bool check_outputs(batch *b)
{
    job_output *all = calloc(b->count + 1, sizeof *all);
    size_t count = 0;
    bool good;

    for (size_t k = 0; k < b->count && all; k++) {
        if (!b->tasks[k].problem)
            all[count++].job = &b->tasks[k].pair;
    }
    good = all && job_outputs_check(all, count, b->path);
    for (size_t k = 0, at = 0; k < b->count && good; k++) {
        if (!b->tasks[k].problem)
            b->tasks[k].problem = all[at++].problem;
    }
    free(all);
    return good;
}

/* The one output of all that have none of their own. */
static bool open_collection(batch *b, const char *path)
{
    bool good = collection_open(&b->out, path) &&
                workshop_spares(b->shop, &b->out.out, b->path, NULL, stderr);

    for (size_t k = 0; k < b->count && good; k++) {
        const job *j = &b->tasks[k].pair;

        good = b->tasks[k].problem ||
               results_spare(&b->out.out, (const char *const[]){j->id_path, j->en_path}, 2, stderr);
    }
    return good;
}

/* ---- Working --------------------------------------------------------- */

static void *take(void *self, size_t *bytes)
{
    batch *b = self;

    (void)bytes; /* the documents are read when their turn has come */
    return b->next < b->count ? &b->tasks[b->next++] : NULL;
}

/* The shop for a job, with the format that the name of its output says. */
static workshop shop_of(const batch *b, const task *t)
{
    workshop own = *b->shop;

    if (own.by_name && !t->pair.keep) {
        format_by_name(&own, t->pair.out_path);
        format_decide_recut(&own);
    }
    return own;
}

static void run_job(const batch *b, task *t, FILE *talk)
{
    workshop shop = shop_of(b, t);
    char room[128];
    const char *problem = shop.by_name ? format_problem(room, sizeof room, &shop) : NULL;

    if (problem)
        report_at(talk, b->path, t->line, "%s: %s", t->pair.out_path, problem);
    else
        t->parcel.what = job_run(&shop, &t->pair, talk);
}

static void run(void *self, void *argument)
{
    batch *b = self;
    task *t = argument;
    FILE *talk = parcel_open(&t->parcel);

    if (!talk)
        return;
    if (t->problem)
        report_at(talk, b->path, t->line, "%s", t->problem);
    else if (!t->pair.keep || !atomic_load(&b->out.stopped))
        run_job(b, t, talk);
    fclose(talk);
}

static void deliver(void *self, void *argument, bool idle)
{
    batch *b = self;
    task *t = argument;

    (void)idle; /* whoever reads the output can wait for the next piece */
    collection_add(&b->out, &t->parcel, false);
    progress_show(&b->out.progress, b->out.done, b->count, b->out.pairs,
                  (double)b->out.done / (double)b->count);
}

/* Without a model many documents teach each other more words than each teaches itself. */
static sejajar_model *learn_words(batch *b, unsigned threads)
{
    const job **jobs = malloc((b->count + 1) * sizeof *jobs);
    sejajar_model *model = NULL;
    size_t count = 0;

    if (!jobs)
        return NULL;
    for (size_t k = 0; k < b->count; k++)
        if (!b->tasks[k].problem)
            jobs[count++] = &b->tasks[k].pair;
    if (count > 1)
        model = lesson_learn(b->shop, jobs, count, threads, &b->out.progress);
    free(jobs);
    return model;
}

static int run_jobs(batch *b, unsigned threads)
{
    ordered_work work = {b, take, run, deliver};
    sejajar_model *learned = b->shop->any_languages ? learn_words(b, threads) : NULL;
    workshop better = *b->shop;

    if (learned) {
        better.model = learned;
        b->shop = &better;
    }
    ordered_run(&work, threads);
    progress_clear(&b->out.progress);
    if (b->out.failed > 0)
        report(stderr, b->path, "%zu of %zu jobs failed", b->out.failed, b->count);
    sejajar_model_free(learned);
    return collection_close(&b->out, true);
}

static int run_text(batch *b, char *text, const char *out_path, unsigned threads)
{
    if (!parse_tasks(b, text, out_path) || !check_outputs(b)) {
        report(stderr, b->path, "out of memory");
        return STATUS_FAILED;
    }
    if (b->count == 0) {
        report(stderr, b->path, "there are no jobs in it");
        return STATUS_FAILED;
    }
    if (b->keeps && b->shop->moses && (!out_path || strcmp(out_path, "-") == 0)) {
        report(stderr, b->path,
               "--format moses writes two files, OUT.id and OUT.en: jobs without "
               "an output of their own need -o OUT");
        return STATUS_FAILED;
    }
    if (b->keeps && !open_collection(b, out_path))
        return STATUS_FAILED;
    return run_jobs(b, threads);
}

int batch_run(const workshop *shop, const char *path, const char *out_path, unsigned threads,
              bool quiet)
{
    batch b = {.shop = shop, .path = path};
    sejajar_document *document;
    int status = STATUS_FAILED;
    char *text;

    if (!plain_open(&document, path))
        return STATUS_FAILED;
    text = strdup(sejajar_document_text(document).bytes); /* no byte of it is 0 but the last */
    sejajar_document_free(document);
    collection_begin(&b.out, shop, quiet, out_path == NULL);
    if (text)
        status = run_text(&b, text, out_path, threads);
    else
        report(stderr, path, "out of memory");
    free(b.tasks);
    free(text);
    return status;
}
