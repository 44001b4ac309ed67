/* Sets of words. */
#include "split/word_set.h"

#include "base/memory.h"

static size_t filter_bit(uint64_t hash)
{
    return (size_t)(hash >> 40) & (SJ_WORD_SET_FILTER - 1);
}

bool sj_word_set_add(sj_word_set *words, uint64_t hash)
{
    size_t bit = filter_bit(hash);
    uint64_t *found;

    if (!sj_table_reserve((void **)&words->at, &words->room, words->count, sizeof *words->at,
                          SJ_WORD_SET_SHIFT))
        return false;
    found = sj_table_place(words->at, words->room, sizeof *words->at, SJ_WORD_SET_SHIFT, hash);
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
