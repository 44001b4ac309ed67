/* Commands and their options are rows of tables; parsing, help and suggestions are made
 * from the rows. */
#ifndef CLI_COMMAND_H
#define CLI_COMMAND_H

#include <stdbool.h>
#include <stddef.h>

enum { STATUS_DONE = 0, STATUS_FAILED = 1, STATUS_USAGE = 2 };

typedef enum {
    OPTION_FLAG,     /* bool: true where it is given */
    OPTION_TEXT,     /* const char * */
    OPTION_ENCODING, /* const char *, a name that can be converted from */
    OPTION_REAL,     /* double */
    OPTION_COUNT,    /* unsigned */
    OPTION_LANGUAGE, /* int: a sejajar_language */
    OPTION_CHOICE,   /* int: the place of the word in `choices` */
    OPTION_CALL      /* what `take` makes of it */
} option_kind;

typedef struct {
    const char *group;    /* a heading before this row of the help; NULL: none */
    char letter;          /* 0: none */
    const char *name;     /* NULL: the end of the table */
    const char *argument; /* what stands for the value in the help; NULL: a flag */
    const char *help;
    option_kind kind;
    size_t offset;              /* of the setting in the command's own struct */
    const char *const *choices; /* ends with NULL */
    /* False where the value is wrong; `*suggestion` may name a better one. */
    bool (*take)(void *settings, const char *value, const char **suggestion);
} option;

typedef struct command {
    const char *group; /* as above, in the list of commands */
    const char *name;
    const char *summary;  /* one line, without a full stop */
    const char *operands; /* "ID EN"; further forms on further lines */
    const char *text;     /* a few lines more for the help */
    const option *options;
    const char *examples; /* one a line */
    int (*run)(const struct command *self, int argc, char **argv);
    /* NULL: operands are collected; else each is handed over, in its place between the
     * options. */
    void (*take_operand)(void *settings, char *operand);
} command;

/* All of them, in the order of the help; NULL is the end. */
extern const command *const commands[];

/* NULL where there is none of this name. */
const command *command_find(const char *name);
/* One line on standard error; returns STATUS_USAGE. */
int command_unknown(const char *name);

extern const command command_split, command_align, command_match, command_build, command_convert,
    command_filter, command_eval, command_explain, command_lexicon, command_score, command_train,
    command_tune, command_train_splitter, command_version, command_help;

#endif
