/* What the model sees of a place where a sentence might end: names and templates. */
#include "split/features.h"

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
        {F(a), -1, -1}, 1, -1, false                                                               \
    }
#define TWO(a, b)                                                                                  \
    {                                                                                              \
        {F(a), F(b), -1}, 2, -1, false                                                             \
    }
#define THREE(a, b, c)                                                                             \
    {                                                                                              \
        {F(a), F(b), F(c)}, 3, -1, false                                                           \
    }
#define WEAK(a, b, c)                                                                              \
    {                                                                                              \
        {F(a), F(b), F(c)}, 3, -1, true                                                            \
    }
#define WORD(a, word)                                                                              \
    {                                                                                              \
        {F(a), -1, -1}, 1, SJ_WORD_##word, false                                                   \
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
    for (int k = 0; k < sj_templates[t].count; k++)
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

    for (int k = 0; k < template->count; k++)
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
