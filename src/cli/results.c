/* Results on their way to -o FILE or standard output. */
#include "results.h"

#include <stdlib.h>
#include <string.h>

#include "command.h"
#include "paths.h"
#include "report.h"
#include "temporary.h"

static void forget(results *r)
{
    for (size_t k = 0; k < r->count; k++) {
        temporary_forget(r->slots[k]);
        r->slots[k] = -1;
    }
}

static const char *path_of(const results *r, size_t k)
{
    const char *path = r->paths ? r->paths[k] : r->path;

    return strcmp(path, "-") == 0 ? "standard output" : path;
}

/* One more file. */
static bool add_file(results *r, const char *path, FILE *talk)
{
    sejajar_status status;
    sejajar_error err;

    temporary_lock();
    status = sejajar_output_open(&r->outputs[r->count], path, &err);
    r->slots[r->count] = -1;
    if (status == SEJAJAR_OK)
        r->slots[r->count] = temporary_remember(sejajar_output_temporary(r->outputs[r->count]));
    temporary_unlock();
    r->count += status == SEJAJAR_OK;
    if (status != SEJAJAR_OK)
        report_error(talk, path, &err);
    return status == SEJAJAR_OK;
}

bool results_open(results *r, const char *path, FILE *talk)
{
    *r = (results){.path = path ? path : "-"};
    return add_file(r, r->path, talk);
}

static bool make_paths(results *r, const char *ending, const char *const *marks, size_t count)
{
    size_t length = strlen(r->path), plain, stem;

    r->paths = calloc(count, sizeof *r->paths);
    plain = path_without(r->path, length, ".gz");
    plain = path_without(r->path, plain, ".zst");
    stem = path_without(r->path, plain, ending);
    for (size_t k = 0; r->paths && k < count; k++)
        snprintf(r->paths[k], sizeof r->paths[k], "%.*s%s%s", (int)stem, r->path, marks[k],
                 r->path + stem);
    return r->paths && length < LONGEST_RESULT_PATH - 16;
}

bool results_open_together(results *r, const char *path, const char *ending,
                           const char *const *marks, size_t count, FILE *talk)
{
    *r = (results){.path = path};
    if (!make_paths(r, ending, marks, count)) {
        report(talk, path, "the name is too long, or there is no memory");
        results_abandon(r);
        return false;
    }
    while (r->count < count) {
        if (!add_file(r, r->paths[r->count], talk)) {
            results_abandon(r);
            return false;
        }
    }
    return true;
}

bool results_open_moses(results *r, const char *path, FILE *talk)
{
    static const char *const marks[] = {".id", ".en"};

    return results_open_together(r, path, "", marks, 2, talk);
}

bool results_spare(results *r, const char *const *inputs, size_t count, FILE *talk)
{
    for (size_t k = 0; k < r->count; k++) {
        const char *path = r->paths ? r->paths[k] : r->path;

        for (size_t in = 0; in < count; in++) {
            if (!inputs[in] || !path_would_replace(path, inputs[in]))
                continue;
            report(talk, path_of(r, k),
                   "this is an input, which the result would replace; name another file");
            results_abandon(r);
            return false;
        }
    }
    return true;
}

void results_keep(results *r)
{
    *r = (results){.path = "-"};
}

static int keep(results *r, const char *bytes, size_t length)
{
    if (length > r->kept_room - r->kept_length) {
        size_t room = r->kept_room + r->kept_room / 2 + length;
        char *more = realloc(r->kept, room);

        if (!more)
            return -1;
        r->kept = more;
        r->kept_room = room;
    }
    memcpy(r->kept + r->kept_length, bytes, length);
    r->kept_length += length;
    return 0;
}

/* Lines with one tab each, for two files. */
static int write_apart(results *r, const char *bytes, size_t length)
{
    const char *end = bytes + length;

    while (bytes < end) {
        const char *stop = memchr(bytes, r->second ? '\n' : '\t', (size_t)(end - bytes));
        size_t part = (size_t)((stop ? stop : end) - bytes);

        if (sejajar_output_write(r->outputs[r->second], bytes, part) != 0 ||
            (stop && sejajar_output_write(r->outputs[r->second], "\n", 1) != 0))
            return -1;
        r->second = r->second != (stop != NULL);
        bytes += part + (stop != NULL);
    }
    return 0;
}

int results_write(void *to, const char *bytes, size_t length)
{
    results *r = to;

    if (r->count == 0)
        return keep(r, bytes, length);
    if (r->count > 1)
        return write_apart(r, bytes, length);
    return sejajar_output_write(r->outputs[0], bytes, length);
}

void results_hurry(results *r)
{
    for (size_t k = 0; k < r->count; k++)
        sejajar_output_hurry(r->outputs[k]);
}

bool results_flush(results *r)
{
    for (size_t k = 0; k < r->count; k++) {
        if (sejajar_output_flush(r->outputs[k], NULL) != SEJAJAR_OK)
            return false;
    }
    return true;
}

void results_abandon(results *r)
{
    forget(r);
    for (size_t k = 0; k < r->count; k++)
        sejajar_output_free(r->outputs[k]);
    free(r->paths);
    free(r->kept);
    *r = (results){.path = r->path};
}

/* The same for results in memory. */
static int close_kept(results *r, sejajar_status status, const sejajar_error *err, FILE *talk)
{
    if (status == SEJAJAR_OK)
        return STATUS_DONE;
    if (status == SEJAJAR_ERROR_IO) /* ours: keep() found no room */
        report(talk, NULL, "out of memory");
    else
        report_error(talk, NULL, err);
    results_abandon(r);
    return STATUS_FAILED;
}

static void abandon_all(results *const *all, size_t count)
{
    for (size_t k = 0; k < count; k++)
        results_abandon(all[k]);
}

/* All files of all results get their names, or none does. */
static int finish_all(results *const *all, size_t count, FILE *talk)
{
    sejajar_output *outputs[MOST_TOGETHER * MOST_FILES];
    const char *paths[MOST_TOGETHER * MOST_FILES];
    size_t files = 0, failed = 0;
    sejajar_status finished;
    sejajar_error why;

    for (size_t k = 0; k < count; k++) {
        for (size_t f = 0; f < all[k]->count; f++) {
            paths[files] = path_of(all[k], f);
            outputs[files++] = all[k]->outputs[f];
        }
    }
    finished = sejajar_outputs_finish(outputs, files, &failed, &why);
    if (finished == SEJAJAR_OK || finished == SEJAJAR_ERROR_PIPE)
        return STATUS_DONE;
    report_error(talk, paths[failed], &why);
    return STATUS_FAILED;
}

int results_close_together(results *const *all, size_t count, sejajar_status status,
                           const sejajar_error *err, FILE *talk)
{
    int result = STATUS_FAILED;

    if (status == SEJAJAR_OK || status == SEJAJAR_ERROR_IO)
        result = finish_all(all, count, talk); /* knows why a write failed */
    else
        report_error(talk, NULL, err);
    abandon_all(all, count);
    return result;
}

int results_close(results *r, sejajar_status status, const sejajar_error *err, FILE *talk)
{
    if (r->count == 0)
        return close_kept(r, status, err, talk);
    return results_close_together(&r, 1, status, err, talk);
}
