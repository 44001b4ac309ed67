/* Every allocation of the library goes through here, so that tests can make
 * any one of them fail. */
#ifndef SJ_BASE_MEMORY_H
#define SJ_BASE_MEMORY_H

#include <stddef.h>

/* NULL where there is no memory or count * size overflows. Never NULL for 0. */
void *sj_alloc(size_t count, size_t size);
void *sj_alloc_zero(size_t count, size_t size);
void *sj_resize(void *memory, size_t count, size_t size);
void sj_free(void *memory);

/* For tests: fail the n-th allocation from now (1 = the next) and all after it;
 * 0 switches this off. Not for use while several threads run. */
void sj_memory_fail_after(size_t n);

#endif
