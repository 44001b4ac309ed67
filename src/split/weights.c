/* The weights of the log-linear model: read and looked up. */
#include "split/weights.h"

#include <string.h>

#include "base/error.h"
#include "base/memory.h"
#include "base/text.h"
#include "split/hash.h"
#include "split/weighing.h"

/* More lines than this are no model of ours. */
enum { MOST_WORDS = 1 << 16 };

const char *sj_weights_signature(sejajar_language language)
{
    return language == SEJAJAR_ID ? "sejajar splitter 1 id" : "sejajar splitter 1 en";
}

static bool reserve_word(sj_weights *weights)
{
    return sj_table_reserve((void **)&weights->words, &weights->word_room, weights->word_count,
                            sizeof *weights->words, SJ_WEIGHTS_SHIFT);
}

/* Add `weight` wherever in its table the features of the template have these values; the
 * table's other fields, from the k-th on, may have any. */
static void spread(sj_weight *entries, const struct sj_table *table, unsigned k,
                   const sj_weight_line *line, uint32_t fixed)
{
    unsigned field = k < table->count ? table->field[k] : SJ_FIELD_COUNT;

    if (field == SJ_FIELD_COUNT) {
        *entries += line->weight;
    } else if (fixed >> field & 1) {
        spread(entries + line->values[field] * table->stride[k], table, k + 1, line, fixed);
    } else {
        for (unsigned v = 0; v < sj_field_size((sj_field)field); v++)
            spread(entries + v * table->stride[k], table, k + 1, line, fixed);
    }
}

static void add_to_table(sj_weights *weights, const sj_weight_line *line, sj_weight more)
{
    const sj_template *template = &sj_templates[line->template];
    const struct sj_table *table =
        &weights->layout.tables[weights->layout.table_of[line->template]];
    sj_weight_line added = *line;
    uint32_t fixed = 0;

    for (int k = 0; k < template->count; k++)
        fixed |= UINT32_C(1) << template->field[k];
    added.weight = more;
    spread(weights->tables + table->base, table, 0, &added, fixed);
}

static void widen_at(struct sj_word_extremes *far, unsigned value, unsigned letters,
                     sj_weight weight)
{
    int16_t *least = &far->at[value][letters].least, *most = &far->at[value][letters].most;

    *least = weight < *least ? (int16_t)weight : *least;
    *most = weight > *most ? (int16_t)weight : *most;
}

/* Make room for the weight between the extremes of its template, which begin with 0: most words
 * have no weight. */
static void widen(sj_weights *weights, const sj_weight_line *line)
{
    const sj_layout *layout = &weights->layout;
    const char *word = line->word.bytes;
    size_t length = line->word.length;

    for (size_t t = 0; t < layout->word_count; t++) {
        struct sj_word_extremes *far = &weights->far[t];
        unsigned value = line->values[layout->words[t].field];
        bool ahead = sj_part_of_word(layout->words[t].word) == SJ_AHEAD;
        unsigned first = sj_letter(word[ahead ? 0 : length - 1]);
        unsigned second = length > 1 ? sj_letter(word[ahead ? 1 : length - 2]) : 0;

        if (layout->words[t].number != line->template)
            continue;
        widen_at(far, value, 0, line->weight);
        widen_at(far, value, sj_letters(first, 0), line->weight);
        widen_at(far, value, sj_letters(first, second), line->weight);
    }
}

static sejajar_status add(sj_weights *weights, const size_t *bases, const sj_weight_line *line,
                          sejajar_error *err)
{
    uint64_t hash = sj_hash_word(line->word.bytes, line->word.length);
    uint64_t feature = sj_feature_of(line->template, bases[line->template], line->values, hash);

    if (!(feature & SJ_FEATURE_WORD)) {
        add_to_table(weights, line, line->weight - weights->plain[feature]);
        weights->plain[feature] = (int16_t)line->weight;
        return SEJAJAR_OK;
    }
    if (weights->word_count == MOST_WORDS)
        return sj_fail(err, SEJAJAR_ERROR_MODEL, "a splitter has at most %d words", MOST_WORDS);
    if (!reserve_word(weights))
        return sj_fail_memory(err);
    *sj_weights_place(weights, feature) = (struct sj_word_weight){feature, line->weight};
    weights->word_count++;
    widen(weights, line);
    if (!sj_word_set_add(&weights->weighty, hash))
        return sj_fail_memory(err);
    if (line->weight > 0 && sj_templates[line->template].word == SJ_WORD_NEXT &&
        !sj_word_set_add(&weights->starters, hash))
        return sj_fail_memory(err);
    return SEJAJAR_OK;
}

static sejajar_status add_ordinary(sj_weights *weights, uint64_t hash, sejajar_error *err)
{
    return sj_word_set_add(&weights->ordinary, hash) && sj_word_set_add(&weights->known, hash) &&
                   sj_word_set_add(&weights->starters, hash)
               ? SEJAJAR_OK
               : sj_fail_memory(err);
}

