/* What stands around the text of web pages. */
#ifndef SJ_FILTER_PHRASES_H
#define SJ_FILTER_PHRASES_H

#include "sejajar.h"

/* Where a phrase may stand: by a hash of what is about its first space, the first of the phrases
 * that have it so, and for each phrase the next one. Their numbers are from 1; 0: none. */
enum { SJ_PHRASE_PLACES = 1 << 12, SJ_MOST_PHRASES = 64 };

typedef struct {
    uint8_t first[SJ_PHRASE_PLACES], next[SJ_MOST_PHRASES];
    uint8_t space[SJ_MOST_PHRASES]; /* where it is in the phrase */
} sj_phrases;

void sj_phrases_fill(sj_phrases *phrases);

/* A line that leads to another article ("Baca juga: …"); or a short text with a phrase of
 * navigation, cookies, copyright or sharing in it, or a bar of links. `words` is how many it has.
 */
bool sj_is_boilerplate(const sj_phrases *phrases, sejajar_text text, size_t words);

#endif
