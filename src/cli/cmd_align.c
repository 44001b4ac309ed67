/* sejajar align: pair the sentences of two texts. */
#include <string.h>

#include "batch.h"
#include "formats.h"
#include "job.h"
#include "options.h"
#include "rows.h"
#include "stream.h"
#include "suggest.h"

enum { MOST_COLUMNS = 64 };

typedef struct {
    workshop shop;
    sejajar_column columns[MOST_COLUMNS];
    aids named;
    const char *batch, *key, *out, *dot_plot;
    unsigned threads;
    bool stream, quiet, signature, format_given;
} settings;

/* ---- Options --------------------------------------------------------- */

static bool take_format(void *to, const char *value, const char **better)
{
    workshop *shop = &((settings *)to)->shop;
    suggestion s = {.typed = value};
    const char *name;

    ((settings *)to)->format_given = true;
    for (unsigned k = 0; (name = sejajar_format_name((sejajar_format)k)) != NULL; k++)
        suggestion_offer(&s, name);
    suggestion_offer(&s, "html");
    *better = s.best;
    shop->page = strcmp(value, "html") == 0;
    if (shop->page)
        shop->write.format = SEJAJAR_FORMAT_TSV; /* what was chosen before does not count */
    return shop->page || sejajar_format_parse(&shop->write.format, value);
}

static const char *nearest_column(const char *typed)
{
    suggestion s = {.typed = typed};
    const char *name;

    for (unsigned k = 0; (name = sejajar_column_name((sejajar_column)k)) != NULL; k++)
        suggestion_offer(&s, name);
    return s.best;
}

/* id,en,score */
static bool take_columns(void *to, const char *value, const char **better)
{
    settings *s = to;
    size_t count = 0;

    for (const char *at = value;; at++) {
        size_t length = strcspn(at, ",");
        char name[32] = "";

        if (length < sizeof name)
            memcpy(name, at, length);
        if (count == MOST_COLUMNS || !sejajar_column_parse(&s->columns[count], name)) {
            *better = nearest_column(name);
            return false;
        }
        count++;
        at += length;
        if (!*at)
            break;
    }
    s->shop.chose_columns = true;
    s->shop.write.column_count = count;
    return true;
}

static const option options[] = {
    ROW_SEGMENTED("Input", shop.how),
    ROW_NEWLINES(shop.how),
    ROW_QUOTES(shop.how),
    ROW_UNIT(shop.how),
    ROW_ENCODING(NULL, shop.how),
    ROW_ID_ABBREVIATIONS(named.id_abbreviations),
    ROW_EN_ABBREVIATIONS(named.en_abbreviations),
    ROW_TEXT("Matching", 0, "model", "DIR|none",
             "a model's folder, instead of the one that comes along; none: learn the words from "
             "the texts, in any languages if segmented",
             named.model),
    ROW_LEXICON(named.lexicon),
    ROW_ADAPT(shop.align.adapt),
    ROW_FLAG(NULL, 0, "crossing", "find blocks that stand elsewhere in the other text, too",
             shop.align.crossing),
    ROW_FLAG(NULL, 0, "keep-sentences",
             "cut sentences as split does, not also at a doubtful end where the other text shows "
             "that one is meant; so it is anyway where sentences are numbered",
             shop.keeps_sentences),
    ROW_CALL("Output", 'f', "format", "tsv|jsonl|hf|tmx|moses|beads|xces|ladder|ladder-text|html",
             "pairs of text: tsv, jsonl, hf (Hugging Face), tmx, moses (OUT.id, OUT.en); numbers "
             "of sentences: beads, xces (OPUS), ladder (hunalign); or ladder-text; html: a page to "
             "look at the alignment and correct it; default: from the name of FILE, else tsv",
             take_format),
    ROW_CALL(NULL, 0, "columns", "LIST",
             "of id, en, score, shape, id_index, en_index, id_offset, en_offset, key, fidelity, "
             "moved; default id,en,score, and key with --stream, moved with --crossing",
             take_columns),
    ROW_FLAG(NULL, 0, "header", "tsv: the names of the columns come first", shop.write.header),
    ROW_FLAG(NULL, 0, "unmatched", "sentences without a translation too", shop.write.unmatched),
    ROW_REAL(NULL, 0, "min-score", "X", "leave out pairs with a lower probability, 0 to 1",
             shop.write.min_score),
    ROW_TEXT(NULL, 0, "key", "NAME", "what the column key says", key),
    ROW_OUTPUT(NULL, out),
    ROW_TEXT(NULL, 0, "dotplot", "FILE", "a picture of the path through both texts, too, as SVG",
             dot_plot),
    ROW_TEXT("Many documents", 0, "batch", "JOBS",
             "lines of: id path, en path[, out path[, key]], with tabs", batch),
    ROW_FLAG(NULL, 0, "stream",
             "a filter: standard input has documents, {\"key\": ..., \"id\": ..., \"en\": ...}, "
             "one a line",
             stream),
    ROW_THREADS(NULL, threads),
    ROW_QUIET(NULL, quiet),
    ROW_SIGNATURE(NULL, signature),
    {0},
};

