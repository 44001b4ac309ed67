/* Manual pages, made from the tables. */
#include "manual.h"

#include <ctype.h>
#include <string.h>

#include "sejajar.h"

/* ---- Text as roff wants it ------------------------------------------- */

/* `literal` text is what somebody types: its hyphens and quotes have to stay what they are. */
static void put_text(FILE *to, const char *text, size_t length, bool literal)
{
    if (length > 0 && (*text == '.' || *text == '\''))
        fputs("\\&", to);
    for (size_t k = 0; k < length; k++) {
        if (text[k] == '\\')
            fputs("\\e", to);
        else if (text[k] == '-' &&
                 (literal || (k > 0 && text[k - 1] == ' ') || k == 0 || text[k - 1] == '-'))
            fputs("\\-", to);
        else if (literal && text[k] == '\'')
            fputs("\\(aq", to);
        else if (literal && text[k] == '~')
            fputs("\\(ti", to);
        else if (literal && text[k] == '^')
            fputs("\\(ha", to);
        else
            fputc(text[k], to);
    }
}

static void put_literal(FILE *to, const char *text)
{
    put_text(to, text, strlen(text), true);
}

/* Lines that begin with a space are laid out already; the others are filled. */
static void put_paragraphs(FILE *to, const char *lines)
{
    bool fixed = false;

    while (*lines) {
        size_t length = strcspn(lines, "\n");

        if ((*lines == ' ') != fixed) {
            fixed = !fixed;
            fputs(fixed ? ".PP\n.nf\n" : ".fi\n.PP\n", to);
        }
        if (length == 0)
            fputs(".PP", to);
        put_text(to, lines, length, fixed);
        fputc('\n', to);
        lines += length + (lines[length] == '\n');
    }
    if (fixed)
        fputs(".fi\n", to);
}

static void put_upper(FILE *to, const char *name)
{
    for (; *name; name++)
        fputc(toupper((unsigned char)*name), to);
}

/* "sejajar 0.1.0" */
static void put_version(FILE *to)
{
    char line[256];

    sejajar_version(line, sizeof line, NULL);
    fprintf(to, "%.*s", (int)strcspn(line, ","), line);
}

static void put_title(FILE *to, const char *command_name)
{
    fputs(".\\\" Made by sejajar help --man from the tables of options.\n.TH SEJAJAR", to);
    if (command_name) {
        fputs("\\-", to);
        put_upper(to, command_name);
    }
    fputs(" 1 \"" SEJAJAR_DATE "\" \"", to);
    put_version(to);
    fputs("\" \"User Commands\"\n.nh\n.ad l\n", to); /* no word is to be cut */
}

/* ---- What all pages share -------------------------------------------- */

static void put_status(FILE *to)
{
    fputs(".SH EXIT STATUS\n"
          ".TP\n.B 0\nDone, also where whoever reads the output has left early.\n"
          ".TP\n.B 1\nIt could not be done, or there was nothing to put out; a line on standard "
          "error says why.\n"
          ".TP\n.B 2\nWrong usage.\n",
          to);
}

static void put_example_lines(FILE *to, const char *lines)
{
    fputs(".SH EXAMPLES\n.nf\n", to);
    while (*lines) {
        size_t length = strcspn(lines, "\n");

        put_text(to, lines, length, true);
        fputc('\n', to);
        lines += length + (lines[length] == '\n');
    }
    fputs(".fi\n", to);
}

/* ---- One command ----------------------------------------------------- */

static void put_synopsis(FILE *to, const command *self)
{
    const char *lines = self->operands;

    fputs(".SH SYNOPSIS\n", to);
    for (bool first = true; first || *lines; first = false) {
        size_t length = strcspn(lines, "\n");

        fprintf(to, "%s.B sejajar\n.B ", first ? "" : ".br\n");
        put_literal(to, self->name);
        fputc('\n', to);
        put_text(to, lines, length, true);
        fputc('\n', to);
        lines += length + (lines[length] == '\n');
    }
}

