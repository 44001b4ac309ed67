/* A pair of sentences as words, each with what the model knows of it. */
#include "fidelity/sides.h"

#include <math.h>
#include <string.h>

#include "base/error.h"
#include "base/memory.h"
#include "fidelity/exonyms.h"
#include "fidelity/opposites.h"
#include "fidelity/senses.h"
#include "fidelity/sounds.h"
#include "model/unit.h"
#include "normalise/characters.h"
#include "tokenise/distance.h"
#include "tokenise/vocabulary.h"

enum { PLACES = 1 << 16 };
/* A word that the lexicon lacks is about so frequent. */
static const float rarest = 4e-7F;
/* No single word tells more of its language, in nats. */
static const float most_language = 6;
/* Above this share of capitals they mean nothing: a title. */
static const float title_share = 0.6F;

/* May it be a name? */
enum { NOT_ASKED = 0, NO_NAME, NAME };

/* Of a unit, beside what the lexicon has: together, as memory brings them together. */
typedef struct {
    float best, strength; /* as of forms; strength: its logarithm */
    uint32_t likeliest;   /* translation */
    uint8_t name;
} unit_facts;

struct sj_form_memory {
    const sj_lexicon *lexicon;
    float unknown_rate, number_rate;
    unit_facts *units[2];
    sj_poles poles;
    sj_form_set exonyms[2];
    sj_stemmer *stemmer[2];
    sj_form_facts place[PLACES];
};

/* ---- What the lexicon says ------------------------------------------- */

/* p(e | i) is the ratio times p(e), divided by the sum over all e of the lexicon where that
 * is above 1. Finds the greatest and the mean log ratio, both ways. */
static void survey(sj_form_memory *m, float *sums[2])
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
                unit_facts *facts = &m->units[s][unit[s]];

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

static bool prepare(sj_form_memory *m)
{
    float *sums[2] = {NULL, NULL};
    bool done = true;

    for (int s = 0; s < 2; s++) {
        size_t count = m->lexicon->side[s].unit_count;

        sums[s] = sj_alloc_zero(count, sizeof(float));
        m->units[s] = sj_alloc_zero(count, sizeof(unit_facts));
        m->stemmer[s] = sj_stemmer_open((sejajar_language)s);
        done = done && sums[s] && m->units[s] && m->stemmer[s];
    }
    if (done)
        survey(m, sums);
    sj_free(sums[0]);
    sj_free(sums[1]);
    return done;
}

sejajar_status sj_form_memory_open(sj_form_memory **out, const sejajar_model *model,
                                   sejajar_error *err)
{
    sj_form_memory *m = sj_alloc_zero(1, sizeof *m);

    *out = NULL;
    if (!m)
        return sj_fail_memory(err);
    m->lexicon = &model->lexicon;
    sj_poles_fill(&m->poles);
    sj_exonyms_fill(m->exonyms);
    m->unknown_rate = (float)model->parameters.unknown_link_rate;
    m->number_rate = (float)model->parameters.number_link_rate;
    if (!prepare(m)) {
        sj_form_memory_close(m);
        return sj_fail_memory(err);
    }
    *out = m;
    return SEJAJAR_OK;
}

void sj_form_memory_close(sj_form_memory *m)
{
    if (!m)
        return;
    for (int s = 0; s < 2; s++) {
        sj_free(m->units[s]);
        sj_stemmer_close(m->stemmer[s]);
    }
    sj_free(m);
}

static float frequency_of(const sj_form_memory *m, sejajar_language side, uint32_t unit)
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
static sj_sense negative_word(const sj_form_memory *m, const char *form, size_t length)
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
    return strcmp(form, "tidka") == 0 || sj_distance(form, length, "tidak", 5) == 1;
}

static const char *name_of(const sj_form_memory *m, int side, uint32_t unit)
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

