/* Files that a user names besides the texts: what is known of words and sentence ends. */
#include "aids.h"

#include <stddef.h>

#include "paths.h"
#include "report.h"

bool aids_repeat_standard_input(const command *self, const operands *files, const aids *named,
                                const char *list)
{
    const char *const others[] = {named->lexicon, named->id_abbreviations, named->en_abbreviations,
                                  list};

    return standard_input_is_repeated(self, files, others, sizeof others / sizeof *others);
}

bool aids_are_spared(const aids *named, const char *out)
{
    const char *const files[] = {named->lexicon, named->id_abbreviations, named->en_abbreviations};

    for (size_t k = 0; out && k < sizeof files / sizeof *files; k++) {
        if (files[k] && path_would_replace(out, files[k])) {
            report(stderr, out,
                   "this is an input, which the result would replace; name another file");
            return false;
        }
    }
    return true;
}
