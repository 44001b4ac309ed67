/* Templates made ready for summing up. */
#ifndef SJ_SPLIT_LAYOUT_H
#define SJ_SPLIT_LAYOUT_H

#include "split/features.h"

/* Looking up the feature of each template would take longest, so those over nearly the same fields
 * are added up into one table when the weights are read: its entry for a context is
 * base + value[field[0]] * stride[0] + …, where unused places have stride 0. A template is in the
 * first table that has all its fields. */
enum { SJ_MOST_TEMPLATES = 64, SJ_MOST_WORDS = 4, SJ_WORD_VALUES = 2 };
enum { SJ_TABLE_FIELDS = 5, SJ_MOST_VALUES = 18 };

/* How many tables and words come of the templates: known beforehand, so that the compiler can lay
 * out the sums. Those of a part follow those of the part before. */
enum { SJ_NEAR_TABLES = 9, SJ_FIRST_BEHIND = 11, SJ_ALL_TABLES = 14 };
enum { SJ_NEAR_WORDS = 2, SJ_ALL_WORDS = 4 };

static inline size_t sj_first_table(sj_part part)
{
    return part == SJ_NEAR     ? 0
           : part == SJ_AHEAD  ? SJ_NEAR_TABLES
           : part == SJ_BEHIND ? SJ_FIRST_BEHIND
                               : SJ_ALL_TABLES;
}

static inline size_t sj_first_word(sj_part part)
{
    return part == SJ_NEAR     ? 0
           : part == SJ_AHEAD  ? SJ_NEAR_WORDS
           : part == SJ_BEHIND ? SJ_NEAR_WORDS + 1
                               : SJ_ALL_WORDS;
}

/* Eight entries, which GCC and Clang add up at once where the processor can. */
enum { SJ_LANES = 8, SJ_MOST_TABLES = 2 * SJ_LANES };
typedef uint16_t sj_lanes __attribute__((vector_size(2 * SJ_LANES)));

typedef struct {
    /* What each value of each field adds to the entry of each table. */
    sj_lanes step[SJ_FIELD_COUNT][SJ_MOST_VALUES][2];
    struct sj_table {
        uint32_t base, size;
        uint16_t stride[SJ_TABLE_FIELDS];
        uint8_t field[SJ_TABLE_FIELDS], count;
    } tables[SJ_MOST_TABLES];
    uint8_t table_of[SJ_MOST_TEMPLATES]; /* by template */
    struct sj_word_template {
        uint8_t field, word, number;
    } words[SJ_MOST_WORDS];
    size_t table_count, word_count; /* in the order of their parts */
    size_t entries;                 /* of all tables */
} sj_layout;

void sj_layout_make(sj_layout *layout);

#endif
