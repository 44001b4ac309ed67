/* Two heaps of documents, Indonesian and English ones, and who belongs to whom. */
#ifndef CLI_HEAP_H
#define CLI_HEAP_H

#include "job.h"
#include "progress.h"
#include "tree.h"

/* What has become of a document. */
typedef enum {
    FATE_MATCHED,
    FATE_ALONE, /* no partner scored enough */
    FATE_UNREADABLE,
    FATE_MISENCODED,
    FATE_EMPTY,
    FATE_WRONG_LANGUAGE,
    FATE_DUPLICATE,
    FATE_COUNT
} fate;

/* For programs. */
extern const char *const fate_names[FATE_COUNT];

typedef struct {
    const char *path, *name;
    sejajar_profile *profile; /* NULL: cannot be matched */
    fate fate;
    char *reason; /* of that, for a human; NULL where it needs none */
    uint64_t words;
    size_t partner; /* of the other side, where it is matched */
    double score;   /* of that match; of what was nearest where there is none is not known: 0 */
} heap_document;

typedef struct {
    tree files;
    heap_document *at;
    size_t count;
} heap;

typedef struct {
    const workshop *shop;
    double min_score;
    unsigned threads;
    progress *progress;
} matching;

/* Reads both sides and finds partners. False after a message where that could not be done at
 * all; documents that cannot be matched are no such reason. */
bool heaps_match(heap sides[2], const char *const roots[2], const matching *how);
/* One line on standard error for each document that cannot be matched for what it is. Returns
 * how many cannot be read. */
size_t heaps_report(const heap sides[2]);
void heaps_free(heap sides[2]);

#endif
