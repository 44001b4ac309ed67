/* Parts of the work, made by many threads, and put into the corpus in their order. */
#include "build_parts.h"

#include <stdatomic.h>
#include <stdlib.h>

#include "command.h"
#include "ordered.h"
#include "report.h"

/* What a share yields. */
typedef struct {
    share of;
    char *text; /* NULL: it failed */
    size_t length;
    char *talk;
    size_t talk_length;
} part;

typedef struct {
    const part_work *work;
    shares shares;       /* those that are left */
    atomic_bool stopped; /* nothing more is begun or put into the corpus */
    atomic_bool failed;  /* stopped, as the corpus would not be whole */
} maker;

/* Ends the work without a corpus. `why` NULL: it was said already. */
static void give_up(maker *m, const char *why)
{
    if (why && !atomic_load(&m->failed)) {
        progress_clear(m->work->progress);
        report(stderr, NULL, "%s", why);
    }
    atomic_store(&m->failed, true);
    atomic_store(&m->stopped, true);
}

/* ---- One part ------------------------------------------------------------------------ */

static void *take(void *self, size_t *bytes)
{
    maker *m = self;
    part *p;

    if (atomic_load(&m->stopped))
        return NULL;
    p = calloc(1, sizeof *p);
    if (!p || !shares_take(&m->shares, &p->of)) {
        give_up(m, "out of memory");
        free(p);
        return NULL;
    }
    if (p->of.count == 0) {
        free(p);
        return NULL;
    }
    *bytes = p->of.bytes;
    return p;
}

static const listed *pair_at(const maker *m, const part *p, size_t k)
{
    return &m->work->documents->pairs[p->of.first + k];
}

/* Made of these very files? */
static bool is_sound(const maker *m, const part *p)
{
    const char *at = p->text, *end = p->text + p->length;
    harvested_row row;
    harvested h;

    for (size_t k = 0; k < p->of.count; k++) {
        if (!harvested_is_of(at, end, pair_at(m, p, k), &p->of.stamps[k]) ||
            !harvested_read(&h, &at, end))
            return false;
        for (; h.rows > 0; h.rows--) {
            if (!harvested_row_read(&row, &at, end))
                return false;
        }
    }
    return at == end;
}

static bool recall(maker *m, part *p)
{
    p->text = parts_load(m->work->folder, p->of.first, p->of.count, &p->length);
    if (p->text && is_sound(m, p))
        return true;
    free(p->text);
    p->text = NULL;
    return false;
}

static void make(maker *m, part *p, FILE *talk)
{
    results text, rows;
    bool good = true;

    results_keep(&text);
    results_keep(&rows);
    for (size_t k = 0; good && k < p->of.count; k++)
        good = harvest(&text, &rows, m->work->how, pair_at(m, p, k), &p->of.stamps[k]);
    if (!good)
        report(talk, NULL, "out of memory; fewer --threads need less");
    else if (parts_store(m->work->folder, p->of.first, p->of.count, text.kept, text.kept_length,
                         talk)) {
        p->text = text.kept;
        p->length = text.kept_length;
        text.kept = NULL;
    }
    results_abandon(&text);
    results_abandon(&rows);
}

static void run(void *self, void *task)
{
    maker *m = self;
    part *p = task;
    FILE *talk;

    if (atomic_load(&m->stopped) || recall(m, p))
        return;
    talk = open_memstream(&p->talk, &p->talk_length);
    if (!talk)
        return;
    make(m, p, talk);
    fclose(talk);
}

/* ---- From parts to the corpus ----------------------------------------------------------- */

/* False where it cannot go on. */
static bool put_document(maker *m, const listed *pair, const char **at, const char *end)
{
    switch (corpus_put(m->work->corpus, pair, at, end)) {
    case CORPUS_GOOD: return true;
    case CORPUS_UNWRITTEN: atomic_store(&m->stopped, true); break;
    case CORPUS_NO_MEMORY: give_up(m, "out of memory"); break;
    case CORPUS_DAMAGED:
        give_up(m, "an intermediate result is damaged; remove the folder of parts");
        break;
    }
    return false;
}

static void put_part(maker *m, const part *p)
{
    const char *at = p->text, *end = p->text ? p->text + p->length : NULL;

    if (p->talk && p->talk_length) {
        progress_clear(m->work->progress);
        fputs(p->talk, stderr);
    }
    if (!p->text)
        give_up(m, NULL);
    else if (!m->work->corpus->settings->out)
        m->work->corpus->report.documents += p->of.count;
    else
        for (size_t k = 0; k < p->of.count; k++)
            if (!put_document(m, pair_at(m, p, k), &at, end))
                return;
}

static void deliver(void *self, void *task, bool idle)
{
    maker *m = self;
    part *p = task;
    size_t done = p->of.first + p->of.count - m->shares.begin;
    size_t all = m->shares.end - m->shares.begin;

    (void)idle;
    if (!atomic_load(&m->stopped))
        put_part(m, p);
    progress_show(m->work->progress, done, all, m->work->corpus->report.pairs,
                  (double)done / (double)all);
    free(p->of.stamps);
    free(p->text);
    free(p->talk);
    free(p);
}

parts_end build_parts(const part_work *work, unsigned threads)
{
    maker m = {.work = work, .shares = work->shares};
    ordered_work all = {&m, take, run, deliver};

    atomic_init(&m.stopped, false);
    atomic_init(&m.failed, false);
    ordered_run(&all, threads);
    progress_clear(work->progress);
    return atomic_load(&m.failed)    ? PARTS_FAILED
           : atomic_load(&m.stopped) ? PARTS_STOPPED
                                     : PARTS_DONE;
}
