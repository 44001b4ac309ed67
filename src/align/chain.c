/* The heaviest chain of anchors that rises on both sides. */
#include "align/chain.h"

#include <stdlib.h>

#include "base/error.h"
#include "base/memory.h"

typedef struct {
    float *best;      /* Fenwick tree: the heaviest chain that ends in the columns covered */
    uint32_t *last;   /* its last point + 1 */
    uint32_t *before; /* of each point: the one before it in its chain + 1 */
    float *weight;    /* of the heaviest chain that ends at each point */
    uint32_t first_column, columns;
} chainer;

/* By rising rows, and within a row by falling columns, so that no chain has two points of a row. */
static int by_row(const void *a, const void *b)
{
    const sj_anchor *x = a, *y = b;

    if (x->id != y->id)
        return x->id < y->id ? -1 : 1;
    return (x->en < y->en) - (x->en > y->en);
}

/* The last point + 1 of the heaviest chain in the columns before `column`. */
static uint32_t best_before(const chainer *c, uint32_t column, float *weight)
{
    uint32_t found = 0;

    *weight = 0;
    for (uint32_t k = column; k > 0; k -= k & -k)
        if (c->last[k] && c->best[k] > *weight) {
            *weight = c->best[k];
            found = c->last[k];
        }
    return found;
}

static void enter(chainer *c, uint32_t column, uint32_t point, float weight)
{
    for (uint32_t k = column + 1; k <= c->columns; k += k & -k)
        if (weight > c->best[k]) {
            c->best[k] = weight;
            c->last[k] = point + 1;
        }
}

static bool open_chainer(chainer *c, const sj_anchor *points, size_t count)
{
    uint32_t low = UINT32_MAX, high = 0;

    for (size_t k = 0; k < count; k++) {
        low = points[k].en < low ? points[k].en : low;
        high = points[k].en > high ? points[k].en : high;
    }
    c->first_column = low;
    c->columns = high - low + 1;
    c->best = sj_alloc_zero((size_t)c->columns + 1, sizeof *c->best);
    c->last = sj_alloc_zero((size_t)c->columns + 1, sizeof *c->last);
    c->before = sj_alloc(count, sizeof *c->before);
    c->weight = sj_alloc(count, sizeof *c->weight);
    return c->best && c->last && c->before && c->weight;
}

static void close_chainer(chainer *c)
{
    sj_free(c->best);
    sj_free(c->last);
    sj_free(c->before);
    sj_free(c->weight);
}

/* Moves the points of the chain that ends at `last` to the front, in order. */
static size_t keep_chain(const chainer *c, sj_anchor *points, uint32_t last)
{
    size_t length = 0, at;

    for (uint32_t k = last; k; k = c->before[k - 1])
        length++;
    at = length;
    for (uint32_t k = last; k; k = c->before[k - 1])
        c->last[at--] = k; /* the tree is no longer needed, so its room serves for the list */
    /* Points of a chain rise, so none is overwritten before it is moved. */
    for (size_t k = 1; k <= length; k++)
        points[k - 1] = points[c->last[k] - 1];
    return length;
}

sejajar_status sj_chain(sj_anchor *points, size_t *count, sejajar_error *err)
{
    chainer c = {0};
    uint32_t last = 0;
    float heaviest = -1;

    if (*count < 2)
        return SEJAJAR_OK;
    if (!open_chainer(&c, points, *count)) {
        close_chainer(&c);
        return sj_fail_memory(err);
    }
    qsort(points, *count, sizeof *points, by_row);
    for (uint32_t k = 0; k < *count; k++) {
        uint32_t column = points[k].en - c.first_column;
        c.before[k] = best_before(&c, column, &c.weight[k]);
        c.weight[k] += points[k].weight;
        enter(&c, column, k, c.weight[k]);
        if (c.weight[k] > heaviest) {
            heaviest = c.weight[k];
            last = k + 1;
        }
    }
    *count = keep_chain(&c, points, last);
    close_chainer(&c);
    return SEJAJAR_OK;
}
