/* The files of a folder with all that is in it, or of a list. */
#include "tree.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "paths.h"
#include "report.h"
#include "side.h"

static bool add(tree *t, const char *path, size_t length, size_t name)
{
    char *copy = malloc(length + 1);

    if (t->count == t->room && copy) {
        size_t room = t->room ? 2 * t->room : 256;
        tree_file *more = realloc(t->at, room * sizeof *more);

        if (!more) {
            free(copy);
            copy = NULL;
        } else {
            t->at = more;
            t->room = room;
        }
    }
    if (!copy) {
        report(stderr, NULL, "out of memory");
        return false;
    }
    memcpy(copy, path, length);
    copy[length] = '\0';
    t->at[t->count++] = (tree_file){copy, copy + name};
    return true;
}

/* ---- Folders ----------------------------------------------------------- */

/* PATH/NAME; NULL, after a message, where there is no memory. */
static char *join(const char *path, const char *name)
{
    size_t length = strlen(path);
    char *both = malloc(length + strlen(name) + 2);

    if (!both) {
        report(stderr, NULL, "out of memory");
        return NULL;
    }
    memcpy(both, path, length);
    if (length == 0 || path[length - 1] != '/')
        both[length++] = '/';
    strcpy(both + length, name);
    return both;
}

static bool walk(tree *t, const char *folder, size_t root_length);

/* Links to folders may lead in circles; what is no document says so when it is read. */
static bool take_entry(tree *t, const char *path, size_t root_length)
{
    struct stat itself, meant;

    if (lstat(path, &itself) == 0 && S_ISDIR(itself.st_mode))
        return walk(t, path, root_length);
    if (stat(path, &meant) == 0 && S_ISDIR(meant.st_mode))
        return true;
    return add(t, path, strlen(path), root_length);
}

static bool walk(tree *t, const char *folder, size_t root_length)
{
    DIR *entries = opendir(folder);
    struct dirent *entry;
    bool good = true;

    if (!entries) /* said when it is read, like all that cannot be */
        return add(t, folder, strlen(folder), root_length);
    while (good && (errno = 0, entry = readdir(entries)) != NULL) {
        char *path;

        if (entry->d_name[0] == '.')
            continue;
        path = join(folder, entry->d_name);
        good = path && take_entry(t, path, root_length);
        free(path);
    }
    if (good && errno != 0) {
        report(stderr, folder, "cannot read: %s", strerror(errno));
        good = false;
    }
    closedir(entries);
    return good;
}

/* ---- Lists -------------------------------------------------------------- */

static bool read_list(tree *t, const char *path)
{
    sejajar_document *document;
    const char *at, *end;
    bool good = true;

    if (!plain_open(&document, path))
        return false;
    at = sejajar_document_text(document).bytes;
    for (size_t line = 1; good && *at; at = *end ? end + 1 : end, line++) {
        size_t length;

        end = at + strcspn(at, "\n");
        length = (size_t)(end - at);
        if (length > 0 && at[length - 1] == '\r')
            length--;
        if (length == 0)
            continue;
        if (memchr(at, '\t', length) || length >= LONGEST_DOCUMENT_PATH) {
            report(stderr, path, "line %zu: a list has one path a line, %s", line,
                   length >= LONGEST_DOCUMENT_PATH ? "this is longer than any" : "and no tabs");
            good = false;
        } else {
            good = add(t, at, length, 0);
        }
    }
    sejajar_document_free(document);
    return good;
}

/* ---- Both ---------------------------------------------------------------- */

static int by_path(const void *a, const void *b)
{
    const tree_file *x = a, *y = b;
    int order = strcmp(x->name, y->name);

    return order ? order : strcmp(x->path, y->path);
}

static void sort(tree *t)
{
    size_t kept = 0;

    if (t->count > 1)
        qsort(t->at, t->count, sizeof *t->at, by_path);
    for (size_t k = 0; k < t->count; k++) {
        if (kept && strcmp(t->at[kept - 1].path, t->at[k].path) == 0)
            free(t->at[k].path);
        else
            t->at[kept++] = t->at[k];
    }
    t->count = kept;
}

static bool is_folder(const char *path)
{
    struct stat about;

    return stat(path, &about) == 0 && S_ISDIR(about.st_mode);
}

bool tree_list(tree *out, const char *root)
{
    size_t length = strlen(root);
    bool good;

    *out = (tree){0};
    out->is_list = strcmp(root, "-") == 0 || !is_folder(root);
    good =
        out->is_list ? read_list(out, root) : walk(out, root, length + (root[length - 1] != '/'));
    if (good && out->count == 0) {
        report(stderr, root, "there are no documents in it");
        good = false;
    }
    if (!good) {
        tree_free(out);
        return false;
    }
    sort(out);
    return true;
}

bool tree_spares(const char *root, const char *out)
{
    if (path_would_replace(out, root))
        report(stderr, out, "this is an input, which the result would replace; name another file");
    else if (strcmp(root, "-") != 0 && is_folder(root) && path_is_below(out, root))
        report(stderr, out,
               "a result among the documents of %s would be one of them next time; "
               "name a file elsewhere",
               root);
    else
        return true;
    return false;
}

void tree_free(tree *t)
{
    for (size_t k = 0; k < t->count; k++)
        free(t->at[k].path);
    free(t->at);
    *t = (tree){0};
}
