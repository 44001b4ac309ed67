/* Pairs from JSON lines: {"id": …, "en": …} or {"translation": {"id": …, "en": …}}, with further
 * members. */
#include <jansson.h>
#include <string.h>

#include "base/error.h"
#include "base/memory.h"
#include "read/json_line.h"
#include "read/pairs.h"

enum { MOST_FIELDS = 1000 };

typedef struct {
    sj_line_source *lines;
    sj_remarks *remarks;
    json_t *object; /* the last line */
    sj_fields fields;
} jsonl;

/* ---- The two texts --------------------------------------------------- */

static const char *const codes[] = {"id", "en"};

/* The member for a language, by its code or another spelling of it. */
static const json_t *find_text(const json_t *object, int side, const char **key)
{
    const json_t *found = json_object_get(object, codes[side]);
    const char *name;
    json_t *value;

    *key = codes[side];
    if (found)
        return found;
    json_object_foreach((json_t *)(uintptr_t)object, name, value)
    {
        sejajar_language language;

        if (sejajar_language_parse(&language, name) && (int)language == side) {
            *key = name;
            return value;
        }
    }
    return NULL;
}

static sejajar_status take_texts(const json_t *object, sejajar_pair *pair, const char *keys[2],
                                 const sj_line *line, sejajar_error *err)
{
    sejajar_text *texts[2] = {&pair->id, &pair->en};

    for (int side = 0; side < 2; side++) {
        const json_t *text = find_text(object, side, &keys[side]);

        if (!json_is_string(text))
            return sj_fail_at(err, SEJAJAR_ERROR_FORMAT, line->number, line->offset,
                              text ? "\"%s\" is no string" : "no member \"%s\"", codes[side]);
        *texts[side] = (sejajar_text){json_string_value(text), json_string_length(text)};
    }
    return SEJAJAR_OK;
}

/* ---- Other members --------------------------------------------------- */

static const char *skip_space(const char *at, const char *end)
{
    while (at < end && (*at == ' ' || *at == '\t' || *at == '\r'))
        at++;
    return at;
}

/* Behind the string that begins at `at`. */
static const char *skip_string(const char *at, const char *end)
{
    for (at++; at < end && *at != '"'; at++)
        at += *at == '\\' && at + 1 < end;
    return at < end ? at + 1 : end;
}

/* Behind the value that begins at `at`. */
static const char *skip_value(const char *at, const char *end)
{
    size_t depth = 0;

    while (at < end) {
        if (*at == '"') {
            at = skip_string(at, end);
            continue;
        }
        if (depth == 0 && (*at == ',' || *at == '}'))
            break;
        depth += *at == '{' || *at == '[';
        depth -= (*at == '}' || *at == ']') && depth > 0;
        at++;
    }
    return at;
}

/* The value of the next member as it stands in the line, which is known to be an object; `*at`
 * is after the one before. jansson keeps members in their order, but not how a number was
 * written: 1.0000. */
static sejajar_text next_raw(const char **at, const char *end)
{
    const char *value = skip_space(*at, end);
    const char *stop;

    value += value < end; /* { or , */
    value = skip_string(skip_space(value, end), end);
    value = skip_space(value, end);
    value = skip_space(value + (value < end), end); /* : */
    *at = stop = skip_value(value, end);
    while (stop > value && strchr(" \t\r", stop[-1]))
        stop--;
    return (sejajar_text){value, (size_t)(stop - value)};
}

static bool add_field(jsonl *j, const char *name, const json_t *value, sejajar_text raw)
{
    sejajar_pair_field field = {name, raw, true};

    if (json_is_string(value)) {
        field.value = (sejajar_text){json_string_value(value), json_string_length(value)};
        field.is_json = false;
    }
    return sj_array_push(&j->fields, field);
}

