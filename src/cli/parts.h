/* The finished parts of a long work, in a folder beside its output, so that a run that was
 * interrupted can be taken up, and machines can share the work. A part appears whole or not at
 * all, says with what settings it was made, and is made again if that was with others. */
#ifndef CLI_PARTS_H
#define CLI_PARTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

typedef struct {
    char *folder;
    const char *signature; /* one line: what the parts depend on; the caller's */
    int lock;              /* an open file; -1: none */
    bool made;             /* the folder was not there before */
} parts;

/* Makes the folder if need be. `alone`: waits until no one else works on it, and nobody may
 * while this one does; else others may share it. False after a message. */
bool parts_open(parts *p, const char *folder, const char *signature, bool alone);
/* FOLDER/NAME, for the caller to free; NULL where there is no memory. */
char *parts_path(const parts *p, const char *name);
/* The bytes of part [first, first + count), for the caller to free; NULL where it is not there,
 * not whole, or of other settings. */
char *parts_load(const parts *p, size_t first, size_t count, size_t *length);
/* False after a message on `talk`. */
bool parts_store(const parts *p, size_t first, size_t count, const char *bytes, size_t length,
                 FILE *talk);
/* Removes what this program puts there, and the folder if nothing else is in it. */
void parts_remove(const parts *p);
void parts_close(parts *p);

/* Removes what a run that was killed left of `path` under a temporary name. Only for one who
 * is alone. */
void parts_remove_leftovers(const char *path);

#endif
