/* Words and phrases with translations that a user knows and a model may lack.
 *
 * Of a phrase, every word may be linked with every word of its translation. Those that belong
 * together are told from those that stand in many phrases by how often they share an entry,
 *
 *     weight(i, e) = n(i, e) / √(n(i) n(e))
 *
 * with n the number of entries: 1 for a word with one translation that is no other word's. What
 * only phrases say is marked, for a link of function words is not what they mean. */
#include "tokenise/glossary.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <xxhash.h>

#include "base/error.h"
#include "base/memory.h"
#include "base/text.h"

/* Words of an entry on one side; more are no phrase. */
enum { LONGEST_PHRASE = 16 };
/* Links of a lower weight tell nothing; so no word has many, however long the glossary is. */
static const double least_weight = 0.02;

/* A pair of forms in an entry. */
typedef struct {
    uint32_t id, en;
    bool phrase;
} couple;

typedef struct {
    sejajar_glossary *glossary;
    sj_stemmer *stemmer[2];
    SJ_ARRAY(couple) couples;
    SJ_ARRAY(uint32_t) entries[2]; /* in how many entries each form is */
} reader;

static size_t stem_of(char stem[SJ_FORM_MAX + 1], sj_stemmer *stemmer, const char *form,
                      size_t length, sj_word_kind kind)
{
    if (kind == SJ_WORD_LETTERS)
        return sj_stem(stemmer, stem, form, length);
    memcpy(stem, form, length);
    return length;
}

uint32_t sj_glossary_find(const sejajar_glossary *glossary, sejajar_language side,
                          sj_stemmer *stemmer, const char *form, size_t length, sj_word_kind kind)
{
    uint32_t found = sj_vocabulary_find(&glossary->forms[side], form, length);
    char stem[SJ_FORM_MAX + 1];

    if (found != UINT32_MAX)
        return found;
    length = stem_of(stem, stemmer, form, length, kind);
    found = sj_vocabulary_find(&glossary->stems[side], stem, length);
    return found == UINT32_MAX ? found : glossary->form_of[side].at[found];
}

/* ---- Reading --------------------------------------------------------- */

/* UINT32_MAX where there is no memory. */
static uint32_t add_word(reader *r, int side, const sj_word *word)
{
    sejajar_glossary *to = r->glossary;
    uint32_t form = sj_vocabulary_add(&to->forms[side], word->form, word->form_length, word->kind);
    char stem[SJ_FORM_MAX + 1];
    size_t length;
    uint32_t number;

    if (form == UINT32_MAX || form < r->entries[side].count)
        return form;
    length = stem_of(stem, r->stemmer[side], word->form, word->form_length, word->kind);
    number = sj_vocabulary_add(&to->stems[side], stem, length, word->kind);
    if (number == UINT32_MAX || !sj_array_push(&r->entries[side], 0) ||
        (number == to->form_of[side].count && !sj_array_push(&to->form_of[side], form)))
        return UINT32_MAX;
    return form;
}

static bool contains(const uint32_t *forms, size_t count, uint32_t form)
{
    for (size_t k = 0; k < count; k++)
        if (forms[k] == form)
            return true;
    return false;
}

/* The different words of one side of an entry, without marks; `*count` is over LONGEST_PHRASE
 * where they are too many. False: no memory. */
static bool read_phrase(reader *r, int side, sejajar_text text, uint32_t *forms, size_t *count)
{
    sj_words words;
    sj_word word;

    *count = 0;
    sj_words_begin(&words, text, (sejajar_language)side);
    while (*count <= LONGEST_PHRASE && sj_words_next(&words, &word)) {
        uint32_t form;

        if (word.kind == SJ_WORD_MARK)
            continue;
        if ((form = add_word(r, side, &word)) == UINT32_MAX)
            return false;
        if (contains(forms, *count, form))
            continue;
        if (*count < LONGEST_PHRASE)
            forms[*count] = form;
        ++*count;
    }
    return true;
}

static const char *problem_of(size_t count)
{
    return count == 0               ? "an entry without a word on one side"
           : count > LONGEST_PHRASE ? "an entry of over 16 words is no word or phrase"
                                    : NULL;
}

static bool add_couples(reader *r, const uint32_t *id, size_t id_count, const uint32_t *en,
                        size_t en_count)
{
    for (size_t k = 0; k < id_count; k++)
        r->entries[0].at[id[k]]++;
    for (size_t k = 0; k < en_count; k++)
        r->entries[1].at[en[k]]++;
    for (size_t k = 0; k < id_count * en_count; k++) {
        couple c = {id[k / en_count], en[k % en_count], id_count > 1 || en_count > 1};

        if (!sj_array_push(&r->couples, c))
            return false;
    }
    return true;
}

