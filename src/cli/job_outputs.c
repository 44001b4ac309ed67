/* What the jobs of a batch write: no file twice, and none that one of them reads. */
#include "job_outputs.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "paths.h"

/* Of two jobs that write one file, which of them won would be chance: the first in the list. */
static int by_output(const void *a, const void *b)
{
    const job_output *const *x = a, *const *y = b;
    int order = strcmp((*x)->meant, (*y)->meant);

    return order ? order : (*x > *y) - (*x < *y);
}

static void mark_repeated(job_output **order, size_t count)
{
    qsort(order, count, sizeof *order, by_output);
    for (size_t k = 1; k < count; k++) {
        if (strcmp(order[k]->meant, order[k - 1]->meant) == 0)
            order[k]->problem = "an earlier job writes the same file";
    }
}

/* ---- Inputs ----------------------------------------------------------------- */

/* A regular file that is there, and the job that would replace it. */
typedef struct {
    dev_t device;
    ino_t number;
    job_output *output; /* NULL: of an input, to be looked for */
} target;

static int by_file(const void *a, const void *b)
{
    const target *x = a, *y = b;

    if (x->device != y->device)
        return x->device < y->device ? -1 : 1;
    return (x->number > y->number) - (x->number < y->number);
}

static bool find_file(target *out, const char *path)
{
    struct stat about;

    if (stat(path, &about) != 0 || !S_ISREG(about.st_mode))
        return false;
    *out = (target){.device = about.st_dev, .number = about.st_ino};
    return true;
}

static void mark_input(const target *targets, size_t count, const char *path)
{
    target input;
    const target *found =
        find_file(&input, path) ? bsearch(&input, targets, count, sizeof input, by_file) : NULL;

    if (found && !found->output->problem)
        found->output->problem = "its output would replace a file that is read";
}

/* Repeated outputs have their problem already, so that each file is there once. */
static bool mark_inputs(job_output **order, size_t count, const job_output *all, size_t all_count,
                        const char *list)
{
    target *targets = malloc((count + 1) * sizeof *targets);
    size_t there = 0;

    if (!targets)
        return false;
    for (size_t k = 0; k < count; k++) {
        if (!order[k]->problem && find_file(&targets[there], order[k]->job->out_path))
            targets[there++].output = order[k];
    }
    qsort(targets, there, sizeof *targets, by_file);
    for (size_t k = 0; k < all_count && there > 0; k++) {
        mark_input(targets, there, all[k].job->id_path);
        mark_input(targets, there, all[k].job->en_path);
    }
    if (there > 0)
        mark_input(targets, there, list);
    free(targets);
    return true;
}

bool job_outputs_check(job_output *all, size_t count, const char *list)
{
    job_output **order = malloc((count + 1) * sizeof *order);
    size_t own = 0;
    bool good = order != NULL;

    for (size_t k = 0; k < count && good; k++) {
        if (all[k].job->keep)
            continue;
        order[own] = &all[k];
        good = (order[own++]->meant = path_meant(all[k].job->out_path)) != NULL;
    }
    if (good)
        mark_repeated(order, own);
    good = good && mark_inputs(order, own, all, count, list);
    for (size_t k = 0; k < own; k++)
        free(order[k]->meant);
    free(order);
    return good;
}
