/* Things that many tasks want one after the other and only one thread at a time may use: one for
 * each thread that asks while others work, kept for the next task. */
#ifndef CLI_POOL_H
#define CLI_POOL_H

#include "sejajar.h"

typedef struct pool pool;

typedef struct {
    void *(*open)(const void *self, sejajar_error *err); /* NULL: it cannot be had */
    void (*close)(void *thing);                          /* of NULL: does nothing */
    const void *self;
} pool_kind;

/* NULL where there is no memory. */
pool *pool_open(pool_kind kind);
void pool_close(pool *p);

/* NULL where none can be had: `err` says why, and may be NULL. */
void *pool_borrow(pool *p, sejajar_error *err);
/* NULL may be given back, too. */
void pool_give_back(pool *p, void *thing);

#endif
