/* A text as words, cut once for all that look at them. */
#ifndef SJ_TOKENISE_CUT_TEXT_H
#define SJ_TOKENISE_CUT_TEXT_H

#include "tokenise/words.h"

/* So many are kept; whoever wants more goes on where they end. */
enum { SJ_CUT_WORDS = 256 };

typedef struct {
    const char *begin, *end; /* in the text */
    uint64_t hash;           /* sj_form_hash() of the form */
    uint32_t form;           /* where it begins among the forms; it ends with a 0 */
    uint8_t form_length;
    uint8_t kind; /* sj_word_kind */
} sj_cut_word;

typedef struct {
    sejajar_text text;
    sejajar_language language;
    uint32_t count;
    sj_words rest; /* what comes behind the words that are kept */
    sj_cut_word word[SJ_CUT_WORDS];
    char forms[SJ_CUT_WORDS * (SJ_FORM_MAX + 1)];
} sj_cut_text;

/* The bytes of `text` must stay. */
void sj_cut_text_make(sj_cut_text *out, sejajar_text text, sejajar_language language);

#endif
