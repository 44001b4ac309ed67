/* A table of pairs held against rules. */
#include "filter_table.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "command.h"
#include "judges.h"
#include "report.h"
#include "results.h"
#include "side.h"
#include "signature.h"
#include "table.h"

typedef struct {
    const filter_settings *settings;
    const char *path;
    sejajar_model *model;
    filter_kind kind;
    pool *filters;
    sejajar_seen *seen;
    results out, rejected, report;
    bool failed, unwritable;
    uint64_t pairs, flagged, dropped, left_out, counts[SEJAJAR_RULES];
} filtering;

/* What is known of a row before its turn has come. */
typedef struct {
    uint32_t broken;
    sejajar_print print;
} finding;

/* ---- Rows ------------------------------------------------------------------- */

static double number_in(sejajar_text cell)
{
    char copy[32];
    char *end;
    double value;

    if (cell.length == 0 || cell.length >= sizeof copy)
        return SEJAJAR_FILTER_NONE;
    memcpy(copy, cell.bytes, cell.length);
    copy[cell.length] = '\0';
    value = strtod(copy, &end);
    return *end || !(value >= 0) ? SEJAJAR_FILTER_NONE : value;
}

static sejajar_status look(void *self, void *filter, const table_row *row, void *record, FILE *text,
                           sejajar_error *err)
{
    finding *found = record;

    (void)self;
    (void)text;
    (void)err;
    found->broken = sejajar_filter_pair(&found->print, filter, row->cells[0], row->cells[1],
                                        number_in(row->cells[2]), number_in(row->cells[3]));
    return SEJAJAR_OK;
}

static bool put(filtering *f, results *r, const char *bytes, size_t length)
{
    f->unwritable |= results_write(r, bytes, length) != 0;
    return !f->unwritable;
}

static bool put_flags(filtering *f, results *r, uint32_t broken)
{
    const char *before = "\t";
    bool good = broken != 0 || put(f, r, before, 1);

    for (unsigned k = 0; k < SEJAJAR_RULES && good; k++) {
        const char *name = sejajar_rule_name((sejajar_rule)k);

        if (!(broken >> k & 1))
            continue;
        good = put(f, r, before, 1) && put(f, r, name, strlen(name));
        before = ",";
    }
    return good;
}

static bool put_line(filtering *f, results *r, sejajar_text line, uint32_t broken, bool flags)
{
    return put(f, r, line.bytes, line.length) && (!flags || put_flags(f, r, broken)) &&
           put(f, r, "\n", 1);
}

static void count(filtering *f, uint32_t broken)
{
    f->pairs++;
    f->flagged += broken != 0;
    for (unsigned k = 0; k < SEJAJAR_RULES; k++)
        f->counts[k] += broken >> k & 1;
}

static bool put_row(void *self, sejajar_text line, void *record, sejajar_text text)
{
    filtering *f = self;
    const filter_settings *s = f->settings;
    finding *found = record;
    sejajar_error err;

    (void)text;
    if (sejajar_seen_add(f->seen, &found->print, s->limits.rules, &found->broken, &err) !=
        SEJAJAR_OK) {
        report_error(stderr, NULL, &err);
        f->failed = true;
        return false;
    }
    count(f, found->broken);
    if (!(found->broken & s->drop))
        return put_line(f, &f->out, line, found->broken, !s->no_flags);
    f->dropped++;
    return !s->rejected || put_line(f, &f->rejected, line, found->broken, true);
}

static bool put_header(void *self, sejajar_text header)
{
    filtering *f = self;
    const filter_settings *s = f->settings;

    return put(f, &f->out, header.bytes, header.length) &&
           (s->no_flags || put(f, &f->out, "\tflags", 6)) && put(f, &f->out, "\n", 1) &&
           (!s->rejected || (put(f, &f->rejected, header.bytes, header.length) &&
                             put(f, &f->rejected, "\tflags\n", 7)));
}

static bool flush(void *self)
{
    filtering *f = self;

    f->unwritable |= !results_flush(&f->out);
    return !f->unwritable;
}

/* ---- Counts ----------------------------------------------------------------- */

static void say_counts(const filtering *f)
{
    bool any = false;

    report(stderr, NULL, "%" PRIu64 " pair%s, %" PRIu64 " flagged, %" PRIu64 " dropped", f->pairs,
           f->pairs == 1 ? "" : "s", f->flagged, f->dropped);
    for (unsigned k = 0; k < SEJAJAR_RULES; k++) {
        if (f->counts[k] == 0)
            continue;
        fprintf(stderr, "%s%s %" PRIu64,
                any ? ", " : "sejajar: ", sejajar_rule_name((sejajar_rule)k), f->counts[k]);
        any = true;
    }
    if (any)
        fputc('\n', stderr);
}

