/* One partner for each document. */
#include <stdlib.h>

#include "base/error.h"
#include "base/memory.h"

static int by_score(const void *a, const void *b)
{
    const sejajar_match *x = a, *y = b;

    if (x->score != y->score)
        return x->score > y->score ? -1 : 1;
    if (x->id != y->id)
        return x->id < y->id ? -1 : 1;
    return (x->en > y->en) - (x->en < y->en);
}

static int by_id(const void *a, const void *b)
{
    const sejajar_match *x = a, *y = b;

    return (x->id > y->id) - (x->id < y->id);
}

/* Of each side: the place of its match + 1, 0 where it has none. */
typedef struct {
    uint32_t *match_of[2];
    uint32_t count[2];
} partners;

static bool partners_open(partners *p, const sejajar_match *matches, size_t count)
{
    *p = (partners){.count = {0, 0}};
    for (size_t k = 0; k < count; k++) {
        if (matches[k].id >= p->count[0])
            p->count[0] = matches[k].id + 1;
        if (matches[k].en >= p->count[1])
            p->count[1] = matches[k].en + 1;
    }
    for (int s = 0; s < 2; s++)
        p->match_of[s] = sj_alloc_zero(p->count[s], sizeof(uint32_t));
    return p->match_of[0] && p->match_of[1];
}

static void take(partners *p, const sejajar_match *matches, uint32_t k)
{
    p->match_of[0][matches[k].id] = k + 1;
    p->match_of[1][matches[k].en] = k + 1;
}

/* The best first; each that both documents of are free for. */
static void take_best(partners *p, const sejajar_match *matches, uint32_t count)
{
    for (uint32_t k = 0; k < count; k++) {
        if (!p->match_of[0][matches[k].id] && !p->match_of[1][matches[k].en])
            take(p, matches, k);
    }
}

/* Where a document is left alone because its partner is taken, and the one that took it has
 * another that is free, both may be served: i–j' and i'–j instead of i–j alone.
 *
 *     i ---- j        Candidates are sorted: the first k of `i` that finds a free j' is the
 *        \            best one that is left.
 *     i' --- j'                                                                          */
static bool exchange(partners *p, const sejajar_match *matches, const uint32_t *next,
                     uint32_t wanted)
{
    uint32_t taken = p->match_of[1][matches[wanted].en] - 1;

    for (uint32_t k = next[taken]; k; k = next[k - 1]) {
        const sejajar_match *other = &matches[k - 1];

        if (p->match_of[1][other->en])
            continue;
        if (matches[wanted].score + other->score <= matches[taken].score)
            return false;
        take(p, matches, k - 1);
        take(p, matches, wanted);
        return true;
    }
    return false;
}

/* next[k]: the next candidate of the same Indonesian document + 1. */
static void chain(uint32_t *next, uint32_t *last, const sejajar_match *matches, uint32_t count)
{
    for (uint32_t k = count; k-- > 0;) {
        next[k] = last[matches[k].id];
        last[matches[k].id] = k + 1;
    }
}

static bool repair(partners *p, const sejajar_match *matches, uint32_t count)
{
    uint32_t *next = sj_alloc_zero(count, sizeof *next);
    uint32_t *last = sj_alloc_zero(p->count[0], sizeof *last);
    bool good = next && last;

    if (good)
        chain(next, last, matches, count);
    for (uint32_t k = 0; good && k < count; k++) {
        if (!p->match_of[0][matches[k].id] && p->match_of[1][matches[k].en])
            exchange(p, matches, next, k);
    }
    sj_free(next);
    sj_free(last);
    return good;
}

static size_t keep_taken(const partners *p, sejajar_match *matches, size_t count)
{
    size_t kept = 0;

    for (size_t k = 0; k < count; k++) {
        if (p->match_of[0][matches[k].id] == k + 1)
            matches[kept++] = matches[k];
    }
    if (kept)
        qsort(matches, kept, sizeof *matches, by_id);
    return kept;
}

sejajar_status sejajar_matches_choose(sejajar_match *candidates, size_t *count, double min_score,
                                      sejajar_error *err)
{
    size_t n = 0;
    partners p;
    bool good;

    for (size_t k = 0; k < *count; k++) {
        if (candidates[k].score >= min_score)
            candidates[n++] = candidates[k];
    }
    if (n >= UINT32_MAX)
        return sj_fail(err, SEJAJAR_ERROR_LIMIT, "over four billion candidates");
    if (n)
        qsort(candidates, n, sizeof *candidates, by_score);
    good = partners_open(&p, candidates, n);
    if (good) {
        take_best(&p, candidates, (uint32_t)n);
        good = repair(&p, candidates, (uint32_t)n);
    }
    if (good)
        *count = keep_taken(&p, candidates, n);
    sj_free(p.match_of[0]);
    sj_free(p.match_of[1]);
    return good ? SEJAJAR_OK : sj_fail_memory(err);
}
