/* sejajar tune: fit a model's parameters to gold beads. */
#include <stdio.h>
#include <unistd.h>

#include "options.h"
#include "paths.h"
#include "report.h"
#include "rows.h"
#include "side.h"
#include "signature.h"

typedef struct {
    const char *encoding, *model, *keep, *out;
    unsigned folds;
    bool segmented, quiet, signature;
} settings;

static const option options[] = {
    ROW_FLAG("Input", 's', "segmented", "one sentence a line, used as it stands (the default)",
             segmented),
    ROW_ENCODING_OF(NULL, encoding),
    ROW_TEXT(NULL, 0, "model", "DIR",
             "the model to begin with, instead of the one that comes along", model),
    ROW_TEXT("Fitting", 0, "keep", "NAMES", "parameters that stay as they are, with commas between",
             keep),
    ROW_TEXT("Output", 'o', "output", "DIR",
             "the folder of the tuned model, made if need be (required)", out),
    ROW_COUNT("Running", 0, "fold", "N",
              "deal the documents into N folds, too, and say what F1 each has with the parameters "
              "of the others",
              folds),
    ROW_QUIET(NULL, quiet),
    ROW_SIGNATURE(NULL, signature),
    {0},
};

static void show_progress(void *to, const char *line)
{
    (void)to;
    fprintf(stderr, "%s\n", line);
}

static void print(const sejajar_tuning *t, bool folds)
{
    printf("%zu document%s, %zu bead%s\n", t->documents, t->documents == 1 ? "" : "s", t->beads,
           t->beads == 1 ? "" : "s");
    for (size_t k = 0; k < t->parameter_count; k++)
        printf("%-18s %9.4g → %.4g\n", t->parameters[k].name, t->parameters[k].before,
               t->parameters[k].after);
    printf("%-18s %9.5f → %.5f\n", "nats a bead", t->loss_before, t->loss_after);
    printf("%-18s %9.4f → %.4f\n", "strict F1", t->f1_before, t->f1_after);
    if (folds)
        printf("%-18s %9.4f → %.4f\n", "strict F1, others", t->f1_before, t->f1_held_out);
}

/* What it begins with. */
static bool sign(const char *folder)
{
    sejajar_model *model;

    if (!model_open(&model, folder))
        return false;
    signature_say(model, NULL, NULL, NULL);
    sejajar_model_free(model);
    return true;
}

static int tune(const settings *s, const char *cases)
{
    char room[4096];
    bool talk = !s->quiet && isatty(STDERR_FILENO);
    sejajar_tune_options how = {.model = model_directory(room, sizeof room, s->model),
                                .cases = cases,
                                .keep = s->keep,
                                .folds = s->folds,
                                .encoding = s->encoding,
                                .progress = talk ? show_progress : NULL};
    sejajar_tuning result;
    sejajar_error err;

    if (!how.model)
        return STATUS_FAILED;
    if (path_would_replace(s->out, how.model)) {
        report(stderr, s->out,
               "the tuned model would replace the one to begin with; name another "
               "folder");
        return STATUS_FAILED;
    }
    if (s->signature && !sign(how.model))
        return STATUS_FAILED;
    if (sejajar_tune(s->out, &how, &result, &err) != SEJAJAR_OK) {
        report_plain_error(stderr, NULL, &err); /* it names the file */
        return STATUS_FAILED;
    }
    print(&result, s->folds > 0);
    return STATUS_DONE;
}

static int run(const command *self, int argc, char **argv)
{
    settings s = {0};
    operands files;
    int status;

    if (!options_parse(self, argc, argv, &s, &files, &status))
        return status;
    if (files.count != 1)
        return usage_error(self, "it takes one file of cases; %d named", files.count);
    if (!s.out)
        return usage_error(self, "say where the model goes: -o DIR");
    if (s.folds == 1)
        return usage_error(self, "--fold takes 2 or more");
    return tune(&s, files.at[0]);
}

const command command_tune = {
    .name = "tune",
    .summary = "Fit a model's parameters to gold beads",
    .operands = "[OPTIONS] -o DIR CASES",
    .text = "CASES holds lines of: id path, en path, path of the gold beads, with tabs. The\n"
            "texts have one sentence a line; beads look as align --format beads writes them.\n",
    .options = options,
    .examples = "sejajar tune -o tuned cases.tsv\n"
                "sejajar tune --fold 5 --model model -o tuned cases.tsv",
    .run = run,
};
