/* Two tokenised sides with what the lexicon says of their words. */
#include "score/bitext.h"

#include <math.h>
#include <string.h>

#include "base/error.h"
#include "base/fast_math.h"
#include "base/memory.h"
#include "model/unit.h"
#include "score/cognates.h"

typedef struct {
    sj_bitext *bitext;
    const sj_lexicon *lexicon;
    const sj_learned_links *learned; /* NULL: nothing */
    const sj_parameters *parameters;
    uint32_t *unit[2];                       /* of each type, SJ_NO_UNIT if none */
    float *rate[2];                          /* λ of each type */
    uint32_t *count[2];                      /* how often each type occurs */
    uint32_t *partners[2];                   /* how often types do that it may be linked with */
    uint32_t *type_of_unit;                  /* English unit → its first type + 1 */
    uint32_t *next_type;                     /* the next type of the same English unit + 1 */
    uint32_t *type_of_class, *next_of_class; /* the same for English classes of learned links */
    sj_cognates cognates;
    float strongest;            /* ratio of any link */
    float ratio[UINT8_MAX + 1]; /* of each strength in the lexicon */
} maker;

/* λ of a word where there is no lexicon at all: next to nothing speaks for a link. */
static const float rate_without_lexicon = 0.02f;
/* What was known before the texts were seen counts as so many occurrences of a word, and the
 * estimate as so many links of a pair. */
static const float rate_words = 4, estimate_links = 1;
/* What the lexicon says of a word counts as so many occurrences where its partners are missing. */
static const float lexicon_words = 3;
/* Learned links of a lower ratio tell nothing. */
static const float weakest_learned = 1.5f;

/* The lexicon is larger than the processor's memory: what a type will need of it is fetched while
 * those so many before it are dealt with. */
enum { AHEAD = 8 };

/* ---- What is known of each type -------------------------------------- */

static bool find_units(maker *m, int s)
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

        if (t + AHEAD < count)
            sj_lexicon_expect(m->lexicon, (sejajar_language)s, v->types.at[t + AHEAD].hash);
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

static bool is_known(const maker *m, int s, uint32_t type)
{
    return m->unit[s][type] != SJ_NO_UNIT;
}

/* Without any lexicon nothing is known of a word but whether the other text has it too. */
static float unknown_rate(const maker *m, int s, uint32_t t)
{
    const sj_vocabulary *v = &m->bitext->side[s]->vocabulary;
    const sj_vocabulary *other = &m->bitext->side[1 - s]->vocabulary;
    const sj_type *type = &v->types.at[t];

    if (m->lexicon)
        return (float)m->parameters->unknown_link_rate;
    return sj_vocabulary_find(other, sj_vocabulary_form(v, t), type->form_length) == UINT32_MAX
               ? rate_without_lexicon
               : (float)m->parameters->unknown_link_rate;
}

/* Of counts from the texts that are judged by them, what speaks for a word or link elsewhere:
 * beside a lexicon one occurrence may be the very one at hand. Without, there is no better. */
static float counted(const maker *m, float count)
{
    return m->lexicon ? fmaxf(count - 1, 0) : count;
}

/* What was known before counts as `rate_words` occurrences; the lexicon's own rates stand. */
static float learned_rate(const maker *m, int s, uint32_t t, float before)
{
    uint32_t class;

    if (!m->learned || is_known(m, s, t))
        return before;
    class = m->learned->class_of[s][t];
    return (counted(m, m->learned->linked[s][class]) + rate_words * before) /
           (counted(m, m->learned->words[s][class]) + rate_words);
}

/* A word cannot be linked more often than its partners occur. Where those are few for so many
 * occurrences the lexicon is wrong about these texts: "code" is translated otherwise in a law than
 * in a manual, and to be unlinked then says nothing of any one sentence. Twice their number, for
 * one text may leave out half of the other. */
static float possible_rate(const maker *m, int s, uint32_t t, float rate)
{
    float count = (float)m->count[s][t], possible = 2 * (float)m->partners[s][t] + 1;

    return rate * (lexicon_words + fminf(count, possible)) / (lexicon_words + count);
}

static void count_partners(maker *m)
{
    const sj_bitext *b = m->bitext;

    for (int s = 0; s < 2; s++)
        for (size_t k = 0; k < b->side[s]->words.count; k++)
            m->count[s][b->side[s]->words.at[k]]++;
    for (uint32_t id = 0; id < b->side[0]->vocabulary.types.count; id++)
        for (uint32_t k = b->first[id]; k < b->first[id + 1]; k++) {
            uint32_t en = b->links.at[k].en;

            m->partners[0][id] += m->count[1][en];
            m->partners[1][en] += m->count[0][id];
        }
}

