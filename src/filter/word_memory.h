/* What the lexicon says of words for the rules about languages: looked up once, then remembered. */
#ifndef SJ_FILTER_WORD_MEMORY_H
#define SJ_FILTER_WORD_MEMORY_H

#include "model/lexicon.h"

/* A word of a side. */
typedef struct {
    uint64_t key; /* of its form and side; 0: a free place */
    float usual;  /* log frequency in the side's language */
    float own;    /* log-odds of that against the other, in nats; or SJ_OF_NEITHER */
} sj_word_weight;

/* Above all log-odds: neither lexicon has the word. */
#define SJ_OF_NEITHER 100.0F

typedef struct sj_word_memory sj_word_memory;

/* NULL where there is no memory. `lexicon` must outlive it. */
sj_word_memory *sj_word_memory_open(const sj_lexicon *lexicon);
void sj_word_memory_close(sj_word_memory *memory);

/* Does the lexicon have words at all? Else nothing may be asked. */
bool sj_word_memory_knows(const sj_word_memory *memory);

/* The key of a form by its sj_form_hash(). Begins to fetch what sj_word_recall() will look at. */
uint64_t sj_word_expect(const sj_word_memory *memory, sejajar_language side, uint64_t hash);
/* Good until the next call. `hash` and `side` are those of the key. */
const sj_word_weight *sj_word_recall(sj_word_memory *memory, sejajar_language side, uint64_t hash,
                                     uint64_t key);

#endif
