/* Calls that have no way to say that they failed. */
#ifndef TESTS_PUBLIC_MEMORY_UNFAILING_H
#define TESTS_PUBLIC_MEMORY_UNFAILING_H

/* A test: each of them, without any memory. */
void what_cannot_fail_needs_no_memory(void **state);

#endif
