/* What a form is, by the lexicon and by our own lists. */
#include "fidelity/form_facts.h"

#include <math.h>
#include <string.h>

#include "base/memory.h"
#include "fidelity/exonyms.h"
#include "fidelity/sounds.h"
#include "model/unit.h"
#include "tokenise/distance.h"

/* A word that the lexicon lacks is about so frequent. */
static const float rarest = 4e-7F;
/* No single word tells more of its language, in nats. */
static const float most_language = 6;

/* May it be a name? */
enum { NOT_ASKED = 0, NO_NAME, NAME };

/* ---- What the lexicon says ------------------------------------------- */

/* p(e | i) is the ratio times p(e), divided by the sum over all e of the lexicon where that
 * is above 1. Finds the greatest and the mean log ratio, both ways. */
static void survey(sj_form_lore *m, float *sums[2])
{
    const sj_lexicon *l = m->lexicon;
    float ratios[UINT8_MAX + 1], logs[UINT8_MAX + 1]; /* of each strength */

    for (int k = 0; k <= UINT8_MAX; k++) {
        ratios[k] = sj_strength_ratio((uint8_t)k);
        logs[k] = logf(ratios[k]);
    }
    for (uint32_t u = 0; u < l->side[0].unit_count; u++)
        for (uint32_t k = l->side[0].units[u].links; k < l->side[0].units[u + 1].links; k++) {
            uint32_t unit[2] = {u, l->link_en[k]};
            uint8_t strength = l->link_strength[k];

            for (int s = 0; s < 2; s++) {
                float p = ratios[strength] * l->side[1 - s].units[unit[1 - s]].frequency;
                sj_unit_facts *facts = &m->units[s][unit[s]];

                sums[s][unit[s]] += p;
                if (p > facts->best) {
                    facts->best = p;
                    facts->likeliest = unit[1 - s];
                }
                facts->strength += p * logs[strength];
            }
        }
    for (int s = 0; s < 2; s++)
        for (uint32_t u = 0; u < l->side[s].unit_count; u++) {
            m->units[s][u].best /= fmaxf(sums[s][u], 1);
            if (sums[s][u] > 0)
                m->units[s][u].strength /= sums[s][u];
        }
}

static bool find_facts_of_units(sj_form_lore *m)
{
    float *sums[2] = {NULL, NULL};
    bool done = true;

    for (int s = 0; s < 2; s++) {
        size_t count = m->lexicon->side[s].unit_count;

        sums[s] = sj_alloc_zero(count, sizeof(float));
        m->units[s] = sj_alloc_zero(count, sizeof(sj_unit_facts));
        m->stemmer[s] = sj_stemmer_open((sejajar_language)s);
        done = done && sums[s] && m->units[s] && m->stemmer[s];
    }
    if (done)
        survey(m, sums);
    sj_free(sums[0]);
    sj_free(sums[1]);
    return done;
}

bool sj_form_lore_open(sj_form_lore *m, const sejajar_model *model)
{
    m->lexicon = &model->lexicon;
    m->unknown_rate = (float)model->parameters.unknown_link_rate;
    m->number_rate = (float)model->parameters.number_link_rate;
    sj_listed_forms_fill(&m->listed);
    sj_exonyms_fill(m->exonyms);
    return find_facts_of_units(m);
}

void sj_form_lore_close(sj_form_lore *m)
{
    for (int s = 0; s < 2; s++) {
        sj_free(m->units[s]);
        sj_stemmer_close(m->stemmer[s]);
    }
}

/* ---- What its letters say --------------------------------------------- */

static float frequency_of(const sj_form_lore *m, sejajar_language side, uint32_t unit)
{
    return unit == SJ_NO_UNIT ? rarest : m->lexicon->side[side].units[unit].frequency;
}

/* Beginnings of words in un- that deny nothing. */
static const char *const not_negative[] = {"uni", "under", "until", "uncle", NULL};

/* And of words that undo, in de-: most others in de- do nothing of the kind. */
static const char *const undoing[] = {"deactivat", "deallocat", "decentrali", "declassif",
                                      "decoupl",   "deregist",  "deselect",   NULL};

static bool is_listed(const char *const *beginnings, const char *form)
{
    for (; *beginnings; beginnings++)
        if (strncmp(form, *beginnings, strlen(*beginnings)) == 0)
            return true;
    return false;
}

