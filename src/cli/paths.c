/* What paths name. */
#include "paths.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

const char *path_name(const char *path)
{
    const char *slash = strrchr(path, '/');

    return slash && slash[1] ? slash + 1 : strcmp(path, "-") == 0 ? "standard input" : path;
}

size_t path_without(const char *path, size_t length, const char *ending)
{
    size_t tail = strlen(ending);

    return length > tail && strncasecmp(path + length - tail, ending, tail) == 0 ? length - tail
                                                                                 : length;
}

bool path_ends(const char *path, const char *ending)
{
    size_t length = path ? strlen(path) : 0;

    length = path_without(path, path_without(path, length, ".gz"), ".zst");
    return path_without(path, length, ending) < length;
}

static bool one_file(const struct stat *x, const struct stat *y)
{
    return (S_ISREG(x->st_mode) || S_ISDIR(x->st_mode)) && x->st_dev == y->st_dev &&
           x->st_ino == y->st_ino;
}

bool paths_are_one_file(const char *id, const char *en)
{
    struct stat x, y;

    return stat(id, &x) == 0 && stat(en, &y) == 0 && one_file(&x, &y);
}

static bool look(struct stat *about, const char *path, int standard)
{
    return (strcmp(path, "-") == 0 ? fstat(standard, about) : stat(path, about)) == 0;
}

bool path_would_replace(const char *out, const char *in)
{
    struct stat x, y;

    return look(&x, out, STDOUT_FILENO) && look(&y, in, STDIN_FILENO) && one_file(&x, &y);
}

char *path_meant(const char *path)
{
    char folder[PATH_MAX], *real = realpath(path, NULL), *both;
    const char *slash = strrchr(path, '/');
    size_t length = slash ? (size_t)(slash - path) + 1 : 0;

    if (real || length >= sizeof folder)
        return real ? real : strdup(path);
    memcpy(folder, path, length);
    strcpy(folder + length, length ? "" : ".");
    if (!(real = realpath(folder, NULL)))
        return strdup(path);
    both = malloc(strlen(real) + strlen(path + length) + 2);
    if (both)
        sprintf(both, "%s/%s", real, path + length);
    free(real);
    return both;
}

/* What begins with a full stop is no document. */
static bool is_hidden(const char *below)
{
    return *below == '.' || strstr(below, "/.") != NULL;
}

bool path_is_below(const char *path, const char *folder)
{
    char *meant = path_meant(path), *root = realpath(folder, NULL);
    size_t length = root ? strlen(root) : 0;
    const char *below;
    bool is = false;

    if (meant && root && strncmp(meant, root, length) == 0) {
        below = meant + length;
        is = *below == '/' && !is_hidden(below + 1);
    }
    free(meant);
    free(root);
    return is;
}
