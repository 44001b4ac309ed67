/* From pairs of documents to a corpus. */
#include "build.h"

#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "build_report.h"
#include "command.h"
#include "ordered.h"
#include "parts.h"
#include "report.h"

/* A part has no more pairs of documents, and no more bytes unless it is one pair. */
enum { MOST_OF_PART = 256, LEAST_PARTS = 64 };
static const off_t most_bytes = 8 << 20;

/* Some pairs of documents in a row. */
typedef struct {
    size_t first, count;
    size_t bytes; /* of their files */
    char *text;   /* what they yield; NULL: it failed */
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
    size_t next, end; /* pairs of documents of this shard */
    size_t begin;
    size_t most_of_part;
    results out;
    build_report report;
    sejajar_seen *seen;
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

    sejajar_signature(b->signature, sizeof b->signature, s->shop.model, s->shop.id, s->shop.en);
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

/* Where parts end depends on the documents alone, and so does which shard they fall to. */
static void choose_part_size(build *b)
{
    size_t count = b->documents.pair_count / LEAST_PARTS;

    b->most_of_part = count < 1 ? 1 : count > MOST_OF_PART ? MOST_OF_PART : count;
}

static void choose_shard(build *b)
{
    size_t k = b->settings->shard, n = b->settings->shards, all = b->documents.pair_count;
    size_t whole = (all + b->most_of_part - 1) / b->most_of_part; /* groups of documents */

    b->begin = b->next = n ? (k - 1) * whole / n * b->most_of_part : 0;
    b->end = n ? k * whole / n * b->most_of_part : all;
    if (b->end > all)
        b->end = all;
}

static off_t bytes_of(const char *path)
{
    struct stat about;

    return stat(path, &about) == 0 ? about.st_size : 0;
}

/* The next pairs of documents, up to the end of their group. */
static void *take(void *self, size_t *bytes)
{
    build *b = self;
    size_t group_end = (b->next / b->most_of_part + 1) * b->most_of_part;
    off_t sum = 0;
    part *p;

    if (b->next == b->end || atomic_load(&b->stopped))
        return NULL;
    p = calloc(1, sizeof *p);
    if (!p) {
        give_up(b, "out of memory");
        return NULL;
    }
    p->first = b->next;
    while (b->next < b->end && b->next < group_end) {
        const listed *pair = &b->documents.pairs[b->next];
        off_t more = bytes_of(pair->id) + bytes_of(pair->en);

        if (p->count > 0 && sum + more > most_bytes)
            break;
        sum += more;
        p->count++;
        b->next++;
    }
    *bytes = (size_t)sum;
    return p;
}

/* Made of these very files? */
static bool is_sound(const build *b, const part *p)
{
    const char *at = p->text, *end = p->text + p->length;
    harvested_row row;
    harvested h;

    for (size_t k = p->first; k < p->first + p->count; k++) {
        if (!harvested_is_of(at, end, &b->documents.pairs[k]) || !harvested_read(&h, &at, end))
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
    p->text = parts_load(&b->folder, p->first, p->count, &p->length);
    if (p->text && is_sound(b, p))
        return true;
    free(p->text);
    p->text = NULL;
    return false;
}

static void make(build *b, part *p, FILE *talk)
{
    results text;
    bool good = true;

    results_keep(&text);
    for (size_t k = p->first; good && k < p->first + p->count; k++)
        good = harvest(&text, &b->how, &b->documents.pairs[k]);
    if (!good)
        report(talk, NULL, "out of memory; fewer --threads need less");
    else if (parts_store(&b->folder, p->first, p->count, text.kept, text.kept_length, talk)) {
        p->text = text.kept;
        p->length = text.kept_length;
        text.kept = NULL;
    }
    results_abandon(&text);
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

static bool put_documents(results *to, const listed *pair)
{
    return results_write(to, "\t", 1) == 0 && results_write(to, pair->id, strlen(pair->id)) == 0 &&
           results_write(to, "\t", 1) == 0 && results_write(to, pair->en, strlen(pair->en)) == 0;
}

static bool put_flags(results *to, uint32_t broken)
{
    bool any = false, good = results_write(to, "\t", 1) == 0;

    for (unsigned k = 0; k < SEJAJAR_RULES && broken >> k != 0; k++) {
        const char *name = sejajar_rule_name((sejajar_rule)k);

        if (!(broken >> k & 1))
            continue;
        good = good && (!any || results_write(to, ",", 1) == 0) &&
               results_write(to, name, strlen(name)) == 0;
        any = true;
    }
    return good && results_write(to, "\n", 1) == 0;
}

/* Writes the row if no rule takes it. What another rule takes is no pair that came before. */
static bool put_row(build *b, const listed *pair, harvested_row *row, pair_counts *counts)
{
    const build_settings *s = b->settings;

    if (!(row->broken & s->drop) &&
        sejajar_seen_add(b->seen, &row->print, s->limits.rules, &row->broken, NULL) != SEJAJAR_OK) {
        give_up(b, "out of memory");
        return false;
    }
    for (unsigned k = 0; k < SEJAJAR_RULES; k++)
        counts->rules[k] += row->broken >> k & 1;
    if (row->broken & s->drop)
        return true;
    counts->kept++;
    return results_write(&b->out, row->line.bytes, row->line.length) == 0 &&
           put_documents(&b->out, pair) && put_flags(&b->out, row->broken);
}

static bool put_document(build *b, const listed *pair, const char **at, const char *end)
{
    pair_counts counts = {0};
    harvested_row row;
    harvested h;
    bool whole = harvested_read(&h, at, end);

    if (whole && h.reason_length > 0) {
        progress_clear(&b->progress);
        fprintf(stderr, "sejajar: %.*s\n", (int)h.reason_length, h.reason);
    }
    for (uint64_t k = 0; whole && k < h.rows; k++) {
        whole = harvested_row_read(&row, at, end);
        if (whole && !put_row(b, pair, &row, &counts))
            return false;
    }
    if (whole)
        build_report_add(&b->report, pair, &h, &counts);
    else
        give_up(b, "an intermediate result is damaged; remove the folder of parts");
    return whole;
}

static void count_only(build *b, const part *p)
{
    b->report.documents += p->count;
}

static void put_part(build *b, const part *p)
{
    const char *at = p->text, *end = p->text ? p->text + p->length : NULL;
    bool good = p->text != NULL;

    if (p->talk && p->talk_length) {
        progress_clear(&b->progress);
        fputs(p->talk, stderr);
    }
    if (good && !b->settings->out)
        count_only(b, p);
    for (size_t k = p->first; good && b->settings->out && k < p->first + p->count; k++)
        good = put_document(b, &b->documents.pairs[k], &at, end);
    if (!p->text)
        give_up(b, NULL);
    else if (!good)
        atomic_store(&b->stopped, true);
}

static void deliver(void *self, void *task, bool idle)
{
    build *b = self;
    part *p = task;
    size_t done = p->first + p->count - b->begin;

    (void)idle;
    if (!atomic_load(&b->stopped))
        put_part(b, p);
    progress_show(&b->progress, done, b->end - b->begin, b->report.pairs,
                  (double)done / (double)(b->end - b->begin));
    free(p->text);
    free(p->talk);
    free(p);
}

/* ---- Output --------------------------------------------------------------------------------- */

static bool open_output(build *b)
{
    const char *out = b->settings->out;

    if (!out)
        return true;
    parts_remove_leftovers(out);
    if (sejajar_seen_open(&b->seen, NULL) != SEJAJAR_OK) {
        report(stderr, NULL, "out of memory");
        return false;
    }
    return results_open(&b->out, out, stderr) && build_report_open(&b->report, out, b->signature);
}

static void abandon_output(build *b)
{
    results_abandon(&b->out);
    build_report_close(&b->report);
}

/* All files, or none. */
static bool finish_output(build *b)
{
    sejajar_output *outputs[] = {b->report.out.outputs[0], b->report.readable.outputs[0],
                                 b->out.outputs[0]};
    const char *names[] = {b->report.path, b->report.readable_path, b->settings->out};
    sejajar_error err;
    size_t failed = 0;
    bool good;

    build_report_end(&b->report, &b->documents, b->settings->out);
    good = sejajar_outputs_finish(outputs, 3, &failed, &err) == SEJAJAR_OK;
    if (!good)
        report_error(stderr, names[failed], &err);
    abandon_output(b);
    return good;
}

/* Nothing to put out is a failure, but not of one shard among others. */
static bool has_result(build *b)
{
    if (b->report.kept > 0 || b->settings->shards > 1)
        return true;
    report(stderr, b->settings->out, "no pairs are left for it");
    return false;
}

static int finish(build *b)
{
    const build_settings *s = b->settings;

    if (atomic_load(&b->failed)) {
        abandon_output(b);
        return STATUS_FAILED;
    }
    if (!s->out)
        return STATUS_DONE;
    if (!atomic_load(&b->stopped) && !has_result(b)) {
        abandon_output(b);
        parts_remove(&b->folder);
        return STATUS_FAILED;
    }
    if (!finish_output(b)) /* says why, too, if it was writing that stopped */
        return STATUS_FAILED;
    parts_remove(&b->folder);
    if (!s->quiet)
        build_report_print(&b->report, stderr);
    return (b->report.failed || b->report.unreadable) && !s->lenient ? STATUS_FAILED : STATUS_DONE;
}

/* ---- All of it ---------------------------------------------------------------------------------
 */

/* That the corpus cannot be written should be known before days of work. */
static int work(build *b)
{
    ordered_work all = {b, take, run, deliver};

    if (!open_output(b) || !find_documents(b)) {
        abandon_output(b);
        if (b->folder.made)
            parts_remove(&b->folder);
        return STATUS_FAILED;
    }
    choose_part_size(b);
    choose_shard(b);
    ordered_run(&all, b->settings->threads);
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
    pool_close(b->how.filters);
    sejajar_seen_free(b->seen);
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
