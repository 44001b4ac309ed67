/* What the lexicon says of words for the rules about languages: looked up once, then remembered. */
#ifndef SJ_FILTER_WORD_MEMORY_H
#define SJ_FILTER_WORD_MEMORY_H

#include "model/lexicon.h"
#include "tokenise/vocabulary.h"

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

/* What a form of that sj_form_hash() weighs. Good until the next call. */
const sj_word_weight *sj_word_recall(sj_word_memory *memory, sejajar_language side, uint64_t hash);
/* The same of many types, but for those that are not of letters: of them nothing is said. */
void sj_word_recall_types(sj_word_memory *memory, sj_word_weight *out, sejajar_language side,
                          const sj_type *types, size_t count);

#endif
