/* Sets of words, and how often words were met. */
#ifndef SJ_SPLIT_WORDS_H
#define SJ_SPLIT_WORDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "sejajar.h"
#include "split/tokens.h"

/* A hash table with open addressing of the hashes of words; 0 is an empty place. Most words
 * asked about are in no set: a bit for some bits of the hash tells so without the table. */
enum { SJ_WORD_FILTER = 1 << 14 };

typedef struct {
    uint64_t *at;
    size_t room, count;
    uint64_t filter[SJ_WORD_FILTER / 64];
} sj_words;

/* False: it is in the set for sure not. */
static inline bool sj_words_may_have(const sj_words *words, uint64_t hash)
{
    size_t bit = (size_t)(hash >> 40) & (SJ_WORD_FILTER - 1);

    return words->filter[bit / 64] >> bit % 64 & 1;
}

static inline uint64_t *sj_words_place(uint64_t *at, size_t room, uint64_t hash)
{
    size_t i = (size_t)(hash >> 8) & (room - 1);

    while (at[i] && at[i] != hash)
        i = (i + 1) & (room - 1);
    return &at[i];
}

static inline bool sj_words_have(const sj_words *words, uint64_t hash)
{
    return sj_words_may_have(words, hash) && *sj_words_place(words->at, words->room, hash) == hash;
}

/* False: out of memory. */
bool sj_words_add(sj_words *words, uint64_t hash);
void sj_words_release(sj_words *words);

/* Does the word report speech ("said", "ujar")? */
bool sj_word_reports(const sj_token *token, sejajar_language language);

/* Is it a word that begins sentences but no names ("They", "Namun")? */
bool sj_word_opens(const sj_token *token, sejajar_language language);

/* Is it a word that with a capital only ever begins sentences? Of Indonesian ones. */
bool sj_word_connects(const sj_token *token);

/* Is it a word that with a capital begins sentences, unless another word with a small letter
 * stands before? Of Indonesian ones. */
bool sj_word_begins(const sj_token *token);

/* Is it the end of the name of a file or a site ("com", "jpg")? */
bool sj_word_is_suffix(const sj_token *token);

/* Does it stand within names ("van", "binti")? */
bool sj_word_is_particle(const sj_token *token);

/* Is a letter after it a label and no initial ("vitamin C", "Plan B")? */
bool sj_word_labels(const sj_token *token);

/* How often words were written with a small first letter, and with a capital where no
 * sentence begins. */
typedef struct {
    struct sj_word_count {
        uint64_t hash;
        uint32_t lower, capital;
        char word[32];
    } * at;
    size_t room, count;
} sj_word_counts;

/* `inside`: no sentence can begin with it, so that its capital counts. */
bool sj_word_counts_add(sj_word_counts *counts, const sj_token *token, bool inside);

/* The ordinary words, those more often small than not, the most frequent ones: into
 * `words`, and as lines of splitter.txt into `file` (either may be NULL). */
bool sj_word_counts_choose(sj_word_counts *counts, sj_words *words);
bool sj_word_counts_write(const sj_word_counts *counts, FILE *file);
void sj_word_counts_release(sj_word_counts *counts);

#endif
