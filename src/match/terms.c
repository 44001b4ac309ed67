/* From a text to the terms that it is known by. */
#include <stdlib.h>
#include <string.h>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "base/array.h"
#include "base/error.h"
#include "base/memory.h"
#include "base/utf8.h"
#include "match/profile.h"
#include "model/model.h"
#include "model/unit.h"
#include "tokenise/vocabulary.h"

/* A document has no more terms than this; of a longer one the rarest are kept. */
enum { MOST_TERMS = 8192 };
/* A spelling beyond the lexicon is rarer than any unit in it. */
static const float spelling_frequency = 1e-7f;

/* ---- Keys ------------------------------------------------------------ */

/* Letters that the two languages, or two ways to transcribe a name, write differently. */
static char common_letter(char c)
{
    switch (c) {
    case 'c':
    case 'q': return 'k';
    case 'y':
    case 'j': return 'i';
    case 'z': return 's';
    case 'v': return 'f';
    default: return c;
    }
}

uint32_t sj_term_spelling(const char *form, size_t length)
{
    char skeleton[SJ_FORM_MAX + 1];
    size_t n = 0;

    for (size_t k = 0; k < length && n < sizeof skeleton; k++) {
        char c = common_letter(form[k]);

        if (c == 'p' && k + 1 < length && form[k + 1] == 'h') {
            c = 'f';
            k++;
        } else if (c == 't' && k + 1 < length && form[k + 1] == 'h') {
            k++;
        }
        if (length < 4)
            c = form[k]; /* too short for liberties */
        if (n == 0 || skeleton[n - 1] != c || length < 4)
            skeleton[n++] = c;
    }
    return SJ_TERM_SHARED | (uint32_t)(XXH3_64bits(skeleton, n) & (SJ_TERM_NUMBER - 1));
}

uint32_t sj_term_number(const char *form, size_t length)
{
    return SJ_TERM_SHARED | SJ_TERM_NUMBER |
           (uint32_t)(XXH3_64bits(form, length) & (SJ_TERM_NUMBER - 1));
}

/* ---- Terms of the words ---------------------------------------------- */

typedef struct {
    const sj_lexicon *lexicon; /* NULL: none */
    sejajar_language language;
    sj_stemmer *stemmer;
} keeper;

/* The key of a word that was not seen before. The own language's lexicon goes first, then,
 * for names above all, the other one's. */
static uint32_t key_of(const keeper *k, const sj_type *type, const char *form)
{
    size_t length = type->form_length;
    uint32_t unit;

    if (type->kind == SJ_WORD_NUMBER)
        return sj_term_number(form, length);
    if (!k->lexicon)
        return sj_term_spelling(form, length);
    unit = sj_unit_of_form(k->lexicon, k->language, type->hash, k->stemmer, form, length);
    if (unit != SJ_NO_UNIT)
        return unit;
    unit = sj_lexicon_hashed(k->lexicon, 1 - k->language, type->hash);
    return unit != SJ_NO_UNIT ? SJ_TERM_OTHER_SIDE | unit : sj_term_spelling(form, length);
}

static uint8_t digits_of(const sj_type *type)
{
    return type->kind == SJ_WORD_NUMBER ? type->form_length : 0;
}

/* Every word of the text, by its number in `types`, which also gets the count of each. */
typedef struct {
    sj_vocabulary types;
    SJ_ARRAY(uint32_t) counts;
    uint64_t hash;
    uint32_t words;
} tally;

static bool count_words(tally *t, sejajar_text text, sejajar_language language)
{
    sj_words words;
    sj_word word;

    sj_words_begin(&words, text, language);
    while (sj_words_next(&words, &word)) {
        uint32_t type;

        if (word.kind == SJ_WORD_MARK)
            continue;
        type = sj_vocabulary_add(&t->types, word.form, word.form_length, word.kind);
        if (type == UINT32_MAX || (type == t->counts.count && !sj_array_push(&t->counts, 0)))
            return false;
        t->counts.at[type]++;
        t->hash = (t->hash ^ t->types.types.at[type].hash) * 0x9E3779B97F4A7C15u;
        t->hash ^= t->hash >> 29;
        t->words += t->words < UINT32_MAX;
    }
    return true;
}

/* ---- The profile ----------------------------------------------------- */

