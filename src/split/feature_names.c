/* The features met in training: numbered, counted, and written as lines of splitter.txt. */
#include "split/feature_names.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/memory.h"
#include "base/print.h"

void sj_feature_spell(char *out, size_t size, size_t t, const uint8_t value[SJ_TEMPLATE_FIELDS],
                      sejajar_text word)
{
    const sj_template *template = &sj_templates[t];
    size_t length = 0;

    for (int k = 0; k < template->count && length < size; k++) {
        sj_field field = (sj_field) template->field[k];

        length += (size_t)snprintf(out + length, size - length, "%s%s=%s", k ? " " : "",
                                   sj_field_name(field), sj_field_value_name(field, value[k]));
    }
    if (template->word >= 0 && length < size)
        snprintf(out + length, size - length, " %s=%.*s", sj_word_name((sj_word) template->word),
                 (int)word.length, word.bytes);
}

static uint32_t *place(const sj_feature_names *names, uint64_t feature)
{
    size_t i = (size_t)((feature * SJ_HASH_SPREAD) >> 32) & (names->index_room - 1);

    while (names->index[i] && names->at[names->index[i] - 1].feature != feature)
        i = (i + 1) & (names->index_room - 1);
    return &names->index[i];
}

static bool grow(sj_feature_names *names)
{
    size_t room = names->index_room ? names->index_room * 2 : 4096;
    uint32_t *index = sj_alloc_zero(room, sizeof *index);

    if (!index)
        return false;
    sj_free(names->index);
    names->index = index;
    names->index_room = room;
    for (size_t i = 0; i < names->count; i++)
        *place(names, names->at[i].feature) = (uint32_t)i + 1;
    return true;
}

static bool add_new(sj_feature_names *names, uint64_t feature, size_t t, const sj_context *context)
{
    struct sj_feature_name name = {.feature = feature, .template = (uint8_t)t};

    for (int k = 0; k < sj_templates[t].count; k++)
        name.value[k] = context->field[sj_templates[t].field[k]];
    if (sj_templates[t].word >= 0)
        name.length = (uint8_t)sj_token_spell(name.word, sizeof name.word,
                                              &context->word[sj_templates[t].word]);
    if (!sj_array_grow((void **)&names->at, &names->room, names->count, 1, sizeof *names->at))
        return false;
    names->at[names->count++] = name;
    return true;
}

bool sj_feature_names_add(sj_feature_names *names, uint32_t *id, size_t t, size_t base,
                          const sj_context *context)
{
    uint64_t feature = sj_feature(t, base, context);
    uint32_t *found;

    if (names->count * 2 >= names->index_room && !grow(names))
        return false;
    found = place(names, feature);
    if (!*found) {
        if (!add_new(names, feature, t, context))
            return false;
        *found = (uint32_t)names->count;
    }
    *id = *found - 1;
    names->at[*id].count++;
    return true;
}

static int by_name(const void *left, const void *right)
{
    const struct sj_feature_name *a = left, *b = right;
    int order = (int)a->template - (int)b->template;

    if (!order)
        order = memcmp(a->value, b->value, sizeof a->value);
    if (!order)
        order = memcmp(a->word, b->word, sizeof a->word);
    return order;
}

static bool write_one(const struct sj_feature_name *name, sejajar_sink sink, void *to)
{
    sj_weight size = name->weight < 0 ? -name->weight : name->weight;
    char text[256];

    sj_feature_spell(text, sizeof text, name->template, name->value,
                     (sejajar_text){name->word, name->length});
    return sj_print(sink, to, "%s\t%s%d.%03d\n", text, name->weight < 0 ? "-" : "",
                    (int)(size / 1000), (int)(size % 1000));
}

bool sj_feature_names_write(sj_feature_names *names, sejajar_sink sink, void *to)
{
    if (names->count)
        qsort(names->at, names->count, sizeof *names->at, by_name);
    for (size_t i = 0; i < names->count; i++)
        if (names->at[i].weight && !write_one(&names->at[i], sink, to))
            return false;
    return true;
}

void sj_feature_names_release(sj_feature_names *names)
{
    sj_free(names->at);
    sj_free(names->index);
    *names = (sj_feature_names){0};
}
