/* Many pairs of documents, named in a file. */
#define _GNU_SOURCE /* sched_getaffinity() */
#include "batch.h"

#include <pthread.h>
#include <sched.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "command.h"
#include "report.h"

enum { FIELDS = 4, MOST_THREADS = 128 };

typedef struct {
    job pair;
    const char *problem; /* of the line itself; NULL: none */
    size_t line;
    char *talk; /* what was said while it ran; NULL: nothing yet */
    size_t talk_length;
    bool done;
    int status;
} task;

typedef struct {
    const workshop *shop;
    const char *path;
    task *tasks;
    size_t count;
    pthread_mutex_t lock; /* for all that follows */
    size_t next;          /* to be taken by a worker */
    size_t told;          /* tasks before it are done and their messages out */
    size_t failed;
    bool progress;
} batch;

/* ---- Reading the file ------------------------------------------------ */

/* Cuts `line` at its tabs. */
static size_t cut_fields(char *line, const char **fields)
{
    size_t count = 0;

    for (char *tab; line; line = tab) {
        tab = strchr(line, '\t');
        if (tab)
            *tab++ = '\0';
        if (count < FIELDS)
            fields[count] = line;
        count++;
    }
    return count;
}

static task parse_task(char *line, size_t number)
{
    const char *fields[FIELDS] = {NULL};
    size_t count = cut_fields(line, fields);
    task t = {.line = number};

    if (count < 3 || count > FIELDS)
        t.problem =
            "a job is: id path, en path, out path and, if need be, a key, with tabs between";
    else if (!*fields[0] || !*fields[1] || !*fields[2])
        t.problem = "one of the three paths is empty";
    else if (strcmp(fields[0], "-") == 0 || strcmp(fields[1], "-") == 0 ||
             strcmp(fields[2], "-") == 0)
        t.problem = "the jobs of a batch need files; - is none";
    t.pair = (job){fields[0], fields[1], fields[2], fields[3]};
    return t;
}

static size_t count_lines(const char *text)
{
    size_t count = 1;

    for (; (text = strchr(text, '\n')) != NULL; text++)
        count++;
    return count;
}

static bool parse_tasks(batch *b, char *text)
{
    b->tasks = calloc(count_lines(text), sizeof *b->tasks);
    if (!b->tasks)
        return false;
    for (size_t number = 1; text; number++) {
        char *end = strchr(text, '\n');
        size_t length;

        if (end)
            *end++ = '\0';
        length = strlen(text);
        if (length > 0 && text[length - 1] == '\r')
            text[--length] = '\0';
        if (length > 0)
            b->tasks[b->count++] = parse_task(text, number);
        text = end;
    }
    return true;
}

static int by_out_path(const void *a, const void *b)
{
    const task *const *x = a, *const *y = b;
    int order = strcmp((*x)->pair.out_path, (*y)->pair.out_path);

    return order ? order : (*x)->line < (*y)->line ? -1 : 1;
}

/* Of two jobs that write one file, which of them won would be chance. */
static bool mark_repeated_outputs(batch *b)
{
    task **order = malloc((b->count + 1) * sizeof *order);
    size_t count = 0;

    if (!order)
        return false;
    for (size_t k = 0; k < b->count; k++) {
        if (!b->tasks[k].problem)
            order[count++] = &b->tasks[k];
    }
    qsort(order, count, sizeof *order, by_out_path);
    for (size_t k = 1; k < count; k++) {
        if (strcmp(order[k]->pair.out_path, order[k - 1]->pair.out_path) == 0)
            order[k]->problem = "an earlier job writes the same file";
    }
    free(order);
    return true;
}

/* ---- Working --------------------------------------------------------- */

static void run_task(const batch *b, task *t)
{
    FILE *talk = open_memstream(&t->talk, &t->talk_length);

    t->status = STATUS_FAILED;
    if (!talk)
        return;
    if (t->problem)
        fprintf(talk, "sejajar: %s:%zu: %s\n", b->path, t->line, t->problem);
    else
        t->status = job_run(b->shop, &t->pair, talk);
    fclose(talk);
}

/* Messages come out in the order of the file, whichever job is done first. */
static void tell(batch *b)
{
    while (b->told < b->count && b->tasks[b->told].done) {
        task *t = &b->tasks[b->told++];

        if (b->progress)
            fputs("\r\033[K", stderr);
        if (t->talk)
            fputs(t->talk, stderr);
        else
            report_error(
                stderr, t->pair.id_path,
                &(sejajar_error){.status = SEJAJAR_ERROR_MEMORY, .message = "out of memory"});
        b->failed += t->status != STATUS_DONE;
        free(t->talk);
        t->talk = NULL;
    }
    if (b->progress)
        fprintf(stderr, "\r%zu of %zu documents", b->told, b->count);
}

static void *work(void *argument)
{
    batch *b = argument;

    pthread_mutex_lock(&b->lock);
    while (b->next < b->count) {
        task *t = &b->tasks[b->next++];

        pthread_mutex_unlock(&b->lock);
        run_task(b, t);
        pthread_mutex_lock(&b->lock);
        t->done = true;
        tell(b);
    }
    pthread_mutex_unlock(&b->lock);
    return NULL;
}

/* The cores this process may use: on a cluster, fewer than the machine has. */
static unsigned cores(void)
{
    cpu_set_t set;

    if (sched_getaffinity(0, sizeof set, &set) == 0 && CPU_COUNT(&set) > 0)
        return (unsigned)CPU_COUNT(&set);
    return 1;
}

/* Where a thread cannot be started, the others do its work; this one always does. */
static void run_tasks(batch *b, unsigned threads)
{
    pthread_t workers[MOST_THREADS];
    unsigned started = 0;

    if (threads == 0)
        threads = cores();
    if (threads > b->count)
        threads = (unsigned)b->count;
    while (started + 1 < threads && started < MOST_THREADS &&
           pthread_create(&workers[started], NULL, work, b) == 0)
        started++;
    work(b);
    for (unsigned k = 0; k < started; k++)
        pthread_join(workers[k], NULL);
    if (b->progress)
        fputs("\r\033[K", stderr);
}

static int run_text(batch *b, char *text, unsigned threads)
{
    if (!parse_tasks(b, text) || !mark_repeated_outputs(b)) {
        report(stderr, b->path, "out of memory");
        return STATUS_FAILED;
    }
    if (b->count == 0) {
        report(stderr, b->path, "there are no jobs in it");
        return STATUS_FAILED;
    }
    run_tasks(b, threads);
    if (b->failed > 0)
        report(stderr, b->path, "%zu of %zu jobs failed", b->failed, b->count);
    return b->failed > 0 ? STATUS_FAILED : STATUS_DONE;
}

int batch_run(const workshop *shop, const char *path, unsigned threads, bool quiet)
{
    batch b = {.shop = shop, .path = path, .progress = !quiet && isatty(STDERR_FILENO)};
    sejajar_document *document;
    int status = STATUS_FAILED;
    char *text;

    if (!text_open(&document, path, NULL, stderr))
        return STATUS_FAILED;
    text = strdup(sejajar_document_text(document).bytes); /* no byte of it is 0 but the last */
    sejajar_document_free(document);
    pthread_mutex_init(&b.lock, NULL);
    if (text)
        status = run_text(&b, text, threads);
    else
        report(stderr, path, "out of memory");
    pthread_mutex_destroy(&b.lock);
    free(b.tasks);
    free(text);
    return status;
}
