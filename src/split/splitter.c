/* Abbreviations and weights of one language, as read from a directory. */
#include "split/splitter.h"

#include <errno.h>
#include <stdio.h>

#include "base/error.h"
#include "base/memory.h"

/* A larger file is no model of ours. */
enum { LARGEST = 1 << 22, LONGEST_PATH = 4096 };

bool sj_splitter_path(char *path, size_t size, const char *directory, const char *name)
{
    int length = snprintf(path, size, "%s/%s", directory, name);

    return length > 0 && (size_t)length < size;
}

static sejajar_status load_stream(char **bytes, size_t *length, FILE *file, const char *path,
                                  sejajar_error *err)
{
    size_t room = 1 << 16;
    char *at = sj_alloc(room, 1);
    size_t count = 0, got;

    while (at && (got = fread(at + count, 1, room - count, file)) > 0) {
        char *bigger;

        count += got;
        if (count < room)
            continue;
        bigger = room < LARGEST ? sj_resize(at, room *= 2, 1) : NULL;
        if (!bigger) {
            sj_free(at);
            return room < LARGEST
                       ? sj_fail_memory(err)
                       : sj_fail(err, SEJAJAR_ERROR_MODEL, "%s: larger than a model can be", path);
        }
        at = bigger;
    }
    if (!at)
        return sj_fail_memory(err);
    if (ferror(file)) {
        sj_free(at);
        return sj_fail(err, SEJAJAR_ERROR_MODEL, "%s: cannot be read", path);
    }
    *bytes = at;
    *length = count;
    return SEJAJAR_OK;
}

/* What was cut off within a line would else be a splitter that cuts otherwise. */
static sejajar_status check_end(const char *bytes, size_t length, const char *path,
                                sejajar_error *err)
{
    if (length == 0 || bytes[length - 1] == '\n')
        return SEJAJAR_OK;
    return sj_fail(err, SEJAJAR_ERROR_MODEL, "%s: cut short: its last line has no end", path);
}

/* The whole of DIRECTORY/NAME; the caller frees *bytes with sj_free(). */
static sejajar_status load(char **bytes, size_t *length, char path[LONGEST_PATH],
                           const char *directory, const char *name, sejajar_error *err)
{
    sejajar_status status;
    FILE *file;

    if (!sj_splitter_path(path, LONGEST_PATH, directory, name))
        return sj_fail(err, SEJAJAR_ERROR_ARGUMENT, "a directory name longer than %d bytes",
                       LONGEST_PATH);
    file = fopen(path, "rb");
    if (!file)
        return sj_fail(err, SEJAJAR_ERROR_MODEL, "%s: %s", path,
                       errno == ENOENT    ? "no such file"
                       : errno == ENOTDIR ? "not in a directory; name the splitter's folder"
                                          : "cannot be opened");
    status = load_stream(bytes, length, file, path, err);
    fclose(file);
    if (status == SEJAJAR_OK && (status = check_end(*bytes, *length, path, err)) != SEJAJAR_OK) {
        sj_free(*bytes);
        *bytes = NULL;
    }
    return status;
}

sejajar_status sj_splitter_read_abbreviations(sj_abbreviations *list, const char *directory,
                                              sejajar_error *err)
{
    char path[LONGEST_PATH];
    char *bytes = NULL;
    size_t length = 0;
    sejajar_status status = load(&bytes, &length, path, directory, "abbreviations.txt", err);

    if (status == SEJAJAR_OK)
        status = sj_abbreviations_add(list, (sejajar_text){bytes, length}, path, err);
    sj_free(bytes);
    return status;
}

static sejajar_status read_weights(sj_weights *weights, const char *directory,
                                   sejajar_language language, sejajar_error *err)
{
    char path[LONGEST_PATH];
    char *bytes = NULL;
    size_t length = 0;
    sejajar_status status = load(&bytes, &length, path, directory, "splitter.txt", err);

    if (status == SEJAJAR_OK)
        status = sj_weights_parse(weights, (sejajar_text){bytes, length}, language, path, err);
    sj_free(bytes);
    return status;
}

sejajar_status sejajar_splitter_open(sejajar_splitter **out, const char *directory,
                                     sejajar_language language, sejajar_error *err)
{
    sejajar_splitter *splitter = sj_alloc_zero(1, sizeof *splitter);
    sejajar_status status;

    *out = NULL;
    if (!splitter)
        return sj_fail_memory(err);
    splitter->language = language;
    status = sj_splitter_read_abbreviations(&splitter->abbreviations, directory, err);
    if (status == SEJAJAR_OK)
        status = read_weights(&splitter->weights, directory, language, err);
    if (status != SEJAJAR_OK) {
        sejajar_splitter_free(splitter);
        return status;
    }
    *out = splitter;
    return SEJAJAR_OK;
}

sejajar_status sejajar_splitter_add(sejajar_splitter *splitter, sejajar_text lines,
                                    sejajar_error *err)
{
    return sj_abbreviations_add(&splitter->abbreviations, lines, "abbreviations", err);
}

void sejajar_splitter_free(sejajar_splitter *splitter)
{
    if (!splitter)
        return;
    sj_abbreviations_release(&splitter->abbreviations);
    sj_weights_release(&splitter->weights);
    sj_free(splitter);
}
