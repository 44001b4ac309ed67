/* How far two spellings are apart. */
#include "tokenise/distance.h"

#include "tokenise/words.h"

size_t sj_distance(const char *a, size_t a_length, const char *b, size_t b_length)
{
    unsigned char row[SJ_FORM_MAX + 1];

    for (size_t j = 0; j <= b_length; j++)
        row[j] = (unsigned char)j;
    for (size_t i = 1; i <= a_length; i++) {
        unsigned char diagonal = row[0];
        row[0] = (unsigned char)i;
        for (size_t j = 1; j <= b_length; j++) {
            unsigned char above = row[j];
            unsigned char best = (unsigned char)(diagonal + (a[i - 1] != b[j - 1]));
            if (above + 1 < best)
                best = (unsigned char)(above + 1);
            if (row[j - 1] + 1 < best)
                best = (unsigned char)(row[j - 1] + 1);
            row[j] = best;
            diagonal = above;
        }
    }
    return row[b_length];
}
