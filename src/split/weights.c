/* The weights of the log-linear model: parsed and looked up.
 *
 * splitter.txt is made to be read. After comments and a signature every line is a
 * feature, a tab and its weight:
 *
 *     kind=period next_shape=lower    -2.131
 *     strength=strong next=the        0.874
 *
 *     ordinary        yang dan di
 *
 * A feature is true where all it names holds; a sentence ends where the weights of
 * the true ones add up to more than 0. */
#include "split/weights.h"

#include <string.h>

#include "base/error.h"
#include "base/memory.h"
#include "split/hash.h"
#include "split/weighing.h"

/* More lines than this are no model of ours. */
enum { MOST_WORDS = 1 << 16, HIGHEST = 100000 };

const char *sj_weights_signature(sejajar_language language)
{
    return language == SEJAJAR_ID ? "sejajar splitter 1 id" : "sejajar splitter 1 en";
}

static bool same(const char *name, const char *begin, const char *end)
{
    size_t length = strlen(name);

    return (size_t)(end - begin) == length && memcmp(name, begin, length) == 0;
}

/* Thousandths from "-12.345": digits, a full stop, three digits, and nothing else.
 * strtod() would ask the locale. */
static bool parse_weight(sj_weight *out, const char *at, const char *end)
{
    bool minus = at < end && *at == '-';
    const char *digits = at += minus;
    int32_t value = 0;

    while (at < end && *at >= '0' && *at <= '9' && value < HIGHEST)
        value = value * 10 + (*at++ - '0');
    if (at == digits || end - at != 4 || *at++ != '.')
        return false;
    for (; at < end; at++) {
        if (*at < '0' || *at > '9')
            return false;
        value = value * 10 + (*at - '0');
    }
    *out = minus ? -value : value;
    return value <= SJ_WEIGHT_MOST;
}

/* One "name=value"; which field or word it was goes into *field or *word. */
static bool parse_condition(sj_weight_line *line, int *field, int *word, const char *at,
                            const char *end)
{
    const char *equals = memchr(at, '=', (size_t)(end - at));

    if (!equals)
        return false;
    for (int w = 0; w < SJ_WORD_COUNT; w++) {
        if (same(sj_word_name((sj_word)w), at, equals)) {
            *word = w;
            line->word = (sejajar_text){equals + 1, (size_t)(end - equals - 1)};
            return line->word.length > 0;
        }
    }
    for (int f = 0; f < SJ_FIELD_COUNT; f++) {
        if (!same(sj_field_name((sj_field)f), at, equals))
            continue;
        *field = f;
        for (unsigned v = 0; v < sj_field_size((sj_field)f); v++) {
            line->values[f] = (uint8_t)v;
            if (same(sj_field_value_name((sj_field)f, v), equals + 1, end))
                return true;
        }
    }
    return false;
}

static bool find_template(size_t *out, const int *fields, int word)
{
    for (size_t t = 0; t < sj_template_count; t++) {
        const sj_template *template = &sj_templates[t];

        if (template->word == word && template->field[0] == fields[0] &&
            template->field[1] == fields[1] && template->field[2] == fields[2]) {
            *out = t;
            return true;
        }
    }
    return false;
}

static bool parse_line(sj_weight_line *line, const char *at, const char *end)
{
    const char *tab = memchr(at, '\t', (size_t)(end - at));
    int fields[3] = {-1, -1, -1}, word = -1;
    int count = 0;

    *line = (sj_weight_line){0};
    if (!tab || !parse_weight(&line->weight, tab + 1, end))
        return false;
    while (at < tab) {
        const char *space = memchr(at, ' ', (size_t)(tab - at));
        const char *stop = space ? space : tab;
        int field = -1;

        if (word >= 0 || count == 3 || !parse_condition(line, &field, &word, at, stop))
            return false;
        if (field >= 0)
            fields[count++] = field;
        at = space ? space + 1 : tab;
    }
    return find_template(&line->template, fields, word);
}

static bool grow(sj_weights *weights)
{
    size_t room = weights->word_room ? weights->word_room * 2 : 1024;
    struct sj_word_weight *words = sj_alloc_zero(room, sizeof *words);

    if (!words)
        return false;
    for (size_t i = 0; i < weights->word_room; i++)
        if (weights->words[i].key)
            *sj_weights_place(words, room, weights->words[i].key) = weights->words[i];
    sj_free(weights->words);
    weights->words = words;
    weights->word_room = room;
    return true;
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

    for (int k = 0; k < 3 && template->field[k] >= 0; k++)
        fixed |= UINT32_C(1) << template->field[k];
    added.weight = more;
    spread(weights->tables + table->base, table, 0, &added, fixed);
}

