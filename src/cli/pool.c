/* Things that many tasks want one after the other and only one thread at a time may use. */
#include "pool.h"

#include <pthread.h>
#include <stdlib.h>

enum { MOST = 128 };

struct pool {
    pool_kind kind;
    pthread_mutex_t lock;
    void *idle[MOST];
    size_t count;
};

pool *pool_open(pool_kind kind)
{
    pool *p = calloc(1, sizeof *p);

    if (!p)
        return NULL;
    p->kind = kind;
    pthread_mutex_init(&p->lock, NULL);
    return p;
}

void pool_close(pool *p)
{
    if (!p)
        return;
    for (size_t k = 0; k < p->count; k++)
        p->kind.close(p->idle[k]);
    pthread_mutex_destroy(&p->lock);
    free(p);
}

void *pool_borrow(pool *p, sejajar_error *err)
{
    void *thing = NULL;

    pthread_mutex_lock(&p->lock);
    if (p->count > 0)
        thing = p->idle[--p->count];
    pthread_mutex_unlock(&p->lock);
    return thing ? thing : p->kind.open(p->kind.self, err);
}

void pool_give_back(pool *p, void *thing)
{
    pthread_mutex_lock(&p->lock);
    if (thing && p->count < MOST) {
        p->idle[p->count++] = thing;
        thing = NULL;
    }
    pthread_mutex_unlock(&p->lock);
    p->kind.close(thing);
}