/* ---- Running --------------------------------------------------------- */

static bool open_workshop(settings *s)
{
    workshop *shop = &s->shop;

    if (shop->write.column_count > 0)
        shop->write.columns = s->columns;
    format_decide_recut(shop);
    return workshop_open(shop, &s->named);
}

static int check_format(const command *self, const settings *s)
{
    char room[128];
    const char *problem = format_problem(room, sizeof room, &s->shop);

    if (problem)
        return usage_error(self, "%s", problem);
    if (s->shop.page && (s->stream || (s->batch && s->out)))
        return usage_error(self, "--format html is a page for each pair: name them in a --batch, "
                                 "with an output each");
    if (s->shop.write.format == SEJAJAR_FORMAT_MOSES && !s->out && !s->batch)
        return usage_error(self, "--format moses writes two files, OUT.id and OUT.en: name OUT "
                                 "with -o");
    if (s->shop.write.format == SEJAJAR_FORMAT_MOSES && s->out && strcmp(s->out, "-") == 0)
        return usage_error(self, "--format moses writes two files, OUT.id and OUT.en, not "
                                 "standard output");
    return STATUS_DONE;
}

static int check_dot_plot(const command *self, const settings *s)
{
    const char *out = s->out ? s->out : "-";

    if (!s->dot_plot)
        return STATUS_DONE;
    if (s->stream || s->batch)
        return usage_error(self, "--dotplot is for one pair of files");
    if (s->shop.align.crossing)
        return usage_error(self, "a page, a dot plot and a ladder show beads that rise on both "
                                 "sides: not with --crossing");
    if (strcmp(s->dot_plot, out) == 0)
        return usage_error(self, "--dotplot and the pairs cannot both go to %s",
                           strcmp(out, "-") == 0 ? "standard output" : out);
    return STATUS_DONE;
}

/* Options that would do nothing are a mistake that should be known. */
static int check_options(const command *self, const settings *s)
{
    if (s->shop.write.min_score < 0 || s->shop.write.min_score > 1)
        return usage_error(self, "--min-score is a probability, 0 to 1");
    if (splits_segmented(self, &s->shop.how,
                         s->named.id_abbreviations || s->named.en_abbreviations))
        return STATUS_USAGE;
    return check_format(self, s);
}

/* As the name of the output has it; the outputs of a batch have names of their own. */
static void choose_format(settings *s)
{
    if (s->format_given)
        return;
    s->shop.by_name = s->batch && !s->out;
    if (s->out)
        format_by_name(&s->shop, s->out);
}

/* Moses pairs are lines of two columns that go apart into two files. */
static void choose_moses(settings *s)
{
    static const sejajar_column texts[] = {SEJAJAR_COLUMN_ID, SEJAJAR_COLUMN_EN};

    s->shop.moses = true;
    s->shop.write.format = SEJAJAR_FORMAT_TSV;
    memcpy(s->columns, texts, sizeof texts);
    s->shop.write.column_count = sizeof texts / sizeof *texts;
    s->shop.chose_columns = true;
}

