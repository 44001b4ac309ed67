/* fidelity.txt: what is wrong in it is named by line and name. */
#include "model/evidence.h"
#include "support/check.h"

/* All rows that there have to be, as short as they may be. */
static size_t put_rows(char *to, size_t room)
{
    size_t at = (size_t)snprintf(to, room, "# made for this test\n\noffset -1.5\njump_worth");

    for (int k = 0; k < SJ_JUMP_COUNT; k++)
        at += (size_t)snprintf(to + at, room - at, " %d", k);
    at += (size_t)snprintf(to + at, room - at, "\n");
    for (int e = 0; e < SJ_EVIDENCE_COUNT; e++)
        at += (size_t)snprintf(to + at, room - at, "%s 0:1 2:3\n", sj_evidence_names[e]);
    assert_true(at < room);
    return at;
}

static void whole_rows_are_read(void **state)
{
    char rows[8192];
    size_t length = put_rows(rows, sizeof rows);
    sj_evidence_weights weights = {.known = false};

    (void)state;
    assert_int_equal(sj_evidence_read(&weights, (sejajar_text){rows, length}, "f", NULL),
                     SEJAJAR_OK);
    assert_true(weights.known);
    assert_true(weights.offset == -1.5F && weights.jumps[SJ_JUMP_COUNT - 1] == SJ_JUMP_COUNT - 1);
    assert_int_equal(weights.curve[0].count, 2);
    assert_true(sj_curve_worth(&weights.curve[0], 1) == 2);
}

/* `line` behind what is right. */
static void refused(const char *line, const char *why)
{
    char rows[8192];
    size_t length = put_rows(rows, sizeof rows);
    sj_evidence_weights weights = {.known = false};
    sejajar_error err;

    length += (size_t)snprintf(rows + length, sizeof rows - length, "%s", line);
    assert_int_equal(sj_evidence_read(&weights, (sejajar_text){rows, length}, "f", &err),
                     SEJAJAR_ERROR_MODEL);
    assert_int_equal(err.line, SJ_EVIDENCE_COUNT + 5);
    assert_non_null(strstr(err.message, why));
}

static void a_row_that_will_not_do_is_named_by_its_line(void **state)
{
    char endless[2000], twice[64];

    (void)state;
    memset(endless, ' ', sizeof endless);
    endless[sizeof endless - 1] = '\0';
    refused("nonsense 0:1", "no such evidence");
    refused("offset 1", "given twice");
    refused("jump_worth 1", "given twice");
    snprintf(twice, sizeof twice, "%s 0:1", sj_evidence_names[0]);
    refused(twice, "given twice");
    refused(endless, "not a line");
}

/* The first curve is replaced by `curve`. */
static void curve_refused(const char *curve, const char *why)
{
    char rows[8192], *at;
    size_t length = put_rows(rows, sizeof rows);
    sj_evidence_weights weights = {.known = false};
    sejajar_error err;

    at = strstr(rows, sj_evidence_names[0]) + strlen(sj_evidence_names[0]);
    memmove(at + strlen(curve), strchr(at, '\n'), length - (size_t)(strchr(at, '\n') - rows) + 1);
    memcpy(at, curve, strlen(curve));
    assert_int_equal(sj_evidence_read(&weights, (sejajar_text){rows, strlen(rows)}, "f", &err),
                     SEJAJAR_ERROR_MODEL);
    assert_int_equal(err.line, 5);
    assert_non_null(strstr(err.message, why));
}

static void a_curve_that_will_not_do_is_refused(void **state)
{
    char many[1024] = "";

    (void)state;
    for (int k = 0; k <= SJ_CURVE_KNOTS; k++)
        snprintf(many + strlen(many), 32, " %d:0", k);
    curve_refused("", "no knots");
    curve_refused(" x:1", "a number is missing");
    curve_refused(" 1", "not of the form");
    curve_refused(" 1:", "a number is missing");
    curve_refused(" 1:nan", "out of range");
    curve_refused(" 1e9:1", "out of range");
    curve_refused(" 1:1 1:2", "do not rise");
    curve_refused(many, "too many knots");
}

static void what_is_missing_is_named(void **state)
{
    sj_evidence_weights weights = {.known = false};
    sejajar_error err;

    (void)state;
    assert_int_equal(sj_evidence_read(&weights, TEXT("# nothing\n"), "f", &err),
                     SEJAJAR_ERROR_MODEL);
    assert_string_equal(err.message, "f: offset is missing");
    assert_int_equal(sj_evidence_read(&weights, TEXT("offset 1\n"), "f", &err),
                     SEJAJAR_ERROR_MODEL);
    assert_string_equal(err.message, "f: jump_worth is missing");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(whole_rows_are_read),
        cmocka_unit_test(a_row_that_will_not_do_is_named_by_its_line),
        cmocka_unit_test(a_curve_that_will_not_do_is_refused),
        cmocka_unit_test(what_is_missing_is_named),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
