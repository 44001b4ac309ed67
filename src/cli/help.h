/* Usage texts, made from the tables. */
#ifndef CLI_HELP_H
#define CLI_HELP_H

#include <stdio.h>

#include "command.h"

void help_command(FILE *to, const command *self);
void help_program(FILE *to);

#endif
