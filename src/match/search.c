/* Which English documents an Indonesian one may belong to, and how much speaks for it. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/error.h"
#include "base/memory.h"
#include "match/namesakes.h"
#include "match/term_evidence.h"
#include "model/model.h"

/* Of an Indonesian document, this many documents with its rarest terms are looked at, and this many
 * of them, those that have most, in full. */
enum { MOST_VISITS = 60000, LOOKED_AT = 96 };
/* log(6): a document that is over six times as long as another is no translation of it. */
static const double most_length = 1.79;
/* Of short documents lengths tell little, nor how many terms they have: this many characters, this
 * many terms are taken for granted. */
static const double characters_before = 20;
static const float terms_before = 10;

struct sejajar_matcher {
    const sejajar_profile *const *profiles[2];
    sj_term_evidence evidence;
    sj_namesakes names; /* of the English documents */
};

sejajar_status sejajar_matcher_open(sejajar_matcher **out, const sejajar_model *model,
                                    const sejajar_profile *const *id, size_t id_count,
                                    const sejajar_profile *const *en, size_t en_count,
                                    sejajar_error *err)
{
    sejajar_matcher *m = sj_alloc_zero(1, sizeof *m);
    const size_t count[2] = {id_count, en_count};
    sejajar_status status;

    *out = NULL;
    if (!m)
        return sj_fail_memory(err);
    m->profiles[0] = id;
    m->profiles[1] = en;
    if (id_count >= UINT32_MAX / 2 || en_count >= UINT32_MAX / 2)
        status = sj_fail(err, SEJAJAR_ERROR_LIMIT, "over two billion documents");
    else
        status = sj_term_evidence_make(&m->evidence, m->profiles, count,
                                       model->map ? &model->lexicon : NULL, err);
    if (status == SEJAJAR_OK && !sj_namesakes_make(&m->names, en, en_count))
        status = sj_fail_memory(err);
    if (status == SEJAJAR_OK)
        *out = m;
    else
        sejajar_matcher_free(m);
    return status;
}

void sejajar_matcher_free(sejajar_matcher *m)
{
    if (!m)
        return;
    sj_term_evidence_free(&m->evidence);
    sj_namesakes_free(&m->names);
    sj_free(m);
}

/* ---- One document after the other ------------------------------------- */

/* An Indonesian term of the document at hand that an English term may stand for. */
typedef struct {
    uint32_t next; /* the next one of the same English term + 1 */
    uint32_t term; /* counted within the document */
} standing;

typedef struct {
    uint32_t document;
    float weight;
} visited;

typedef struct {
    const sejajar_matcher *matcher;
    uint32_t *head;              /* English term → its first standing + 1 */
    SJ_ARRAY(uint32_t) expected; /* English terms that have any */
    SJ_ARRAY(standing) standings;
    float *sum;                 /* of each English document */
    SJ_ARRAY(uint32_t) touched; /* documents whose sum is not 0 */
    SJ_ARRAY(bool) found;       /* of each term of the document at hand */
    float length;               /* of the document at hand: what found terms count less */
} desk;

static bool desk_open(desk *d, const sejajar_matcher *m)
{
    const sj_term_index *en = &m->evidence.side[SEJAJAR_EN];

    *d = (desk){.matcher = m};
    d->head = sj_alloc_zero(en->count, sizeof *d->head);
    d->sum = sj_alloc_zero(en->documents, sizeof *d->sum);
    return d->head && d->sum;
}

static void desk_close(desk *d)
{
    sj_free(d->head);
    sj_free(d->sum);
    sj_array_free(&d->expected);
    sj_array_free(&d->standings);
    sj_array_free(&d->touched);
    sj_array_free(&d->found);
}

