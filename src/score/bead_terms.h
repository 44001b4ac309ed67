/* The terms of a bead's score, and what they are worth together. */
#ifndef SJ_SCORE_BEAD_TERMS_H
#define SJ_SCORE_BEAD_TERMS_H

#include "score/scorer_state.h"

static inline uint32_t sj_words_in(const sj_scorer *s, int side, uint32_t first, uint32_t count)
{
    return s->bitext->side[side]->first[first + count] - s->bitext->side[side]->first[first];
}

static inline float sj_unlinked_in(const sj_scorer *s, int side, uint32_t first, uint32_t count)
{
    float sum = 0;

    for (uint32_t k = first; k < first + count; k++)
        sum += s->bitext->unlinked_sentence[side][k];
    return sum;
}

static inline uint32_t sj_characters_in(const sj_scorer *s, int side, uint32_t first,
                                        uint32_t count)
{
    uint64_t sum = 0;

    for (uint32_t k = first; k < first + count; k++)
        sum += s->bitext->side[side]->characters[k];
    return sum > UINT32_MAX ? UINT32_MAX : (uint32_t)sum;
}

/* How many ends of paragraphs there are between the sentences of a bead. */
static inline uint32_t sj_crossings_in(const sj_scorer *s, int side, uint32_t first, uint32_t count)
{
    const sejajar_sentence *at = s->sentences[side] ? s->sentences[side]->at : NULL;

    return at ? at[first + count - 1].paragraph - at[first].paragraph : 0;
}

static inline float sj_endings_of(const sj_scorer *s, uint32_t id_last, uint32_t en_last)
{
    const sj_bitext *b = s->bitext;

    return b->endings.score[b->side[0]->end_marks[id_last]][b->side[1]->end_marks[en_last]];
}

/* The terms of a bead's score, not yet weighted. */
typedef struct {
    float unlinked, linked, lengths, endings, crossings;
    int joints; /* sentences joined beyond the first pair: 1-1 0, 1-2 1, 2-2 2 */
} sj_bead_terms;

static inline sj_bead_terms sj_bead_terms_of(const sj_scorer *s, uint32_t i, uint32_t id_count,
                                             uint32_t j, uint32_t en_count)
{
    return (sj_bead_terms){
        .unlinked = sj_unlinked_in(s, 0, i, id_count) + sj_unlinked_in(s, 1, j, en_count),
        .lengths = sj_lengths_score(s->lengths, sj_characters_in(s, 0, i, id_count),
                                    sj_characters_in(s, 1, j, en_count), en_count),
        .endings = sj_endings_of(s, i + id_count - 1, j + en_count - 1),
        .crossings =
            (float)(sj_crossings_in(s, 0, i, id_count) + sj_crossings_in(s, 1, j, en_count)),
        .joints = (int)(id_count + en_count) - 2,
    };
}

/* What the words are worth if the bead is a close translation. */
static inline double sj_weigh_as_close(const sj_scorer *s, const sj_bead_terms *bead)
{
    const sj_parameters *p = s->parameters;

    return s->log_close + p->weight_linked * bead->linked + p->weight_unlinked * bead->unlinked;
}

/* The same if it is a free one, in which fewer words have a counterpart. Each further sentence must
 * be free as well; otherwise freedom would let sentences into a bead that do not belong there. */
static inline double sj_weigh_as_free(const sj_scorer *s, const sj_bead_terms *bead)
{
    const sj_parameters *p = s->parameters;

    return s->log_free * (1 + bead->joints) + p->free_linked * bead->linked +
           p->free_unlinked * bead->unlinked;
}

/* A translation is a close one or, rarely, a free one: the likelihood ratio of the mixture. */
static inline double sj_weigh_words(const sj_scorer *s, const sj_bead_terms *bead)
{
    return sj_log_add(sj_weigh_as_close(s, bead), sj_weigh_as_free(s, bead));
}

static inline double sj_weigh_rest(const sj_scorer *s, const sj_bead_terms *bead)
{
    const sj_parameters *p = s->parameters;

    return p->weight_lengths * bead->lengths + p->weight_endings * bead->endings +
           p->paragraph_crossing * bead->crossings;
}

static inline float sj_weigh_terms(const sj_scorer *s, const sj_bead_terms *bead)
{
    return (float)(sj_weigh_rest(s, bead) + sj_weigh_words(s, bead));
}

#endif
