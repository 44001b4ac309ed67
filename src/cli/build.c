/* From pairs of documents to a corpus. */
#include "build.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "build_parts.h"
#include "command.h"
#include "report.h"

typedef struct {
    const build_settings *settings;
    harvesting how;
    filter_kind filters;
    listing documents;
    parts folder;
    char signature[1024];
    corpus corpus;
    progress progress;
} build;

/* ---- Settings that the bytes depend on --------------------------------------- */

static void sign(build *b)
{
    const build_settings *s = b->settings;
    size_t length;

    sejajar_signature(b->signature, sizeof b->signature, s->shop.model, s->shop.glossary,
                      s->shop.id, s->shop.en);
    length = strlen(b->signature);
    snprintf(b->signature + length, sizeof b->signature - length,
             "; build 3: encoding %s, newlines %d, quotes %d, unit %d, segmented %d, adapt %d, "
             "score %ld, fidelity %ld, rules %lx, drop %lx",
             s->shop.how.encoding ? s->shop.how.encoding : "UTF-8", s->shop.how.newlines,
             s->shop.how.quotes, s->shop.how.unit, s->shop.how.segmented, s->shop.align.adapt,
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

/* ---- The end ------------------------------------------------------------------------------ */

/* Nothing to put out is a failure, but not of one shard among others. */
static bool has_result(build *b)
{
    if (b->corpus.report.kept > 0 || b->settings->shards > 1)
        return true;
    report(stderr, b->settings->out, "no pairs are left for it");
    return false;
}

static int finish(build *b, parts_end end)
{
    const build_settings *s = b->settings;

    if (end == PARTS_FAILED)
        return STATUS_FAILED;
    if (!s->out)
        return STATUS_DONE;
    if (end == PARTS_DONE && !has_result(b)) {
        parts_remove(&b->folder);
        return STATUS_FAILED;
    }
    if (!corpus_finish(&b->corpus, &b->documents)) /* which says why, if it was what stopped */
        return STATUS_FAILED;
    parts_remove(&b->folder);
    if (!s->quiet)
        build_report_print(&b->corpus.report, stderr);
    return (b->corpus.report.failed || b->corpus.report.unreadable) && !s->lenient ? STATUS_FAILED
                                                                                   : STATUS_DONE;
}

/* ---- All of it --------------------------------------------------------------------------- */

static int work(build *b)
{
    const build_settings *s = b->settings;
    part_work todo;

    if (!corpus_open(&b->corpus, s, b->signature, &b->progress) || !find_documents(b)) {
        if (b->folder.made)
            parts_remove(&b->folder);
        return STATUS_FAILED;
    }
    todo = (part_work){.how = &b->how,
                       .documents = &b->documents,
                       .folder = &b->folder,
                       .shares = shares_of(&b->documents, s->shard, s->shards),
                       .corpus = &b->corpus,
                       .progress = &b->progress};
    return finish(b, build_parts(&todo, s->threads));
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
