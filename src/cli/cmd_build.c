/* sejajar build: from heaps of documents to a corpus. */
#include <stdlib.h>
#include <string.h>

#include "build.h"
#include "options.h"
#include "rows.h"
#include "rules.h"
#include "tree.h"

typedef struct {
    build_settings build;
    aids named;
    bool signature;
} settings;

/* K/N */
static bool take_shard(void *to, const char *value, const char **better)
{
    build_settings *b = &((settings *)to)->build;
    unsigned long k, n;
    char *end;

    (void)better;
    if (*value < '0' || *value > '9')
        return false;
    k = strtoul(value, &end, 10);
    if (*end != '/' || end[1] < '0' || end[1] > '9')
        return false;
    n = strtoul(end + 1, &end, 10);
    if (*end || k < 1 || k > n || n > 1000000)
        return false;
    b->shard = (unsigned)k;
    b->shards = (unsigned)n;
    return true;
}

/* Near duplicates are often good pairs that only look alike, as in manuals and programs. */
static const uint32_t usual_drop =
    ((1u << SEJAJAR_RULES) - 1) & ~(1u << SEJAJAR_RULE_NEAR_DUPLICATE);

static bool take_looked_at(void *to, const char *value, const char **better)
{
    return rules_take(&((settings *)to)->build.limits.rules, value, better);
}

static bool take_drop(void *to, const char *value, const char **better)
{
    return rules_take(&((settings *)to)->build.drop, value, better);
}

static const option options[] = {
    ROW_TEXT("Input", 'm', "manifest", "PAIRS",
             "lines of: id path, en path, and what match prints; instead of ID and EN",
             build.manifest),
    ROW_SEGMENTED(NULL, build.shop.how),
    ROW_NEWLINES(build.shop.how),
    ROW_QUOTES(build.shop.how),
    ROW_UNIT(build.shop.how),
    ROW_ENCODING(NULL, build.shop.how),
    ROW_ID_ABBREVIATIONS(named.id_abbreviations),
    ROW_EN_ABBREVIATIONS(named.en_abbreviations),
    ROW_TEXT(
        "Matching", 0, "model", "DIR|none",
        "a model's folder, instead of the one that comes along; none: nothing is known of words",
        named.model),
    ROW_LEXICON(named.lexicon),
    ROW_ADAPT(build.shop.align.adapt),
    ROW_REAL(NULL, 0, "min-match", "X",
             "documents: no pairs with a lower score, 0 to 1; default 0.5", build.min_match),
    ROW_CALL(
        "Rules", 0, "rules", "LIST|all|none",
        "the rules to look at, with commas; default all. sejajar filter --list-rules names them",
        take_looked_at),
    ROW_CALL(NULL, 0, "drop", "LIST|all|none",
             "rules that take the pairs which break them; default all but near_duplicate. The "
             "others are named in the last column",
             take_drop),
    ROW_REAL(NULL, 0, "min-score", "X", "score: the probability of the alignment; default 0.5",
             build.limits.min_score),
    ROW_REAL(NULL, 0, "min-fidelity", "X", "fidelity: default 0, none is too low",
             build.limits.min_fidelity),
    ROW_TEXT("Output", 'o', "output", "FILE",
             "the corpus; .gz and .zst are compressed. Beside it appear FILE.report.json and "
             "FILE.report.txt",
             build.out),
    ROW_FLAG("Running", 'r', "resume", "go on where a run that was interrupted has stopped",
             build.resume),
    ROW_CALL(NULL, 0, "shard", "K/N", "do the K-th of N parts of the work, about equal",
             take_shard),
    ROW_TEXT(NULL, 0, "parts", "DIR",
             "where intermediate results are (default: FILE.parts); without -o, only they are made",
             build.parts),
    ROW_FLAG(NULL, 0, "lenient", "documents that cannot be read are said, but no failure",
             build.lenient),
    ROW_THREADS(NULL, build.threads),
    ROW_FLAG(NULL, 0, "quiet", "no progress on the terminal and no counts", build.quiet),
    ROW_SIGNATURE(NULL, signature),
    {0},
};

