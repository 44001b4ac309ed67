/* sejajar eval: compare beads with gold ones. */
#include <stdio.h>

#include "command.h"
#include "options.h"
#include "report.h"
#include "rows.h"
#include "side.h"

typedef struct {
    const char *encoding;
} settings;

static const option options[] = {
    ROW_ENCODING_OF("Options", encoding),
    {0},
};

/* Which of the two files an error is in, the library cannot say: the first is looked at
 * alone before both are compared. */
static bool compare(sejajar_counts *counts, const char *gold_path, sejajar_text gold,
                    const char *system_path, sejajar_text system)
{
    sejajar_counts unused = {0};
    sejajar_error err;

    if (sejajar_evaluate(&unused, gold, (sejajar_text){"", 0}, &err) != SEJAJAR_OK) {
        report_plain_error(stderr, gold_path, &err);
        return false;
    }
    if (sejajar_evaluate(counts, gold, system, &err) != SEJAJAR_OK) {
        report_plain_error(stderr, system_path, &err);
        return false;
    }
    return true;
}

static bool add_pair(sejajar_counts *counts, const settings *s, const char *gold_path,
                     const char *system_path)
{
    sejajar_document *gold = NULL, *system = NULL;
    bool good = text_open(&gold, gold_path, s->encoding, stderr) &&
                text_open(&system, system_path, s->encoding, stderr) &&
                compare(counts, gold_path, sejajar_document_text(gold), system_path,
                        sejajar_document_text(system));

    sejajar_document_free(gold);
    sejajar_document_free(system);
    return good;
}

static double share(uint64_t part, uint64_t whole)
{
    return (double)part / (double)(whole ? whole : 1);
}

static void print(const char *name, double precision, double recall)
{
    double sum = precision + recall;

    printf("%s P %.4f R %.4f F1 %.4f\n", name, precision, recall,
           sum > 0 ? 2 * precision * recall / sum : 0.0);
}

static int run(const command *self, int argc, char **argv)
{
    settings s = {0};
    operands files;
    sejajar_counts counts = {0};
    int status;

    if (!options_parse(self, argc, argv, &s, &files, &status))
        return status;
    if (files.count == 0 || files.count % 2 != 0)
        return usage_error(self, "it takes pairs of files, gold and system; %d named", files.count);
    if (standard_input_is_repeated(self, &files, NULL, 0))
        return STATUS_USAGE;
    for (int k = 0; k < files.count; k += 2) {
        if (!add_pair(&counts, &s, files.at[k], files.at[k + 1]))
            return STATUS_FAILED;
    }
    if (counts.gold == 0) {
        report(stderr, NULL, "there are no beads with text on both sides in the gold files");
        return STATUS_FAILED;
    }
    if (counts.system == 0)
        report(stderr, files.at[1], "warning: there are no beads with text on both sides in it%s",
               files.count > 2 ? ", nor in the others to be compared" : "");
    print("strict", share(counts.strict_precise, counts.system),
          share(counts.strict_recalled, counts.gold));
    print("lax", share(counts.lax_precise, counts.system), share(counts.lax_recalled, counts.gold));
    return STATUS_DONE;
}

const command command_eval = {
    .group = "Look",
    .name = "eval",
    .summary = "Compare beads with gold ones: precision, recall, F1",
    .operands = "GOLD SYSTEM [GOLD SYSTEM ...]",
    .text = "The files hold beads as align --format beads writes them, [0,1]:[2], with\n"
            "anything after a second colon. Only beads with text on both sides count.\n"
            "strict: the same bead; lax: it shares a sentence with a gold bead on both sides.\n"
            "All pairs of files are counted together.\n",
    .options = options,
    .examples = "sejajar eval gold.beads system.beads",
    .run = run,
};
