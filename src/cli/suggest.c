/* "Did you mean …?" */
#include "suggest.h"

#include <string.h>

enum { LONGEST = 31 };

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* Letters to add, take away, change or exchange with the next one. */
static size_t distance(const char *a, size_t a_length, const char *b, size_t b_length)
{
    size_t rows[3][LONGEST + 1];
    size_t *before = rows[0], *above = rows[1], *row = rows[2];

    for (size_t j = 0; j <= b_length; j++)
        above[j] = before[j] = j;
    for (size_t i = 1; i <= a_length; i++) {
        size_t *free_row = before;

        row[0] = i;
        for (size_t j = 1; j <= b_length; j++) {
            row[j] = least(above[j - 1] + (a[i - 1] != b[j - 1]), least(above[j], row[j - 1]) + 1);
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = least(row[j], before[j - 2] + 1);
        }
        before = above;
        above = row;
        row = free_row;
    }
    return above[b_length];
}

void suggestion_offer(suggestion *s, const char *candidate)
{
    size_t typed = strlen(s->typed), length = strlen(candidate);
    size_t found;

    if (typed == 0 || typed > LONGEST || length > LONGEST)
        return;
    found = distance(s->typed, typed, candidate, length);
    /* The beginning of a word is as good as one letter wrong. */
    if (typed >= 2 && strncmp(candidate, s->typed, typed) == 0)
        found = 1;
    if (found > 1 + typed / 4 || (s->best && found >= s->distance))
        return;
    s->best = candidate;
    s->distance = found;
}