static void write_report(filtering *f)
{
    char text[4096];
    size_t at;

    at = (size_t)snprintf(text, sizeof text,
                          "{\"pairs\":%" PRIu64 ",\"flagged\":%" PRIu64 ",\"dropped\":%" PRIu64
                          ",\"left_out\":%" PRIu64 ",\"rules\":{",
                          f->pairs, f->flagged, f->dropped, f->left_out);
    for (unsigned k = 0; k < SEJAJAR_RULES; k++)
        at += (size_t)snprintf(text + at, sizeof text - at, "%s\"%s\":%" PRIu64, k ? "," : "",
                               sejajar_rule_name((sejajar_rule)k), f->counts[k]);
    at += (size_t)snprintf(text + at, sizeof text - at, "}}\n");
    (void)put(f, &f->report, text, at);
}

/* ---- The whole -------------------------------------------------------------- */

/* The files that were asked for, which appear together. */
static size_t all_outputs(filtering *f, results *all[MOST_TOGETHER])
{
    size_t count = 0;

    all[count++] = &f->out;
    if (f->settings->rejected)
        all[count++] = &f->rejected;
    if (f->settings->report)
        all[count++] = &f->report;
    return count;
}

static int give_up(filtering *f)
{
    results *all[MOST_TOGETHER];

    for (size_t k = all_outputs(f, all); k-- > 0;)
        results_abandon(all[k]);
    return STATUS_FAILED;
}

static int finish(filtering *f)
{
    const filter_settings *s = f->settings;
    results *all[MOST_TOGETHER];
    size_t count = all_outputs(f, all);

    if (!f->unwritable && f->pairs == f->dropped) {
        report(stderr, f->path, "no pair is left");
        return give_up(f);
    }
    if (s->report && !f->unwritable)
        write_report(f);
    if (results_close_together(all, count, f->unwritable ? SEJAJAR_ERROR_IO : SEJAJAR_OK, NULL,
                               stderr) != STATUS_DONE)
        return STATUS_FAILED;
    if (!s->quiet && !f->unwritable)
        say_counts(f);
    return f->left_out > 0 ? STATUS_FAILED : STATUS_DONE;
}

static bool open_output(filtering *f, results *r, const char *path)
{
    return results_open(r, path, stderr) && results_spare(r, &f->path, 1, stderr);
}

static bool open_outputs(filtering *f)
{
    const filter_settings *s = f->settings;

    if (open_output(f, &f->out, s->out) &&
        (!s->rejected || open_output(f, &f->rejected, s->rejected)) &&
        (!s->report || open_output(f, &f->report, s->report)))
        return true;
    give_up(f);
    return false;
}

static bool open_filters(filtering *f)
{
    if (!model_open(&f->model, f->settings->model))
        return false;
    if (f->settings->signature)
        signature_say(f->model, NULL, NULL, NULL);
    f->kind = (filter_kind){f->model, &f->settings->limits};
    f->filters = filters_open(&f->kind);
    if (!f->filters)
        report(stderr, NULL, "out of memory");
    return f->filters != NULL;
}

static bool open_seen(filtering *f)
{
    sejajar_error err;

    if (sejajar_seen_open(&f->seen, &err) == SEJAJAR_OK)
        return true;
    report_error(stderr, NULL, &err);
    return false;
}

static int run_table(filtering *f)
{
    const filter_settings *s = f->settings;
    table_work work = {
        .self = f,
        .workers = f->filters,
        .extra = {{"score", s->has_min_score ? 2 : NO_COLUMN, s->has_min_score},
                  {"fidelity", s->has_min_fidelity ? LAST_COLUMN : NO_COLUMN, s->has_min_fidelity}},
        .record = sizeof(finding),
        .look = look,
        .header = put_header,
        .put = put_row,
        .flush = flush};
    progress shown;

    progress_begin(&shown, s->quiet, s->out == NULL);
    if (!table_run(&f->left_out, &work, &s->columns, f->path, s->threads, &shown) || f->failed)
        return give_up(f);
    return finish(f);
}

int filter_table(const filter_settings *settings, const char *path)
{
    filtering f = {.settings = settings, .path = path};
    int status = STATUS_FAILED;

    if (open_filters(&f) && open_seen(&f) && open_outputs(&f))
        status = run_table(&f);
    sejajar_seen_free(f.seen);
    pool_close(f.filters);
    sejajar_model_free(f.model);
    return status;
}
