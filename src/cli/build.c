/* From pairs of documents to a corpus. */
#include "build.h"

#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "build_corpus.h"
#include "build_shares.h"
#include "command.h"
#include "ordered.h"
#include "parts.h"
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
    const build_settings *settings;
    harvesting how;
    filter_kind filters;
    listing documents;
    parts folder;
    char signature[1024];
    shares shares;
    corpus corpus;
    progress progress;
    atomic_bool stopped; /* something cannot go on, and was said or will be when it is closed */
    atomic_bool failed;  /* and the output would not be whole */
} build;

/* Said if it was not yet. */
static void give_up(build *b, const char *why)
{
    if (why && !atomic_load(&b->failed)) {
        progress_clear(&b->progress);
        report(stderr, NULL, "%s", why);
    }
    atomic_store(&b->failed, true);
    atomic_store(&b->stopped, true);
}

/* ---- Settings that the bytes depend on --------------------------------------- */

static void sign(build *b)
{
    const build_settings *s = b->settings;
    size_t length;

    sejajar_signature(b->signature, sizeof b->signature, s->shop.model, s->shop.glossary,
                      s->shop.id, s->shop.en);
    length = strlen(b->signature);
    snprintf(b->signature + length, sizeof b->signature - length,
             "; build 3: encoding %s, newlines %d, quotes %d, segmented %d, adapt %d, score %ld, "
             "fidelity %ld, rules %lx, drop %lx",
             s->shop.how.encoding ? s->shop.how.encoding : "UTF-8", s->shop.how.newlines,
             s->shop.how.quotes, s->shop.how.segmented, s->shop.align.adapt,
             (long)(s->limits.min_score * 1e6), (long)(s->limits.min_fidelity * 1e6),
             (unsigned long)s->limits.rules, (unsigned long)s->drop);
}

/* ---- Documents ------------------------------------------------------------------- */

static bool match_documents(build *b)
{
    const build_settings *s = b->settings;
    heap sides[2];
    bool good;

    if (!heaps_match(sides, s->roots,
                     &(matching){&s->shop, s->min_match, s->threads, &b->progress}))
        return false;
    heaps_report(sides);
    good = listing_take(&b->documents, sides);
    heaps_free(sides);
    return good;
}

/* What was matched is kept, so that whoever takes up the work need not match again. */
static bool match_or_recall(build *b)
{
    const build_settings *s = b->settings;
    char *path = parts_path(&b->folder, "documents.tsv"), key[1600];
    bool good = path != NULL;

    snprintf(key, sizeof key, "# %s; match %ld", b->signature, (long)(s->min_match * 1e6));
    if (!good)
        report(stderr, NULL, "out of memory");
    else if (!listing_read(&b->documents, path, key))
        good = match_documents(b) && listing_write(&b->documents, path, key);
    free(path);
    return good;
}

static bool find_documents(build *b)
{
    const build_settings *s = b->settings;

    if (s->manifest ? !listing_read(&b->documents, s->manifest, NULL) : !match_or_recall(b))
        return false;
    if (b->documents.pair_count == 0)
        report(stderr, s->manifest ? s->manifest : s->roots[0],
               s->manifest ? "there are no pairs of documents in it" : "no document has a partner");
    return b->documents.pair_count > 0;
}

/* ---- Parts --------------------------------------------------------------------------- */

