/* Points that belong together wherever they stand. */
#include "align/local_chains.h"

#include <stdlib.h>

#include "base/error.h"
#include "base/memory.h"

/* A point may follow another that is at most REACH sentences before it on both sides, among the
 * MOST_BEFORE points before it. */
enum { REACH = 24, MOST_BEFORE = 100 };
/* Cost in nats of each sentence that one side has more than the other between two points. */
static const float skew_cost = 0.5f;

typedef struct {
    uint32_t point;
    float weight;
} chain_end;

typedef struct {
    const sj_anchor *points;
    size_t count;
    const uint32_t *stretch[2];
    uint32_t *before; /* the point before each in its chain + 1 */
    chain_end *ends;  /* the heaviest chain that ends at each point */
    bool *used;
} chainer;

static int by_place(const void *a, const void *b)
{
    const sj_anchor *x = a, *y = b;

    if (x->id != y->id)
        return x->id < y->id ? -1 : 1;
    return (x->en > y->en) - (x->en < y->en);
}

/* Heaviest first; of equal ones the earlier. */
static int by_weight(const void *a, const void *b)
{
    const chain_end *x = a, *y = b;

    if (x->weight != y->weight)
        return x->weight < y->weight ? 1 : -1;
    return (x->point > y->point) - (x->point < y->point);
}

/* What a chain loses that goes on from p to k; negative if it cannot. */
static float step_cost(const chainer *c, const sj_anchor *p, const sj_anchor *k)
{
    uint32_t id = k->id - p->id, en = k->en - p->en; /* points are sorted by id */

    if (id == 0 || k->en <= p->en || en > REACH || c->stretch[0][p->id] != c->stretch[0][k->id] ||
        c->stretch[1][p->en] != c->stretch[1][k->en])
        return -1;
    return skew_cost * (float)(id > en ? id - en : en - id);
}

static void extend(chainer *c, uint32_t k)
{
    float best = 0;

    for (uint32_t p = k; p-- > 0 && k - p <= MOST_BEFORE;) {
        float cost = step_cost(c, &c->points[p], &c->points[k]);

        if (c->points[k].id - c->points[p].id > REACH)
            break;
        if (cost >= 0 && c->ends[p].weight - cost > best) {
            best = c->ends[p].weight - cost;
            c->before[k] = p + 1;
        }
    }
    c->ends[k] = (chain_end){k, best + c->points[k].weight};
}

/* The chain that ends there, as far back as no heavier one has its points. `reached` has the weight
 * of the chain that ends at each point. */
static sj_local_chain trace(chainer *c, const chain_end *end, const float *reached)
{
    const sj_anchor *last = &c->points[end->point];
    sj_local_chain chain = {{last->id, last->id + 1, last->en, last->en + 1}, end->weight};

    for (uint32_t k = end->point + 1; k; k = c->before[k - 1]) {
        if (c->used[k - 1]) {
            chain.weight -= reached[k - 1];
            break;
        }
        c->used[k - 1] = true;
        chain.place.id_first = c->points[k - 1].id;
        chain.place.en_first = c->points[k - 1].en;
    }
    return chain;
}

static int heaviest_first(const void *a, const void *b)
{
    const sj_local_chain *x = a, *y = b;

    if (x->weight != y->weight)
        return x->weight < y->weight ? 1 : -1;
    if (x->place.id_first != y->place.id_first)
        return x->place.id_first < y->place.id_first ? -1 : 1;
    return (x->place.en_first > y->place.en_first) - (x->place.en_first < y->place.en_first);
}

static bool collect(chainer *c, float *reached, float least, sj_local_chain_list *out)
{
    size_t first = out->count;

    for (size_t k = 0; k < c->count; k++)
        extend(c, (uint32_t)k);
    for (size_t k = 0; k < c->count; k++)
        reached[k] = c->ends[k].weight;
    qsort(c->ends, c->count, sizeof *c->ends, by_weight);
    for (size_t k = 0; k < c->count && c->ends[k].weight >= least; k++) {
        sj_local_chain chain;

        if (c->used[c->ends[k].point])
            continue;
        chain = trace(c, &c->ends[k], reached);
        if (chain.weight >= least && !sj_array_push(out, chain))
            return false;
    }
    if (out->count > first)
        qsort(out->at + first, out->count - first, sizeof *out->at, heaviest_first);
    return true;
}

sejajar_status sj_local_chains_find(sj_local_chain_list *out, sj_anchor *points, size_t count,
                                    const uint32_t *const stretch[2], float least,
                                    sejajar_error *err)
{
    chainer c = {.points = points,
                 .count = count,
                 .stretch = {stretch[0], stretch[1]},
                 .before = sj_alloc_zero(count, sizeof *c.before),
                 .ends = sj_alloc(count, sizeof *c.ends),
                 .used = sj_alloc_zero(count, sizeof *c.used)};
    float *reached = sj_alloc(count, sizeof *reached);
    bool done = c.before && c.ends && c.used && reached && count < UINT32_MAX;

    if (done && count > 0) {
        qsort(points, count, sizeof *points, by_place);
        done = collect(&c, reached, least, out);
    }
    sj_free(c.before);
    sj_free(c.ends);
    sj_free(c.used);
    sj_free(reached);
    return done ? SEJAJAR_OK : sj_fail_memory(err);
}
