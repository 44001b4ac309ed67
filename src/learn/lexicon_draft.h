/* From counted links to the lexicon of a model. */
#ifndef SJ_LEARN_LEXICON_DRAFT_H
#define SJ_LEARN_LEXICON_DRAFT_H

#include "learn/link_counts.h"

typedef struct {
    const sj_training_text *text;
    const sj_word_pairs *pairs;
    const sj_link_counts *counts;
    const char *provenance; /* a line to be stored */
} sj_lexicon_sources;

/* Writes lexicon.bin. */
sejajar_status sj_lexicon_compile(sejajar_sink sink, void *to, const sj_lexicon_sources *sources,
                                  sejajar_error *err);

#endif