/* What is expected in a translation of Indonesian document `id`. */
static bool expect_terms(desk *d, uint32_t id)
{
    const sj_term_evidence *e = &d->matcher->evidence;
    const sj_term_index *own = &e->side[SEJAJAR_ID];
    uint64_t begin = own->begin[id], end = own->begin[id + 1];

    d->length = sj_term_evidence_length(e, SEJAJAR_ID, d->matcher->profiles[0][id]->words);
    for (size_t k = 0; k < d->expected.count; k++)
        d->head[d->expected.at[k]] = 0;
    d->expected.count = d->standings.count = d->found.count = 0;
    for (uint64_t k = begin; k < end; k++) {
        uint32_t t = own->terms_of[k];

        if (!sj_array_push(&d->found, false))
            return false;
        for (uint32_t n = e->first[t]; n < e->first[t + 1]; n++) {
            uint32_t term = e->links[n];
            standing s = {d->head[term], (uint32_t)(k - begin)};

            if ((!s.next && !sj_array_push(&d->expected, term)) || !sj_array_push(&d->standings, s))
                return false;
            d->head[term] = (uint32_t)d->standings.count;
        }
    }
    return true;
}

/* ---- Which documents to look at --------------------------------------- */

static uint64_t documents_with(const sj_term_index *en, uint32_t term)
{
    return en->first[term + 1] - en->first[term];
}

typedef struct {
    uint64_t documents;
    uint32_t term;
} rare;

static int by_rarity(const void *a, const void *b)
{
    const rare *x = a, *y = b;

    if (x->documents != y->documents)
        return x->documents < y->documents ? -1 : 1;
    return (x->term > y->term) - (x->term < y->term);
}

static bool visit(desk *d, uint32_t term)
{
    const sj_term_index *en = &d->matcher->evidence.side[SEJAJAR_EN];
    float weight = d->matcher->evidence.weights[SEJAJAR_EN].found[term] - d->length;

    if (!(weight > 0))
        return true;
    for (uint64_t k = en->first[term]; k < en->first[term + 1]; k++) {
        uint32_t document = en->documents_of[k];

        if (d->sum[document] == 0 && !sj_array_push(&d->touched, document))
            return false;
        d->sum[document] += weight;
    }
    return true;
}

/* Rare terms first, as long as there are not too many documents to go to. */
static bool visit_all(desk *d)
{
    const sj_term_index *en = &d->matcher->evidence.side[SEJAJAR_EN];
    rare *order = sj_alloc(d->expected.count, sizeof *order);
    uint64_t visits = 0;
    bool good = order != NULL;

    d->touched.count = 0;
    for (size_t k = 0; good && k < d->expected.count; k++)
        order[k] = (rare){documents_with(en, d->expected.at[k]), d->expected.at[k]};
    if (good && d->expected.count)
        qsort(order, d->expected.count, sizeof *order, by_rarity);
    for (size_t k = 0; good && k < d->expected.count; k++) {
        visits += order[k].documents;
        if (visits > MOST_VISITS && k > 0)
            break;
        good = visit(d, order[k].term);
    }
    sj_free(order);
    return good;
}

static bool better(const visited *a, const visited *b)
{
    return a->weight != b->weight ? a->weight > b->weight : a->document < b->document;
}

/* How much longer the English document is, in characters: a logarithm. */
static double length_between(const sejajar_matcher *m, uint32_t id, uint32_t en)
{
    return log((m->profiles[1][en]->characters + characters_before) /
               (m->profiles[0][id]->characters + characters_before));
}

/* The LOOKED_AT heaviest; sums are 0 again afterwards. */
static size_t take_heaviest(desk *d, uint32_t id, visited best[LOOKED_AT])
{
    const sj_term_index *en = &d->matcher->evidence.side[SEJAJAR_EN];
    size_t count = 0;

    for (size_t k = 0; k < d->touched.count; k++) {
        uint32_t document = d->touched.at[k];
        /* Long documents have many terms by chance. */
        float terms = (float)(en->begin[document + 1] - en->begin[document]);
        visited v = {document, d->sum[document] / sqrtf(terms + terms_before)};
        size_t at;

        d->sum[document] = 0;
        if ((count == LOOKED_AT && !better(&v, &best[count - 1])) ||
            fabs(length_between(d->matcher, id, document)) > most_length)
            continue;
        if (count < LOOKED_AT)
            count++;
        for (at = count - 1; at > 0 && better(&v, &best[at - 1]); at--)
            best[at] = best[at - 1];
        best[at] = v;
    }
    return count;
}

/* ---- Looking at two documents in full --------------------------------- */

typedef struct {
    double got[2], most[2]; /* nats that speak for it, and that could */
} verdict;

