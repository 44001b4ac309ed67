/* How often words were met, and which are ordinary. */
#include "split/word_counts.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/print.h"
#include "base/table.h"

/* This many words cover more than nine in ten of running text. */
enum { MOST_ORDINARY = 2000, RAREST = 5, WORDS_A_LINE = 12 };

/* Which bits of a hash are its place in the table. */
enum { SHIFT = 8 };

bool sj_word_counts_add(sj_word_counts *counts, const sj_token *token, bool inside)
{
    size_t length = (size_t)(token->end - token->begin);
    struct sj_word_count *found;

    if (token->shape != SJ_SHAPE_LOWER && token->shape != SJ_SHAPE_CAPITAL)
        return true;
    if (length >= sizeof found->word)
        return true;
    if (!sj_table_reserve((void **)&counts->at, &counts->room, counts->count, sizeof *counts->at,
                          SHIFT))
        return false;
    found = sj_table_place(counts->at, counts->room, sizeof *counts->at, SHIFT, token->hash);
    if (!found->hash) {
        found->hash = token->hash;
        counts->count++;
    }
    found->lower += token->shape == SJ_SHAPE_LOWER;
    found->capital += inside && token->shape == SJ_SHAPE_CAPITAL;
    if (token->shape == SJ_SHAPE_LOWER && found->lower == 1)
        memcpy(found->word, token->begin, length);
    return true;
}

static int by_count(const void *left, const void *right)
{
    const struct sj_word_count *a = left, *b = right;

    if (a->lower != b->lower)
        return a->lower > b->lower ? -1 : 1;
    return strcmp(a->word, b->word);
}

static int by_word(const void *left, const void *right)
{
    return strcmp(((const struct sj_word_count *)left)->word,
                  ((const struct sj_word_count *)right)->word);
}

/* From here on `at` is a sorted list, no table. */
bool sj_word_counts_choose(sj_word_counts *counts, sj_word_set *words)
{
    size_t kept = 0;

    for (size_t i = 0; i < counts->room; i++) {
        struct sj_word_count *one = &counts->at[i];

        if (one->lower >= RAREST && one->lower >= one->capital)
            counts->at[kept++] = *one;
    }
    if (kept)
        qsort(counts->at, kept, sizeof *counts->at, by_count);
    counts->count = kept < MOST_ORDINARY ? kept : MOST_ORDINARY;
    if (kept)
        qsort(counts->at, counts->count, sizeof *counts->at, by_word);
    for (size_t i = 0; i < counts->count; i++)
        if (!sj_word_set_add(words, counts->at[i].hash))
            return false;
    return true;
}

bool sj_word_counts_write(const sj_word_counts *counts, sejajar_sink sink, void *to)
{
    for (size_t i = 0; i < counts->count; i++) {
        bool first = i % WORDS_A_LINE == 0;
        bool last = i % WORDS_A_LINE == WORDS_A_LINE - 1 || i + 1 == counts->count;

        if (!sj_print(sink, to, "%s%s%s", first ? "ordinary\t" : " ", counts->at[i].word,
                      last ? "\n" : ""))
            return false;
    }
    return true;
}

void sj_word_counts_release(sj_word_counts *counts)
{
    sj_free(counts->at);
    *counts = (sj_word_counts){0};
}
