/* The words of two texts that were aligned, for whoever looks at the same sentences afterwards:
 * they need not be cut again, and what is known of a word need be looked up only once a document.
 */
#ifndef SJ_TOKENISE_KEPT_WORDS_H
#define SJ_TOKENISE_KEPT_WORDS_H

#include "tokenise/cut_text.h"
#include "tokenise/tokens.h"

typedef struct {
    sj_tokens tokens;
    const char *bytes;    /* of the text */
    sejajar_sentence *at; /* the sentences that were cut, tokens.count of them, rising */
} sj_kept_side;

struct sejajar_words {
    sj_kept_side side[2];
};

/* Takes over the tokens of `sentences`, which must have places. On failure they are left alone. */
sejajar_status sj_kept_words_make(sejajar_words **out, sj_tokens *const tokens[2],
                                  const sejajar_sentences *const sentences[2], sejajar_error *err);

/* Makes the words of `text` those of `out`. The text is some sentences of a side, joined by one
 * space: if they are as they were cut, and `text` has them byte for byte, their words are lent;
 * otherwise, and if `words` is NULL, `text` is cut. */
void sj_kept_words_cut(sj_cut_text *out, const sejajar_words *words, sejajar_language side,
                       const sejajar_sentences *sentences, uint32_t first, uint32_t count,
                       sejajar_text text);

#endif
