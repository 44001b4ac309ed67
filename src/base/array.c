/* Growable arrays: the part that does not depend on the type. */
#include "base/array.h"

#include <stdint.h>

#include "base/memory.h"

bool sj_array_grow(void **at, size_t *room, size_t count, size_t more, size_t size)
{
    size_t wanted;
    void *bigger;

    if (more <= *room - count)
        return true;
    if (more > SIZE_MAX / 2 - count)
        return false;
    wanted = *room < 8 ? 8 : *room + *room / 2;
    if (wanted < count + more)
        wanted = count + more;
    bigger = sj_resize(*at, wanted, size);
    if (!bigger)
        return false;
    *at = bigger;
    *room = wanted;
    return true;
}

void sj_array_release(void **at, size_t *count, size_t *room)
{
    sj_free(*at);
    *at = NULL;
    *count = *room = 0;
}
