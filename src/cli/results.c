/* Results on their way to -o FILE or standard output. */
#include "results.h"

#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "command.h"
#include "report.h"

/* A signal handler can reach nothing but globals: the names to remove, at most one for
 * each thread that writes. */
enum { SLOTS = 256 };
static _Atomic(char *) temporary[SLOTS];

static void remove_temporaries(int number)
{
    for (int k = 0; k < SLOTS; k++) {
        const char *path = atomic_exchange(&temporary[k], NULL);
        if (path)
            unlink(path); /* never freed: free() is not for signal handlers */
    }
    signal(number, SIG_DFL);
    raise(number);
}

void results_prepare(void)
{
    static const int numbers[] = {SIGINT, SIGTERM, SIGHUP, SIGXCPU};
    struct sigaction action = {.sa_handler = remove_temporaries};

    signal(SIGPIPE, SIG_IGN);
    signal(SIGXFSZ, SIG_IGN); /* a file size limit is a write error like any other */
    sigemptyset(&action.sa_mask);
    for (size_t k = 0; k < sizeof numbers / sizeof *numbers; k++) {
        struct sigaction before;

        /* What nohup and friends switched off stays off. */
        if (sigaction(numbers[k], NULL, &before) == 0 && before.sa_handler != SIG_IGN)
            sigaction(numbers[k], &action, NULL);
    }
}

static int remember(const char *path)
{
    char *copy = path ? strdup(path) : NULL;

    for (int k = 0; copy && k < SLOTS; k++) {
        char *expected = NULL;
        if (atomic_compare_exchange_strong(&temporary[k], &expected, copy))
            return k;
    }
    free(copy);
    return -1;
}

static void forget(results *r)
{
    if (r->slot >= 0)
        free(atomic_exchange(&temporary[r->slot], NULL));
    r->slot = -1;
}

bool results_open(results *r, const char *path, FILE *talk)
{
    sejajar_error err;

    *r = (results){.path = path ? path : "-", .slot = -1};
    if (sejajar_output_open(&r->output, r->path, &err) != SEJAJAR_OK) {
        report_error(talk, r->path, &err);
        return false;
    }
    r->slot = remember(sejajar_output_temporary(r->output));
    return true;
}

int results_write(void *to, const char *bytes, size_t length)
{
    results *r = to;
    const char *at = bytes, *end = bytes + length;

    while (at < end && (at = memchr(at, '\n', (size_t)(end - at))) != NULL) {
        r->lines++;
        at++;
    }
    return sejajar_output_write(r->output, bytes, length);
}

void results_abandon(results *r)
{
    forget(r);
    sejajar_output_free(r->output);
    r->output = NULL;
}

int results_close(results *r, sejajar_status status, const sejajar_error *err, FILE *talk)
{
    const char *path = strcmp(r->path, "-") == 0 ? "standard output" : r->path;
    sejajar_error why;
    int result = STATUS_DONE;

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
