/* Which of its possible links a bead takes: the best ones, each word at most once (competitive
 * linking: Melamed, Computational Linguistics 26(2), 2000). */
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

/* Links in falling order of rank. */
typedef struct {
    const sj_link *at; /* may be NULL if there are none */
    size_t count;
} sj_ranked_links;

/* Which words of a bead are taken. All false between calls. */
typedef struct {
    bool id[SJ_BEAD_WORDS], en[SJ_BEAD_WORDS];
} sj_taken;

/* What a link adds to a bead of this many words, compared with leaving its two words unlinked: for
 * its Indonesian and its English word. */
typedef struct {
    float id, en;
} sj_link_gain;

static inline sj_link_gain sj_link_worth(const sj_link *link, uint32_t id_words, uint32_t en_words)
{
    return (sj_link_gain){sj_fast_log(1 + link->id_odds / (float)(en_words + 1)),
                          sj_fast_log(1 + link->en_odds / (float)(id_words + 1))};
}

/* Moves the links that are taken to the front and returns how many there are. */
size_t sj_links_choose(sj_link *links, size_t count, sj_taken *taken);

typedef struct {
    float gain;         /* of the links taken, together */
    uint16_t strong[2]; /* how many are so strong, by side, that with twice the words on the other
                         * side they would gain nearly log(2) less */
} sj_links_taken;

sj_links_taken sj_links_take(sj_ranked_links links, uint32_t id_words, uint32_t en_words,
                             sj_taken *taken);

/* Merges two lists into `out`, which has room for both, with the second's words moved on. Of equal
 * ranks the first's comes first. */
void sj_links_merge(sj_link *out, sj_ranked_links first, sj_ranked_links second, uint16_t id_move,
                    uint16_t en_move);

#endif
