/* sejajar filter: what makes pairs unfit, by rules. */
#include <inttypes.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

#include "cells.h"
#include "command.h"
#include "judges.h"
#include "options.h"
#include "ordered.h"
#include "progress.h"
#include "report.h"
#include "results.h"
#include "rules.h"
#include "side.h"
#include "table.h"

enum { MOST_MESSAGES = 10, NO_COLUMN = -1 };

typedef struct {
    table_columns columns; /* first: see table.h */
    sejajar_filter_options limits;
    uint32_t drop; /* rules */
    const char *model, *out, *rejected, *report;
    unsigned threads;
    bool list_rules, no_flags, quiet;
    bool has_min_score, has_min_fidelity;
} settings;

/* A line and what was found. */
typedef struct {
    sejajar_text line;
    uint32_t broken;
    bool bad; /* too few columns */
    sejajar_print print;
} row;

/* A block on its way. */
typedef struct {
    sejajar_block *block;
    row *rows;
    size_t count;
    bool failed; /* no memory */
} part;

typedef struct {
    const settings *settings;
    const char *path;
    sejajar_source *source;
    sejajar_model *model;
    filter_kind kind;
    pool *filters;
    sejajar_seen *seen;
    results out, rejected, report;
    progress progress;
    int column[4]; /* id, en, score, fidelity; from 0 */
    part *first;   /* what is left of the first block behind the header */
    atomic_bool stopped;
    bool failed, unwritable;
    uint64_t pairs, flagged, dropped, left_out, counts[SEJAJAR_RULES];
} filtering;

/* ---- Options --------------------------------------------------------- */

static bool take_looked_at(void *to, const char *value, const char **better)
{
    return rules_take(&((settings *)to)->limits.rules, value, better);
}

static bool take_drop(void *to, const char *value, const char **better)
{
    return rules_take(&((settings *)to)->drop, value, better);
}

static bool take_share(double *out, const char *value)
{
    char *end;

    *out = strtod(value, &end);
    return *value && !*end && *out >= 0 && *out <= 1;
}

static bool take_min_score(void *to, const char *value, const char **better)
{
    (void)better;
    ((settings *)to)->has_min_score = true;
    return take_share(&((settings *)to)->limits.min_score, value);
}

static bool take_min_fidelity(void *to, const char *value, const char **better)
{
    (void)better;
    ((settings *)to)->has_min_fidelity = true;
    return take_share(&((settings *)to)->limits.min_fidelity, value);
}

#define LIMIT(kind, name, argument, help, member)                                                  \
    {                                                                                              \
        NULL, 0, name, argument, help, kind, offsetof(settings, limits.member), NULL, NULL         \
    }

static const option options[] = {
    {"Input", 0, "header", NULL, "the first line of the table names its columns", OPTION_FLAG,
     offsetof(settings, columns.header), NULL, NULL},
    {NULL, 0, "columns", "LIST", "which are which, by name or number: id=NAME,en=3", OPTION_CALL, 0,
     NULL, table_take_columns_option},
    {NULL, 0, "model", "DIR|none", "a model's folder; none: languages are not looked at",
     OPTION_TEXT, offsetof(settings, model), NULL, NULL},
    {"Rules", 0, "rules", "LIST", "the rules to look at, with commas; default all", OPTION_CALL, 0,
     NULL, take_looked_at},
    {NULL, 0, "list-rules", NULL, "say what rules there are, and nothing else", OPTION_FLAG,
     offsetof(settings, list_rules), NULL, NULL},
    {NULL, 0, "min-score", "X", "score: of the column score, or the third; 0 to 1", OPTION_CALL, 0,
     NULL, take_min_score},
    {NULL, 0, "min-fidelity", "X", "fidelity: of the column fidelity, or the last; 0 to 1",
     OPTION_CALL, 0, NULL, take_min_fidelity},
    LIMIT(OPTION_COUNT, "max-characters", "N", "length: of a side, without spaces; default 1500",
          max_characters),
    LIMIT(OPTION_COUNT, "max-words", "N", "length: of a side; default 250", max_words),
    LIMIT(OPTION_COUNT, "min-words", "N", "length: of a side; default 1", min_words),
    LIMIT(OPTION_COUNT, "longest-word", "N", "length: characters of a word; default 60",
          longest_word),
    LIMIT(OPTION_REAL, "max-ratio", "X", "ratio: of characters, 15 added to each; default 2.6",
          max_ratio),
    LIMIT(OPTION_REAL, "min-letters", "X", "letters: their share of a side; default 0.4",
          min_letters),
    {"Output", 0, "drop", "LIST|all", "leave out pairs that break these rules", OPTION_CALL, 0,
     NULL, take_drop},
    {NULL, 0, "rejected", "FILE", "where pairs go that are left out", OPTION_TEXT,
     offsetof(settings, rejected), NULL, NULL},
    {NULL, 0, "no-flags", NULL, "lines as they are, without the column flags", OPTION_FLAG,
     offsetof(settings, no_flags), NULL, NULL},
    {NULL, 0, "report", "FILE", "write counts as JSON", OPTION_TEXT, offsetof(settings, report),
     NULL, NULL},
    {NULL, 'o', "output", "FILE", "write here; .gz and .zst are compressed", OPTION_TEXT,
     offsetof(settings, out), NULL, NULL},
    {"Running", 0, "threads", "N", "at most so many at once; default: all cores", OPTION_COUNT,
     offsetof(settings, threads), NULL, NULL},
    {NULL, 0, "quiet", NULL, "no counts, and no progress on the terminal", OPTION_FLAG,
     offsetof(settings, quiet), NULL, NULL},
    {0},
};

