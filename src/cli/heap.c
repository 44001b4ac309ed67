/* Two heaps of documents, Indonesian and English ones, and who belongs to whom. */
#include "heap.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "ordered.h"
#include "partners.h"
#include "report.h"

const char *const fate_names[FATE_COUNT] = {"matched", "no partner",     "unreadable", "misencoded",
                                            "empty",   "wrong language", "duplicate"};

/* ---- Reading ----------------------------------------------------------- */

typedef struct {
    const matching *how;
    heap *sides;
    size_t next; /* documents of both sides, one after the other */
    atomic_bool out_of_memory;
} reader;

__attribute__((format(printf, 3, 4))) static void decide(heap_document *d, fate became,
                                                         const char *format, ...)
{
    char text[1024];
    va_list arguments;

    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    d->fate = became;
    d->reason = strdup(text);
}

static void decide_error(heap_document *d, const sejajar_error *err)
{
    fate f = err->status == SEJAJAR_ERROR_ENCODING ? FATE_MISENCODED : FATE_UNREADABLE;

    if (err->line)
        decide(d, f, "line %" PRIu64 ", byte %" PRIu64 ": %s", err->line, err->byte, err->message);
    else
        decide(d, f, "%s", err->message);
}

static void profile(heap_document *d, sejajar_language language, sejajar_text text,
                    const matching *how, atomic_bool *out_of_memory)
{
    static const char *const looks[] = {"it looks Indonesian, not English",
                                        "it looks English, not Indonesian"};
    sejajar_language guess;

    if (!how->shop->any_languages && sejajar_language_guess(&guess, text) && guess != language) {
        decide(d, FATE_WRONG_LANGUAGE, "%s", looks[guess]);
        return;
    }
    if (sejajar_profile_make(&d->profile, how->shop->model, language, text, d->name, NULL) !=
        SEJAJAR_OK) {
        atomic_store(out_of_memory, true);
        return;
    }
    d->words = sejajar_profile_words(d->profile);
    if (d->words > 0)
        return;
    decide(d, FATE_EMPTY, "there are no words in it");
    sejajar_profile_free(d->profile);
    d->profile = NULL;
}

/* What is read again for a closer look must be a file. NULL: it is, or reading it tells what is
 * wrong. */
static const char *no_file(const char *path)
{
    struct stat about;

    if (stat(path, &about) != 0)
        return NULL;
    return S_ISFIFO(about.st_mode)                            ? "this is a named pipe, not a file"
           : S_ISSOCK(about.st_mode)                          ? "this is a socket, not a file"
           : S_ISCHR(about.st_mode) || S_ISBLK(about.st_mode) ? "this is a device, not a file"
                                                              : NULL;
}

static void *take(void *self, size_t *bytes)
{
    reader *r = self;
    heap *id = &r->sides[0], *en = &r->sides[1];
    size_t k = r->next;

    (void)bytes; /* the documents are read when their turn has come */
    if (k == id->count + en->count || atomic_load(&r->out_of_memory))
        return NULL;
    r->next++;
    return k < id->count ? &id->at[k] : &en->at[k - id->count];
}

static void run(void *self, void *task)
{
    reader *r = self;
    heap_document *d = task;
    bool is_id = d >= r->sides[0].at && d < r->sides[0].at + r->sides[0].count;
    sejajar_read_options options = {.encoding = r->how->shop->how.encoding};
    sejajar_document *document;
    const char *wrong;
    sejajar_error err;

    d->fate = FATE_ALONE;
    if (strpbrk(d->path, "\t\r\n")) {
        decide(d, FATE_UNREADABLE, "a tab or line end in its name has no place in a table");
        return;
    }
    if ((wrong = no_file(d->path)) != NULL) {
        decide(d, FATE_UNREADABLE, "%s", wrong);
        return;
    }
    if (sejajar_read(&document, d->path, &options, &err) != SEJAJAR_OK) {
        if (err.status == SEJAJAR_ERROR_MEMORY)
            atomic_store(&r->out_of_memory, true);
        decide_error(d, &err);
        return;
    }
    profile(d, is_id ? SEJAJAR_ID : SEJAJAR_EN, sejajar_document_text(document), r->how,
            &r->out_of_memory);
    sejajar_document_free(document);
}

static void deliver(void *self, void *task, bool idle)
{
    reader *r = self;
    const heap_document *d = task;
    size_t all = r->sides[0].count + r->sides[1].count, done;

    (void)idle;
    done = d >= r->sides[0].at && d < r->sides[0].at + r->sides[0].count
               ? (size_t)(d - r->sides[0].at) + 1
               : r->sides[0].count + (size_t)(d - r->sides[1].at) + 1;
    progress_show(r->how->progress, done, all, 0, 0.8 * (double)done / (double)all);
}

static bool list(heap *h, const char *root)
{
    if (!tree_list(&h->files, root))
        return false;
    h->at = calloc(h->files.count, sizeof *h->at);
    if (!h->at) {
        report(stderr, NULL, "out of memory");
        return false;
    }
    h->count = h->files.count;
    for (size_t k = 0; k < h->count; k++) {
        h->at[k].path = h->files.at[k].path;
        h->at[k].name = h->files.at[k].name;
    }
    return true;
}

