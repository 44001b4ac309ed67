/* Which language a text looks like. */
#include "support/check.h"

static const char indonesian[] =
    "Pada hari itu kami tidak pergi ke pasar karena hujan turun dengan deras. Ibu berkata bahwa "
    "mereka akan datang dari kota untuk melihat rumah yang sudah selesai.";
static const char english[] =
    "On that day we did not go to the market because it was raining hard. Mother said that they "
    "would come from the city to see the house, which was finished.";

static void each_language_is_known(void **state)
{
    sejajar_language language;

    (void)state;
    assert_true(sejajar_language_guess(&language, TEXT(indonesian)));
    assert_int_equal(language, SEJAJAR_ID);
    assert_true(sejajar_language_guess(&language, TEXT(english)));
    assert_int_equal(language, SEJAJAR_EN);
}

static void little_or_mixed_text_is_not_judged(void **state)
{
    char both[sizeof indonesian + sizeof english];
    sejajar_language language;

    (void)state;
    snprintf(both, sizeof both, "%s %s", indonesian, english);
    assert_false(sejajar_language_guess(&language, (sejajar_text){both, strlen(both)}));
    assert_false(sejajar_language_guess(&language, TEXT("")));
    assert_false(sejajar_language_guess(&language, TEXT("the end")));
    assert_false(sejajar_language_guess(&language, TEXT("Para Top, Para Left, Para Fill, Para "
                                                        "Split, Para Tab, Para Widow")));
    assert_false(sejajar_language_guess(&language, TEXT("1 2 3 4 5 6 7 8 9 10 11 12")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_language_is_known),
        cmocka_unit_test(little_or_mixed_text_is_not_judged),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
