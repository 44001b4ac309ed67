/* Which word of one side stands for which of the other: links by the lexicon, equal numbers
 * and names, near spellings; each word at most once, near its neighbours' partners. */
#ifndef SJ_FIDELITY_PAIRING_H
#define SJ_FIDELITY_PAIRING_H

#include "base/array.h"
#include "fidelity/sides.h"

/* A word of one side could stand for one of the other. */
typedef struct {
    uint16_t id, en;
    float ratio;    /* p(i, e) / p(i) p(e) */
    float worth[2]; /* for either word over having no partner, in nats */
} sj_pair_link;

/* A link's place among those that are tried: by falling rank, then by rising words. */
typedef struct {
    uint64_t key;
    uint32_t link;
} sj_pair_place;

enum { SJ_UNIT_PLACES = 1 << 12 };

typedef struct {
    const sj_lexicon *lexicon;
    const sj_parameters *parameters;
    float ratio[256];                /* of each strength */
    int16_t *word_of_unit;           /* English unit → its first word here, -1: none */
    int16_t next[SJ_PAIR_WORDS];     /* the next word of the same unit */
    bool rare[2][SJ_PAIR_WORDS];     /* of each word of the sides */
    uint8_t is_here[SJ_UNIT_PLACES]; /* of each unit of the English side; others may share it */
    SJ_ARRAY(sj_pair_link) links;
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
bool sj_neighbours_agree(const sj_pair_side side[2], uint32_t id, uint32_t en);

/* Do two words look like one name or term: spelt alike but for a few letters? */
bool sj_spelt_alike(const char *a, size_t a_length, const char *b, size_t b_length);

#endif
