/* Well-formed UTF-8, and the place where it is not. */
#include <time.h>

#include "read/utf8_check.h"
#include "support/check.h"

static void well_formed_text_is_accepted(void **state)
{
    static const char *const good[] = {
        "",
        "a",
        "plain text that is longer than one block of thirty-two bytes, and then some more",
        "\x7F",
        "\xC2\x80",
        "\xDF\xBF",
        "\xE0\xA0\x80",
        "\xED\x9F\xBF",
        "\xEE\x80\x80",
        "\xEF\xBF\xBF",
        "\xF0\x90\x80\x80",
        "\xF4\x8F\xBF\xBF",
        "caf\xC3\xA9 \xE2\x80\x9Ckutipan\xE2\x80\x9D \xF0\x9F\x98\x80",
    };

    (void)state;
    for (size_t k = 0; k < COUNT_OF(good); k++) {
        sejajar_text text = {good[k], strlen(good[k])};
        assert_int_equal(sj_utf8_valid_length(text), text.length);
    }
}

static void ill_formed_text_is_refused_where_it_starts(void **state)
{
    static const char *const bad[] = {
        "\x80",
        "\xBF",
        "\xC0\x80",
        "\xC1\xBF",
        "\xC2",
        "\xC2\x41",
        "\xE0\x9F\xBF",
        "\xE0\xA0",
        "\xE2\x80\x41",
        "\xED\xA0\x80",
        "\xED\xBF\xBF",
        "\xF0\x8F\xBF\xBF",
        "\xF0\x90\x80",
        "\xF4\x90\x80\x80",
        "\xF5\x80\x80\x80",
        "\xFE",
        "\xFF",
        "\xF8\x88\x80\x80",
        "\xF0\x90\x80\x41",
    };
    char text[128];

    (void)state;
    for (size_t k = 0; k < COUNT_OF(bad); k++) {
        for (size_t before = 0; before < 70; before++) {
            memset(text, 'x', before);
            strcpy(text + before, bad[k]);
            assert_int_equal(sj_utf8_valid_length((sejajar_text){text, strlen(text)}), before);
        }
    }
}

static void every_pair_of_bytes_is_judged_by_the_definition(void **state)
{
    /* All two-byte sequences, by the definition: only C2–DF may lead, 80–BF follow. */
    (void)state;
    for (unsigned a = 0x80; a < 0x100; a++) {
        for (unsigned b = 0; b < 0x100; b++) {
            char text[2] = {(char)a, (char)b};
            bool good = a >= 0xC2 && a <= 0xDF && b >= 0x80 && b <= 0xBF;
            assert_int_equal(sj_utf8_valid_length((sejajar_text){text, 2}), good ? 2 : 0);
        }
    }
}

static void the_error_names_line_and_byte(void **state)
{
    sejajar_error err;

    (void)state;
    assert_int_equal(sj_utf8_check(TEXT("satu\ndua\ntig\xE9\n"), &err), SEJAJAR_ERROR_ENCODING);
    assert_int_equal(err.line, 3);
    assert_int_equal(err.byte, 12);
    assert_non_null(strstr(err.message, "0xE9"));
}

static void zero_bytes_mean_binary(void **state)
{
    sejajar_error err;

    (void)state;
    assert_int_equal(sj_utf8_check(TEXT("satu\ndu\0a \xFF"), &err), SEJAJAR_ERROR_FORMAT);
    assert_int_equal(err.line, 2);
    assert_int_equal(err.byte, 7);
    assert_non_null(strstr(err.message, "binary"));
}

static void documents_of_other_kinds_are_named(void **state)
{
    sejajar_error err;

    (void)state;
    assert_int_equal(sj_utf8_check(TEXT("%PDF-1.7\n\xB5\xB5"), &err), SEJAJAR_ERROR_FORMAT);
    assert_non_null(strstr(err.message, "PDF"));
    assert_int_equal(sj_utf8_check(TEXT("\xFF\xFEh\0a\0"), &err), SEJAJAR_ERROR_ENCODING);
    assert_non_null(strstr(err.message, "UTF-16"));
    /* A text may talk about such things as long as it is one. */
    assert_int_equal(sj_utf8_check(TEXT("%PDF-1.7 adalah format"), &err), SEJAJAR_OK);
}

static void a_gigabyte_takes_about_a_second(void **state)
{
    size_t length = 64u << 20;
    char *text = malloc(length);
    clock_t begin;
    double seconds;

    (void)state;
    assert_non_null(text);
    memset(text, 'x', length);
    begin = clock();
    for (int k = 0; k < 4; k++)
        assert_int_equal(sj_utf8_valid_length((sejajar_text){text, length}), length);
    seconds = (double)(clock() - begin) / CLOCKS_PER_SEC;
    free(text);
    print_message("%.1f GB/s\n", 4 * (double)length / 1e9 / (seconds > 0 ? seconds : 1e-9));
    assert_true(seconds < 20); /* a sanitizer's worth of slack: this finds what is quadratic */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(well_formed_text_is_accepted),
        cmocka_unit_test(ill_formed_text_is_refused_where_it_starts),
        cmocka_unit_test(every_pair_of_bytes_is_judged_by_the_definition),
        cmocka_unit_test(the_error_names_line_and_byte),
        cmocka_unit_test(zero_bytes_mean_binary),
        cmocka_unit_test(documents_of_other_kinds_are_named),
        cmocka_unit_test(a_gigabyte_takes_about_a_second),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
