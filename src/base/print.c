/* Formatted text into a sink. */
#include "base/print.h"

#include <stdarg.h>
#include <stdio.h>

bool sj_print(sejajar_sink sink, void *to, const char *format, ...)
{
    char text[501];
    va_list arguments;
    int length;

    va_start(arguments, format);
    length = vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    return length >= 0 && (size_t)length < sizeof text && sink(to, text, (size_t)length) == 0;
}