/* `*problem` says what is wrong with the line, or stays NULL. False: no memory. */
static bool read_entry(reader *r, sejajar_text line, const char **problem)
{
    const char *end = line.bytes + line.length;
    const char *tab = memchr(line.bytes, '\t', line.length), *stop;
    uint32_t forms[2][LONGEST_PHRASE];
    size_t count[2];

    if (!tab) {
        *problem = "a line without a tab; wanted are Indonesian, a tab, English";
        return true;
    }
    stop = memchr(tab + 1, '\t', (size_t)(end - tab - 1));
    if (!read_phrase(r, 0, (sejajar_text){line.bytes, (size_t)(tab - line.bytes)}, forms[0],
                     &count[0]) ||
        !read_phrase(r, 1, (sejajar_text){tab + 1, (size_t)((stop ? stop : end) - tab - 1)},
                     forms[1], &count[1]))
        return false;
    if ((*problem = problem_of(count[0])) || (*problem = problem_of(count[1])))
        return true;
    return add_couples(r, forms[0], count[0], forms[1], count[1]);
}

static sejajar_status read_lines(reader *r, sejajar_text file, sejajar_error *err)
{
    const char *at = file.bytes, *end = at + file.length;

    for (uint64_t number = 1; at < end; number++) {
        sejajar_text line = sj_without_return(sj_next_line(&at, end));
        const char *problem = NULL;

        if (line.length > 0 && !read_entry(r, line, &problem))
            return sj_fail_memory(err);
        if (problem)
            return sj_fail_at(err, SEJAJAR_ERROR_FORMAT, number,
                              (uint64_t)(line.bytes - file.bytes), "%s", problem);
    }
    if (r->couples.count == 0)
        return sj_fail(err, SEJAJAR_ERROR_FORMAT, "there are no words in it");
    return SEJAJAR_OK;
}

/* ---- Links ----------------------------------------------------------- */

/* Of the same two words, an entry of just them comes first. */
static int by_words(const void *a, const void *b)
{
    const couple *x = a, *y = b;

    if (x->id != y->id)
        return x->id < y->id ? -1 : 1;
    if (x->en != y->en)
        return x->en < y->en ? -1 : 1;
    return x->phrase - y->phrase;
}

static bool add_link(reader *r, const couple *c, size_t together)
{
    double weight =
        (double)together / sqrt((double)r->entries[0].at[c->id] * r->entries[1].at[c->en]);
    sj_glossary_link link = {c->en, (float)weight, c->phrase};

    return weight < least_weight || sj_array_push(&r->glossary->links, link);
}

static bool make_links(reader *r)
{
    sejajar_glossary *to = r->glossary;
    size_t forms = to->forms[0].types.count, count = r->couples.count, k = 0;
    const couple *at = r->couples.at;

    qsort(r->couples.at, count, sizeof *at, by_words);
    if (!(to->first = sj_alloc(forms + 1, sizeof *to->first)))
        return false;
    for (uint32_t id = 0; id < forms; id++) {
        to->first[id] = (uint32_t)to->links.count;
        while (k < count && at[k].id == id) {
            size_t same = 1;

            while (k + same < count && at[k + same].id == id && at[k + same].en == at[k].en)
                same++;
            if (!add_link(r, &at[k], same))
                return false;
            k += same;
        }
    }
    to->first[forms] = (uint32_t)to->links.count;
    return true;
}

/* ---- The whole ------------------------------------------------------- */

static sejajar_status make(reader *r, sejajar_text file, sejajar_error *err)
{
    sejajar_status status;

    r->stemmer[0] = sj_stemmer_open(SEJAJAR_ID);
    r->stemmer[1] = sj_stemmer_open(SEJAJAR_EN);
    if (!r->stemmer[0] || !r->stemmer[1])
        return sj_fail_memory(err);
    if ((status = read_lines(r, file, err)) != SEJAJAR_OK)
        return status;
    r->glossary->checksum = XXH3_64bits(file.bytes, file.length);
    return make_links(r) ? SEJAJAR_OK : sj_fail_memory(err);
}

sejajar_status sejajar_glossary_make(sejajar_glossary **out, sejajar_text lines, sejajar_error *err)
{
    reader r = {.glossary = sj_alloc_zero(1, sizeof *r.glossary)};
    sejajar_status status = r.glossary ? make(&r, sj_text_given(lines), err) : sj_fail_memory(err);

    for (int side = 0; side < 2; side++) {
        sj_stemmer_close(r.stemmer[side]);
        sj_array_free(&r.entries[side]);
    }
    sj_array_free(&r.couples);
    if (status != SEJAJAR_OK) {
        sejajar_glossary_free(r.glossary);
        r.glossary = NULL;
    }
    *out = r.glossary;
    return status;
}

uint64_t sejajar_glossary_checksum(const sejajar_glossary *glossary)
{
    return glossary->checksum;
}

void sejajar_glossary_free(sejajar_glossary *glossary)
{
    if (!glossary)
        return;
    for (int side = 0; side < 2; side++) {
        sj_vocabulary_free(&glossary->forms[side]);
        sj_vocabulary_free(&glossary->stems[side]);
        sj_array_free(&glossary->form_of[side]);
    }
    sj_free(glossary->first);
    sj_array_free(&glossary->links);
    sj_free(glossary);
}
