/* Reading a command line by its command's table. */
#include "options.h"

#include <errno.h>
#include <limits.h>
#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common_options.h"
#include "help.h"
#include "say.h"
#include "sejajar.h"
#include "signature.h"
#include "style.h"
#include "suggest.h"

typedef struct {
    const command *self;
    void *settings;
    common_settings common;
    char **argv;
    int argc, at; /* argv[at] is what is looked at */
    int status;
    bool stop; /* status says with what */
} parser;

int usage_error(const command *self, const char *format, ...)
{
    va_list arguments;
    char name[64];

    snprintf(name, sizeof name, "sejajar%s%s:", self ? " " : "", self ? self->name : "");
    style_put(stderr, STYLE_ERROR, name);
    fputc(' ', stderr);
    va_start(arguments, format);
    say_list(stderr, format, arguments);
    va_end(arguments);
    if (self)
        fprintf(stderr, " (see: sejajar help %s)\n", self->name);
    else
        fprintf(stderr, " (see: sejajar help)\n");
    return STATUS_USAGE;
}

bool standard_input_is_repeated(const command *self, const operands *files,
                                const char *const *others, size_t other_count)
{
    int count = 0;

    for (int k = 0; k < files->count; k++)
        count += strcmp(files->at[k], "-") == 0;
    for (size_t k = 0; k < other_count; k++)
        count += others[k] && strcmp(others[k], "-") == 0;
    if (count > 1)
        usage_error(self, "only one of the files can be standard input");
    return count > 1;
}

static void stop(parser *p, int status)
{
    p->stop = true;
    p->status = status;
}

/* ---- Values ---------------------------------------------------------- */

/* Capitals stand for what the help explains, small letters for themselves. */
static void wrong_value(parser *p, const option *o, const char *value, const char *better)
{
    if (better)
        stop(p, usage_error(p->self, "--%s does not take '%s'; did you mean '%s'?", o->name, value,
                            better));
    else if (o->argument[0] >= 'A' && o->argument[0] <= 'Z')
        stop(p, usage_error(p->self, "--%s takes %s, not '%s': %s", o->name, o->argument, value,
                            o->help));
    else
        stop(p, usage_error(p->self, "--%s takes %s, not '%s'", o->name, o->argument, value));
}

static bool take_real(double *out, const char *value)
{
    char *end;

    *out = strtod(value, &end);
    return *value && !*end && isfinite(*out);
}

static bool take_count(unsigned *out, const char *value)
{
    char *end;
    unsigned long number;

    errno = 0;
    number = strtoul(value, &end, 10);
    *out = (unsigned)number;
    return *value >= '0' && *value <= '9' && !*end && errno == 0 && number <= UINT_MAX;
}

static bool take_language(int *out, const char *value)
{
    sejajar_language language;

    if (!sejajar_language_parse(&language, value))
        return false;
    *out = (int)language;
    return true;
}

static bool take_choice(int *out, const option *o, const char *value, const char **better)
{
    suggestion s = {.typed = value};

    for (int k = 0; o->choices[k]; k++) {
        if (strcmp(o->choices[k], value) == 0) {
            *out = k;
            return true;
        }
        suggestion_offer(&s, o->choices[k]);
    }
    *better = s.best;
    return false;
}

static void take_value(parser *p, void *settings, const option *o, const char *value)
{
    void *setting = (char *)settings + o->offset;
    const char *better = NULL;
    bool good = true;

    switch (o->kind) {
    case OPTION_FLAG: *(bool *)setting = true; break;
    case OPTION_TEXT: *(const char **)setting = value; break;
    case OPTION_ENCODING:
        *(const char **)setting = value;
        good = sejajar_encoding_known(value);
        break;
    case OPTION_REAL: good = take_real(setting, value); break;
    case OPTION_COUNT: good = take_count(setting, value); break;
    case OPTION_LANGUAGE: good = take_language(setting, value); break;
    case OPTION_CHOICE: good = take_choice(setting, o, value, &better); break;
    case OPTION_CALL: good = o->take(settings, value, &better); break;
    }
    if (!good)
        wrong_value(p, o, value, better);
}

