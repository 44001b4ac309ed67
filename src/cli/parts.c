/* The finished parts of a long work, in a folder beside its output. */
#include "parts.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "report.h"
#include "results.h"

enum { LONGEST_NAME = 64 };
static const char last_line[] = "whole\n";

char *parts_path(const parts *p, const char *name)
{
    char *path = malloc(strlen(p->folder) + strlen(name) + 2);

    if (path)
        sprintf(path, "%s/%s", p->folder, name);
    return path;
}

/* ---- Whose folder it is ---------------------------------------------------- */

/* Some file systems have no locks; there, it is the user's care. */
static bool wait_for_lock(parts *p, bool alone)
{
    struct flock wanted = {.l_type = alone ? F_WRLCK : F_RDLCK, .l_whence = SEEK_SET};

    if (fcntl(p->lock, F_SETLK, &wanted) == 0)
        return true;
    if (errno != EACCES && errno != EAGAIN)
        return true;
    report(stderr, p->folder, "another run works there; waiting for its end");
    while (fcntl(p->lock, F_SETLKW, &wanted) != 0) {
        if (errno != EINTR)
            return true;
    }
    return true;
}

/* Whoever had the lock may have removed the file meanwhile: then it is not the one by that
 * name, and there is nothing to hold on to. */
static bool is_current(const parts *p, const char *path)
{
    struct stat held, named;

    return fstat(p->lock, &held) == 0 && stat(path, &named) == 0 && held.st_ino == named.st_ino &&
           held.st_dev == named.st_dev;
}

/* 1: it is held; 0: try again; -1: failed. */
static int try_lock(parts *p, const char *path, bool alone)
{
    p->made = mkdir(p->folder, 0777) == 0;
    if (!p->made && errno != EEXIST)
        return -1;
    p->lock = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (p->lock < 0)
        return errno == ENOENT ? 0 : -1;
    if (wait_for_lock(p, alone) && is_current(p, path))
        return 1;
    close(p->lock);
    p->lock = -1;
    return 0;
}

bool parts_open(parts *p, const char *folder, const char *signature, bool alone)
{
    char *path;
    int got = 0;

    *p = (parts){.folder = strdup(folder), .signature = signature, .lock = -1};
    path = p->folder ? parts_path(p, "lock") : NULL;
    if (!path) {
        report(stderr, NULL, "out of memory");
        parts_close(p);
        return false;
    }
    for (int attempt = 0; attempt < 100 && got == 0; attempt++)
        got = try_lock(p, path, alone);
    free(path);
    if (got > 0)
        return true;
    report(stderr, folder, "cannot be used for intermediate results: %s", strerror(errno));
    parts_close(p);
    return false;
}

void parts_close(parts *p)
{
    if (p->lock >= 0)
        close(p->lock);
    free(p->folder);
    *p = (parts){.lock = -1};
}

/* ---- Parts ------------------------------------------------------------------ */

static char *path_of(const parts *p, size_t first, size_t count)
{
    char name[LONGEST_NAME];

    snprintf(name, sizeof name, "%08zu-%zu.part.zst", first, count);
    return parts_path(p, name);
}

/* Behind its first line, which must be the signature, up to its last line. */
static char *body_of(sejajar_text text, const char *signature, size_t *length)
{
    size_t first = strlen(signature), last = sizeof last_line - 1;
    char *body;

    if (text.length < first + 1 + last || memcmp(text.bytes, signature, first) != 0 ||
        text.bytes[first] != '\n' || memcmp(text.bytes + text.length - last, last_line, last) != 0)
        return NULL;
    *length = text.length - first - 1 - last;
    body = malloc(*length + 1);
    if (!body)
        return NULL;
    memcpy(body, text.bytes + first + 1, *length);
    body[*length] = '\0';
    return body;
}

char *parts_load(const parts *p, size_t first, size_t count, size_t *length)
{
    char *path = path_of(p, first, count), *body = NULL;
    sejajar_document *document;

    if (path && sejajar_read(&document, path, NULL, NULL) == SEJAJAR_OK) {
        body = body_of(sejajar_document_text(document), p->signature, length);
        sejajar_document_free(document);
    }
    free(path);
    return body;
}

bool parts_store(const parts *p, size_t first, size_t count, const char *bytes, size_t length,
                 FILE *talk)
{
    char *path = path_of(p, first, count);
    bool good = false;
    results r;

    if (!path)
        report(talk, NULL, "out of memory");
    else if (results_open(&r, path, talk)) {
        results_hurry(&r);
        results_write(&r, p->signature, strlen(p->signature));
        results_write(&r, "\n", 1);
        results_write(&r, bytes, length);
        results_write(&r, last_line, sizeof last_line - 1);
        good = results_close(&r, SEJAJAR_OK, NULL, talk) == 0;
    }
    free(path);
    return good;
}

/* ---- Removing ---------------------------------------------------------------- */

static bool ends_with(const char *name, const char *ending)
{
    size_t length = strlen(name), tail = strlen(ending);

    return length >= tail && strcmp(name + length - tail, ending) == 0;
}

static bool is_ours(const char *name)
{
    return ends_with(name, ".part.zst") || strcmp(name, "lock") == 0 ||
           strcmp(name, "documents.tsv") == 0 || (name[0] == '.' && ends_with(name, ".part"));
}

void parts_remove(const parts *p)
{
    DIR *entries = opendir(p->folder);
    struct dirent *entry;

    while (entries && (entry = readdir(entries)) != NULL) {
        char *path = is_ours(entry->d_name) ? parts_path(p, entry->d_name) : NULL;

        if (path)
            unlink(path);
        free(path);
    }
    if (entries)
        closedir(entries);
    rmdir(p->folder);
}

/* .NAME.PID-N.part, as sejajar_output_open() calls it. */
static bool is_leftover(const char *entry, const char *name)
{
    size_t length = strlen(name);

    return entry[0] == '.' && strncmp(entry + 1, name, length) == 0 && entry[length + 1] == '.' &&
           strspn(entry + length + 2, "0123456789-") == strlen(entry + length + 2) - 5 &&
           ends_with(entry, ".part");
}

void parts_remove_leftovers(const char *path)
{
    const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path;
    char *folder = slash ? strndup(path, (size_t)(slash - path) + 1) : strdup(".");
    DIR *entries = folder ? opendir(folder) : NULL;
    struct dirent *entry;

    while (entries && (entry = readdir(entries)) != NULL) {
        parts beside = {.folder = folder};
        char *left = is_leftover(entry->d_name, name) ? parts_path(&beside, entry->d_name) : NULL;

        if (left)
            unlink(left);
        free(left);
    }
    if (entries)
        closedir(entries);
    free(folder);
}
