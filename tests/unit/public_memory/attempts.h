/* The attempts: public calls that can fail, from file to file. */
#ifndef TESTS_PUBLIC_MEMORY_ATTEMPTS_H
#define TESTS_PUBLIC_MEMORY_ATTEMPTS_H

#include "support/check.h"

typedef struct {
    const char *name;
    sejajar_status (*run)(sejajar_error *err);
    bool heavy;     /* too many allocations to try each of them */
    bool ours_only; /* a library does not survive its own failing */
} attempt;

typedef struct {
    const attempt *at;
    size_t count;
} attempt_list;

extern const attempt_list text_attempts, model_attempts, alignment_attempts, judging_attempts,
    writing_attempts, pair_attempts;

#endif
