/* Any bytes as a pair, halved at the first 0: rules and prints take them, twice the same way. */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "sejajar.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static sejajar_model *model;
    const char *bytes = (const char *)data;
    const char *zero = size ? memchr(bytes, 0, size) : NULL;
    size_t half = zero ? (size_t)(zero - bytes) : size / 2;
    sejajar_text id = {bytes, half}, en = {bytes + half, size - half};
    sejajar_filter_options options = sejajar_filter_defaults();
    static sejajar_filter *filter; /* remembers words of the inputs before */
    sejajar_print prints[2];
    uint32_t broken[2];

    if (!model && sejajar_model_open(&model, SJ_TEST_MODELS "/id-en", NULL) != SEJAJAR_OK)
        abort();
    if (!filter && sejajar_filter_open(&filter, model, &options, NULL) != SEJAJAR_OK)
        abort();
    for (int k = 0; k < 2; k++)
        broken[k] = sejajar_filter_pair(&prints[k], filter, id, en, 0.5, 0.5);
    if (broken[0] != broken[1] || prints[0].exact != prints[1].exact ||
        prints[0].near[0] != prints[1].near[0] || prints[0].has_near != prints[1].has_near)
        abort();
    return 0;
}
