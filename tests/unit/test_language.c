/* The names of languages, and where the models are. */
#include "support/check.h"

static void common_tags_are_understood(void **state)
{
    static const char *const indonesian[] = {"id",    "in",         "ind", "ind_Latn",
                                             "id-ID", "Indonesian", "ID",  "IND"};
    static const char *const english[] = {"en", "eng", "eng_Latn", "en-US", "English", "EN_gb"};
    sejajar_language language;

    (void)state;
    for (size_t k = 0; k < COUNT_OF(indonesian); k++) {
        language = SEJAJAR_EN;
        assert_true(sejajar_language_parse(&language, indonesian[k]));
        assert_int_equal(language, SEJAJAR_ID);
    }
    for (size_t k = 0; k < COUNT_OF(english); k++) {
        language = SEJAJAR_ID;
        assert_true(sejajar_language_parse(&language, english[k]));
        assert_int_equal(language, SEJAJAR_EN);
    }
}

static void other_tags_are_not(void **state)
{
    static const char *const others[] = {"", "-", "i", "idn", "fr", "e", "engl", "_id", "nl-ID"};
    sejajar_language language;

    (void)state;
    for (size_t k = 0; k < COUNT_OF(others); k++)
        assert_false(sejajar_language_parse(&language, others[k]));
}

static void the_environment_names_the_models(void **state)
{
    char path[256];
    sejajar_error err;

    (void)state;
    assert_int_equal(setenv("SEJAJAR_MODELS", "/tmp", 1), 0);
    assert_int_equal(sejajar_models_directory(path, sizeof path, &err), SEJAJAR_OK);
    assert_string_equal(path, "/tmp");
    assert_int_equal(sejajar_models_directory(path, 4, &err), SEJAJAR_ERROR_MODEL);
    assert_int_equal(setenv("SEJAJAR_MODELS", "/there/is/no/such", 1), 0);
    assert_int_equal(sejajar_models_directory(path, sizeof path, &err), SEJAJAR_ERROR_MODEL);
    assert_non_null(strstr(err.message, "/there/is/no/such"));
    assert_int_equal(unsetenv("SEJAJAR_MODELS"), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(common_tags_are_understood),
        cmocka_unit_test(other_tags_are_not),
        cmocka_unit_test(the_environment_names_the_models),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
