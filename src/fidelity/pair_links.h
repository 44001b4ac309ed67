/* Which words could stand for which: links by the lexicon, equal numbers and names, near
 * spellings. */
#ifndef SJ_FIDELITY_PAIR_LINKS_H
#define SJ_FIDELITY_PAIR_LINKS_H

#include "base/array.h"
#include "fidelity/sides.h"

/* A word of one side could stand for one of the other. */
typedef struct {
    uint16_t id, en;
    float ratio;    /* p(i, e) / p(i) p(e) */
    float worth[2]; /* for either word over having no partner, in nats */
} sj_pair_link;

enum { SJ_UNIT_PLACES = 1 << 12 };

typedef struct {
    const sj_lexicon *lexicon;
    float ratio[256];                /* of each strength */
    int16_t *word_of_unit;           /* English unit → its first word here, -1: none */
    int16_t next[SJ_PAIR_WORDS];     /* the next word of the same unit */
    uint8_t is_here[SJ_UNIT_PLACES]; /* of each unit of the English side; others may share it */
    SJ_ARRAY(sj_pair_link) found;
} sj_pair_linker;

bool sj_pair_linker_open(sj_pair_linker *linker, const sj_lexicon *lexicon);
void sj_pair_linker_close(sj_pair_linker *linker);

/* All links of the pair, whose words have their rates. False: no memory. */
bool sj_pair_links_find(sj_pair_linker *linker, const sj_pair_side side[2]);

#endif
