/* Links between words that were learned from the very documents at hand. Words are taken
 * by classes: types that begin with the same letters, in any language with spaces. */
#ifndef SJ_SCORE_LEARNED_LINKS_H
#define SJ_SCORE_LEARNED_LINKS_H

#include <stdint.h>

/* An English class that an Indonesian one was linked with. */
typedef struct {
    uint32_t en;
    float seen;     /* links, weighted */
    float expected; /* as many by chance */
    float estimate; /* ratio of the two as far as is known without the links */
} sj_learned_link;

typedef struct {
    uint32_t *class_of[2]; /* of each type, by side */
    uint32_t class_count[2];
    float *words[2];  /* occurrences of each class in matched beads */
    float *linked[2]; /* of those, linked */
    uint32_t *first;  /* the links of Indonesian class c: link[first[c]] …, rising en */
    sj_learned_link *links;
} sj_learned_links;

#endif
