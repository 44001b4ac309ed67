/* Hash tables of rows that begin with their key: the part that grows. */
#include "base/table.h"

#include <string.h>

#include "base/memory.h"

enum { FEWEST = 1024 };

bool sj_table_reserve(void **rows, size_t *room, size_t count, size_t size, unsigned shift)
{
    size_t more = *room ? 2 * *room : FEWEST;
    char *bigger;

    if (count * 2 < *room)
        return true;
    bigger = sj_alloc_zero(more, size);
    if (!bigger)
        return false;
    for (size_t k = 0; k < *room; k++) {
        const char *row = (const char *)*rows + k * size;
        uint64_t key;

        memcpy(&key, row, sizeof key);
        if (key)
            memcpy(sj_table_place(bigger, more, size, shift, key), row, size);
    }
    sj_free(*rows);
    *rows = bigger;
    *room = more;
    return true;
}
