/* Links in the order in which they are tried. */
#include "fidelity/link_order.h"

#include <string.h>

#include "base/fast_math.h"

/* Of negative numbers all bits are turned, of others the first: so
 * they rise with them. */
uint64_t sj_pair_place_key(const sj_pair_link *link, float rank)
{
    uint32_t bits;

    memcpy(&bits, &rank, sizeof bits);
    bits ^= bits >> 31 ? UINT32_MAX : (uint32_t)1 << 31;
    return (uint64_t)~bits << 32 | (uint32_t)link->id << 16 | link->en;
}

/* So many are sorted by counting; of more, runs of so many, which are then merged. */
enum { RUN = 24 };

static size_t lesser(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* The place of each is how many come before it: that takes no branch that cannot be foretold. Equal
 * ones stay in their order. */
static void sort_run(sj_pair_place *places, size_t count)
{
    sj_pair_place in[RUN];
    int32_t high[RUN], low[RUN];

    for (size_t k = 0; k < sj_fours(count); k++)
        high[k] = low[k] = INT32_MAX;
    for (size_t k = 0; k < count; k++) {
        in[k] = places[k];
        high[k] = (int32_t)((uint32_t)(in[k].key >> 32) - ((uint32_t)1 << 31));
        low[k] = (int32_t)((uint32_t)in[k].key * RUN + (uint32_t)k); /* words are few */
    }
    for (size_t k = 0; k < count; k++) {
        int32_t at = 0;

        for (size_t other = 0; other < sj_fours(count); other++)
            at += (high[other] < high[k]) | ((high[other] == high[k]) & (low[other] < low[k]));
        places[at] = in[k];
    }
}
_Static_assert(((SJ_PAIR_WORDS << 16) | SJ_PAIR_WORDS) < INT32_MAX / RUN, "low parts of keys fit");

static void merge(sj_pair_place *out, const sj_pair_place *in, size_t first, size_t middle,
                  size_t end)
{
    size_t a = first, b = middle;

    for (size_t k = first; k < end; k++)
        out[k] = b == end || (a < middle && in[a].key <= in[b].key) ? in[a++] : in[b++];
}

void sj_pair_places_sort(sj_pair_place *places, size_t count, sj_pair_place *room)
{
    sj_pair_place *from = places, *to = room;

    for (size_t k = 0; k < count; k += RUN)
        sort_run(places + k, lesser(RUN, count - k));
    for (size_t width = RUN; width < count; width *= 2) {
        sj_pair_place *sorted = to;

        for (size_t k = 0; k < count; k += 2 * width)
            merge(to, from, k, lesser(k + width, count), lesser(k + 2 * width, count));
        to = from;
        from = sorted;
    }
    if (from != places)
        memcpy(places, from, count * sizeof *places);
}
