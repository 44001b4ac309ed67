/* Words of one family meet in a stem. */
#include "support/check.h"
#include "tokenise/stems.h"
#include "tokenise/variants.h"

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

static void variants_have_the_stem_of_the_usual_word(void **state)
{
    (void)state;
    assert_string_equal(stem(SEJAJAR_ID, "nggak"), stem(SEJAJAR_ID, "tidak"));
    assert_string_equal(stem(SEJAJAR_ID, "nyariin"), stem(SEJAJAR_ID, "mencari"));
    assert_string_equal(stem(SEJAJAR_ID, "perijinan"), stem(SEJAJAR_ID, "izin"));
    assert_string_equal(stem(SEJAJAR_EN, "colours"), stem(SEJAJAR_EN, "color"));
    assert_string_equal(stem(SEJAJAR_EN, "realised"), stem(SEJAJAR_EN, "realize"));
}

static void two_is_short_for_a_word_said_twice(void **state)
{
    (void)state;
    assert_string_equal(stem(SEJAJAR_ID, "buku2"), "buku");
    assert_string_equal(stem(SEJAJAR_ID, "buku2nya"), "buku");
    assert_string_equal(stem(SEJAJAR_ID, "co2"), "co2");
    assert_string_equal(stem(SEJAJAR_ID, "versi21"), "versi21");
    assert_string_equal(stem(SEJAJAR_EN, "book2"), "book2");
}

/* Binary search needs the one, and one step of replacing the other. */
static void tables_of_variants_are_sorted_and_lead_to_usual_words(void **state)
{
    (void)state;
    for (int s = 0; s < 2; s++) {
        size_t count;
        const sj_variant *all = sj_variants((sejajar_language)s, &count);

        for (size_t k = 0; k < count; k++) {
            if (k && strcmp(all[k - 1].form, all[k].form) >= 0)
                fail_msg("%s stands before %s", all[k - 1].form, all[k].form);
            if (sj_usual_form((sejajar_language)s, all[k].usual))
                fail_msg("%s for %s is a variant itself", all[k].usual, all[k].form);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(indonesian_affixes_go),
        cmocka_unit_test(english_endings_go),
        cmocka_unit_test(what_has_no_stem_is_its_own),
        cmocka_unit_test(the_longest_form_fits),
        cmocka_unit_test(variants_have_the_stem_of_the_usual_word),
        cmocka_unit_test(two_is_short_for_a_word_said_twice),
        cmocka_unit_test(tables_of_variants_are_sorted_and_lead_to_usual_words),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