/* unsafe; impossible and dishonest, where the rest is a word of its own; careless. */
static sj_sense negative_word(const sj_form_lore *m, const char *form, size_t length)
{
    static const struct {
        const char *beginning;
        sj_sense sense;
    } rows[] = {
        {"un", SJ_SENSE_WEAK_NEGATION},   {"non", SJ_SENSE_WEAK_NEGATION},
        {"in", SJ_SENSE_MAYBE_NEGATION},  {"im", SJ_SENSE_MAYBE_NEGATION},
        {"ir", SJ_SENSE_MAYBE_NEGATION},  {"il", SJ_SENSE_MAYBE_NEGATION},
        {"dis", SJ_SENSE_MAYBE_NEGATION},
    };

    if (length >= 7 && memcmp(form + length - 4, "less", 4) == 0)
        return SJ_SENSE_MAYBE_NEGATION;
    if (length >= 9 && form[0] == 'i' && strchr("nmrl", form[1]) &&
        (memcmp(form + length - 3, "ble", 3) == 0 || memcmp(form + length - 3, "bly", 3) == 0))
        return SJ_SENSE_MAYBE_NEGATION; /* impenetrable, irretrievably */
    if (is_listed(undoing, form))
        return SJ_SENSE_WEAK_NEGATION;
    if (length >= 8 && memcmp(form + length - 2, "ly", 2) == 0) /* invalidly */
        length -= 2;
    if (length >= 6 && memcmp(form, "un", 2) == 0 && !is_listed(not_negative, form))
        return SJ_SENSE_WEAK_NEGATION;
    for (size_t k = 0; k < sizeof rows / sizeof *rows; k++) {
        size_t n = strlen(rows[k].beginning);

        if (length >= n + 4 && memcmp(form, rows[k].beginning, n) == 0 &&
            sj_lexicon_form(m->lexicon, SEJAJAR_EN, form + n, length - n) != SJ_NO_UNIT)
            return rows[k].sense;
    }
    return SJ_SENSE_NONE;
}

/* tidka, and nilaitidak, where a space was forgotten. */
static bool may_be_tidak(const char *form, size_t length)
{
    if (length > 7 &&
        (memcmp(form + length - 5, "tidak", 5) == 0 || memcmp(form + length - 5, "tanpa", 5) == 0))
        return true;
    if (strcmp(form, "tindak") == 0) /* a word of its own */
        return false;
    if (length < 4 || length > 6)
        return false;
    return strcmp(form, "tidka") == 0 || sj_distance(form, length, "tidak", 5) == 1;
}

static const char *name_of(const sj_form_lore *m, int side, uint32_t unit)
{
    return m->lexicon->side[side].names + m->lexicon->side[side].units[unit].name;
}

static bool holds_digit(const char *form, size_t length)
{
    for (size_t k = 0; k < length; k++)
        if (form[k] >= '0' && form[k] <= '9')
            return true;
    return false;
}

/* ---- All of it ------------------------------------------------------- */

/* Of words by their letters, where our lists have nothing. */
static sj_sense sense_by_letters(const sj_form_lore *m, const char *form, size_t length,
                                 sejajar_language side, sj_sense listed)
{
    if (side == SEJAJAR_ID && length > 8 && memcmp(form, "ketidak", 7) == 0)
        return SJ_SENSE_WEAK_NEGATION; /* ketidakadilan, injustice */
    if (listed != SJ_SENSE_NONE)
        return listed;
    if (side == SEJAJAR_EN)
        return negative_word(m, form, length);
    return may_be_tidak(form, length) ? SJ_SENSE_MAYBE_NEGATION : SJ_SENSE_NONE;
}

static bool is_quantity(const sj_form_facts *f, sj_word_kind kind)
{
    switch ((sj_sense)f->sense) {
    case SJ_SENSE_NUMBER:
    case SJ_SENSE_SCALE:
    case SJ_SENSE_ORDINAL:
    case SJ_SENSE_VAGUE:
    case SJ_SENSE_HOUR:
    case SJ_SENSE_MONTH:
    case SJ_SENSE_WEEKDAY: return true;
    default: return kind == SJ_WORD_NUMBER || (f->traits & SJ_TRAIT_DIGIT);
    }
}

/* menyerang, membeli, merebut: not diserang, whose agent stands behind it, nor mesin and metode */
static bool may_be_active(const char *form, size_t length, sejajar_language side)
{
    enum { LEAST = 6 };

    return side == SEJAJAR_ID && length >= LEAST && form[0] == 'm' && form[1] == 'e' &&
           strchr("mnlrwy", form[2]);
}

static bool may_be_passive(const char *form, size_t length, sejajar_language side)
{
    enum { LEAST = 5 };

    return side == SEJAJAR_ID && length >= LEAST && form[0] == 'd' && form[1] == 'i';
}

