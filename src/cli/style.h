/* Bold and colour, where a person sees them. */
#ifndef CLI_STYLE_H
#define CLI_STYLE_H

#include <stdio.h>

typedef enum { STYLE_HEADING, STYLE_ERROR } style;

/* `text` in that style on a terminal that has not asked for none (NO_COLOR, TERM=dumb), plain
 * everywhere else. */
void style_put(FILE *to, style which, const char *text);

#endif
