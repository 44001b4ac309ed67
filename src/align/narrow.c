/* A first look at a corridor: its good paths of 1-1 beads. */
#include "align/narrow.h"

#include <math.h>

#include "align/corridor.h"
#include "base/error.h"
#include "base/memory.h"

/* Points are kept if the best path through them is at most `doubt` nats behind the best of all; the
 * search would give the others a posterior of nearly 0. Beside long sentences, which are worth many
 * nats, it is the part `merge_share` of what they are worth, if that is more: what looks like a
 * sentence alone here may be merged there, and gain as much. A sentence alone costs `alone`, less
 * than it will in the search, so that gaps are kept. */
static const float doubt = 25, merge_share = .7F, alone = 2;

/* In `match` and `forward` the rows of points stand one after the other. */
typedef struct {
    const sj_corridor *wide;
    size_t *row;      /* where column low[i] of row i is */
    float *match;     /* the guess of the 1-1 bead that ends at each point */
    float *top;       /* the best guess of each row */
    float *forward;   /* the best way to each point */
    float *onward[2]; /* the best ways on from a row and from the next one, by column */
} look;

static bool open_look(look *l, const sj_corridor *wide)
{
    size_t rows = (size_t)wide->id_count + 1, points = 0;

    l->wide = wide;
    l->row = sj_alloc(rows, sizeof *l->row);
    for (size_t i = 0; l->row && i < rows; i++) {
        l->row[i] = points;
        points += wide->high[i] - wide->low[i] + (size_t)1;
    }
    l->match = sj_alloc(points, sizeof *l->match);
    l->top = sj_alloc(rows, sizeof *l->top);
    l->forward = sj_alloc(points, sizeof *l->forward);
    for (int k = 0; k < 2; k++)
        l->onward[k] = sj_alloc((size_t)wide->en_count + 2, sizeof *l->onward[k]);
    return l->row && l->match && l->top && l->forward && l->onward[0] && l->onward[1];
}

static void close_look(look *l)
{
    sj_free(l->row);
    sj_free(l->match);
    sj_free(l->top);
    sj_free(l->forward);
    sj_free(l->onward[0]);
    sj_free(l->onward[1]);
}

static float best(float a, float b)
{
    return a > b ? a : b;
}

/* The best way to column j of row i; -INFINITY if that is outside the corridor. */
static float way_to(const look *l, uint32_t i, int64_t j)
{
    const sj_corridor *c = l->wide;

    return j < c->low[i] || j > c->high[i] ? -INFINITY
                                           : l->forward[l->row[i] + (size_t)(j - c->low[i])];
}

static void forward_row(look *l, uint32_t i)
{
    uint32_t low = l->wide->low[i], high = l->wide->high[i];
    const float *match = l->match + l->row[i];
    float *row = l->forward + l->row[i];
    float left = -INFINITY;

    for (uint32_t j = low; j <= high; j++) {
        float way =
            i ? best(way_to(l, i - 1, j) - alone, way_to(l, i - 1, (int64_t)j - 1) + match[j - low])
            : j ? -INFINITY
                : 0;
        row[j - low] = left = best(way, left - alone);
    }
}

static float top_guess(const look *l, uint32_t i)
{
    const sj_corridor *c = l->wide;
    float top = 0;

    for (uint32_t j = c->low[i] ? c->low[i] : 1; j <= c->high[i]; j++)
        top = best(top, l->match[l->row[i] + j - c->low[i]]);
    return top;
}

/* The doubt about a point of row i, by the sentences before and after it. */
static float doubt_at(const look *l, uint32_t i)
{
    float after = i < l->wide->id_count ? l->top[i + 1] : 0;

    return best(doubt, merge_share * best(l->top[i], after));
}

/* The best ways on from row i, given those from the next row. Keeps the points on ways that are
 * worth `least` or more. */
static void backward_row(const look *l, sj_corridor *out, uint32_t i, float *row,
                         const float *below, float least)
{
    const sj_corridor *c = l->wide;
    bool is_last = i == c->id_count;
    const float *match = is_last ? NULL : l->match + l->row[i + 1];
    float right = -INFINITY;

    out->low[i] = UINT32_MAX;
    out->high[i] = 0;
    for (int64_t j = c->high[i]; j >= c->low[i]; j--) {
        float way = is_last && j == c->en_count ? 0 : -INFINITY;
        if (!is_last && j >= c->low[i + 1] && j <= c->high[i + 1])
            way = best(way, below[j] - alone);
        if (!is_last && j + 1 >= c->low[i + 1] && j + 1 <= c->high[i + 1])
            way = best(way, below[j + 1] + match[j + 1 - c->low[i + 1]]);
        row[j] = right = best(way, right - alone);
        if (way_to(l, i, j) + right < least)
            continue;
        out->low[i] = (uint32_t)j;
        if (out->high[i] == 0)
            out->high[i] = (uint32_t)j;
    }
}

/* Makes it a corridor: neither border may fall, and both must reach the corners. */
static void straighten(sj_corridor *c)
{
    c->low[0] = 0;
    c->high[c->id_count] = c->en_count;
    for (uint32_t i = c->id_count; i > 0; i--)
        if (c->low[i - 1] > c->low[i])
            c->low[i - 1] = c->low[i];
    for (uint32_t i = 1; i <= c->id_count; i++)
        if (c->high[i] < c->high[i - 1])
            c->high[i] = c->high[i - 1];
}

static void run(look *l, sj_corridor *out, sj_guess_row guess, void *guesser)
{
    const sj_corridor *c = l->wide;
    uint32_t n = c->id_count;
    float most;

    l->top[0] = 0;
    forward_row(l, 0);
    for (uint32_t i = 1; i <= n; i++) {
        guess(guesser, i, c->low[i], c->high[i], l->match + l->row[i]);
        l->top[i] = top_guess(l, i);
        forward_row(l, i);
    }
    most = way_to(l, n, c->en_count);
    for (uint32_t i = n + 1; i-- > 0;)
        backward_row(l, out, i, l->onward[i % 2], l->onward[(i + 1) % 2], most - doubt_at(l, i));
    straighten(out);
}

sejajar_status sj_corridor_narrow(sj_corridor *out, const sj_corridor *wide, sj_guess_row guess,
                                  void *guesser, sejajar_error *err)
{
    size_t rows = (size_t)wide->id_count + 1;
    look l = {0};
    bool done;

    *out = (sj_corridor){wide->id_count, wide->en_count, sj_alloc(rows, sizeof *out->low),
                         sj_alloc(rows, sizeof *out->high)};
    done = out->low && out->high && open_look(&l, wide);
    if (done)
        run(&l, out, guess, guesser);
    else
        sj_corridor_free(out);
    close_look(&l);
    return done ? SEJAJAR_OK : sj_fail_memory(err);
}
