/* Any bytes as XCES. */
#include "pairs.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    return fuzz_pairs(SEJAJAR_FORMAT_XCES, data, size);
}