static sejajar_status add_known(sj_weights *weights, uint64_t hash, sejajar_error *err)
{
    return sj_word_set_add(&weights->known, hash) ? SEJAJAR_OK : sj_fail_memory(err);
}

/* Lines of words: what they begin with, and what is done with each word. */
static const struct {
    const char *name;
    sejajar_status (*add)(sj_weights *weights, uint64_t hash, sejajar_error *err);
} word_lines[] = {{"ordinary\t", add_ordinary}, {"known\t", add_known}};

enum { WORD_LINES = sizeof word_lines / sizeof *word_lines };

/* Which of them the line is, WORD_LINES for none. */
static size_t find_word_line(const char *at, const char *end)
{
    size_t k = 0;

    while (k < WORD_LINES && ((size_t)(end - at) <= strlen(word_lines[k].name) ||
                              memcmp(at, word_lines[k].name, strlen(word_lines[k].name)) != 0))
        k++;
    return k;
}

static sejajar_status add_words(sj_weights *weights, size_t kind, const char *at, const char *end,
                                sejajar_error *err)
{
    at += strlen(word_lines[kind].name);
    while (at < end) {
        const char *space = memchr(at, ' ', (size_t)(end - at));
        const char *stop = space ? space : end;
        sejajar_status status;

        if (weights->known.count == MOST_WORDS)
            return sj_fail(err, SEJAJAR_ERROR_MODEL, "a splitter has at most %d words", MOST_WORDS);
        status = word_lines[kind].add(weights, sj_hash_word(at, (size_t)(stop - at)), err);
        if (status != SEJAJAR_OK)
            return status;
        at = space ? space + 1 : end;
    }
    return SEJAJAR_OK;
}

/* Where a line stands, for messages. */
typedef struct {
    const char *name; /* of the file */
    uint64_t number, byte;
} place;

static sejajar_status parse_line(sj_weights *weights, const size_t *bases, const char *at,
                                 const char *end, const place *where, sejajar_error *err)
{
    size_t kind = find_word_line(at, end);
    sj_weight_line line;

    if (kind < WORD_LINES)
        return add_words(weights, kind, at, end, err);
    if (sj_weight_line_parse(&line, at, end))
        return add(weights, bases, &line, err);
    return sj_fail_at(err, SEJAJAR_ERROR_MODEL, where->number, where->byte,
                      "%s, line %llu: not a feature and its weight", where->name,
                      (unsigned long long)where->number);
}

/* After comments comes the signature, then what it signs. */
static sejajar_status parse_lines(sj_weights *weights, sejajar_text text, const char *signature,
                                  const char *name, sejajar_error *err)
{
    const char *at = text.bytes, *end = text.bytes + text.length;
    size_t bases[SJ_MOST_TEMPLATES];
    place where = {.name = name};
    bool is_signed = false;

    for (size_t t = 0; t < sj_template_count; t++)
        bases[t] = sj_template_base(t);
    while (at < end) {
        sejajar_text line = sj_next_line(&at, end);
        sejajar_status status;

        where.number++;
        where.byte = (uint64_t)(line.bytes - text.bytes);
        if (line.length == 0 || *line.bytes == '#')
            continue;
        if (is_signed) {
            if ((status = parse_line(weights, bases, line.bytes, line.bytes + line.length, &where,
                                     err)) != SEJAJAR_OK)
                return status;
        } else if (!sj_bytes_are(line.bytes, line.length, signature)) {
            return sj_fail_at(err, SEJAJAR_ERROR_MODEL, where.number, where.byte,
                              "%s, line %llu: expected \"%s\"", name,
                              (unsigned long long)where.number, signature);
        }
        is_signed = true;
    }
    return is_signed ? SEJAJAR_OK
                     : sj_fail(err, SEJAJAR_ERROR_MODEL, "%s: expected \"%s\"", name, signature);
}

/* Can a word have the shape whose last letter, or first if it is `ahead`, is small or a capital? */
static bool may_have(sj_shape shape, sj_glance glance, bool ahead)
{
    switch (shape) {
    case SJ_SHAPE_NONE:
    case SJ_SHAPE_SIGNS:
    case SJ_SHAPE_DIGIT:
    case SJ_SHAPE_NUMBER:
    case SJ_SHAPE_YEAR:
    case SJ_SHAPE_AMOUNT: return false;
    case SJ_SHAPE_LOWER:
    case SJ_SHAPE_SMALL:
    case SJ_SHAPE_DOTTED: return glance == SJ_GLANCE_SMALL;
    case SJ_SHAPE_CAPS:
    case SJ_SHAPE_ROMAN:
    case SJ_SHAPE_LETTER: return glance == SJ_GLANCE_CAPITAL;
    case SJ_SHAPE_CAPITAL: return glance == SJ_GLANCE_CAPITAL || !ahead;
    case SJ_SHAPE_CAMEL: return glance == SJ_GLANCE_SMALL || !ahead;
    default: return true;
    }
}

