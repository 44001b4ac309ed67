/* A text as words, cut once for all that look at them. */
#ifndef SJ_TOKENISE_CUT_TEXT_H
#define SJ_TOKENISE_CUT_TEXT_H

#include "tokenise/vocabulary.h"

/* This many words are kept; `rest` goes on where they end. */
enum { SJ_CUT_WORDS = 256 };

typedef struct {
    const char *begin, *end; /* in the text */
    uint32_t type;
} sj_cut_word;

typedef struct {
    sejajar_text text;
    sejajar_language language;
    uint32_t count;
    sj_words rest; /* what follows the words that are kept */
    sj_cut_word word[SJ_CUT_WORDS];
    /* The types of the words. In a text by itself every word has its own type, in order; words that
     * are lent (tokenise/kept_words.h) have the types of their document. */
    const sj_type *types;
    const char *forms;
    bool is_lent;
    sj_type own_types[SJ_CUT_WORDS];
    char own_forms[SJ_CUT_WORDS * (SJ_FORM_MAX + 1)];
} sj_cut_text;

/* Points into the bytes of `text`. */
void sj_cut_text_make(sj_cut_text *out, sejajar_text text, sejajar_language language);

static inline const sj_type *sj_cut_type(const sj_cut_text *cut, uint32_t word)
{
    return &cut->types[cut->word[word].type];
}

#endif
