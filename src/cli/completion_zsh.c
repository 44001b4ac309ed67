/* The completion script for zsh. */
#include <string.h>

#include "completion.h"

/* Within '…' of zsh and [ ] or : of _arguments. */
static void put_quoted(FILE *to, const char *text)
{
    for (; *text; text++) {
        if (*text == '\'')
            fputs("'\\''", to);
        else if (strchr("[]:\\", *text))
            fprintf(to, "\\%c", *text);
        else
            fputc(*text, to);
    }
}

/* ":what:action" */
static void put_action(FILE *to, const char *what, const completion *c)
{
    fputc(':', to);
    put_quoted(to, what);
    fputc(':', to);
    if (c->words[0] && (c->directories || c->files)) /* a plain colon would begin another value */
        fprintf(to, "{_alternative \"word\\:word\\:(%s)\" \"file\\:file\\:_files%s\"}", c->words,
                c->files ? "" : " -/");
    else if (c->words[0])
        fprintf(to, "(%s)", c->words);
    else if (c->files)
        fputs("_files", to);
    else if (c->directories)
        fputs("_files -/", to);
    else
        fputc(' ', to);
}

static void put_option(FILE *to, const option *o)
{
    completion offer = completion_of_option(o);

    fputs("        ", to);
    if (o->letter)
        fprintf(to, "'(-%c --%s)'{-%c%s,--%s%s}'[", o->letter, o->name, o->letter,
                o->argument ? "+" : "", o->name, o->argument ? "=" : "");
    else
        fprintf(to, "'--%s%s[", o->name, o->argument ? "=" : "");
    put_quoted(to, o->help);
    fputc(']', to);
    if (o->argument)
        put_action(to, o->argument, &offer);
    fputs("' \\\n", to);
}

static void put_command(FILE *to, const command *c)
{
    completion offer = completion_of_operands(c);

    fprintf(to, "    %s)\n        _arguments -s -S \\\n", c->name);
    for (const option *o = c->options; o->name; o++)
        put_option(to, o);
    fputs("        '(- *)--help[say what it does]' \\\n        '*", to);
    put_action(to, "operand", &offer);
    fputs("'\n        ;;\n", to);
}

void completion_zsh(FILE *to)
{
    fputs("#compdef sejajar\n"
          "# zsh completion for sejajar, made by: sejajar help --completion zsh\n"
          "\n"
          "_sejajar() {\n"
          "    local -a commands\n"
          "    local command\n"
          "    commands=(\n",
          to);
    for (const command *const *c = commands; *c; c++) {
        fprintf(to, "        '%s:", (*c)->name);
        put_quoted(to, (*c)->summary);
        fputs("'\n", to);
    }
    fputs("    )\n"
          "    if (( CURRENT == 2 )); then\n"
          "        _describe -t commands 'command' commands\n"
          "        return\n"
          "    fi\n"
          "    command=$words[2]\n"
          "    shift words\n"
          "    (( CURRENT-- ))\n"
          "    case $command in\n",
          to);
    for (const command *const *c = commands; *c; c++)
        put_command(to, *c);
    fputs("    esac\n"
          "}\n"
          "\n"
          "# Autoloaded by compinit, or read by eval.\n"
          "if [[ $funcstack[1] == _sejajar ]]; then _sejajar \"$@\"; else compdef _sejajar "
          "sejajar; fi\n",
          to);
}