static bool is_share(double x)
{
    return x >= 0 && x <= 1;
}

static int check_output(const command *self, const build_settings *b)
{
    if (!b->out && !b->parts)
        return usage_error(self, "say where the corpus goes: -o FILE");
    if (!b->out && b->shards == 0)
        return usage_error(self, "--parts without -o is for --shard K/N");
    if (b->out && strcmp(b->out, "-") == 0)
        return usage_error(self, "the corpus goes to a file, not to standard output");
    return STATUS_DONE;
}

static int check(const command *self, const settings *s, const operands *files)
{
    const build_settings *b = &s->build;

    if (b->manifest && files->count > 0)
        return usage_error(self, "with --manifest the documents stand there, not on the command "
                                 "line");
    if (!b->manifest && files->count != 2)
        return usage_error(self,
                           "it takes two folders or lists, Indonesian and English, or "
                           "--manifest; %d named",
                           files->count);
    if (!is_share(b->min_match) || !is_share(b->limits.min_score) ||
        !is_share(b->limits.min_fidelity))
        return usage_error(self, "--min-match, --min-score and --min-fidelity are from 0 to 1");
    if (splits_segmented(self, &b->shop.how,
                         s->named.id_abbreviations || s->named.en_abbreviations) ||
        aids_repeat_standard_input(self, files, &s->named, b->manifest))
        return STATUS_USAGE;
    return check_output(self, b);
}

/* Neither a document nor a list of them, now or when it is made again. False after a message. */
static bool output_is_apart(const build_settings *b, const aids *named)
{
    const char *const inputs[] = {b->manifest,
                                  b->roots[0],
                                  b->roots[1],
                                  named->lexicon,
                                  named->id_abbreviations,
                                  named->en_abbreviations};

    for (size_t k = 0; k < sizeof inputs / sizeof *inputs; k++) {
        if (inputs[k] && ((b->out && !tree_spares(inputs[k], b->out)) ||
                          (b->parts && !tree_spares(inputs[k], b->parts))))
            return false;
    }
    return true;
}

static int work(settings *s)
{
    workshop *shop = &s->build.shop;

    if (!workshop_open(shop, &s->named))
        return STATUS_FAILED;
    if (s->signature)
        workshop_sign(shop);
    return build_run(&s->build);
}

static int run(const command *self, int argc, char **argv)
{
    settings s = {
        .build = {.min_match = 0.5, .limits = sejajar_filter_defaults(), .drop = usual_drop}};
    operands files;
    int status;

    s.build.limits.min_score = 0.5;
    s.build.shop.keeps_words = true;
    if (!options_parse(self, argc, argv, &s, &files, &status) ||
        (status = check(self, &s, &files)) != STATUS_DONE)
        return status;
    for (int k = 0; k < files.count; k++)
        s.build.roots[k] = files.at[k];
    if (!output_is_apart(&s.build, &s.named))
        return STATUS_FAILED;
    s.build.shop.recut = true;
    status = work(&s);
    workshop_close(&s.build.shop);
    return status;
}

const command command_build = {
    .name = "build",
    .summary = "Make a parallel corpus from heaps of documents",
    .operands = "[OPTIONS] -o FILE ID EN\n--manifest PAIRS [OPTIONS] -o FILE",
    .text = "ID and EN are what match takes. Documents that belong together are split and\n"
            "aligned, their pairs of sentences judged, filtered and freed from duplicates.\n"
            "Columns: id, en, probability of the alignment, fidelity, Indonesian document,\n"
            "English one, flags.\n",
    .options = options,
    .examples = "sejajar build artikel/ articles/ -o corpus.tsv.gz\n"
                "sejajar match artikel/ articles/ -o pairs.tsv\n"
                "sejajar build --manifest pairs.tsv -o corpus.tsv.gz --resume",
    .run = run,
};