/* An entry of a table with a word further away. */
typedef struct {
    size_t near; /* the entry, were the word's fields 0 */
    sj_shape shape;
    sj_tail tail;
    bool ahead, shaped;
} far_entry;

static far_entry read_entry(const struct sj_table *table, size_t entry)
{
    far_entry e = {.near = entry};

    for (unsigned k = 0; k < table->count; k++) {
        unsigned field = table->field[k];
        size_t value;

        if (sj_part_of_field(field) == SJ_NEAR)
            continue;
        value = entry / table->stride[k] % sj_field_size((sj_field)field);
        e.near -= value * table->stride[k];
        e.ahead = sj_part_of_field(field) == SJ_AHEAD;
        if (field == SJ_FIELD_NEXT2_SHAPE || field == SJ_FIELD_PREV2_SHAPE) {
            e.shaped = true;
            e.shape = (sj_shape)value;
        } else if (field == SJ_FIELD_PREV2_TAIL) {
            e.tail = (sj_tail)value;
        }
    }
    return e;
}

/* Do the values at the entry go with what is seen of the word? */
static bool goes_with(const far_entry *e, sj_glance glance)
{
    return glance == SJ_GLANCE_NONE ||
           (e->tail == SJ_TAIL_NONE && (!e->shaped || may_have(e->shape, glance, e->ahead)));
}

static void find_extremes(sj_weights *weights, size_t t)
{
    const struct sj_table *table = &weights->layout.tables[t];
    const sj_weight *entries = weights->tables + table->base;
    sj_weight *least[SJ_GLANCE_COUNT], *most[SJ_GLANCE_COUNT];

    for (int g = 0; g < SJ_GLANCE_COUNT; g++) {
        least[g] = weights->extremes + 2 * (size_t)g * weights->layout.entries + table->base;
        most[g] = least[g] + weights->layout.entries;
        weights->least[g][t] = least[g];
        weights->most[g][t] = most[g];
        for (size_t e = 0; e < table->size; e++) {
            least[g][e] = INT32_MAX;
            most[g][e] = INT32_MIN;
        }
    }
    for (size_t k = 0; k < table->size; k++) {
        far_entry e = read_entry(table, k);

        for (int g = 0; g < SJ_GLANCE_COUNT; g++) {
            if (!goes_with(&e, (sj_glance)g))
                continue;
            least[g][e.near] = entries[k] < least[g][e.near] ? entries[k] : least[g][e.near];
            most[g][e.near] = entries[k] > most[g][e.near] ? entries[k] : most[g][e.near];
        }
    }
}

sejajar_status sj_weights_parse(sj_weights *weights, sejajar_text text, sejajar_language language,
                                const char *name, sejajar_error *err)
{
    sejajar_status status;

    sj_layout_make(&weights->layout);
    weights->plain_count = sj_template_base(sj_template_count);
    weights->plain = sj_alloc_zero(weights->plain_count, sizeof *weights->plain);
    weights->tables = sj_alloc_zero(weights->layout.entries, sizeof *weights->tables);
    weights->extremes =
        sj_alloc_zero(2 * SJ_GLANCE_COUNT * weights->layout.entries, sizeof *weights->extremes);
    if (!weights->plain || !weights->tables || !weights->extremes || !reserve_word(weights))
        return sj_fail_memory(err);
    weights->checksum = sj_hash_finish(sj_hash_bytes(SJ_HASH_START, text.bytes, text.length));
    status = parse_lines(weights, text, sj_weights_signature(language), name, err);
    for (size_t t = 0; t < weights->layout.table_count; t++)
        weights->table[t] = weights->tables + weights->layout.tables[t].base;
    for (size_t t = sj_first_table(SJ_AHEAD); t < weights->layout.table_count; t++)
        find_extremes(weights, t);
    return status;
}

void sj_weights_release(sj_weights *weights)
{
    sj_free(weights->plain);
    sj_free(weights->tables);
    sj_free(weights->extremes);
    sj_free(weights->words);
    sj_word_set_release(&weights->weighty);
    sj_word_set_release(&weights->ordinary);
    sj_word_set_release(&weights->known);
    sj_word_set_release(&weights->starters);
    *weights = (sj_weights){0};
}

sj_weight sj_weights_score(const sj_weights *weights, const sj_context *context)
{
    sj_weighing w;

    sj_weights_begin(&w, weights, context);
    sj_weights_add(&w, weights, context, SJ_AHEAD);
    sj_weights_add(&w, weights, context, SJ_BEHIND);
    return w.least;
}

sj_weight sj_weights_of(const sj_weights *weights, uint64_t feature)
{
    if (feature & SJ_FEATURE_WORD)
        return sj_weights_place(weights, feature)->weight;
    return weights->plain[feature];
}