/* ---- Lines and cells ------------------------------------------------- */

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

/* ---- Columns --------------------------------------------------------- */

static int find_name(sejajar_text header, const char *name)
{
    sejajar_text cell;

    for (int k = 0; cells_next(&cell, &header); k++) {
        if (cell_is(cell, name))
            return k;
    }
    return NO_COLUMN;
}

static int last_column(sejajar_text line)
{
    sejajar_text cell;
    int count = 0;

    while (cells_next(&cell, &line))
        count++;
    return count - 1;
}

/* False after a message. */
static bool find_columns(filtering *f, sejajar_text first)
{
    static const char *const usual[] = {"id", "en", "score", "fidelity"};
    const settings *s = f->settings;
    const table_columns *c = &s->columns;
    bool needed[] = {true, true, s->has_min_score, s->has_min_fidelity};
    int unnamed[] = {0, 1, 2, last_column(first)};

    for (int k = 0; k < 4; k++) {
        const char *name = k < 2 && c->name[k][0] ? c->name[k] : usual[k];

        f->column[k] = !needed[k] && !c->header ? NO_COLUMN : unnamed[k];
        if (c->header)
            f->column[k] = find_name(first, name);
        if (k < 2 && c->number[k])
            f->column[k] = (int)c->number[k] - 1;
        if (needed[k] && f->column[k] == NO_COLUMN) {
            report(stderr, f->path, "its first line names no column '%s'", name);
            return false;
        }
    }
    return true;
}

/* ---- A block --------------------------------------------------------- */

static void look_at_line(const filtering *f, sejajar_filter *filter, row *r)
{
    sejajar_text rest = r->line, cell, cells[4] = {{NULL, 0}};

    for (int k = 0; cells_next(&cell, &rest); k++) {
        for (int c = 0; c < 4; c++) {
            if (k == f->column[c])
                cells[c] = cell;
        }
    }
    r->bad = !cells[0].bytes || !cells[1].bytes;
    if (!r->bad)
        r->broken = sejajar_filter_pair(&r->print, filter, cells[0], cells[1], number_in(cells[2]),
                                        number_in(cells[3]));
}

static bool add_row(part *p, size_t *room, sejajar_text line)
{
    row *more = p->rows;

    if (p->count == *room) {
        *room += *room / 2 + 64;
        more = realloc(p->rows, *room * sizeof *more);
    }
    if (!more)
        return false;
    p->rows = more;
    p->rows[p->count++] = (row){.line = line};
    return true;
}

static void run_part(void *self, void *task)
{
    filtering *f = self;
    part *p = task;
    sejajar_filter *filter = pool_borrow(f->filters, NULL);
    sejajar_text rest = p->block->text, line;
    size_t room = 0;

    p->failed = !filter;
    while (!p->failed && cells_next_line(&line, &rest))
        p->failed = !add_row(p, &room, line);
    for (size_t k = 0; k < p->count && !p->failed && !atomic_load(&f->stopped); k++) {
        if (p->rows[k].line.length > 0)
            look_at_line(f, filter, &p->rows[k]);
    }
    pool_give_back(f->filters, filter);
}