static void weigh_term(verdict *v, int side, const sj_term_weights *weights, uint32_t term,
                       float length, bool found)
{
    float weight = weights->found[term] - length;

    if (!(weight > 0))
        return;
    v->most[side] += weight;
    v->got[side] += found ? weight : weights->missed[term];
}

static verdict compare(desk *d, uint32_t id, uint32_t en)
{
    const sj_term_evidence *e = &d->matcher->evidence;
    const sj_term_index *own = &e->side[SEJAJAR_ID], *other = &e->side[SEJAJAR_EN];
    float length = sj_term_evidence_length(e, SEJAJAR_EN, d->matcher->profiles[1][en]->words);
    verdict v = {{0}, {0}};

    for (size_t k = 0; k < d->found.count; k++)
        d->found.at[k] = false;
    for (uint64_t k = other->begin[en]; k < other->begin[en + 1]; k++) {
        uint32_t term = other->terms_of[k];

        weigh_term(&v, SEJAJAR_EN, &e->weights[1], term, d->length, d->head[term] != 0);
        for (uint32_t s = d->head[term]; s; s = d->standings.at[s - 1].next)
            d->found.at[d->standings.at[s - 1].term] = true;
    }
    for (size_t k = 0; k < d->found.count; k++)
        weigh_term(&v, SEJAJAR_ID, &e->weights[0], own->terms_of[own->begin[id] + k], length,
                   d->found.at[k]);
    return v;
}

/* Evidence that could be there is smoothed: of a few words little can be said. */
static const double nats_before = 5;

static sejajar_match look_at(desk *d, uint32_t id, uint32_t en)
{
    const sejajar_profile *const *const *p = d->matcher->profiles;
    verdict v = compare(d, id, en);
    sejajar_match m = {.id = id, .en = en, .evidence = v.got[0] + v.got[1], .aligned = -1};

    m.overlap = v.got[0] / (v.most[0] + nats_before) / 2 + v.got[1] / (v.most[1] + nats_before) / 2;
    m.same_name = p[0][id]->name_hash && p[0][id]->name_hash == p[1][en]->name_hash;
    return m;
}

/* ---- The best of all ---------------------------------------------------- */

static int by_evidence(const void *a, const void *b)
{
    const sejajar_match *x = a, *y = b;

    if (x->evidence != y->evidence)
        return x->evidence > y->evidence ? -1 : 1;
    return (x->en > y->en) - (x->en < y->en);
}

/* The document whose name is the same takes the last place, if it is not there already. */
static void take_namesake(desk *d, uint32_t id, visited *best, size_t *count)
{
    uint32_t en = sj_namesake(&d->matcher->names, d->matcher->profiles[0][id]->name_hash);

    if (en == SJ_NO_DOCUMENT || fabs(length_between(d->matcher, id, en)) > most_length)
        return;
    for (size_t k = 0; k < *count; k++) {
        if (best[k].document == en)
            return;
    }
    if (*count < LOOKED_AT)
        ++*count;
    best[*count - 1] = (visited){en, 0};
}

static bool find_one(desk *d, uint32_t id, sejajar_match *out, size_t *found)
{
    sejajar_match all[LOOKED_AT];
    visited best[LOOKED_AT];
    size_t count;

    if (!expect_terms(d, id) || !visit_all(d))
        return false;
    count = take_heaviest(d, id, best);
    take_namesake(d, id, best, &count);
    for (size_t k = 0; k < count; k++)
        all[k] = look_at(d, id, best[k].document);
    if (count)
        qsort(all, count, sizeof *all, by_evidence);
    if (count > SEJAJAR_MOST_PARTNERS)
        count = SEJAJAR_MOST_PARTNERS;
    memcpy(out + *found, all, count * sizeof *all);
    *found += count;
    return true;
}

sejajar_status sejajar_matcher_find(const sejajar_matcher *matcher, size_t first, size_t count,
                                    sejajar_match *out, size_t *found, sejajar_error *err)
{
    desk d;
    bool good = desk_open(&d, matcher);

    *found = 0;
    for (size_t k = first; good && k < first + count; k++)
        good = find_one(&d, (uint32_t)k, out, found);
    desk_close(&d);
    return good ? SEJAJAR_OK : sj_fail_memory(err);
}
