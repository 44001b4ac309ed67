/* Which word of one side stands for which of the other: each word at most once, near its
 * neighbours' partners. */
#ifndef SJ_FIDELITY_PAIRING_H
#define SJ_FIDELITY_PAIRING_H

#include "fidelity/link_order.h"

typedef struct {
    sj_pair_linker linker;
    bool rare[2][SJ_PAIR_WORDS];   /* of each word of the sides */
    SJ_ARRAY(sj_pair_place) order; /* as they are tried; behind it room for sorting */
} sj_pairing;

sejajar_status sj_pairing_open(sj_pairing *pairing, const sejajar_model *model, sejajar_error *err);
void sj_pairing_close(sj_pairing *pairing);

/* Fills partner, worth, covered, weakness and surprise of all words. False: no memory. */
bool sj_pairing_find(sj_pairing *pairing, sj_pair_side side[2]);

/* A word without a partner that stands for something on the other side all the same is no surprise.
 */
void sj_pair_word_account(sj_pair_word *word);

/* Is the partner of a word beside `id` beside `en`? There stands what was replaced. */
/* Are more words of content about them linked with one another than have no partner at all? */
bool sj_places_agree(const sj_pair_side side[2], uint32_t i, uint32_t j);
bool sj_neighbours_agree(const sj_pair_side side[2], uint32_t id, uint32_t en);

#endif
