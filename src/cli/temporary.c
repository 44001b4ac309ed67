/* Names to remove if the program is stopped. */
#include "temporary.h"

#include <dirent.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/* At most one for each thread that writes. A thread of its own waits for signals: it can take
 * the lock, without which a file that was just made would be missed, and keeps it, so that none is
 * made afterwards. */
enum { SLOTS = 256 };
static char *names[SLOTS];
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

/* A folder goes with the files in it; there are no folders in ours. */
static void remove_folder(const char *path)
{
    DIR *folder = opendir(path);
    struct dirent *entry;

    if (!folder)
        return;
    while ((entry = readdir(folder)))
        if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0)
            unlinkat(dirfd(folder), entry->d_name, 0);
    closedir(folder);
    rmdir(path);
}

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
        if (names[k] && unlink(names[k]) != 0)
            remove_folder(names[k]);
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

void temporary_prepare(void)
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

void temporary_lock(void)
{
    pthread_mutex_lock(&lock);
}

void temporary_unlock(void)
{
    pthread_mutex_unlock(&lock);
}

int temporary_remember(const char *path)
{
    for (int k = 0; path && k < SLOTS; k++) {
        if (!names[k]) {
            names[k] = strdup(path);
            return k;
        }
    }
    return -1;
}

void temporary_forget(int slot)
{
    if (slot < 0)
        return;
    pthread_mutex_lock(&lock);
    free(names[slot]);
    names[slot] = NULL;
    pthread_mutex_unlock(&lock);
}
