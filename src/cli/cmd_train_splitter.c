/* sejajar train-splitter: estimate a splitter from texts and their sentences. */
#include <stdio.h>
#include <stdlib.h>

#include "options.h"
#include "report.h"
#include "rows.h"
#include "side.h"

typedef struct {
    int language; /* -1: not said */
    const char *encoding, *out;
} settings;

static const option options[] = {
    ROW_LANGUAGE("Options", 'l', "lang", "id|en", "the language of the texts (required)", language),
    ROW_ENCODING_OF(NULL, encoding),
    ROW_TEXT(NULL, 'o', "output", "DIR",
             "the folder with abbreviations.txt that gets splitter.txt (required)", out),
    {0},
};

/* documents[2k] is a text, documents[2k + 1] its sentences. */
static int train(const settings *s, sejajar_document **documents, sejajar_split_gold *sets,
                 size_t count)
{
    sejajar_error err;

    for (size_t k = 0; k < count; k++) {
        sets[k].text = sejajar_document_text(documents[2 * k]);
        sets[k].gold = sejajar_document_text(documents[2 * k + 1]);
    }
    if (sejajar_train_splitter(s->out, (sejajar_language)s->language, sets, count, &err) ==
        SEJAJAR_OK)
        return STATUS_DONE;
    report_plain_error(stderr, NULL, &err);
    return STATUS_FAILED;
}

static int read_and_train(const settings *s, const operands *files)
{
    size_t count = (size_t)files->count;
    sejajar_document **documents = calloc(count, sizeof *documents);
    sejajar_split_gold *sets = calloc(count / 2, sizeof *sets);
    bool good = documents && sets;
    int status = STATUS_FAILED;

    if (!good)
        report(stderr, NULL, "out of memory");
    for (size_t k = 0; good && k < count; k++)
        good = text_open(&documents[k], files->at[k], s->encoding, stderr);
    if (good)
        status = train(s, documents, sets, count / 2);
    for (size_t k = 0; documents && k < count; k++)
        sejajar_document_free(documents[k]);
    free(documents);
    free(sets);
    return status;
}

static int run(const command *self, int argc, char **argv)
{
    settings s = {.language = -1};
    operands files;
    int status;

    if (!options_parse(self, argc, argv, &s, &files, &status))
        return status;
    if (s.language < 0)
        return usage_error(self, "say which language it is: --lang id or --lang en");
    if (!s.out)
        return usage_error(self, "say where the weights go: -o DIR");
    if (files.count == 0 || files.count % 2 != 0)
        return usage_error(self, "it takes pairs of files, text and gold sentences; %d named",
                           files.count);
    if (standard_input_is_repeated(self, &files, NULL, 0))
        return STATUS_USAGE;
    return read_and_train(&s, &files);
}

const command command_train_splitter = {
    .name = "train-splitter",
    .summary = "Estimate a splitter from texts and their sentences",
    .operands = "--lang id|en -o DIR TEXT GOLD [TEXT GOLD ...]",
    .text = "GOLD has the sentences of TEXT, one a line; only white space may differ.\n",
    .options = options,
    .examples = "sejajar train-splitter --lang id -o models/id teks.txt kalimat.txt",
    .run = run,
};
