/* The bilingual lexicon: looking up, reading and writing lexicon.bin. */
#include "model/lexicon.h"

#include <math.h>
#include <string.h>
#include <xxhash.h>

#include "base/error.h"
#include "base/memory.h"
#include "model/file_start.h"

static const sj_file_kind kind = {"sejajar\n", "a sejajar lexicon", 1};

/* The parts of the file, in their order. */
enum {
    PROVENANCE,
    ID_UNITS,
    ID_NAMES,
    ID_SLOTS,
    EN_UNITS,
    EN_NAMES,
    EN_SLOTS,
    LINK_EN,
    LINK_STRENGTH,
    PART_COUNT
};

static const size_t part_grain[PART_COUNT] = {
    1, sizeof(sj_unit), 1, sizeof(sj_slot), sizeof(sj_unit), 1, sizeof(sj_slot), sizeof(uint32_t),
    1,
};

typedef struct {
    sj_file_start start;
    uint64_t file_size;
    uint64_t checksum;          /* of all that follows this field */
    uint64_t count[PART_COUNT]; /* elements of each part */
} header;

uint64_t sj_stem_hash(const char *stem, size_t length)
{
    return XXH3_64bits_withSeed(stem, length, 1);
}

static uint32_t find(const sj_lexicon_side *side, uint64_t hash)
{
    size_t slot = hash & (side->slot_count - 1);
    uint32_t check = (uint32_t)(hash >> 32);

    while (side->slots[slot].unit && side->slots[slot].check != check)
        slot = (slot + 1) & (side->slot_count - 1);
    return side->slots[slot].unit - 1; /* a free slot gives SJ_NO_UNIT */
}

uint32_t sj_lexicon_form(const sj_lexicon *lexicon, sejajar_language side, const char *form,
                         size_t length)
{
    return sj_lexicon_hashed(lexicon, side, XXH3_64bits(form, length));
}

uint32_t sj_lexicon_hashed(const sj_lexicon *lexicon, sejajar_language side, uint64_t hash)
{
    return find(&lexicon->side[side], hash);
}

void sj_lexicon_expect(const sj_lexicon *lexicon, sejajar_language side, uint64_t hash)
{
    const sj_lexicon_side *s = &lexicon->side[side];

    __builtin_prefetch(&s->slots[hash & (s->slot_count - 1)]);
}

uint32_t sj_lexicon_stem(const sj_lexicon *lexicon, sejajar_language side, const char *stem,
                         size_t length)
{
    return find(&lexicon->side[side], sj_stem_hash(stem, length));
}

float sj_strength_ratio(uint8_t strength)
{
    return exp2f((float)strength / SJ_STRENGTH_STEPS);
}

/* ---- Reading --------------------------------------------------------- */

static size_t padded(size_t size)
{
    return (size + 7) & ~(size_t)7;
}

/* Where each part begins; false where they do not add up to the file's size. */
static bool place_parts(const header *h, size_t size, const char *bytes,
                        const char *parts[PART_COUNT])
{
    size_t at = sizeof *h;

    for (int p = 0; p < PART_COUNT; p++) {
        if (h->count[p] > (size - at) / part_grain[p] || h->count[p] >= UINT32_MAX)
            return false;
        parts[p] = bytes + at;
        at += padded(h->count[p] * part_grain[p]);
        if (at > size)
            return false;
    }
    return at == size;
}

/* Every offset a look-up can follow must lead to something. */
static bool side_is_sound(const sj_lexicon_side *side, uint32_t names_length, uint32_t link_count)
{
    bool free_slot = false;

    if (side->slot_count == 0 || (side->slot_count & (side->slot_count - 1)) != 0 ||
        names_length == 0 || side->names[names_length - 1] != 0)
        return false;
    for (uint32_t u = 0; u <= side->unit_count; u++) {
        const sj_unit *unit = &side->units[u];
        if (unit->name >= names_length || unit->links > link_count ||
            (u && unit->links < side->units[u - 1].links) ||
            !(unit->frequency > 0 && unit->frequency <= 1) ||
            !(unit->link_rate > 0 && unit->link_rate < 1))
            return false;
    }
    for (uint32_t s = 0; s < side->slot_count; s++) {
        if (side->slots[s].unit > side->unit_count)
            return false;
        free_slot |= side->slots[s].unit == 0;
    }
    return free_slot; /* else an unknown word would be looked for without end */
}

