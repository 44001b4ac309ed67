/* sejajar filter: what makes pairs unfit, by rules. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "command.h"
#include "filter_table.h"
#include "options.h"
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

#define LIMIT(kind, name, argument, help, member)                                                  \
    {                                                                                              \
        NULL, 0, name, argument, help, kind, offsetof(settings, table.limits.member), NULL, NULL   \
    }

static const option options[] = {
    {"Input", 0, "header", NULL, "the first line of the table names its columns", OPTION_FLAG,
     offsetof(settings, table.columns.header), NULL, NULL},
    {NULL, 0, "columns", "LIST", "which are which, by name or number: id=NAME,en=3", OPTION_CALL, 0,
     NULL, columns_take},
    {NULL, 0, "model", "DIR|none", "a model's folder; none: languages are not looked at",
     OPTION_TEXT, offsetof(settings, table.model), NULL, NULL},
    {"Rules", 0, "rules", "LIST", "the rules to look at, with commas; default all", OPTION_CALL, 0,
     NULL, take_looked_at},
    {NULL, 0, "list-rules", NULL, "say what rules there are, and nothing else", OPTION_FLAG,
     offsetof(settings, list_rules), NULL, NULL},
    {NULL, 0, "min-score", "X", "score: of the column score, or the third; 0 to 1", OPTION_CALL, 0,
     NULL, take_min_score},
    {NULL, 0, "min-fidelity", "X", "fidelity: of the column fidelity, or the last; 0 to 1",
     OPTION_CALL, 0, NULL, take_min_fidelity},
    LIMIT(OPTION_COUNT, "max-characters", "N", "length: of a side, without spaces; default 1500",
          max_characters),
    LIMIT(OPTION_COUNT, "max-words", "N", "length: of a side; default 250", max_words),
    LIMIT(OPTION_COUNT, "min-words", "N", "length: of a side; default 1", min_words),
    LIMIT(OPTION_COUNT, "longest-word", "N", "length: characters of a word; default 60",
          longest_word),
    LIMIT(OPTION_REAL, "max-ratio", "X", "ratio: of characters, 15 added to each; default 2.6",
          max_ratio),
    LIMIT(OPTION_REAL, "min-letters", "X", "letters: their share of a side; default 0.4",
          min_letters),
    {"Output", 0, "drop", "LIST|all", "leave out pairs that break these rules", OPTION_CALL, 0,
     NULL, take_drop},
    {NULL, 0, "rejected", "FILE", "where pairs go that are left out", OPTION_TEXT,
     offsetof(settings, table.rejected), NULL, NULL},
    {NULL, 0, "no-flags", NULL, "lines as they are, without the column flags", OPTION_FLAG,
     offsetof(settings, table.no_flags), NULL, NULL},
    {NULL, 0, "report", "FILE", "write counts as JSON", OPTION_TEXT,
     offsetof(settings, table.report), NULL, NULL},
    {NULL, 'o', "output", "FILE", "write here; .gz and .zst are compressed", OPTION_TEXT,
     offsetof(settings, table.out), NULL, NULL},
    {"Running", 0, "threads", "N", "at most so many at once; default: all cores", OPTION_COUNT,
     offsetof(settings, table.threads), NULL, NULL},
    {NULL, 0, "quiet", NULL, "no counts, and no progress on the terminal", OPTION_FLAG,
     offsetof(settings, table.quiet), NULL, NULL},
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