/* The whole list is none, most likely. */
static bool list_leads_nowhere(const heap *h, const char *root)
{
    for (size_t k = 0; k < h->count; k++) {
        if (h->at[k].fate != FATE_UNREADABLE)
            return false;
    }
    if (!h->files.is_list)
        return false;
    report(stderr, root, "its lines are no paths of documents; one of them: %s: %s", h->at[0].path,
           h->at[0].reason ? h->at[0].reason : fate_names[FATE_UNREADABLE]);
    return true;
}

static bool read_all(heap sides[2], const char *const roots[2], const matching *how)
{
    reader r = {.how = how, .sides = sides};
    ordered_work work = {&r, take, run, deliver};

    if (!list(&sides[0], roots[0]) || !list(&sides[1], roots[1]))
        return false;
    atomic_init(&r.out_of_memory, false);
    ordered_run(&work, how->threads);
    if (atomic_load(&r.out_of_memory)) {
        report(stderr, NULL, "out of memory; fewer --threads need less");
        return false;
    }
    return !list_leads_nowhere(&sides[0], roots[0]) && !list_leads_nowhere(&sides[1], roots[1]);
}

/* ---- Duplicates --------------------------------------------------------- */

static int by_text(const void *a, const void *b)
{
    const heap_document *x = *(heap_document *const *)a, *y = *(heap_document *const *)b;
    uint64_t p = sejajar_profile_hash(x->profile), q = sejajar_profile_hash(y->profile);

    if (p != q)
        return p < q ? -1 : 1;
    if (x->words != y->words)
        return x->words < y->words ? -1 : 1;
    return (x > y) - (x < y); /* the first by name stays */
}

static bool same_text(const heap_document *a, const heap_document *b)
{
    return a->words == b->words &&
           sejajar_profile_hash(a->profile) == sejajar_profile_hash(b->profile);
}

static bool drop_duplicates(heap *h)
{
    heap_document **order = malloc((h->count + 1) * sizeof *order);
    size_t count = 0;

    if (!order) {
        report(stderr, NULL, "out of memory");
        return false;
    }
    for (size_t k = 0; k < h->count; k++) {
        if (h->at[k].profile)
            order[count++] = &h->at[k];
    }
    qsort(order, count, sizeof *order, by_text);
    for (size_t k = 1, first = 0; k < count; k++) {
        if (!same_text(order[first], order[k])) {
            first = k;
            continue;
        }
        decide(order[k], FATE_DUPLICATE, "the same text as %s", order[first]->path);
    }
    for (size_t k = 0; k < count; k++) {
        if (order[k]->fate == FATE_DUPLICATE) {
            sejajar_profile_free(order[k]->profile);
            order[k]->profile = NULL;
        }
    }
    free(order);
    return true;
}

/* ---- All of it ----------------------------------------------------------- */

bool heaps_match(heap sides[2], const char *const roots[2], const matching *how)
{
    bool good;

    sides[0] = sides[1] = (heap){0};
    good = read_all(sides, roots, how) && drop_duplicates(&sides[0]) &&
           drop_duplicates(&sides[1]) && partners_find(sides, how);
    progress_clear(how->progress);
    for (int s = 0; s < 2; s++) {
        for (size_t k = 0; k < sides[s].count; k++) {
            sejajar_profile_free(sides[s].at[k].profile);
            sides[s].at[k].profile = NULL;
        }
    }
    if (!good)
        heaps_free(sides);
    return good;
}

static bool is_all_wrong(const heap *h)
{
    size_t wrong = 0, other = 0;

    for (size_t k = 0; k < h->count; k++) {
        wrong += h->at[k].fate == FATE_WRONG_LANGUAGE;
        other += h->at[k].fate <= FATE_ALONE;
    }
    return wrong > 0 && other == 0;
}

static const char *advice_for(const heap_document *d)
{
    return d->fate == FATE_MISENCODED ? "; --encoding auto converts other encodings" : "";
}

size_t heaps_report(const heap sides[2])
{
    size_t unreadable = 0;

    for (int s = 0; s < 2; s++) {
        for (size_t k = 0; k < sides[s].count; k++) {
            const heap_document *d = &sides[s].at[k];

            if (d->fate <= FATE_ALONE)
                continue;
            report(stderr, d->path, "%s%s%s", d->fate <= FATE_MISENCODED ? "" : "left out: ",
                   d->reason ? d->reason : fate_names[d->fate], advice_for(d));
            unreadable += d->fate <= FATE_MISENCODED;
        }
    }
    if (is_all_wrong(&sides[0]) && is_all_wrong(&sides[1]))
        report(stderr, NULL, "both sides are in the other's language; name the Indonesian first");
    return unreadable;
}

void heaps_free(heap sides[2])
{
    for (int s = 0; s < 2; s++) {
        for (size_t k = 0; k < sides[s].count; k++) {
            sejajar_profile_free(sides[s].at[k].profile);
            free(sides[s].at[k].reason);
        }
        free(sides[s].at);
        tree_free(&sides[s].files);
        sides[s] = (heap){0};
    }
}