static unsigned letter_of(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? (unsigned)c & (SJ_ALPHABET - 1) : 0;
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
        unsigned first = letter_of(word[ahead ? 0 : length - 1]);
        unsigned second = length > 1 ? letter_of(word[ahead ? 1 : length - 2]) : 0;

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
    if (weights->word_count * 2 >= weights->word_room && !grow(weights))
        return sj_fail_memory(err);
    *sj_weights_place(weights->words, weights->word_room, feature) =
        (struct sj_word_weight){feature, line->weight};
    weights->word_count++;
    widen(weights, line);
    if (!sj_word_set_add(&weights->weighty, hash))
        return sj_fail_memory(err);
    if (line->weight > 0 && sj_templates[line->template].word == SJ_WORD_NEXT &&
        !sj_word_set_add(&weights->starters, hash))
        return sj_fail_memory(err);
    return SEJAJAR_OK;
}

/* "ordinary" and a tab have been read; the words that follow. */
static sejajar_status add_ordinary(sj_weights *weights, const char *at, const char *end,
                                   sejajar_error *err)
{
    while (at < end) {
        const char *space = memchr(at, ' ', (size_t)(end - at));
        const char *stop = space ? space : end;
        uint64_t hash = sj_hash_word(at, (size_t)(stop - at));

        if (weights->ordinary.count == MOST_WORDS)
            return sj_fail(err, SEJAJAR_ERROR_MODEL, "a splitter has at most %d words", MOST_WORDS);
        if (!sj_word_set_add(&weights->ordinary, hash) ||
            !sj_word_set_add(&weights->starters, hash))
            return sj_fail_memory(err);
        at = space ? space + 1 : end;
    }
    return SEJAJAR_OK;
}

static const char ordinary[] = "ordinary\t";

static bool is_ordinary_line(const char *at, const char *end)
{
    size_t length = sizeof ordinary - 1;

    return (size_t)(end - at) > length && memcmp(at, ordinary, length) == 0;
}

static sejajar_status parse_lines(sj_weights *weights, sejajar_text text, const char *signature,
                                  const char *name, sejajar_error *err)
{
    const char *at = text.bytes, *end = text.bytes + text.length;
    size_t bases[SJ_MOST_TEMPLATES];
    unsigned long long number = 0;
    bool signed_in = false;

    for (size_t t = 0; t < sj_template_count; t++)
        bases[t] = sj_template_base(t);
    while (at < end) {
        const char *stop = memchr(at, '\n', (size_t)(end - at));
        const char *last = stop ? stop : end;
        sj_weight_line line;
        sejajar_status status = SEJAJAR_OK;

        number++;
        if (last > at && *at != '#') {
            uint64_t byte = (uint64_t)(at - text.bytes);

            if (!signed_in && !same(signature, at, last))
                return sj_fail_at(err, SEJAJAR_ERROR_MODEL, number, byte,
                                  "%s, line %llu: expected \"%s\"", name, number, signature);
            if (signed_in && is_ordinary_line(at, last))
                status = add_ordinary(weights, at + sizeof ordinary - 1, last, err);
            else if (signed_in && !parse_line(&line, at, last))
                return sj_fail_at(err, SEJAJAR_ERROR_MODEL, number, byte,
                                  "%s, line %llu: not a feature and its weight", name, number);
            else if (signed_in)
                status = add(weights, bases, &line, err);
            signed_in = true;
        }
        if (status != SEJAJAR_OK)
            return status;
        at = stop ? stop + 1 : end;
    }
    return signed_in ? SEJAJAR_OK
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
    if (!weights->plain || !weights->tables || !weights->extremes || !grow(weights))
        return sj_fail_memory(err);
    weights->checksum = sj_hash_finish(sj_hash_bytes(SJ_HASH_START, text.bytes, text.length));
    status = parse_lines(weights, text, sj_weights_signature(language), name, err);
    for (size_t t = 0; t < weights->layout.table_count; t++)
        weights->table[t] = weights->tables + weights->layout.tables[t].base;
    for (size_t t = weights->layout.first_table[SJ_AHEAD]; t < weights->layout.table_count; t++)
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
        return sj_weights_place(weights->words, weights->word_room, feature)->weight;
    return weights->plain[feature];
}
