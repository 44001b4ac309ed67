#include "base/remarks.h"
#include "support/check.h"

static void the_same_remark_is_counted(void **state)
{
    sj_remarks remarks = {0};

    (void)state;
    sj_remark(&remarks, "left out, column", "note", 2);
    sj_remark(&remarks, "left out, column", "source", 1);
    sj_remark(&remarks, "left out, column", "note", 3);
    assert_int_equal(remarks.count, 2);
    assert_string_equal(remarks.at[0].name, "note");
    assert_int_equal(remarks.at[0].count, 5);
    assert_int_equal(remarks.at[1].count, 1);
}

static void a_long_name_is_cut(void **state)
{
    sj_remarks remarks = {0};
    char name[200];

    (void)state;
    memset(name, 'n', sizeof name - 1);
    name[sizeof name - 1] = '\0';
    sj_remark(&remarks, "left out, column", name, 1);
    sj_remark(&remarks, "left out, column", name, 1);
    assert_int_equal(remarks.count, 1);
    assert_int_equal(remarks.at[0].count, 2);
    assert_int_equal(strlen(remarks.at[0].name), sizeof remarks.at[0].name - 1);
}

static void of_too_many_remarks_the_last_counts_all_others(void **state)
{
    sj_remarks remarks = {0};
    char name[16];
    uint64_t counted = 0;

    (void)state;
    for (unsigned k = 0; k < SJ_MOST_REMARKS + 10; k++) {
        snprintf(name, sizeof name, "%u", k);
        sj_remark(&remarks, "left out, column", name, 1);
    }
    assert_int_equal(remarks.count, SJ_MOST_REMARKS);
    assert_string_equal(remarks.at[SJ_MOST_REMARKS - 1].what, "and others");
    for (size_t k = 0; k < remarks.count; k++)
        counted += remarks.at[k].count;
    assert_int_equal(counted, SJ_MOST_REMARKS + 10);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_same_remark_is_counted),
        cmocka_unit_test(a_long_name_is_cut),
        cmocka_unit_test(of_too_many_remarks_the_last_counts_all_others),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
