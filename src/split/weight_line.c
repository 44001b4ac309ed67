/* One line of splitter.txt taken apart.
 *
 * splitter.txt is made to be read. After comments and a signature every line is a
 * feature, a tab and its weight:
 *
 *     kind=period next_shape=lower    -2.131
 *     strength=strong next=the        0.874
 *
 *     ordinary        yang dan di
 *     known           absah acuan
 *
 * A feature is true where all it names holds; a sentence ends where the weights of
 * the true ones add up to more than 0. */
#include "split/weight_line.h"

#include <string.h>

#include "base/text.h"

/* Weights below this have room for three more digits. */
enum { HIGHEST = 100000 };

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
        if (sj_bytes_are(at, (size_t)(equals - at), sj_word_name((sj_word)w))) {
            *word = w;
            line->word = (sejajar_text){equals + 1, (size_t)(end - equals - 1)};
            return line->word.length > 0;
        }
    }
    for (int f = 0; f < SJ_FIELD_COUNT; f++) {
        if (!sj_bytes_are(at, (size_t)(equals - at), sj_field_name((sj_field)f)))
            continue;
        *field = f;
        for (unsigned v = 0; v < sj_field_size((sj_field)f); v++) {
            line->values[f] = (uint8_t)v;
            if (sj_bytes_are(equals + 1, (size_t)(end - equals - 1),
                             sj_field_value_name((sj_field)f, v)))
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

bool sj_weight_line_parse(sj_weight_line *line, const char *at, const char *end)
{
    const char *tab = memchr(at, '\t', (size_t)(end - at));
    int fields[SJ_TEMPLATE_FIELDS] = {-1, -1, -1}, word = -1;
    int count = 0;

    *line = (sj_weight_line){0};
    if (!tab || !parse_weight(&line->weight, tab + 1, end))
        return false;
    while (at < tab) {
        const char *space = memchr(at, ' ', (size_t)(tab - at));
        const char *stop = space ? space : tab;
        int field = -1;

        if (word >= 0 || count == SJ_TEMPLATE_FIELDS ||
            !parse_condition(line, &field, &word, at, stop))
            return false;
        if (field >= 0)
            fields[count++] = field;
        at = space ? space + 1 : tab;
    }
    return find_template(&line->template, fields, word);
}
