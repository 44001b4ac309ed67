/* Many tasks for several threads, with their results in the order of the tasks. */
#ifndef CLI_ORDERED_H
#define CLI_ORDERED_H

#include <stdbool.h>
#include <stddef.h>

/* Only this many tasks are on their way, a few for each thread, and only this many bytes: who
 * reads on must wait until the first of them has been delivered. */
typedef struct {
    void *self; /* handed to the three functions */
    /* The next task, NULL where there is none, and how many bytes it holds. One call at a
     * time; it may wait for input. */
    void *(*take)(void *self, size_t *bytes);
    /* Many calls at a time. */
    void (*run)(void *self, void *task);
    /* Its turn has come: one call at a time, in the order of take(). `idle`: no other task
     * is on its way, so that it may take long until the next one comes. */
    void (*deliver)(void *self, void *task, bool idle);
} ordered_work;

/* `threads` 0: as many as there are cores for this process. Returns when all is delivered. */
void ordered_run(const ordered_work *work, unsigned threads);

#endif
