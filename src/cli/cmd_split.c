/* sejajar split: show how a text is cut into sentences. */
#include <string.h>

#include "formats.h"
#include "options.h"
#include "report.h"
#include "results.h"
#include "rows.h"
#include "side.h"
#include "signature.h"

typedef struct {
    reading how;
    int language; /* -1: not said */
    int format;   /* sejajar_sentence_format; -1: not said */
    bool explain, signature;
    const char *model, *abbreviations, *out;
} settings;

static const char *const formats[] = {"text", "jsonl", NULL};

static const option options[] = {
    ROW_LANGUAGE("Input", 'l', "lang", "id|en", "the language of the text (required)", language),
    ROW_NEWLINES(how),
    ROW_QUOTES(how),
    ROW_UNIT(how),
    ROW_TEXT(NULL, 0, "abbreviations", "FILE",
             "more abbreviations, one a line; after a tab its class: A never ends a sentence, N "
             "not before a number, E may end one",
             abbreviations),
    ROW_TEXT(NULL, 0, "model", "DIR", "the splitter's folder, instead of the one that comes along",
             model),
    ROW_ENCODING(NULL, how),
    ROW_CHOICE("Output", 0, "format", "text|jsonl",
               "lines, or objects with byte offsets and paragraphs; default: from the name of FILE",
               format, formats),
    ROW_FLAG(NULL, 0, "explain",
             "instead of sentences, every place where one might end: byte offset, decision, the "
             "text before and after, why",
             explain),
    ROW_OUTPUT(NULL, out),
    ROW_SIGNATURE("Running", signature),
    {0},
};

static bool spares(const settings *s, results *r, const side *text)
{
    return results_spare(r, (const char *const[]){text->path, s->abbreviations}, 2, stderr);
}

static int write_sentences(const settings *s, const side *text)
{
    sejajar_status status;
    sejajar_error err;
    results r;

    if (!results_open(&r, s->out, stderr) || !spares(s, &r, text))
        return STATUS_FAILED;
    status = sejajar_write_sentences(results_write, &r, text->sentences,
                                     (sejajar_sentence_format)s->format, &err);
    return results_close(&r, status, &err, stderr);
}

typedef struct {
    results results;
    sejajar_text text;
    sejajar_sentence_format format;
} explanation;

static int write_decision(void *to, const sejajar_decision *decision)
{
    explanation *e = to;

    return sejajar_write_decision(results_write, &e->results, e->text, decision, e->format, NULL);
}

static int explain(const settings *s, const side *text, const sejajar_splitter *splitter)
{
    sejajar_split_options how = split_options(&s->how);
    explanation e = {.text = text->sentences->text, .format = (sejajar_sentence_format)s->format};
    sejajar_status status;
    sejajar_error err;

    if (!results_open(&e.results, s->out, stderr) || !spares(s, &e.results, text))
        return STATUS_FAILED;
    status = sejajar_split_explain(write_decision, &e, splitter, e.text, &how, &err);
    return results_close(&e.results, status, &err, stderr);
}

/* The text is split all the same: who has a text of both languages knows best. */
static void check_language(const settings *s, const side *text)
{
    sejajar_language guess;

    if (sejajar_language_guess(&guess, text->sentences->text) &&
        guess != (sejajar_language)s->language)
        report(stderr, text->path,
               guess == SEJAJAR_EN ? "warning: this looks English, not Indonesian: --lang en?"
                                   : "warning: this looks Indonesian, not English: --lang id?");
}

static int split(const settings *s, const char *path)
{
    sejajar_splitter *splitter;
    side text;
    int status = STATUS_FAILED;

    if (!splitter_open(&splitter, (sejajar_language)s->language, s->model, s->abbreviations))
        return STATUS_FAILED;
    if (s->signature)
        signature_say(NULL, NULL, s->language == SEJAJAR_ID ? splitter : NULL,
                      s->language == SEJAJAR_EN ? splitter : NULL);
    if (side_open(&text, path, &s->how, splitter, stderr)) {
        check_language(s, &text);
        status = s->explain ? explain(s, &text, splitter) : write_sentences(s, &text);
        side_close(&text);
    }
    sejajar_splitter_free(splitter);
    return status;
}

static int run(const command *self, int argc, char **argv)
{
    settings s = {.language = -1, .format = -1};
    operands files;
    int status;

    if (!options_parse(self, argc, argv, &s, &files, &status))
        return status;
    if (s.format < 0)
        s.format = format_is_json_lines(s.out) ? SEJAJAR_SENTENCES_JSONL : SEJAJAR_SENTENCES_TEXT;
    if (s.language < 0)
        return usage_error(self, "say which language it is: --lang id or --lang en");
    if (files.count > 1)
        return usage_error(self, "one file at a time; '%s' is too many", files.at[1]);
    if (s.explain && s.how.unit)
        return usage_error(self, "--explain is about sentences, not about --unit paragraph");
    return split(&s, files.count ? files.at[0] : "-");
}

const command command_split = {
    .name = "split",
    .summary = "Cut a text into sentences, one a line",
    .operands = "--lang id|en [OPTIONS] [FILE]",
    .text = "Without FILE, or with -, it reads standard input. An empty line in the output\n"
            "separates paragraphs. Only white space is changed.\n",
    .options = options,
    .examples = "sejajar split --lang id artikel.txt\n"
                "sejajar split --lang id --explain artikel.txt\n"
                "sejajar split --lang en --format jsonl article.txt.gz -o article.jsonl",
    .run = run,
};
