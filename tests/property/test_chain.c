/* Chains of anchors against the plain quadratic recurrence, and the search in the gaps. */
#include "align/chain.h"
#include "support/check.h"
#include "support/random.h"

enum { MOST = 60 };

/* ---- The heaviest chain ---------------------------------------------- */

static int by_row(const void *a, const void *b)
{
    const sj_anchor *x = a, *y = b;

    return (x->id > y->id) - (x->id < y->id);
}

/* Weight of the heaviest chain, by trying for each point every one before it. */
static float heaviest_chain(const sj_anchor *points, size_t count)
{
    sj_anchor sorted[MOST];
    float best[MOST], all = 0;

    memcpy(sorted, points, count * sizeof *points);
    qsort(sorted, count, sizeof *sorted, by_row);
    for (size_t k = 0; k < count; k++) {
        best[k] = 0;
        for (size_t p = 0; p < k; p++)
            if (sorted[p].id < sorted[k].id && sorted[p].en < sorted[k].en && best[p] > best[k])
                best[k] = best[p];
        best[k] += sorted[k].weight;
        all = best[k] > all ? best[k] : all;
    }
    return all;
}

static size_t make_points(sj_anchor *points, uint32_t *seed)
{
    size_t count = random_below(seed, MOST);
    uint32_t side = 1 + random_below(seed, 40), away = random_below(seed, 1000000);

    for (size_t k = 0; k < count; k++)
        points[k] = (sj_anchor){away + random_below(seed, side), away + random_below(seed, side),
                                (float)(1 + random_below(seed, 16))}; /* exact in a float */
    return count;
}

static bool is_among(const sj_anchor *point, const sj_anchor *points, size_t count)
{
    for (size_t k = 0; k < count; k++)
        if (points[k].id == point->id && points[k].en == point->en &&
            points[k].weight == point->weight)
            return true;
    return false;
}

static void the_chain_is_the_heaviest(void **state)
{
    uint32_t seed = 1;

    (void)state;
    for (int round = 0; round < 3000; round++) {
        sj_anchor points[MOST], before[MOST];
        size_t count = make_points(points, &seed), left = count;
        float weight = 0;

        memcpy(before, points, sizeof before);
        assert_int_equal(sj_chain(points, &left, NULL), SEJAJAR_OK);
        for (size_t k = 0; k < left; k++) {
            assert_true(is_among(&points[k], before, count));
            assert_true(k == 0 || (points[k - 1].id < points[k].id && /* rises on both sides */
                                   points[k - 1].en < points[k].en));
            weight += points[k].weight;
        }
        assert_true(weight == heaviest_chain(before, count));
    }
}

static void the_order_of_the_points_makes_no_difference(void **state)
{
    uint32_t seed = 2;

    (void)state;
    for (int round = 0; round < 300; round++) {
        sj_anchor points[MOST], turned[MOST];
        size_t count = make_points(points, &seed), left = count, left_turned = count;

        for (size_t k = 0; k < count; k++) { /* equal places: which is meant is open */
            points[k].weight = 1;
            turned[count - 1 - k] = points[k];
        }
        assert_int_equal(sj_chain(points, &left, NULL), SEJAJAR_OK);
        assert_int_equal(sj_chain(turned, &left_turned, NULL), SEJAJAR_OK);
        assert_int_equal(left, left_turned);
        if (left > 0)
            assert_memory_equal(points, turned, left * sizeof *points);
    }
}

/* ---- The search in the gaps ------------------------------------------ */

/* Sentence k of either side is number[k]; numbers that stand once in the stretch at hand,
 * on both sides, are points: what is common in all of a text may be rare in a part. */
typedef struct {
    const uint32_t *number[2];
    uint32_t largest;
    int calls;
} toy;

static uint32_t count_number(const uint32_t *numbers, uint32_t first, uint32_t end, uint32_t wanted,
                             uint32_t *at)
{
    uint32_t n = 0;

    for (uint32_t k = first; k < end; k++)
        if (numbers[k] == wanted) {
            *at = k;
            n++;
        }
    return n;
}

