/* The names of features, and those met in training: numbered, counted, and written as lines of
 * splitter.txt. */
#ifndef SJ_SPLIT_FEATURE_NAMES_H
#define SJ_SPLIT_FEATURE_NAMES_H

#include "split/features.h"
#include "split/weights.h"

/* A feature of template `t` as splitter.txt names it, cut where `size` ends: the values of the
 * template's fields and, if it has one, the word. */
void sj_feature_spell(char *out, size_t size, size_t t, const uint8_t value[SJ_TEMPLATE_FIELDS],
                      sejajar_text word);

typedef struct {
    struct sj_feature_name {
        uint64_t feature;
        uint32_t count;
        sj_weight weight;
        uint8_t template, value[SJ_TEMPLATE_FIELDS];
        uint8_t length;
        char word[48];
    } * at;
    size_t count, room;
    uint32_t *index; /* a hash table of numbers + 1 */
    size_t index_room;
} sj_feature_names;

/* Count the feature of template `t` true in `context`; its number goes to *id. False: out
 * of memory. */
bool sj_feature_names_add(sj_feature_names *names, uint32_t *id, size_t t, size_t base,
                          const sj_context *context);

/* Write those whose weight is not 0, in an order that depends on the names alone, which
 * changes the order of `at`. False if that failed. */
bool sj_feature_names_write(sj_feature_names *names, sejajar_sink sink, void *to);

void sj_feature_names_release(sj_feature_names *names);

#endif
