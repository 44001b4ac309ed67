/* A set of hashes: which pairs have been there before. */
#include "base/error.h"
#include "base/memory.h"

struct sejajar_hash_set {
    uint64_t *slots; /* 0: free */
    size_t slot_count, count;
};

enum { SLOTS_AT_FIRST = 1 << 12 };

sejajar_status sejajar_hash_set_make(sejajar_hash_set **out, sejajar_error *err)
{
    *out = sj_alloc_zero(1, sizeof **out);
    if (*out) {
        (*out)->slots = sj_alloc_zero(SLOTS_AT_FIRST, sizeof *(*out)->slots);
        (*out)->slot_count = SLOTS_AT_FIRST;
    }
    if (*out && (*out)->slots)
        return SEJAJAR_OK;
    sejajar_hash_set_free(*out);
    *out = NULL;
    return sj_fail_memory(err);
}

static uint64_t *find(const sejajar_hash_set *set, uint64_t hash)
{
    size_t slot = (size_t)hash & (set->slot_count - 1);

    while (set->slots[slot] && set->slots[slot] != hash)
        slot = (slot + 1) & (set->slot_count - 1);
    return &set->slots[slot];
}

static bool grow(sejajar_hash_set *set)
{
    sejajar_hash_set larger = {.slot_count = 2 * set->slot_count, .count = set->count};

    larger.slots = sj_alloc_zero(larger.slot_count, sizeof *larger.slots);
    if (!larger.slots)
        return false;
    for (size_t k = 0; k < set->slot_count; k++) {
        if (set->slots[k])
            *find(&larger, set->slots[k]) = set->slots[k];
    }
    sj_free(set->slots);
    *set = larger;
    return true;
}

sejajar_status sejajar_hash_set_add(bool *added, sejajar_hash_set *set, uint64_t hash,
                                    sejajar_error *err)
{
    uint64_t *slot;

    hash += hash == 0; /* 0 marks free slots */
    slot = find(set, hash);
    *added = *slot == 0;
    if (!*added)
        return SEJAJAR_OK;
    *slot = hash;
    set->count++;
    if (set->count * 3 > set->slot_count * 2 && !grow(set))
        return sj_fail_memory(err);
    return SEJAJAR_OK;
}

void sejajar_hash_set_free(sejajar_hash_set *set)
{
    if (!set)
        return;
    sj_free(set->slots);
    sj_free(set);
}
