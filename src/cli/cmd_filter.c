/* sejajar filter: what makes pairs unfit, by rules. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "filter_table.h"
#include "options.h"
#include "rows.h"
#include "rules.h"

typedef struct {
    filter_settings table; /* first: see columns.h */
    bool list_rules;
} settings;

/* ---- Options --------------------------------------------------------- */

static bool take_looked_at(void *to, const char *value, const char **better)
{
    return rules_take(&((settings *)to)->table.limits.rules, value, better);
}

static bool take_drop(void *to, const char *value, const char **better)
{
    return rules_take(&((settings *)to)->table.drop, value, better);
}

static bool take_share(double *out, const char *value)
{
    char *end;

    *out = strtod(value, &end);
    return *value && !*end && *out >= 0 && *out <= 1;
}

static bool take_min_score(void *to, const char *value, const char **better)
{
    (void)better;
    ((settings *)to)->table.has_min_score = true;
    return take_share(&((settings *)to)->table.limits.min_score, value);
}

static bool take_min_fidelity(void *to, const char *value, const char **better)
{
    (void)better;
    ((settings *)to)->table.has_min_fidelity = true;
    return take_share(&((settings *)to)->table.limits.min_fidelity, value);
}

static const option options[] = {
    ROW_FLAG("Input", 0, "header", "the first line of the table names its columns",
             table.columns.header),
    ROW_CALL(NULL, 0, "columns", "LIST", "which are which, by name or number: id=NAME,en=3",
             columns_take),
    ROW_ENCODING_OF(NULL, table.columns.encoding),
    ROW_TEXT(NULL, 0, "model", "DIR|none", "a model's folder; none: languages are not looked at",
             table.model),
    ROW_CALL("Rules", 0, "rules", "LIST",
             "the rules to look at, with commas; default all (--list-rules)", take_looked_at),
    ROW_FLAG(NULL, 0, "list-rules", "say what rules there are, and nothing else", list_rules),
    ROW_CALL(NULL, 0, "min-score", "X", "score: of the column score, or the third; 0 to 1",
             take_min_score),
    ROW_CALL(NULL, 0, "min-fidelity", "X", "fidelity: of the column fidelity, or the last; 0 to 1",
             take_min_fidelity),
    ROW_COUNT(NULL, 0, "max-characters", "N", "length: of a side, without spaces; default 1500",
              table.limits.max_characters),
    ROW_COUNT(NULL, 0, "max-words", "N", "length: of a side; default 250", table.limits.max_words),
    ROW_COUNT(NULL, 0, "min-words", "N", "length: of a side; default 1", table.limits.min_words),
    ROW_COUNT(NULL, 0, "longest-word", "N", "length: characters of a word; default 60",
              table.limits.longest_word),
    ROW_REAL(NULL, 0, "max-ratio", "X", "ratio: of characters, 15 added to each; default 2.6",
             table.limits.max_ratio),
    ROW_REAL(NULL, 0, "min-letters", "X", "letters: their share of a side; default 0.4",
             table.limits.min_letters),
    ROW_CALL("Output", 0, "drop", "LIST|all", "leave out pairs that break these rules", take_drop),
    ROW_TEXT(NULL, 0, "rejected", "FILE", "where pairs go that are left out", table.rejected),
    ROW_FLAG(NULL, 0, "no-flags", "lines as they are, without the column flags", table.no_flags),
    ROW_TEXT(NULL, 0, "report", "FILE", "write counts as JSON", table.report),
    ROW_OUTPUT(NULL, table.out),
    ROW_THREADS("Running", table.threads),
    ROW_FLAG(NULL, 0, "quiet", "no counts, and no progress on the terminal", table.quiet),
    ROW_SIGNATURE(NULL, table.signature),
    {0},
};

static int list_rules(void)
{
    for (unsigned k = 0; k < SEJAJAR_RULES; k++)
        printf("%s\t%s\n", sejajar_rule_name((sejajar_rule)k),
               sejajar_rule_meaning((sejajar_rule)k));
    return STATUS_DONE;
}

/* Two outputs with one name: the later one would replace the other. */
static bool outputs_collide(const command *self, const filter_settings *s)
{
    const char *const paths[] = {s->out, s->rejected, s->report};

    for (int a = 0; a < 3; a++) {
        for (int b = a + 1; b < 3; b++) {
            if (paths[a] && paths[b] && strcmp(paths[a], paths[b]) == 0) {
                usage_error(self,
                            "--output, --rejected and --report are different files; %s was "
                            "named twice",
                            paths[a]);
                return true;
            }
        }
    }
    return false;
}

static int run(const command *self, int argc, char **argv)
{
    settings s = {.table.limits = sejajar_filter_defaults()};
    operands files;
    int status;

    if (!options_parse(self, argc, argv, &s, &files, &status))
        return status;
    if (s.list_rules)
        return list_rules();
    if (files.count > 1)
        return usage_error(self, "one table at a time; '%s' is too many", files.at[1]);
    if (s.table.rejected && !s.table.drop)
        return usage_error(self, "--rejected is for pairs that --drop leaves out");
    if (s.table.drop & ~s.table.limits.rules && s.table.drop != (1u << SEJAJAR_RULES) - 1)
        return usage_error(self, "--drop names rules that --rules leaves out");
    if (outputs_collide(self, &s.table))
        return STATUS_USAGE;
    if (s.table.limits.max_ratio < 1)
        return usage_error(self, "--max-ratio is 1 or more");
    return filter_table(&s.table, files.count ? files.at[0] : "-");
}

const command command_filter = {
    .name = "filter",
    .summary = "Find pairs that are no good for training, by rules",
    .operands = "[OPTIONS] [TABLE]",
    .text = "Adds a column with the names of the rules that a pair breaks, empty if none;\n"
            "nothing is left out unless --drop says so. Counts go to standard error.\n",
    .options = options,
    .examples = "sejajar filter pairs.tsv.gz -o flagged.tsv.gz\n"
                "sejajar filter --drop all --rejected out.tsv --no-flags pairs.tsv -o clean.tsv\n"
                "sejajar filter --min-score 0.5 --drop score,duplicate pairs.tsv",
    .run = run,
};
