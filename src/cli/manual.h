/* Manual pages, made from the tables. */
#ifndef CLI_MANUAL_H
#define CLI_MANUAL_H

#include <stdio.h>

#include "command.h"

void manual_command(FILE *to, const command *self);
void manual_program(FILE *to);

#endif
