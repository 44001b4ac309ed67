/* What the model sees of a place where a sentence might end: names and templates. */
#include "split/features.h"

#include <assert.h>
#include <string.h>

#include "split/hash.h"

static const char *const strength_names[] = {"strong", "weak"};
static const char *const kind_names[] = {"period", "ellipsis", "question", "exclamation", "many",
                                         "wide",   "emoticon", "colon",    "semicolon",   "comma",
                                         "dash",   "closer",   "sign",     "word"};
static const char *const close_names[] = {"none", "quote", "bracket", "both", "citation", "smile"};
static const char *const gap_names[] = {"none", "space", "wide", "line"};
static const char *const list_names[] = {"no", "never", "number", "maybe"};
static const char *const quote_names[] = {"outside", "open", "closed", "speech"};
static const char *const bool_names[] = {"no", "yes"};
static const char *const begin_names[] = {"other", "upper", "lower"};
static const char *const size_names[] = {"0", "4", "8", "16", "32", "64", "128", "256"};
static const char *const length_names[] = {"0", "1", "2", "3", "4", "6", "9"};
static const char *const shape_names[] = {
    "none",   "lower", "capital", "caps", "roman",  "letter", "small", "camel", "acronym",
    "dotted", "digit", "number",  "year", "amount", "mixed",  "link",  "signs", "caseless"};
static const char *const head_names[] = {"none", "quote", "bracket", "dash", "bullet", "other"};
static const char *const tail_names[] = {"none",   "comma", "colon",   "semicolon", "period",
                                         "strong", "quote", "bracket", "other"};

#define FIELD(name, values)                                                                        \
    {                                                                                              \
        name, values, sizeof(values) / sizeof *(values)                                            \
    }

static const struct {
    const char *name;
    const char *const *values;
    unsigned size;
} fields[SJ_FIELD_COUNT] = {
    [SJ_FIELD_STRENGTH] = FIELD("strength", strength_names),
    [SJ_FIELD_KIND] = FIELD("kind", kind_names),
    [SJ_FIELD_CLOSE] = FIELD("close", close_names),
    [SJ_FIELD_GAP] = FIELD("gap", gap_names),
    [SJ_FIELD_LIST] = FIELD("list", list_names),
    [SJ_FIELD_QUOTE] = FIELD("quote", quote_names),
    [SJ_FIELD_BRACKET] = FIELD("bracket", bool_names),
    [SJ_FIELD_BEGIN] = FIELD("begin", begin_names),
    [SJ_FIELD_SINCE] = FIELD("since", size_names),
    [SJ_FIELD_REMAIN] = FIELD("remain", size_names),
    [SJ_FIELD_REPORT] = FIELD("report", bool_names),
    [SJ_FIELD_PREV_SHAPE] = FIELD("prev_shape", shape_names),
    [SJ_FIELD_PREV_LENGTH] = FIELD("prev_length", length_names),
    [SJ_FIELD_PREV_VOWEL] = FIELD("prev_vowel", bool_names),
    [SJ_FIELD_PREV_ORDINARY] = FIELD("prev_ordinary", bool_names),
    [SJ_FIELD_PREV2_SHAPE] = FIELD("prev2_shape", shape_names),
    [SJ_FIELD_PREV2_TAIL] = FIELD("prev2_tail", tail_names),
    [SJ_FIELD_NEXT_SHAPE] = FIELD("next_shape", shape_names),
    [SJ_FIELD_NEXT_LENGTH] = FIELD("next_length", length_names),
    [SJ_FIELD_NEXT_ORDINARY] = FIELD("next_ordinary", bool_names),
    [SJ_FIELD_NEXT_HEAD] = FIELD("next_head", head_names),
    [SJ_FIELD_NEXT_TAIL] = FIELD("next_tail", tail_names),
    [SJ_FIELD_NEXT2_SHAPE] = FIELD("next2_shape", shape_names),
    [SJ_FIELD_NEXT2_TAIL] = FIELD("next2_tail", tail_names),
};

static const char *const word_names[SJ_WORD_COUNT] = {"prev", "prev2", "next", "next2"};

#define F(name) SJ_FIELD_##name
#define ONE(a)                                                                                     \
    {                                                                                              \
        {F(a), -1, -1}, -1, false                                                                  \
    }
#define TWO(a, b)                                                                                  \
    {                                                                                              \
        {F(a), F(b), -1}, -1, false                                                                \
    }
#define THREE(a, b, c)                                                                             \
    {                                                                                              \
        {F(a), F(b), F(c)}, -1, false                                                              \
    }
#define WEAK(a, b, c)                                                                              \
    {                                                                                              \
        {F(a), F(b), F(c)}, -1, true                                                               \
    }
#define WORD(a, word)                                                                              \
    {                                                                                              \
        {F(a), -1, -1}, SJ_WORD_##word, false                                                      \
    }

/* Everything is told apart by strength or kind, since ends with and without a
 * terminator have little in common. */
