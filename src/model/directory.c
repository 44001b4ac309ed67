/* Where the models are. */
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

/* Beside an installed program, or above one that was just built. */
static bool find_near_program(char *path, size_t size)
{
    char program[LONGEST];
    ssize_t length = readlink("/proc/self/exe", program, sizeof program - 1);

    if (length <= 0 || (size_t)length >= sizeof program - 1)
        return false;
    program[length] = '\0';
    if (!go_up(program))
        return false;
    if (holds_models(path, size, program, "/../share/sejajar/models"))
        return true;
    for (int k = 0; k < STEPS_UP; k++) {
        if (holds_models(path, size, program, "/models"))
            return true;
        if (!go_up(program))
            break;
    }
    return false;
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
    if (find_near_program(path, size) || holds_models(path, size, SJ_MODELS_INSTALLED, ""))
        return SEJAJAR_OK;
    return sj_fail(err, SEJAJAR_ERROR_MODEL,
                   "no models found; name their folder in the variable SEJAJAR_MODELS");
}
