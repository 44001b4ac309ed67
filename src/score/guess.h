/* About what 1-1 beads score, for a fraction of the price of the scorer: each English word
 * takes the best link it could have with the Indonesian sentence, whoever else wants it. */
#ifndef SJ_SCORE_GUESS_H
#define SJ_SCORE_GUESS_H

#include "score/bitext.h"
#include "score/lengths.h"

typedef struct {
    const sj_bitext *bitext;
    const sj_lengths *lengths;
    const sj_parameters *parameters;
    float log_close, log_free;   /* of the shares of close and free translations */
    uint32_t id_first, en_first; /* of the grid */
    float *worth;        /* English type → its best link with the sentence at hand; 0: none */
    float *log_words[2]; /* of each sentence: log of its words + 1 to the typical number of them */
    float *unlinked[2];  /* Σ log(1 - λ) of each sentence */
} sj_guesser;

sejajar_status sj_guesser_open(sj_guesser *guesser, const sj_bitext *bitext,
                               const sj_lengths *lengths, const sj_parameters *parameters,
                               sejajar_error *err);
void sj_guesser_close(sj_guesser *guesser);

/* From which sentences on the grid of the next sj_guesser_row() calls lies. */
void sj_guesser_begin(sj_guesser *guesser, uint32_t id_first, uint32_t en_first);

/* An sj_guess_row of align/narrow.h. */
void sj_guesser_row(void *guesser, uint32_t i, uint32_t low, uint32_t high, float *out);

#endif
