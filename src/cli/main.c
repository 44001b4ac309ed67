/* The table of commands. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "command.h"
#include "help.h"
#include "options.h"
#include "suggest.h"
#include "temporary.h"

const command *const commands[] = {
    &command_align,          &command_match,   &command_build,  &command_convert,
    &command_split,          &command_score,   &command_filter, &command_eval,
    &command_explain,        &command_lexicon, &command_train,  &command_tune,
    &command_train_splitter, &command_version, &command_help,   NULL,
};

const command *command_find(const char *name)
{
    for (const command *const *c = commands; *c; c++) {
        if (strcmp((*c)->name, name) == 0)
            return *c;
    }
    return NULL;
}

int command_unknown(const char *name)
{
    suggestion s = {.typed = name};

    for (const command *const *c = commands; *c; c++)
        suggestion_offer(&s, (*c)->name);
    if (s.best)
        return usage_error(NULL, "no command '%s'; did you mean '%s'?", name, s.best);
    return usage_error(NULL, "no command '%s'", name);
}

static int run(int argc, char **argv)
{
    const char *name = argc > 1 ? argv[1] : NULL;
    const command *c;

    if (!name) {
        help_program(stderr);
        return STATUS_USAGE;
    }
    if (strcmp(name, "--help") == 0 || strcmp(name, "-h") == 0)
        name = "help";
    if (strcmp(name, "--version") == 0 || strcmp(name, "--signature") == 0)
        name = "version";
    if (name[0] == '-')
        return usage_error(NULL, "the command comes first, not %s", name);
    c = command_find(name);
    return c ? c->run(c, argc - 2, argv + 2) : command_unknown(name);
}

/* A program started without standard input or output would get its first file as that,
 * and print into it. */
static void occupy_standard_files(void)
{
    for (int file = 0; file <= 2; file++) {
        if (fcntl(file, F_GETFD) == -1 && errno == EBADF)
            (void)!open("/dev/null", file == 0 ? O_WRONLY : O_RDONLY); /* use of it fails */
    }
}

/* What was printed may fail to arrive as late as now. A reader that has gone has seen
 * what it wanted to see. */
static int close_standard_output(int status)
{
    bool failed = ferror(stdout) != 0;
    int number = 0;

    if (fclose(stdout) != 0) {
        number = errno;
        failed = true;
    }
    if (!failed || number == EPIPE || status != STATUS_DONE)
        return status;
    fprintf(stderr, "sejajar: standard output: cannot write%s%s\n", number ? ": " : "",
            number ? strerror(number) : "");
    return STATUS_FAILED;
}

int main(int argc, char **argv)
{
    occupy_standard_files();
    temporary_prepare();
    return close_standard_output(run(argc, argv));
}
