/* Who belongs to whom, in two heaps that were read. */
#include "partners.h"

#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

#include "confirm.h"
#include "ordered.h"
#include "paths.h"
#include "report.h"

enum { BLOCK = 64 }; /* documents of a task */

/* The documents that can be matched, and what may belong to them. */
typedef struct {
    const sejajar_profile **profiles[2];
    size_t *place[2]; /* in the heap, of each profile */
    size_t count[2];
    sejajar_matcher *matcher;
    sejajar_match *found; /* of block k: from k * BLOCK * SEJAJAR_MOST_PARTNERS */
    size_t *found_count;  /* of each block */
    size_t next;
    atomic_bool failed;
    progress *progress;
} search;

static bool gather(search *s, const heap *h, int n)
{
    s->profiles[n] = malloc((h->count + 1) * sizeof *s->profiles[n]);
    s->place[n] = malloc((h->count + 1) * sizeof *s->place[n]);
    if (!s->profiles[n] || !s->place[n])
        return false;
    for (size_t k = 0; k < h->count; k++) {
        if (!h->at[k].profile)
            continue;
        s->place[n][s->count[n]] = k;
        s->profiles[n][s->count[n]++] = h->at[k].profile;
    }
    return true;
}

static size_t blocks_of(const search *s)
{
    return (s->count[0] + BLOCK - 1) / BLOCK;
}

static void *take_block(void *self, size_t *bytes)
{
    search *s = self;

    (void)bytes;
    return s->next < blocks_of(s) ? &s->found_count[s->next++] : NULL;
}

static void search_block(void *self, void *task)
{
    search *s = self;
    size_t *found = task, k = (size_t)(found - s->found_count), first = k * BLOCK;
    size_t count = s->count[0] - first < BLOCK ? s->count[0] - first : BLOCK;

    if (sejajar_matcher_find(s->matcher, first, count, s->found + first * SEJAJAR_MOST_PARTNERS,
                             found, NULL) != SEJAJAR_OK)
        atomic_store(&s->failed, true);
}

static void deliver_block(void *self, void *task, bool idle)
{
    search *s = self;
    size_t done = (size_t)((size_t *)task - s->found_count) + 1;

    (void)idle;
    progress_show(s->progress, done * BLOCK, s->count[0], 0,
                  0.8 + 0.2 * (double)done / (double)blocks_of(s));
}

/* The lists of all blocks, one after the other. */
static size_t join(search *s)
{
    size_t all = 0;

    for (size_t k = 0; k < blocks_of(s); k++) {
        memmove(s->found + all, s->found + k * BLOCK * SEJAJAR_MOST_PARTNERS,
                s->found_count[k] * sizeof *s->found);
        all += s->found_count[k];
    }
    return all;
}

static void note(heap sides[2], const search *s, const sejajar_match *m)
{
    size_t i = s->place[0][m->id], j = s->place[1][m->en];

    if (paths_are_one_file(sides[0].at[i].path, sides[1].at[j].path))
        return; /* no text is the translation of itself */
    sides[0].at[i].partner = j;
    sides[1].at[j].partner = i;
    sides[0].at[i].fate = sides[1].at[j].fate = FATE_MATCHED;
    sides[0].at[i].score = sides[1].at[j].score = m->score;
}

/* `s->found` has `count` candidates now. */
static bool confirm(search *s, size_t count, const heap sides[2], const matching *how)
{
    confirmation c = {.shop = how->shop, .threads = how->threads, .progress = how->progress};
    const char **paths[2] = {NULL, NULL};
    bool good = true;

    for (int n = 0; n < 2 && good; n++) {
        c.count[n] = s->count[n];
        c.paths[n] = paths[n] = malloc((s->count[n] + 1) * sizeof *paths[n]);
        good = paths[n] != NULL;
        for (size_t k = 0; good && k < s->count[n]; k++)
            paths[n][k] = sides[n].at[s->place[n][k]].path;
    }
    good = good && matches_confirm(s->found, count, &c);
    free(paths[0]);
    free(paths[1]);
    return good;
}

static bool search_all(search *s, heap sides[2], const matching *how, sejajar_error *err)
{
    ordered_work work = {s, take_block, search_block, deliver_block};
    size_t count;

    if (sejajar_matcher_open(&s->matcher, how->shop->model, s->profiles[0], s->count[0],
                             s->profiles[1], s->count[1], err) != SEJAJAR_OK)
        return false;
    atomic_init(&s->failed, false);
    ordered_run(&work, how->threads);
    if (atomic_load(&s->failed))
        return false;
    count = join(s);
    if (sejajar_matches_rate(s->found, count, err) != SEJAJAR_OK)
        return false;
    if (!how->shop->any_languages && (!confirm(s, count, sides, how) ||
                                      sejajar_matches_rate(s->found, count, err) != SEJAJAR_OK))
        return false;
    if (sejajar_matches_choose(s->found, &count, how->min_score, err) != SEJAJAR_OK)
        return false;
    for (size_t k = 0; k < count; k++)
        note(sides, s, &s->found[k]);
    return true;
}

bool partners_find(heap sides[2], const matching *how)
{
    search s = {.progress = how->progress};
    sejajar_error err = {.message = "out of memory"};
    bool good = gather(&s, &sides[0], 0) && gather(&s, &sides[1], 1);

    if (good && s.count[0] > 0 && s.count[1] > 0) {
        s.found = malloc(blocks_of(&s) * BLOCK * SEJAJAR_MOST_PARTNERS * sizeof *s.found);
        s.found_count = calloc(blocks_of(&s), sizeof *s.found_count);
        good = s.found && s.found_count && search_all(&s, sides, how, &err);
    }
    if (!good)
        report_error(stderr, NULL, &err);
    sejajar_matcher_free(s.matcher);
    for (int n = 0; n < 2; n++) {
        free(s.profiles[n]);
        free(s.place[n]);
    }
    free(s.found);
    free(s.found_count);
    return good;
}
