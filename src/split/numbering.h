/* Numbers and letters that count: of list items, verses, footnotes; and labels. */
#ifndef SJ_SPLIT_NUMBERING_H
#define SJ_SPLIT_NUMBERING_H

#include "split/hard_rules.h"

/* Each says what decides about the candidate, or SJ_RULE_NONE; all want the words right
 * before and after it. */

/* "the fee. 8 Yet", "2 Bumi belum berbentuk." */
sj_rule sj_numbering_footnotes(const sj_scan *scan, const sj_context *context,
                               const sj_candidate *c, const sj_knowledge *knowledge);

/* Whether the candidate ends with the number of a note: "di dunia.1 Indonesia". */
static inline bool sj_numbering_is_noted(const sj_candidate *c)
{
    return c->kind == SJ_KIND_PERIOD && c->close == SJ_CLOSE_CITATION && c->end[-1] >= '0' &&
           c->end[-1] <= '9';
}

/* Then: whether it is one, or rather that of "Vol.2 Jakarta". */
sj_rule sj_numbering_noted(const sj_context *context, const sj_knowledge *knowledge);

/* Could the footnotes above decide at all? */
static inline bool sj_numbering_may_be_footnote(const sj_context *context)
{
    return context->word[SJ_WORD_PREV].shape == SJ_SHAPE_DIGIT ||
           context->word[SJ_WORD_NEXT].shape == SJ_SHAPE_DIGIT;
}

static inline bool sj_numbering_may_be_item(const sj_scan *scan, const sj_context *context)
{
    const sj_token *previous = &context->word[SJ_WORD_PREV];

    return previous->next <= scan->sentence || previous->length <= 2 ||
           (previous->shape >= SJ_SHAPE_DIGIT && previous->shape <= SJ_SHAPE_MIXED) ||
           (previous->length <= 4 &&
            (*previous->begin == 'i' || *previous->begin == 'v' || *previous->begin == 'x')) ||
           context->word[SJ_WORD_NEXT].shape == SJ_SHAPE_DIGIT;
}

/* "1. Nama", "sebagai berikut: 1. Nama; 2. Alamat". */
sj_rule sj_numbering_items(sj_scan *scan, const sj_context *context, const sj_candidate *c);

/* A letter after its noun is no initial: "vitamin C. Sumbernya", "Serie A. Ia". */
bool sj_numbering_labelled(const sj_scan *scan, const sj_context *context,
                           const sj_knowledge *knowledge);

/* Nor is one after its number: "Rp1,2 T. Menteri", "pada 2 H. Perang"; nor any unit but those of
 * the kitchen, before whose full stop is no name: "12 km. Jalannya", "2 tbsp. Dijon mustard". */
bool sj_numbering_measured(const sj_scan *scan, const sj_context *context,
                           const sj_word_set *ordinary);

/* Does "½" or such a fraction stand before the space before `at`: "2½ in."? */
bool sj_numbering_fraction_ends(const char *at, const char *begin);

#endif
