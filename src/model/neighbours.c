/* neighbours.bin: looking up, reading and writing. */
#include "model/neighbours.h"

#include <string.h>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "base/error.h"
#include "base/fast_math.h"
#include "base/memory.h"
#include "model/file_start.h"

static const sj_file_kind kind = {"sejbesd\n", "a table of neighbours", 1};

typedef struct {
    sj_file_start start;
    uint64_t checksum; /* of all that follows this field */
    uint32_t slot_count[2];
    float tokens[2];
    float share[2][SJ_TOKEN_CLASSES];
} header;

/* Log ratios from lowest on, in steps. */
static const float lowest = -4, steps = 16;

static uint64_t mix(uint32_t a, uint32_t b)
{
    uint64_t x = ((uint64_t)a << 32 | b) + 0x9E3779B97F4A7C15u;

    x = (x ^ x >> 30) * 0xBF58476D1CE4E5B9u;
    x = (x ^ x >> 27) * 0x94D049BB133111EBu;
    return x ^ x >> 31;
}

/* This many slots are compared at a time, as the processor could not predict how far a search goes.
 */
enum { AT_A_TIME = 8 };

/* A bit for each slot that ends a search: it has what is sought, or it is free. */
#if defined(__SSE2__)
static uint32_t find_ends_of_four(const uint32_t slots[4], uint32_t check)
{
    __m128i at = _mm_loadu_si128((const __m128i *)(const void *)slots);
    __m128i has = _mm_cmpeq_epi32(_mm_srli_epi32(at, 8), _mm_set1_epi32((int)check));
    __m128i is_free = _mm_cmpeq_epi32(at, _mm_setzero_si128());

    return (uint32_t)_mm_movemask_ps(_mm_castsi128_ps(_mm_or_si128(has, is_free)));
}

static uint32_t find_ends(const uint32_t slots[AT_A_TIME], uint32_t check)
{
    return find_ends_of_four(slots, check) | find_ends_of_four(slots + 4, check) << 4;
}
#else
static uint32_t find_ends(const uint32_t slots[AT_A_TIME], uint32_t check)
{
    uint32_t ends = 0;

    for (uint32_t k = 0; k < AT_A_TIME; k++)
        ends |= (uint32_t)(slots[k] == 0 || slots[k] >> 8 == check) << k;
    return ends;
}
#endif

/* The slot at which the search ends. There must be a free one. */
static uint32_t search(const uint32_t *slots, uint32_t last, uint32_t check, uint32_t slot)
{
    for (; last - slot >= AT_A_TIME; slot += AT_A_TIME) {
        uint32_t ends = find_ends(slots + slot, check);

        if (ends)
            return slots[slot + (uint32_t)__builtin_ctz(ends)];
    }
    while (slots[slot] != 0 && slots[slot] >> 8 != check)
        slot = (slot + 1) & last;
    return slots[slot];
}

static float find(const uint32_t *slots, uint32_t last, uint64_t hash, bool *known)
{
    uint32_t at = search(slots, last, (uint32_t)(hash >> 40), (uint32_t)hash & last);

    *known = at != 0;
    return sj_choose(*known, lowest + (float)(at & 255) / steps, 0);
}

float sj_neighbours_find(const sj_neighbours *n, sejajar_language side, uint32_t a, uint32_t b,
                         bool *known)
{
    return find(n->slots[side], n->slot_count[side] - 1, mix(a, b), known);
}

uint64_t sj_neighbours_expect(const sj_neighbours *n, sejajar_language side, uint32_t a, uint32_t b)
{
    uint64_t hash = mix(a, b);
    const uint32_t *slot = &n->slots[side][(uint32_t)hash & (n->slot_count[side] - 1)];

    __builtin_prefetch(slot);
    __builtin_prefetch(slot + AT_A_TIME - 1); /* which is in the next line as often as not */
    return hash;
}

void sj_neighbours_expected(const sj_neighbours *n, sejajar_language side, const uint64_t *expected,
                            size_t count, float *worth, bool *known)
{
    for (size_t k = 0; k < count; k++)
        worth[k] = find(n->slots[side], n->slot_count[side] - 1, expected[k], &known[k]);
}

