/* Words of the two languages that are spelt nearly alike. */
#include "score/cognates.h"

#include <stdlib.h>
#include <string.h>

#include "tokenise/distance.h"

/* At most this many words of one prefix are compared, so that a text full of them stays cheap. */
enum { MOST_COMPARED = 64 };

static uint32_t prefix_of(const char *form)
{
    uint32_t prefix = 0;

    for (int k = 0; k < SJ_COGNATE_PREFIX; k++)
        prefix = prefix << 8 | (unsigned char)form[k];
    return prefix;
}

bool sj_cognates_add(sj_cognates *cognates, const sj_vocabulary *vocabulary, uint32_t type)
{
    sj_cognate word = {.type = type};

    if (vocabulary->types.at[type].form_length < SJ_SHORTEST_COGNATE)
        return true;
    word.prefix = prefix_of(sj_vocabulary_form(vocabulary, type));
    return sj_array_push(&cognates->words, word);
}

static int by_prefix(const void *a, const void *b)
{
    const sj_cognate *x = a, *y = b;

    if (x->prefix != y->prefix)
        return x->prefix < y->prefix ? -1 : 1;
    return (x->type > y->type) - (x->type < y->type);
}

void sj_cognates_sort(sj_cognates *cognates)
{
    if (cognates->words.count)
        qsort(cognates->words.at, cognates->words.count, sizeof *cognates->words.at, by_prefix);
}

void sj_cognates_free(sj_cognates *cognates)
{
    sj_array_free(&cognates->words);
}

size_t sj_cognates_find(const sj_cognates *cognates, const sj_vocabulary *vocabulary,
                        const char *form, size_t length, uint32_t found[SJ_MOST_COGNATES])
{
    size_t low = 0, high = cognates->words.count, count = 0;
    uint32_t prefix;

    if (length < SJ_SHORTEST_COGNATE)
        return 0;
    prefix = prefix_of(form);
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (cognates->words.at[middle].prefix < prefix)
            low = middle + 1;
        else
            high = middle;
    }
    for (int k = 0; k < MOST_COMPARED && low < cognates->words.count; k++, low++) {
        uint32_t type = cognates->words.at[low].type;
        size_t other = vocabulary->types.at[type].form_length;
        size_t longer = length > other ? length : other;

        if (cognates->words.at[low].prefix != prefix || count == SJ_MOST_COGNATES)
            break;
        if (4 * sj_distance(form, length, sj_vocabulary_form(vocabulary, type), other) <= longer)
            found[count++] = type;
    }
    return count;
}
