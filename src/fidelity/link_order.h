/* Links in the order in which they are tried. */
#ifndef SJ_FIDELITY_LINK_ORDER_H
#define SJ_FIDELITY_LINK_ORDER_H

#include "fidelity/pair_links.h"

/* A link's place among those that are tried: by falling rank, then by rising words. */
typedef struct {
    uint64_t key; /* the lower comes first */
    uint32_t link;
} sj_pair_place;

uint64_t sj_pair_place_key(const sj_pair_link *link, float rank);

/* `room` is for as many. */
void sj_pair_places_sort(sj_pair_place *places, size_t count, sj_pair_place *room);

#endif
