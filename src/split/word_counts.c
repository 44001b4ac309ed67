/* How often words were met, and which are ordinary. */
#include "split/word_counts.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/print.h"
#include "base/table.h"

/* This many words cover more than nine in ten of running text. */
enum { MOST_ORDINARY = 2000, RAREST = 5, WORDS_A_LINE = 12 };

/* Others are known if they were met small so often, and so many times as often as not. */
enum { RAREST_KNOWN = 2, MORE_OFTEN = 4 };

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

static bool is_known(const struct sj_word_count *one)
{
    return one->lower >= RAREST_KNOWN && one->lower >= MORE_OFTEN * one->capital;
}

static bool is_ordinary(const struct sj_word_count *one)
{
    return one->lower >= RAREST && one->lower >= one->capital;
}

/* Of the words that `belongs` accepts move those among the first `count` to the front. */
static size_t gather(struct sj_word_count *at, size_t count,
                     bool (*belongs)(const struct sj_word_count *))
{
    size_t kept = 0;

    for (size_t i = 0; i < count; i++) {
        struct sj_word_count one = at[i];

        if (!belongs(&one))
            continue;
        at[i] = at[kept];
        at[kept++] = one;
    }
    return kept;
}

static void sort(struct sj_word_count *at, size_t count, int (*compare)(const void *, const void *))
{
    if (count)
        qsort(at, count, sizeof *at, compare);
}

static bool add_all(sj_word_set *words, const struct sj_word_count *at, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (!sj_word_set_add(words, at[i].hash))
            return false;
    return true;
}

/* From here on `at` is two sorted lists, no table. */
bool sj_word_counts_choose(sj_word_counts *counts, sj_word_set *ordinary, sj_word_set *known)
{
    size_t kept = gather(counts->at, counts->room, is_ordinary);

    sort(counts->at, kept, by_count);
    counts->ordinary = kept < MOST_ORDINARY ? kept : MOST_ORDINARY;
    sort(counts->at, counts->ordinary, by_word);
    counts->count = counts->ordinary + gather(counts->at + counts->ordinary,
                                              counts->room - counts->ordinary, is_known);
    sort(counts->at + counts->ordinary, counts->count - counts->ordinary, by_word);
    return add_all(ordinary, counts->at, counts->ordinary) &&
           add_all(known, counts->at, counts->count);
}

static bool write_lines(const char *name, const struct sj_word_count *at, size_t count,
                        sejajar_sink sink, void *to)
{
    for (size_t i = 0; i < count; i++) {
        bool first = i % WORDS_A_LINE == 0;
        bool last = i % WORDS_A_LINE == WORDS_A_LINE - 1 || i + 1 == count;

        if (!sj_print(sink, to, "%s%s%s%s", first ? name : "", first ? "\t" : " ", at[i].word,
                      last ? "\n" : ""))
            return false;
    }
    return true;
}

bool sj_word_counts_write(const sj_word_counts *counts, sejajar_sink sink, void *to)
{
    return write_lines("ordinary", counts->at, counts->ordinary, sink, to) &&
           write_lines("known", counts->at + counts->ordinary, counts->count - counts->ordinary,
                       sink, to);
}

void sj_word_counts_release(sj_word_counts *counts)
{
    sj_free(counts->at);
    *counts = (sj_word_counts){0};
}