static void look_up(sj_form_memory *m, sj_form_facts *f, const sj_type *type, const char *form,
                    sejajar_language side)
{
    sj_word_kind kind = (sj_word_kind)type->kind;
    size_t length = type->form_length;
    sejajar_language other_side = side == SEJAJAR_ID ? SEJAJAR_EN : SEJAJAR_ID;
    uint32_t other = SJ_NO_UNIT;

    f->unit = sj_unit_of_form(m->lexicon, side, type->hash,
                              kind == SJ_WORD_LETTERS ? m->stemmer[side] : NULL, form, length);
    f->frequency = frequency_of(m, side, f->unit);
    f->rate = kind == SJ_WORD_NUMBER  ? m->number_rate
              : f->unit == SJ_NO_UNIT ? m->unknown_rate
                                      : m->lexicon->side[side].units[f->unit].link_rate;
    f->links = f->links_end = 0;
    if (side == SEJAJAR_ID && f->unit != SJ_NO_UNIT) {
        f->links = m->lexicon->side[0].units[f->unit].links;
        f->links_end = m->lexicon->side[0].units[f->unit + 1].links;
    }
    f->best = f->unit == SJ_NO_UNIT ? 0 : m->units[side][f->unit].best;
    f->strength = f->unit == SJ_NO_UNIT ? 1 : expf(m->units[side][f->unit].strength);
    f->language = 0;
    f->has_digit = holds_digit(form, length);
    f->may_be_exonym = sj_form_set_may_have(&m->exonyms[side], f->key);
    sj_sense_find(f, form, length, side);
    f->pole = kind == SJ_WORD_LETTERS ? sj_pole_find(&m->poles, side, form, length) : 0;
    if (kind != SJ_WORD_LETTERS)
        return;
    if (side == SEJAJAR_EN && f->sense == SJ_SENSE_NONE)
        f->sense = (uint8_t)negative_word(m, form, length);
    if (side == SEJAJAR_ID && length > 8 && memcmp(form, "ketidak", 7) == 0)
        f->sense = SJ_SENSE_WEAK_NEGATION; /* ketidakadilan, injustice */
    if (side == SEJAJAR_ID && f->sense == SJ_SENSE_NONE && may_be_tidak(form, length))
        f->sense = SJ_SENSE_MAYBE_NEGATION;
    other = sj_lexicon_hashed(m->lexicon, other_side, type->hash);
    if (f->unit != SJ_NO_UNIT || other != SJ_NO_UNIT)
        f->language = logf(f->frequency / frequency_of(m, other_side, other));
    f->language = fminf(fmaxf(f->language, -most_language), most_language);
}

static bool may_be_name(const sj_form_memory *m, sejajar_language side, uint32_t unit)
{
    const char *name = name_of(m, (int)side, unit);

    return sj_exonym_is_name(name, (int)side) ||
           (m->units[side][unit].best > 0 &&
            sj_sound_alike(name, name_of(m, 1 - (int)side, m->units[side][unit].likeliest)));
}

bool sj_form_may_be_name(sj_form_memory *m, sejajar_language side, uint32_t unit)
{
    uint8_t *known;

    if (unit == SJ_NO_UNIT)
        return true;
    known = &m->units[side][unit].name;
    if (*known == NOT_ASKED)
        *known = may_be_name(m, side, unit) ? NAME : NO_NAME;
    return *known == NAME;
}

/* Equal hashes are taken for equal forms, as everywhere. The lowest bit is the side. */
static uint64_t key_of(const sj_type *type, sejajar_language side)
{
    return (type->hash << 1 | (unsigned)side) ^ (uint64_t)type->kind << 62;
}

static sj_form_facts *place_of(sj_form_memory *m, uint64_t key)
{
    return &m->place[(key ^ key >> 32) & (PLACES - 1)];
}

static const sj_form_facts *recall(sj_form_memory *m, const sj_type *type, const char *forms,
                                   sejajar_language side)
{
    uint64_t key = key_of(type, side);
    sj_form_facts *f = place_of(m, key);

    if (f->key != key || key == 0) {
        f->key = key;
        look_up(m, f, type, forms + type->form, side);
    }
    return f;
}

/* So many words before one is asked for, memory begins to bring what is remembered of it; when that
 * has come, and it is another word, what the lexicon has of it. */
enum { AHEAD = 16, HALF_WAY = AHEAD / 2 };

static void expect(sj_form_memory *m, const sj_type *type, sejajar_language side)
{
    if (place_of(m, key_of(type, side))->key != key_of(type, side)) {
        sj_lexicon_expect(m->lexicon, SEJAJAR_ID, type->hash);
        sj_lexicon_expect(m->lexicon, SEJAJAR_EN, type->hash);
    }
}

