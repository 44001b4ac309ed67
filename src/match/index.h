/* Which English documents have a term, and how likely any document has it. */
#ifndef SJ_MATCH_INDEX_H
#define SJ_MATCH_INDEX_H

#include "match/profile.h"
#include "model/lexicon.h"

enum { SJ_NO_TERM = UINT32_MAX };

typedef struct {
    uint32_t documents;
    double mean_words; /* of a document */
    /* Terms have numbers, in no order that matters. */
    uint32_t count;
    uint32_t *keys;
    float *chance;    /* that a document has the term, with what was known before counted in */
    float *link_rate; /* how often a translation has a counterpart of it */
    uint32_t *slots;  /* open addressing: number + 1, 0 = free */
    uint32_t slot_count;
    /* Documents of term t: documents_of[first[t]] … by rising number. */
    uint64_t *first;
    uint32_t *documents_of;
    /* Terms of document d: terms_of[begin[d]] … */
    uint64_t *begin;
    uint32_t *terms_of;
} sj_term_index;

sejajar_status sj_term_index_make(sj_term_index *out, const sejajar_profile *const *profiles,
                                  size_t count, sejajar_language language,
                                  const sj_lexicon *lexicon, sejajar_error *err);
void sj_term_index_free(sj_term_index *index);
/* The number of a term, SJ_NO_TERM where no document has it. */
uint32_t sj_term_index_find(const sj_term_index *index, uint32_t key);

/* No term is surer to be in a document. */
static const double sj_most_chance = 0.98;

/* The chance of a term that `having` of `documents` documents have. */
float sj_term_chance(double having, double documents, double before);
/* What is known before any document is seen: of a document of this many words. */
double sj_term_chance_before(const sj_term *term, sejajar_language language,
                             const sj_lexicon *lexicon, double words);
/* How often a translation has a counterpart of the term. */
float sj_term_link_rate(uint32_t key, sejajar_language language, const sj_lexicon *lexicon);

#endif
