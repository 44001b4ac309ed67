/* Hash tables of rows that begin with their key: a uint64_t that is spread already and not 0, which
 * stands for a free row. Open addressing; `room` is a power of two, or 0 before the first row.
 * `shift` says which bits of a key are the row's place, so that a key may be used otherwise too. */
#ifndef SJ_BASE_TABLE_H
#define SJ_BASE_TABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The row of `key`, or the free one where it would be. There must be a free one. */
static inline void *sj_table_place(const void *rows, size_t room, size_t size, unsigned shift,
                                   uint64_t key)
{
    char *base = (char *)(uintptr_t)rows;
    size_t k = (size_t)(key >> shift) & (room - 1);

    for (;;) {
        uint64_t *row = (uint64_t *)(void *)(base + k * size);

        if (*row == 0 || *row == key)
            return row;
        k = (k + 1) & (room - 1);
    }
}

/* Makes room for one more beside `count` rows, so that at most half are taken; false: no memory. */
bool sj_table_reserve(void **rows, size_t *room, size_t count, size_t size, unsigned shift);

#endif
