/* How often words are linked when every word may be linked at most once. */
#include "learn/link_counts.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/memory.h"

/* Model 1's estimates count as this many links of a stem. */
static const double estimate_weight = 2;
/* Links must have at least this √(t(e|i)·t(i|e)). */
static const float weakest_link = 0.004f;
/* What a link between words at opposite ends of their sentences loses of its score. */
static const float far_away = 0.2f;

typedef struct {
    float score;
    uint16_t i, j;
    size_t cell; /* of sj_word_pairs */
} candidate;

typedef struct {
    const sj_training_text *text;
    const sj_word_pairs *pairs;
    float *score; /* of each pair of stems in this round */
    sj_link_counts counts;
    SJ_ARRAY(candidate) candidates;
    bool last_round;
} linker;

/* Best first; between equals the one nearer the diagonal, then the earlier one. */
static int by_score(const void *a, const void *b)
{
    const candidate *x = a, *y = b;

    if (x->score != y->score)
        return x->score < y->score ? 1 : -1;
    if (x->i != y->i)
        return x->i < y->i ? -1 : 1;
    return (x->j > y->j) - (x->j < y->j);
}

static bool collect_candidates(linker *l, const sj_training_pair *p)
{
    l->candidates.count = 0;
    for (uint32_t i = 0; i < p->count[0]; i++)
        for (uint32_t j = 0; j < p->count[1]; j++) {
            ptrdiff_t cell = sj_word_pairs_find(l->pairs, sj_stem_at(l->text, 0, p->first[0] + i),
                                                sj_stem_at(l->text, 1, p->first[1] + j));
            float away = fabsf((i + .5f) / (float)p->count[0] - (j + .5f) / (float)p->count[1]);
            candidate c = {.i = (uint16_t)i, .j = (uint16_t)j, .cell = (size_t)cell};

            if (l->score[cell] < weakest_link)
                continue;
            c.score = l->score[cell] * (1 - far_away * away);
            if (!sj_array_push(&l->candidates, c))
                return false;
        }
    if (l->candidates.count) /* else there may be no array */
        qsort(l->candidates.at, l->candidates.count, sizeof *l->candidates.at, by_score);
    return true;
}

static bool count_link(linker *l, const sj_training_pair *p, const candidate *c)
{
    uint32_t form = l->text->words[0].at[p->first[0] + c->i];
    uint32_t id = l->text->stem_of[0].at[form];
    uint32_t en = sj_stem_at(l->text, 1, p->first[1] + c->j);
    sj_link_counts *n = &l->counts;

    n->pair[c->cell] += p->weight;
    n->stem_links[0][id] += p->weight;
    n->stem_links[1][en] += p->weight;
    n->total += p->weight;
    n->form_links[form] += p->weight;
    if (!p->dictionary) {
        n->text_links[0][id] += p->weight;
        n->text_links[1][en] += p->weight;
    }
    return !l->last_round || sj_array_push(&n->forms, ((sj_form_link){form, en, p->weight}));
}

static bool link_pair(linker *l, const sj_training_pair *p)
{
    bool id_taken[SJ_TRAINING_WORDS] = {false}, en_taken[SJ_TRAINING_WORDS] = {false};

    if (!collect_candidates(l, p))
        return false;
    for (size_t k = 0; k < l->candidates.count; k++) {
        const candidate *c = &l->candidates.at[k];
        if (id_taken[c->i] || en_taken[c->j])
            continue;
        id_taken[c->i] = en_taken[c->j] = true;
        if (!count_link(l, p, c))
            return false;
    }
    for (uint32_t i = 0; i < p->count[0]; i++)
        l->counts.form_words[l->text->words[0].at[p->first[0] + i]] += p->weight;
    if (p->dictionary)
        return true;
    for (uint32_t i = 0; i < p->count[0]; i++)
        l->counts.text_words[0][sj_stem_at(l->text, 0, p->first[0] + i)] += p->weight;
    for (uint32_t j = 0; j < p->count[1]; j++)
        l->counts.text_words[1][sj_stem_at(l->text, 1, p->first[1] + j)] += p->weight;
    return true;
}

/* √(t(e|i)·t(i|e)), with each t from the links counted so far and `estimate_weight` more as model 1
 * has them. */
