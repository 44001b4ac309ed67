/* Texts as callers give them. */
#ifndef SJ_BASE_TEXT_H
#define SJ_BASE_TEXT_H

#include <string.h>
#include <strings.h>

#include "sejajar.h"

/* The same text with bytes to point to: an empty one may come without, and no pointer may be
 * made from NULL, not even the same one. */
static inline sejajar_text sj_text_given(sejajar_text text)
{
    return text.length ? text : (sejajar_text){"", 0};
}

/* Points into the string. */
static inline sejajar_text sj_text_of(const char *string)
{
    return (sejajar_text){string, strlen(string)};
}

/* The line at `*at` (< end) without its line feed; `*at` goes on to the next one. */
static inline sejajar_text sj_next_line(const char **at, const char *end)
{
    const char *begin = *at, *stop = memchr(begin, '\n', (size_t)(end - begin));

    *at = stop ? stop + 1 : end;
    return (sejajar_text){begin, (size_t)((stop ? stop : end) - begin)};
}

/* A line without the carriage return that Windows puts before the line feed. */
static inline sejajar_text sj_without_return(sejajar_text line)
{
    line.length -= line.length && line.bytes[line.length - 1] == '\r';
    return line;
}

/* The length of a name without `ending`, be it in capitals; where it has none, or is nothing else,
 * the length of the whole. */
static inline size_t sj_length_without(sejajar_text name, const char *ending)
{
    size_t tail = strlen(ending);

    return name.length > tail && strncasecmp(name.bytes + name.length - tail, ending, tail) == 0
               ? name.length - tail
               : name.length;
}

/* Are these bytes that string? */
static inline bool sj_bytes_are(const char *bytes, size_t length, const char *string)
{
    return strlen(string) == length && memcmp(bytes, string, length) == 0;
}

#endif