void sj_form_memory_recall(sj_form_memory *m, sj_form_facts *out, const sj_type *types,
                           const char *forms, size_t count, sejajar_language side)
{
    for (size_t k = 0; k < count + AHEAD; k++) {
        if (k < count)
            __builtin_prefetch(place_of(m, key_of(&types[k], side)));
        if (k >= HALF_WAY && k - HALF_WAY < count)
            expect(m, &types[k - HALF_WAY], side);
        if (k >= AHEAD)
            out[k - AHEAD] = *recall(m, &types[k - AHEAD], forms, side);
    }
}

/* ---- Words ------------------------------------------------------------ */

bool sj_pair_is_one_of(const sj_pair_side *side, uint32_t word, const char *const *list)
{
    for (; *list; list++)
        if (sj_pair_is(side, word, *list))
            return true;
    return false;
}

bool sj_pair_has_one_of(const sj_pair_side *side, const char *const *list)
{
    for (uint32_t w = 0; w < side->count; w++)
        if (sj_pair_is_one_of(side, w, list))
            return true;
    return false;
}

bool sj_pair_has_form(const sj_pair_side *side, const char *form, size_t length)
{
    for (uint32_t w = 0; w < side->count; w++)
        if (side->word[w].form_length == length && memcmp(sj_pair_form(side, w), form, length) == 0)
            return true;
    return false;
}

bool sj_pair_ends_clause(const sj_pair_side *side, uint32_t word, const char *marks)
{
    const char *behind = side->word[word].end;

    return behind == side->text.bytes + side->text.length || strchr(marks, *behind) != NULL;
}

/* Of letters. */
static bool begins_with_capital(const char *word, const char *end)
{
    if ((unsigned char)*word < 0x80)
        return *word >= 'A' && *word <= 'Z';
    return (sj_character_kind(sj_utf8_next(&word, end)) & SJ_UPPER) != 0;
}

static bool ends_sentence(char c)
{
    switch (c) {
    case '.':
    case '?':
    case '!':
    case ':':
    case '"':
    case '\xE2': /* a curly quote */
    case '\0': return true;
    default: return false;
    }
}

/* Does a sentence, or a quotation, begin at `at`, behind a word that ends at `before`? */
static bool begins_sentence(const char *before, const char *at)
{
    for (; before < at; before++)
        if (ends_sentence(*before))
            return true;
    return false;
}

static void mark_names(sj_pair_side *side, sejajar_language language)
{
    uint32_t capitals = 0, letters = 0;
    const char *before = NULL;

    for (uint32_t w = 0; w < side->count; w++) {
        letters += side->word[w].kind == SJ_WORD_LETTERS;
        capitals += side->word[w].is_capital;
    }
    if ((float)capitals > title_share * (float)letters)
        return;
    for (uint32_t w = 0; w < side->count; w++) {
        sj_pair_word *word = &side->word[w];
        const char *last = before;

        if (word->kind != SJ_WORD_MARK) /* a quotation mark is looked at as what it is */
            before = word->end;
        if (!word->is_capital)
            continue;
        if (word->facts.sense == SJ_SENSE_MONTH || word->facts.sense == SJ_SENSE_WEEKDAY)
            continue;
        if (language == SEJAJAR_EN && word->end - word->begin == 1)
            continue; /* I, A */
        word->is_name =
            word->facts.unit == SJ_NO_UNIT || !(!last || begins_sentence(last, word->begin));
    }
}

/* The links of a word are asked of memory, too: they are wanted when both sides are there. */
void sj_pair_side_fill(sj_pair_side *side, const sj_cut_text *text, const sj_form_facts *known,
                       const sj_form_memory *memory)
{
    side->text = text->text;
    side->forms = text->forms;
    side->count = text->count;
    side->characters = sj_utf8_visible(text->text.bytes, text->text.length);
    for (uint32_t w = 0; w < text->count; w++) {
        const sj_cut_word *word = &text->word[w];
        const sj_type *type = &text->types[word->type];
        sj_pair_word *to = &side->word[w];

        to->begin = word->begin;
        to->end = word->end;
        to->facts = known[word->type];
        to->form = type->form;
        to->form_length = type->form_length;
        to->kind = type->kind;
        to->is_capital =
            type->kind == SJ_WORD_LETTERS && begins_with_capital(word->begin, word->end);
        to->is_name = false;
        to->partner = -1;
        to->worth = to->weakness = 0; /* the others are filled when partners are known */
        if (to->facts.links < to->facts.links_end)
            __builtin_prefetch(&memory->lexicon->link_en[to->facts.links]);
    }
    mark_names(side, text->language);
}
