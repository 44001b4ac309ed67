/* sejajar convert: pairs from one format to another. */
#include <inttypes.h>
#include <string.h>

#include "columns.h"
#include "options.h"
#include "paths.h"
#include "report.h"
#include "results.h"
#include "rows.h"
#include "suggest.h"

enum { SHOWN_BAD_LINES = 10 };

typedef struct {
    table_columns columns; /* first: see columns.h */
    sejajar_pairs_options in;
    sejajar_pair_writer_options to;
    int in_header, out_header; /* sejajar_header */
    int first;                 /* sejajar_language */
    const char *out;
    bool to_given, skip_bad;
} settings;

/* What has come of it so far. */
typedef struct {
    const settings *settings;
    sejajar_pair_writer *writer;
    uint64_t pairs, bad;
    bool output_failed;
} conversion;

/* ---- Options --------------------------------------------------------- */

static const sejajar_format formats[] = {SEJAJAR_FORMAT_TSV,  SEJAJAR_FORMAT_JSONL,
                                         SEJAJAR_FORMAT_HF,   SEJAJAR_FORMAT_TMX,
                                         SEJAJAR_FORMAT_XCES, SEJAJAR_FORMAT_MOSES};

static bool take_format(sejajar_format *out, const char *value, const char **better)
{
    suggestion s = {.typed = value};

    for (size_t k = 0; k < sizeof formats / sizeof *formats; k++) {
        const char *name = sejajar_format_name(formats[k]);

        *out = formats[k];
        if (strcmp(name, value) == 0)
            return true;
        suggestion_offer(&s, name);
    }
    *better = s.best;
    return false;
}

static bool take_from(void *to, const char *value, const char **better)
{
    return take_format(&((settings *)to)->in.format, value, better);
}

static bool take_to(void *to, const char *value, const char **better)
{
    ((settings *)to)->to_given = true;
    return take_format(&((settings *)to)->to.format, value, better);
}

static const char *const header_choices[] = {"auto", "yes", "no", NULL};

static const option options[] = {
    ROW_CALL("Input", 0, "from", "tsv|jsonl|hf|tmx|xces|moses",
             "the format of the input; default: from names and first bytes", take_from),
    ROW_CHOICE(NULL, 0, "input-header", "auto|yes|no",
               "tsv: the first line has names of columns (auto: if it looks so)", in_header,
               header_choices),
    ROW_CALL(NULL, 0, "columns", "LIST", "tsv: which are which, by name or number: id=NAME,en=3",
             columns_take),
    ROW_ENCODING_OF(NULL, in.encoding),
    ROW_LANGUAGE(NULL, 0, "first", "id|en",
                 "the language that comes first where no name tells; default id", first),
    ROW_TEXT(NULL, 0, "documents", "DIR",
             "xces: where the documents are; default: beside the links", in.folder),
    ROW_FLAG(NULL, 0, "skip-bad", "tsv, jsonl, hf: pass over lines that are wrong, and count them",
             skip_bad),
    ROW_CALL("Output", 0, "to", "tsv|jsonl|hf|tmx|xces|moses",
             "the format of the output; default: from its name", take_to),
    ROW_CHOICE(NULL, 0, "header", "auto|yes|no",
               "tsv: names of columns come first (auto: if they would be lost)", out_header,
               header_choices),
    ROW_TEXT(NULL, 'o', "output", "OUT",
             "write here; .gz and .zst are compressed. moses: OUT.id, OUT.en; xces OUT.xml: also "
             "OUT.id.xml, OUT.en.xml",
             out),
    {0},
};

/* ---- Reading --------------------------------------------------------- */

/* True where reading can go on after a line that is wrong. */
static bool pass_over(conversion *c, sejajar_format format, const char *path,
                      const sejajar_error *err)
{
    bool lines = format == SEJAJAR_FORMAT_TSV || format == SEJAJAR_FORMAT_JSONL ||
                 format == SEJAJAR_FORMAT_HF;

    if (!c->settings->skip_bad || !lines ||
        (err->status != SEJAJAR_ERROR_FORMAT && err->status != SEJAJAR_ERROR_ENCODING))
        return false;
    if (c->bad++ < SHOWN_BAD_LINES)
        report_error(stderr, path, err);
    return true;
}

