/* The weights of the log-linear model: parsed, looked up, written. */
#ifndef SJ_SPLIT_WEIGHTS_H
#define SJ_SPLIT_WEIGHTS_H

#include "sejajar.h"
#include "split/layout.h"
#include "split/weight_line.h"
#include "split/word_set.h"

typedef struct {
    sj_layout layout;
    int16_t *plain;                         /* by number, for features without a word */
    sj_weight *tables;                      /* the same, added up as the layout says */
    const sj_weight *table[SJ_MOST_TABLES]; /* where each of them begins */
    /* For tables with fields of words further away the least and the most over all values of
     * these that go with what is seen of the word at a glance; entries are those where they are
     * 0. */
    sj_weight *extremes;
    const sj_weight *least[SJ_GLANCE_COUNT][SJ_MOST_TABLES], *most[SJ_GLANCE_COUNT][SJ_MOST_TABLES];
    /* The same for the templates with such words, by the value of their field and the word's two
     * letters that are nearest to the place; where one is 0, of all letters. */
    struct sj_word_extremes {
        struct {
            int16_t least, most;
        } at[SJ_WORD_VALUES][SJ_LETTERS];
    } far[SJ_MOST_WORDS];
    size_t plain_count;
    struct sj_word_weight {
        uint64_t key;
        sj_weight weight;
    } * words; /* a table (base/table.h) */
    size_t word_room, word_count;
    sj_word_set weighty;  /* words with a weight in any template */
    sj_word_set ordinary; /* words that are no names, the most frequent ones */
    sj_word_set known;    /* these and rarer ones */
    sj_word_set starters; /* ordinary ones, and those with a weight for beginning a sentence */
    uint64_t checksum;    /* of the whole text */
} sj_weights;

/* Read the text of a splitter.txt for `language`. `name` is how messages call it. */
sejajar_status sj_weights_parse(sj_weights *weights, sejajar_text text, sejajar_language language,
                                const char *name, sejajar_error *err);
void sj_weights_release(sj_weights *weights);

/* The sum of the weights of all features true in `context`; above 0 a sentence ends. */
sj_weight sj_weights_score(const sj_weights *weights, const sj_context *context);

/* The weight of one feature, as sj_feature() names it. */
sj_weight sj_weights_of(const sj_weights *weights, uint64_t feature);

/* The first line of the file that says something. */
const char *sj_weights_signature(sejajar_language language);

#endif
