/* Summing up weights: the splitter does nothing more often. */
#ifndef SJ_SPLIT_WEIGHING_H
#define SJ_SPLIT_WEIGHING_H

#include <string.h>

#include "base/table.h"
#include "split/weights.h"

/* The same part after part, first the near one: the sum is known to be between `least` and `most`
 * whatever the others say. After all three they are the same. */
typedef struct {
    sj_lanes entry[2];
    sj_weight least, most;
} sj_weighing;

/* Which bits of a feature are its place among the words. */
enum { SJ_WEIGHTS_SHIFT = 16 };

static inline struct sj_word_weight *sj_weights_place(const sj_weights *weights, uint64_t key)
{
    return sj_table_place(weights->words, weights->word_room, sizeof *weights->words,
                          SJ_WEIGHTS_SHIFT, key);
}

/* Add what the values of the fields of a part say to the entries of all tables together. */
static inline void sj_weights_step(sj_weighing *w, const sj_layout *layout, const uint8_t *value,
                                   sj_part part)
{
    sj_lanes low = w->entry[0], high = w->entry[1];

#pragma GCC unroll 32
    for (unsigned f = 0; f < SJ_FIELD_COUNT; f++) {
        if (sj_part_of_field(f) == part) {
            const sj_lanes *by = layout->step[f][value[f]];

            low += by[0];
            high += by[1];
        }
    }
    w->entry[0] = low;
    w->entry[1] = high;
}

static inline sj_weight sj_weights_of_word(const sj_weights *weights,
                                           const struct sj_word_template *w,
                                           const sj_context *context)
{
    uint64_t word = context->word[w->word].hash;

    if (!sj_word_set_may_have(&weights->weighty, word))
        return 0;
    return sj_weights_place(weights, sj_word_feature(w->number, context->field[w->field], word))
        ->weight;
}

/* Add what a part may say at least and at most. */
static inline void sj_weights_bound(sj_weighing *w, const sj_weights *weights,
                                    const uint16_t *entry, unsigned glance, sj_part part)
{
    for (size_t t = sj_first_table(part); t < sj_first_table((sj_part)(part + 1)); t++) {
        w->least += weights->least[glance][t][entry[t]];
        w->most += weights->most[glance][t][entry[t]];
    }
}

static inline void sj_weights_begin(sj_weighing *w, const sj_weights *weights,
                                    const sj_context *context)
{
    const sj_layout *layout = &weights->layout;
    uint16_t entry[SJ_MOST_TABLES];
    sj_weight sum = 0;
    size_t k;

    w->entry[0] = w->entry[1] = (sj_lanes){0};
    sj_weights_step(w, layout, context->field, SJ_NEAR);
    memcpy(entry, w->entry, sizeof entry);
    for (size_t t = 0; t < SJ_NEAR_TABLES; t++)
        sum += weights->table[t][entry[t]];
    for (k = 0; k < SJ_NEAR_WORDS; k++)
        sum += sj_weights_of_word(weights, &layout->words[k], context);
    w->least = w->most = sum;
    sj_weights_bound(w, weights, entry, context->glance[SJ_AHEAD], SJ_AHEAD);
    sj_weights_bound(w, weights, entry, context->glance[SJ_BEHIND], SJ_BEHIND);
    for (; k < SJ_ALL_WORDS; k++) {
        const struct sj_word_template *word = &layout->words[k];
        unsigned value = context->field[word->field];
        unsigned letters = context->letters[sj_part_of_word(word->word)];

        w->least += weights->far[k].at[value][letters].least;
        w->most += weights->far[k].at[value][letters].most;
    }
}

static inline void sj_weights_add_part(sj_weighing *w, const sj_weights *weights,
                                       const sj_context *context, sj_part part)
{
    const sj_layout *layout = &weights->layout;
    const sj_weight *const *least = weights->least[context->glance[part]];
    const sj_weight *const *most = weights->most[context->glance[part]];
    uint16_t before[SJ_MOST_TABLES], entry[SJ_MOST_TABLES];

    memcpy(before, w->entry, sizeof before);
    sj_weights_step(w, layout, context->field, part);
    memcpy(entry, w->entry, sizeof entry);
    for (size_t t = sj_first_table(part); t < sj_first_table((sj_part)(part + 1)); t++) {
        w->least += weights->table[t][entry[t]] - least[t][before[t]];
        w->most += weights->table[t][entry[t]] - most[t][before[t]];
    }
    for (size_t k = sj_first_word(part); k < sj_first_word((sj_part)(part + 1)); k++) {
        unsigned value = context->field[layout->words[k].field];
        sj_weight weight = sj_weights_of_word(weights, &layout->words[k], context);

        w->least += weight - weights->far[k].at[value][context->letters[part]].least;
        w->most += weight - weights->far[k].at[value][context->letters[part]].most;
    }
}

/* Known parts let the compiler lay out each sum. */
static inline void sj_weights_add(sj_weighing *w, const sj_weights *weights,
                                  const sj_context *context, sj_part part)
{
    if (part == SJ_AHEAD)
        sj_weights_add_part(w, weights, context, SJ_AHEAD);
    else
        sj_weights_add_part(w, weights, context, SJ_BEHIND);
}

#endif
