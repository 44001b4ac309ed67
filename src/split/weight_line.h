/* One line of splitter.txt taken apart. */
#ifndef SJ_SPLIT_WEIGHT_LINE_H
#define SJ_SPLIT_WEIGHT_LINE_H

#include "sejajar.h"
#include "split/features.h"

/* In thousandths, so that a sum is exact and the same everywhere. */
typedef int32_t sj_weight;

/* Kept short, so that all of them stay near the processor. */
enum { SJ_WEIGHT_MOST = INT16_MAX };

/* `word` is empty for a feature without one. */
typedef struct {
    size_t template;
    uint8_t values[SJ_FIELD_COUNT];
    sejajar_text word;
    sj_weight weight;
} sj_weight_line;

/* False: it is not a feature and its weight. */
bool sj_weight_line_parse(sj_weight_line *line, const char *at, const char *end);

#endif
