/* IBM model 1 in both directions over the stems of the training text. */
#include "learn/word_pairs.h"

#include <gsl/gsl_sf_psi.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/memory.h"

/* The weight of the empty word of a sentence, in words; and the Dirichlet prior, small, so that a
 * rare word does not spread over all words it was seen with. */
static const float empty_word = 1.0f;
static const double prior = 0.01;
/* Below this count exp(digamma) is nothing. */
static const double no_count = 1e-6;

ptrdiff_t sj_word_pairs_find(const sj_word_pairs *pairs, uint32_t id, uint32_t en)
{
    size_t low = pairs->row[id], high = pairs->row[id + 1];

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (pairs->en[middle] < en)
            low = middle + 1;
        else
            high = middle;
    }
    return low < pairs->row[id + 1] && pairs->en[low] == en ? (ptrdiff_t)low : SJ_NO_PAIR;
}

void sj_word_pairs_free(sj_word_pairs *pairs)
{
    sj_free(pairs->row);
    sj_free(pairs->en);
    sj_free(pairs->forward);
    sj_free(pairs->backward);
    *pairs = (sj_word_pairs){0};
}

/* ---- Which stems occur together -------------------------------------- */

typedef struct {
    const sj_training_text *text;
    size_t *first; /* the pairs in which an Indonesian stem occurs: pair[first[i]] … */
    uint32_t *pair;
    uint32_t *seen; /* English stem → the last row that had it, + 1 */
} cooccurrence;

static bool index_pairs(cooccurrence *c)
{
    const sj_training_text *text = c->text;
    size_t stems = text->stems[0].types.count;
    size_t *count = sj_alloc_zero(stems + 2, sizeof *count);

    if (!count)
        return false;
    for (size_t p = 0; p < text->pairs.count; p++)
        for (uint32_t k = 0; k < text->pairs.at[p].count[0]; k++)
            count[sj_stem_at(text, 0, text->pairs.at[p].first[0] + k) + 2]++;
    for (size_t i = 0; i < stems; i++)
        count[i + 2] += count[i + 1];
    c->first = count;
    c->pair = sj_alloc(text->words[0].count, sizeof *c->pair);
    if (!c->pair)
        return false;
    for (size_t p = 0; p < text->pairs.count; p++)
        for (uint32_t k = 0; k < text->pairs.at[p].count[0]; k++)
            c->pair[count[sj_stem_at(text, 0, text->pairs.at[p].first[0] + k) + 1]++] = (uint32_t)p;
    return true;
}

static int by_number(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

    return (x > y) - (x < y);
}

typedef SJ_ARRAY(uint32_t) numbers;

static bool collect_row(cooccurrence *c, uint32_t i, numbers *en)
{
    const sj_training_text *text = c->text;
    size_t begin = en->count;

    for (size_t k = c->first[i]; k < c->first[i + 1]; k++) {
        const sj_training_pair *p = &text->pairs.at[c->pair[k]];
        for (uint32_t w = 0; w < p->count[1]; w++) {
            uint32_t e = sj_stem_at(text, 1, p->first[1] + w);
            if (c->seen[e] == i + 1)
                continue;
            c->seen[e] = i + 1;
            if (!sj_array_push(en, e))
                return false;
        }
    }
    if (en->count > begin)
        qsort(en->at + begin, en->count - begin, sizeof *en->at, by_number);
    return true;
}

static bool collect_pairs(sj_word_pairs *pairs, const sj_training_text *text)
{
    cooccurrence c = {.text = text};
    numbers en = {0};
    bool done = false;

    pairs->row_count = (uint32_t)text->stems[0].types.count;
    pairs->row = sj_alloc(pairs->row_count + 1u, sizeof *pairs->row);
    c.seen = sj_alloc_zero(text->stems[1].types.count, sizeof *c.seen);
    if (!pairs->row || !c.seen || !index_pairs(&c))
        goto done;
    for (uint32_t i = 0; i < pairs->row_count; i++) {
        pairs->row[i] = en.count;
        if (!collect_row(&c, i, &en))
            goto done;
    }
    pairs->row[pairs->row_count] = en.count;
    pairs->en = en.at;
    pairs->forward = sj_alloc(en.count, sizeof *pairs->forward);
    pairs->backward = sj_alloc(en.count, sizeof *pairs->backward);
    done = pairs->forward && pairs->backward;
    en.at = NULL;
done:
    sj_free(en.at);
    sj_free(c.first);
    sj_free(c.pair);
    sj_free(c.seen);
    return done;
}

/* ---- Expectation and maximisation ------------------------------------ */

typedef struct {
    const sj_training_text *text;
    sj_word_pairs *pairs;
    float *forward, *backward; /* expected counts of this round */
    float *empty[2];           /* t(stem | empty word) of each side: its frequency */
    ptrdiff_t *cell;           /* the pairs of one sentence: cell[i * en count + j] */
} em;

