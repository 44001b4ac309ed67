/* About what 1-1 beads score, for a fraction of the price of the scorer: each English word
 * takes the best link it could have with the Indonesian sentence, whoever else wants it. */
#ifndef SJ_SCORE_GUESS_H
#define SJ_SCORE_GUESS_H

#include "score/bitext.h"
#include "score/lengths.h"

/* What is known of each sentence without the other side; in columns, so that several sentences
 * can be weighed at a time. */
typedef struct {
    float *log_words;  /* of its words + 1 to the typical number of them; owns all columns */
    float *characters; /* + 1; 1 for an empty line, that has no translation */
    float *log_characters;
    float *unrelated; /* English: sj_lengths_unrelated() */
} sj_guess_side;

typedef struct {
    const sj_bitext *bitext;
    const sj_lengths *lengths;
    const sj_parameters *parameters;
    float log_close, log_free;   /* of the shares of close and free translations */
    uint32_t id_first, en_first; /* of the grid */
    uint32_t turned;             /* to this Indonesian sentence; UINT32_MAX: to none */
    float *worth;                /* English type → its best link with that sentence, <0: none */
    uint32_t *linked;            /* the types that have one */
    size_t linked_count;
    sj_guess_side side[2];
} sj_guesser;

sejajar_status sj_guesser_open(sj_guesser *guesser, const sj_bitext *bitext,
                               const sj_lengths *lengths, const sj_parameters *parameters,
                               sejajar_error *err);
void sj_guesser_close(sj_guesser *guesser);

/* To be called when the parameters that the guesser points to have changed. */
void sj_guesser_refresh(sj_guesser *guesser);

/* Turns to an Indonesian sentence of the text; guesses the 1-1 bead of it and an English one. */
void sj_guesser_turn(sj_guesser *guesser, uint32_t id);
float sj_guesser_single(const sj_guesser *guesser, uint32_t en);

/* From which sentences on the grid of the next sj_guesser_row() calls lies. */
void sj_guesser_begin(sj_guesser *guesser, uint32_t id_first, uint32_t en_first);

/* An sj_guess_row of align/narrow.h. */
void sj_guesser_row(void *guesser, uint32_t i, uint32_t low, uint32_t high, float *out);

#endif
