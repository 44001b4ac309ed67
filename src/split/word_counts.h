/* How often words were met, and which are ordinary. */
#ifndef SJ_SPLIT_WORD_COUNTS_H
#define SJ_SPLIT_WORD_COUNTS_H

#include "sejajar.h"
#include "split/token.h"
#include "split/word_set.h"

/* How often words were written with a small first letter, and with a capital where no
 * sentence begins. */
typedef struct {
    struct sj_word_count {
        uint64_t hash;
        uint32_t lower, capital;
        char word[32];
    } * at;
    size_t room, count;
    size_t ordinary; /* of the chosen ones, which come first */
} sj_word_counts;

/* `inside`: no sentence can begin with it, so that its capital counts. */
bool sj_word_counts_add(sj_word_counts *counts, const sj_token *token, bool inside);

/* The ordinary words, those more often small than not, the most frequent ones; and all that are
 * known, since they were hardly ever written with a capital. */
bool sj_word_counts_choose(sj_word_counts *counts, sj_word_set *ordinary, sj_word_set *known);

/* As lines of splitter.txt. */
bool sj_word_counts_write(const sj_word_counts *counts, sejajar_sink sink, void *to);
void sj_word_counts_release(sj_word_counts *counts);

#endif
