/* sejajar train: estimate a model from pairs of sentences. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "options.h"
#include "report.h"
#include "rows.h"

typedef struct {
    sejajar_train_input *inputs;
    size_t count;
    double weight; /* this and the encoding: of the files that follow */
    const char *encoding;
    const char *provenance, *out;
    bool quiet, out_of_memory;
} settings;

/* ---- Options and files, in the order they come ------------------------ */

static void add_input(settings *s, const char *path, bool dictionary)
{
    sejajar_train_input *more = realloc(s->inputs, (s->count + 1) * sizeof *more);

    if (!more) {
        s->out_of_memory = true;
        return;
    }
    s->inputs = more;
    s->inputs[s->count++] = (sejajar_train_input){
        .path = path, .dictionary = dictionary, .weight = s->weight, .encoding = s->encoding};
}

static void take_pairs(void *to, char *path)
{
    add_input(to, path, false);
}

static bool take_dictionary(void *to, const char *path, const char **suggestion)
{
    (void)suggestion;
    add_input(to, path, true);
    return true;
}

static bool take_weight(void *to, const char *value, const char **suggestion)
{
    char *end;
    double weight = strtod(value, &end);

    (void)suggestion;
    ((settings *)to)->weight = weight;
    return *value && !*end && weight > 0 && weight <= 1e6;
}

static const option options[] = {
    ROW_CALL("Input", 'd', "dictionary", "FILE",
             "words and phrases with translations; may be repeated", take_dictionary),
    ROW_CALL(NULL, 'w', "weight", "W",
             "how much each pair of the files that follow counts; default 1", take_weight),
    ROW_ENCODING_OF(NULL, encoding),
    ROW_TEXT("Output", 'o', "output", "DIR", "the folder of the model, made if need be (required)",
             out),
    ROW_TEXT(NULL, 0, "provenance", "TEXT",
             "a line to store in the model: from what, under which licence", provenance),
    ROW_QUIET("Running", quiet),
    {0},
};

/* ---- Running --------------------------------------------------------- */

static void show_progress(void *to, const char *line)
{
    (void)to;
    fprintf(stderr, "%s\n", line);
}

static int train(const settings *s)
{
    bool talk = !s->quiet && isatty(STDERR_FILENO);
    sejajar_train_options how = {.inputs = s->inputs,
                                 .input_count = s->count,
                                 .provenance = s->provenance,
                                 .progress = talk ? show_progress : NULL};
    sejajar_error err;

    if (sejajar_train(s->out, &how, &err) == SEJAJAR_OK)
        return STATUS_DONE;
    if (err.status == SEJAJAR_ERROR_ENCODING)
        report_error(stderr, NULL, &err);
    else /* of what else may help elsewhere there is nothing here */
        report_plain_error(stderr, NULL, &err);
    return STATUS_FAILED;
}

/* Standard input, which can be read once. */
static bool is_repeated(const settings *s)
{
    size_t count = 0;

    for (size_t k = 0; k < s->count; k++)
        count += strcmp(s->inputs[k].path, "-") == 0;
    return count > 1;
}

static int run(const command *self, int argc, char **argv)
{
    settings s = {.weight = 1};
    operands unused;
    int status;

    if (options_parse(self, argc, argv, &s, &unused, &status)) {
        if (s.out_of_memory) {
            report(stderr, NULL, "out of memory");
            status = STATUS_FAILED;
        } else if (s.count == 0) {
            status = usage_error(self, "it takes at least one file of pairs");
        } else if (is_repeated(&s)) {
            status = usage_error(self, "only one of the files can be standard input");
        } else if (!s.out) {
            status = usage_error(self, "say where the model goes: -o DIR");
        } else {
            status = train(&s);
        }
    }
    free(s.inputs);
    return status;
}

const command command_train = {
    .group = "Learn",
    .name = "train",
    .summary = "Estimate a model from pairs of sentences",
    .operands = "[OPTIONS] -o DIR PAIRS ...",
    .text = "PAIRS holds lines of Indonesian, tab, English, and what align, filter and build\n"
            "write after that, a score first; or lines of source, Indonesian, English.\n"
            "Options count for the files after them.\n",
    .options = options,
    .examples = "sejajar train -o model pairs.tsv.gz\n"
                "sejajar train -o model news.tsv --weight 0.5 web.tsv --dictionary words.tsv",
    .run = run,
    .take_operand = take_pairs,
};
