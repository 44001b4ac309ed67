/* What it says for two documents that terms of one are found in the other, and against them
 * that others are not. */
#include "match/term_evidence.h"

#include <math.h>

#include "base/array.h"
#include "base/error.h"
#include "base/memory.h"

/* A term is at least this share as likely to be met by chance across as on its own side: what no
 * document of the other side has is not rarer there. */
static const double chance_across = 0.3;
/* No term is surer to have a counterpart. */
static const double most_rate = 0.95;

typedef SJ_ARRAY(uint32_t) numbers;

/* ---- Terms that may stand for each other ------------------------------ */

static bool add(numbers *links, uint32_t first, uint32_t term)
{
    if (term == SJ_NO_TERM)
        return true;
    for (size_t k = first; k < links->count; k++) {
        if (links->at[k] == term)
            return true;
    }
    return sj_array_push(links, term);
}

static bool link_unit(numbers *links, uint32_t first, const sj_term_index *en,
                      const sj_lexicon *lexicon, uint32_t unit)
{
    const sj_unit *units = lexicon->side[SEJAJAR_ID].units;

    for (uint32_t k = units[unit].links; k < units[unit + 1].links; k++) {
        if (!add(links, first, sj_term_index_find(en, lexicon->link_en[k])))
            return false;
    }
    return add(links, first, sj_term_index_find(en, SJ_TERM_OTHER_SIDE | unit));
}

static bool link_term(numbers *links, uint32_t first, const sj_term_index *en,
                      const sj_lexicon *lexicon, uint32_t key)
{
    if (key & SJ_TERM_SHARED)
        return add(links, first, sj_term_index_find(en, key));
    if (key & SJ_TERM_OTHER_SIDE)
        return add(links, first, sj_term_index_find(en, key & ~(uint32_t)SJ_TERM_OTHER_SIDE));
    return link_unit(links, first, en, lexicon, key);
}

static bool link_terms(sj_term_evidence *e, const sj_lexicon *lexicon)
{
    const sj_term_index *id = &e->side[SEJAJAR_ID];
    numbers links = {0};

    e->first = sj_alloc((size_t)id->count + 1, sizeof *e->first);
    if (!e->first)
        return false;
    for (uint32_t t = 0; t < id->count; t++) {
        e->first[t] = (uint32_t)links.count;
        if (!link_term(&links, e->first[t], &e->side[SEJAJAR_EN], lexicon, id->keys[t]) ||
            links.count > UINT32_MAX / 2) {
            sj_array_free(&links);
            return false;
        }
    }
    e->first[id->count] = (uint32_t)links.count;
    e->links = links.at;
    return true;
}

/* ---- Weights ---------------------------------------------------------- */

/* A term that is in the other document by chance anyway tells nothing if it is there; one that
 * most translations have a counterpart of tells much if that is missed. A document that has
 * the term with the chance c has it e = -log(1 - c) times on average, and a document of n times
 * as many words n times as often. */
static void weigh(sj_term_weights *w, const sj_term_index *own, uint32_t term,
                  double missed_by_chance)
{
    double chance =
        fmin(fmax(1 - missed_by_chance, chance_across * own->chance[term]), sj_most_chance);
    double rate = fmin(own->link_rate[term], most_rate);

    w->found[term] = (float)log(rate / -log(1 - chance));
    w->missed[term] = (float)fmin(log((1 - rate) / (1 - chance)), 0);
}

static bool make_weights(sj_term_evidence *e)
{
    const sj_term_index *id = &e->side[SEJAJAR_ID], *en = &e->side[SEJAJAR_EN];
    double *missed = sj_alloc(en->count, sizeof *missed);
    bool good = missed != NULL;

    for (int s = 0; s < 2; s++) {
        e->weights[s].found = sj_alloc(e->side[s].count, sizeof(float));
        e->weights[s].missed = sj_alloc(e->side[s].count, sizeof(float));
        good = good && e->weights[s].found && e->weights[s].missed;
    }
    for (uint32_t t = 0; good && t < en->count; t++)
        missed[t] = 1;
    for (uint32_t t = 0; good && t < id->count; t++) {
        double none = 1;

        for (uint32_t k = e->first[t]; k < e->first[t + 1]; k++) {
            none *= 1 - en->chance[e->links[k]];
            missed[e->links[k]] *= 1 - id->chance[t];
        }
        weigh(&e->weights[SEJAJAR_ID], id, t, none);
    }
    for (uint32_t t = 0; good && t < en->count; t++)
        weigh(&e->weights[SEJAJAR_EN], en, t, missed[t]);
    sj_free(missed);
    return good;
}

float sj_term_evidence_length(const sj_term_evidence *e, sejajar_language side, uint32_t words)
{
    return (float)log((words + 1.0) / (e->side[side].mean_words + 1.0));
}

sejajar_status sj_term_evidence_make(sj_term_evidence *out,
                                     const sejajar_profile *const *const profiles[2],
                                     const size_t count[2], const sj_lexicon *lexicon,
                                     sejajar_error *err)
{
    sj_term_evidence e = {0};
    sejajar_status status = SEJAJAR_OK;

    for (int s = 0; s < 2 && status == SEJAJAR_OK; s++)
        status = sj_term_index_make(&e.side[s], profiles[s], count[s], (sejajar_language)s, lexicon,
                                    err);
    if (status == SEJAJAR_OK && (!link_terms(&e, lexicon) || !make_weights(&e)))
        status = sj_fail_memory(err);
    if (status == SEJAJAR_OK)
        *out = e;
    else
        sj_term_evidence_free(&e);
    return status;
}

void sj_term_evidence_free(sj_term_evidence *e)
{
    for (int s = 0; s < 2; s++) {
        sj_term_index_free(&e->side[s]);
        sj_free(e->weights[s].found);
        sj_free(e->weights[s].missed);
    }
    sj_free(e->first);
    sj_free(e->links);
    *e = (sj_term_evidence){0};
}
