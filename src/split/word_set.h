/* Sets of words. */
#ifndef SJ_SPLIT_WORD_SET_H
#define SJ_SPLIT_WORD_SET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/table.h"

/* A table (base/table.h) of the hashes of words. Most words
 * asked about are in no set: a bit for some bits of the hash tells so without the table. */
enum { SJ_WORD_SET_FILTER = 1 << 14 };

typedef struct {
    uint64_t *at;
    size_t room, count;
    uint64_t filter[SJ_WORD_SET_FILTER / 64];
} sj_word_set;

/* False: it is in the set for sure not. */
static inline bool sj_word_set_may_have(const sj_word_set *words, uint64_t hash)
{
    size_t bit = (size_t)(hash >> 40) & (SJ_WORD_SET_FILTER - 1);

    return words->filter[bit / 64] >> bit % 64 & 1;
}

/* Which bits of a hash are its place. */
enum { SJ_WORD_SET_SHIFT = 8 };

static inline bool sj_word_set_have(const sj_word_set *words, uint64_t hash)
{
    return sj_word_set_may_have(words, hash) &&
           *(uint64_t *)sj_table_place(words->at, words->room, sizeof *words->at, SJ_WORD_SET_SHIFT,
                                       hash) == hash;
}

/* False: out of memory. */
bool sj_word_set_add(sj_word_set *words, uint64_t hash);
void sj_word_set_release(sj_word_set *words);

#endif