static bool links_are_sound(const sj_lexicon *lexicon)
{
    const sj_lexicon_side *id = &lexicon->side[SEJAJAR_ID];
    uint32_t limit = lexicon->side[SEJAJAR_EN].unit_count;

    for (uint32_t k = 0; k < lexicon->link_count; k++)
        if (lexicon->link_en[k] >= limit)
            return false;
    return id->units[id->unit_count].links == lexicon->link_count;
}

sejajar_status sj_lexicon_read(sj_lexicon *out, const char *bytes, size_t size, const char *path,
                               sejajar_error *err)
{
    const char *parts[PART_COUNT];
    sj_lexicon lexicon = {0};
    header h;
    sejajar_status status = sj_file_start_check(&kind, bytes, size, sizeof h, path, err);

    if (status != SEJAJAR_OK)
        return status;
    memcpy(&h, bytes, sizeof h);
    if (h.file_size != size)
        return sj_file_refuse(err, path, "cut short or grown");
    if ((status = sj_file_seal_check(bytes, size, offsetof(header, count), path, err)) !=
        SEJAJAR_OK)
        return status;
    if (!place_parts(&h, size, bytes, parts) || !h.count[ID_UNITS] || !h.count[EN_UNITS])
        return sj_file_refuse(err, path, "damaged: its parts do not fit");
    for (int s = 0; s < 2; s++) {
        int first = s == SEJAJAR_ID ? ID_UNITS : EN_UNITS;
        lexicon.side[s] = (sj_lexicon_side){
            .units = (const sj_unit *)(const void *)parts[first],
            .names = parts[first + 1],
            .slots = (const sj_slot *)(const void *)parts[first + 2],
            .unit_count = (uint32_t)h.count[first] - 1,
            .slot_count = (uint32_t)h.count[first + 2],
        };
        if (!side_is_sound(&lexicon.side[s], (uint32_t)h.count[first + 1],
                           (uint32_t)h.count[LINK_EN]))
            return sj_file_refuse(err, path, "damaged: a word leads nowhere");
    }
    lexicon.link_en = (const uint32_t *)(const void *)parts[LINK_EN];
    lexicon.link_strength = (const uint8_t *)parts[LINK_STRENGTH];
    lexicon.link_count = (uint32_t)h.count[LINK_EN];
    lexicon.provenance = parts[PROVENANCE];
    lexicon.provenance_length = (uint32_t)h.count[PROVENANCE];
    lexicon.checksum = h.checksum;
    if (h.count[LINK_EN] != h.count[LINK_STRENGTH] || !links_are_sound(&lexicon))
        return sj_file_refuse(err, path, "damaged: a link leads nowhere");
    *out = lexicon;
    return SEJAJAR_OK;
}

/* ---- Writing --------------------------------------------------------- */

static void append_part(char *bytes, size_t *at, const void *part, size_t size)
{
    if (size)
        memcpy(bytes + *at, part, size);
    *at += padded(size);
}

sejajar_status sj_lexicon_write(sejajar_sink sink, void *to, const sj_lexicon_draft *draft,
                                sejajar_error *err)
{
    const void *parts[PART_COUNT] = {
        draft->provenance, draft->units[0], draft->names[0], draft->slots[0],      draft->units[1],
        draft->names[1],   draft->slots[1], draft->link_en,  draft->link_strength,
    };
    header h = {
        .start = sj_file_start_make(&kind),
        .count = {strlen(draft->provenance), draft->unit_count[0] + 1u, draft->names_length[0],
                  draft->slot_count[0], draft->unit_count[1] + 1u, draft->names_length[1],
                  draft->slot_count[1], draft->link_count, draft->link_count},
    };
    size_t size = sizeof h, at = sizeof h;
    char *bytes;
    bool taken;

    for (int p = 0; p < PART_COUNT; p++)
        size += padded(h.count[p] * part_grain[p]);
    bytes = sj_alloc_zero(size, 1);
    if (!bytes)
        return sj_fail_memory(err);
    for (int p = 0; p < PART_COUNT; p++)
        append_part(bytes, &at, parts[p], h.count[p] * part_grain[p]);
    h.file_size = size;
    memcpy(bytes, &h, sizeof h);
    sj_file_seal(bytes, size, offsetof(header, count));
    taken = sink(to, bytes, size) == 0;
    sj_free(bytes);
    return taken ? SEJAJAR_OK : sj_fail_sink(err);
}
