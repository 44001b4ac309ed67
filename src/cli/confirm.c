/* Of documents that may belong together, those that words alone cannot decide on are aligned. */
#include "confirm.h"

#include <stdlib.h>

#include "ordered.h"

/* Of one Indonesian document only this many candidates are looked at. */
enum { MOST_OF_ONE = 3 };

typedef struct {
    const confirmation *how;
    sejajar_match *matches;
    sejajar_match **unclear;
    size_t count, next;
} work;

/* ---- What is unclear ------------------------------------------------------- */

static bool choose(work *w, size_t count)
{
    unsigned of_one = 0;

    w->unclear = malloc((count + 1) * sizeof(sejajar_match *));
    for (size_t k = 0; w->unclear && k < count; k++) {
        sejajar_match *m = &w->matches[k];

        if (k > 0 && m[-1].id != m->id)
            of_one = 0;
        if (of_one < MOST_OF_ONE && sejajar_match_unclear(m)) {
            w->unclear[w->count++] = m;
            of_one++;
        }
    }
    return w->unclear != NULL;
}

/* ---- Looking ----------------------------------------------------------------- */

static void *take(void *self, size_t *bytes)
{
    work *w = self;

    (void)bytes;
    return w->next < w->count ? &w->unclear[w->next++] : NULL;
}

static void run(void *self, void *task)
{
    const work *w = self;
    sejajar_match *m = *(sejajar_match **)task;
    char *said = NULL;
    size_t length;
    FILE *talk = open_memstream(&said, &length);
    aligned a;

    if (talk &&
        aligned_open(&a, w->how->shop, w->how->paths[0][m->id], w->how->paths[1][m->en], talk)) {
        m->aligned = sejajar_alignment_share(a.alignment, a.id.sentences, a.en.sentences);
        m->beads = (uint32_t)a.alignment->count;
        aligned_close(&a);
    }
    if (talk)
        fclose(talk); /* what is to be said has been said, or will be */
    free(said);
}

static void deliver(void *self, void *task, bool idle)
{
    work *w = self;
    size_t done = (size_t)((sejajar_match **)task - w->unclear) + 1;

    (void)idle;
    progress_show(w->how->progress, done, w->count, 0, 0);
}

bool matches_confirm(sejajar_match *matches, size_t count, const confirmation *how)
{
    work w = {.how = how, .matches = matches};
    ordered_work all = {&w, take, run, deliver};
    bool good = choose(&w, count);

    if (good)
        ordered_run(&all, how->threads);
    free(w.unclear);
    return good;
}
