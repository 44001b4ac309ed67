/* Files that a user names besides the texts: what is known of words and sentence ends. */
#ifndef CLI_AIDS_H
#define CLI_AIDS_H

#include <stdbool.h>

#include "options.h"

/* Each may be NULL. */
typedef struct {
    const char *model; /* a folder, or none */
    const char *lexicon;
    const char *id_abbreviations, *en_abbreviations;
} aids;

/* As standard_input_is_repeated(), of these files, too, and of `list`, which names others and may
 * be NULL. */
bool aids_repeat_standard_input(const command *self, const operands *files, const aids *named,
                                const char *list);

#endif
