/* How far long work has got, on a terminal. */
#include "progress.h"

#include <inttypes.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

static const double first_after = 1.0, next_after = 0.2; /* seconds */

static double seconds(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

void progress_begin(progress *p, bool quiet, bool results_on_standard_output)
{
    *p = (progress){.begun = seconds()};
    p->wanted =
        !quiet && isatty(STDERR_FILENO) && !(results_on_standard_output && isatty(STDOUT_FILENO));
}

static void put_time_left(double left)
{
    if (left < 100)
        fprintf(stderr, ", %.0f s left", left);
    else if (left < 100 * 60)
        fprintf(stderr, ", %.0f min left", left / 60);
    else
        fprintf(stderr, ", %.0f h left", left / 3600);
}

/* It is time for a line; `*elapsed` is since the beginning. */
static bool is_due(progress *p, double *elapsed)
{
    double now;

    if (!p->wanted)
        return false;
    now = seconds();
    *elapsed = now - p->begun;
    if (*elapsed < first_after || now - p->last < next_after)
        return false;
    p->last = now;
    p->visible = true;
    return true;
}

static void end_line(void)
{
    fputs("\033[K", stderr);
    fflush(stderr);
}

void progress_show(progress *p, size_t documents, size_t total, size_t pairs, double share)
{
    double elapsed;

    if (!is_due(p, &elapsed))
        return;
    if (total > 0)
        fprintf(stderr, "\r%zu of %zu documents", documents, total);
    else
        fprintf(stderr, "\r%zu documents", documents);
    if (total == 0 && share > 0)
        fprintf(stderr, ", %.0f %%", 100 * share);
    fprintf(stderr, ", %.0f pairs/s", (double)pairs / elapsed);
    if (share > 0)
        put_time_left(elapsed * (1 - share) / share);
    end_line();
}

void progress_show_pairs(progress *p, uint64_t pairs)
{
    double elapsed;

    if (!is_due(p, &elapsed))
        return;
    fprintf(stderr, "\r%" PRIu64 " pairs, %.0f pairs/s", pairs, (double)pairs / elapsed);
    end_line();
}

void progress_clear(progress *p)
{
    if (p->visible)
        fputs("\r\033[K", stderr);
    p->visible = false;
}
