/* Words and phrases with translations that a user knows and a model may lack. */
#ifndef SJ_TOKENISE_GLOSSARY_H
#define SJ_TOKENISE_GLOSSARY_H

#include "tokenise/stems.h"
#include "tokenise/vocabulary.h"

typedef struct {
    uint32_t en;  /* form */
    float weight; /* up to 1: the more entries either word is in without the other, the less */
    bool phrase;  /* there is no entry of just these two words */
} sj_glossary_link;

/* A text's word is the glossary's by its form, or else by its stem. */
struct sejajar_glossary {
    sj_vocabulary forms[2], stems[2]; /* by language */
    SJ_ARRAY(uint32_t) form_of[2];    /* the first form of each stem */
    uint32_t *first;                  /* the links of Indonesian form f: links.at[first[f]] … */
    SJ_ARRAY(sj_glossary_link) links;
    uint64_t checksum; /* of the lines it was made from */
};

/* The number of a folded form or of one with its stem; UINT32_MAX if the glossary has neither. */
uint32_t sj_glossary_find(const sejajar_glossary *glossary, sejajar_language side,
                          sj_stemmer *stemmer, const char *form, size_t length, sj_word_kind kind);

#endif
