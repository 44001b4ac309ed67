/* λ of each type: the share of its occurrences that have a counterpart in the other text. */
#include "score/bitext_maker.h"

/* λ of a word that the other text lacks, where there is no lexicon at all: next to nothing speaks
 * for a link. */
static const float rate_without_lexicon = 0.02f;
/* λ of a word that the glossary alone knows. */
static const float glossary_rate = 0.6f;
/* What was known before the texts were seen counts as this many occurrences of a word. */
static const float prior_words = 4;
/* What the lexicon says of a word counts as this many occurrences where its partners are missing.
 */
static const float lexicon_words = 3;

/* Without a lexicon, all that is known of a word is whether the other text has it too. */
static float unknown_rate(const sj_bitext_maker *m, int s, uint32_t t)
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

/* The rate by the links learned from the texts; that of a word in the lexicon stands. */
static float learned_rate(const sj_bitext_maker *m, int s, uint32_t t, float before)
{
    uint32_t class;

    if (!m->learned || sj_type_is_known(m, s, t))
        return before;
    class = m->learned->class_of[s][t];
    return (sj_counted(m, m->learned->linked[s][class]) + prior_words * before) /
           (sj_counted(m, m->learned->words[s][class]) + prior_words);
}

/* A word cannot be linked more often than its possible partners occur. If they are few for so many
 * occurrences, the lexicon is wrong about these texts: "code" is translated otherwise in a law than
 * in a manual, and that it is unlinked then says nothing about any one sentence. Twice their number
 * is allowed for, as one text may leave out half of the other. */
static float possible_rate(const sj_bitext_maker *m, int s, uint32_t t, float rate)
{
    float count = (float)m->count[s][t], possible = 2 * (float)m->partners[s][t] + 1;

    return rate * (lexicon_words + fminf(count, possible)) / (lexicon_words + count);
}

/* What is known of the word from elsewhere than these texts. */
static float known_rate(const sj_bitext_maker *m, int s, uint32_t t)
{
    if (m->bitext->side[s]->vocabulary.types.at[t].kind == SJ_WORD_NUMBER)
        return (float)m->parameters->number_link_rate;
    if (sj_type_is_known(m, s, t))
        return possible_rate(m, s, t, m->lexicon->side[s].units[m->unit[s][t]].link_rate);
    if (m->is_glossed[s] && m->is_glossed[s][t])
        return possible_rate(m, s, t, glossary_rate);
    return unknown_rate(m, s, t);
}

static void count_partners(sj_bitext_maker *m)
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

static void rate_types(sj_bitext_maker *m, int s)
{
    const sj_vocabulary *v = &m->bitext->side[s]->vocabulary;

    for (uint32_t t = 0; t < v->types.count; t++) {
        float rate = learned_rate(m, s, t, known_rate(m, s, t));

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

void sj_link_rates_set(sj_bitext_maker *m)
{
    count_partners(m);
    for (int s = 0; s < 2; s++) {
        rate_types(m, s);
        sum_unlinked(m->bitext, s);
    }
}
