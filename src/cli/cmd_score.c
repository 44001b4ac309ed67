/* sejajar score: can a translation be trusted? */
#include <string.h>

#include "command.h"
#include "options.h"
#include "report.h"
#include "side.h"
#include "table.h"

typedef struct {
    table_columns columns; /* first: see table.h */
    const char *model, *out;
    int from; /* sejajar_language */
    unsigned threads;
    bool pairs, explain, quiet;
    sejajar_model *opened;
} settings;

static const option options[] = {
    {"Input", 0, "pairs", NULL, "a table: lines of Indonesian, tab, English, and what you like",
     OPTION_FLAG, offsetof(settings, pairs), NULL, NULL},
    {NULL, 0, "header", NULL, "the first line of the table names its columns", OPTION_FLAG,
     offsetof(settings, columns.header), NULL, NULL},
    {NULL, 0, "columns", "LIST", "which are which, by name or number: id=NAME,en=3", OPTION_CALL, 0,
     NULL, table_take_columns_option},
    {NULL, 0, "from", "id|en", "the language of the source; default: id", OPTION_LANGUAGE,
     offsetof(settings, from), NULL, NULL},
    {NULL, 0, "model", "DIR", "a model's folder, instead of the one that comes along", OPTION_TEXT,
     offsetof(settings, model), NULL, NULL},
    {"Output", 0, "explain", NULL, "one column more: what was found, as JSON", OPTION_FLAG,
     offsetof(settings, explain), NULL, NULL},
    {NULL, 'o', "output", "FILE", "write here; .gz and .zst are compressed", OPTION_TEXT,
     offsetof(settings, out), NULL, NULL},
    {"Running", 0, "threads", "N", "at most so many at once; default: all cores", OPTION_COUNT,
     offsetof(settings, threads), NULL, NULL},
    {NULL, 0, "quiet", NULL, "no progress on the terminal", OPTION_FLAG, offsetof(settings, quiet),
     NULL, NULL},
    {0},
};

/* ---- Pairs --------------------------------------------------------------- */

static void *open_judge(void *self)
{
    const settings *s = self;
    sejajar_judge *judge;
    sejajar_error err;

    if (sejajar_judge_open(&judge, s->opened, (sejajar_language)s->from, &err) == SEJAJAR_OK)
        return judge;
    report_error(stderr, NULL, &err);
    return NULL;
}

static void close_judge(void *judge)
{
    sejajar_judge_free(judge);
}

static int put(void *to, const char *bytes, size_t length)
{
    return fwrite(bytes, 1, length, to) == length ? 0 : -1;
}

/* printf() would ask the locale for the decimal mark. */
static void put_score(FILE *to, double score)
{
    unsigned millionths = (unsigned)(score * 1e6 + 0.5);

    fprintf(to, "\t%u.%06u", millionths / 1000000, millionths % 1000000);
}

static bool judge_row(void *self, void *worker, const table_row *row, FILE *to, FILE *talk)
{
    const settings *s = self;
    sejajar_judgement judgement;
    sejajar_error err;

    if (sejajar_judge_pair(&judgement, worker, row->id, row->en, &err) != SEJAJAR_OK) {
        report_error(talk, NULL, &err);
        return false;
    }
    fwrite(row->line.bytes, 1, row->line.length, to);
    put_score(to, judgement.fidelity);
    if (s->explain) {
        fputc('\t', to);
        if (sejajar_write_judgement(put, to, &judgement, row->id, row->en, &err) != SEJAJAR_OK) {
            report_error(talk, NULL, &err);
            return false;
        }
    }
    fputc('\n', to);
    return true;
}

static int score_pairs(settings *s, const char *path)
{
    table_work work = {s, s->explain ? "\tfidelity\tfindings" : "\tfidelity", open_judge,
                       close_judge, judge_row};

    return table_run(&work, &s->columns, path, s->out, s->threads, s->quiet);
}

/* ---- The whole ------------------------------------------------------------ */

static int run(const command *self, int argc, char **argv)
{
    settings s = {.from = SEJAJAR_ID};
    operands files;
    int status;

    if (!options_parse(self, argc, argv, &s, &files, &status))
        return status;
    if (!s.pairs)
        return usage_error(self, "--pairs is missing");
    if (files.count > 1)
        return usage_error(self, "--pairs takes one table; %d files named", files.count);
    if (!model_open(&s.opened, s.model))
        return STATUS_FAILED;
    status = score_pairs(&s, files.count ? files.at[0] : "-");
    sejajar_model_free(s.opened);
    return status;
}

const command command_score = {
    .name = "score",
    .summary = "Tell how far translations can be trusted, and why not",
    .operands = "--pairs [OPTIONS] [TABLE]",
    .text = "The fidelity of a pair, 0 to 1, goes into a column behind those that are there.\n",
    .options = options,
    .examples = "sejajar score --pairs pairs.tsv.gz -o scored.tsv.gz\n"
                "sejajar score --pairs --header --columns id=indonesian,en=english table.tsv\n"
                "sejajar align id.txt en.txt | sejajar score --pairs --explain",
    .run = run,
};
