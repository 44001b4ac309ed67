/* What a form is, by the lexicon and by our own lists. */
#ifndef SJ_FIDELITY_FORM_FACTS_H
#define SJ_FIDELITY_FORM_FACTS_H

#include "fidelity/form_set.h"
#include "fidelity/listed_forms.h"
#include "model/model.h"
#include "tokenise/stems.h"
#include "tokenise/vocabulary.h"

/* What most words are not, so that whoever looks for such words need not look at most sentences. */
enum {
    SJ_TRAIT_DIGIT = 1,
    SJ_TRAIT_QUANTITY = 2, /* it may be one, or part of one */
    SJ_TRAIT_NEGATION = 4, /* it may deny */
    SJ_TRAIT_POLE = 8,     /* it has an opposite */
    SJ_TRAIT_EXONYM = 16,  /* it may be one */
    SJ_TRAIT_ACTIVE = 32,  /* menyerang: by its letters it may be a verb that is not passive */
    SJ_TRAIT_KIND = 64,    /* it is of a kind whose members exclude each other */
    SJ_TRAIT_PASSIVE = 128 /* diserang: by its letters it may be a passive verb */
};

/* What a form is, wherever it stands. */
typedef struct {
    uint64_t key;              /* hash of form and side; 0: a free place */
    uint32_t unit;             /* SJ_NO_UNIT: not in the lexicon */
    uint32_t links, links_end; /* of an Indonesian unit, in the lexicon */
    float rate; /* λ: share of its occurrences that have a partner in a translation */
    float frequency;
    float best;             /* the greatest p(translation | word) */
    float strength;         /* of its links, as they occur: geometric mean of the ratios */
    float language;         /* log p(form | own language) / p(form | the other), 0 where unknown */
    float value;            /* of the sense */
    uint8_t sense;          /* sj_sense */
    uint8_t traits;         /* of the above, as bits */
    uint8_t frame;          /* of what tells from whom and to whom, see frames.h; 0: none */
    uint16_t kind;          /* of what excludes each other, see kinds.h; 0: none */
    uint32_t says, may_say; /* how it joins, for sure and perhaps, see connectives.h; as bits */
    int16_t pole[SJ_POLES]; /* its numbers of what has an opposite, see opposites.h */
} sj_form_facts;

/* Of a unit, beside what the lexicon has: together, as memory brings them together. */
typedef struct {
    float best, strength; /* as of forms; strength: its logarithm */
    uint32_t likeliest;   /* translation */
    uint8_t name;         /* may it be one? see form_facts.c */
} sj_unit_facts;

/* Where facts are looked up. */
typedef struct {
    const sj_lexicon *lexicon;
    float unknown_rate, number_rate;
    sj_unit_facts *units[2];
    sj_listed_forms listed;
    sj_form_set exonyms[2];
    sj_stemmer *stemmer[2];
} sj_form_lore;

/* False: no memory; to be closed all the same. */
bool sj_form_lore_open(sj_form_lore *lore, const sejajar_model *model);
void sj_form_lore_close(sj_form_lore *lore);

static inline bool sj_form_has_pole(const sj_form_facts *facts, int pole)
{
    for (int k = 0; k < SJ_POLES && facts->pole[k] != 0; k++)
        if (facts->pole[k] == pole)
            return true;
    return false;
}

/* The pole of `a` whose opposite `b` is, unless one and the same stands for both somewhere else: 0.
 */
static inline int sj_form_opposed_pole(const sj_form_facts *a, const sj_form_facts *b)
{
    int opposed = 0;

    for (int k = 0; k < SJ_POLES && a->pole[k] != 0; k++) {
        if (sj_form_has_pole(b, a->pole[k]))
            return 0;
        if (opposed == 0 && sj_form_has_pole(b, -a->pole[k]))
            opposed = a->pole[k];
    }
    return opposed;
}

/* All but the key. */
void sj_form_facts_find(sj_form_facts *facts, sj_form_lore *lore, const sj_type *type,
                        const char *form, sejajar_language side);

/* A word with a capital is a name if the lexicon lacks it or both languages write it alike, as
 * Thailand and Teheran; so are a few that are not. */
bool sj_unit_may_be_name(sj_form_lore *lore, sejajar_language side, uint32_t unit);

#endif
