/* Bold and colour, where a person sees them. */
#include "style.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* https://no-color.org: set to anything but nothing. */
static bool is_wanted(FILE *to)
{
    const char *none = getenv("NO_COLOR"), *terminal = getenv("TERM");
    int file = fileno(to); /* -1: the memory of one of many jobs */

    return file >= 0 && isatty(file) && !(none && *none) && terminal && *terminal &&
           strcmp(terminal, "dumb") != 0;
}

void style_put(FILE *to, style which, const char *text)
{
    static const char *const begin[] = {[STYLE_HEADING] = "\033[1m", [STYLE_ERROR] = "\033[1;31m"};
    bool wanted = is_wanted(to);

    fprintf(to, "%s%s%s", wanted ? begin[which] : "", text, wanted ? "\033[0m" : "");
}
