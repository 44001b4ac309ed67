/* Where the models are. */
#define _GNU_SOURCE /* dladdr() */
#include <dlfcn.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"

enum { LONGEST = 4096, STEPS_UP = 8 };

static bool is_directory(const char *path)
{
    struct stat about;

    return stat(path, &about) == 0 && S_ISDIR(about.st_mode);
}

/* FOLDER/TAIL into `path` if that fits and holds the pair's model. */
static bool holds_models(char *path, size_t size, const char *folder, const char *tail)
{
    char probe[LONGEST];
    int length = snprintf(path, size, "%s%s", folder, tail);

    if (length < 0 || (size_t)length >= size)
        return false;
    length = snprintf(probe, sizeof probe, "%s/id-en", path);
    return length > 0 && (size_t)length < sizeof probe && is_directory(probe);
}

/* Cuts the last part of a path off; false at the root. */
static bool go_up(char *path)
{
    char *slash = strrchr(path, '/');

    if (!slash || slash == path)
        return false;
    *slash = '\0';
    return true;
}

/* Beside what was installed, PREFIX/bin or PREFIX/lib with a folder for the machine or
 * without, or above what was just built. `file` is an absolute path; it is cut. */
static bool find_near(char *path, size_t size, char *file)
{
    if (!go_up(file))
        return false;
    if (holds_models(path, size, file, "/../share/sejajar/models") ||
        holds_models(path, size, file, "/../../share/sejajar/models"))
        return true;
    for (int k = 0; k < STEPS_UP; k++) {
        if (holds_models(path, size, file, "/models"))
            return true;
        if (!go_up(file))
            break;
    }
    return false;
}

/* The library is not beside the program that uses it, which may be Python. */
static bool find_near_library(char *path, size_t size)
{
    static const char here = 0;
    char file[PATH_MAX];
    Dl_info about;

    /* Without a slash it is a program as it was called, not where it is. */
    return dladdr(&here, &about) != 0 && about.dli_fname && strchr(about.dli_fname, '/') &&
           realpath(about.dli_fname, file) && find_near(path, size, file);
}

static bool find_near_program(char *path, size_t size)
{
    char program[LONGEST];
    ssize_t length = readlink("/proc/self/exe", program, sizeof program - 1);

    if (length <= 0 || (size_t)length >= sizeof program - 1)
        return false;
    program[length] = '\0';
    return find_near(path, size, program);
}

sejajar_status sejajar_models_directory(char *path, size_t size, sejajar_error *err)
{
    const char *wanted = getenv("SEJAJAR_MODELS");

    if (wanted && *wanted) {
        int length = snprintf(path, size, "%s", wanted);

        if (length >= 0 && (size_t)length < size && is_directory(path))
            return SEJAJAR_OK;
        return sj_fail(err, SEJAJAR_ERROR_MODEL, "SEJAJAR_MODELS is no directory: %s", wanted);
    }
    if (find_near_library(path, size) || find_near_program(path, size) ||
        holds_models(path, size, SJ_MODELS_INSTALLED, ""))
        return SEJAJAR_OK;
    return sj_fail(err, SEJAJAR_ERROR_MODEL,
                   "no models found; name their folder in the variable SEJAJAR_MODELS");
}
