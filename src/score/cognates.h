/* Words of the two languages that are spelt nearly alike. */
#ifndef SJ_SCORE_COGNATES_H
#define SJ_SCORE_COGNATES_H

#include "tokenise/vocabulary.h"

/* Cognates share this many bytes at the beginning, and have at least this many; this many are found
 * at most. */
enum { SJ_COGNATE_PREFIX = 3, SJ_SHORTEST_COGNATE = 5, SJ_MOST_COGNATES = 4 };

typedef struct {
    uint32_t prefix; /* the first SJ_COGNATE_PREFIX bytes */
    uint32_t type;
} sj_cognate;

typedef struct {
    SJ_ARRAY(sj_cognate) words;
} sj_cognates;

/* Adds a word, unless it is too short. False: no memory. */
bool sj_cognates_add(sj_cognates *cognates, const sj_vocabulary *vocabulary, uint32_t type);
/* After the last word was added and before the first search. */
void sj_cognates_sort(sj_cognates *cognates);
void sj_cognates_free(sj_cognates *cognates);

/* Finds words added that differ from `form` in at most a quarter of their bytes (by Levenshtein
 * distance): the first ones. Returns how many. */
size_t sj_cognates_find(const sj_cognates *cognates, const sj_vocabulary *vocabulary,
                        const char *form, size_t length, uint32_t found[SJ_MOST_COGNATES]);

#endif
