/* The completion script for fish. */
#include "completion.h"

static void put_quoted(FILE *to, const char *text)
{
    fputc('\'', to);
    for (; *text; text++) {
        if (*text == '\'' || *text == '\\')
            fputc('\\', to);
        fputc(*text, to);
    }
    fputc('\'', to);
}

/* `only`: nothing but what is offered. */
static void put_offer(FILE *to, const completion *c)
{
    fputs(c->files ? " -F" : " -f", to);
    if (!c->words[0] && !c->directories)
        return;
    fprintf(to, " -a '%s%s%s'", c->words, c->words[0] && c->directories ? " " : "",
            c->directories ? "(__fish_complete_directories)" : "");
}

static void put_option(FILE *to, const command *c, const option *o)
{
    completion offer = completion_of_option(o);

    fprintf(to, "complete -c sejajar -n '__sejajar_command %s' -l %s", c->name, o->name);
    if (o->letter)
        fprintf(to, " -s %c", o->letter);
    if (o->argument) {
        fputs(" -r", to);
        put_offer(to, &offer);
    }
    fputs(" -d ", to);
    put_quoted(to, o->help);
    fputc('\n', to);
}

static void put_command(FILE *to, const command *c)
{
    completion offer = completion_of_operands(c);

    fprintf(to, "\ncomplete -c sejajar -n __sejajar_first -a %s -d ", c->name);
    put_quoted(to, c->summary);
    fprintf(to, "\ncomplete -c sejajar -n '__sejajar_command %s'", c->name);
    put_offer(to, &offer);
    fputc('\n', to);
    for (const option *o = c->options; o->name; o++)
        put_option(to, c, o);
    fprintf(to, "complete -c sejajar -n '__sejajar_command %s' -l help -d 'say what it does'\n",
            c->name);
}

void completion_fish(FILE *to)
{
    fputs("# fish completion for sejajar, made by: sejajar help --completion fish\n"
          "\n"
          "function __sejajar_first\n"
          "    test (count (commandline -opc)) -eq 1\n"
          "end\n"
          "\n"
          "function __sejajar_command\n"
          "    set -l words (commandline -opc)\n"
          "    test (count $words) -gt 1; and test $words[2] = $argv[1]\n"
          "end\n"
          "\n"
          "complete -c sejajar -f\n",
          to);
    for (const command *const *c = commands; *c; c++)
        put_command(to, *c);
}
