/* The folder that a model is written into: its files appear together, or none does. */
#include "learn/model_folder.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"

enum { LONGEST_PATH = 4096 };

static const char *const names[SJ_MODEL_FILES] = {"lexicon.bin", "parameters.txt"};

static bool make_path(char path[LONGEST_PATH], const char *directory, int file)
{
    return snprintf(path, LONGEST_PATH, "%s/%s", directory, names[file]) < LONGEST_PATH;
}

sejajar_status sj_model_folder_open(sj_model_folder *folder, const char *directory,
                                    sejajar_error *err)
{
    sejajar_status status = SEJAJAR_OK;
    char path[LONGEST_PATH];

    *folder = (sj_model_folder){.directory = directory};
    if (!make_path(path, directory, SJ_MODEL_PARAMETERS))
        return sj_fail(err, SEJAJAR_ERROR_ARGUMENT, "%.200s…: too long a path", directory);
    folder->made = mkdir(directory, 0777) == 0;
    if (!folder->made && errno != EEXIST)
        return sj_fail(err, SEJAJAR_ERROR_IO, "%s: cannot be made: %s", directory, strerror(errno));
    for (int f = 0; f < SJ_MODEL_FILES && status == SEJAJAR_OK; f++) {
        make_path(path, directory, f);
        status = sejajar_output_open(&folder->files[f], path, err);
        if (status != SEJAJAR_OK)
            sj_fail_in(err, status, path);
    }
    return status == SEJAJAR_OK ? status : sj_model_folder_close(folder, status, err);
}

sejajar_status sj_model_folder_close(sj_model_folder *folder, sejajar_status status,
                                     sejajar_error *err)
{
    char path[LONGEST_PATH];
    size_t failed = 0;

    if (folder->files[SJ_MODEL_FILES - 1] && (status == SEJAJAR_OK || status == SEJAJAR_ERROR_IO)) {
        status = sejajar_outputs_finish(folder->files, SJ_MODEL_FILES, &failed, err);
        make_path(path, folder->directory, (int)failed);
        if (status != SEJAJAR_OK)
            sj_fail_in(err, status, path);
    }
    for (int f = 0; f < SJ_MODEL_FILES; f++)
        sejajar_output_free(folder->files[f]);
    if (status != SEJAJAR_OK && folder->made)
        rmdir(folder->directory);
    return status;
}
