/* The form under which words are matched. */
#include "normalise/fold.h"
#include "support/check.h"

/* Two results may be in use at once. */
static const char *fold(const char *word)
{
    static char forms[2][SJ_FORM_MAX + 1];
    static int turn;
    char *form = forms[turn = !turn];
    size_t length = sj_fold(form, word, strlen(word));

    assert_int_equal(length, strlen(form));
    return form;
}

static void case_makes_no_difference(void **state)
{
    (void)state;
    assert_string_equal(fold("KaPaL"), "kapal");
    assert_string_equal(fold("ÉCOLE"), "ecole");
    assert_string_equal(fold("STRASSE"), fold("straße"));
    assert_string_equal(fold("ОДЕСА"), "одеса");
    assert_string_equal(fold("ΣΟΦΟΣ"), fold("σοφος")); /* two small sigmas */
}

static void composition_makes_no_difference(void **state)
{
    (void)state;
    assert_string_equal(fold("é"), fold("e\xCC\x81"));
    assert_string_equal(fold("ﬁnal"), "final"); /* a ligature */
    assert_string_equal(fold("Ａ"), "a");       /* full width */
}

static void what_is_not_seen_is_left_out(void **state)
{
    (void)state;
    assert_string_equal(fold("ka\xC2\xADpal"), "kapal");     /* soft hyphen */
    assert_string_equal(fold("ka\xE2\x80\x8Bpal"), "kapal"); /* zero-width space */
    assert_string_equal(fold("\xC2\xAD"), "");
    assert_string_equal(fold("\xCC\x81"), ""); /* an accent alone */
}

static void apostrophes_are_left_out(void **state)
{
    (void)state;
    assert_string_equal(fold("Jum'at"), "jumat");
    assert_string_equal(fold("Jum’at"), "jumat");
    assert_string_equal(fold("Ma`ruf"), "maruf");
    assert_string_equal(fold("Qurʼan"), "quran");
}

static void folding_twice_changes_nothing(void **state)
{
    static const char *const words[] = {"İstanbul", "ǅ", "ﬃ", "Ǆungla", "ΐ", "½", "한글", "ẞ"};

    (void)state;
    for (size_t k = 0; k < COUNT_OF(words); k++) {
        char once[SJ_FORM_MAX + 1];
        strcpy(once, fold(words[k]));
        assert_string_equal(fold(once), once);
    }
}

static void a_long_word_is_cut_between_characters(void **state)
{
    char word[200], form[SJ_FORM_MAX + 1];

    (void)state;
    memset(word, 'a', sizeof word);
    assert_int_equal(sj_fold(form, word, sizeof word), SJ_FORM_MAX);
    for (size_t k = 0; k + 1 < sizeof word; k += 2)
        memcpy(word + k, "д", 2);
    assert_int_equal(sj_fold(form, word, sizeof word), SJ_FORM_MAX - 1);
    assert_int_equal(form[SJ_FORM_MAX - 1], 0);
}

static void malformed_bytes_are_no_reason_to_read_on(void **state)
{
    static const char *const words[] = {"ab\xC3", "ab\xE2\x80", "ab\xF0\x9F\x98", "ab\xFF", "\x80"};

    (void)state;
    for (size_t k = 0; k < COUNT_OF(words); k++) {
        size_t length = strlen(words[k]);
        char form[SJ_FORM_MAX + 1], *exact = malloc(length);

        assert_non_null(exact);
        memcpy(exact, words[k], length);
        sj_fold(form, exact, length);
        if (length > 1)
            assert_memory_equal(form, "ab", 2);
        free(exact);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(case_makes_no_difference),
        cmocka_unit_test(composition_makes_no_difference),
        cmocka_unit_test(what_is_not_seen_is_left_out),
        cmocka_unit_test(apostrophes_are_left_out),
        cmocka_unit_test(folding_twice_changes_nothing),
        cmocka_unit_test(a_long_word_is_cut_between_characters),
        cmocka_unit_test(malformed_bytes_are_no_reason_to_read_on),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