static void *take_part(void *self, size_t *bytes)
{
    filtering *f = self;
    part *p = f->first ? f->first : calloc(1, sizeof *p);
    sejajar_error err = {.message = "out of memory"};

    if (p && !f->first && !atomic_load(&f->stopped) &&
        sejajar_source_next(&p->block, f->source, &err) != SEJAJAR_OK) {
        report_plain_error(stderr, f->path, &err);
        f->failed = true;
    }
    f->first = NULL;
    if (!p || !p->block) {
        free(p);
        return NULL;
    }
    *bytes = p->block->text.length;
    return p;
}

/* ---- In order -------------------------------------------------------- */

static bool put(results *r, const char *bytes, size_t length)
{
    return results_write(r, bytes, length) == 0;
}

static bool put_row(results *r, const row *line, bool flags)
{
    bool good = put(r, line->line.bytes, line->line.length);
    bool any = false;

    if (flags)
        good = good && put(r, "\t", 1);
    for (unsigned k = 0; k < SEJAJAR_RULES && flags; k++) {
        const char *name = sejajar_rule_name((sejajar_rule)k);

        if (!(line->broken >> k & 1))
            continue;
        good = good && (!any || put(r, ",", 1)) && put(r, name, strlen(name));
        any = true;
    }
    return good && put(r, "\n", 1);
}

static void count(filtering *f, const row *r)
{
    f->pairs++;
    f->flagged += r->broken != 0;
    for (unsigned k = 0; k < SEJAJAR_RULES; k++)
        f->counts[k] += r->broken >> k & 1;
}

static void deliver_row(filtering *f, row *r, uint64_t number)
{
    const settings *s = f->settings;
    sejajar_error err;

    if (r->bad) {
        if (f->left_out++ < MOST_MESSAGES)
            report_at(stderr, f->path, number, "it has too few columns; the row is left out");
        return;
    }
    if (sejajar_seen_add(f->seen, &r->print, s->limits.rules, &r->broken, &err) != SEJAJAR_OK) {
        report_error(stderr, NULL, &err);
        f->failed = true;
        return;
    }
    count(f, r);
    if (!(r->broken & s->drop)) {
        f->unwritable |= !put_row(&f->out, r, !s->no_flags);
        return;
    }
    f->dropped++;
    if (s->rejected)
        f->unwritable |= !put_row(&f->rejected, r, true);
}

static void deliver_part(void *self, void *task, bool idle)
{
    filtering *f = self;
    part *p = task;

    if (p->failed && !f->failed)
        report(stderr, NULL, "out of memory");
    f->failed |= p->failed;
    for (size_t k = 0; k < p->count && !f->failed && !f->unwritable; k++) {
        if (p->rows[k].line.length > 0)
            deliver_row(f, &p->rows[k], p->block->first_line + k);
    }
    if (idle && !f->unwritable && !results_flush(&f->out))
        f->unwritable = true;
    if (f->failed || f->unwritable)
        atomic_store(&f->stopped, true);
    sejajar_block_free(p->block);
    free(p->rows);
    free(p);
}

/* ---- Reports --------------------------------------------------------- */

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
    f->unwritable |= !put(&f->report, text, at);
}

/* ---- The whole ------------------------------------------------------- */

static bool put_header(filtering *f, sejajar_text header)
{
    const settings *s = f->settings;

    if (!put(&f->out, header.bytes, header.length) ||
        (!s->no_flags && !put(&f->out, "\tflags", 6)) || !put(&f->out, "\n", 1))
        return false;
    return !s->rejected ||
           (put(&f->rejected, header.bytes, header.length) && put(&f->rejected, "\tflags\n", 7));
}

/* The first block tells where the columns are. False after a message. */
static bool begin(filtering *f)
{
    part *p = calloc(1, sizeof *p);
    sejajar_error err = {.message = "out of memory"};
    sejajar_text first, rest;
    bool good;

    if (!p || sejajar_source_next(&p->block, f->source, &err) != SEJAJAR_OK) {
        report_plain_error(stderr, f->path, &err);
        free(p);
        return false;
    }
    rest = p->block ? p->block->text : (sejajar_text){"", 0};
    good = cells_next_line(&first, &rest);
    if (!good)
        report(stderr, f->path, "there are no pairs in it");
    good = good && find_columns(f, first);
    if (good && f->settings->columns.header) {
        f->unwritable = !put_header(f, first);
        p->block->text = rest;
        p->block->first_line++;
    }
    f->first = good ? p : NULL;
    if (!good) {
        sejajar_block_free(p->block);
        free(p);
    }
    return good;
}

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
    const settings *s = f->settings;
    results *all[MOST_TOGETHER];
    size_t count = all_outputs(f, all);

    if (!f->failed && !f->unwritable && f->pairs == f->dropped) {
        report(stderr, f->path, f->pairs ? "no pair is left" : "there are no pairs in it");
        f->failed = true;
    }
    if (f->failed)
        return give_up(f);
    if (s->report && !f->unwritable)
        write_report(f);
    if (results_close_together(all, count, f->unwritable ? SEJAJAR_ERROR_IO : SEJAJAR_OK, NULL,
                               stderr) != STATUS_DONE)
        return STATUS_FAILED;
    if (!s->quiet && !f->unwritable)
        say_counts(f);
    if (f->left_out > 0)
        report(stderr, f->path, "%" PRIu64 " row%s left out", f->left_out,
               f->left_out == 1 ? " was" : "s were");
    return f->left_out > 0 ? STATUS_FAILED : STATUS_DONE;
}

