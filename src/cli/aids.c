/* Files that a user names besides the texts: what is known of words and sentence ends. */
#include "aids.h"

#include <stddef.h>

bool aids_repeat_standard_input(const command *self, const operands *files, const aids *named,
                                const char *list)
{
    const char *const others[] = {named->lexicon, named->id_abbreviations, named->en_abbreviations,
                                  list};

    return standard_input_is_repeated(self, files, others, sizeof others / sizeof *others);
}
