/* sejajar_stream_parse(): a line of a stream, and what is none. */
#include "support/check.h"

static sejajar_stream_document *parsed(const char *line)
{
    sejajar_stream_document *document;
    sejajar_error err = {.message = ""};

    if (sejajar_stream_parse(&document, (sejajar_text){line, strlen(line)}, &err) != SEJAJAR_OK)
        fail_msg("%s: %s", line, err.message);
    return document;
}

static void an_object_gives_key_and_texts(void **state)
{
    sejajar_stream_document *d = parsed(
        " {\"en\": \"One.\\n\\nTwo.\", \"url\": [1], \"key\": \"a/1\", \"id\": \"S\\u00e9.\"}\r\n");

    (void)state;
    assert_string_equal(d->key, "a/1");
    assert_true(text_is(d->id, "Sé."));
    assert_true(text_is(d->en, "One.\n\nTwo."));
    assert_false(d->id_is_list || d->en_is_list);
    assert_int_equal(d->id.bytes[d->id.length], 0);
    assert_int_equal(d->en.bytes[d->en.length], 0);
    sejajar_stream_document_free(d);
}

static void the_key_may_be_a_number_or_missing(void **state)
{
    static const struct {
        const char *line, *key;
    } cases[] = {
        {"{\"id\":\"\",\"en\":\"\",\"key\":17}", "17"},
        {"{\"id\":\"\",\"en\":\"\",\"key\":-9007199254740993}", "-9007199254740993"},
        {"{\"id\":\"\",\"en\":\"\",\"key\":\"\"}", ""},
        {"{\"id\":\"\",\"en\":\"\",\"key\":null}", NULL},
        {"{\"id\":\"\",\"en\":\"\"}", NULL},
    };

    (void)state;
    for (size_t k = 0; k < COUNT_OF(cases); k++) {
        sejajar_stream_document *d = parsed(cases[k].line);

        if (cases[k].key)
            assert_string_equal(d->key, cases[k].key);
        else
            assert_null(d->key);
        sejajar_stream_document_free(d);
    }
}

static void a_list_becomes_lines(void **state)
{
    sejajar_stream_document *d = parsed("{\"id\":[\"Satu\\ndua.\",\"\",\"Tiga.\"],\"en\":[]}");

    (void)state;
    assert_true(d->id_is_list && d->en_is_list);
    assert_true(text_is(d->id, "Satu dua.\n\nTiga.\n"));
    assert_true(text_is(d->en, ""));
    sejajar_stream_document_free(d);
}

static void a_byte_order_mark_is_left_out(void **state)
{
    sejajar_stream_document *d = parsed("{\"id\":\"\xEF\xBB\xBFSatu.\",\"en\":\"\\ufeffOne.\"}");

    (void)state;
    assert_true(text_is(d->id, "Satu."));
    assert_true(text_is(d->en, "One."));
    sejajar_stream_document_free(d);
}

