/* Words on standard error that may come from outside: names of files, values of options. */
#ifndef CLI_SAY_H
#define CLI_SAY_H

#include <stdarg.h>
#include <stdio.h>

/* `text` with control characters as \n, \t and \xHH, so that it stays on its line and tells a
 * terminal nothing. */
void say_text(FILE *to, const char *text);

/* What printf() would write, like that. */
void say(FILE *to, const char *format, ...) __attribute__((format(printf, 2, 3)));
void say_list(FILE *to, const char *format, va_list arguments)
    __attribute__((format(printf, 2, 0)));

#endif
