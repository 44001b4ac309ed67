/* Formatted text into a sink. */
#ifndef SJ_BASE_PRINT_H
#define SJ_BASE_PRINT_H

#include "sejajar.h"

/* At most 500 bytes at a time; false: that was too long, or the sink does not take it. */
bool sj_print(sejajar_sink sink, void *to, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

#endif
