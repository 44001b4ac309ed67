/* Two tokenised sides with what the lexicon says of their words: which types can be
 * linked, and what linking or not linking them tells. */
#ifndef SJ_SCORE_BITEXT_H
#define SJ_SCORE_BITEXT_H

#include "model/lexicon.h"
#include "model/parameters.h"
#include "score/endings.h"
#include "score/learned_links.h"
#include "tokenise/glossary.h"
#include "tokenise/tokens.h"

/* An Indonesian type may be linked with this English one. With λ the share of a word's
 * occurrences that have a counterpart and r the ratio p(i, e) / (p(i) p(e)), a link in
 * a bead of n words on the other side is worth log(1 + odds / (n + 1)), odds = λ r / (1 - λ),
 * over leaving the word unlinked. */
typedef struct {
    uint32_t en; /* type */
    float id_odds, en_odds;
    float rank;  /* links are taken in falling order of it */
    float worth; /* log(rank): what both sides gain in a bead of SJ_TYPICAL_WORDS words each */
} sj_type_link;

enum { SJ_TYPICAL_WORDS = 15 };

typedef struct {
    const sj_tokens *side[2];
    float *unlinked[2];          /* log(1 - λ) of each type */
    float *unlinked_sentence[2]; /* Σ log(1 - λ) of each sentence */
    uint32_t *first;             /* the links of Indonesian type t: link[first[t]] … */
    SJ_ARRAY(sj_type_link) links;
    sj_endings endings;
    bool by_lengths; /* no lexicon: most translations have no link, and lengths must do */
} sj_bitext;

/* What is known of words. */
typedef struct {
    const sj_lexicon *lexicon;        /* NULL: numbers and equal forms are linked, nothing else */
    const sejajar_glossary *glossary; /* the user's own; NULL: none */
    const sj_learned_links *learned;  /* from the texts themselves; NULL or empty: nothing */
    const sj_parameters *parameters;
} sj_word_knowledge;

sejajar_status sj_bitext_make(sj_bitext *out, const sj_tokens *const sides[2],
                              const sj_word_knowledge *known, sejajar_error *err);
void sj_bitext_free(sj_bitext *bitext);

#endif
