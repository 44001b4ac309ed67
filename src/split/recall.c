/* Answers to questions asked before, for text that repeats itself. */
#include "split/recall.h"

#include <string.h>

#include "split/hash.h"

/* Texts that repeat themselves after more bytes than LONGEST are none for this. So much further
 * than need be is compared at once. */
enum { LONGEST = SJ_CONTEXT_FAR - SJ_CONTEXT_BEFORE, STEP = 1024, AHEAD = 4 * STEP };

/* How far from `at` on each byte is the same as `period` bytes before. */
static const char *same_until(const char *at, const char *end, size_t period)
{
    while (end - at >= STEP && memcmp(at, at - period, STEP) == 0)
        at += STEP;
    while (at < end && *at == *(at - period))
        at++;
    return at;
}

/* Is the text around the candidate the same as `period` bytes before? What has been compared
 * is not compared again. */
static bool is_repeated(sj_recall *recall, const sj_scan *scan, const sj_candidate *c,
                        size_t period)
{
    const char *from = c->stop - SJ_CONTEXT_BEFORE, *to = c->next + SJ_CONTEXT_AFTER;

    if (recall->period != period || from < recall->from || recall->until < from) {
        recall->period = period;
        recall->from = recall->until = from;
    }
    if (recall->until < to)
        recall->until =
            same_until(recall->until, scan->end - to > AHEAD ? to + AHEAD : scan->end, period);
    return recall->until >= to;
}

struct sj_recalled *sj_recall_find(sj_recall *recall, const sj_scan *scan, const sj_candidate *c,
                                   uint64_t state, bool *known)
{
    uint64_t nearby = sj_hash_load(c->stop - 8, 8) * 3 + sj_hash_load(c->next, 8) + state;
    size_t place = (size_t)((nearby * SJ_HASH_SPREAD) >> 58) & (SJ_RECALLED - 1);
    struct sj_recalled *found = &recall->at[place];

    *known = found->stop && found->state == state && c->stop - found->stop <= LONGEST &&
             is_repeated(recall, scan, c, (size_t)(c->stop - found->stop));
    found->stop = c->stop;
    found->state = state;
    return found;
}
