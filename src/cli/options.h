/* Reading a command line by its command's table. */
#ifndef CLI_OPTIONS_H
#define CLI_OPTIONS_H

#include "command.h"

typedef struct {
    char **at; /* moved together at the start of argv */
    int count;
} operands;

/* Fills `settings` from argv[0, argc). True to go on; false where `*status` is what the
 * program should end with: help was asked for and given, or the usage was wrong. */
bool options_parse(const command *self, int argc, char **argv, void *settings, operands *found,
                   int *status);

/* Standard input can be read only once: true, after a message, where `-` is named more often, by
 * operands or by `others`, each of which may be NULL. */
bool standard_input_is_repeated(const command *self, const operands *files,
                                const char *const *others, size_t other_count);

/* One line on standard error; returns STATUS_USAGE. `self` may be NULL. */
int usage_error(const command *self, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
