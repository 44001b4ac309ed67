/* Templates made ready for summing up. */
#include "split/layout.h"

#include <assert.h>
#include <string.h>

#define F(name) SJ_FIELD_##name

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
        table.size *= sj_field_size((sj_field)fields_of[k]);
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
    for (int k = 0; k < template->count; k++)
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
            unsigned size = sj_field_size((sj_field)table->field[k]);

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
           sj_field_size((sj_field)sj_templates[t].field[0]) <= SJ_WORD_VALUES);
    layout->words[layout->word_count++] = (struct sj_word_template){
        (uint8_t)sj_templates[t].field[0], (uint8_t)sj_templates[t].word, (uint8_t)t};
}

static void add_words(sj_layout *layout, sj_part part)
{
    for (size_t t = 0; t < sj_template_count; t++)
        if (sj_templates[t].word >= 0 && sj_part_of_word((unsigned)sj_templates[t].word) == part)
            add_word(layout, t);
    assert(layout->word_count == sj_first_word((sj_part)(part + 1)));
}

/* Those over one part after those over another. */
static void add_tables(sj_layout *layout, sj_part part)
{
    for (size_t k = 0; k < sizeof joint / sizeof *joint; k++) {
        struct sj_table table = table_over(joint[k], SJ_TABLE_FIELDS);

        if (part_of(&table) == part)
            add_table(layout, &table);
    }
    for (size_t t = 0; t < sj_template_count; t++) {
        struct sj_table table = table_over(sj_templates[t].field, sj_templates[t].count);

        if (sj_templates[t].word < 0 && part_of(&table) == part)
            layout->table_of[t] = table_for(layout, &sj_templates[t], &table);
    }
    assert(layout->table_count == sj_first_table((sj_part)(part + 1)));
}

void sj_layout_make(sj_layout *layout)
{
    *layout = (sj_layout){0};
    for (int part = 0; part < SJ_PART_COUNT; part++) {
        add_tables(layout, (sj_part)part);
        add_words(layout, (sj_part)part);
    }
    set_steps(layout);
}
