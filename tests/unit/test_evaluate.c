/* Counting beads. The numbers wanted were worked out by hand. */
#include "support/check.h"

static sejajar_counts counts_of(const char *gold, const char *system)
{
    sejajar_counts counts = {0};

    assert_int_equal(sejajar_evaluate(&counts, (sejajar_text){gold, strlen(gold)},
                                      (sejajar_text){system, strlen(system)}, NULL),
                     SEJAJAR_OK);
    return counts;
}

static void the_same_file_is_perfect(void **state)
{
    static const char beads[] = "[0]:[0]:1\n[1,2]:[1]\n[3]:[]\n[]:[2]\n[4]:[3,4]\n";
    sejajar_counts c = counts_of(beads, beads);

    (void)state;
    assert_int_equal(c.gold, 3); /* null beads do not count */
    assert_int_equal(c.system, 3);
    assert_int_equal(c.strict_precise, 3);
    assert_int_equal(c.strict_recalled, 3);
    assert_int_equal(c.lax_precise, 3);
    assert_int_equal(c.lax_recalled, 3);
}

static void overlap_on_both_sides_is_lax(void **state)
{
    sejajar_counts c = counts_of("[0,1]:[0]\n[2]:[1]\n", "[0]:[0]\n[1]:[1]\n[2]:[2]\n");

    (void)state;
    assert_int_equal(c.system, 3);
    assert_int_equal(c.gold, 2);
    assert_int_equal(c.strict_precise, 0);
    assert_int_equal(c.lax_precise, 1);
    assert_int_equal(c.lax_recalled, 1);
}

static void numbers_may_have_gaps_and_any_order(void **state)
{
    sejajar_counts c =
        counts_of("[0,7]:[0, 3]\n[5]:[2]\n", "[0,7]:[0,3]\n[7,0]:[0,3]\n[5]:[9,2]\n");

    (void)state;
    assert_int_equal(c.strict_precise, 1); /* the order is part of the bead */
    assert_int_equal(c.lax_precise, 3);
    assert_int_equal(c.strict_recalled, 1);
    assert_int_equal(c.lax_recalled, 2);
}

static void repeated_beads_count_each_time(void **state)
{
    sejajar_counts c = counts_of("[0]:[0]\n", "[0]:[0]\n[0]:[0]\n");

    (void)state;
    assert_int_equal(c.system, 2);
    assert_int_equal(c.strict_precise, 2);
    assert_int_equal(c.strict_recalled, 1);
}

static void counts_add_up_over_files(void **state)
{
    sejajar_counts counts = {0};

    (void)state;
    for (int k = 0; k < 3; k++)
        assert_int_equal(sejajar_evaluate(&counts, TEXT("[0]:[0]"), TEXT("[0]:[1]"), NULL),
                         SEJAJAR_OK);
    assert_int_equal(counts.gold, 3);
    assert_int_equal(counts.lax_precise, 0);
}

static void white_space_and_line_ends_are_free(void **state)
{
    sejajar_counts c =
        counts_of("  [ 0 , 1 ] : [ 2, ] : 0.5 bla\r\n\r\n\t[3]:[4]\r[5]:[6]", "[0,1]:[2]\n[5]:[6]");

    (void)state;
    assert_int_equal(c.gold, 3);
    assert_int_equal(c.strict_precise, 2);
}

static void malformed_lines_are_errors_with_their_number(void **state)
{
    static const char *const bad[] = {"x",         "[0]",      "[0]:",    "[0]:[",
                                      "[0]:[1",    "0:1",      "[a]:[0]", "[-1]:[0]",
                                      "[0 1]:[0]", "[,]:[0]",  "[01]:[]", "[0]:[4294967296]",
                                      "[[0]]:[0]", "[1.5]:[0]"};

    (void)state;
    for (size_t k = 0; k < COUNT_OF(bad); k++) {
        sejajar_counts counts = {0};
        sejajar_error err;
        char text[64];

        snprintf(text, sizeof text, "[0]:[0]\n\n%s\n", bad[k]);
        assert_int_equal(
            sejajar_evaluate(&counts, TEXT("[0]:[0]"), (sejajar_text){text, strlen(text)}, &err),
            SEJAJAR_ERROR_FORMAT);
        assert_int_equal(err.line, 3);
        assert_int_equal(counts.gold, 0); /* nothing was added */
    }
}

static sejajar_status evaluate_once(sejajar_error *err)
{
    sejajar_counts counts = {0};

    return sejajar_evaluate(&counts, TEXT("[0,1]:[0]\n[2]:[1]"), TEXT("[0]:[0]\n[1]:[1]"), err);
}

static void failing_allocations_are_errors(void **state)
{
    (void)state;
    assert_true(fail_every_allocation(evaluate_once) >= 8);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_same_file_is_perfect),
        cmocka_unit_test(overlap_on_both_sides_is_lax),
        cmocka_unit_test(numbers_may_have_gaps_and_any_order),
        cmocka_unit_test(repeated_beads_count_each_time),
        cmocka_unit_test(counts_add_up_over_files),
        cmocka_unit_test(white_space_and_line_ends_are_free),
        cmocka_unit_test(malformed_lines_are_errors_with_their_number),
        cmocka_unit_test(failing_allocations_are_errors),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
