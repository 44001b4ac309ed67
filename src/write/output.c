/* A file that appears whole or not at all. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"
#include "base/memory.h"
#include "write/compress.h"

struct sejajar_output {
    int file;
    int problem;     /* errno of the first write that failed */
    bool borrowed;   /* standard output: not ours to close */
    bool hurried;    /* need not outlast a power cut */
    char *path;      /* where the file will be; NULL: written in place */
    char *temporary; /* where it is now; NULL once it is renamed */
    sj_compressor *compressor;
    size_t used;
    char waiting[1 << 16];
};

/* ---- Bytes to the file ----------------------------------------------- */

static int to_file(void *to, const char *bytes, size_t length)
{
    sejajar_output *output = to;

    while (length > 0 && output->problem == 0) {
        ssize_t written = write(output->file, bytes, length);

        if (written >= 0) {
            bytes += written;
            length -= (size_t)written;
        } else if (errno != EINTR) {
            output->problem = errno;
        }
    }
    return output->problem ? -1 : 0;
}

static int empty(sejajar_output *output, bool last)
{
    size_t used = output->used;
    int result;

    output->used = 0;
    if (!output->compressor)
        return to_file(output, output->waiting, used);
    result = sj_compressor_write(output->compressor, output->waiting, used, last, to_file, output);
    if (result != 0 && output->problem == 0)
        output->problem = EIO; /* the compressor's own; it has no reason to fail */
    return result;
}

int sejajar_output_write(void *output, const char *bytes, size_t length)
{
    sejajar_output *o = output;

    while (length > 0) {
        size_t room = sizeof o->waiting - o->used;
        size_t part = length < room ? length : room;

        memcpy(o->waiting + o->used, bytes, part);
        o->used += part;
        bytes += part;
        length -= part;
        if (o->used == sizeof o->waiting && empty(o, false) != 0)
            return -1;
    }
    return o->problem ? -1 : 0;
}

/* ---- Opening --------------------------------------------------------- */

/* FOLDER.NAME.PID-N.part; of a long name only the start, to stay within what is allowed. */
static char *temporary_path(const char *folder, size_t folder_length, const char *name,
                            unsigned attempt)
{
    enum { NAME = 160, REST = 64 };
    char *path = sj_alloc(folder_length + NAME + REST, 1);

    if (!path)
        return NULL;
    memcpy(path, folder, folder_length);
    snprintf(path + folder_length, NAME + REST, ".%.*s.%ld-%u.part", NAME, name, (long)getpid(),
             attempt);
    return path;
}