void sj_neighbours_put(uint32_t *slots, uint32_t slot_count, uint32_t a, uint32_t b, float ratio)
{
    uint64_t hash = mix(a, b);
    uint32_t slot = (uint32_t)hash & (slot_count - 1);
    float level = roundf((ratio - lowest) * steps);

    while (slots[slot])
        slot = (slot + 1) & (slot_count - 1);
    slots[slot] = (uint32_t)(hash >> 40) << 8 | (uint32_t)(level < 1     ? 1
                                                           : level > 255 ? 255
                                                                         : level);
}

/* ---- Reading and writing -------------------------------------------------- */

static bool is_power_of_two(uint32_t n)
{
    return n != 0 && (n & (n - 1)) == 0;
}

/* Whether every search ends, and shares are shares. */
static bool is_sound(const sj_neighbours *n)
{
    for (int s = 0; s < 2; s++) {
        bool free_slot = false;

        if (!(n->tokens[s] >= 1 && n->tokens[s] < 1e12F))
            return false;
        for (int c = 0; c < SJ_TOKEN_CLASSES; c++)
            if (!(n->share[s][c] >= 0 && n->share[s][c] <= 1))
                return false;
        for (uint32_t k = 0; k < n->slot_count[s] && !free_slot; k++)
            free_slot = n->slots[s][k] == 0;
        if (!free_slot)
            return false;
    }
    return true;
}

sejajar_status sj_neighbours_read(sj_neighbours *out, const char *bytes, size_t size,
                                  const char *path, sejajar_error *err)
{
    sj_neighbours n = {0};
    header h;
    sejajar_status status = sj_file_start_check(&kind, bytes, size, sizeof h, path, err);

    if (status != SEJAJAR_OK)
        return status;
    memcpy(&h, bytes, sizeof h);
    if (!is_power_of_two(h.slot_count[0]) || !is_power_of_two(h.slot_count[1]) ||
        size != sizeof h + 4 * ((size_t)h.slot_count[0] + h.slot_count[1]))
        return sj_file_refuse(err, path, "cut short or grown");
    if ((status = sj_file_seal_check(bytes, size, offsetof(header, slot_count), path, err)) !=
        SEJAJAR_OK)
        return status;
    n.slots[0] = (const uint32_t *)(const void *)(bytes + sizeof h);
    n.slots[1] = n.slots[0] + h.slot_count[0];
    for (int s = 0; s < 2; s++) {
        n.slot_count[s] = h.slot_count[s];
        n.tokens[s] = h.tokens[s];
        memcpy(n.share[s], h.share[s], sizeof n.share[s]);
    }
    n.checksum = h.checksum;
    if (!is_sound(&n))
        return sj_file_refuse(err, path, "damaged: a count is out of range");
    *out = n;
    return SEJAJAR_OK;
}

static void lay_out(char *bytes, size_t size, const sj_neighbours *n)
{
    header h = {.start = sj_file_start_make(&kind)};
    size_t at = sizeof h;

    for (int s = 0; s < 2; s++) {
        h.slot_count[s] = n->slot_count[s];
        h.tokens[s] = n->tokens[s];
        memcpy(h.share[s], n->share[s], sizeof h.share[s]);
        memcpy(bytes + at, n->slots[s], 4 * (size_t)n->slot_count[s]);
        at += 4 * (size_t)n->slot_count[s];
    }
    memcpy(bytes, &h, sizeof h);
    sj_file_seal(bytes, size, offsetof(header, slot_count));
}

sejajar_status sj_neighbours_write(sejajar_sink sink, void *to, const sj_neighbours *n,
                                   sejajar_error *err)
{
    size_t size = sizeof(header) + 4 * ((size_t)n->slot_count[0] + n->slot_count[1]);
    char *bytes = sj_alloc_zero(size, 1);
    bool taken;

    if (!bytes)
        return sj_fail_memory(err);
    lay_out(bytes, size, n);
    taken = sink(to, bytes, size) == 0;
    sj_free(bytes);
    return taken ? SEJAJAR_OK : sj_fail_sink(err);
}
