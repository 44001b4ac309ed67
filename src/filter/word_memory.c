/* What the lexicon says of words for the rules about languages: looked up once, then remembered. */
#include "filter/word_memory.h"

#include "base/fast_math.h"
#include "base/memory.h"

enum { PLACES = 1 << 16 };

/* A word met once in a million says little, and one without a place in either lexicon nothing. */
static const float least_frequency = 1e-6f;
static const float unknown_frequency = 1e-7f; /* of a word that the side's lexicon lacks */
static const float most_of_a_word = 6;

struct sj_word_memory {
    const sj_lexicon *lexicon;
    sj_word_weight place[PLACES];
};

sj_word_memory *sj_word_memory_open(const sj_lexicon *lexicon)
{
    sj_word_memory *memory = sj_alloc_zero(1, sizeof *memory);

    if (memory)
        memory->lexicon = lexicon;
    return memory;
}

void sj_word_memory_close(sj_word_memory *memory)
{
    sj_free(memory);
}

bool sj_word_memory_knows(const sj_word_memory *memory)
{
    return memory->lexicon->side[0].slot_count > 0 && memory->lexicon->side[1].slot_count > 0;
}

static uint32_t place_of(uint64_t key)
{
    return (uint32_t)(key ^ key >> 32) & (PLACES - 1);
}

static uint64_t key_of(uint64_t hash, sejajar_language side)
{
    uint64_t key = hash << 1 | (unsigned)side;

    return key + ((uint64_t)(key == 0) << 1);
}

static float frequency_of(const sj_lexicon *lexicon, sejajar_language side, uint64_t hash)
{
    uint32_t unit = sj_lexicon_hashed(lexicon, side, hash);

    return unit == SJ_NO_UNIT ? 0 : lexicon->side[side].units[unit].frequency;
}

static sj_word_weight look_up(const sj_lexicon *lexicon, sejajar_language side, uint64_t hash)
{
    float own = frequency_of(lexicon, side, hash);
    float other = frequency_of(lexicon, side == SEJAJAR_ID ? SEJAJAR_EN : SEJAJAR_ID, hash);
    float odds = sj_fast_log((own + least_frequency) / (other + least_frequency));

    odds = sj_greater(sj_lesser(odds, most_of_a_word), -most_of_a_word);
    return (sj_word_weight){.usual = sj_fast_log(own + unknown_frequency),
                            .own = own <= 0 && other <= 0 ? SJ_OF_NEITHER : odds};
}

const sj_word_weight *sj_word_recall(sj_word_memory *memory, sejajar_language side, uint64_t hash)
{
    uint64_t key = key_of(hash, side);
    sj_word_weight *at = &memory->place[place_of(key)];

    if (at->key != key) {
        *at = look_up(memory->lexicon, side, hash);
        at->key = key;
    }
    return at;
}

/* This many words before one is asked for, memory begins to bring what is remembered of it; when
 * that has come, and it is another word, what the lexicon has of it. */
enum { AHEAD = 16, HALF_WAY = AHEAD / 2 };

static void expect(const sj_word_memory *memory, sejajar_language side, const sj_type *type)
{
    uint64_t key = key_of(type->hash, side);

    if (type->kind != SJ_WORD_LETTERS || memory->place[place_of(key)].key == key)
        return;
    sj_lexicon_expect(memory->lexicon, SEJAJAR_ID, type->hash);
    sj_lexicon_expect(memory->lexicon, SEJAJAR_EN, type->hash);
}

void sj_word_recall_types(sj_word_memory *memory, sj_word_weight *out, sejajar_language side,
                          const sj_type *types, size_t count)
{
    for (size_t k = 0; k < count + AHEAD; k++) {
        if (k < count)
            __builtin_prefetch(&memory->place[place_of(key_of(types[k].hash, side))]);
        if (k >= HALF_WAY && k - HALF_WAY < count)
            expect(memory, side, &types[k - HALF_WAY]);
        if (k >= AHEAD && types[k - AHEAD].kind == SJ_WORD_LETTERS)
            out[k - AHEAD] = *sj_word_recall(memory, side, types[k - AHEAD].hash);
    }
}