static void *take(void *self, size_t *bytes)
{
    build *b = self;
    part *p = atomic_load(&b->stopped) ? NULL : calloc(1, sizeof *p);

    if (atomic_load(&b->stopped))
        return NULL;
    if (!p || !shares_take(&b->shares, &p->of)) {
        give_up(b, "out of memory");
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

static const listed *pair_at(const build *b, const part *p, size_t k)
{
    return &b->documents.pairs[p->of.first + k];
}

/* Made of these very files? */
static bool is_sound(const build *b, const part *p)
{
    const char *at = p->text, *end = p->text + p->length;
    harvested_row row;
    harvested h;

    for (size_t k = 0; k < p->of.count; k++) {
        if (!harvested_is_of(at, end, pair_at(b, p, k), &p->of.stamps[k]) ||
            !harvested_read(&h, &at, end))
            return false;
        for (; h.rows > 0; h.rows--) {
            if (!harvested_row_read(&row, &at, end))
                return false;
        }
    }
    return at == end;
}

static bool recall(build *b, part *p)
{
    p->text = parts_load(&b->folder, p->of.first, p->of.count, &p->length);
    if (p->text && is_sound(b, p))
        return true;
    free(p->text);
    p->text = NULL;
    return false;
}

static void make(build *b, part *p, FILE *talk)
{
    results text, rows;
    bool good = true;

    results_keep(&text);
    results_keep(&rows);
    for (size_t k = 0; good && k < p->of.count; k++)
        good = harvest(&text, &rows, &b->how, pair_at(b, p, k), &p->of.stamps[k]);
    if (!good)
        report(talk, NULL, "out of memory; fewer --threads need less");
    else if (parts_store(&b->folder, p->of.first, p->of.count, text.kept, text.kept_length, talk)) {
        p->text = text.kept;
        p->length = text.kept_length;
        text.kept = NULL;
    }
    results_abandon(&text);
    results_abandon(&rows);
}

static void run(void *self, void *task)
{
    build *b = self;
    part *p = task;
    FILE *talk;

    if (atomic_load(&b->stopped) || recall(b, p))
        return;
    talk = open_memstream(&p->talk, &p->talk_length);
    if (!talk)
        return;
    make(b, p, talk);
    fclose(talk);
}

/* ---- From parts to the corpus ------------------------------------------------------------ */

/* False where it cannot go on. */
static bool put_document(build *b, const listed *pair, const char **at, const char *end)
{
    switch (corpus_put(&b->corpus, pair, at, end)) {
    case CORPUS_GOOD: return true;
    case CORPUS_UNWRITTEN: atomic_store(&b->stopped, true); break;
    case CORPUS_NO_MEMORY: give_up(b, "out of memory"); break;
    case CORPUS_DAMAGED:
        give_up(b, "an intermediate result is damaged; remove the folder of parts");
        break;
    }
    return false;
}

static void put_part(build *b, const part *p)
{
    const char *at = p->text, *end = p->text ? p->text + p->length : NULL;

    if (p->talk && p->talk_length) {
        progress_clear(&b->progress);
        fputs(p->talk, stderr);
    }
    if (!p->text)
        give_up(b, NULL);
    else if (!b->settings->out)
        b->corpus.report.documents += p->of.count;
    else
        for (size_t k = 0; k < p->of.count; k++)
            if (!put_document(b, pair_at(b, p, k), &at, end))
                return;
}

static void deliver(void *self, void *task, bool idle)
{
    build *b = self;
    part *p = task;
    size_t done = p->of.first + p->of.count - b->shares.begin;
    size_t all = b->shares.end - b->shares.begin;

    (void)idle;
    if (!atomic_load(&b->stopped))
        put_part(b, p);
    progress_show(&b->progress, done, all, b->corpus.report.pairs, (double)done / (double)all);
    free(p->of.stamps);
    free(p->text);
    free(p->talk);
    free(p);
}

/* ---- The end ------------------------------------------------------------------------------ */

/* Nothing to put out is a failure, but not of one shard among others. */
static bool has_result(build *b)
{
    if (b->corpus.report.kept > 0 || b->settings->shards > 1)
        return true;
    report(stderr, b->settings->out, "no pairs are left for it");
    return false;
}

static int finish(build *b)
{
    const build_settings *s = b->settings;

    if (atomic_load(&b->failed))
        return STATUS_FAILED;
    if (!s->out)
        return STATUS_DONE;
    if (!atomic_load(&b->stopped) && !has_result(b)) {
        parts_remove(&b->folder);
        return STATUS_FAILED;
    }
    if (!corpus_finish(&b->corpus,
                       &b->documents)) /* says why, too, if it was writing that stopped */
        return STATUS_FAILED;
    parts_remove(&b->folder);
    if (!s->quiet)
        build_report_print(&b->corpus.report, stderr);
    return (b->corpus.report.failed || b->corpus.report.unreadable) && !s->lenient ? STATUS_FAILED
                                                                                   : STATUS_DONE;
}

/* ---- All of it ---------------------------------------------------------------------------------
 */

static int work(build *b)
{
    const build_settings *s = b->settings;
    ordered_work all = {b, take, run, deliver};

    if (!corpus_open(&b->corpus, s, b->signature, &b->progress) || !find_documents(b)) {
        if (b->folder.made)
            parts_remove(&b->folder);
        return STATUS_FAILED;
    }
    b->shares = shares_of(&b->documents, s->shard, s->shards);
    ordered_run(&all, s->threads);
    progress_clear(&b->progress);
    return finish(b);
}

static char *parts_folder(const build_settings *s)
{
    char *path = malloc(strlen(s->parts ? s->parts : s->out) + sizeof ".parts");

    if (path)
        sprintf(path, "%s%s", s->parts ? s->parts : s->out, s->parts ? "" : ".parts");
    return path;
}

/* An output that is there while no parts are has been finished. */
static bool is_finished(const build_settings *s, bool has_parts)
{
    return s->resume && s->out && !has_parts && access(s->out, F_OK) == 0;
}

static int say_finished(const build_settings *s)
{
    report(stderr, s->out, "is there and whole; nothing is left to do");
    return STATUS_DONE;
}

static bool open_parts(build *b, const char *folder)
{
    const build_settings *s = b->settings;

    if (!parts_open(&b->folder, folder, b->signature, s->out != NULL))
        return false;
    if (s->resume || !s->out)
        return true;
    parts_remove(&b->folder);
    parts_close(&b->folder);
    return parts_open(&b->folder, folder, b->signature, true);
}

static bool open_filters(build *b)
{
    b->how.filters = filters_open(&b->filters);
    if (!b->how.filters)
        report(stderr, NULL, "out of memory");
    return b->how.filters != NULL;
}

/* The first one tells whether the model can judge at all. */
static bool open_judges(build *b)
{
    sejajar_judge *judge;
    sejajar_error err;

    if (b->settings->shop.any_languages)
        return true;
    judge = pool_borrow(b->settings->shop.judges, &err);
    if (!judge) {
        report_error(stderr, NULL, &err);
        return false;
    }
    pool_give_back(b->settings->shop.judges, judge);
    b->how.judging = true;
    return true;
}

static int run_with_parts(build *b)
{
    int status = STATUS_FAILED;

    if (is_finished(b->settings, !b->folder.made)) { /* by a run that this one waited for */
        parts_remove(&b->folder);
        return say_finished(b->settings);
    }
    if (open_filters(b) && open_judges(b))
        status = work(b);
    corpus_close(&b->corpus);
    pool_close(b->how.filters);
    listing_free(&b->documents);
    return status;
}

int build_run(const build_settings *settings)
{
    build b = {.settings = settings, .folder = {.lock = -1}};
    char *folder = parts_folder(settings);
    int status = STATUS_FAILED;

    b.how = (harvesting){.shop = &settings->shop, .drop = settings->drop};
    b.filters = (filter_kind){settings->shop.model, &settings->limits};
    atomic_init(&b.stopped, false);
    atomic_init(&b.failed, false);
    progress_begin(&b.progress, settings->quiet, false);
    sign(&b);
    if (!folder) {
        report(stderr, NULL, "out of memory");
    } else if (is_finished(settings, access(folder, F_OK) == 0)) {
        status = say_finished(settings);
    } else if (open_parts(&b, folder)) {
        status = run_with_parts(&b);
        parts_close(&b.folder);
    }
    free(folder);
    return status;
}