static const struct {
    sejajar_text line;
    sejajar_status status;
    int byte; /* -1: whatever it is */
    const char *message;
} bad[] = {
    {TEXT(""), SEJAJAR_ERROR_FORMAT, 0, "not JSON: the line ends within a value"},
    {TEXT("{\"id\":\"a\""), SEJAJAR_ERROR_FORMAT, 9, "not JSON: the line ends within a value"},
    {TEXT("{} {}"), SEJAJAR_ERROR_FORMAT, -1, "not JSON: something follows the object"},
    {TEXT("id\ten"), SEJAJAR_ERROR_FORMAT, -1, "not JSON"},
    {TEXT("[\"a\",\"b\"]"), SEJAJAR_ERROR_FORMAT, 0, "not a JSON object, {…}"},
    {TEXT("\"a\""), SEJAJAR_ERROR_FORMAT, -1, "not JSON"},
    {TEXT("{\"id\":\"a\"}"), SEJAJAR_ERROR_FORMAT, 0, "\"en\" is missing"},
    {TEXT("{\"en\":\"a\"}"), SEJAJAR_ERROR_FORMAT, 0, "\"id\" is missing"},
    {TEXT("{\"id\":null,\"en\":\"a\"}"), SEJAJAR_ERROR_FORMAT, 0,
     "\"id\" must be a string or a list of strings"},
    {TEXT("{\"id\":[\"a\",1],\"en\":\"a\"}"), SEJAJAR_ERROR_FORMAT, 0,
     "\"id\" is a list with something else than strings"},
    {TEXT("{\"id\":\"a\",\"en\":\"a\",\"key\":1.5}"), SEJAJAR_ERROR_FORMAT, 0,
     "\"key\" must be a string or a whole number"},
    {TEXT("{\"id\":\"a\",\"id\":\"b\",\"en\":\"a\"}"), SEJAJAR_ERROR_FORMAT, -1,
     "a member that stands there twice"},
    {TEXT("{\"id\":\"a\\u0000\",\"en\":\"a\"}"), SEJAJAR_ERROR_FORMAT, -1,
     "a NUL character, \\u0000, is no text"},
    {TEXT("{\"id\":\"\\ud800\",\"en\":\"a\"}"), SEJAJAR_ERROR_FORMAT, -1, "not JSON"},
    {TEXT("{\"id\":\"a\xE9\",\"en\":\"a\"}"), SEJAJAR_ERROR_ENCODING, 8, "0xE9 is not UTF-8 here"},
    {TEXT("{\"id\":\"a\0\"}"), SEJAJAR_ERROR_FORMAT, 8,
     "a NUL byte: the file looks binary, not like text"},
    {TEXT("{\"key\":123456789012345678901,\"id\":\"\",\"en\":\"\"}"), SEJAJAR_ERROR_FORMAT, -1,
     "a number that is too large"},
};

static void what_is_no_document_is_an_error(void **state)
{
    (void)state;
    for (size_t k = 0; k < COUNT_OF(bad); k++) {
        sejajar_stream_document *document = (sejajar_stream_document *)state;
        sejajar_error err;

        assert_int_equal(sejajar_stream_parse(&document, bad[k].line, &err), bad[k].status);
        assert_null(document);
        assert_int_equal(err.line, 1);
        assert_true(err.byte <= bad[k].line.length);
        if (bad[k].byte >= 0)
            assert_int_equal(err.byte, bad[k].byte);
        assert_string_equal(err.message, bad[k].message);
    }
}

/* `count` times `unit`, as the member "x". */
static sejajar_status parse_many(const char *unit, size_t count, sejajar_error *err)
{
    size_t length = strlen(unit);
    char *line = malloc(length * count + 6);
    sejajar_stream_document *document;
    sejajar_status status;

    assert_non_null(line);
    strcpy(line, "{\"x\":");
    for (size_t k = 0; k < count; k++)
        memcpy(line + 5 + k * length, unit, length);
    status = sejajar_stream_parse(&document, (sejajar_text){line, 5 + length * count}, err);
    free(line);
    return status;
}

static void little_that_would_become_much_is_an_error(void **state)
{
    sejajar_error err;

    (void)state;
    assert_int_equal(parse_many("[", 100000, &err), SEJAJAR_ERROR_FORMAT);
    assert_string_equal(err.message, "JSON in too many brackets");
    assert_int_equal(parse_many("{},", 2000000, &err), SEJAJAR_ERROR_LIMIT);
    assert_string_equal(err.message, "more than 1048576 values");
}

static sejajar_status parse_one(sejajar_error *err)
{
    sejajar_stream_document *document;
    sejajar_status status = sejajar_stream_parse(
        &document, TEXT("{\"id\":\"Satu.\",\"en\":[\"One.\"],\"key\":\"k\"}"), err);

    sejajar_stream_document_free(document);
    return status;
}

static void lack_of_memory_is_an_error(void **state)
{
    (void)state;
    assert_int_equal(fail_every_allocation(parse_one), 1);
    sejajar_stream_document_free(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_object_gives_key_and_texts),
        cmocka_unit_test(the_key_may_be_a_number_or_missing),
        cmocka_unit_test(a_list_becomes_lines),
        cmocka_unit_test(a_byte_order_mark_is_left_out),
        cmocka_unit_test(what_is_no_document_is_an_error),
        cmocka_unit_test(little_that_would_become_much_is_an_error),
        cmocka_unit_test(lack_of_memory_is_an_error),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
