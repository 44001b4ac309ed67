/* Usage texts, made from the tables. */
#include "help.h"

#include <string.h>

#include "style.h"

enum { MARGIN = 30, WIDTH = 80 };

/* "-o, --output FILE" */
static int put_names(FILE *to, const option *o)
{
    char letter[8] = "   ";

    if (o->letter)
        snprintf(letter, sizeof letter, "-%c,", o->letter);
    return fprintf(to, "  %s --%s%s%s", letter, o->name, o->argument ? " " : "",
                   o->argument ? o->argument : "");
}

/* The help after the names, broken between words at the right edge. */
static void put_wrapped(FILE *to, int column, const char *text)
{
    if (column >= MARGIN) {
        fputc('\n', to);
        column = 0;
    }
    while (*text) {
        size_t room = WIDTH - MARGIN, length = strlen(text);

        fprintf(to, "%*s", MARGIN - column, "");
        column = 0;
        if (length > room) {
            length = room;
            while (length > 0 && text[length] != ' ')
                length--;
        }
        fprintf(to, "%.*s\n", (int)length, text);
        text += length;
        while (*text == ' ')
            text++;
    }
}

static void put_lines(FILE *to, const char *first_prefix, const char *prefix, const char *lines)
{
    while (*lines) {
        size_t length = strcspn(lines, "\n");

        fprintf(to, "%s%.*s\n", first_prefix, (int)length, lines);
        first_prefix = prefix;
        lines += length;
        if (*lines)
            lines++;
    }
}

static void put_usage(FILE *to, const command *self)
{
    char first[64], further[64];

    style_put(to, STYLE_HEADING, "usage:");
    snprintf(first, sizeof first, " sejajar %s ", self->name);
    snprintf(further, sizeof further, "       sejajar %s ", self->name);
    put_lines(to, first, further, self->operands);
}

static void put_heading(FILE *to, const char *text)
{
    fputc('\n', to);
    style_put(to, STYLE_HEADING, text);
    fputs(":\n", to);
}

void help_command(FILE *to, const command *self)
{
    put_usage(to, self);
    fprintf(to, "\n%s.\n%s", self->summary, self->text ? self->text : "");
    for (const option *o = self->options; o->name; o++) {
        if (o->group)
            put_heading(to, o->group);
        put_wrapped(to, put_names(to, o), o->help);
    }
    if (self->examples) {
        put_heading(to, "Examples");
        put_lines(to, "  ", "  ", self->examples);
    }
}

void help_program(FILE *to)
{
    style_put(to, STYLE_HEADING, "usage:");
    fputs(" sejajar COMMAND [OPTIONS] [FILES]\n\n"
          "Indonesian-English parallel text, aligned sentence by sentence.\n",
          to);
    for (const command *const *c = commands; *c; c++) {
        if ((*c)->group)
            put_heading(to, (*c)->group);
        fprintf(to, "  %-16s %s\n", (*c)->name, (*c)->summary);
    }
    fputs("\nA FILE may be -, and compressed by gzip or zstd.\n"
          "sejajar help COMMAND, or sejajar COMMAND --help, says more.\n",
          to);
}
