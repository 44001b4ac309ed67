/* Which points of the grid are worth visiting. */
#include "align/corridor.h"

#include "base/error.h"
#include "base/memory.h"

/* A rectangle between anchors is visited as a whole if it has at most this many points; of a larger
 * one, a band along its diagonal with about as many. */
enum { WHOLE = 100000, NARROWEST_BAND = 32 };

/* A corridor of more points is not widened. */
enum { WIDEST = 200000 };

/* Opens the rectangle of grid points from (i, j) to (i_end, j_end), both included. */
static void open_rectangle(sj_corridor *c, uint32_t i, uint32_t j, uint32_t i_end, uint32_t j_end)
{
    uint64_t height = i_end - i, width = j_end - j;
    uint64_t longer = height > width ? height : width;
    int64_t band = (int64_t)width;

    if (height * width > WHOLE) {
        band = (int64_t)(WHOLE / (2 * longer));
        if (band < NARROWEST_BAND)
            band = NARROWEST_BAND;
        /* If the rectangle is wide and low, each row must reach the columns of the next. */
        band += (int64_t)(width / (height ? height : 1));
    }
    for (uint32_t row = i; row <= i_end; row++) {
        int64_t middle = height ? (int64_t)(width * (row - i) / height) : 0;
        uint32_t low = j + (uint32_t)(middle > band ? middle - band : 0);
        uint32_t high = middle + band < (int64_t)width ? j + (uint32_t)(middle + band) : j_end;

        if (low < c->low[row])
            c->low[row] = low;
        if (high > c->high[row])
            c->high[row] = high;
    }
}

/* Makes rows first … last reach `pad` columns further, and as far as the rows `pad` away. */
static void widen(sj_corridor *c, uint32_t first, uint32_t last, uint32_t pad)
{
    uint32_t n = c->id_count;

    for (uint32_t i = last + 1; i-- > first;) {
        uint32_t low = c->low[i > pad ? i - pad : 0];
        c->low[i] = low > pad ? low - pad : 0;
    }
    for (uint32_t i = first; i <= last; i++) {
        uint32_t high = c->high[n - i > pad ? i + pad : n];
        c->high[i] = c->en_count - high > pad ? high + pad : c->en_count;
    }
    /* Neither border may fall: rows before must not begin later, nor rows after end earlier. */
    for (uint32_t i = first; i > 0 && c->low[i - 1] > c->low[i]; i--)
        c->low[i - 1] = c->low[i];
    for (uint32_t i = last; i < n && c->high[i + 1] < c->high[i]; i++)
        c->high[i + 1] = c->high[i];
}

static bool at_border(const sj_corridor *c, uint32_t i, uint32_t j)
{
    return (j == c->low[i] && j > 0) || (j == c->high[i] && j < c->en_count);
}

static size_t cells_of(const sj_corridor *c)
{
    size_t sum = 0;

    for (uint32_t i = 0; i <= c->id_count; i++)
        sum += c->high[i] - c->low[i] + (size_t)1;
    return sum;
}

bool sj_corridor_widen(sj_corridor *corridor, const sejajar_bead *beads, size_t count, uint32_t pad)
{
    uint32_t n = corridor->id_count, done = 0; /* rows before this one have been widened */
    bool touched = false;

    for (size_t k = 0; k < count; k++) {
        uint32_t i = beads[k].id_first + beads[k].id_count;
        uint32_t j = beads[k].en_first + beads[k].en_count;
        uint32_t first = i > pad ? i - pad : 0, last = n - i > pad ? i + pad : n;

        if (!at_border(corridor, i, j))
            continue;
        touched = true;
        if (first < done)
            first = done;
        if (first <= last)
            widen(corridor, first, last, pad);
        done = last + 1;
    }
    return touched && cells_of(corridor) <= WIDEST;
}

sejajar_status sj_corridor_make(sj_corridor *out, const sj_rectangle *within,
                                const sj_anchor *anchors, size_t count, uint32_t pad,
                                sejajar_error *err)
{
    sj_corridor c = {within->id_end - within->id_first, within->en_end - within->en_first, NULL,
                     NULL};
    uint32_t i = 0, j = 0;

    c.low = sj_alloc((size_t)c.id_count + 1, sizeof *c.low);
    c.high = sj_alloc_zero((size_t)c.id_count + 1, sizeof *c.high);
    if (!c.low || !c.high) {
        sj_corridor_free(&c);
        return sj_fail_memory(err);
    }
    for (uint32_t row = 0; row <= c.id_count; row++)
        c.low[row] = UINT32_MAX;
    for (size_t k = 0; k < count; k++) {
        const sj_anchor *a = &anchors[k];
        if (a->id < within->id_first || a->id >= within->id_end || a->en < within->en_first ||
            a->en >= within->en_end)
            continue;
        open_rectangle(&c, i, j, a->id - within->id_first, a->en - within->en_first);
        i = a->id - within->id_first + 1;
        j = a->en - within->en_first + 1;
        open_rectangle(&c, i - 1, j - 1, i, j);
    }
    open_rectangle(&c, i, j, c.id_count, c.en_count);
    widen(&c, 0, c.id_count, pad);
    *out = c;
    return SEJAJAR_OK;
}

void sj_corridor_free(sj_corridor *corridor)
{
    sj_free(corridor->low);
    sj_free(corridor->high);
    *corridor = (sj_corridor){0};
}
