/* "Did you mean …?" */
#ifndef CLI_SUGGEST_H
#define CLI_SUGGEST_H

#include <stddef.h>

/* Offer `candidate` as what `typed` should have been; keeps the nearer of it and what
 * was offered before. */
typedef struct {
    const char *typed;
    const char *best; /* NULL: nothing near enough */
    size_t distance;
} suggestion;

void suggestion_offer(suggestion *s, const char *candidate);

#endif
