/* Which types can be linked, and how strongly. */
#include "score/bitext_maker.h"

#include "base/fast_math.h"

/* The estimate of a learned link counts as this many links seen. */
static const float estimate_links = 1;
/* Learned links of a lower ratio tell nothing. */
static const float weakest_learned = 1.5f;
/* A word of the same spelling is the same word if it has this many bytes; if both sides of the
 * lexicon know it, this many: Indonesian "air" is water. */
enum { SHORTEST_SAME_FORM = 2, SHORTEST_KNOWN_SAME_FORM = 6 };

static bool add_link(sj_bitext_maker *m, uint32_t en, float ratio)
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

void sj_type_links_weigh(sj_bitext_maker *m)
{
    sj_bitext *b = m->bitext;

    for (uint32_t id = 0; id < b->side[0]->vocabulary.types.count; id++)
        for (uint32_t k = b->first[id]; k < b->first[id + 1]; k++)
            weigh_link(&b->links.at[k], m->rate[0][id], m->rate[1][b->links.at[k].en]);
}

/* Chains the English types of each learned class. */
static void chain_classes(sj_bitext_maker *m)
{
    uint32_t count = (uint32_t)m->bitext->side[1]->vocabulary.types.count;

    for (uint32_t t = count; t-- > 0;) {
        uint32_t *first = &m->type_of_class[m->learned->class_of[1][t]];
        m->next_of_class[t] = *first;
        *first = t + 1;
    }
}

/* Chains the English types of each unit of the lexicon. */
static void chain_types(sj_bitext_maker *m)
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

/* The link of the type at hand with an English one; NULL: none yet. */
static sj_type_link *find_link(const sj_bitext_maker *m, uint32_t id, uint32_t en)
{
    for (size_t k = m->bitext->first[id]; k < m->bitext->links.count; k++)
        if (m->bitext->links.at[k].en == en)
            return &m->bitext->links.at[k];
    return NULL;
}

/* The same number, or a word of the same spelling: a name, a term. */
static bool link_same_form(sj_bitext_maker *m, uint32_t id)
{
    const sj_vocabulary *v = &m->bitext->side[0]->vocabulary;
    const sj_vocabulary *w = &m->bitext->side[1]->vocabulary;
    const sj_type *type = &v->types.at[id];
    uint32_t en = sj_vocabulary_find(w, sj_vocabulary_form(v, id), type->form_length);

    if (en == UINT32_MAX || type->kind == SJ_WORD_MARK || find_link(m, id, en))
        return true;
    if (type->kind == SJ_WORD_NUMBER)
        return add_link(m, en, expf((float)m->parameters->same_number));
    if (type->form_length < (sj_type_is_known(m, 0, id) && sj_type_is_known(m, 1, en)
                                 ? SHORTEST_KNOWN_SAME_FORM
                                 : SHORTEST_SAME_FORM))
        return true;
    return add_link(m, en, expf((float)m->parameters->same_form));
}

/* Prefetches the lexicon's links of a type. */
static void expect_links(const sj_bitext_maker *m, uint32_t id)
{
    const sj_lexicon *l = m->lexicon;

    if (!sj_type_is_known(m, 0, id))
        return;
    __builtin_prefetch(&l->link_en[l->side[0].units[m->unit[0][id]].links]);
    __builtin_prefetch(&l->link_strength[l->side[0].units[m->unit[0][id]].links]);
}

static bool link_by_lexicon(sj_bitext_maker *m, uint32_t id)
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
static bool link_cognates(sj_bitext_maker *m, uint32_t id)
{
    const sj_vocabulary *v = &m->bitext->side[0]->vocabulary;
    const sj_vocabulary *w = &m->bitext->side[1]->vocabulary;
    uint32_t found[SJ_MOST_COGNATES];
    size_t count;

    if (sj_type_is_known(m, 0, id) || v->types.at[id].kind != SJ_WORD_LETTERS)
        return true;
    count = sj_cognates_find(&m->cognates, w, sj_vocabulary_form(v, id),
                             v->types.at[id].form_length, found);
    for (size_t k = 0; k < count; k++)
        if (!find_link(m, id, found[k]) &&
            !add_link(m, found[k], expf((float)m->parameters->cognate)))
            return false;
    return true;
}

/* English words that the lexicon does not know, where cognates are looked for. */
static bool index_unknown(sj_bitext_maker *m)
{
    const sj_vocabulary *w = &m->bitext->side[1]->vocabulary;

    for (uint32_t t = 0; t < w->types.count; t++)
        if (!sj_type_is_known(m, 1, t) && w->types.at[t].kind == SJ_WORD_LETTERS &&
            !sj_cognates_add(&m->cognates, w, t))
            return false;
    sj_cognates_sort(&m->cognates);
    return true;
}

/* Adds what was learned of type `id`. Words that the lexicon knows it knows better than a few
 * sentences do: between them nothing changes. */
static bool link_learned(sj_bitext_maker *m, uint32_t id)
{
    const sj_learned_links *l = m->learned;
    uint32_t class = l->class_of[0][id];

    for (uint32_t k = l->first[class]; k < l->first[class + 1]; k++) {
        const sj_learned_link *link = &l->links[k];
        float seen = sj_counted(m, link->seen);
        float ratio = (seen + estimate_links) / (link->expected + estimate_links / link->estimate);

        if (seen == 0 || ratio < weakest_learned)
            continue;
        for (uint32_t t = m->type_of_class[link->en]; t; t = m->next_of_class[t - 1])
            if (!(sj_type_is_known(m, 0, id) && sj_type_is_known(m, 1, t - 1)) &&
                !add_link(m, t - 1, ratio))
                return false;
    }
    return true;
}

/* An entry of one word tells as much as the same word on both sides. Which words of a phrase belong
 * together the lexicon knows better, if it knows both. */
static bool link_glossed(sj_bitext_maker *m, uint32_t id)
{
    const sj_glossary_matches *all = &m->glossed;

    for (; m->next_glossed < all->count && all->at[m->next_glossed].id == id; m->next_glossed++) {
        const sj_glossary_match *match = &all->at[m->next_glossed];
        float ratio = match->weight * expf((float)m->parameters->same_form);
        sj_type_link *there = find_link(m, id, match->en);

        if (match->phrase && sj_type_is_known(m, 0, id) && sj_type_is_known(m, 1, match->en))
            continue;
        if (there)
            there->id_odds = there->en_odds = fmaxf(there->id_odds, fminf(ratio, m->strongest));
        else if (!add_link(m, match->en, ratio))
            return false;
    }
    return true;
}

bool sj_type_links_find(sj_bitext_maker *m)
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
        if (t + SJ_TYPES_AHEAD < count)
            expect_links(m, t + SJ_TYPES_AHEAD);
        if (m->unit[0][t] != SJ_NO_UNIT && !link_by_lexicon(m, t))
            return false;
        if (m->learned && !link_learned(m, t))
            return false;
        if (!link_same_form(m, t) || !link_cognates(m, t) || !link_glossed(m, t))
            return false;
    }
    b->first[count] = (uint32_t)b->links.count;
    return true;
}