const sj_template sj_templates[] = {
    ONE(KIND),
    TWO(KIND, CLOSE),
    TWO(KIND, GAP),
    TWO(KIND, NEXT_SHAPE),
    TWO(KIND, PREV_SHAPE),
    TWO(KIND, SINCE),
    TWO(KIND, REMAIN),
    TWO(KIND, BRACKET),
    THREE(KIND, CLOSE, QUOTE),
    TWO(KIND, NEXT_HEAD),
    THREE(STRENGTH, LIST, NEXT_SHAPE),
    THREE(STRENGTH, PREV_SHAPE, NEXT_SHAPE),
    THREE(STRENGTH, PREV_SHAPE, PREV_LENGTH),
    THREE(STRENGTH, PREV_VOWEL, PREV_LENGTH),
    THREE(STRENGTH, PREV2_SHAPE, PREV_SHAPE),
    TWO(STRENGTH, PREV2_TAIL),
    THREE(STRENGTH, NEXT_SHAPE, NEXT_LENGTH),
    THREE(STRENGTH, NEXT_SHAPE, NEXT_TAIL),
    THREE(STRENGTH, NEXT_SHAPE, NEXT2_SHAPE),
    TWO(STRENGTH, NEXT2_TAIL),
    THREE(STRENGTH, NEXT_HEAD, NEXT_SHAPE),
    THREE(STRENGTH, CLOSE, NEXT_HEAD),
    TWO(QUOTE, NEXT_HEAD),
    THREE(KIND, CLOSE, REPORT),
    THREE(STRENGTH, PREV2_TAIL, PREV_SHAPE),
    THREE(KIND, PREV_ORDINARY, NEXT_SHAPE),
    THREE(KIND, BEGIN, NEXT_SHAPE),
    THREE(STRENGTH, LIST, NEXT_HEAD),
    THREE(LIST, PREV2_SHAPE, NEXT_SHAPE),
    THREE(LIST, PREV_SHAPE, NEXT_ORDINARY),
    THREE(PREV2_SHAPE, PREV_SHAPE, NEXT_ORDINARY),
    THREE(STRENGTH, LIST, NEXT_ORDINARY),
    THREE(KIND, NEXT_SHAPE, NEXT_ORDINARY),
    THREE(KIND, PREV_SHAPE, PREV_ORDINARY),
    THREE(PREV_SHAPE, NEXT_SHAPE, NEXT_ORDINARY),
    WEAK(KIND, NEXT_ORDINARY, NEXT2_SHAPE),
    WORD(STRENGTH, PREV),
    WORD(STRENGTH, PREV2),
    WORD(STRENGTH, NEXT),
    WORD(STRENGTH, NEXT2),
};
const size_t sj_template_count = sizeof sj_templates / sizeof *sj_templates;

const char *sj_field_name(sj_field field)
{
    return fields[field].name;
}

unsigned sj_field_size(sj_field field)
{
    return fields[field].size;
}

const char *sj_field_value_name(sj_field field, unsigned value)
{
    return fields[field].values[value];
}

const char *sj_word_name(sj_word word)
{
    return word_names[word];
}

size_t sj_template_size(size_t t)
{
    size_t size = 1;

    if (sj_templates[t].word >= 0)
        return 0;
    for (int k = 0; k < 3 && sj_templates[t].field[k] >= 0; k++)
        size *= fields[sj_templates[t].field[k]].size;
    return size;
}

size_t sj_template_base(size_t t)
{
    size_t base = 0;

    for (size_t u = 0; u < t; u++)
        base += sj_template_size(u);
    return base;
}

uint64_t sj_feature_of(size_t t, size_t base, const uint8_t *values, uint64_t word)
{
    const sj_template *template = &sj_templates[t];
    size_t index = 0;

    for (int k = 0; k < 3 && template->field[k] >= 0; k++)
        index = index * fields[template->field[k]].size + values[template->field[k]];
    if (template->word < 0)
        return base + index;
    return sj_word_feature(t, (unsigned)index, word);
}

uint64_t sj_feature(size_t t, size_t base, const sj_context *context)
{
    const sj_template *template = &sj_templates[t];
    uint64_t word = template->word < 0 ? 0 : context->word[template->word].hash;

    return sj_feature_of(t, base, context->field, word);
}

/* Fields that several templates look at. Those that change most come first, so that entries
 * often needed are near each other; those of words further away, often 0, last. */
static const int8_t joint[][SJ_TABLE_FIELDS] = {
    {F(NEXT_ORDINARY), F(PREV_ORDINARY), F(NEXT_SHAPE), F(BEGIN), F(KIND)},
    {F(SINCE), F(PREV_ORDINARY), F(PREV_SHAPE), F(KIND), -1},
    {F(NEXT_HEAD), F(REPORT), F(QUOTE), F(CLOSE), F(KIND)},
    {F(REMAIN), F(BRACKET), F(GAP), F(KIND), -1},
    {F(NEXT_ORDINARY), F(NEXT_SHAPE), F(STRENGTH), F(NEXT_HEAD), F(LIST)},
    {F(NEXT_ORDINARY), F(NEXT_SHAPE), F(PREV_SHAPE), F(STRENGTH), F(LIST)},
    {F(NEXT_LENGTH), F(NEXT_TAIL), F(NEXT_SHAPE), F(STRENGTH), -1},
    {F(NEXT_HEAD), F(CLOSE), F(STRENGTH), -1, -1},
    {F(PREV_LENGTH), F(PREV_VOWEL), F(PREV_SHAPE), F(STRENGTH), -1},
    {F(PREV_SHAPE), F(STRENGTH), F(PREV2_TAIL), -1, -1},
    {F(NEXT_ORDINARY), F(PREV_SHAPE), F(STRENGTH), F(PREV2_SHAPE), -1},
    {F(NEXT_SHAPE), F(STRENGTH), F(NEXT2_SHAPE), F(NEXT2_TAIL), -1},
};

