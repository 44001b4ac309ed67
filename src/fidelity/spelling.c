/* Names and terms that are spelt alike. */
#include "fidelity/spelling.h"

#include <string.h>

#include "tokenise/distance.h"

bool sj_spelt_alike(const char *a, size_t a_length, const char *b, size_t b_length)
{
    size_t longer = a_length > b_length ? a_length : b_length;
    size_t shorter = a_length + b_length - longer;

    if (shorter < 4 || a[0] != b[0] || longer - shorter > longer / 3)
        return a_length == b_length && memcmp(a, b, a_length) == 0;
    return 3 * sj_distance(a, a_length, b, b_length) <= longer;
}
