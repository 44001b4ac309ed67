/* The lines of a page, to see what it looks like. */
#include "split/page.h"

static uint32_t characters(const char *at, const char *end)
{
    uint32_t count = 0;

    for (; at < end; at++)
        count += ((unsigned char)*at & 0xC0) != 0x80;
    return count;
}

uint32_t sj_line_width(const sj_line *line)
{
    return characters(line->margin, line->end);
}

uint32_t sj_line_first_word(const sj_line *line)
{
    const char *stop = line->begin;

    while (stop < line->end && *stop != ' ' && *stop != '\t')
        stop++;
    return characters(line->begin, stop);
}

/* "iv. " or "ii) " */
static bool is_small_numeral(const char *at, const char *end)
{
    enum { LONGEST = 4 };
    const char *sign = at;

    while (sign < end && sign - at < LONGEST && (*sign == 'i' || *sign == 'v' || *sign == 'x'))
        sign++;
    return sign > at && end - sign > 1 && (*sign == '.' || *sign == ')') && sign[1] == ' ';
}

bool sj_line_begins_item(const char *at, const char *end)
{
    const char *digits;

    if (end - at < 3)
        return false;
    if (sj_kind_at(at, end) & (SJ_BULLET | SJ_DASH)) {
        sj_utf8_next(&at, end);
        return at < end && *at == ' ';
    }
    at += *at == '(';
    if (is_small_numeral(at, end))
        return true;
    for (digits = at; at < end && *at >= '0' && *at <= '9';)
        at++;
    if (at == digits && at < end && (sj_kind_at(at, end) & (SJ_UPPER | SJ_LOWER)) && *at > 0)
        at++;
    return at > digits && at - digits <= 3 && end - at > 1 && (*at == '.' || *at == ')') &&
           at[1] == ' ';
}

const char *sj_line_unquoted(const char *at, const char *stop)
{
    while (at < stop && *at == '>') {
        at++;
        at += at < stop && *at == ' ';
    }
    return sj_skip_space(at, stop);
}

bool sj_line_is_cue(const sj_line *line)
{
    static const char arrow[] = " --> ";
    const char *at = line->begin;

    if (at == line->end || *at < '0' || *at > '9')
        return false;
    while (at < line->end && ((*at >= '0' && *at <= '9') || *at == ':' || *at == ',' || *at == '.'))
        at++;
    return line->end - at > (long)sizeof arrow && memcmp(at, arrow, sizeof arrow - 1) == 0;
}
