/* Does a text begin its sentences with small letters, as people do in chats and forums? */
#include "split/casing.h"

#include <string.h>

#include "normalise/characters.h"

/* Looking stops after this many bytes: what follows looks the same. */
enum { SURVEY_BYTES = 1 << 18 };

/* So many paragraphs, and one in so many. */
enum { LEAST_SMALL = 3, ONE_IN = 4 };

/* Of the first word of the line from `at` to `stop`: SJ_LOWER, SJ_UPPER, or 0 for a list item
 * ("a. x"), a line without letters at its beginning and an empty one. */
static uint32_t casing_of(const char *at, const char *stop)
{
    const char *next;
    uint32_t kind;
    int space;

    while (at < stop && (space = sj_space_length(at, stop)) > 0)
        at += space;
    if (at == stop)
        return 0;
    next = at;
    kind = sj_character_kind(sj_utf8_next(&next, stop)) & (SJ_LOWER | SJ_UPPER);
    return next < stop && (*next == '.' || *next == ')') ? 0 : kind;
}

static bool is_blank(const char *at, const char *stop)
{
    int space;

    while (at < stop && (space = sj_space_length(at, stop)) > 0)
        at += space;
    return at == stop;
}

bool sj_casing_is_small(sejajar_text text, const sj_newlines *newlines)
{
    const char *at = text.bytes, *end = text.bytes + text.length;
    uint32_t small = 0, large = 0;
    bool begins = true;

    if (text.length > SURVEY_BYTES)
        end = at + SURVEY_BYTES;
    while (at < end) {
        const char *stop = memchr(at, '\n', (size_t)(end - at));
        uint32_t kind;

        stop = stop ? stop : end;
        kind = begins ? casing_of(at, stop) : 0;
        small += (kind & SJ_LOWER) != 0;
        large += (kind & SJ_UPPER) != 0;
        begins = !newlines->wrapped || is_blank(at, stop);
        at = stop < end ? stop + 1 : end;
    }
    return small >= LEAST_SMALL && small * ONE_IN >= small + large;
}
