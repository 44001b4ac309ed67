/* From counted links to the lexicon that is shipped.
 *
 * English units are stems. Indonesian units are stems too, and beside them every form
 * seen often enough to have links of its own (pemerintah, government, is not perintah,
 * command). The strength of a link is the ratio of how often it was seen to how often
 * chance would make it,
 *
 *     r(i, e) = (L(i, e) + b) / (L(i) L(e) / N + b / r0)
 *
 * a gamma prior on a Poisson rate: r0 is what is known without these counts (for a stem
 * the estimate of model 1, for a form the ratio of its stem), b how much it counts for. */
#include "learn/lexicon_draft.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/memory.h"
#include "model/lexicon.h"

static const double own_unit_words = 4; /* a form seen so often has a unit of its own */
static const double stem_prior = 1;     /* b for stems */
static const double form_prior = 3;     /* b for forms */
static const double rate_prior = 3;     /* the prior of a link rate counts as this many words */
static const double weakest_ratio = 4;  /* weaker links are dropped */
static const double seen_before = 0.5;  /* pseudo-count of words or links */
static const double entry_words = 1e-6; /* a dictionary is not running text, but better than nothing
                                           for choosing a stem's most frequent form */
static const double whole_stem = 0.98;  /* a form with this share of its stem needs no unit */
static const double weakest_cell = 1e-4; /* the least t(e|i) t(i|e) of stems never linked */
static const double least_gain = 1e-6, least_estimate = 1e-3; /* so that no ratio is 0 */
static const float least_rate = 0.02f, most_rate = 0.98f;     /* bounds of link rates */
static const double rarest_share = 0.004; /* links with a smaller share of both words' are noise */

typedef struct {
    SJ_ARRAY(sj_unit) units;
    SJ_ARRAY(char) names;
    SJ_ARRAY(sj_slot) slots;
    uint32_t *of_stem;   /* unit of each stem */
    uint32_t *of_form;   /* unit of each form */
    uint32_t *best_form; /* most frequent form of each stem */
    double *form_words;  /* how often each form stands in the text */
    double *stem_words;  /* Indonesian: how often its forms stand in text and dictionaries */
} side;

typedef struct {
    const sj_training_text *text;
    const sj_word_pairs *pairs;
    const sj_link_counts *counts;
    side side[2];
    SJ_ARRAY(uint32_t) link_en;
    SJ_ARRAY(uint8_t) link_strength;
    double words[2]; /* of running text, weighted */
} draft;

/* ---- Units ----------------------------------------------------------- */

static bool count_forms(draft *d, int s)
{
    const sj_training_text *text = d->text;
    size_t forms = text->forms[s].types.count, stems = text->stems[s].types.count;
    side *to = &d->side[s];

    to->form_words = sj_alloc_zero(forms, sizeof *to->form_words);
    to->best_form = sj_alloc(stems, sizeof *to->best_form);
    to->of_stem = sj_alloc(stems, sizeof *to->of_stem);
    to->of_form = sj_alloc(forms, sizeof *to->of_form);
    to->stem_words = sj_alloc_zero(stems, sizeof *to->stem_words);
    if (!to->form_words || !to->best_form || !to->of_stem || !to->of_form || !to->stem_words)
        return false;
    for (uint32_t f = 0; s == SEJAJAR_ID && f < forms; f++)
        to->stem_words[text->stem_of[s].at[f]] += d->counts->form_words[f];
    for (size_t p = 0; p < text->pairs.count; p++) {
        const sj_training_pair *pair = &text->pairs.at[p];
        double weight = pair->dictionary ? entry_words : pair->weight;
        for (uint32_t k = 0; k < pair->count[s]; k++)
            to->form_words[text->words[s].at[pair->first[s] + k]] += weight;
        d->words[s] += pair->dictionary ? 0 : pair->weight * pair->count[s];
    }
    memset(to->best_form, 0xFF, stems * sizeof *to->best_form);
    for (uint32_t f = 0; f < forms; f++) {
        uint32_t *best = &to->best_form[text->stem_of[s].at[f]];
        if (*best == UINT32_MAX || to->form_words[f] > to->form_words[*best])
            *best = f;
    }
    return true;
}

static uint32_t add_unit(draft *d, int s, uint32_t form, double words, double links, double rate)
{
    side *to = &d->side[s];
    const char *name = sj_vocabulary_form(&d->text->forms[s], form);
    size_t length = strlen(name) + 1;
    sj_unit unit = {.name = (uint32_t)to->names.count,
                    .frequency = (float)((words + seen_before) / (d->words[s] + 1)),
                    .link_rate = (float)((links + rate_prior * rate) / (words + rate_prior))};

    unit.link_rate = fminf(fmaxf(unit.link_rate, least_rate), most_rate);
    if (!sj_array_reserve(&to->names, length) || !sj_array_push(&to->units, unit))
        return SJ_NO_UNIT;
    memcpy(to->names.at + to->names.count, name, length);
    to->names.count += length;
    return (uint32_t)to->units.count - 1;
}

