/* Two tokenised sides with what the lexicon says of their words. */
#include "score/bitext.h"

#include "base/error.h"
#include "base/memory.h"
#include "model/unit.h"
#include "score/bitext_maker.h"

/* Looks all types of a side up in the lexicon. */
static bool find_units(sj_bitext_maker *m, int s)
{
    const sj_vocabulary *v = &m->bitext->side[s]->vocabulary;
    size_t count = v->types.count;
    sj_stemmer *stemmer;

    if (!m->lexicon) {
        for (uint32_t t = 0; t < count; t++)
            m->unit[s][t] = SJ_NO_UNIT;
        return true;
    }
    if (!(stemmer = sj_stemmer_open((sejajar_language)s)))
        return false;
    for (uint32_t t = 0; t < count; t++) {
        const sj_type *type = &v->types.at[t];
        uint32_t unit;

        if (t + SJ_TYPES_AHEAD < count)
            sj_lexicon_expect(m->lexicon, (sejajar_language)s,
                              v->types.at[t + SJ_TYPES_AHEAD].hash);
        unit = sj_unit_of_form(m->lexicon, (sejajar_language)s, type->hash,
                               type->kind == SJ_WORD_LETTERS ? stemmer : NULL,
                               sj_vocabulary_form(v, t), type->form_length);
        if (unit != SJ_NO_UNIT)
            __builtin_prefetch(&m->lexicon->side[s].units[unit]);
        m->unit[s][t] = unit;
    }
    sj_stemmer_close(stemmer);
    return true;
}

static bool allocate(sj_bitext_maker *m)
{
    sj_bitext *b = m->bitext;
    size_t units = m->lexicon ? m->lexicon->side[1].unit_count : 0;

    for (int s = 0; s < 2; s++) {
        size_t types = b->side[s]->vocabulary.types.count;
        b->unlinked[s] = sj_alloc(types, sizeof(float));
        b->unlinked_sentence[s] = sj_alloc(b->side[s]->count, sizeof(float));
        m->rate[s] = sj_alloc(types, sizeof(float));
        m->unit[s] = sj_alloc(types, sizeof(uint32_t));
        m->count[s] = sj_alloc_zero(types, sizeof(uint32_t));
        m->partners[s] = sj_alloc_zero(types, sizeof(uint32_t));
        if (!b->unlinked[s] || !b->unlinked_sentence[s] || !m->rate[s] || !m->unit[s] ||
            !m->count[s] || !m->partners[s])
            return false;
    }
    b->first = sj_alloc(b->side[0]->vocabulary.types.count + 1, sizeof *b->first);
    m->type_of_unit = sj_alloc_zero(units, sizeof *m->type_of_unit);
    m->next_type = sj_alloc_zero(b->side[1]->vocabulary.types.count, sizeof *m->next_type);
    if (m->learned) {
        m->type_of_class = sj_alloc_zero(m->learned->class_count[1], sizeof *m->type_of_class);
        m->next_of_class =
            sj_alloc_zero(b->side[1]->vocabulary.types.count, sizeof *m->next_of_class);
        if (!m->type_of_class || !m->next_of_class)
            return false;
    }
    return b->first && m->type_of_unit && m->next_type;
}

static void release(sj_bitext_maker *m)
{
    for (int s = 0; s < 2; s++) {
        sj_free(m->rate[s]);
        sj_free(m->unit[s]);
        sj_free(m->count[s]);
        sj_free(m->partners[s]);
        sj_free(m->is_glossed[s]);
    }
    sj_array_free(&m->glossed);
    sj_free(m->type_of_unit);
    sj_free(m->next_type);
    sj_free(m->type_of_class);
    sj_free(m->next_of_class);
    sj_cognates_free(&m->cognates);
}

/* Looks all types of both sides up in the glossary, if there is one. */
static bool find_entries(sj_bitext_maker *m, const sejajar_glossary *glossary)
{
    const sj_bitext *b = m->bitext;

    if (!glossary)
        return true;
    for (int s = 0; s < 2; s++) {
        m->is_glossed[s] = sj_alloc_zero(b->side[s]->vocabulary.types.count, sizeof(bool));
        if (!m->is_glossed[s])
            return false;
    }
    if (!sj_glossary_match_types(&m->glossed, glossary, b->side))
        return false;
    for (size_t k = 0; k < m->glossed.count; k++) {
        m->is_glossed[0][m->glossed.at[k].id] = true;
        m->is_glossed[1][m->glossed.at[k].en] = true;
    }
    return true;
}

/* Links first: what a type's rate can be depends on how often its partners occur. */
static bool run(sj_bitext_maker *m, const sejajar_glossary *glossary)
{
    if (!allocate(m) || !find_units(m, 0) || !find_units(m, 1) || !find_entries(m, glossary) ||
        !sj_type_links_find(m))
        return false;
    sj_link_rates_set(m);
    sj_type_links_weigh(m);
    sj_endings_begin(&m->bitext->endings, m->bitext->side[0], m->bitext->side[1]);
    return true;
}

sejajar_status sj_bitext_make(sj_bitext *out, const sj_tokens *const sides[2],
                              const sj_word_knowledge *known, sejajar_error *err)
{
    sj_bitext bitext = {.side = {sides[0], sides[1]}, .by_lengths = !known->lexicon};
    sj_bitext_maker maker = {
        .bitext = &bitext,
        .lexicon = known->lexicon,
        .learned = known->learned && known->learned->first ? known->learned : NULL,
        .parameters = known->parameters,
        .strongest = expf((float)known->parameters->strongest_link),
    };
    bool done;

    for (int k = 0; k <= UINT8_MAX; k++)
        maker.ratio[k] = sj_strength_ratio((uint8_t)k);
    done = run(&maker, known->glossary);
    release(&maker);
    if (!done) {
        sj_bitext_free(&bitext);
        return sj_fail_memory(err);
    }
    *out = bitext;
    return SEJAJAR_OK;
}

void sj_bitext_free(sj_bitext *bitext)
{
    for (int s = 0; s < 2; s++) {
        sj_free(bitext->unlinked[s]);
        sj_free(bitext->unlinked_sentence[s]);
    }
    sj_free(bitext->first);
    sj_array_free(&bitext->links);
    *bitext = (sj_bitext){0};
}