/* A new file beside `output->path`, so that renaming never crosses a border. */
static sejajar_status open_temporary(sejajar_output *output, sejajar_error *err)
{
    const char *slash = strrchr(output->path, '/');
    const char *name = slash ? slash + 1 : output->path;
    size_t folder_length = (size_t)(name - output->path);

    for (unsigned attempt = 0; attempt < 1000; attempt++) {
        sj_free(output->temporary);
        output->temporary = temporary_path(output->path, folder_length, name, attempt);
        if (!output->temporary)
            return sj_fail_memory(err);
        output->file = open(output->temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (output->file >= 0)
            return SEJAJAR_OK;
        if (errno != EEXIST)
            break;
    }
    sj_free(output->temporary);
    output->temporary = NULL;
    return sj_fail_system(err, errno, "cannot create");
}

/* No file of this name can be made, and errno says why: known before the work begins. */
static bool is_hopeless(const char *path)
{
    struct stat link;

    return errno != ENOENT || !*path || lstat(path, &link) == 0; /* a link to nothing */
}

/* Where the bytes should end up: through symbolic links, to the file they mean. */
static char *final_path(const char *path)
{
    char *real = realpath(path, NULL);
    const char *meant = real ? real : path;
    char *copy = sj_alloc(strlen(meant) + 1, 1);

    if (copy)
        memcpy(copy, meant, strlen(meant) + 1);
    free(real); /* realpath() allocates for itself */
    return copy;
}

static sejajar_status open_file(sejajar_output *output, const char *path, sejajar_error *err)
{
    struct stat about;
    bool exists = stat(path, &about) == 0;
    sejajar_status status;

    if (!exists && is_hopeless(path))
        return sj_fail_system(err, errno, "cannot create");
    if (exists && S_ISDIR(about.st_mode))
        return sj_fail(err, SEJAJAR_ERROR_IO, "cannot write: this is a directory");
    if (exists && !S_ISREG(about.st_mode)) { /* a device or pipe cannot be renamed into */
        output->file = open(path, O_WRONLY | O_CLOEXEC);
        return output->file >= 0 ? SEJAJAR_OK : sj_fail_system(err, errno, "cannot open");
    }
    if (exists && access(path, W_OK) != 0)
        return sj_fail_system(err, errno, "cannot write");
    output->path = final_path(path);
    if (!output->path)
        return sj_fail_memory(err);
    status = open_temporary(output, err);
    if (status == SEJAJAR_OK && exists) /* keep the permissions of the old file, if we may */
        (void)!fchmod(output->file, about.st_mode & 07777);
    return status;
}

sejajar_status sejajar_output_open(sejajar_output **out, const char *path, sejajar_error *err)
{
    sejajar_output *output = sj_alloc_zero(1, sizeof *output);
    sejajar_status status = SEJAJAR_OK;

    *out = NULL;
    if (!output)
        return sj_fail_memory(err);
    output->file = -1;
    output->borrowed = strcmp(path, "-") == 0;
    status = sj_compressor_open(&output->compressor, path, err);
    if (status == SEJAJAR_OK && output->borrowed)
        output->file = STDOUT_FILENO;
    else if (status == SEJAJAR_OK)
        status = open_file(output, path, err);
    if (status != SEJAJAR_OK) {
        sejajar_output_free(output);
        return status;
    }
    *out = output;
    return SEJAJAR_OK;
}

/* ---- Finishing ------------------------------------------------------- */

static sejajar_status write_problem(int number, sejajar_error *err)
{
    sejajar_status status = sj_fail_system(err, number, "cannot write");

    if (number == EPIPE) {
        status = SEJAJAR_ERROR_PIPE;
        if (err)
            err->status = status;
    }
    return status;
}

/* To the disk before the name: after a power cut there is the old file or the new one. In a hurry
 * there may be a torn one. */
static void settle(sejajar_output *output)
{
    if (output->problem == 0 && output->temporary && !output->hurried && fsync(output->file) != 0)
        output->problem = errno;
    if (!output->borrowed && close(output->file) != 0 && output->problem == 0)
        output->problem = errno;
    output->file = -1;
}

static sejajar_status give_name(sejajar_output *output, sejajar_error *err)
{
    if (!output->temporary)
        return SEJAJAR_OK;
    if (rename(output->temporary, output->path) != 0)
        return sj_fail_system(err, errno, "cannot rename the finished file");
    sj_free(output->temporary);
    output->temporary = NULL;
    return SEJAJAR_OK;
}

sejajar_status sejajar_output_finish(sejajar_output *output, sejajar_error *err)
{
    return sejajar_outputs_finish(&output, 1, NULL, err);
}

sejajar_status sejajar_outputs_finish(sejajar_output *const *outputs, size_t count, size_t *failed,
                                      sejajar_error *err)
{
    sejajar_status status = SEJAJAR_OK;

    for (size_t k = 0; k < count; k++) {
        if (outputs[k]->problem == 0)
            empty(outputs[k], true);
        settle(outputs[k]);
    }
    for (size_t k = 0; k < count && status == SEJAJAR_OK; k++) {
        if (outputs[k]->problem && failed)
            *failed = k;
        if (outputs[k]->problem)
            status = write_problem(outputs[k]->problem, err);
    }
    for (size_t k = 0; k < count && status == SEJAJAR_OK; k++) {
        if ((status = give_name(outputs[k], err)) == SEJAJAR_OK)
            continue;
        if (failed)
            *failed = k;
        while (k-- > 0) {
            if (outputs[k]->path)
                unlink(outputs[k]->path);
        }
        break;
    }
    return status;
}

void sejajar_output_hurry(sejajar_output *output)
{
    output->hurried = true;
    if (output->compressor)
        sj_compressor_hurry(output->compressor);
}

sejajar_status sejajar_output_flush(sejajar_output *output, sejajar_error *err)
{
    if (output->problem == 0 && !output->temporary && !output->compressor)
        empty(output, false);
    return output->problem ? write_problem(output->problem, err) : SEJAJAR_OK;
}

const char *sejajar_output_temporary(const sejajar_output *output)
{
    return output->temporary;
}

void sejajar_output_free(sejajar_output *output)
{
    if (!output)
        return;
    if (output->file >= 0 && !output->borrowed)
        close(output->file);
    if (output->temporary)
        unlink(output->temporary);
    sj_compressor_free(output->compressor);
    sj_free(output->temporary);
    sj_free(output->path);
    sj_free(output);
}
