/* Numbers written in digits, by value. */
#include "tokenise/numbers.h"

#include <string.h>

static bool is_digit(const char *at, const char *end)
{
    return at < end && *at >= '0' && *at <= '9';
}

static bool is_separator(char c)
{
    return c == '.' || c == ',' || c == ':';
}

const char *sj_number_end(const char *at, const char *end)
{
    while (is_digit(at, end) || (at < end && is_separator(*at) && is_digit(at + 1, end)))
        at++;
    return at;
}

/* True if exactly three digits follow the separator before the next one or the end. */
static bool groups_three(const char *separator, const char *end)
{
    const char *at = separator + 1;

    while (is_digit(at, end))
        at++;
    return at - separator == 4;
}

/* The last separator is the decimal mark unless it can only group thousands:
 * the same mark twice (1.250.000), or three digits after the language's own
 * grouping mark (id 1.250, en 1,250). A clock (10:30, 10.30) reads as a fraction
 * on both sides, so that it matches. */
static const char *decimal_mark(const char *begin, const char *end, sejajar_language language)
{
    const char *last = NULL;
    int same = 0, others = 0;

    for (const char *at = begin; at < end; at++)
        if (is_separator(*at))
            last = at;
    if (!last)
        return NULL;
    for (const char *at = begin; at < last; at++) {
        same += *at == *last;
        others += is_separator(*at) && *at != *last;
    }
    if (same)
        return NULL;
    if (others || *last == ':')
        return last;
    return *last == (language == SEJAJAR_ID ? '.' : ',') && groups_three(last, end) ? NULL : last;
}

size_t sj_number_value(char *form, size_t room, const char *begin, const char *end,
                       sejajar_language language)
{
    const char *decimal = decimal_mark(begin, end, language);
    size_t n = 0;

    while (*begin == '0' && is_digit(begin + 1, end)) /* 007 is 7 */
        begin++;
    for (const char *at = begin; at < end && n + 1 < room; at++) {
        if (at == decimal)
            form[n++] = '.';
        else if (is_digit(at, end))
            form[n++] = *at;
    }
    if (memchr(form, '.', n)) { /* a fraction that fits */
        while (n && form[n - 1] == '0')
            n--;
        if (n && form[n - 1] == '.')
            n--;
    }
    form[n] = 0;
    return n;
}
