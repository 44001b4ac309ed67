/* sejajar score: can a translation be trusted? */
#include <limits.h>
#include <string.h>

#include "formats.h"
#include "job.h"
#include "options.h"
#include "paths.h"
#include "report.h"
#include "rows.h"
#include "score_table.h"
#include "side.h"
#include "signature.h"
#include "suggest.h"

static const unsigned not_said = UINT_MAX;

typedef struct {
    score_settings table; /* first: see columns.h */
    workshop shop;        /* for documents */
    aids named;
    int from;   /* sejajar_language; -1: not said */
    int format; /* sejajar_report_format */
    unsigned worst;
    bool pairs, format_given, signature;
} settings;

/* In the order of sejajar_report_format. */
static const char *const formats[] = {"text", "json", "html", NULL};

static bool take_format(void *to, const char *value, const char **better)
{
    settings *s = to;
    suggestion g = {.typed = value};

    s->format_given = true;
    for (int k = 0; formats[k]; k++) {
        if (strcmp(formats[k], value) == 0) {
            s->format = k;
            return true;
        }
        suggestion_offer(&g, formats[k]);
    }
    *better = g.best;
    return false;
}

static const option options[] = {
    ROW_FLAG("Pairs", 0, "pairs", "a table: lines of Indonesian, tab, English, and what you like",
             pairs),
    ROW_FLAG(NULL, 0, "header", "the first line of the table names its columns",
             table.columns.header),
    ROW_CALL(NULL, 0, "columns", "LIST", "which are which, by name or number: id=NAME,en=3",
             columns_take),
    ROW_FLAG(NULL, 0, "explain", "one column more: what was found, as JSON", table.explain),
    ROW_THREADS(NULL, table.threads),
    ROW_QUIET(NULL, table.quiet),
    ROW_SEGMENTED("Documents", shop.how),
    ROW_NEWLINES(shop.how),
    ROW_QUOTES(shop.how),
    ROW_UNIT(shop.how),
    ROW_ID_ABBREVIATIONS(named.id_abbreviations),
    ROW_EN_ABBREVIATIONS(named.en_abbreviations),
    ROW_LEXICON(named.lexicon),
    ROW_CALL(NULL, 'f', "format", "text|json|html",
             "text: worst sentences first; json: everything; html: a page with both texts; "
             "default: from the name of FILE, else text",
             take_format),
    ROW_COUNT(NULL, 'n', "limit", "N", "text: show at most this many pairs; default 20", worst),
    ROW_LANGUAGE("Both", 0, "from", "id|en", "the language of the source; with --pairs default: id",
                 from),
    ROW_TEXT(NULL, 0, "model", "DIR", "a model's folder, instead of the one that comes along",
             named.model),
    ROW_ENCODING(NULL, shop.how),
    ROW_OUTPUT(NULL, table.out),
    ROW_SIGNATURE(NULL, signature),
    {0},
};

static sejajar_language source_of(const settings *s)
{
    return s->from < 0 ? SEJAJAR_ID : (sejajar_language)s->from;
}

/* ---- Documents ------------------------------------------------------------ */

static int write_report(const settings *s, const aligned *a, const sejajar_report *report)
{
    char title[256], signature[512];
    sejajar_report_options how = {.title = title,
                                  .id_name = path_name(a->id.path),
                                  .en_name = path_name(a->en.path),
                                  .signature = signature,
                                  .worst = s->worst == not_said ? 0 : s->worst};
    sejajar_status status;
    sejajar_error err;
    results r;

    snprintf(title, sizeof title, "%s – %s", how.id_name, how.en_name);
    sejajar_signature(signature, sizeof signature, s->shop.model, s->shop.glossary, s->shop.id,
                      s->shop.en);
    if (!results_open(&r, s->table.out, stderr) ||
        !workshop_spares(&s->shop, &r, a->id.path, a->en.path, stderr))
        return STATUS_FAILED;
    status = sejajar_write_report(results_write, &r, report, (sejajar_report_format)s->format, &how,
                                  &err);
    return results_close(&r, status, &err, stderr);
}

static int report_on(const settings *s, const aligned *a)
{
    sejajar_report *made;
    sejajar_error err;
    int status;

    if (sejajar_report_make(&made, s->shop.model, source_of(s), a->alignment, a->id.sentences,
                            a->en.sentences, &err) != SEJAJAR_OK) {
        report_error(stderr, NULL, &err);
        return STATUS_FAILED;
    }
    status = write_report(s, a, made);
    sejajar_report_free(made);
    return status;
}

