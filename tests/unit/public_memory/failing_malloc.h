/* The C library's allocations, one of which can be made to fail: also those of the libraries that
 * ours stands on. Only with glibc, and not under sanitizers, which bring their own. */
#ifndef TESTS_PUBLIC_MEMORY_FAILING_MALLOC_H
#define TESTS_PUBLIC_MEMORY_FAILING_MALLOC_H

#include <stdbool.h>
#include <stdlib.h> /* tells of glibc */

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define OWN_MALLOC 0
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer) ||                         \
    __has_feature(memory_sanitizer)
#define OWN_MALLOC 0
#endif
#endif
#if !defined(OWN_MALLOC) && defined(__GLIBC__)
#define OWN_MALLOC 1
#elif !defined(OWN_MALLOC)
#define OWN_MALLOC 0
#endif

#if OWN_MALLOC

/* Lets allocation number n from now on fail, from 0; negative: none. */
void malloc_fail_after(long n);
/* Whether one has failed since malloc_fail_after(). */
bool malloc_has_failed(void);
/* How many allocations were not freed yet. */
long malloc_live(void);

#endif

#endif
