/* Remembers what forms are. */
#include "fidelity/form_memory.h"

#include "base/error.h"
#include "base/memory.h"

/* Where a form is remembered, the last two that came there. */
enum { PLACES = 1 << 15 };

struct sj_form_memory {
    sj_form_lore lore;
    sj_form_facts place[PLACES][2];
};

sejajar_status sj_form_memory_open(sj_form_memory **out, const sejajar_model *model,
                                   sejajar_error *err)
{
    sj_form_memory *m = sj_alloc_zero(1, sizeof *m);

    *out = NULL;
    if (!m)
        return sj_fail_memory(err);
    if (!sj_form_lore_open(&m->lore, model)) {
        sj_form_memory_close(m);
        return sj_fail_memory(err);
    }
    *out = m;
    return SEJAJAR_OK;
}

void sj_form_memory_close(sj_form_memory *m)
{
    if (!m)
        return;
    sj_form_lore_close(&m->lore);
    sj_free(m);
}

static bool is_common(const sj_form_memory *m, sejajar_language side, const char *form,
                      size_t length)
{
    static const float common = 1e-5F;
    uint32_t unit = sj_lexicon_form(m->lore.lexicon, side, form, length);

    return unit != SJ_NO_UNIT && m->lore.lexicon->side[side].units[unit].frequency >= common;
}

bool sj_form_is_compound(const sj_form_memory *m, sejajar_language side, const char *form,
                         size_t length)
{
    enum { LEAST = 3 };

    for (size_t first = LEAST; first + LEAST < length; first++)
        if (is_common(m, side, form, first) && is_common(m, side, form + first, length - first))
            return true;
    return false;
}

bool sj_form_may_be_name(sj_form_memory *m, sejajar_language side, uint32_t unit)
{
    return sj_unit_may_be_name(&m->lore, side, unit);
}

/* Equal hashes are taken for equal forms, as everywhere. The lowest bit is the side; 0 is none. */
static uint64_t key_of(const sj_type *type, sejajar_language side)
{
    uint64_t key = (type->hash << 1 | (unsigned)side) ^ (uint64_t)type->kind << 62;

    return key ? key : 2;
}

static sj_form_facts *place_of(sj_form_memory *m, uint64_t key)
{
    return m->place[(key ^ key >> 32) & (PLACES - 1)];
}

static bool is_there(const sj_form_facts place[2], uint64_t key)
{
    return place[0].key == key || place[1].key == key;
}

static const sj_form_facts *recall(sj_form_memory *m, const sj_type *type, const char *forms,
                                   sejajar_language side)
{
    uint64_t key = key_of(type, side);
    sj_form_facts *place = place_of(m, key);

    if (is_there(place, key))
        return &place[place[0].key != key];
    place[1] = place[0];
    place[0].key = key;
    sj_form_facts_find(&place[0], &m->lore, type, forms + type->form, side);
    return &place[0];
}

/* So many words before one is asked for, memory begins to bring what is remembered of it; when that
 * has come, and it is another word, what the lexicon has of it. */
enum { AHEAD = 16, HALF_WAY = AHEAD / 2 };

static void expect(sj_form_memory *m, const sj_type *type, sejajar_language side)
{
    uint64_t key = key_of(type, side);

    if (is_there(place_of(m, key), key))
        return;
    sj_lexicon_expect(m->lore.lexicon, SEJAJAR_ID, type->hash);
    sj_lexicon_expect(m->lore.lexicon, SEJAJAR_EN, type->hash);
}

void sj_form_memory_recall(sj_form_memory *m, sj_form_facts *out, const sj_type *types,
                           const char *forms, size_t count, sejajar_language side)
{
    for (size_t k = 0; k < count + AHEAD; k++) {
        if (k < count) {
            const sj_form_facts *place = place_of(m, key_of(&types[k], side));

            __builtin_prefetch(&place[0]);
            __builtin_prefetch(&place[1].unit);
        }
        if (k >= HALF_WAY && k - HALF_WAY < count)
            expect(m, &types[k - HALF_WAY], side);
        if (k >= AHEAD)
            out[k - AHEAD] = *recall(m, &types[k - AHEAD], forms, side);
    }
}
