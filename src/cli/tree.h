/* The files of a folder with all that is in it, or of a list. */
#ifndef CLI_TREE_H
#define CLI_TREE_H

#include <stdbool.h>
#include <stddef.h>

/* No path is as long as this. */
enum { LONGEST_DOCUMENT_PATH = 4096 };

typedef struct {
    char *path;
    const char *name; /* within the folder; points into `path` */
} tree_file;

typedef struct {
    tree_file *at; /* by their names' bytes, none twice */
    size_t count, room;
    bool is_list; /* not a folder */
} tree;

/* `root`: a folder, or a file with paths, one a line; "-" is such a list on standard input. What
 * begins with a full stop is passed over, and so are links to folders. False after a message. */
bool tree_list(tree *out, const char *root);
/* A result at `out` must not be one of the documents of `root`, now or when it is made again, nor
 * replace the list of them. False after a message. */
bool tree_spares(const char *root, const char *out);
void tree_free(tree *t);

#endif
