/* Where a quotation is from, in brackets behind it. */
#include "split/sources.h"

#include <string.h>

#include "normalise/characters.h"

/* In bytes, brackets and all; half of what a rule may look at (split/context.h). */
enum { LONGEST_SOURCE = 96 };

static bool is_terminator(char c)
{
    return c == '.' || c == '!' || c == '?';
}

/* Behind the bracket that closes what opens at `at`, if it may be a source: a name or number to
 * begin with, in the same paragraph, and no sentence of its own. Else NULL. */
static const char *source_at(const sj_scan *scan, const char *at)
{
    const char *close, *end = scan->end;

    if (end - at > LONGEST_SOURCE)
        end = at + LONGEST_SOURCE;
    if (end - at < 4 || *at != '(' || !(close = memchr(at, ')', (size_t)(end - at))))
        return NULL;
    if (!(sj_kind_at(at + 1, end) & (SJ_UPPER | SJ_DIGIT)))
        return NULL;
    if (is_terminator(close[-1]) || memchr(at + 1, '(', (size_t)(close - at - 1)) ||
        (!scan->newlines.wrapped && memchr(at, '\n', (size_t)(close - at))))
        return NULL;
    return close + 1;
}

bool sj_source_follows(const sj_scan *scan, const sj_candidate *c)
{
    return sj_candidate_quoted(c) && (c->gap == SJ_GAP_SPACE || c->gap == SJ_GAP_LINE) &&
           source_at(scan, c->next) != NULL;
}

bool sj_source_counts(const sj_scan *scan, const char *at)
{
    const char *end = scan->end - at > LONGEST_SOURCE ? at + LONGEST_SOURCE : scan->end;

    if (at == end || *at != '(')
        return false;
    do
        at++;
    while (at < end && ((*at >= '0' && *at <= '9') || *at == '/'));
    return at < end && *at == ')' && (at + 1 == scan->end || at[1] == '\n');
}

/* Does a quotation end at `at`, its terminator within it? */
static bool ends_quotation(const char *at, const char *begin)
{
    const char *quote = at;

    return at - begin > 2 && sj_character_kind(sj_utf8_previous(&quote, begin)) & SJ_QUOTE &&
           quote > begin && is_terminator(quote[-1]);
}

bool sj_source_ends(const sj_scan *scan, const sj_candidate *c)
{
    const char *at = c->stop, *limit = scan->sentence;

    if (c->kind != SJ_KIND_CLOSER || at[-1] != ')')
        return false;
    if (at - limit > LONGEST_SOURCE)
        limit = at - LONGEST_SOURCE;
    while (at > limit && at[-1] != '(')
        at--;
    if (at - 1 <= limit || source_at(scan, --at) != c->stop)
        return false;
    limit = sj_skip_space_before(at, scan->sentence);
    return limit < at && ends_quotation(limit, scan->sentence);
}
