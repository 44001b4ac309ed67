/* JSON for human eyes; this one belongs to the command, not to the library. */
#include "cli/json_text.h"
#include "support/check.h"

static void prints(const char *json, const char *wanted)
{
    char *text = NULL;
    size_t length;
    FILE *stream = open_memstream(&text, &length);

    assert_non_null(stream);
    json_print_text(stream, json);
    assert_int_equal(fclose(stream), 0);
    assert_string_equal(text, wanted);
    free(text);
}

static void members_are_lines(void **state)
{
    (void)state;
    prints("{\"shape\": \"1-1\", \"sum\": -1.5, \"none\": null}",
           "shape: 1-1\nsum: -1.5\nnone: null\n");
}

static void flat_values_stay_in_one_line(void **state)
{
    (void)state;
    prints("{\"parts\":{\"a\":1,\"b\":2},\"list\":[1,2,3],\"empty\":[]}",
           "parts: a 1, b 2\nlist: 1, 2, 3\nempty: \n");
}

static void lists_of_objects_are_indented(void **state)
{
    (void)state;
    prints("{\"links\":[{\"id\":\"air\",\"en\":\"water\"},{\"id\":\"api\",\"en\":\"fire\"}]}",
           "links: \n  id air, en water\n  id api, en fire\n");
}

static void escapes_are_resolved(void **state)
{
    (void)state;
    prints("[\"\\\"a\\\" \\\\ \\/ \\u0041\\u00e9\\u20ac\\n.\"]",
           "\"a\" \\ / A\xC3\xA9\xE2\x82\xAC .\n");
}

/* Only for eyes: nothing is checked, but everything ends. */
static void what_is_no_json_is_survived(void **state)
{
    static const char *const odd[] = {"",       "]",  "[",      "{\"a", "{\"a\":", "[[[[,,,,}}}}",
                                      "\"\\u1", "\\", "{{{\\u", "[\"\\"};
    char deep[200];

    (void)state;
    memset(deep, '[', sizeof deep - 1);
    deep[sizeof deep - 1] = '\0';
    for (size_t k = 0; k < COUNT_OF(odd) + 1; k++) {
        char *text = NULL;
        size_t length;
        FILE *stream = open_memstream(&text, &length);

        assert_non_null(stream);
        json_print_text(stream, k < COUNT_OF(odd) ? odd[k] : deep);
        assert_int_equal(fclose(stream), 0);
        free(text);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(members_are_lines),
        cmocka_unit_test(flat_values_stay_in_one_line),
        cmocka_unit_test(lists_of_objects_are_indented),
        cmocka_unit_test(escapes_are_resolved),
        cmocka_unit_test(what_is_no_json_is_survived),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
