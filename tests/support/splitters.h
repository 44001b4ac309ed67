/* The splitters that come along, open for all tests of a group:
 * cmocka_run_group_tests(tests, open_splitters, close_splitters). */
#ifndef SUPPORT_SPLITTERS_H
#define SUPPORT_SPLITTERS_H

#include "support/check.h"

static sejajar_splitter *splitters[2];

static inline int open_splitters(void **state)
{
    (void)state;
    return sejajar_splitter_open(&splitters[0], SJ_TEST_MODELS "/id", SEJAJAR_ID, NULL) ||
           sejajar_splitter_open(&splitters[1], SJ_TEST_MODELS "/en", SEJAJAR_EN, NULL);
}

static inline int close_splitters(void **state)
{
    (void)state;
    sejajar_splitter_free(splitters[0]);
    sejajar_splitter_free(splitters[1]);
    return 0;
}

#endif
