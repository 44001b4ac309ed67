/* Options that every command understands. */
#include "common_options.h"

#include "rows.h"

typedef common_settings settings;

const option common_options[] = {
    ROW_QUIET(NULL, quiet),
    ROW_THREADS(NULL, threads),
    ROW_SIGNATURE(NULL, signature),
    {0},
};