static int score_documents(settings *s, const operands *files)
{
    workshop *shop = &s->shop;
    int source = source_of(s) == SEJAJAR_ID ? 0 : 1;
    int status = STATUS_FAILED;
    aligned a;

    if (!workshop_open(shop, &s->named))
        return STATUS_FAILED;
    if (s->signature)
        workshop_sign(shop);
    if (aligned_open(&a, shop, files->at[source], files->at[1 - source], stderr)) {
        status = report_on(s, &a);
        aligned_close(&a);
    }
    return status;
}

/* ---- Pairs ---------------------------------------------------------------- */

static int score_pairs(settings *s, const operands *files)
{
    if (!model_open(&s->shop.model, s->named.model))
        return STATUS_FAILED;
    if (s->signature)
        signature_say(s->shop.model, NULL, NULL, NULL);
    s->table.model = s->shop.model;
    s->table.columns.encoding = s->shop.how.encoding;
    s->table.source = source_of(s);
    return score_table(&s->table, files->count ? files->at[0] : "-");
}

/* ---- The whole ------------------------------------------------------------ */

static int check_pairs(const command *self, const settings *s, const operands *files)
{
    const reading *how = &s->shop.how;

    if (files->count > 1)
        return usage_error(self, "--pairs takes one table; %d files named", files->count);
    if (s->format_given || s->worst != not_said || s->named.id_abbreviations ||
        s->named.en_abbreviations || s->named.lexicon || how->segmented || how->newlines ||
        how->quotes || how->unit)
        return usage_error(self, "--format, --limit, --segmented, --newlines, --quotes, --unit, "
                                 "abbreviations and --lexicon are for documents, not for --pairs");
    return STATUS_DONE;
}

static int check_documents(const command *self, const settings *s, const operands *files)
{
    if (files->count != 2)
        return usage_error(self, "it takes two files, source and translation, or --pairs; %d named",
                           files->count);
    if (s->from < 0)
        return usage_error(self, "--from is missing: which language is the source?");
    if (s->table.columns.header || s->table.columns.number[0] || s->table.columns.number[1] ||
        s->table.explain)
        return usage_error(self, "--header, --columns and --explain are for --pairs");
    if (s->worst == 0)
        return usage_error(self, "--limit is 1 or more");
    if (s->worst != not_said && s->format != SEJAJAR_REPORT_TEXT)
        return usage_error(self, "--limit is for --format text");
    if (splits_segmented(self, &s->shop.how,
                         s->named.id_abbreviations || s->named.en_abbreviations))
        return STATUS_USAGE;
    return aids_repeat_standard_input(self, files, &s->named, NULL) ? STATUS_USAGE : STATUS_DONE;
}

static int run(const command *self, int argc, char **argv)
{
    settings s = {.from = -1, .worst = not_said};
    operands files;
    int status;

    if (!options_parse(self, argc, argv, &s, &files, &status))
        return status;
    if (!s.format_given)
        s.format = format_is_page(s.table.out)       ? SEJAJAR_REPORT_HTML
                   : path_ends(s.table.out, ".json") ? SEJAJAR_REPORT_JSON
                                                     : SEJAJAR_REPORT_TEXT;
    status = s.pairs ? check_pairs(self, &s, &files) : check_documents(self, &s, &files);
    if (status != STATUS_DONE)
        return status;
    status = s.pairs ? score_pairs(&s, &files) : score_documents(&s, &files);
    workshop_close(&s.shop);
    return status;
}

const command command_score = {
    .name = "score",
    .summary = "Tell how far translations can be trusted, and why not",
    .operands = "--from id|en [OPTIONS] SOURCE TRANSLATION\n--pairs [OPTIONS] [TABLE]",
    .text = "Of two documents, a report. Of a table of pairs, the fidelity of each, 0 to 1,\n"
            "in a column after those that are there.\n",
    .options = options,
    .examples = "sejajar score --from id artikel.txt article.txt\n"
                "sejajar score --from en --format html -o report.html article.txt artikel.txt\n"
                "sejajar score --pairs pairs.tsv.gz -o scored.tsv.gz\n"
                "sejajar score --pairs --header --columns id=indonesian,en=english table.tsv\n"
                "sejajar align id.txt en.txt | sejajar score --pairs --explain",
    .run = run,
};