/* A unit for each stem, and for each Indonesian form that is frequent enough, in text or by the
 * weight that a dictionary gives it. */
static bool make_units(draft *d, int s)
{
    const sj_training_text *text = d->text;
    const sj_link_counts *n = d->counts;
    side *to = &d->side[s];
    double linked = 0;

    for (size_t t = 0; t < text->stems[s].types.count; t++)
        linked += n->text_links[s][t];
    linked /= d->words[s];
    for (uint32_t t = 0; t < text->stems[s].types.count; t++) {
        to->of_stem[t] =
            add_unit(d, s, to->best_form[t], n->text_words[s][t], n->text_links[s][t], linked);
        if (to->of_stem[t] == SJ_NO_UNIT)
            return false;
    }
    for (uint32_t f = 0; f < text->forms[s].types.count; f++) {
        uint32_t stem = text->stem_of[s].at[f];
        to->of_form[f] = to->of_stem[stem];
        if (s == SEJAJAR_EN || n->form_words[f] < own_unit_words ||
            n->form_words[f] > whole_stem * to->stem_words[stem])
            continue;
        to->of_form[f] = add_unit(d, s, f, n->form_words[f], n->form_links[f],
                                  to->units.at[to->of_stem[stem]].link_rate);
        if (to->of_form[f] == SJ_NO_UNIT)
            return false;
    }
    return true;
}

static void put_slot(side *to, uint64_t hash, uint32_t unit)
{
    size_t slot = hash & (to->slots.count - 1);

    while (to->slots.at[slot].unit) {
        if (to->slots.at[slot].check == (uint32_t)(hash >> 32))
            return; /* of equal hashes the first one stays */
        slot = (slot + 1) & (to->slots.count - 1);
    }
    to->slots.at[slot] = (sj_slot){(uint32_t)(hash >> 32), unit + 1};
}

static bool make_slots(draft *d, int s)
{
    const sj_training_text *text = d->text;
    side *to = &d->side[s];
    size_t entries = text->forms[s].types.count + text->stems[s].types.count, room = 16;

    while (room < entries * 3 / 2)
        room *= 2;
    if (!sj_array_reserve(&to->slots, room))
        return false;
    memset(to->slots.at, 0, room * sizeof *to->slots.at);
    to->slots.count = room;
    for (uint32_t f = 0; f < text->forms[s].types.count; f++)
        put_slot(to, text->forms[s].types.at[f].hash, to->of_form[f]);
    for (uint32_t t = 0; t < text->stems[s].types.count; t++)
        put_slot(to,
                 sj_stem_hash(sj_vocabulary_form(&text->stems[s], t),
                              text->stems[s].types.at[t].form_length),
                 to->of_stem[t]);
    return true;
}

/* ---- Links ----------------------------------------------------------- */

static double shrunk_ratio(double seen, double expected, double prior, double prior_ratio)
{
    return (seen + prior) / (expected + prior / prior_ratio);
}

/* The ratio of a pair of stems: counted links, and model 1's estimate as prior. */
static double stem_ratio(const draft *d, uint32_t i, size_t k)
{
    const sj_link_counts *n = d->counts;
    uint32_t e = d->pairs->en[k];
    double id_share = (n->stem_links[0][i] + seen_before) / n->total;
    double en_share = (n->stem_links[1][e] + seen_before) / n->total;
    double estimate = sqrt(fmax(d->pairs->forward[k] / en_share, least_gain) *
                           fmax(d->pairs->backward[k] / id_share, least_gain));

    return shrunk_ratio(n->pair[k], id_share * en_share * n->total, stem_prior,
                        fmax(estimate, least_estimate));
}

static bool add_link(draft *d, uint32_t en, double ratio, double id_share, double en_share)
{
    double strength = round(SJ_STRENGTH_STEPS * log2(ratio));

    if (ratio < weakest_ratio || fmax(ratio * id_share, ratio * en_share) < rarest_share)
        return true;
    return sj_array_push(&d->link_en, en) &&
           sj_array_push(&d->link_strength, (uint8_t)(strength > 255 ? 255 : strength));
}

/* Stems that occur in the same pairs, but were never linked, and are not likely to be. */
static bool is_noise(const draft *d, size_t k)
{
    return d->counts->pair[k] == 0 && d->pairs->forward[k] * d->pairs->backward[k] < weakest_cell;
}