/* ---- Options --------------------------------------------------------- */

static void unknown_option(parser *p, const char *typed)
{
    suggestion s = {.typed = typed};

    for (const option *o = p->self->options; o->name; o++)
        suggestion_offer(&s, o->name);
    for (const option *o = common_options; o->name; o++)
        suggestion_offer(&s, o->name);
    suggestion_offer(&s, "help");
    if (s.best)
        stop(p, usage_error(p->self, "no option --%s; did you mean --%s?", typed, s.best));
    else
        stop(p, usage_error(p->self, "no option --%s", typed));
}

/* The value of an option is what follows in the same word or the next word. */
static void take_option(parser *p, void *settings, const option *o, const char *attached)
{
    if (o->kind == OPTION_FLAG && attached)
        stop(p, usage_error(p->self, "--%s takes no value", o->name));
    else if (o->kind == OPTION_FLAG || attached)
        take_value(p, settings, o, attached);
    else if (p->at + 1 < p->argc)
        take_value(p, settings, o, p->argv[++p->at]);
    else
        stop(p, usage_error(p->self, "--%s needs a value: %s", o->name, o->argument));
}

static const option *find_name(const option *options, const char *name)
{
    for (const option *o = options; o->name; o++) {
        if (strcmp(o->name, name) == 0)
            return o;
    }
    return NULL;
}

static void take_long(parser *p, const char *word)
{
    size_t length = strcspn(word, "=");
    const char *attached = word[length] ? word + length + 1 : NULL;
    const option *o;
    char name[64];

    snprintf(name, sizeof name, "%.*s", (int)(length < 60 ? length : 60), word);
    if (strcmp(name, "help") == 0 && !attached) {
        help_command(stdout, p->self);
        stop(p, STATUS_DONE);
        return;
    }
    if ((o = find_name(p->self->options, name)) != NULL)
        take_option(p, p->settings, o, attached);
    else if ((o = find_name(common_options, name)) != NULL)
        take_option(p, &p->common, o, attached);
    else
        unknown_option(p, name);
}

static const option *find_letter(const command *self, char letter)
{
    for (const option *o = self->options; o->name; o++) {
        if (o->letter == letter)
            return o;
    }
    return NULL;
}

/* -o FILE, -oFILE, -qo FILE */
static void take_letters(parser *p, const char *letters)
{
    for (; *letters && !p->stop; letters++) {
        const option *o = find_letter(p->self, *letters);

        if (*letters == 'h' && !o) {
            help_command(stdout, p->self);
            stop(p, STATUS_DONE);
        } else if (!o) {
            stop(p, usage_error(p->self, "no option -%c", *letters));
        } else if (o->kind == OPTION_FLAG) {
            take_value(p, p->settings, o, NULL);
        } else {
            take_option(p, p->settings, o, letters[1] ? letters + 1 : NULL);
            return;
        }
    }
}

bool options_parse(const command *self, int argc, char **argv, void *settings, operands *found,
                   int *status)
{
    parser p = {.self = self, .settings = settings, .argv = argv, .argc = argc};
    bool only_operands = false;

    *found = (operands){.at = argv};
    for (; p.at < argc && !p.stop; p.at++) {
        char *word = argv[p.at];

        if (!only_operands && strcmp(word, "--") == 0)
            only_operands = true;
        else if (!only_operands && word[0] == '-' && word[1] == '-')
            take_long(&p, word + 2);
        else if (!only_operands && word[0] == '-' && word[1])
            take_letters(&p, word + 1);
        else if (self->take_operand)
            self->take_operand(settings, word);
        else
            argv[found->count++] = word;
    }
    if (!p.stop && p.common.signature)
        signature_say(NULL, NULL, NULL, NULL);
    *status = p.status;
    return !p.stop;
}
