/* What paths name. */
#ifndef CLI_PATHS_H
#define CLI_PATHS_H

#include <stdbool.h>
#include <stddef.h>

/* The last part of a path, and "standard input" for "-". */
const char *path_name(const char *path);

/* The length of the first `length` bytes without `ending`, if they have it, be it in capitals. */
size_t path_without(const char *path, size_t length, const char *ending);

/* Whether it ends so, before .gz or .zst; NULL does not. */
bool path_ends(const char *path, const char *ending);

/* Whether both name one regular file or folder, under two names or through links. */
bool paths_are_one_file(const char *id, const char *en);

/* Whether a result at `out` would replace the regular file, or folder, `in`; "-" is standard
 * output, and standard input. */
bool path_would_replace(const char *out, const char *in);

/* One name for each file: that of the file itself if it is there, else of its folder with the
 * name. For the caller to free; NULL where there is no memory. */
char *path_meant(const char *path);

/* Whether it is, or will be, within the folder, and no part of it there is hidden. */
bool path_is_below(const char *path, const char *folder);

#endif