static void rate_types(maker *m, int s)
{
    const sj_vocabulary *v = &m->bitext->side[s]->vocabulary;
    const sj_parameters *p = m->parameters;

    for (uint32_t t = 0; t < v->types.count; t++) {
        float rate = unknown_rate(m, s, t);
        if (v->types.at[t].kind == SJ_WORD_NUMBER)
            rate = (float)p->number_link_rate;
        else if (m->unit[s][t] != SJ_NO_UNIT)
            rate = possible_rate(m, s, t, m->lexicon->side[s].units[m->unit[s][t]].link_rate);
        rate = learned_rate(m, s, t, rate);
        m->rate[s][t] = rate;
        m->bitext->unlinked[s][t] = logf(1 - rate);
    }
}

static void sum_unlinked(sj_bitext *b, int s)
{
    const sj_tokens *tokens = b->side[s];

    for (size_t k = 0; k < tokens->count; k++) {
        float sum = 0;

        for (uint32_t w = tokens->first[k]; w < tokens->first[k + 1]; w++)
            sum += b->unlinked[s][tokens->words.at[w]];
        b->unlinked_sentence[s][k] = sum;
    }
}

/* ---- Links ----------------------------------------------------------- */

/* For now with its ratio in the place of both odds. */
static bool add_link(maker *m, uint32_t en, float ratio)
{
    sj_type_link link = {.en = en};

    link.id_odds = link.en_odds = fminf(ratio, m->strongest);
    return sj_array_push(&m->bitext->links, link);
}

static void weigh_link(sj_type_link *link, float id_rate, float en_rate)
{
    link->id_odds *= id_rate / (1 - id_rate);
    link->en_odds *= en_rate / (1 - en_rate);
    link->rank =
        (1 + link->id_odds / (SJ_TYPICAL_WORDS + 1)) * (1 + link->en_odds / (SJ_TYPICAL_WORDS + 1));
    link->worth = sj_fast_log(link->rank);
}

static void weigh_links(maker *m)
{
    sj_bitext *b = m->bitext;

    for (uint32_t id = 0; id < b->side[0]->vocabulary.types.count; id++)
        for (uint32_t k = b->first[id]; k < b->first[id + 1]; k++)
            weigh_link(&b->links.at[k], m->rate[0][id], m->rate[1][b->links.at[k].en]);
}

static void chain_classes(maker *m)
{
    uint32_t count = (uint32_t)m->bitext->side[1]->vocabulary.types.count;

    for (uint32_t t = count; t-- > 0;) {
        uint32_t *first = &m->type_of_class[m->learned->class_of[1][t]];
        m->next_of_class[t] = *first;
        *first = t + 1;
    }
}

static void chain_types(maker *m)
{
    uint32_t count = (uint32_t)m->bitext->side[1]->vocabulary.types.count;

    for (uint32_t t = count; t-- > 0;) {
        uint32_t unit = m->unit[1][t];
        if (unit == SJ_NO_UNIT)
            continue;
        m->next_type[t] = m->type_of_unit[unit];
        m->type_of_unit[unit] = t + 1;
    }
}

static bool is_linked(const maker *m, uint32_t id, uint32_t en)
{
    for (size_t k = m->bitext->first[id]; k < m->bitext->links.count; k++)
        if (m->bitext->links.at[k].en == en)
            return true;
    return false;
}

/* The same number, or a word of the same spelling: a name, a term. Short words that both
 * sides of the lexicon know are linked by the lexicon alone (air is water). */
static bool link_same_form(maker *m, uint32_t id)
{
    const sj_vocabulary *v = &m->bitext->side[0]->vocabulary;
    const sj_vocabulary *w = &m->bitext->side[1]->vocabulary;
    const sj_type *type = &v->types.at[id];
    uint32_t en = sj_vocabulary_find(w, sj_vocabulary_form(v, id), type->form_length);

    if (en == UINT32_MAX || type->kind == SJ_WORD_MARK || is_linked(m, id, en))
        return true;
    if (type->kind == SJ_WORD_NUMBER)
        return add_link(m, en, expf((float)m->parameters->same_number));
    if (type->form_length < (is_known(m, 0, id) && is_known(m, 1, en) ? 6 : 2))
        return true;
    return add_link(m, en, expf((float)m->parameters->same_form));
}

static void expect_links(const maker *m, uint32_t id)
{
    const sj_lexicon *l = m->lexicon;

    if (!is_known(m, 0, id))
        return;
    __builtin_prefetch(&l->link_en[l->side[0].units[m->unit[0][id]].links]);
    __builtin_prefetch(&l->link_strength[l->side[0].units[m->unit[0][id]].links]);
}

static bool link_by_lexicon(maker *m, uint32_t id)
{
    const sj_lexicon *l = m->lexicon;
    const sj_unit *unit = &l->side[0].units[m->unit[0][id]];

    for (uint32_t k = unit->links; k < unit[1].links; k++)
        for (uint32_t t = m->type_of_unit[l->link_en[k]]; t; t = m->next_type[t - 1])
            if (!add_link(m, t - 1, m->ratio[l->link_strength[k]]))
                return false;
    return true;
}

