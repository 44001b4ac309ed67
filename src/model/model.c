/* A model: opening and closing it. */
#include "model/model.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"
#include "base/memory.h"

enum { LONGEST_PATH = 4096 };

static sejajar_status cannot_read(sejajar_error *err, const char *path)
{
    return sj_fail(err, SEJAJAR_ERROR_MODEL, "%s: cannot be read: %s", path, strerror(errno));
}

static sejajar_status map_file(void **map, size_t *size, const char *path, sejajar_error *err)
{
    struct stat about;
    int file = open(path, O_RDONLY | O_CLOEXEC);

    *map = NULL;
    if (file < 0)
        return cannot_read(err, path);
    if (fstat(file, &about) != 0 || !S_ISREG(about.st_mode) || about.st_size == 0) {
        close(file);
        return sj_fail(err, SEJAJAR_ERROR_MODEL, "%s: empty, or no file", path);
    }
    *size = (size_t)about.st_size;
    *map = mmap(NULL, *size, PROT_READ, MAP_PRIVATE, file, 0);
    close(file);
    if (*map == MAP_FAILED) {
        *map = NULL;
        return cannot_read(err, path);
    }
    return SEJAJAR_OK;
}

static sejajar_status read_parameters(sejajar_model *model, const char *path, sejajar_error *err)
{
    size_t size;
    void *map;
    sejajar_status status = map_file(&map, &size, path, err);

    if (status != SEJAJAR_OK)
        return status;
    status = sj_parameters_read(&model->parameters, (sejajar_text){map, size}, path, err);
    munmap(map, size);
    return status;
}

static sejajar_status read_evidence(sejajar_model *model, const char *path, sejajar_error *err)
{
    size_t size;
    void *map;
    sejajar_status status = map_file(&map, &size, path, err);

    if (status != SEJAJAR_OK)
        return status;
    status = sj_evidence_read(&model->evidence, (sejajar_text){map, size}, path, err);
    munmap(map, size);
    return status;
}

static sejajar_status read_neighbours(sejajar_model *model, const char *path, sejajar_error *err)
{
    sejajar_status status = map_file(&model->neighbour_map, &model->neighbour_size, path, err);

    if (status != SEJAJAR_OK)
        return status;
    return sj_neighbours_read(&model->neighbours, model->neighbour_map, model->neighbour_size, path,
                              err);
}

/* Reads the two files that judging needs. A model without them can align but not judge; with
 * neighbours.bin alone, fidelity.txt can be fitted. */
static sejajar_status read_for_judging(sejajar_model *model, const char *directory,
                                       sejajar_error *err)
{
    char path[LONGEST_PATH + 16];
    sejajar_status status = SEJAJAR_OK;

    snprintf(path, sizeof path, "%s/neighbours.bin", directory);
    if (access(path, F_OK) == 0)
        status = read_neighbours(model, path, err);
    snprintf(path, sizeof path, "%s/fidelity.txt", directory);
    if (status == SEJAJAR_OK && access(path, F_OK) == 0)
        status = read_evidence(model, path, err);
    return status;
}

sejajar_status sejajar_model_open(sejajar_model **out, const char *directory, sejajar_error *err)
{
    sejajar_model *model = sj_alloc_zero(1, sizeof *model);
    char path[LONGEST_PATH];
    sejajar_status status;

    *out = NULL;
    if (!model)
        return sj_fail_memory(err);
    if ((size_t)snprintf(path, sizeof path, "%s/parameters.txt", directory) >= sizeof path) {
        status = sj_fail(err, SEJAJAR_ERROR_ARGUMENT, "%.200s…: too long a path", directory);
        goto done;
    }
    if ((status = read_parameters(model, path, err)) != SEJAJAR_OK)
        goto done;
    if ((status = read_for_judging(model, directory, err)) != SEJAJAR_OK)
        goto done;
    snprintf(path, sizeof path, "%s/lexicon.bin", directory);
    if ((status = map_file(&model->map, &model->map_size, path, err)) != SEJAJAR_OK ||
        (status = sj_lexicon_read(&model->lexicon, model->map, model->map_size, path, err)) !=
            SEJAJAR_OK)
        goto done;
    *out = model;
    model = NULL;
done:
    sejajar_model_free(model);
    return status;
}

/* Without words, lengths and marks must decide: their weights, and length_per_character. Chosen by
 * hand on the made cases of docs/evaluation.md. */
static const double lengths_alone = 1.0, endings_alone = 1.3, spread_alone = 0.8;

sejajar_status sejajar_model_none(sejajar_model **out, sejajar_error *err)
{
    *out = sj_alloc_zero(1, sizeof **out);
    if (!*out)
        return sj_fail_memory(err);
    (*out)->parameters = sj_parameters_default;
    (*out)->parameters.weight_lengths = lengths_alone;
    (*out)->parameters.weight_endings = endings_alone;
    (*out)->parameters.length_per_character = spread_alone;
    return SEJAJAR_OK;
}

void sejajar_model_free(sejajar_model *model)
{
    if (!model)
        return;
    if (model->map)
        munmap(model->map, model->map_size);
    if (model->neighbour_map)
        munmap(model->neighbour_map, model->neighbour_size);
    sj_free(model);
}
