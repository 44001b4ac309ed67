/* Sentence pairs and dictionary entries as numbers, ready for estimation. */
#ifndef SJ_LEARN_TRAINING_TEXT_H
#define SJ_LEARN_TRAINING_TEXT_H

#include "tokenise/vocabulary.h"

/* A pair is learned from only if neither side has more words. */
enum { SJ_TRAINING_WORDS = 150 };

typedef struct {
    size_t first[2];        /* where its words begin, by language */
    uint32_t count[2];      /* words */
    uint32_t characters[2]; /* white space left out */
    float weight;
    bool dictionary;
} sj_training_pair;

typedef struct {
    sj_vocabulary forms[2], stems[2];
    SJ_ARRAY(uint32_t) stem_of[2]; /* the stem of each form */
    SJ_ARRAY(uint32_t) words[2];   /* forms */
    SJ_ARRAY(sj_training_pair) pairs;
} sj_training_text;

/* The stem of a word of the text. */
static inline uint32_t sj_stem_at(const sj_training_text *text, int side, size_t word)
{
    return text->stem_of[side].at[text->words[side].at[word]];
}

/* Appends the pairs of a file: [source <tab>] id <tab> en, or, for a dictionary,
 * id <tab> en [<tab> …]. Pairs too long or too unlike in length to learn from are
 * skipped; a line with fewer columns is an error. */
sejajar_status sj_training_text_read(sj_training_text *text, const sejajar_train_input *input,
                                     sejajar_error *err);
void sj_training_text_free(sj_training_text *text);

#endif
