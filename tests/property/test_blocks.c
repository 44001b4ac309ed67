/* Blocks cover both texts from end to end and are no larger than they must be. */
#include "align/blocks.h"
#include "support/check.h"
#include "support/random.h"

enum { MOST_ANCHORS = 20000 };

static void check_blocks(const sj_block_list *blocks, uint32_t id_count, uint32_t en_count)
{
    uint32_t id = 0, en = 0;

    assert_true(blocks->count > 0);
    for (size_t k = 0; k < blocks->count; k++) {
        assert_int_equal(blocks->at[k].id_first, id);
        assert_int_equal(blocks->at[k].en_first, en);
        assert_true(blocks->at[k].id_end >= id && blocks->at[k].en_end >= en);
        id = blocks->at[k].id_end;
        en = blocks->at[k].en_end;
    }
    assert_int_equal(id, id_count);
    assert_int_equal(en, en_count);
}

static sj_block_list cut(uint32_t id_count, uint32_t en_count, const sj_anchor *anchors,
                         size_t count)
{
    sj_block_list blocks = {0};

    assert_int_equal(sj_blocks_cut(&blocks, id_count, en_count, anchors, count, NULL), SEJAJAR_OK);
    check_blocks(&blocks, id_count, en_count);
    return blocks;
}

static void blocks_cover_both_texts_from_end_to_end(void **state)
{
    static sj_anchor anchors[MOST_ANCHORS];
    uint32_t seed = 1;

    (void)state;
    for (int round = 0; round < 200; round++) {
        uint32_t longest = random_below(&seed, 3) ? 3000 : 30000;
        uint32_t n = random_below(&seed, longest), m = random_below(&seed, longest);
        uint32_t step = 1 + random_below(&seed, 200), id = 0, en = 0;
        size_t count = 0;
        sj_block_list blocks;

        while (id < n && en < m && count < MOST_ANCHORS) {
            anchors[count++] = (sj_anchor){id, en, (float)(1 + random_below(&seed, 20))};
            id += 1 + random_below(&seed, step);
            en += 1 + random_below(&seed, step);
        }
        blocks = cut(n, m, anchors, count);
        sj_array_free(&blocks);
    }
}

static void a_short_text_is_one_block(void **state)
{
    static const uint32_t sides[][2] = {{0, 0}, {1, 0}, {0, 500}, {700, 700}};

    (void)state;
    for (size_t k = 0; k < COUNT_OF(sides); k++) {
        sj_block_list blocks = cut(sides[k][0], sides[k][1], NULL, 0);
        assert_int_equal(blocks.count, 1);
        sj_array_free(&blocks);
    }
}

/* Anchors everywhere: a cut falls between 800 and 1600 sentences, where it is surest. */
static void a_long_text_is_cut_where_it_is_surest(void **state)
{
    enum { COUNT = 5000 };
    static sj_anchor anchors[COUNT];
    sj_block_list blocks;

    (void)state;
    for (uint32_t k = 0; k < COUNT; k++)
        anchors[k] = (sj_anchor){k, k, 5};
    for (uint32_t k = 999; k <= 1001; k++)
        anchors[k].weight = 9;
    anchors[1200].weight = 99; /* sure itself, but its neighbours are not */
    blocks = cut(COUNT, COUNT, anchors, COUNT);
    assert_int_equal(blocks.at[0].id_end, 1001);
    for (size_t k = 0; k < blocks.count; k++)
        assert_in_range(blocks.at[k].id_end - blocks.at[k].id_first, 400, 2000);
    sj_array_free(&blocks);
}

static void without_anchors_a_long_text_is_cut_evenly(void **state)
{
    sj_block_list blocks = cut(40000, 20000, NULL, 0);

    (void)state;
    assert_true(blocks.count >= 5);
    for (size_t k = 0; k < blocks.count; k++)
        assert_true(blocks.at[k].en_end - blocks.at[k].en_first <= 4000);
    sj_array_free(&blocks);
}

static sejajar_status cut_evenly(sejajar_error *err)
{
    sj_block_list blocks = {0};
    sejajar_status status = sj_blocks_cut(&blocks, 99999, 99999, NULL, 0, err);

    sj_array_free(&blocks);
    return status;
}

static void lack_of_memory_is_an_error_like_any_other(void **state)
{
    (void)state;
    assert_true(fail_every_allocation(cut_evenly) > 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(blocks_cover_both_texts_from_end_to_end),
        cmocka_unit_test(a_short_text_is_one_block),
        cmocka_unit_test(a_long_text_is_cut_where_it_is_surest),
        cmocka_unit_test(without_anchors_a_long_text_is_cut_evenly),
        cmocka_unit_test(lack_of_memory_is_an_error_like_any_other),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
