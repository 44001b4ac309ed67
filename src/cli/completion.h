/* Scripts that let shells complete our commands, made from the tables. */
#ifndef CLI_COMPLETION_H
#define CLI_COMPLETION_H

#include <stdio.h>

#include "command.h"

typedef enum { COMPLETION_BASH = 0, COMPLETION_ZSH, COMPLETION_FISH } completion_shell;

extern const char *const completion_shells[]; /* their names */

void completion_write(FILE *to, completion_shell shell);

/* What may stand in one place of a command line. */
typedef struct {
    char words[512]; /* with spaces between */
    bool files, directories;
} completion;

completion completion_of_option(const option *o);
completion completion_of_operands(const command *c);

/* One for each shell. */
void completion_bash(FILE *to);
void completion_zsh(FILE *to);
void completion_fish(FILE *to);

#endif