static void find_traits(sj_form_facts *f, const sj_form_lore *m, const sj_type *type,
                        const char *form, sejajar_language side)
{
    f->traits = 0;
    if (holds_digit(form, type->form_length))
        f->traits |= SJ_TRAIT_DIGIT;
    if (is_quantity(f, (sj_word_kind)type->kind))
        f->traits |= SJ_TRAIT_QUANTITY;
    if (f->sense >= SJ_SENSE_NEGATION && f->sense <= SJ_SENSE_MAYBE_NEGATION)
        f->traits |= SJ_TRAIT_NEGATION;
    if (type->kind == SJ_WORD_LETTERS && may_be_active(form, type->form_length, side))
        f->traits |= SJ_TRAIT_ACTIVE;
    if (type->kind == SJ_WORD_LETTERS && may_be_passive(form, type->form_length, side))
        f->traits |= SJ_TRAIT_PASSIVE;
    if (f->pole[0] != 0)
        f->traits |= SJ_TRAIT_POLE;
    if (f->kind != 0)
        f->traits |= SJ_TRAIT_KIND;
    if (sj_form_set_may_have(&m->exonyms[side], type->hash << 1))
        f->traits |= SJ_TRAIT_EXONYM;
}

/* How much the form speaks for its language, against the other. */
static float language_of(const sj_form_facts *f, const sj_form_lore *m, uint64_t hash,
                         sejajar_language side)
{
    sejajar_language other_side = side == SEJAJAR_ID ? SEJAJAR_EN : SEJAJAR_ID;
    uint32_t other = sj_lexicon_hashed(m->lexicon, other_side, hash);

    if (f->unit == SJ_NO_UNIT && other == SJ_NO_UNIT)
        return 0;
    return fminf(fmaxf(logf(f->frequency / frequency_of(m, other_side, other)), -most_language),
                 most_language);
}

static void find_unit(sj_form_facts *f, const sj_form_lore *m, const sj_type *type,
                      const char *form, sejajar_language side)
{
    const sj_unit *unit;

    f->unit = sj_unit_of_form(m->lexicon, side, type->hash,
                              type->kind == SJ_WORD_LETTERS ? m->stemmer[side] : NULL, form,
                              type->form_length);
    f->frequency = frequency_of(m, side, f->unit);
    f->links = f->links_end = 0;
    f->rate = m->unknown_rate;
    f->best = 0;
    f->strength = 1;
    if (f->unit != SJ_NO_UNIT) {
        unit = &m->lexicon->side[side].units[f->unit];
        f->rate = unit->link_rate;
        f->best = m->units[side][f->unit].best;
        f->strength = expf(m->units[side][f->unit].strength);
        if (side == SEJAJAR_ID) {
            f->links = unit[0].links;
            f->links_end = unit[1].links;
        }
    }
    if (type->kind == SJ_WORD_NUMBER)
        f->rate = m->number_rate;
}

void sj_form_facts_find(sj_form_facts *f, sj_form_lore *m, const sj_type *type, const char *form,
                        sejajar_language side)
{
    const sj_listed_form *listed = sj_listed_form_find(&m->listed, side, type->hash);
    bool is_word = type->kind == SJ_WORD_LETTERS;

    find_unit(f, m, type, form, side);
    f->sense = listed->sense;
    f->value = listed->value;
    for (int k = 0; k < SJ_POLES; k++)
        f->pole[k] = is_word ? listed->pole[k] : 0;
    f->kind = is_word ? listed->kind : 0;
    f->frame = is_word ? listed->frame : 0;
    f->says = is_word ? listed->says : 0;
    f->may_say = is_word ? listed->may_say : 0;
    if (is_word)
        f->sense =
            (uint8_t)sense_by_letters(m, form, type->form_length, side, (sj_sense)listed->sense);
    f->language = is_word ? language_of(f, m, type->hash, side) : 0;
    find_traits(f, m, type, form, side);
}

/* ---- Names ------------------------------------------------------------ */

static bool may_be_name(const sj_form_lore *m, sejajar_language side, uint32_t unit)
{
    const char *name = name_of(m, (int)side, unit);

    return sj_exonym_is_name(name, (int)side) ||
           (m->units[side][unit].best > 0 &&
            sj_sound_alike(name, name_of(m, 1 - (int)side, m->units[side][unit].likeliest)));
}

bool sj_unit_may_be_name(sj_form_lore *m, sejajar_language side, uint32_t unit)
{
    uint8_t *known;

    if (unit == SJ_NO_UNIT)
        return true;
    known = &m->units[side][unit].name;
    if (*known == NOT_ASKED)
        *known = may_be_name(m, side, unit) ? NAME : NO_NAME;
    return *known == NAME;
}
