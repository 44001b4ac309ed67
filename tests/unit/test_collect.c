/* Pairs that have been there before. */
#include "support/check.h"

#define HASH(id, en) sejajar_pair_hash(TEXT(id), TEXT(en))

static void case_and_signs_make_no_difference(void **state)
{
    (void)state;
    assert_true(HASH("Kami pulang.", "We went home.") == HASH("KAMI  pulang!", "we went home"));
    assert_true(HASH("Kami pulang.", "We went home.") != HASH("Kami pulang.", "We went out."));
    assert_true(HASH("Harga 12", "Price 12") != HASH("Harga 21", "Price 21"));
}

static void where_a_side_ends_makes_one(void **state)
{
    (void)state;
    assert_true(HASH("ab", "c") != HASH("a", "bc"));
    assert_true(HASH("a", "") != HASH("", "a"));
}

static void signs_alone_count(void **state)
{
    (void)state;
    assert_true(HASH("?", "?") != HASH("!", "!"));
    assert_true(HASH("***", "***") == HASH("***", "***"));
}

static void long_texts_are_read_to_the_end(void **state)
{
    char a[5000], b[5000];

    (void)state;
    memset(a, 'x', sizeof a);
    memset(b, 'x', sizeof b);
    b[sizeof b - 1] = 'y';
    assert_true(sejajar_pair_hash((sejajar_text){a, sizeof a}, TEXT("")) !=
                sejajar_pair_hash((sejajar_text){b, sizeof b}, TEXT("")));
}

static void a_set_knows_what_was_added(void **state)
{
    sejajar_hash_set *set;
    bool added;

    (void)state;
    assert_int_equal(sejajar_hash_set_make(&set, NULL), SEJAJAR_OK);
    for (int round = 0; round < 2; round++) {
        for (uint64_t k = 0; k < 20000; k++) { /* so many that it grows */
            assert_int_equal(sejajar_hash_set_add(&added, set, k << 40, NULL), SEJAJAR_OK);
            assert_int_equal(added, round == 0);
        }
    }
    sejajar_hash_set_free(set);
    sejajar_hash_set_free(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(case_and_signs_make_no_difference),
        cmocka_unit_test(where_a_side_ends_makes_one),
        cmocka_unit_test(signs_alone_count),
        cmocka_unit_test(long_texts_are_read_to_the_end),
        cmocka_unit_test(a_set_knows_what_was_added),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
