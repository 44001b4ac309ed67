/* What may stand where in a command line, as far as the tables tell. */
#include "completion.h"

#include <ctype.h>
#include <string.h>

const char *const completion_shells[] = {"bash", "zsh", "fish", NULL};

void completion_write(FILE *to, completion_shell shell)
{
    switch (shell) {
    case COMPLETION_BASH: completion_bash(to); break;
    case COMPLETION_ZSH: completion_zsh(to); break;
    case COMPLETION_FISH: completion_fish(to); break;
    }
}

static bool is(const char *word, size_t length, const char *name)
{
    return length == strlen(name) && memcmp(word, name, length) == 0;
}

/* What does not fit is not offered. */
static void add_word(completion *c, const char *word, size_t length)
{
    size_t used = strlen(c->words);

    if (used + length + 2 > sizeof c->words)
        return;
    if (used > 0)
        c->words[used++] = ' ';
    memcpy(c->words + used, word, length);
    c->words[used + length] = '\0';
}

/* Placeholders for what only the user knows: N, X, K/N, N[,N...], NAME … */
static bool is_free(const char *word, size_t length)
{
    static const char *const names[] = {"NAME", "NAMES",  "LIST",    "TEXT",
                                        "WORD", "FACTOR", "SECONDS", NULL};

    if (length == 1 || !isupper((unsigned char)word[1]))
        return true;
    for (const char *const *name = names; *name; name++) {
        if (is(word, length, *name))
            return true;
    }
    return false;
}

static bool ends_in_dir(const char *word, size_t length)
{
    return length >= 3 && is(word + length - 3, 3, "DIR");
}

/* One alternative of what stands for a value in the help. */
static void add_placeholder(completion *c, const char *word, size_t length)
{
    if (length == 0)
        return;
    if (is(word, length, "COMMAND")) {
        for (const command *const *each = commands; *each; each++)
            add_word(c, (*each)->name, strlen((*each)->name));
    } else if (!isupper((unsigned char)*word)) {
        add_word(c, word, length);
    } else if (ends_in_dir(word, length)) {
        c->directories = true;
    } else if (!is_free(word, length)) {
        c->files = true;
    }
}

completion completion_of_option(const option *o)
{
    completion c = {.words = ""};

    if (o->choices) {
        for (const char *const *choice = o->choices; *choice; choice++)
            add_word(&c, *choice, strlen(*choice));
        return c;
    }
    for (const char *at = o->argument; at && *at;) {
        size_t length = strcspn(at, "|");

        add_placeholder(&c, at, length);
        at += length + (at[length] == '|');
    }
    return c;
}

/* ---- Operands -------------------------------------------------------- */

static bool takes_value(const command *c, const char *word, size_t length)
{
    for (const option *o = c->options; o->name; o++) {
        if ((length > 2 && word[1] == '-' && is(word + 2, length - 2, o->name)) ||
            (length == 2 && word[1] == o->letter))
            return o->argument != NULL;
    }
    return false;
}

/* The usage says it: "--batch JOBS [OPTIONS] ID_DIR [FILE ...] <DOCUMENTS". What stands
 * after an option is the option's, and what is after < comes from the shell. */
completion completion_of_operands(const command *c)
{
    completion found = {.words = ""};
    bool of_option = false;

    for (const char *at = c->operands; *at;) {
        size_t length = strcspn(at, "[]. \n");

        if (length > 0 && *at == '-')
            of_option = takes_value(c, at, length);
        else if (length > 0 && of_option)
            of_option = false;
        else if (length > 0 && isupper((unsigned char)*at) && !is(at, length, "OPTIONS"))
            add_placeholder(&found, at, length);
        at += length + (at[length] != '\0');
    }
    return found;
}
