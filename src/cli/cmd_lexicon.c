/* sejajar lexicon: translations of words. */
#include <stdio.h>
#include <string.h>

#include "options.h"
#include "report.h"
#include "rows.h"
#include "side.h"
#include "signature.h"

enum { MOST = 1000 };

typedef struct {
    int from; /* sejajar_language; -1: both */
    unsigned limit;
    const char *model;
    bool signature;
} settings;

static const option options[] = {
    ROW_LANGUAGE("Options", 0, "from", "id|en",
                 "the language of the words; default: both are tried", from),
    ROW_COUNT(NULL, 'n', "limit", "N", "at most this many for each word; default 10", limit),
    ROW_TEXT(NULL, 0, "model", "DIR", "a model's folder, instead of the one that comes along",
             model),
    ROW_SIGNATURE(NULL, signature),
    {0},
};

/* Returns how many translations were printed, or -1 after a message. */
static int look_up(const settings *s, const sejajar_model *model, sejajar_language from,
                   const char *word)
{
    static const char *const names[] = {"id", "en"};
    static sejajar_translation found[MOST];
    sejajar_error err;
    size_t count;

    if (sejajar_translate(model, from, (sejajar_text){word, strlen(word)}, found, s->limit, &count,
                          &err) != SEJAJAR_OK) {
        report_error(stderr, NULL, &err);
        return -1;
    }
    for (size_t k = 0; k < count; k++)
        printf("%s\t%s\t%s\t%.4f\t%.4f\n", names[from], word, found[k].word, found[k].forward,
               found[k].backward);
    return (int)count;
}

static int look_up_both(const settings *s, const sejajar_model *model, const char *word)
{
    int found = 0;

    for (int from = SEJAJAR_ID; from <= SEJAJAR_EN; from++) {
        int more =
            s->from < 0 || s->from == from ? look_up(s, model, (sejajar_language)from, word) : 0;
        if (more < 0)
            return STATUS_FAILED;
        found += more;
    }
    if (found > 0)
        return STATUS_DONE;
    report(stderr, NULL, "the model has no translation of '%s'", word);
    return STATUS_FAILED;
}

/* The model knows words, not phrases: 'rumah sakit' is two of them. */
static int look_up_each(const settings *s, const sejajar_model *model, char *words)
{
    static const char space[] = " \t\r\n";
    char *rest, *word = strtok_r(words, space, &rest);
    int status = look_up_both(s, model, word ? word : words);

    while (word && (word = strtok_r(NULL, space, &rest)) != NULL) {
        if (look_up_both(s, model, word) != STATUS_DONE)
            status = STATUS_FAILED;
    }
    return status;
}

static int run(const command *self, int argc, char **argv)
{
    settings s = {.from = -1, .limit = 10};
    operands words;
    sejajar_model *model;
    int status;

    if (!options_parse(self, argc, argv, &s, &words, &status))
        return status;
    if (words.count == 0)
        return usage_error(self, "it takes at least one word");
    if (s.limit < 1 || s.limit > MOST)
        return usage_error(self, "--limit is 1 to %d", MOST);
    if (!model_open(&model, s.model))
        return STATUS_FAILED;
    if (s.signature)
        signature_say(model, NULL, NULL, NULL);
    for (int k = 0; k < words.count; k++) {
        if (look_up_each(&s, model, words.at[k]) != STATUS_DONE)
            status = STATUS_FAILED;
    }
    sejajar_model_free(model);
    return status;
}

const command command_lexicon = {
    .name = "lexicon",
    .summary = "Show translations of words with their probabilities",
    .operands = "[OPTIONS] WORD ...",
    .text = "Columns: language of the word, the word, a translation, the probability of the\n"
            "translation given the word, and of the word given the translation.\n",
    .options = options,
    .examples = "sejajar lexicon rumah\n"
                "sejajar lexicon --from en --limit 3 house water",
    .run = run,
};