static sejajar_status find_numbers(void *finder, const sj_rectangle *r, sj_anchor_list *out,
                                   sejajar_error *err)
{
    toy *t = finder;

    (void)err;
    t->calls++;
    assert_true(r->id_first < r->id_end && r->en_first < r->en_end);
    for (uint32_t n = 1; n <= t->largest; n++) {
        sj_anchor point = {0, 0, 1};
        if (count_number(t->number[0], r->id_first, r->id_end, n, &point.id) == 1 &&
            count_number(t->number[1], r->en_first, r->en_end, n, &point.en) == 1 &&
            !sj_array_push(out, point))
            return SEJAJAR_ERROR_MEMORY;
    }
    return SEJAJAR_OK;
}

static void check_rising(const sj_anchor_list *anchors)
{
    for (size_t k = 1; k < anchors->count; k++) {
        assert_true(anchors->at[k - 1].id < anchors->at[k].id);
        assert_true(anchors->at[k - 1].en < anchors->at[k].en);
    }
}

static void what_is_common_may_be_rare_between_two_anchors(void **state)
{
    enum { COUNT = 60 };
    uint32_t number[COUNT];
    toy t = {{number, number}, 6, 0};
    sj_anchor_list anchors = {0};

    (void)state;
    /* 1, 2 and 3 stand in each half; 5 stands once, in the middle. */
    for (uint32_t k = 0; k < COUNT; k++)
        number[k] = 0;
    number[10] = number[40] = 1;
    number[15] = number[45] = 2;
    number[20] = number[50] = 3;
    number[30] = 5;
    assert_int_equal(sj_anchors_find(&anchors, COUNT, COUNT, find_numbers, &t, NULL), SEJAJAR_OK);
    assert_int_equal(anchors.count, 7);
    check_rising(&anchors);
    for (size_t k = 0; k < anchors.count; k++)
        assert_int_equal(anchors.at[k].id, anchors.at[k].en);
    sj_array_free(&anchors);
}

static void small_texts_need_no_anchors(void **state)
{
    uint32_t number[200] = {1};
    toy t = {{number, number}, 1, 0};
    sj_anchor_list anchors = {0};

    (void)state;
    assert_int_equal(sj_anchors_find(&anchors, 6, 200, find_numbers, &t, NULL), SEJAJAR_OK);
    assert_int_equal(sj_anchors_find(&anchors, 15, 20, find_numbers, &t, NULL), SEJAJAR_OK);
    assert_int_equal(sj_anchors_find(&anchors, 0, 0, find_numbers, &t, NULL), SEJAJAR_OK);
    assert_int_equal(t.calls, 0);
    assert_int_equal(anchors.count, 0);
    sj_array_free(&anchors);
}

/* Every number stands many times in the whole, but once in any stretch of 1800: only a
 * search page by page finds anything. */
static void a_long_text_in_which_nothing_is_rare_is_searched_page_by_page(void **state)
{
    enum { COUNT = 9000, PERIOD = 1800 };
    static uint32_t number[COUNT];
    toy t = {{number, number}, PERIOD / 4, 0};
    sj_anchor_list anchors = {0};

    (void)state;
    for (uint32_t k = 0; k < COUNT; k++)
        number[k] = k % 4 == 1 ? 1 + k % PERIOD / 4 : 0;
    assert_int_equal(sj_anchors_find(&anchors, COUNT, COUNT, find_numbers, &t, NULL), SEJAJAR_OK);
    check_rising(&anchors);
    assert_in_range(anchors.count, 1500, 2250);
    for (size_t k = 0; k < anchors.count; k++)
        assert_int_equal(anchors.at[k].id, anchors.at[k].en);
    sj_array_free(&anchors);
}

/* The English leaves a run out that is longer than a page; what its pages have in common with
 * those of the run is by chance. */
