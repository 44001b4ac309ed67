/* One side of a bitext as numbers: for each sentence the types of its words. */
#ifndef SJ_TOKENISE_TOKENS_H
#define SJ_TOKENISE_TOKENS_H

#include "tokenise/end_mark.h"
#include "tokenise/vocabulary.h"

/* Only the first this many words of a sentence are kept; its length is that of all. */
enum { SJ_SENTENCE_WORDS = 512 };

/* The bytes of a word, counted from the beginning of its sentence. `end` is before `begin` if the
 * word is of another kind than its type: a digit of another script is a letter whose folded form is
 * a number's. */
typedef struct {
    uint32_t begin, end;
} sj_place;

typedef struct {
    sj_vocabulary vocabulary;
    SJ_ARRAY(uint32_t) words;
    SJ_ARRAY(sj_place) places; /* of each word, if they were asked for */
    uint32_t *first;      /* the words of sentence k: words.at[first[k]] … [first[k + 1] - 1] */
    uint32_t *characters; /* of each sentence, without white space */
    uint8_t *end_marks;   /* of each sentence, an sj_end_mark */
    size_t count;         /* sentences */
} sj_tokens;

sejajar_status sj_tokenise(sj_tokens *out, const sejajar_sentences *sentences,
                           sejajar_language language, sejajar_error *err);
/* The same with places, which are undefined in a sentence of over four billion bytes. */
sejajar_status sj_tokenise_placed(sj_tokens *out, const sejajar_sentences *sentences,
                                  sejajar_language language, sejajar_error *err);
void sj_tokens_free(sj_tokens *tokens);

/* How many words sentence k has. */
static inline uint32_t sj_tokens_length(const sj_tokens *tokens, size_t k)
{
    return tokens->first[k + 1] - tokens->first[k];
}

#endif
