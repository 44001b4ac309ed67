/* Links between words, learned from the very documents at hand. Words are taken together in
 * classes, types that begin with the same letters, which works for any language with spaces. */
#ifndef SJ_SCORE_LEARNED_LINKS_H
#define SJ_SCORE_LEARNED_LINKS_H

#include <stdint.h>

/* An English class that an Indonesian one was linked with. */
typedef struct {
    uint32_t en;
    float seen;     /* links, weighted */
    float expected; /* how many there would be by chance */
    float estimate; /* of the ratio of the two, before any link was seen */
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
