/* How often words are linked when every word may be linked at most once
 * (competitive linking: Melamed, Computational Linguistics 26(2), 2000). */
#ifndef SJ_LEARN_LINK_COUNTS_H
#define SJ_LEARN_LINK_COUNTS_H

#include "learn/word_pairs.h"

/* An Indonesian form linked with an English stem, `weight` times. */
typedef struct {
    uint32_t form, en;
    float weight;
} sj_form_link;

/* Weighted counts. Stems' occurrences and links come from running text and from
 * dictionaries; `text_…` from running text alone. */
typedef struct {
    float *pair;                  /* links of each pair of stems, as sj_word_pairs numbers them */
    double *stem_links[2];        /* links of each stem, by language */
    double *text_words[2];        /* occurrences of each stem in running text */
    double *text_links[2];        /* of those, linked */
    double *form_words;           /* occurrences of each Indonesian form in running text */
    double *form_links;           /* of those, linked */
    SJ_ARRAY(sj_form_link) forms; /* by form, then English stem */
    double total;                 /* all links */
} sj_link_counts;

/* Links the words of every pair `rounds` times, each time by the counts of the round before, and
 * returns the last counts. */
sejajar_status sj_link_counts_estimate(sj_link_counts *out, const sj_training_text *text,
                                       const sj_word_pairs *pairs, int rounds, sejajar_error *err);
void sj_link_counts_free(sj_link_counts *counts);

#endif