/* False after a message. */
static bool copy_pairs(conversion *c, sejajar_pairs *pairs, const char *path)
{
    sejajar_format format = sejajar_pairs_format(pairs);
    sejajar_error err;
    sejajar_pair pair;
    bool more = true;

    while (more) {
        if (sejajar_pairs_next(pairs, &pair, &more, &err) != SEJAJAR_OK) {
            if (!(more = pass_over(c, format, path, &err)))
                report_error(stderr, path, &err);
            if (!more)
                return false;
            continue;
        }
        if (!more)
            return true;
        if (sejajar_pair_writer_add(c->writer, &pair, &err) != SEJAJAR_OK) {
            c->output_failed = err.status == SEJAJAR_ERROR_IO; /* the output knows why */
            if (!c->output_failed)
                report_error(stderr, NULL, &err);
            return false;
        }
        c->pairs++;
    }
    return true;
}

static bool convert_input(conversion *c, const char *const *paths, size_t count)
{
    sejajar_pairs_options how = c->settings->in;
    const sejajar_remark *remarks;
    sejajar_pairs *pairs;
    sejajar_error err;
    bool good;

    if (count == 2 && paths_are_one_file(paths[0], paths[1])) {
        report(stderr, paths[0], "the same file was named for both languages");
        return false;
    }
    if (count == 2)
        how.format = SEJAJAR_FORMAT_MOSES;
    if (sejajar_pairs_open(&pairs, paths, count, &how, &err) != SEJAJAR_OK) {
        report_error(stderr, paths[0], &err);
        return false;
    }
    good = copy_pairs(c, pairs, paths[0]);
    remarks = sejajar_pairs_remarks(pairs, &count);
    if (good)
        report_remarks(stderr, paths[0], remarks, count);
    sejajar_pairs_free(pairs);
    return good;
}

/* Files that have no ending we know come in twos, a text each. */
static bool comes_in_twos(const settings *s, const operands *files)
{
    sejajar_format format;

    if (s->in.format != SEJAJAR_FORMAT_GUESS)
        return s->in.format == SEJAJAR_FORMAT_MOSES;
    for (int k = 0; k < files->count; k++) {
        if (sejajar_format_of_path(&format, files->at[k]))
            return false;
    }
    return files->count > 1;
}

static bool convert_inputs(conversion *c, const operands *files)
{
    static const char *const standard = "-";
    size_t step = comes_in_twos(c->settings, files) ? 2 : 1;

    if (files->count == 0)
        return convert_input(c, &standard, 1);
    for (int k = 0; k + (int)step <= files->count; k += (int)step) {
        const char *paths[2] = {files->at[k], step == 2 ? files->at[k + 1] : NULL};

        if (!convert_input(c, paths, step))
            return false;
    }
    return true;
}

/* ---- Writing --------------------------------------------------------- */

static bool open_output(results *r, const settings *s)
{
    static const char *const marks[] = {"", ".id", ".en"};

    if (s->to.format == SEJAJAR_FORMAT_MOSES)
        return results_open_moses(r, s->out, stderr);
    if (s->to.format == SEJAJAR_FORMAT_XCES)
        return results_open_together(r, s->out, ".xml", marks, 3, stderr);
    return results_open(r, s->out, stderr);
}

static bool open_writer(conversion *c, results *r)
{
    sejajar_pair_writer_options how = c->settings->to;
    sejajar_error err;

    how.header = (sejajar_header)c->settings->out_header;
    how.sink = sejajar_output_write;
    for (size_t k = 0; k < r->count; k++)
        how.to[k] = r->outputs[k];
    if (how.format == SEJAJAR_FORMAT_XCES) {
        how.id_name = path_name(r->paths[1]);
        how.en_name = path_name(r->paths[2]);
    }
    if (sejajar_pair_writer_open(&c->writer, &how, &err) == SEJAJAR_OK)
        return true;
    report_error(stderr, NULL, &err);
    return false;
}

