/* Every allocation of the library goes through here, so that tests can make
 * any one of them fail. */
#include "base/memory.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

/* The countdown to the failure a test asked for; 0 = none asked for, 1 = fail now. */
static size_t countdown;

static bool must_fail(void)
{
    if (countdown == 0)
        return false;
    if (countdown > 1)
        countdown--;
    return countdown == 1;
}

void sj_memory_fail_after(size_t n)
{
    countdown = n ? n + 1 : 0;
}

void *sj_alloc(size_t count, size_t size)
{
    if (must_fail() || (size && count > SIZE_MAX / size))
        return NULL;
    return malloc(count && size ? count * size : 1);
}

void *sj_alloc_zero(size_t count, size_t size)
{
    if (must_fail())
        return NULL;
    return calloc(count ? count : 1, size ? size : 1);
}

void *sj_resize(void *memory, size_t count, size_t size)
{
    if (must_fail() || (size && count > SIZE_MAX / size))
        return NULL;
    return realloc(memory, count && size ? count * size : 1);
}

void sj_free(void *memory)
{
    free(memory);
}
