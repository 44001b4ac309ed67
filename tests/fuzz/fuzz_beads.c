/* Any bytes as bead files: the first half is gold, the second the system's. Counts must be
 * possible ones. */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include "sejajar.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *bytes = (const char *)data;
    sejajar_text gold = {bytes, size / 2}, system = {bytes + size / 2, size - size / 2};
    sejajar_counts c = {0}, same = {0};

    if (sejajar_evaluate(&same, gold, gold, NULL) == SEJAJAR_OK &&
        (same.strict_precise != same.gold || same.lax_recalled != same.gold))
        abort();
    if (sejajar_evaluate(&c, gold, system, NULL) != SEJAJAR_OK)
        return 0;
    if (c.strict_precise > c.lax_precise || c.lax_precise > c.system ||
        c.strict_recalled > c.lax_recalled || c.lax_recalled > c.gold)
        abort();
    return 0;
}
