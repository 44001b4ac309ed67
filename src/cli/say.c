/* Words on standard error that may come from outside: names of files, values of options. */
#include "say.h"

#include <stdlib.h>

/* How many bytes of a control character begin here: U+0000 to U+001F, U+007F, and U+0080 to
 * U+009F, which terminals obey, too. */
static size_t control_length(const unsigned char *at)
{
    if (at[0] < 0x20 || at[0] == 0x7F)
        return 1;
    return at[0] == 0xC2 && at[1] >= 0x80 && at[1] <= 0x9F ? 2 : 0;
}

static void put_control(FILE *to, const unsigned char *at, size_t length)
{
    if (*at == '\n')
        fputs("\\n", to);
    else if (*at == '\t')
        fputs("\\t", to);
    else
        for (size_t k = 0; k < length; k++)
            fprintf(to, "\\x%02x", at[k]);
}

void say_text(FILE *to, const char *text)
{
    const unsigned char *at = (const unsigned char *)text;

    while (*at) {
        size_t length = control_length(at);

        if (length > 0)
            put_control(to, at, length);
        else
            fputc(*at, to);
        at += length > 0 ? length : 1;
    }
}

void say_list(FILE *to, const char *format, va_list arguments)
{
    char some[1024], *all = NULL;
    va_list again;
    int length;

    va_copy(again, arguments);
    length = vsnprintf(some, sizeof some, format, arguments);
    if (length >= (int)sizeof some && (all = malloc((size_t)length + 1)))
        vsnprintf(all, (size_t)length + 1, format, again);
    va_end(again);
    say_text(to, all ? all : some); /* without memory, its beginning */
    free(all);
}

void say(FILE *to, const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    say_list(to, format, arguments);
    va_end(arguments);
}