/* Where they vary, a pair also tells whether it is moved and, last, which document it is from. */
static void choose_columns(settings *s)
{
    static const sejajar_column usual[] = {SEJAJAR_COLUMN_ID, SEJAJAR_COLUMN_EN,
                                           SEJAJAR_COLUMN_SCORE};
    size_t count = sizeof usual / sizeof *usual;

    if (s->shop.chose_columns || !(s->stream || s->shop.align.crossing))
        return;
    memcpy(s->columns, usual, sizeof usual);
    if (s->shop.align.crossing)
        s->columns[count++] = SEJAJAR_COLUMN_MOVED;
    if (s->stream)
        s->columns[count++] = SEJAJAR_COLUMN_KEY;
    s->shop.write.column_count = count;
}

static int check_stream(const command *self, const settings *s, const operands *files)
{
    if (s->batch)
        return usage_error(self, "--stream and --batch cannot be combined");
    if (files->count > 0)
        return usage_error(self, "with --stream documents come from standard input, not from "
                                 "the command line");
    if (s->key)
        return usage_error(self, "with --stream every document has its own key");
    if (s->shop.how.encoding)
        return usage_error(self, "with --stream all is UTF-8: no --encoding");
    return aids_repeat_standard_input(self, files, &s->named, "-") ? STATUS_USAGE : STATUS_DONE;
}

static int check_operands(const command *self, const settings *s, const operands *files)
{
    if (s->stream)
        return check_stream(self, s, files);
    if (s->batch && files->count > 0)
        return usage_error(self, "with --batch the files stand in JOBS, not on the command line");
    if (s->batch && s->key)
        return usage_error(self, "with --batch every job has its own key");
    if (!s->batch && files->count != 2)
        return usage_error(self, "it takes two files, Indonesian and English; %d named",
                           files->count);
    return aids_repeat_standard_input(self, files, &s->named, s->batch) ? STATUS_USAGE
                                                                        : STATUS_DONE;
}

static int work(const settings *s, const operands *files)
{
    if (s->signature)
        workshop_sign(&s->shop);
    if (s->stream)
        return stream_run(&s->shop, s->out, s->threads, s->quiet);
    if (s->batch)
        return batch_run(&s->shop, s->batch, s->out, s->threads, s->quiet);
    return job_run(&s->shop, &(job){files->at[0], files->at[1], s->out, s->key, s->dot_plot, false},
                   stderr)
        .status;
}

static int run(const command *self, int argc, char **argv)
{
    settings s = {0};
    operands files;
    int status;

    if (!options_parse(self, argc, argv, &s, &files, &status))
        return status;
    choose_format(&s);
    if ((status = check_operands(self, &s, &files)) != STATUS_DONE ||
        (status = check_options(self, &s)) != STATUS_DONE ||
        (status = check_dot_plot(self, &s)) != STATUS_DONE)
        return status;
    if (s.shop.write.format == SEJAJAR_FORMAT_MOSES)
        choose_moses(&s);
    choose_columns(&s);
    status = open_workshop(&s) ? work(&s, &files) : STATUS_FAILED;
    workshop_close(&s.shop);
    return status;
}

const command command_align = {
    .group = "Work",
    .name = "align",
    .summary = "Pair the sentences of two texts",
    .operands = "[OPTIONS] ID EN\n--batch JOBS [OPTIONS]\n--stream [OPTIONS] <DOCUMENTS",
    .text = "ID is the Indonesian text, EN the English one; an empty line ends a paragraph.\n"
            "The score of a pair is the probability that it is right.\n",
    .options = options,
    .examples = "sejajar align artikel.txt article.txt\n"
                "sejajar align --segmented --format beads kalimat.txt sentences.txt\n"
                "sejajar align --columns id,en,score,shape --header a.id.gz a.en.gz -o a.tsv.gz\n"
                "zstd -dc documents.jsonl.zst | sejajar align --stream | zstd >pairs.tsv.zst",
    .run = run,
};
