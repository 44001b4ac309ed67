/* Links between the words of two sentences, and which of them a bead takes: the best
 * ones, each word at most once (competitive linking: Melamed, Computational
 * Linguistics 26(2), 2000). */
#ifndef SJ_SCORE_LINKS_H
#define SJ_SCORE_LINKS_H

#include "align/shapes.h"
#include "base/fast_math.h"
#include "score/bitext.h"

enum { SJ_BEAD_WORDS = SJ_SENTENCE_WORDS * SJ_SHAPE_SIDE };

typedef struct {
    uint16_t id, en; /* words, counted within their sentence or bead */
    float id_odds, en_odds, rank;
} sj_link;

typedef SJ_ARRAY(sj_link) sj_link_list;

/* A word of the sentence at hand that may be linked with words of an English type. */
typedef struct {
    uint32_t next; /* the next entry of the same type + 1 */
    uint32_t link; /* of the types, in the bitext */
    uint16_t word;
} sj_link_entry;

/* Finds links between one Indonesian sentence and many English ones. */
typedef struct {
    const sj_bitext *bitext;
    uint32_t *head; /* English type → its first entry + 1 */
    SJ_ARRAY(sj_link_entry) entries;
} sj_link_finder;

sejajar_status sj_link_finder_open(sj_link_finder *finder, const sj_bitext *bitext,
                                   sejajar_error *err);
void sj_link_finder_close(sj_link_finder *finder);
/* The sentence that the next sj_links_find() calls are about; false: no memory. */
bool sj_link_finder_turn(sj_link_finder *finder, uint32_t id_sentence);
/* Appends the possible links with an English sentence, in falling order of rank. */
bool sj_links_find(const sj_link_finder *finder, uint32_t en_sentence, sj_link_list *out);

/* Which words of a bead are taken. All false between calls. */
typedef struct {
    bool id[SJ_BEAD_WORDS], en[SJ_BEAD_WORDS];
} sj_taken;

/* What a link that is taken adds to a bead of so many words over leaving its two words
 * unlinked; id and en sides apart. */
typedef struct {
    float id, en;
} sj_link_gain;

static inline sj_link_gain sj_link_worth(const sj_link *link, uint32_t id_words, uint32_t en_words)
{
    return (sj_link_gain){sj_fast_log(1 + link->id_odds / (float)(en_words + 1)),
                          sj_fast_log(1 + link->en_odds / (float)(id_words + 1))};
}

/* Moves the links that are taken to the front and returns how many they are. */
size_t sj_links_choose(sj_link *links, size_t count, sj_taken *taken);

/* What the links that are taken gain together; and on each side how many of them are so
 * strong that in a bead of twice the words on the other side they gain nearly log(2) less. */
typedef struct {
    float gain;
    uint16_t strong[2];
} sj_links_taken;

sj_links_taken sj_links_take(const sj_link *links, size_t count, uint32_t id_words,
                             uint32_t en_words, sj_taken *taken);

/* Merges two lists in falling order of rank into out, the second's words moved on. */
void sj_links_merge(sj_link *out, const sj_link *a, size_t a_count, const sj_link *b,
                    size_t b_count, uint16_t id_move, uint16_t en_move);

#endif
