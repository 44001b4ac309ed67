/* Sets of words. */
#include "split/word_set.h"

#include "base/memory.h"

static bool grow(sj_word_set *words)
{
    size_t room = words->room ? words->room * 2 : 1024;
    uint64_t *at = sj_alloc_zero(room, sizeof *at);

    if (!at)
        return false;
    for (size_t i = 0; i < words->room; i++)
        if (words->at[i])
            *sj_word_set_place(at, room, words->at[i]) = words->at[i];
    sj_free(words->at);
    words->at = at;
    words->room = room;
    return true;
}

static size_t filter_bit(uint64_t hash)
{
    return (size_t)(hash >> 40) & (SJ_WORD_SET_FILTER - 1);
}

bool sj_word_set_add(sj_word_set *words, uint64_t hash)
{
    size_t bit = filter_bit(hash);
    uint64_t *found;

    if (words->count * 2 >= words->room && !grow(words))
        return false;
    found = sj_word_set_place(words->at, words->room, hash);
    words->count += *found == 0;
    *found = hash;
    words->filter[bit / 64] |= UINT64_C(1) << bit % 64;
    return true;
}

void sj_word_set_release(sj_word_set *words)
{
    sj_free(words->at);
    *words = (sj_word_set){0};
}
