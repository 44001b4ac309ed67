/* What is asked of a bead everywhere; sides by number, 0 Indonesian and 1 English. */
#ifndef SJ_BASE_BEAD_H
#define SJ_BASE_BEAD_H

#include "sejajar.h"

/* In what is written for programs. */
static inline const char *sj_side_name(int side)
{
    return side == SEJAJAR_ID ? "id" : "en";
}

/* Has it sentences on both sides? */
static inline bool sj_bead_is_matched(const sejajar_bead *bead)
{
    return bead->id_count > 0 && bead->en_count > 0;
}

static inline uint32_t sj_bead_first(const sejajar_bead *bead, int side)
{
    return side == SEJAJAR_ID ? bead->id_first : bead->en_first;
}

static inline uint32_t sj_bead_count(const sejajar_bead *bead, int side)
{
    return side == SEJAJAR_ID ? bead->id_count : bead->en_count;
}

/* Have the texts all its sentences? */
static inline bool sj_bead_fits(const sejajar_bead *bead, const sejajar_sentences *id,
                                const sejajar_sentences *en)
{
    return (uint64_t)bead->id_first + bead->id_count <= id->count &&
           (uint64_t)bead->en_first + bead->en_count <= en->count;
}

/* Have they the same sentences? */
static inline bool sj_bead_same(const sejajar_bead *a, const sejajar_bead *b)
{
    return a->id_first == b->id_first && a->id_count == b->id_count && a->en_first == b->en_first &&
           a->en_count == b->en_count;
}

#endif