static void a_run_left_out_of_a_long_text_is_left_behind(void **state)
{
    enum { COUNT = 12000, NUMBERS = 600, FROM = 4000, RUN = 2000 };
    static uint32_t number[2][COUNT];
    toy t = {{number[0], number[1]}, NUMBERS, 0};
    sj_anchor_list anchors = {0};
    uint32_t behind = 0, seed = 5;

    (void)state;
    for (uint32_t k = 0; k < COUNT; k++) {
        number[0][k] = k % 4 == 1 ? 1 + random_below(&seed, NUMBERS) : 0;
        if (k < FROM || k >= FROM + RUN)
            number[1][k < FROM ? k : k - RUN] = number[0][k];
    }
    assert_int_equal(sj_anchors_find(&anchors, COUNT, COUNT - RUN, find_numbers, &t, NULL),
                     SEJAJAR_OK);
    check_rising(&anchors);
    for (size_t k = 0; k < anchors.count; k++)
        behind += anchors.at[k].id >= FROM + RUN && anchors.at[k].id == anchors.at[k].en + RUN;
    assert_true(behind > (COUNT - FROM - RUN) / 4 / 2);
    sj_array_free(&anchors);
}

static void a_long_text_without_points_comes_to_an_end(void **state)
{
    static uint32_t number[20000];
    toy t = {{number, number}, 0, 0};
    sj_anchor_list anchors = {0};

    (void)state;
    assert_int_equal(sj_anchors_find(&anchors, 20000, 9000, find_numbers, &t, NULL), SEJAJAR_OK);
    assert_int_equal(anchors.count, 0);
    assert_in_range(t.calls, 1, 20);
    sj_array_free(&anchors);
}

static void anchors_rise_whatever_is_found(void **state)
{
    static uint32_t number[2][4000];
    uint32_t seed = 3;

    (void)state;
    for (int round = 0; round < 40; round++) {
        uint32_t counts[2] = {random_below(&seed, 4000), random_below(&seed, 4000)};
        toy t = {{number[0], number[1]}, 30, 0};
        sj_anchor_list anchors = {0};

        for (int s = 0; s < 2; s++)
            for (uint32_t k = 0; k < counts[s]; k++)
                number[s][k] = random_below(&seed, 50) ? 0 : random_below(&seed, 31);
        assert_int_equal(sj_anchors_find(&anchors, counts[0], counts[1], find_numbers, &t, NULL),
                         SEJAJAR_OK);
        check_rising(&anchors);
        for (size_t k = 0; k < anchors.count; k++)
            assert_true(anchors.at[k].id < counts[0] && anchors.at[k].en < counts[1]);
        sj_array_free(&anchors);
    }
}

static sejajar_status find_in_a_text(sejajar_error *err)
{
    static uint32_t number[100];
    toy t = {{number, number}, 9, 0};
    sj_anchor_list anchors = {0};
    sejajar_status status;

    for (uint32_t k = 0; k < 100; k++)
        number[k] = k % 10 ? 0 : k / 10;
    status = sj_anchors_find(&anchors, 100, 100, find_numbers, &t, err);
    sj_array_free(&anchors);
    if (status == SEJAJAR_ERROR_MEMORY && err)
        err->status = status; /* the toy says nothing */
    return status;
}

static void lack_of_memory_is_an_error_like_any_other(void **state)
{
    (void)state;
    assert_true(fail_every_allocation(find_in_a_text) > 5);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_chain_is_the_heaviest),
        cmocka_unit_test(the_order_of_the_points_makes_no_difference),
        cmocka_unit_test(what_is_common_may_be_rare_between_two_anchors),
        cmocka_unit_test(small_texts_need_no_anchors),
        cmocka_unit_test(a_long_text_in_which_nothing_is_rare_is_searched_page_by_page),
        cmocka_unit_test(a_run_left_out_of_a_long_text_is_left_behind),
        cmocka_unit_test(a_long_text_without_points_comes_to_an_end),
        cmocka_unit_test(anchors_rise_whatever_is_found),
        cmocka_unit_test(lack_of_memory_is_an_error_like_any_other),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