static struct sj_table table_over(const int8_t *fields_of, int most)
{
    struct sj_table table = {.size = 1};

    for (int k = 0; k < most && fields_of[k] >= 0; k++) {
        table.field[k] = (uint8_t)fields_of[k];
        table.stride[k] = (uint16_t)table.size;
        table.size *= fields[fields_of[k]].size;
        table.count++;
    }
    return table;
}

static void add_table(sj_layout *layout, const struct sj_table *table)
{
    assert(layout->table_count < SJ_MOST_TABLES && table->size <= UINT16_MAX);
    layout->tables[layout->table_count] = *table;
    layout->tables[layout->table_count++].base = (uint32_t)layout->entries;
    layout->entries += table->size;
}

static bool has_fields(const struct sj_table *table, const sj_template *template)
{
    for (int k = 0; k < 3 && template->field[k] >= 0; k++)
        if (!memchr(table->field, template->field[k], table->count))
            return false;
    return true;
}

/* The first table that has all fields of the template; if none has, its own. */
static uint8_t table_for(sj_layout *layout, const sj_template *template, const struct sj_table *own)
{
    for (size_t k = 0; k < layout->table_count; k++)
        if (has_fields(&layout->tables[k], template))
            return (uint8_t)k;
    add_table(layout, own);
    return (uint8_t)(layout->table_count - 1);
}

static void set_steps(sj_layout *layout)
{
    for (size_t t = 0; t < layout->table_count; t++) {
        const struct sj_table *table = &layout->tables[t];

        for (unsigned k = 0; k < table->count; k++) {
            unsigned size = fields[table->field[k]].size;

            assert(size <= SJ_MOST_VALUES);
            for (unsigned v = 0; v < size; v++)
                layout->step[table->field[k]][v][t / SJ_LANES][t % SJ_LANES] =
                    (uint16_t)(v * table->stride[k]);
        }
    }
}

/* No table has fields of two parts beside near ones. */
static sj_part part_of(const struct sj_table *table)
{
    sj_part part = SJ_NEAR;

    for (unsigned k = 0; k < table->count; k++)
        if (sj_part_of_field(table->field[k]) != SJ_NEAR)
            part = sj_part_of_field(table->field[k]);
    return part;
}

static void add_word(sj_layout *layout, size_t t)
{
    assert(layout->word_count < SJ_MOST_WORDS &&
           fields[sj_templates[t].field[0]].size <= SJ_WORD_VALUES);
    layout->words[layout->word_count++] = (struct sj_word_template){
        (uint8_t)sj_templates[t].field[0], (uint8_t)sj_templates[t].word, (uint8_t)t};
}

static void add_words(sj_layout *layout, sj_part part)
{
    layout->first_word[part] = layout->word_count;
    for (size_t t = 0; t < sj_template_count; t++)
        if (sj_templates[t].word >= 0 && sj_part_of_word((unsigned)sj_templates[t].word) == part)
            add_word(layout, t);
    layout->first_word[part + 1] = layout->word_count;
}

/* Those over one part after those over another. */
static void add_tables(sj_layout *layout, sj_part part)
{
    layout->first_table[part] = layout->table_count;
    for (size_t k = 0; k < sizeof joint / sizeof *joint; k++) {
        struct sj_table table = table_over(joint[k], SJ_TABLE_FIELDS);

        if (part_of(&table) == part)
            add_table(layout, &table);
    }
    for (size_t t = 0; t < sj_template_count; t++) {
        struct sj_table table = table_over(sj_templates[t].field, 3);

        if (sj_templates[t].word < 0 && part_of(&table) == part)
            layout->table_of[t] = table_for(layout, &sj_templates[t], &table);
    }
    layout->first_table[part + 1] = layout->table_count;
}

void sj_layout_make(sj_layout *layout)
{
    *layout = (sj_layout){0};
    for (int part = 0; part < SJ_PART_COUNT; part++) {
        add_tables(layout, (sj_part)part);
        add_words(layout, (sj_part)part);
    }
    assert(layout->first_table[SJ_AHEAD] == SJ_NEAR_TABLES &&
           layout->first_table[SJ_BEHIND] == SJ_FIRST_BEHIND &&
           layout->table_count == SJ_ALL_TABLES && layout->first_word[SJ_AHEAD] == SJ_NEAR_WORDS &&
           layout->word_count == SJ_ALL_WORDS);
    set_steps(layout);
}
