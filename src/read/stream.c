/* One line of a stream: a JSON object that holds both texts of a document. */
#include <jansson.h>
#include <stdio.h>
#include <string.h>

#include "base/error.h"
#include "base/memory.h"
#include "read/json_line.h"
#include "read/utf8_check.h"

/* ---- From the object to a document ------------------------------------ */

/* The three members, and the bytes they need with a 0 after each. */
typedef struct {
    const json_t *key, *id, *en;
    char digits[24]; /* of a key that is a number */
    size_t room;
} members;

static sejajar_status fail_member(sejajar_error *err, const char *name, const char *what)
{
    return sj_fail_at(err, SEJAJAR_ERROR_FORMAT, 1, 0, "\"%s\" %s", name, what);
}

static sejajar_status check_key(members *m, sejajar_error *err)
{
    if (!m->key || json_is_null(m->key))
        return SEJAJAR_OK;
    if (json_is_integer(m->key))
        snprintf(m->digits, sizeof m->digits, "%" JSON_INTEGER_FORMAT, json_integer_value(m->key));
    else if (!json_is_string(m->key))
        return fail_member(err, "key", "must be a string or a whole number");
    m->room += json_is_string(m->key) ? json_string_length(m->key) : strlen(m->digits);
    m->room++;
    return SEJAJAR_OK;
}

static sejajar_status check_text(members *m, const json_t *text, const char *name,
                                 sejajar_error *err)
{
    if (!text)
        return fail_member(err, name, "is missing");
    if (json_is_string(text))
        m->room += json_string_length(text);
    else if (!json_is_array(text))
        return fail_member(err, name, "must be a string or a list of strings");
    for (size_t k = 0; k < json_array_size(text); k++) { /* of a string it is 0 */
        const json_t *sentence = json_array_get(text, k);

        if (!json_is_string(sentence))
            return fail_member(err, name, "is a list with something else than strings");
        m->room += json_string_length(sentence) + 1;
    }
    m->room++;
    return SEJAJAR_OK;
}

static char *put(char *at, const char *bytes, size_t length)
{
    memcpy(at, bytes, length);
    return at + length;
}

/* A sentence of a list becomes a line, whatever line ends are in it. */
static char *put_sentence(char *at, const json_t *sentence)
{
    char *end = put(at, json_string_value(sentence), json_string_length(sentence));

    while ((at = memchr(at, '\n', (size_t)(end - at))) != NULL)
        *at = ' ';
    *end = '\n';
    return end + 1;
}

/* Writes the text at `at` and returns the place after its 0. */
static char *put_text(sejajar_text *text, char *at, const json_t *value)
{
    char *end = at;
    size_t mark;

    if (json_is_string(value))
        end = put(at, json_string_value(value), json_string_length(value));
    for (size_t k = 0; k < json_array_size(value); k++)
        end = put_sentence(end, json_array_get(value, k));
    *end = '\0';
    mark = sj_utf8_mark_length((sejajar_text){at, (size_t)(end - at)});
    *text = (sejajar_text){at + mark, (size_t)(end - at) - mark};
    return end + 1;
}

/* Document, key and texts are one piece of memory. */
static sejajar_stream_document *make(const members *m)
{
    sejajar_stream_document *document = sj_alloc(1, sizeof *document + m->room);
    char *at;

    if (!document)
        return NULL;
    *document = (sejajar_stream_document){.id_is_list = json_is_array(m->id),
                                          .en_is_list = json_is_array(m->en)};
    at = put_text(&document->id, (char *)(document + 1), m->id);
    at = put_text(&document->en, at, m->en);
    if (json_is_string(m->key) || m->digits[0]) {
        const char *key = m->digits[0] ? m->digits : json_string_value(m->key);

        memcpy(at, key, strlen(key) + 1);
        document->key = at;
    }
    return document;
}

static sejajar_status take_members(sejajar_stream_document **out, const json_t *object,
                                   sejajar_error *err)
{
    members m = {json_object_get(object, "key"), json_object_get(object, "id"),
                 json_object_get(object, "en"), "", 0};
    sejajar_status status;

    if (!json_is_object(object))
        return sj_fail_at(err, SEJAJAR_ERROR_FORMAT, 1, 0, "not a JSON object, {…}");
    if ((status = check_key(&m, err)) != SEJAJAR_OK ||
        (status = check_text(&m, m.id, "id", err)) != SEJAJAR_OK ||
        (status = check_text(&m, m.en, "en", err)) != SEJAJAR_OK)
        return status;
    *out = make(&m);
    return *out ? SEJAJAR_OK : sj_fail_memory(err);
}

sejajar_status sejajar_stream_parse(sejajar_stream_document **out, sejajar_text line,
                                    sejajar_error *err)
{
    json_t *object = NULL;
    sejajar_status status;

    *out = NULL;
    if ((status = sj_json_line(&object, line, err)) == SEJAJAR_OK)
        status = take_members(out, object, err);
    json_decref(object);
    return status;
}

void sejajar_stream_document_free(sejajar_stream_document *document)
{
    sj_free(document);
}
