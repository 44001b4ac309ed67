/* Many tasks for several threads, with their results in the order of the tasks. */
#define _GNU_SOURCE /* sched_getaffinity() */
#include "ordered.h"

#include <pthread.h>
#include <sched.h>
#include <stdint.h>

enum { MOST_THREADS = 128, PER_THREAD = 4 };
static const size_t most_bytes = (size_t)64 << 20;

typedef struct {
    void *task;
    size_t bytes;
    bool done;
} slot;

/*   delivered         taken        Tasks have numbers, and their slots go round.
 *       |               |          The thread that is done with the first one
 *   ... [done run done] [free ...  delivers all that are done after it, too. */
typedef struct {
    const ordered_work *work;
    pthread_mutex_t input; /* held by the one that takes a task */
    bool ended;            /* there are no more */
    pthread_mutex_t lock;  /* for all that follows */
    pthread_cond_t moved;  /* something was delivered */
    uint64_t taken, delivered;
    size_t bytes;
    size_t window;
    slot slots[MOST_THREADS * PER_THREAD];
} crew;

static bool is_full(const crew *c, size_t more)
{
    return c->taken - c->delivered == c->window ||
           (c->taken > c->delivered && c->bytes + more > most_bytes);
}

static slot *put(crew *c, void *task, size_t bytes)
{
    slot *s;

    pthread_mutex_lock(&c->lock);
    while (is_full(c, bytes))
        pthread_cond_wait(&c->moved, &c->lock);
    s = &c->slots[c->taken++ % c->window];
    *s = (slot){.task = task, .bytes = bytes};
    c->bytes += bytes;
    pthread_mutex_unlock(&c->lock);
    return s;
}

static slot *take(crew *c)
{
    slot *s = NULL;
    size_t bytes = 0;
    void *task;

    pthread_mutex_lock(&c->input);
    task = c->ended ? NULL : c->work->take(c->work->self, &bytes);
    if (task)
        s = put(c, task, bytes);
    else
        c->ended = true;
    pthread_mutex_unlock(&c->input);
    return s;
}

static void deliver(crew *c, slot *done)
{
    pthread_mutex_lock(&c->lock);
    done->done = true;
    while (c->delivered < c->taken && c->slots[c->delivered % c->window].done) {
        slot *s = &c->slots[c->delivered++ % c->window];

        c->bytes -= s->bytes;
        c->work->deliver(c->work->self, s->task, c->delivered == c->taken);
    }
    pthread_cond_signal(&c->moved); /* only the one that holds `input` waits */
    pthread_mutex_unlock(&c->lock);
}

static void *work_along(void *argument)
{
    crew *c = argument;
    slot *s;

    while ((s = take(c)) != NULL) {
        c->work->run(c->work->self, s->task);
        deliver(c, s);
    }
    return NULL;
}

/* The cores this process may use: on a cluster, fewer than the machine has. */
static unsigned cores(void)
{
    cpu_set_t set;

    if (sched_getaffinity(0, sizeof set, &set) == 0 && CPU_COUNT(&set) > 0)
        return (unsigned)CPU_COUNT(&set);
    return 1;
}

/* Where a thread cannot be started, the others do its work; this one always does. */
void ordered_run(const ordered_work *work, unsigned threads)
{
    pthread_t workers[MOST_THREADS];
    unsigned started = 0;
    crew c = {.work = work};

    if (threads == 0)
        threads = cores();
    if (threads > MOST_THREADS)
        threads = MOST_THREADS;
    c.window = (size_t)threads * PER_THREAD;
    pthread_mutex_init(&c.input, NULL);
    pthread_mutex_init(&c.lock, NULL);
    pthread_cond_init(&c.moved, NULL);
    while (started + 1 < threads && pthread_create(&workers[started], NULL, work_along, &c) == 0)
        started++;
    work_along(&c);
    for (unsigned k = 0; k < started; k++)
        pthread_join(workers[k], NULL);
    pthread_cond_destroy(&c.moved);
    pthread_mutex_destroy(&c.lock);
    pthread_mutex_destroy(&c.input);
}
