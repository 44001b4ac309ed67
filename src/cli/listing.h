/* Pairs of documents to work on, and documents that have no partner: what `match` says, kept in
 * memory or read from a manifest. */
#ifndef CLI_LISTING_H
#define CLI_LISTING_H

#include "heap.h"

typedef struct {
    char *id, *en;       /* paths; one of them NULL: a document alone */
    double score;        /* of the match; negative: not known */
    char *fate, *reason; /* of a document alone; NULL: not known */
    bool unreadable;
} listed;

typedef struct {
    listed *pairs, *alone;
    size_t pair_count, alone_count;
    size_t pair_room, alone_room;
} listing;

/* From what was matched; false where there is no memory, after a message. */
bool listing_take(listing *out, const heap sides[2]);
/* From lines of: id path, en path[, score[, fate, reason]]; one of the paths may be empty. The
 * first line is passed over if it is `skip`; where `skip` is not NULL and the first line is
 * another, or the file is not there, it is false without a message. */
bool listing_read(listing *out, const char *path, const char *skip);
/* Writes such lines after a line `first`. False after a message. */
bool listing_write(const listing *list, const char *path, const char *first);

/* A pair or a document alone, before it is copied or where it is only put out. */
typedef struct {
    const char *id, *en;
    double score;
    const char *fate, *reason;
    bool unreadable;
} listing_line;

/* One line, or object: both paths and the score; `with_fate`, what became of it, too, and why. */
void listing_put(results *r, const listing_line *one, bool with_fate, bool json);
void listing_free(listing *list);

#endif
