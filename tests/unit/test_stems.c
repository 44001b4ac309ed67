/* Words of one family meet in a stem. */
#include "support/check.h"
#include "tokenise/stems.h"

/* Two results may be in use at once. */
static const char *stem(sejajar_language language, const char *form)
{
    static char stems[2][SJ_FORM_MAX + 1];
    static int turn;
    sj_stemmer *stemmer = sj_stemmer_open(language);
    char *out = stems[turn = !turn];
    size_t length;

    assert_non_null(stemmer);
    length = sj_stem(stemmer, out, form, strlen(form));
    sj_stemmer_close(stemmer);
    assert_int_equal(length, strlen(out));
    return out;
}

static void indonesian_affixes_go(void **state)
{
    (void)state;
    assert_string_equal(stem(SEJAJAR_ID, "bukunya"), "buku");
    assert_string_equal(stem(SEJAJAR_ID, "pergilah"), "pergi");
    assert_string_equal(stem(SEJAJAR_ID, "dibaca"), "baca");
    assert_string_equal(stem(SEJAJAR_ID, "membaca"), "baca");
}

static void english_endings_go(void **state)
{
    (void)state;
    assert_string_equal(stem(SEJAJAR_EN, "boats"), "boat");
    assert_string_equal(stem(SEJAJAR_EN, "waiting"), "wait");
    assert_string_equal(stem(SEJAJAR_EN, "harbours"), stem(SEJAJAR_EN, "harbour"));
}

static void what_has_no_stem_is_its_own(void **state)
{
    (void)state;
    assert_string_equal(stem(SEJAJAR_ID, "a"), "a");
    assert_string_equal(stem(SEJAJAR_EN, "中"), "中");
    assert_string_equal(stem(SEJAJAR_ID, "rp2000"), "rp2000");
}

static void the_longest_form_fits(void **state)
{
    char form[SJ_FORM_MAX + 1];

    (void)state;
    memset(form, 'b', SJ_FORM_MAX);
    form[SJ_FORM_MAX] = 0;
    assert_true(strlen(stem(SEJAJAR_ID, form)) <= SJ_FORM_MAX);
    assert_true(strlen(stem(SEJAJAR_EN, form)) <= SJ_FORM_MAX);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(indonesian_affixes_go),
        cmocka_unit_test(english_endings_go),
        cmocka_unit_test(what_has_no_stem_is_its_own),
        cmocka_unit_test(the_longest_form_fits),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
