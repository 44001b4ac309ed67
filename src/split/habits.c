/* What a text makes a habit of, that changes how all of it is to be read. */
#include "split/habits.h"

#include "split/page.h"
#include "split/token.h"

/* So many paragraphs begin with small letters, and one in so many. */
enum { LEAST_SMALL = 3, ONE_IN_SMALL = 4 };

/* So many speak again, and before one paragraph in so many. */
enum { LEAST_SPEAKERS = 3, ONE_IN_SPEAKERS = 10 };

/* So many full stops with two spaces behind them, and as many for each with one. */
enum { LEAST_WIDE = 5, WIDE_EACH = 3 };

/* Of a label, in bytes and in words that are not in brackets. */
enum { LONGEST_LABEL = 64, MOST_WORDS = 6 };

/* Speakers that are remembered; one may push out another. */
enum { SPEAKERS = 256 };

typedef struct {
    uint32_t paragraphs, small, large, speak_again, wide, narrow;
    uint64_t speaker[SPEAKERS]; /* the hash of the name's last word */
} survey;

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

const char *sj_habits_label(const char *at, const char *end)
{
    const char *begin = at;
    int depth = 0, words = 1;

    if (end - at > LONGEST_LABEL)
        end = at + LONGEST_LABEL;
    if (at == end || !memchr(at, ':', (size_t)(end - at))) /* nearly always */
        return NULL;
    for (; at + 1 < end; at++)
        switch (*at) {
        case '(':
        case '[': depth++; break;
        case ')':
        case ']': depth--; break;
        case ' ': words += depth == 0; break;
        case '\n':
        case '?':
        case '!':
        case ';':
        case '"': return NULL;
        case ':':
            if (depth == 0 && at[1] == ' ' && at > begin)
                return words <= MOST_WORDS ? at + 1 : NULL;
            break;
        default: break;
        }
    return NULL;
}

/* The hash of the last word of a label's name, without what is in brackets behind it; 0 if there
 * is none. */
static uint64_t name_of(const char *label, const char *end)
{
    const char *stop = end - 1;

    if (stop > label && (stop[-1] == ')' || stop[-1] == ']'))
        while (stop > label && *stop != '(' && *stop != '[')
            stop--;
    stop = sj_skip_space_before(stop, label);
    return stop > label ? sj_token_behind(stop, label, true).hash : 0;
}

static void hear(survey *s, const sj_line *line)
{
    const char *end = sj_habits_label(line->begin, line->end);
    uint64_t name = end ? name_of(line->begin, end) : 0;
    uint64_t *place = &s->speaker[name % SPEAKERS];

    if (name == 0)
        return;
    s->speak_again += *place == name;
    *place = name;
}

static bool is_large(char c)
{
    return c >= 'A' && c <= 'Z';
}

/* The full stops behind small letters and before capitals, by the spaces between. */
static void count_gaps(survey *s, const sj_line *line)
{
    const char *at = line->begin, *end = line->end;

    if (end - at < 5)
        return;
    for (at++, end -= 3; at < end && (at = memchr(at, '.', (size_t)(end - at))) != NULL; at++) {
        if (at[-1] < 'a' || at[-1] > 'z' || at[1] != ' ')
            continue;
        s->narrow += is_large(at[2]);
        s->wide += at[2] == ' ' && is_large(at[3]);
    }
}

static void look(survey *s, const sj_line *line)
{
    uint32_t kind = casing_of(line);

    s->paragraphs += line->begin < line->end;
    s->small += (kind & SJ_LOWER) != 0;
    s->large += (kind & SJ_UPPER) != 0;
    hear(s, line);
}

sj_habits sj_habits_survey(sejajar_text text, const sj_newlines *newlines)
{
    const char *at = text.bytes, *end = sj_survey_end(text);
    bool begins = true;
    survey s = {0};

    while (at < end) {
        sj_line line = sj_line_next(&at, end);

        if (begins)
            look(&s, &line);
        count_gaps(&s, &line);
        begins = !newlines->wrapped || line.begin == line.end;
    }
    return (sj_habits){
        .small = s.small >= LEAST_SMALL && s.small * ONE_IN_SMALL >= s.small + s.large,
        .speakers =
            s.speak_again >= LEAST_SPEAKERS && s.speak_again * ONE_IN_SPEAKERS >= s.paragraphs,
        .wide = s.wide >= LEAST_WIDE && s.wide >= s.narrow * WIDE_EACH,
    };
}