static void put_option(FILE *to, const option *o)
{
    if (o->group)
        fprintf(to, ".SS %s\n", o->group);
    fputs(".TP\n", to);
    if (o->letter)
        fprintf(to, "\\fB\\-%c\\fR, ", o->letter);
    fputs("\\fB\\-\\-", to);
    put_literal(to, o->name);
    fputs("\\fR", to);
    if (o->argument) {
        fputs(" \\fI", to);
        put_literal(to, o->argument);
        fputs("\\fR", to);
    }
    fputc('\n', to);
    put_text(to, o->help, strlen(o->help), false);
    fputs(".\n", to);
}

void manual_command(FILE *to, const command *self)
{
    put_title(to, self->name);
    fputs(".SH NAME\nsejajar\\-", to);
    put_literal(to, self->name);
    fputs(" \\- ", to);
    put_text(to, self->summary, strlen(self->summary), false);
    fputc('\n', to);
    put_synopsis(to, self);
    fputs(".SH DESCRIPTION\n", to);
    put_text(to, self->summary, strlen(self->summary), false);
    fputs(".\n", to);
    if (self->text) {
        fputs(".PP\n", to);
        put_paragraphs(to, self->text);
    }
    if (self->options->name)
        fputs(".SH OPTIONS\n", to);
    for (const option *o = self->options; o->name; o++)
        put_option(to, o);
    put_status(to);
    if (self->examples)
        put_example_lines(to, self->examples);
    fputs(".SH SEE ALSO\n.BR sejajar (1)\n", to);
}

/* ---- The program ----------------------------------------------------- */

static void put_commands(FILE *to)
{
    fputs(".SH COMMANDS\n", to);
    for (const command *const *c = commands; *c; c++) {
        if ((*c)->group)
            fprintf(to, ".SS %s\n", (*c)->group);
        fputs(".TP\n.BR sejajar\\-", to);
        put_literal(to, (*c)->name);
        fputs(" (1)\n", to);
        put_text(to, (*c)->summary, strlen((*c)->summary), false);
        fputs(".\n", to);
    }
}

static void put_what_holds_for_all(FILE *to)
{
    fputs(".SH OPTIONS\n"
          "Options may stand anywhere among the files; \\-\\-name=value is the same as "
          "\\-\\-name value, and \\-\\- ends them.\n"
          "Every command takes \\fB\\-\\-help\\fR, \\fB\\-\\-quiet\\fR, "
          "\\fB\\-\\-threads\\fR N and \\fB\\-\\-signature\\fR.\n"
          ".SH FILES AND TEXT\n"
          "A file may be \\-, standard input.\n"
          "gzip and zstd are recognised by their first bytes; output files whose names end in .gz "
          "or .zst are compressed.\n"
          "An output file appears when it is complete, or not at all.\n"
          ".PP\n"
          "Text is UTF-8 without 0 bytes, at most 1 GiB a file; what is not is an error that "
          "names file, line and byte.\n"
          "Languages are understood as id, ind, ind_Latn, id\\-ID, Indonesian, and en, eng, "
          "eng_Latn, en\\-US, English.\n"
          ".PP\n"
          "The same input, model and version give the same bytes, for any number of threads and in "
          "any locale.\n"
          ".SH ENVIRONMENT\n"
          ".TP\n.B SEJAJAR_MODELS\n"
          "The folder where the models are.\n"
          "Otherwise they are looked for in ../share/sejajar/models beside the program, in a "
          "folder models above it, and where the program was installed.\n"
          ".TP\n.B NO_COLOR\n"
          "Set to anything but nothing: no colours on a terminal.\n"
          "There are none where\n.B TERM\nis dumb, either.\n",
          to);
}

void manual_program(FILE *to)
{
    put_title(to, NULL);
    fputs(".SH NAME\nsejajar \\- align Indonesian\\-English parallel text sentence by sentence\n"
          ".SH SYNOPSIS\n.B sejajar\n.I COMMAND\n[OPTIONS] [FILES]\n"
          ".SH DESCRIPTION\n"
          "sejajar takes an Indonesian and an English text that tell the same and writes the "
          "sentence pairs, each with the probability that it is right.\n",
          to);
    put_commands(to);
    put_what_holds_for_all(to);
    put_status(to);
    put_example_lines(to, "sejajar align artikel.txt article.txt\n"
                          "sejajar split --lang id artikel.txt\n");
}