static bool open_output(filtering *f, results *r, const char *path)
{
    return results_open(r, path, stderr) && results_spare(r, &f->path, 1, stderr);
}

static bool open_outputs(filtering *f)
{
    const settings *s = f->settings;

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
    f->kind = (filter_kind){f->model, &f->settings->limits};
    f->filters = filters_open(&f->kind);
    if (!f->filters)
        report(stderr, NULL, "out of memory");
    return f->filters != NULL;
}

static int filter(const settings *s, const char *path)
{
    filtering f = {.settings = s, .path = path};
    ordered_work work = {&f, take_part, run_part, deliver_part};
    sejajar_error err;
    int status = STATUS_FAILED;

    atomic_init(&f.stopped, false);
    if (sejajar_source_open(&f.source, path, &err) != SEJAJAR_OK ||
        sejajar_seen_open(&f.seen, &err) != SEJAJAR_OK) {
        report_plain_error(stderr, path, &err);
    } else if (open_filters(&f) && open_outputs(&f)) {
        f.failed = !begin(&f);
        if (!f.failed)
            ordered_run(&work, s->threads);
        status = f.failed ? give_up(&f) : finish(&f);
    }
    sejajar_source_free(f.source);
    sejajar_seen_free(f.seen);
    pool_close(f.filters);
    sejajar_model_free(f.model);
    return status;
}

static int list_rules(void)
{
    for (unsigned k = 0; k < SEJAJAR_RULES; k++)
        printf("%s\t%s\n", sejajar_rule_name((sejajar_rule)k),
               sejajar_rule_meaning((sejajar_rule)k));
    return STATUS_DONE;
}

/* Two outputs with one name: the later one would replace the other. */
static bool outputs_collide(const command *self, const settings *s)
{
    const char *const paths[] = {s->out, s->rejected, s->report};

    for (int a = 0; a < 3; a++) {
        for (int b = a + 1; b < 3; b++) {
            if (paths[a] && paths[b] && strcmp(paths[a], paths[b]) == 0) {
                usage_error(self,
                            "--output, --rejected and --report are different files; %s was "
                            "named twice",
                            paths[a]);
                return true;
            }
        }
    }
    return false;
}

static int run(const command *self, int argc, char **argv)
{
    settings s = {.limits = sejajar_filter_defaults()};
    operands files;
    int status;

    if (!options_parse(self, argc, argv, &s, &files, &status))
        return status;
    if (s.list_rules)
        return list_rules();
    if (files.count > 1)
        return usage_error(self, "one table at a time; '%s' is too many", files.at[1]);
    if (s.rejected && !s.drop)
        return usage_error(self, "--rejected is for pairs that --drop leaves out");
    if (s.drop & ~s.limits.rules && s.drop != (1u << SEJAJAR_RULES) - 1)
        return usage_error(self, "--drop names rules that --rules leaves out");
    if (outputs_collide(self, &s))
        return STATUS_USAGE;
    if (s.limits.max_ratio < 1)
        return usage_error(self, "--max-ratio is 1 or more");
    return filter(&s, files.count ? files.at[0] : "-");
}

const command command_filter = {
    .name = "filter",
    .summary = "Find pairs that are no good for training, by rules",
    .operands = "[OPTIONS] [TABLE]",
    .text = "Adds a column with the names of the rules that a pair breaks, empty if none;\n"
            "nothing is left out unless --drop says so. Counts go to standard error.\n",
    .options = options,
    .examples = "sejajar filter pairs.tsv.gz -o flagged.tsv.gz\n"
                "sejajar filter --drop all --rejected out.tsv --no-flags pairs.tsv -o clean.tsv\n"
                "sejajar filter --min-score 0.5 --drop score,duplicate pairs.tsv",
    .run = run,
};