/* What is left of `object` without the texts; names of texts that are elsewhere are taken. */
static sejajar_status add_fields(jsonl *j, const json_t *object, const char *const passed_over[2],
                                 bool top, const sj_line *line, sejajar_error *err)
{
    const char *at = line->text.bytes, *end = at + line->text.length;
    const char *name;
    json_t *value;

    json_object_foreach((json_t *)(uintptr_t)object, name, value)
    {
        sejajar_text raw = top ? next_raw(&at, end) : line->text;

        if ((passed_over[0] && strcmp(name, passed_over[0]) == 0) ||
            (passed_over[1] && strcmp(name, passed_over[1]) == 0))
            continue;
        if (j->fields.count == MOST_FIELDS)
            return sj_line_fail(err, SEJAJAR_ERROR_FORMAT, line, "more than 1000 members");
        if (!top)
            sj_remark(j->remarks, "left out, text in another language", name, 1);
        else if (!add_field(j, sj_pairs_field_name(name), value, raw))
            return sj_fail_memory(err);
    }
    return SEJAJAR_OK;
}

/* ---- A line ---------------------------------------------------------- */

static void forget(jsonl *j)
{
    j->fields.count = 0;
    json_decref(j->object);
    j->object = NULL;
}

static sejajar_status take_members(jsonl *j, sejajar_pair *pair, const sj_line *line,
                                   sejajar_error *err)
{
    const json_t *translation = json_object_get(j->object, "translation");
    const json_t *texts = json_is_object(translation) ? translation : j->object;
    const char *keys[2], *outside[2] = {"translation", NULL};
    sejajar_status status;

    if (!json_is_object(j->object))
        return sj_line_fail(err, SEJAJAR_ERROR_FORMAT, line, "not a JSON object, {…}");
    *pair = (sejajar_pair){.line = line->number};
    if ((status = take_texts(texts, pair, keys, line, err)) != SEJAJAR_OK ||
        (status = add_fields(j, texts, keys, texts == j->object, line, err)) != SEJAJAR_OK)
        return status;
    if (texts != j->object)
        status = add_fields(j, j->object, outside, true, line, err);
    pair->fields = j->fields.at;
    pair->field_count = j->fields.count;
    return status;
}

static sejajar_status parse(jsonl *j, sejajar_pair *pair, const sj_line *line, sejajar_error *err)
{
    sejajar_status status = sj_json_line(&j->object, line->text, err);

    if (status != SEJAJAR_OK && err) {
        err->line = line->number;
        err->byte += line->offset;
    }
    return status == SEJAJAR_OK ? take_members(j, pair, line, err) : status;
}

static bool is_blank(sejajar_text text)
{
    for (size_t k = 0; k < text.length; k++) {
        if (text.bytes[k] != ' ' && text.bytes[k] != '\t')
            return false;
    }
    return true;
}

static sejajar_status jsonl_next(void *self, sejajar_pair *pair, bool *more, sejajar_error *err)
{
    jsonl *j = self;
    sejajar_status status;
    sj_line line;

    forget(j);
    do {
        status = sj_line_source_next(j->lines, &line, more, err);
        if (status != SEJAJAR_OK || !*more)
            return status;
    } while (is_blank(line.text));
    return parse(j, pair, &line, err);
}

static void jsonl_free(void *self)
{
    jsonl *j = self;

    if (!j)
        return;
    forget(j);
    sj_line_source_free(j->lines);
    sj_array_free(&j->fields);
    sj_free(j);
}

static sejajar_status jsonl_open(void **self, const sj_pairs_input *input, sejajar_error *err)
{
    jsonl *j = sj_alloc_zero(1, sizeof *j);
    sejajar_status status;

    *self = NULL;
    if (!j) {
        sj_byte_source_free(input->source);
        return sj_fail_memory(err);
    }
    j->remarks = input->remarks;
    status = sj_line_source_open(&j->lines, input->source, err);
    if (status != SEJAJAR_OK) {
        jsonl_free(j);
        return status;
    }
    *self = j;
    return SEJAJAR_OK;
}

const sj_pairs_reader sj_pairs_jsonl = {jsonl_open, jsonl_next, jsonl_free};
