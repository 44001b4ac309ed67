/* Files of models, made for tests. */
#ifndef SUPPORT_MODEL_FILES_H
#define SUPPORT_MODEL_FILES_H

#include "model/parameters.h"
#include "support/check.h"

/* Makes `path` a file of what a sink kept, which is freed. */
static inline void put_kept(const char *path, kept *k)
{
    FILE *file = fopen(path, "wb");

    assert_non_null(file);
    assert_int_equal(fwrite(k->at, 1, k->length, file), k->length);
    assert_int_equal(fclose(file), 0);
    free(k->at);
}

static inline void write_parameters(const char *path, const sj_parameters *parameters)
{
    kept k = {0};

    assert_int_equal(sj_parameters_write(keep, &k, parameters, NULL), SEJAJAR_OK);
    put_kept(path, &k);
}

#endif
