/* Results on their way to -o FILE or standard output. */
#include "results.h"

#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "command.h"
#include "report.h"

/* The names to remove if the program is stopped, at most one for each thread that writes.
 * A thread of its own waits for signals: it can take the lock, without which a file that
 * was just made would be missed, and keeps it, so that none is made afterwards. */
enum { SLOTS = 256 };
static char *temporary[SLOTS];
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static void *wait_for_signals(void *argument)
{
    sigset_t *signals = argument;
    struct timespec soon;
    int number;

    if (sigwait(signals, &number) != 0)
        return NULL;
    /* Opening a named pipe waits for its reader, and may do so with the lock. */
    clock_gettime(CLOCK_REALTIME, &soon);
    soon.tv_sec++;
    (void)pthread_mutex_timedlock(&lock, &soon);
    for (int k = 0; k < SLOTS; k++) {
        if (temporary[k])
            unlink(temporary[k]);
    }
    /* Die of the signal, as whoever sent it expects. */
    signal(number, SIG_DFL);
    pthread_sigmask(SIG_UNBLOCK, signals, NULL);
    raise(number);
    _exit(128 + number);
}

/* What nohup and friends switched off stays off. */
static void choose_signals(sigset_t *signals)
{
    static const int numbers[] = {SIGINT, SIGTERM, SIGHUP, SIGXCPU};

    sigemptyset(signals);
    for (size_t k = 0; k < sizeof numbers / sizeof *numbers; k++) {
        struct sigaction before;

        if (sigaction(numbers[k], NULL, &before) == 0 && before.sa_handler != SIG_IGN)
            sigaddset(signals, numbers[k]);
    }
}

void results_prepare(void)
{
    static sigset_t signals;
    pthread_t thread;

    signal(SIGPIPE, SIG_IGN);
    signal(SIGXFSZ, SIG_IGN); /* a file size limit is a write error like any other */
    choose_signals(&signals);
    pthread_sigmask(SIG_BLOCK, &signals, NULL); /* for this thread and all it starts */
    if (pthread_create(&thread, NULL, wait_for_signals, &signals) == 0)
        pthread_detach(thread);
    else
        pthread_sigmask(SIG_UNBLOCK, &signals, NULL);
}

/* With the lock held. */
static int remember(const char *path)
{
    for (int k = 0; path && k < SLOTS; k++) {
        if (!temporary[k]) {
            temporary[k] = strdup(path);
            return k;
        }
    }
    return -1;
}

static void forget(results *r)
{
    if (r->slot < 0)
        return;
    pthread_mutex_lock(&lock);
    free(temporary[r->slot]);
    temporary[r->slot] = NULL;
    pthread_mutex_unlock(&lock);
    r->slot = -1;
}

bool results_open(results *r, const char *path, FILE *talk)
{
    sejajar_status status;
    sejajar_error err;

    *r = (results){.path = path ? path : "-", .slot = -1};
    pthread_mutex_lock(&lock);
    status = sejajar_output_open(&r->output, r->path, &err);
    if (status == SEJAJAR_OK)
        r->slot = remember(sejajar_output_temporary(r->output));
    pthread_mutex_unlock(&lock);
    if (status != SEJAJAR_OK)
        report_error(talk, r->path, &err);
    return status == SEJAJAR_OK;
}

void results_keep(results *r)
{
    *r = (results){.path = "-", .slot = -1};
}

static int keep(results *r, const char *bytes, size_t length)
{
    if (length > r->kept_room - r->kept_length) {
        size_t room = r->kept_room + r->kept_room / 2 + length;
        char *more = realloc(r->kept, room);

        if (!more)
            return -1;
        r->kept = more;
        r->kept_room = room;
    }
    memcpy(r->kept + r->kept_length, bytes, length);
    r->kept_length += length;
    return 0;
}

int results_write(void *to, const char *bytes, size_t length)
{
    results *r = to;
    const char *at = bytes, *end = bytes + length;

    while (at < end && (at = memchr(at, '\n', (size_t)(end - at))) != NULL) {
        r->lines++;
        at++;
    }
    return r->output ? sejajar_output_write(r->output, bytes, length) : keep(r, bytes, length);
}

bool results_flush(results *r)
{
    return sejajar_output_flush(r->output, NULL) == SEJAJAR_OK;
}

void results_abandon(results *r)
{
    forget(r);
    free(r->kept);
    r->kept = NULL;
    sejajar_output_free(r->output);
    r->output = NULL;
}

/* The same for results in memory. */
static int close_kept(results *r, sejajar_status status, const sejajar_error *err, FILE *talk)
{
    if (status == SEJAJAR_OK)
        return STATUS_DONE;
    if (status == SEJAJAR_ERROR_IO) /* ours: keep() found no room */
        report(talk, NULL, "out of memory");
    else
        report_error(talk, NULL, err);
    results_abandon(r);
    return STATUS_FAILED;
}

int results_close(results *r, sejajar_status status, const sejajar_error *err, FILE *talk)
{
    const char *path = strcmp(r->path, "-") == 0 ? "standard output" : r->path;
    sejajar_error why;
    int result = STATUS_DONE;

    if (!r->output)
        return close_kept(r, status, err, talk);
    if (status != SEJAJAR_OK && status != SEJAJAR_ERROR_IO) {
        report_error(talk, NULL, err);
        result = STATUS_FAILED;
    } else {
        /* Of a write that failed, the output knows the reason. */
        sejajar_status finished = sejajar_output_finish(r->output, &why);

        if (finished != SEJAJAR_OK && finished != SEJAJAR_ERROR_PIPE) {
            report_error(talk, path, &why);
            result = STATUS_FAILED;
        }
    }
    results_abandon(r);
    return result;
}