/* Unknown words that are spelt alike: Zelensky and Zelenskyy, organisasi and organisation. */
static bool link_cognates(maker *m, uint32_t id)
{
    const sj_vocabulary *v = &m->bitext->side[0]->vocabulary;
    const sj_vocabulary *w = &m->bitext->side[1]->vocabulary;
    uint32_t found[SJ_MOST_COGNATES];
    size_t count;

    if (is_known(m, 0, id) || v->types.at[id].kind != SJ_WORD_LETTERS)
        return true;
    count = sj_cognates_find(&m->cognates, w, sj_vocabulary_form(v, id),
                             v->types.at[id].form_length, found);
    for (size_t k = 0; k < count; k++)
        if (!is_linked(m, id, found[k]) &&
            !add_link(m, found[k], expf((float)m->parameters->cognate)))
            return false;
    return true;
}

/* English words that the lexicon does not know, where cognates are looked for. */
static bool index_unknown(maker *m)
{
    const sj_vocabulary *w = &m->bitext->side[1]->vocabulary;

    for (uint32_t t = 0; t < w->types.count; t++)
        if (!is_known(m, 1, t) && w->types.at[t].kind == SJ_WORD_LETTERS &&
            !sj_cognates_add(&m->cognates, w, t))
            return false;
    sj_cognates_sort(&m->cognates);
    return true;
}

/* Adds what was learned of type `id`. Words that the lexicon knows it knows better than a few
 * sentences do: between them nothing changes. */
static bool link_learned(maker *m, uint32_t id)
{
    const sj_learned_links *l = m->learned;
    uint32_t class = l->class_of[0][id];

    for (uint32_t k = l->first[class]; k < l->first[class + 1]; k++) {
        const sj_learned_link *link = &l->links[k];
        float seen = counted(m, link->seen);
        float ratio = (seen + estimate_links) / (link->expected + estimate_links / link->estimate);

        if (seen == 0 || ratio < weakest_learned)
            continue;
        for (uint32_t t = m->type_of_class[link->en]; t; t = m->next_of_class[t - 1])
            if (!(is_known(m, 0, id) && is_known(m, 1, t - 1)) && !add_link(m, t - 1, ratio))
                return false;
    }
    return true;
}

static bool link_types(maker *m)
{
    sj_bitext *b = m->bitext;
    uint32_t count = (uint32_t)b->side[0]->vocabulary.types.count;

    chain_types(m);
    if (m->learned)
        chain_classes(m);
    if (!index_unknown(m))
        return false;
    for (uint32_t t = 0; t < count; t++) {
        b->first[t] = (uint32_t)b->links.count;
        if (t + AHEAD < count)
            expect_links(m, t + AHEAD);
        if (m->unit[0][t] != SJ_NO_UNIT && !link_by_lexicon(m, t))
            return false;
        if (m->learned && !link_learned(m, t))
            return false;
        if (!link_same_form(m, t) || !link_cognates(m, t))
            return false;
    }
    b->first[count] = (uint32_t)b->links.count;
    return true;
}

static bool allocate(maker *m)
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

sejajar_status sj_bitext_make(sj_bitext *out, const sj_tokens *const sides[2],
                              const sj_lexicon *lexicon, const sj_learned_links *learned,
                              const sj_parameters *parameters, sejajar_error *err)
{
    sj_bitext bitext = {.side = {sides[0], sides[1]}, .by_lengths = !lexicon};
    maker m = {.bitext = &bitext, .lexicon = lexicon, .parameters = parameters};
    m.strongest = expf((float)parameters->strongest_link);
    m.learned = learned && learned->first ? learned : NULL;
    for (int k = 0; k <= UINT8_MAX; k++)
        m.ratio[k] = sj_strength_ratio((uint8_t)k);
    bool done = allocate(&m) && find_units(&m, 0) && find_units(&m, 1);

    sj_endings_begin(&bitext.endings, sides[0], sides[1]);
    done = done && link_types(&m);
    if (done) {
        count_partners(&m);
        for (int s = 0; s < 2; s++) {
            rate_types(&m, s);
            sum_unlinked(&bitext, s);
        }
        weigh_links(&m);
    }
    for (int s = 0; s < 2; s++) {
        sj_free(m.rate[s]);
        sj_free(m.unit[s]);
        sj_free(m.count[s]);
        sj_free(m.partners[s]);
    }
    sj_free(m.type_of_unit);
    sj_free(m.next_type);
    sj_free(m.type_of_class);
    sj_free(m.next_of_class);
    sj_cognates_free(&m.cognates);
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
