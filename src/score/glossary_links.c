/* What a glossary says of the words of two texts. */
#include "score/glossary_links.h"

#include "base/memory.h"

/* The English types that are each form of the glossary. */
typedef struct {
    uint32_t *first; /* type + 1; 0: none */
    uint32_t *next;  /* of a type the next of the same form, + 1 */
} chains;

static uint32_t form_of(const sejajar_glossary *glossary, sejajar_language side,
                        sj_stemmer *stemmer, const sj_vocabulary *v, uint32_t type)
{
    const sj_type *t = &v->types.at[type];

    if (t->kind == SJ_WORD_MARK)
        return UINT32_MAX;
    return sj_glossary_find(glossary, side, stemmer, sj_vocabulary_form(v, type), t->form_length,
                            (sj_word_kind)t->kind);
}

static bool chain_types(chains *out, const sejajar_glossary *glossary, sj_stemmer *stemmer,
                        const sj_vocabulary *v)
{
    out->first = sj_alloc_zero(glossary->forms[SEJAJAR_EN].types.count, sizeof *out->first);
    out->next = sj_alloc_zero(v->types.count, sizeof *out->next);
    if (!out->first || !out->next)
        return false;
    for (uint32_t t = (uint32_t)v->types.count; t-- > 0;) {
        uint32_t form = form_of(glossary, SEJAJAR_EN, stemmer, v, t);

        if (form == UINT32_MAX)
            continue;
        out->next[t] = out->first[form];
        out->first[form] = t + 1;
    }
    return true;
}

static bool match_type(sj_glossary_matches *out, const sejajar_glossary *glossary,
                       const chains *english, uint32_t id, uint32_t form)
{
    for (uint32_t k = glossary->first[form]; k < glossary->first[form + 1]; k++) {
        const sj_glossary_link *link = &glossary->links.at[k];

        for (uint32_t t = english->first[link->en]; t; t = english->next[t - 1])
            if (!sj_array_push(out, ((sj_glossary_match){id, t - 1, link->weight, link->phrase})))
                return false;
    }
    return true;
}

bool sj_glossary_match_types(sj_glossary_matches *out, const sejajar_glossary *glossary,
                             const sj_tokens *const sides[2])
{
    const sj_vocabulary *v = &sides[SEJAJAR_ID]->vocabulary;
    sj_stemmer *id = sj_stemmer_open(SEJAJAR_ID), *en = sj_stemmer_open(SEJAJAR_EN);
    chains english = {0};
    bool good = id && en && chain_types(&english, glossary, en, &sides[SEJAJAR_EN]->vocabulary);

    for (uint32_t t = 0; good && t < v->types.count; t++) {
        uint32_t form = form_of(glossary, SEJAJAR_ID, id, v, t);

        good = form == UINT32_MAX || match_type(out, glossary, &english, t, form);
    }
    sj_free(english.first);
    sj_free(english.next);
    sj_stemmer_close(id);
    sj_stemmer_close(en);
    return good;
}
