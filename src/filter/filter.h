/* What a filter is to those of this folder. */
#ifndef SJ_FILTER_FILTER_H
#define SJ_FILTER_FILTER_H

#include "base/array.h"
#include "filter/phrases.h"
#include "filter/word_memory.h"
#include "tokenise/kept_words.h"

struct sejajar_filter {
    sejajar_filter_options options;
    bool knows_words;
    sj_word_memory *memory;
    sj_phrases phrases;
    sj_cut_text cut[2];                  /* the pair at hand */
    sj_word_weight own[2][SJ_CUT_WORDS]; /* of the words of a pair on its own */
    SJ_ARRAY(sj_word_weight) lent[2];    /* of the types of the document at hand */
    SJ_ARRAY(char) written;              /* the pair at hand, if it is of an alignment */
};

/* Looks up the words of a document, from which pairs are to be filtered next. */
sejajar_status sj_filter_expect(sejajar_filter *filter, const sejajar_words *words,
                                sejajar_error *err);

/* As sejajar_filter_pair(), of the pair that is cut already; if words are lent, they are of the
 * document that was expected last. */
uint32_t sj_filter_cut(sejajar_print *print, sejajar_filter *filter, double score, double fidelity);

#endif
