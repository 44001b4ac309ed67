/* The pairs that came before, as hashes: equal hashes are taken for equal pairs. Of a billion
 * pairs, three in a hundred runs would mistake one. */
#include "base/error.h"
#include "base/memory.h"
#include "sejajar.h"

/* Open addressing; 0 is free. */
typedef struct {
    uint64_t *slots;
    size_t size, count; /* size: a power of two, or 0 */
} set;

struct sejajar_seen {
    set exact, near[2];
};

static size_t find(const set *s, uint64_t hash)
{
    size_t at = (size_t)(hash * 0x9E3779B97F4A7C15u >> 11) & (s->size - 1);

    while (s->slots[at] && s->slots[at] != hash)
        at = (at + 1) & (s->size - 1);
    return at;
}

static bool grow(set *s)
{
    set bigger = {.size = s->size ? s->size * 2 : 1024, .count = s->count};

    bigger.slots = sj_alloc_zero(bigger.size, sizeof *bigger.slots);
    if (!bigger.slots)
        return false;
    for (size_t k = 0; k < s->size; k++) {
        if (s->slots[k])
            bigger.slots[find(&bigger, s->slots[k])] = s->slots[k];
    }
    sj_free(s->slots);
    *s = bigger;
    return true;
}

/* False without memory; `*known`: it was there. */
static bool add(set *s, uint64_t hash, bool *known)
{
    size_t at;

    hash += hash == 0;
    if (s->count >= s->size / 8 * 7 && !grow(s))
        return false;
    at = find(s, hash);
    *known = s->slots[at] != 0;
    s->count += !*known;
    s->slots[at] = hash;
    return true;
}

sejajar_status sejajar_seen_open(sejajar_seen **out, sejajar_error *err)
{
    *out = sj_alloc_zero(1, sizeof **out);
    return *out ? SEJAJAR_OK : sj_fail_memory(err);
}

sejajar_status sejajar_seen_add(sejajar_seen *seen, const sejajar_print *print, uint32_t rules,
                                uint32_t *broken, sejajar_error *err)
{
    uint32_t exact = rules & 1u << SEJAJAR_RULE_DUPLICATE;
    uint32_t near = rules & 1u << SEJAJAR_RULE_NEAR_DUPLICATE;
    bool known = false, known_near[2] = {false, false};

    if ((exact || near) && !add(&seen->exact, print->exact, &known))
        return sj_fail_memory(err);
    if (known) {
        *broken |= exact;
        return SEJAJAR_OK;
    }
    for (int k = 0; k < 2 && near && print->has_near; k++) {
        if (!add(&seen->near[k], print->near[k], &known_near[k]))
            return sj_fail_memory(err);
    }
    if (known_near[0] || known_near[1])
        *broken |= near;
    return SEJAJAR_OK;
}

void sejajar_seen_free(sejajar_seen *seen)
{
    if (!seen)
        return;
    sj_free(seen->exact.slots);
    sj_free(seen->near[0].slots);
    sj_free(seen->near[1].slots);
    sj_free(seen);
}