static int finish(conversion *c, results *r, const operands *files, bool good)
{
    sejajar_error err;
    sejajar_status status = SEJAJAR_OK;
    const sejajar_remark *remarks;
    size_t count;

    if (good)
        status = sejajar_pair_writer_finish(c->writer, &err);
    if (good && c->bad > 0)
        report(stderr, NULL, "lines that are wrong, passed over: %" PRIu64, c->bad);
    if (good && c->pairs == 0)
        report(stderr, files->count > 0 ? files->at[0] : "-", "there are no pairs in it%s",
               files->count > 1 ? ", nor in the others" : "");
    if ((!good && !c->output_failed) || (good && c->pairs == 0)) {
        results_abandon(r);
        return STATUS_FAILED;
    }
    remarks = sejajar_pair_writer_remarks(c->writer, &count);
    report_remarks(stderr, r->path[0] == '-' && !r->path[1] ? "standard output" : r->path, remarks,
                   count);
    return results_close(r, status, &err, stderr);
}

static bool spares_inputs(results *r, const operands *files)
{
    static const char *const standard = "-";

    if (files->count == 0)
        return results_spare(r, &standard, 1, stderr);
    return results_spare(r, (const char *const *)files->at, (size_t)files->count, stderr);
}

static int convert(const settings *s, const operands *files)
{
    conversion c = {.settings = s};
    int status = STATUS_FAILED;
    results r;

    if (!open_output(&r, s) || !spares_inputs(&r, files))
        return STATUS_FAILED;
    if (open_writer(&c, &r))
        status = finish(&c, &r, files, convert_inputs(&c, files));
    else
        results_abandon(&r);
    sejajar_pair_writer_free(c.writer);
    return status;
}

/* ---- The command ----------------------------------------------------- */

static int check(const command *self, settings *s, const operands *files)
{
    bool several;

    if (!s->to_given && (!s->out || !sejajar_format_of_path(&s->to.format, s->out)))
        return usage_error(self,
                           "say which format to write: --to, or an ending of -o such as .tmx");
    several = s->to.format == SEJAJAR_FORMAT_MOSES || s->to.format == SEJAJAR_FORMAT_XCES;
    if (several && (!s->out || strcmp(s->out, "-") == 0))
        return usage_error(self, "--to %s writes several files: name OUT with -o",
                           sejajar_format_name(s->to.format));
    if (comes_in_twos(s, files) && (files->count == 0 || files->count % 2 != 0))
        return usage_error(self, "Moses pairs are two files each; %d named", files->count);
    if (s->out_header && s->to.format != SEJAJAR_FORMAT_TSV)
        return usage_error(self, "--header is for --to tsv");
    return standard_input_is_repeated(self, files, NULL, 0) ? STATUS_USAGE : STATUS_DONE;
}

static int run(const command *self, int argc, char **argv)
{
    settings s = {.in.format = SEJAJAR_FORMAT_GUESS};
    operands files;
    int status;

    if (!options_parse(self, argc, argv, &s, &files, &status))
        return status;
    if ((status = check(self, &s, &files)) != STATUS_DONE)
        return status;
    s.in.header = (sejajar_header)s.in_header;
    s.in.id_column = s.columns.name[0][0] ? s.columns.name[0] : NULL;
    s.in.en_column = s.columns.name[1][0] ? s.columns.name[1] : NULL;
    s.in.english_first = s.first == SEJAJAR_EN;
    return convert(&s, &files);
}

const command command_convert = {
    .name = "convert",
    .summary = "Put pairs into another format",
    .operands = "[OPTIONS] [IN ...] -o OUT",
    .text = "Without IN, or with -, it reads standard input. Files without an ending that\n"
            "says their format come in twos, Moses pairs: a.id a.en. Columns beside both\n"
            "texts are kept where OUT can hold them; what cannot be kept is counted on\n"
            "standard error.\n",
    .options = options,
    .examples = "sejajar convert memory.tmx -o pairs.tsv.gz\n"
                "sejajar convert a.id.gz a.en.gz -o a.tmx\n"
                "sejajar convert --from tsv --columns id=4,en=3 sent.gz --to hf -o t.jsonl\n"
                "sejajar convert en-id.xml.gz --documents corpus --to moses -o corpus",
    .run = run,
};
