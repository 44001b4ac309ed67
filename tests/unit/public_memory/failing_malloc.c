/* The C library's allocations, one of which can be made to fail. */
#include "unit/public_memory/failing_malloc.h"

#if OWN_MALLOC

#include <errno.h>
#include <stdatomic.h>
#include <stddef.h>

/* Before the one that fails; negative: none is to fail. */
static _Atomic long left = -1;
static _Atomic long live; /* allocations that were not freed */
static atomic_bool failed;

static bool must_fail(void)
{
    if (left < 0)
        return false;
    if (left-- > 0)
        return false;
    failed = true;
    return true;
}

static void *counted(void *memory)
{
    live += memory != NULL;
    return memory;
}

/* glibc's own, under the names that it lets programs use who bring theirs. */
void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *memory, size_t size);
void __libc_free(void *memory);
void *malloc(size_t size);
void *calloc(size_t count, size_t size);
void *realloc(void *memory, size_t size);
void free(void *memory);

static void *no_memory(void)
{
    errno = ENOMEM;
    return NULL;
}

void *malloc(size_t size)
{
    return must_fail() ? no_memory() : counted(__libc_malloc(size));
}

void *calloc(size_t count, size_t size)
{
    return must_fail() ? no_memory() : counted(__libc_calloc(count, size));
}

void *realloc(void *memory, size_t size)
{
    if (!memory)
        return malloc(size);
    return must_fail() ? no_memory() : __libc_realloc(memory, size);
}

void free(void *memory)
{
    live -= memory != NULL;
    __libc_free(memory);
}

void malloc_fail_after(long n)
{
    failed = false;
    left = n;
}

bool malloc_has_failed(void)
{
    return failed;
}

long malloc_live(void)
{
    return live;
}

#else

typedef int nothing; /* a file must not be empty */

#endif
