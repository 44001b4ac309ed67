/* sejajar match: which documents belong together. */
#include <string.h>

#include "formats.h"
#include "listing.h"
#include "options.h"
#include "report.h"
#include "results.h"
#include "rows.h"

typedef struct {
    workshop shop;
    aids named;
    const char *out;
    double min_score;
    int format; /* -1: not said */
    unsigned threads;
    bool all, lenient, quiet, signature;
} settings;

/* Pairs of which half are right; docs/evaluation.md has what more or less would do. */
static const double usual_min_score = 0.5;

enum { FORMAT_TSV, FORMAT_JSONL };
static const char *const formats[] = {"tsv", "jsonl", NULL};

static const option options[] = {
    ROW_ENCODING("Input", shop.how),
    ROW_TEXT(
        "Matching", 0, "model", "DIR|none",
        "a model's folder, instead of the one that comes along; none: by numbers and equal words",
        named.model),
    ROW_REAL(NULL, 0, "min-score", "X", "no pairs with a lower score, 0 to 1; default 0.5",
             min_score),
    ROW_CHOICE("Output", 'f', "format", "tsv|jsonl",
               "columns id path, en path, score; or objects; default: from the name of FILE",
               format, formats),
    ROW_FLAG(NULL, 'a', "all",
             "documents without a partner, too, with one empty path; two columns more say what "
             "became of it and why",
             all),
    ROW_OUTPUT(NULL, out),
    ROW_FLAG("Running", 0, "lenient", "documents that cannot be read are said, but no failure",
             lenient),
    ROW_THREADS(NULL, threads),
    ROW_QUIET(NULL, quiet),
    ROW_SIGNATURE(NULL, signature),
    {0},
};

/* ---- Writing ----------------------------------------------------------- */

static void put_lonely(const settings *s, results *out, const heap *h, bool id)
{
    for (size_t k = 0; k < h->count; k++) {
        const heap_document *d = &h->at[k];
        listing_line one = {.score = -1, .fate = fate_names[d->fate], .reason = d->reason};

        if (d->fate == FATE_MATCHED)
            continue;
        *(id ? &one.id : &one.en) = d->path;
        listing_put(out, &one, true, s->format == FORMAT_JSONL);
    }
}

static size_t put_all(const settings *s, results *out, const heap sides[2])
{
    size_t pairs = 0;

    for (size_t k = 0; k < sides[0].count; k++) {
        const heap_document *d = &sides[0].at[k];
        listing_line one = {.id = d->path, .score = d->score, .fate = fate_names[FATE_MATCHED]};

        if (d->fate != FATE_MATCHED)
            continue;
        one.en = sides[1].at[d->partner].path;
        listing_put(out, &one, s->all, s->format == FORMAT_JSONL);
        pairs++;
    }
    if (s->all) {
        put_lonely(s, out, &sides[0], true);
        put_lonely(s, out, &sides[1], false);
    }
    return pairs;
}

static int write_matches(const settings *s, const heap sides[2], const char *const roots[2])
{
    results out;
    size_t pairs;

    if (!results_open(&out, s->out, stderr))
        return STATUS_FAILED;
    pairs = put_all(s, &out, sides);
    if (pairs == 0)
        report(stderr, roots[0], "no document has a partner");
    if (pairs == 0 && !s->all) {
        results_abandon(&out);
        return STATUS_FAILED;
    }
    return results_close(&out, SEJAJAR_OK, NULL, stderr);
}

/* ---- Running ------------------------------------------------------------ */

static int match(const settings *s, const char *const roots[2])
{
    int status = STATUS_FAILED;
    size_t unreadable;
    progress shown;
    heap sides[2];

    if (s->out && (!tree_spares(roots[0], s->out) || !tree_spares(roots[1], s->out)))
        return STATUS_FAILED;
    if (s->signature)
        workshop_sign(&s->shop);
    progress_begin(&shown, s->quiet, s->out == NULL);
    if (!heaps_match(sides, roots, &(matching){&s->shop, s->min_score, s->threads, &shown}))
        return STATUS_FAILED;
    unreadable = heaps_report(sides);
    status = write_matches(s, sides, roots);
    if (unreadable > 0 && !s->lenient)
        status = STATUS_FAILED;
    heaps_free(sides);
    return status;
}

static int run(const command *self, int argc, char **argv)
{
    settings s = {.min_score = usual_min_score, .format = -1};
    operands files;
    int status;

    if (!options_parse(self, argc, argv, &s, &files, &status))
        return status;
    if (s.format < 0)
        s.format = format_is_json_lines(s.out) ? FORMAT_JSONL : FORMAT_TSV;
    if (files.count != 2)
        return usage_error(self, "it takes two folders or lists, Indonesian and English; %d named",
                           files.count);
    if (s.min_score < 0 || s.min_score > 1)
        return usage_error(self, "--min-score is from 0 to 1");
    if (standard_input_is_repeated(self, &files, NULL, 0))
        return STATUS_USAGE;
    status = workshop_open(&s.shop, &s.named)
                 ? match(&s, (const char *const[]){files.at[0], files.at[1]})
                 : STATUS_FAILED;
    workshop_close(&s.shop);
    return status;
}

const command command_match = {
    .name = "match",
    .summary = "Find out which documents belong together",
    .operands = "[OPTIONS] ID EN",
    .text = "ID and EN are folders with Indonesian and English documents, or files with their\n"
            "paths, one a line; - is such a list on standard input. Every document has one\n"
            "partner at most. The score says how likely the two belong together, 0 to 1.\n",
    .options = options,
    .examples = "sejajar match artikel/ articles/ -o pairs.tsv\n"
                "sejajar match --all --format jsonl id.list en.list",
    .run = run,
};