static void score_pairs(linker *l)
{
    const sj_word_pairs *pairs = l->pairs;
    const sj_link_counts *n = &l->counts;

    for (uint32_t i = 0; i < pairs->row_count; i++)
        for (size_t k = pairs->row[i]; k < pairs->row[i + 1]; k++) {
            double forward = (n->pair[k] + estimate_weight * pairs->forward[k]) /
                             (n->stem_links[0][i] + estimate_weight);
            double backward = (n->pair[k] + estimate_weight * pairs->backward[k]) /
                              (n->stem_links[1][pairs->en[k]] + estimate_weight);
            l->score[k] = (float)sqrt(forward * backward);
        }
}

static bool allocate(linker *l)
{
    sj_link_counts *n = &l->counts;

    n->pair = sj_alloc_zero(l->pairs->row[l->pairs->row_count], sizeof *n->pair);
    l->score = sj_alloc(l->pairs->row[l->pairs->row_count], sizeof *l->score);
    n->form_words = sj_alloc_zero(l->text->forms[0].types.count, sizeof(double));
    n->form_links = sj_alloc_zero(l->text->forms[0].types.count, sizeof(double));
    for (int s = 0; s < 2; s++) {
        size_t stems = l->text->stems[s].types.count;
        n->stem_links[s] = sj_alloc_zero(stems, sizeof(double));
        n->text_words[s] = sj_alloc_zero(stems, sizeof(double));
        n->text_links[s] = sj_alloc_zero(stems, sizeof(double));
        if (!n->stem_links[s] || !n->text_words[s] || !n->text_links[s])
            return false;
    }
    return n->pair && l->score && n->form_words && n->form_links;
}

static void clear(linker *l)
{
    sj_link_counts *n = &l->counts;
    size_t forms = l->text->forms[0].types.count;

    memset(n->pair, 0, l->pairs->row[l->pairs->row_count] * sizeof *n->pair);
    memset(n->form_words, 0, forms * sizeof(double));
    memset(n->form_links, 0, forms * sizeof(double));
    for (int s = 0; s < 2; s++) {
        size_t size = l->text->stems[s].types.count * sizeof(double);
        memset(n->stem_links[s], 0, size);
        memset(n->text_words[s], 0, size);
        memset(n->text_links[s], 0, size);
    }
    n->total = 0;
}

static int by_form(const void *a, const void *b)
{
    const sj_form_link *x = a, *y = b;

    if (x->form != y->form)
        return x->form < y->form ? -1 : 1;
    if (x->en != y->en)
        return x->en < y->en ? -1 : 1;
    return (x->weight > y->weight) - (x->weight < y->weight); /* one order of summing */
}

/* Merges the elements of the same form and stem, adding up their weights. */
static void merge_forms(sj_link_counts *n)
{
    size_t kept = 0;

    if (n->forms.count)
        qsort(n->forms.at, n->forms.count, sizeof *n->forms.at, by_form);
    for (size_t k = 0; k < n->forms.count; k++)
        if (kept && n->forms.at[kept - 1].form == n->forms.at[k].form &&
            n->forms.at[kept - 1].en == n->forms.at[k].en)
            n->forms.at[kept - 1].weight += n->forms.at[k].weight;
        else
            n->forms.at[kept++] = n->forms.at[k];
    n->forms.count = kept;
}

sejajar_status sj_link_counts_estimate(sj_link_counts *out, const sj_training_text *text,
                                       const sj_word_pairs *pairs, int rounds, sejajar_error *err)
{
    linker l = {.text = text, .pairs = pairs};
    bool done = allocate(&l);

    for (int round = 1; done && round <= rounds; round++) {
        score_pairs(&l);
        clear(&l);
        l.last_round = round == rounds;
        for (size_t p = 0; done && p < text->pairs.count; p++)
            done = link_pair(&l, &text->pairs.at[p]);
    }
    sj_free(l.score);
    sj_array_free(&l.candidates);
    if (!done) {
        sj_link_counts_free(&l.counts);
        return sj_fail_memory(err);
    }
    merge_forms(&l.counts);
    *out = l.counts;
    return SEJAJAR_OK;
}

void sj_link_counts_free(sj_link_counts *n)
{
    sj_free(n->pair);
    sj_free(n->form_words);
    sj_free(n->form_links);
    for (int s = 0; s < 2; s++) {
        sj_free(n->stem_links[s]);
        sj_free(n->text_words[s]);
        sj_free(n->text_links[s]);
    }
    sj_array_free(&n->forms);
    *n = (sj_link_counts){0};
}
