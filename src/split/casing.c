/* Does a text begin its sentences with small letters, as people do in chats and forums? */
#include "split/casing.h"

#include "split/page.h"

/* So many paragraphs, and one in so many. */
enum { LEAST_SMALL = 3, ONE_IN = 4 };

/* Of the first letter of the line: SJ_LOWER, SJ_UPPER, or 0 for a list item ("a. x"), a line that
 * begins with no letter and a blank one. */
static uint32_t casing_of(const sj_line *line)
{
    const char *next = line->begin;
    uint32_t kind;

    if (line->begin == line->end)
        return 0;
    kind = sj_character_kind(sj_utf8_next(&next, line->end)) & (SJ_LOWER | SJ_UPPER);
    return next < line->end && (*next == '.' || *next == ')') ? 0 : kind;
}

bool sj_casing_is_small(sejajar_text text, const sj_newlines *newlines)
{
    const char *at = text.bytes, *end = sj_survey_end(text);
    uint32_t small = 0, large = 0;
    bool begins = true;

    while (at < end) {
        sj_line line = sj_line_next(&at, end);
        uint32_t kind = begins ? casing_of(&line) : 0;

        small += (kind & SJ_LOWER) != 0;
        large += (kind & SJ_UPPER) != 0;
        begins = !newlines->wrapped || line.begin == line.end;
    }
    return small >= LEAST_SMALL && small * ONE_IN >= small + large;
}