static bool link_stem(draft *d, uint32_t i)
{
    const sj_link_counts *n = d->counts;

    for (size_t k = d->pairs->row[i]; k < d->pairs->row[i + 1]; k++) {
        uint32_t e = d->pairs->en[k];
        if (is_noise(d, k))
            continue;
        if (!add_link(d, d->side[1].of_stem[e], stem_ratio(d, i, k), n->stem_links[0][i] / n->total,
                      n->stem_links[1][e] / n->total))
            return false;
    }
    return true;
}

/* The links of a form: those of its stem, corrected by what was counted for the form. */
static bool link_form(draft *d, uint32_t f, const sj_form_link *own, size_t own_count)
{
    const sj_link_counts *n = d->counts;
    uint32_t i = d->text->stem_of[0].at[f];
    size_t at = 0;

    for (size_t k = d->pairs->row[i]; k < d->pairs->row[i + 1]; k++) {
        uint32_t e = d->pairs->en[k];
        double seen = 0, share = n->form_links[f] / n->total;
        double en_share = (n->stem_links[1][e] + seen_before) / n->total;

        while (at < own_count && own[at].en < e)
            at++;
        if (at < own_count && own[at].en == e)
            seen = own[at].weight;
        if (is_noise(d, k))
            continue;
        if (!add_link(
                d, d->side[1].of_stem[e],
                shrunk_ratio(seen, share * en_share * n->total, form_prior, stem_ratio(d, i, k)),
                share, en_share))
            return false;
    }
    return true;
}

/* In the order of the units: stems, then forms. */
static bool make_links(draft *d)
{
    side *id = &d->side[0];
    const sj_form_link *form = d->counts->forms.at;
    size_t left = d->counts->forms.count;

    for (uint32_t t = 0; t < d->text->stems[0].types.count; t++) {
        id->units.at[id->of_stem[t]].links = (uint32_t)d->link_en.count;
        if (!link_stem(d, t))
            return false;
    }
    for (uint32_t f = 0; f < d->text->forms[0].types.count; f++) {
        size_t own = 0;
        while (own < left && form[own].form == f)
            own++;
        if (id->of_form[f] != id->of_stem[d->text->stem_of[0].at[f]]) {
            id->units.at[id->of_form[f]].links = (uint32_t)d->link_en.count;
            if (!link_form(d, f, form, own))
                return false;
        }
        form += own;
        left -= own;
    }
    return true;
}

static bool close_units(draft *d)
{
    for (int s = 0; s < 2; s++) {
        sj_unit last = {
            .links = s == 0 ? (uint32_t)d->link_en.count : 0, .frequency = 1, .link_rate = 0.5f};
        if (!sj_array_push(&d->side[s].units, last))
            return false;
    }
    return true;
}

static sejajar_status write_draft(sejajar_sink sink, void *to, const draft *d,
                                  const char *provenance, sejajar_error *err)
{
    sj_lexicon_draft out = {.link_en = d->link_en.at,
                            .link_strength = d->link_strength.at,
                            .link_count = (uint32_t)d->link_en.count,
                            .provenance = provenance};

    for (int s = 0; s < 2; s++) {
        out.units[s] = d->side[s].units.at;
        out.names[s] = d->side[s].names.at;
        out.slots[s] = d->side[s].slots.at;
        out.unit_count[s] = (uint32_t)d->side[s].units.count - 1;
        out.names_length[s] = (uint32_t)d->side[s].names.count;
        out.slot_count[s] = (uint32_t)d->side[s].slots.count;
    }
    return sj_lexicon_write(sink, to, &out, err);
}

sejajar_status sj_lexicon_compile(sejajar_sink sink, void *to, const sj_lexicon_sources *sources,
                                  sejajar_error *err)
{
    draft d = {.text = sources->text, .pairs = sources->pairs, .counts = sources->counts};
    sejajar_status status;

    if (count_forms(&d, 0) && count_forms(&d, 1) && make_units(&d, 0) && make_units(&d, 1) &&
        make_slots(&d, 0) && make_slots(&d, 1) && make_links(&d) && close_units(&d))
        status = write_draft(sink, to, &d, sources->provenance, err);
    else
        status = sj_fail_memory(err);
    for (int s = 0; s < 2; s++) {
        sj_array_free(&d.side[s].units);
        sj_array_free(&d.side[s].names);
        sj_array_free(&d.side[s].slots);
        sj_free(d.side[s].of_stem);
        sj_free(d.side[s].of_form);
        sj_free(d.side[s].best_form);
        sj_free(d.side[s].form_words);
        sj_free(d.side[s].stem_words);
    }
    sj_array_free(&d.link_en);
    sj_array_free(&d.link_strength);
    return status;
}
