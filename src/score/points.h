/* Points for anchors: pairs of sentences that share words rare in both texts. */
#ifndef SJ_SCORE_POINTS_H
#define SJ_SCORE_POINTS_H

#include "align/anchors.h"
#include "score/guess.h"

/* A type is rare in a stretch of text that has it at most this many times. */
enum { SJ_RARE = 3 };

/* In which sentences of the stretch at hand a rare type stands, rising. */
typedef struct {
    uint16_t count, visited;
    uint32_t at[SJ_RARE];
} sj_places;

typedef struct {
    const sj_bitext *bitext;
    sj_guesser *guesser;  /* weighs the points */
    sj_places *places[2]; /* of each type, by side; all 0 between calls */
    const bool *busy[2];  /* of each sentence, by side: whether to pass it over; NULL: none */
    float *evidence;      /* in nats, for each English sentence with the Indonesian one at hand */
    uint32_t *partners;   /* the English sentences for which there is any */
    size_t partner_count;
} sj_point_finder;

sejajar_status sj_point_finder_open(sj_point_finder *finder, const sj_bitext *bitext,
                                    sj_guesser *guesser, sejajar_error *err);
void sj_point_finder_close(sj_point_finder *finder);

/* An sj_find_points of align/anchors.h. */
sejajar_status sj_points_find(void *finder, const sj_rectangle *within, sj_anchor_list *out,
                              sejajar_error *err);

#endif
