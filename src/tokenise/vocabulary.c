/* Forms interned: every distinct one gets a small number. */
#include "tokenise/vocabulary.h"

#include <string.h>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "base/memory.h"

/* Powers of 2. */
enum { FEWEST_SLOTS = 1024, MOST_EXPECTED = 1 << 16 };

uint64_t sj_form_hash(const char *form, size_t length)
{
    return XXH3_64bits(form, length);
}

static size_t slot_of(const sj_vocabulary *vocabulary, uint64_t hash)
{
    size_t slot = hash & (vocabulary->slot_count - 1);

    while (vocabulary->slots[slot] &&
           vocabulary->types.at[vocabulary->slots[slot] - 1].hash != hash)
        slot = (slot + 1) & (vocabulary->slot_count - 1);
    return slot;
}

static bool make_slots(sj_vocabulary *vocabulary, size_t count)
{
    uint32_t *slots = sj_alloc_zero(count, sizeof *slots);

    if (!slots)
        return false;
    sj_free(vocabulary->slots);
    vocabulary->slots = slots;
    vocabulary->slot_count = count;
    for (size_t t = 0; t < vocabulary->types.count; t++)
        slots[slot_of(vocabulary, vocabulary->types.at[t].hash)] = (uint32_t)t + 1;
    return true;
}

bool sj_vocabulary_expect(sj_vocabulary *vocabulary, size_t types)
{
    size_t count = FEWEST_SLOTS;

    while (count < 2 * types && count < MOST_EXPECTED)
        count *= 2;
    return count <= vocabulary->slot_count || make_slots(vocabulary, count);
}

static bool grow(sj_vocabulary *vocabulary)
{
    return make_slots(vocabulary,
                      vocabulary->slot_count ? 2 * vocabulary->slot_count : FEWEST_SLOTS);
}

uint32_t sj_vocabulary_find(const sj_vocabulary *vocabulary, const char *form, size_t length)
{
    if (vocabulary->slot_count == 0)
        return UINT32_MAX;
    return vocabulary->slots[slot_of(vocabulary, sj_form_hash(form, length))] - 1;
}

uint32_t sj_vocabulary_add(sj_vocabulary *vocabulary, const char *form, size_t length,
                           sj_word_kind kind)
{
    sj_type type = {.hash = sj_form_hash(form, length),
                    .kind = (uint8_t)kind,
                    .form_length = (uint8_t)length,
                    .form = (uint32_t)vocabulary->forms.count};
    size_t slot;

    if (vocabulary->types.count * 2 >= vocabulary->slot_count && !grow(vocabulary))
        return UINT32_MAX;
    slot = slot_of(vocabulary, type.hash);
    if (vocabulary->slots[slot])
        return vocabulary->slots[slot] - 1;
    if (vocabulary->types.count >= UINT32_MAX - 1 || vocabulary->forms.count > UINT32_MAX - 64 ||
        !sj_array_reserve(&vocabulary->forms, length + 1) ||
        !sj_array_push(&vocabulary->types, type))
        return UINT32_MAX;
    memcpy(vocabulary->forms.at + vocabulary->forms.count, form, length);
    vocabulary->forms.count += length;
    vocabulary->forms.at[vocabulary->forms.count++] = 0;
    vocabulary->slots[slot] = (uint32_t)vocabulary->types.count;
    return vocabulary->slots[slot] - 1;
}

const char *sj_vocabulary_form(const sj_vocabulary *vocabulary, uint32_t type)
{
    return vocabulary->forms.at + vocabulary->types.at[type].form;
}

void sj_vocabulary_free(sj_vocabulary *vocabulary)
{
    sj_array_free(&vocabulary->types);
    sj_array_free(&vocabulary->forms);
    sj_free(vocabulary->slots);
    *vocabulary = (sj_vocabulary){0};
}
