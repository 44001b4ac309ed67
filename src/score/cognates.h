/* Words of the two languages that are spelt nearly alike. */
#ifndef SJ_SCORE_COGNATES_H
#define SJ_SCORE_COGNATES_H

#include "tokenise/vocabulary.h"

/* Words by their first letters, of which cognates share SJ_COGNATE_PREFIX. */
enum { SJ_COGNATE_PREFIX = 3, SJ_SHORTEST_COGNATE = 5, SJ_MOST_COGNATES = 4 };

typedef struct {
    uint32_t prefix; /* the first letters' bytes */
    uint32_t type;
} sj_cognate;

typedef struct {
    SJ_ARRAY(sj_cognate) words;
} sj_cognates;

/* Adds a word; one too short to tell is passed over. False: no memory. */
bool sj_cognates_add(sj_cognates *cognates, const sj_vocabulary *vocabulary, uint32_t type);
/* After the last word was added and before the first search. */
void sj_cognates_sort(sj_cognates *cognates);
void sj_cognates_free(sj_cognates *cognates);

/* The words added that differ from `form` in at most a quarter of their letters (by
 * Levenshtein distance), the first ones found; returns how many. */
size_t sj_cognates_find(const sj_cognates *cognates, const sj_vocabulary *vocabulary,
                        const char *form, size_t length, uint32_t found[SJ_MOST_COGNATES]);

#endif
