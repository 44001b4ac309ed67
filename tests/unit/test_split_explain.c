/* Why a text is cut where it is: what a caller is told, and that it is the truth. */
#include "support/splitters.h"

enum { MOST = 16 };

typedef struct {
    sejajar_decision at[MOST];
    size_t count, room;
} decisions;

static int note(void *to, const sejajar_decision *decision)
{
    decisions *d = to;

    if (d->count == d->room)
        return 1;
    d->at[d->count++] = *decision;
    return 0;
}

static decisions explain(sejajar_text text, sejajar_quotes quotes)
{
    sejajar_split_options options = {.newlines = SEJAJAR_NEWLINES_WRAPPED, .quotes = quotes};
    decisions d = {.room = MOST};

    assert_int_equal(sejajar_split_explain(note, &d, splitters[SEJAJAR_ID], text, &options, NULL),
                     SEJAJAR_OK);
    return d;
}

static void a_hard_rule_is_named(void **state)
{
    decisions d = explain(TEXT("Dr. Sari tiba."), SEJAJAR_QUOTES_SPLIT);

    (void)state;
    assert_int_equal(d.count, 2);
    assert_int_equal(d.at[0].end, 3);
    assert_int_equal(d.at[0].next, 4);
    assert_false(d.at[0].ends);
    assert_string_equal(d.at[0].rule, "abbreviation of class A");
    assert_int_equal(d.at[0].reason_count, 0);
    assert_true(d.at[1].ends);
    assert_int_equal(d.at[1].end, 14);
}

static void weights_come_with_their_heaviest_features_first(void **state)
{
    decisions d =
        explain(TEXT("Kami berangkat pukul 07.30. Mereka menyusul."), SEJAJAR_QUOTES_SPLIT);
    const sejajar_decision *asked = &d.at[1];

    (void)state;
    assert_int_equal(d.count, 3);
    assert_string_equal(d.at[0].rule, "no space after the sign");
    assert_null(asked->rule);
    assert_true(asked->ends && asked->score > 0);
    assert_int_equal(asked->reason_count, SEJAJAR_MOST_REASONS);
    for (size_t k = 0; k < asked->reason_count; k++) {
        double weight = asked->reasons[k].weight;
        double before = k ? asked->reasons[k - 1].weight : weight;

        assert_true(weight * weight <= before * before && weight * weight > 0);
        assert_non_null(strchr(asked->reasons[k].feature, '='));
    }
}

static void a_wrapped_line_and_a_list_item_are_told_apart(void **state)
{
    decisions d = explain(TEXT("Harga beras\nnaik lagi\n- di pasar"), SEJAJAR_QUOTES_SPLIT);

    (void)state;
    assert_int_equal(d.count, 3);
    assert_string_equal(d.at[0].rule, "the line was wrapped here");
    assert_true(d.at[1].ends);
    assert_string_equal(d.at[2].rule, "a paragraph ends");
}

static void an_end_that_a_kept_quotation_takes_back_goes_on(void **state)
{
    sejajar_text text = TEXT("Ibu berkata, \"Hujan turun. Kita tunggu.\" lalu duduk.");
    decisions cut = explain(text, SEJAJAR_QUOTES_SPLIT);
    decisions whole = explain(text, SEJAJAR_QUOTES_KEEP);

    (void)state;
    assert_int_equal(cut.count, whole.count);
    assert_true(cut.at[1].ends);
    assert_false(whole.at[1].ends);
    assert_int_equal(whole.at[1].end, cut.at[1].end);
    assert_string_equal(whole.at[1].rule, "within a quotation that is kept whole");
    assert_true(whole.at[whole.count - 1].ends);
}

static void a_sink_that_stops_is_an_error(void **state)
{
    decisions d = {.room = 1};
    sejajar_error err;

    (void)state;
    assert_int_equal(sejajar_split_explain(note, &d, splitters[SEJAJAR_ID],
                                           TEXT("Satu. Dua. Tiga."), NULL, &err),
                     SEJAJAR_ERROR_IO);
    assert_int_equal(err.status, SEJAJAR_ERROR_IO);
    assert_int_equal(d.count, 1);
}

static sejajar_status explain_once(sejajar_error *err)
{
    decisions d = {.room = MOST};

    return sejajar_split_explain(note, &d, splitters[SEJAJAR_ID], TEXT("Satu. Dua. Tiga."), NULL,
                                 err);
}

static void lack_of_memory_is_an_error(void **state)
{
    (void)state;
    assert_true(fail_every_allocation(explain_once) > 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_hard_rule_is_named),
        cmocka_unit_test(weights_come_with_their_heaviest_features_first),
        cmocka_unit_test(a_wrapped_line_and_a_list_item_are_told_apart),
        cmocka_unit_test(an_end_that_a_kept_quotation_takes_back_goes_on),
        cmocka_unit_test(a_sink_that_stops_is_an_error),
        cmocka_unit_test(lack_of_memory_is_an_error),
    };

    return cmocka_run_group_tests(tests, open_splitters, close_splitters);
}
