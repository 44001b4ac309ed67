/* The model that comes along, open for all tests of a group:
 * cmocka_run_group_tests(tests, open_model, close_model). */
#ifndef SUPPORT_MODEL_H
#define SUPPORT_MODEL_H

#include "support/check.h"

static sejajar_model *model;

static inline int open_model(void **state)
{
    (void)state;
    return sejajar_model_open(&model, SJ_TEST_MODELS "/id-en", NULL);
}

static inline int close_model(void **state)
{
    (void)state;
    sejajar_model_free(model);
    return 0;
}

#endif
