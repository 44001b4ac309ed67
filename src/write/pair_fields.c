/* What stands beside the texts of a pair: names, numbers. */
#include <string.h>

#include "write/pair_writer.h"

/* Names that the format needs for itself, and those that stood there before. */
static bool name_is_taken(const sejajar_pair_writer *w, const sejajar_pair *pair, size_t field)
{
    const char *name = pair->fields[field].name;
    bool hf = w->options.format == SEJAJAR_FORMAT_HF;

    if (hf ? strcmp(name, "translation") == 0 : strcmp(name, "id") == 0 || strcmp(name, "en") == 0)
        return true;
    for (size_t k = 0; k < field && field < SJ_MOST_PAIR_FIELDS; k++) {
        if (strcmp(pair->fields[k].name, name) == 0)
            return true;
    }
    return field >= SJ_MOST_PAIR_FIELDS;
}

bool sj_pair_has_own_name(sejajar_pair_writer *w, const sejajar_pair *pair, size_t field)
{
    if (!name_is_taken(w, pair, field))
        return true;
    sj_remark(&w->remarks, "left out, another column with the name", pair->fields[field].name, 1);
    return false;
}

bool sj_is_json_number(sejajar_text text)
{
    const char *at = text.bytes, *end = at + text.length;
    const char *digits;

    at += at < end && *at == '-';
    digits = at;
    while (at < end && *at >= '0' && *at <= '9')
        at++;
    if (at == digits || (*digits == '0' && at > digits + 1) || at - digits > 15)
        return false;
    if (at == end)
        return true;
    digits = ++at;
    if (at[-1] != '.')
        return false;
    while (at < end && *at >= '0' && *at <= '9')
        at++;
    return at > digits && at == end;
}

static bool ends_with(const char *name, const char *ending)
{
    size_t length = strlen(name), tail = strlen(ending);

    return length >= tail && strcmp(name + length - tail, ending) == 0;
}

bool sj_pair_field_is_score(const sejajar_pair_field *field)
{
    return (ends_with(field->name, "score") || strcmp(field->name, "fidelity") == 0) &&
           sj_is_json_number(field->value);
}

const sejajar_pair_field *sj_pair_find_field(const sejajar_pair *pair, const char *name,
                                             size_t position)
{
    if (position < pair->field_count && strcmp(pair->fields[position].name, name) == 0)
        return &pair->fields[position];
    for (size_t k = 0; k < pair->field_count; k++) {
        if (strcmp(pair->fields[k].name, name) == 0)
            return &pair->fields[k];
    }
    return NULL;
}

void sj_pair_leave_fields(sejajar_pair_writer *w, const sejajar_pair *pair)
{
    for (size_t k = 0; k < pair->field_count; k++)
        sj_remark(&w->remarks, "left out, column", pair->fields[k].name, 1);
}
