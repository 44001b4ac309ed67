/* About what 1-1 beads score, at a fraction of the scorer's cost: each English word takes the best
 * link it could have with the Indonesian sentence, even if others take the same word. */
#ifndef SJ_SCORE_GUESS_H
#define SJ_SCORE_GUESS_H

#include "score/bitext.h"
#include "score/lengths.h"

/* What is known of each sentence by itself; in columns, so that several sentences can be weighed at
 * a time. */
typedef struct {
    float *log_words;  /* log ((words + 1) / (SJ_TYPICAL_WORDS + 1)); owns all columns */
    float *characters; /* + 1; so 1 for an empty line, which has no translation */
    float *log_characters;
    float *unrelated; /* English: sj_lengths_unrelated() */
} sj_guess_side;

typedef struct {
    const sj_bitext *bitext;
    const sj_lengths *lengths;
    const sj_parameters *parameters;
    float log_close, log_free;   /* of the shares of close and free translations */
    uint32_t id_first, en_first; /* of the grid */
    uint32_t turned;             /* the Indonesian sentence at hand; UINT32_MAX: none */
    float *worth;                /* English type → its best link with that sentence; < 0: none */
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

/* Turns to an Indonesian sentence of the text. */
void sj_guesser_turn(sj_guesser *guesser, uint32_t id);
/* Guesses the 1-1 bead of that sentence and an English one. */
float sj_guesser_single(const sj_guesser *guesser, uint32_t en);

/* Moves the grid of the next sj_guesser_row() calls: it begins with these sentences. */
void sj_guesser_begin(sj_guesser *guesser, uint32_t id_first, uint32_t en_first);

/* An sj_guess_row of align/narrow.h. */
void sj_guesser_row(void *guesser, uint32_t i, uint32_t low, uint32_t high, float *out);

#endif