static int by_key(const void *a, const void *b)
{
    const sj_term *x = a, *y = b;

    return (x->key > y->key) - (x->key < y->key);
}

/* Words of one key become one term. */
static size_t merge_terms(sj_term *terms, size_t count)
{
    size_t kept = 0;

    if (count > 1)
        qsort(terms, count, sizeof *terms, by_key);
    for (size_t k = 0; k < count; k++) {
        if (kept && terms[kept - 1].key == terms[k].key) {
            uint32_t sum = (uint32_t)terms[kept - 1].count + terms[k].count;

            terms[kept - 1].count = (uint16_t)(sum > UINT16_MAX ? UINT16_MAX : sum);
        } else {
            terms[kept++] = terms[k];
        }
    }
    return kept;
}

typedef struct {
    float frequency;
    sj_term term;
} rated;

static int by_frequency(const void *a, const void *b)
{
    const rated *x = a, *y = b;

    if (x->frequency != y->frequency)
        return x->frequency < y->frequency ? -1 : 1;
    return (x->term.key > y->term.key) - (x->term.key < y->term.key);
}

static float frequency_of(const keeper *k, uint32_t key)
{
    if (key & SJ_TERM_SHARED)
        return spelling_frequency;
    if (key & SJ_TERM_OTHER_SIDE)
        return k->lexicon->side[1 - k->language].units[key & ~SJ_TERM_OTHER_SIDE].frequency;
    return k->lexicon->side[k->language].units[key].frequency;
}

/* The rarest MOST_TERMS of them, by key again. */
static bool keep_rarest(const keeper *k, sj_term *terms, size_t *count)
{
    rated *all;

    if (*count <= MOST_TERMS)
        return true;
    all = sj_alloc(*count, sizeof *all);
    if (!all)
        return false;
    for (size_t t = 0; t < *count; t++)
        all[t] = (rated){frequency_of(k, terms[t].key), terms[t]};
    qsort(all, *count, sizeof *all, by_frequency);
    *count = MOST_TERMS;
    for (size_t t = 0; t < *count; t++)
        terms[t] = all[t].term;
    qsort(terms, *count, sizeof *terms, by_key);
    sj_free(all);
    return true;
}

static sejajar_profile *make(const keeper *k, const tally *t)
{
    size_t count = t->types.types.count;
    sj_term *terms = sj_alloc(count, sizeof *terms);
    sejajar_profile *profile = NULL;

    if (!terms)
        return NULL;
    for (size_t w = 0; w < count; w++) {
        const sj_type *type = &t->types.types.at[w];
        uint32_t n = t->counts.at[w];

        terms[w] = (sj_term){key_of(k, type, sj_vocabulary_form(&t->types, (uint32_t)w)),
                             (uint16_t)(n > UINT16_MAX ? UINT16_MAX : n), digits_of(type)};
    }
    count = merge_terms(terms, count);
    if (keep_rarest(k, terms, &count))
        profile = sj_alloc(1, sizeof *profile + count * sizeof *terms);
    if (profile) {
        *profile =
            (sejajar_profile){.text_hash = t->hash, .words = t->words, .count = (uint32_t)count};
        memcpy(profile->terms, terms, count * sizeof *terms);
    }
    sj_free(terms);
    return profile;
}

sejajar_status sejajar_profile_make(sejajar_profile **out, const sejajar_model *model,
                                    sejajar_language language, sejajar_text text, const char *name,
                                    sejajar_error *err)
{
    keeper k = {.lexicon = model->map ? &model->lexicon : NULL, .language = language};
    tally t = {.hash = 1};

    *out = NULL;
    k.stemmer = sj_stemmer_open(language);
    if (k.stemmer && count_words(&t, text, language))
        *out = make(&k, &t);
    sj_stemmer_close(k.stemmer);
    sj_vocabulary_free(&t.types);
    sj_array_free(&t.counts);
    if (!*out)
        return sj_fail_memory(err);
    (*out)->characters = sj_utf8_visible(text.bytes, text.length);
    (*out)->name_hash = name ? sj_name_hash(name) : 0;
    return SEJAJAR_OK;
}

uint64_t sejajar_profile_words(const sejajar_profile *profile)
{
    return profile->words;
}

uint64_t sejajar_profile_hash(const sejajar_profile *profile)
{
    return profile->text_hash;
}

void sejajar_profile_free(sejajar_profile *profile)
{
    sj_free(profile);
}
