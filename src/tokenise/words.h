/* The words of a sentence, one after the other, each with the form it is matched by. */
#ifndef SJ_TOKENISE_WORDS_H
#define SJ_TOKENISE_WORDS_H

#include "normalise/fold.h"
#include "sejajar.h"

typedef enum {
    SJ_WORD_LETTERS, /* folded: "Anak-anaknya" → anaknya, "don't" → do + not */
    SJ_WORD_NUMBER,  /* its value: "1.250.000,50" and "1,250,000.50" → 1250000.5 */
    SJ_WORD_MARK     /* punctuation that carries meaning: ? ! : % $ " ( */
} sj_word_kind;

typedef struct {
    const char *begin, *end; /* in the source; two words may share a span (don't) */
    const char *form;        /* in the reader, good until the next call */
    size_t form_length;
    sj_word_kind kind;
} sj_word;

typedef struct {
    const char *at, *end;
    sejajar_language language;
    const char *pending; /* a clitic's form that the next call returns, or NULL */
    const char *pending_begin, *pending_end;
    char form[SJ_FORM_MAX + 1];
} sj_words;

void sj_words_begin(sj_words *words, sejajar_text text, sejajar_language language);
bool sj_words_next(sj_words *words, sj_word *out);

#endif
