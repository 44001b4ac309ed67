/* sejajar help: what the tables say, for people, for man and for shells. */
#include <stdio.h>

#include "completion.h"
#include "help.h"
#include "manual.h"
#include "options.h"
#include "rows.h"

typedef struct {
    bool manual, names;
    int shell; /* a completion_shell; -1: none */
} settings;

static const option options[] = {
    ROW_FLAG("Instead of the help", 0, "man",
             "the manual page, for man: sejajar help --man | man -l -", manual),
    ROW_CHOICE(NULL, 0, "completion", "bash|zsh|fish",
               "a script that lets the shell complete our commands", shell, completion_shells),
    ROW_FLAG(NULL, 0, "names", "only the names of the commands, one a line", names),
    {0},
};

static int check(const command *self, const settings *s, const operands *words)
{
    if (s->manual + s->names + (s->shell >= 0) > 1)
        return usage_error(self, "--man, --completion and --names cannot be combined");
    if (words->count > 0 && (s->names || s->shell >= 0))
        return usage_error(self, "--names and --completion are about all commands");
    if (words->count > 1)
        return usage_error(self, "one command at a time; '%s' is too many", words->at[1]);
    return STATUS_DONE;
}

static void put_names(FILE *to)
{
    for (const command *const *c = commands; *c; c++)
        fprintf(to, "%s\n", (*c)->name);
}

static void put_about_program(const settings *s)
{
    if (s->names)
        put_names(stdout);
    else if (s->shell >= 0)
        completion_write(stdout, (completion_shell)s->shell);
    else if (s->manual)
        manual_program(stdout);
    else
        help_program(stdout);
}

static int run(const command *self, int argc, char **argv)
{
    settings s = {.shell = -1};
    operands words;
    const command *c;
    int status;

    if (!options_parse(self, argc, argv, &s, &words, &status))
        return status;
    if ((status = check(self, &s, &words)) != STATUS_DONE)
        return status;
    if (words.count == 0) {
        put_about_program(&s);
        return STATUS_DONE;
    }
    c = command_find(words.at[0]);
    if (!c)
        return command_unknown(words.at[0]);
    if (s.manual)
        manual_command(stdout, c);
    else
        help_command(stdout, c);
    return STATUS_DONE;
}

const command command_help = {
    .name = "help",
    .summary = "Say what the commands are, or what one of them does",
    .operands = "[--man] [COMMAND]\n--completion bash|zsh|fish\n--names",
    .text = "It is made from the tables that the command line is read by, and so are manual\n"
            "pages and completions.\n",
    .options = options,
    .examples = "sejajar help align\n"
                "sejajar help --man align | man -l -\n"
                "eval \"$(sejajar help --completion bash)\"",
    .run = run,
};