/* Expected counts of one sentence pair, in both directions. */
static void expect(em *m, const sj_training_pair *p)
{
    const sj_training_text *text = m->text;
    uint32_t ni = p->count[0], ne = p->count[1];

    for (uint32_t i = 0; i < ni; i++)
        for (uint32_t j = 0; j < ne; j++)
            m->cell[i * ne + j] = sj_word_pairs_find(m->pairs, sj_stem_at(text, 0, p->first[0] + i),
                                                     sj_stem_at(text, 1, p->first[1] + j));
    for (uint32_t j = 0; j < ne; j++) {
        float sum = empty_word * m->empty[1][sj_stem_at(text, 1, p->first[1] + j)];
        for (uint32_t i = 0; i < ni; i++)
            sum += m->pairs->forward[m->cell[i * ne + j]];
        for (uint32_t i = 0; i < ni; i++)
            m->forward[m->cell[i * ne + j]] +=
                p->weight * m->pairs->forward[m->cell[i * ne + j]] / sum;
    }
    for (uint32_t i = 0; i < ni; i++) {
        float sum = empty_word * m->empty[0][sj_stem_at(text, 0, p->first[0] + i)];
        for (uint32_t j = 0; j < ne; j++)
            sum += m->pairs->backward[m->cell[i * ne + j]];
        for (uint32_t j = 0; j < ne; j++)
            m->backward[m->cell[i * ne + j]] +=
                p->weight * m->pairs->backward[m->cell[i * ne + j]] / sum;
    }
}

static float discounted(double count, double norm)
{
    double x = count + prior;

    return x < no_count ? 0 : (float)(exp(gsl_sf_psi(x)) / norm);
}

/* New probabilities from the expected counts, which are set to 0. */
static bool maximise(em *m)
{
    sj_word_pairs *pairs = m->pairs;
    size_t en_count = m->text->stems[1].types.count;
    double *total = sj_alloc_zero(en_count, sizeof *total);

    if (!total)
        return false;
    for (uint32_t i = 0; i < pairs->row_count; i++) {
        double sum = 0;
        for (size_t k = pairs->row[i]; k < pairs->row[i + 1]; k++) {
            sum += m->forward[k] + prior;
            total[pairs->en[k]] += m->backward[k] + prior;
        }
        for (size_t k = pairs->row[i]; k < pairs->row[i + 1]; k++) {
            pairs->forward[k] = discounted(m->forward[k], sum);
            m->forward[k] = 0;
        }
    }
    for (size_t k = 0; k < pairs->row[pairs->row_count]; k++) {
        pairs->backward[k] = discounted(m->backward[k], total[pairs->en[k]]);
        m->backward[k] = 0;
    }
    sj_free(total);
    return true;
}

static bool prepare(em *m)
{
    size_t count = m->pairs->row[m->pairs->row_count];
    size_t longest = 0;

    m->forward = sj_alloc_zero(count, sizeof *m->forward);
    m->backward = sj_alloc_zero(count, sizeof *m->backward);
    for (size_t p = 0; p < m->text->pairs.count; p++) {
        size_t cells = (size_t)m->text->pairs.at[p].count[0] * m->text->pairs.at[p].count[1];
        longest = cells > longest ? cells : longest;
    }
    m->cell = sj_alloc(longest, sizeof *m->cell);
    if (!m->forward || !m->backward || !m->cell)
        return false;
    for (int side = 0; side < 2; side++) {
        size_t words = m->text->words[side].count;
        m->empty[side] = sj_alloc_zero(m->text->stems[side].types.count, sizeof(float));
        if (!m->empty[side])
            return false;
        for (size_t w = 0; w < words; w++)
            m->empty[side][sj_stem_at(m->text, side, w)] += 1.0f / (float)words;
    }
    /* Uniform: the first round then counts how often stems occur together. */
    for (size_t k = 0; k < count; k++)
        m->pairs->forward[k] = m->pairs->backward[k] = 1;
    return true;
}

sejajar_status sj_word_pairs_estimate(sj_word_pairs *out, const sj_training_text *text,
                                      int iterations, sejajar_error *err)
{
    sj_word_pairs pairs = {0};
    em m = {.text = text, .pairs = &pairs};
    bool done = collect_pairs(&pairs, text) && prepare(&m);

    for (int k = 0; done && k < iterations; k++) {
        for (size_t p = 0; p < text->pairs.count; p++)
            expect(&m, &text->pairs.at[p]);
        done = maximise(&m);
    }
    sj_free(m.forward);
    sj_free(m.backward);
    sj_free(m.cell);
    sj_free(m.empty[0]);
    sj_free(m.empty[1]);
    if (!done) {
        sj_word_pairs_free(&pairs);
        return sj_fail_memory(err);
    }
    *out = pairs;
    return SEJAJAR_OK;
}
