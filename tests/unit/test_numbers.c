/* Numbers by value, whatever the convention they are written in. */
#include "support/check.h"
#include "tokenise/numbers.h"

/* Two results may be in use at once. */
static const char *value(sejajar_language language, const char *number)
{
    static char forms[2][64];
    static int turn;
    const char *end = number + strlen(number);
    char *form = forms[turn = !turn];
    size_t length;

    assert_ptr_equal(sj_number_end(number, end), end);
    length = sj_number_value(form, sizeof forms[0], number, end, language);
    assert_int_equal(length, strlen(form));
    return form;
}

static const char *id(const char *number)
{
    return value(SEJAJAR_ID, number);
}

static const char *en(const char *number)
{
    return value(SEJAJAR_EN, number);
}

static void both_conventions_have_one_value(void **state)
{
    (void)state;
    assert_string_equal(id("1.250.000,50"), "1250000.5");
    assert_string_equal(en("1,250,000.50"), "1250000.5");
    assert_string_equal(id("3,14"), "3.14");
    assert_string_equal(en("3.14"), "3.14");
    assert_string_equal(id("1.250.000"), "1250000");
    assert_string_equal(en("1,250,000"), "1250000");
}

static void a_lone_separator_is_read_in_the_texts_language(void **state)
{
    (void)state;
    assert_string_equal(id("1.250"), "1250");
    assert_string_equal(en("1.250"), "1.25");
    assert_string_equal(id("1,250"), "1.25");
    assert_string_equal(en("1,250"), "1250");
}

static void the_other_languages_convention_is_seen_where_it_must_be(void **state)
{
    (void)state;
    assert_string_equal(id("1,250,000.50"), "1250000.5");
    assert_string_equal(en("1.250.000,50"), "1250000.5");
    assert_string_equal(id("2.5"), "2.5"); /* too short to group thousands */
    assert_string_equal(en("2,5"), "2.5");
}

static void the_time_is_the_same_on_both_sides(void **state)
{
    (void)state;
    assert_string_equal(id("10.30"), "10.3");
    assert_string_equal(en("10:30"), "10.3");
    assert_string_equal(id("07.05"), en("7:05"));
    assert_string_equal(en("9:00"), "9");
    assert_string_equal(en("00:00"), "0");
    assert_string_equal(id("10.30.15"), en("10:30:15"));
}

static void zeros_that_say_nothing_go(void **state)
{
    (void)state;
    assert_string_equal(id("007"), "7");
    assert_string_equal(id("0"), "0");
    assert_string_equal(id("000"), "0");
    assert_string_equal(en("0.50"), "0.5");
    assert_string_equal(en("00.5"), "0.5");
    assert_string_equal(en("5.000,00"), "5000");
    assert_string_equal(en("100"), "100");
}

static const char *end_of(const char *text)
{
    return sj_number_end(text, text + strlen(text));
}

static void a_number_ends_before_what_is_not_its_own(void **state)
{
    (void)state;
    assert_string_equal(end_of("10."), ".");
    assert_string_equal(end_of("10, 20"), ", 20");
    assert_string_equal(end_of("10..20"), "..20");
    assert_string_equal(end_of("1945-1950"), "-1950");
    assert_string_equal(end_of("5km"), "km");
    assert_string_equal(end_of("3.5%"), "%");
}

static void a_number_longer_than_a_form_keeps_its_beginning(void **state)
{
    char digits[300], form[64];

    (void)state;
    memset(digits, '7', sizeof digits);
    assert_int_equal(sj_number_value(form, sizeof form, digits, digits + sizeof digits, SEJAJAR_ID),
                     63);
    assert_int_equal(strspn(form, "7"), 63);
}

/* A fraction that does not fit must not take the zeros before it along. */
static void a_long_round_number_keeps_its_zeros(void **state)
{
    char digits[103], form[64];

    (void)state;
    memset(digits, '0', sizeof digits);
    digits[0] = '1';
    digits[101] = ',';
    digits[102] = '5';
    sj_number_value(form, sizeof form, digits, digits + sizeof digits, SEJAJAR_ID);
    assert_int_equal(strlen(form), 63);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(both_conventions_have_one_value),
        cmocka_unit_test(a_lone_separator_is_read_in_the_texts_language),
        cmocka_unit_test(the_other_languages_convention_is_seen_where_it_must_be),
        cmocka_unit_test(the_time_is_the_same_on_both_sides),
        cmocka_unit_test(zeros_that_say_nothing_go),
        cmocka_unit_test(a_number_ends_before_what_is_not_its_own),
        cmocka_unit_test(a_number_longer_than_a_form_keeps_its_beginning),
        cmocka_unit_test(a_long_round_number_keeps_its_zeros),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
