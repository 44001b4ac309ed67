/* Corridors keep the promises that the path relies on. */
#include "align/corridor.h"

#include <math.h>

#include "align/narrow.h"
#include "support/check.h"
#include "support/random.h"

enum { MOST_ANCHORS = 200 };

/* `step` is how far a row may begin beyond the end of the one before. */
static void check_corridor(const sj_corridor *c, const sj_rectangle *within, uint32_t step)
{
    uint32_t n = within->id_end - within->id_first, m = within->en_end - within->en_first;

    assert_int_equal(c->id_count, n);
    assert_int_equal(c->en_count, m);
    assert_int_equal(c->low[0], 0);
    assert_int_equal(c->high[n], m);
    for (uint32_t i = 0; i <= n; i++) {
        assert_true(c->low[i] <= c->high[i] && c->high[i] <= m);
        if (i == n)
            break;
        assert_true(c->low[i] <= c->low[i + 1]);
        assert_true(c->high[i] <= c->high[i + 1]);
        assert_true(c->low[i + 1] <= c->high[i] + step);
    }
}

static void check_promises(const sj_corridor *c, const sj_rectangle *within)
{
    check_corridor(c, within, 0);
}

/* Anchors that rise, some of them before and behind the rectangle. */
static size_t make_anchors(sj_anchor *out, const sj_rectangle *within, uint32_t *seed)
{
    uint32_t id = 0, en = 0, step = 2 + random_below(seed, 60);
    size_t count = 0, wanted = random_below(seed, MOST_ANCHORS);

    while (count < wanted && id < within->id_end + 20 && en < within->en_end + 20) {
        out[count++] = (sj_anchor){id, en, 1};
        id += 1 + random_below(seed, step);
        en += 1 + random_below(seed, step);
    }
    return count;
}

static sj_rectangle make_rectangle(uint32_t *seed)
{
    uint32_t longest = random_below(seed, 4) ? 60 : 2500;
    sj_rectangle r = {random_below(seed, 30), 0, random_below(seed, 30), 0};

    r.id_end = r.id_first + random_below(seed, longest);
    r.en_end = r.en_first + random_below(seed, longest);
    return r;
}

static bool has(const sj_corridor *c, uint32_t i, uint32_t j)
{
    return j >= c->low[i] && j <= c->high[i];
}

/* The 1-1 bead of an anchor, and `pad` points to every side of it. */
static void check_around_anchors(const sj_corridor *c, const sj_rectangle *r,
                                 const sj_anchor *anchors, size_t count, uint32_t pad)
{
    for (size_t k = 0; k < count; k++) {
        uint32_t i = anchors[k].id - r->id_first, j = anchors[k].en - r->en_first;
        if (anchors[k].id < r->id_first || anchors[k].id >= r->id_end ||
            anchors[k].en < r->en_first || anchors[k].en >= r->en_end)
            continue;
        assert_true(has(c, i, j) && has(c, i + 1, j + 1));
        assert_true(has(c, i, j > pad ? j - pad : 0) || c->low[i] <= (j > pad ? j - pad : 0));
        assert_true(c->high[i] >= (c->en_count - j > pad ? j + pad : c->en_count));
    }
}

static void a_corridor_keeps_its_promises_along_any_anchors(void **state)
{
    uint32_t seed = 1;

    (void)state;
    for (int round = 0; round < 400; round++) {
        sj_rectangle r = make_rectangle(&seed);
        sj_anchor anchors[MOST_ANCHORS];
        size_t count = make_anchors(anchors, &r, &seed);
        uint32_t pad = random_below(&seed, 8);
        sj_corridor c;

        assert_int_equal(sj_corridor_make(&c, &r, anchors, count, pad, NULL), SEJAJAR_OK);
        check_promises(&c, &r);
        check_around_anchors(&c, &r, anchors, count, pad);
        sj_corridor_free(&c);
    }
}

static void a_small_grid_without_anchors_is_visited_whole(void **state)
{
    sj_rectangle r = {5, 305, 7, 307};
    sj_corridor c;

    (void)state;
    assert_int_equal(sj_corridor_make(&c, &r, NULL, 0, 0, NULL), SEJAJAR_OK);
    for (uint32_t i = 0; i <= 300; i++)
        assert_true(c.low[i] == 0 && c.high[i] == 300);
    sj_corridor_free(&c);
}

static size_t cells_of(const sj_corridor *c)
{
    size_t cells = 0;

    for (uint32_t i = 0; i <= c->id_count; i++)
        cells += c->high[i] - c->low[i] + (size_t)1;
    return cells;
}

static void a_large_grid_without_anchors_is_a_band(void **state)
{
    static const uint32_t sides[][2] = {{4000, 4000}, {4000, 400}, {400, 4000}, {100, 100000}};
    /* A long, low band is as wide as the steps of its rows. */

    (void)state;
    for (size_t k = 0; k < COUNT_OF(sides); k++) {
        sj_rectangle r = {0, sides[k][0], 0, sides[k][1]};
        sj_corridor c;

        assert_int_equal(sj_corridor_make(&c, &r, NULL, 0, 3, NULL), SEJAJAR_OK);
        check_promises(&c, &r);
        assert_in_range(cells_of(&c), 1, 1000000);
        sj_corridor_free(&c);
    }
}

/* Some path through the corridor, given to hugging its borders. */
static size_t make_path(sejajar_bead *beads, const sj_corridor *c, uint32_t *seed)
{
    uint32_t i = 0, j = 0;
    uint32_t habit = random_below(seed, 3);
    size_t count = 0;

    while (i < c->id_count || j < c->en_count) {
        bool down = i < c->id_count && has(c, i + 1, j), right = j < c->high[i];
        if (down && right && habit != 2)
            down = habit == 0;
        else if (down && right)
            down = random_below(seed, 2);
        beads[count] = (sejajar_bead){i, down, j, !down, 0, false};
        i += beads[count].id_count;
        j += beads[count].en_count;
        count++;
    }
    return count;
}

static bool touches(const sj_corridor *c, const sejajar_bead *beads, size_t count)
{
    for (size_t k = 0; k < count; k++) {
        uint32_t i = beads[k].id_first + beads[k].id_count;
        uint32_t j = beads[k].en_first + beads[k].en_count;
        if ((j == c->low[i] && j > 0) || (j == c->high[i] && j < c->en_count))
            return true;
    }
    return false;
}

static void widening_only_adds_and_keeps_the_promises(void **state)
{
    static sejajar_bead beads[6000];
    uint32_t seed = 2;

    (void)state;
    for (int round = 0; round < 300; round++) {
        sj_rectangle r = make_rectangle(&seed);
        sj_anchor anchors[MOST_ANCHORS];
        size_t count = make_anchors(anchors, &r, &seed), bead_count;
        uint32_t pad = 1 + random_below(&seed, 50), *low, *high;
        bool touched, widened;
        sj_corridor c;

        assert_int_equal(sj_corridor_make(&c, &r, anchors, count, 1, NULL), SEJAJAR_OK);
        low = malloc((c.id_count + 1) * sizeof *low);
        high = malloc((c.id_count + 1) * sizeof *high);
        memcpy(low, c.low, (c.id_count + 1) * sizeof *low);
        memcpy(high, c.high, (c.id_count + 1) * sizeof *high);
        bead_count = make_path(beads, &c, &seed);
        touched = touches(&c, beads, bead_count);
        widened = sj_corridor_widen(&c, beads, bead_count, pad);
        assert_true(touched || !widened);
        check_promises(&c, &r);
        for (uint32_t i = 0; i <= c.id_count; i++)
            assert_true(c.low[i] <= low[i] && c.high[i] >= high[i]);
        free(low);
        free(high);
        sj_corridor_free(&c);
    }
}

static void where_the_path_touches_no_border_nothing_is_widened(void **state)
{
    sj_rectangle r = {0, 20, 0, 20};
    sejajar_bead beads[20];
    sj_corridor c;

    (void)state;
    assert_int_equal(sj_corridor_make(&c, &r, NULL, 0, 3, NULL), SEJAJAR_OK);
    for (uint32_t k = 0; k < 20; k++)
        beads[k] = (sejajar_bead){k, 1, k, 1, 1, false};
    assert_false(sj_corridor_widen(&c, beads, 20, 10));
    sj_corridor_free(&c);
}

/* Anchors along the diagonal, and a path that leaves it by one English sentence. */
static void a_touched_place_gets_room(void **state)
{
    enum { N = 400 };
    sj_anchor anchors[N];
    sejajar_bead beads[N + 1];
    sj_rectangle r = {0, N, 0, N};
    sj_corridor c;

    (void)state;
    for (uint32_t k = 0; k < N; k++) {
        anchors[k] = (sj_anchor){k, k, 9};
        beads[k + (k > 200)] = (sejajar_bead){k, 1, k, 1, 1, false};
    }
    beads[200] = (sejajar_bead){200, 0, 200, 1, 1, false};
    beads[201] = (sejajar_bead){200, 1, 201, 0, 1, false};
    assert_int_equal(sj_corridor_make(&c, &r, anchors, N, 0, NULL), SEJAJAR_OK);
    assert_false(has(&c, 200, 212));
    assert_true(sj_corridor_widen(&c, beads, N + 1, 12));
    assert_true(has(&c, 200, 212) && has(&c, 200, 188));
    assert_false(has(&c, 100, 112)); /* elsewhere there is no need */
    check_promises(&c, &r);
    sj_corridor_free(&c);
}

/* ---- Narrowing --------------------------------------------------------- */

/* Guesses between -10 and 30, or what a list says of the diagonal. */
static void guess_at_random(void *guesser, uint32_t i, uint32_t low, uint32_t high, float *out)
{
    uint32_t *seed = guesser;

    for (uint32_t j = low; j <= high; j++)
        out[j - low] = i && j ? (float)random_below(seed, 40) - 10 : -INFINITY;
}

static void guess_the_diagonal(void *guesser, uint32_t i, uint32_t low, uint32_t high, float *out)
{
    const float *worth = guesser;

    for (uint32_t j = low; j <= high; j++)
        out[j - low] = j == 0 ? -INFINITY : j == i ? *worth : -20;
}

static void a_narrowed_corridor_is_one_within_the_wide_one(void **state)
{
    uint32_t seed = 3;

    (void)state;
    for (int round = 0; round < 300; round++) {
        sj_rectangle r = make_rectangle(&seed);
        sj_anchor anchors[MOST_ANCHORS];
        size_t count = make_anchors(anchors, &r, &seed);
        sj_corridor wide, narrow;

        assert_int_equal(sj_corridor_make(&wide, &r, anchors, count, random_below(&seed, 8), NULL),
                         SEJAJAR_OK);
        assert_int_equal(sj_corridor_narrow(&narrow, &wide, guess_at_random, &seed, NULL),
                         SEJAJAR_OK);
        check_corridor(&narrow, &r, 1);
        for (uint32_t i = 0; i <= wide.id_count; i++)
            assert_true(narrow.low[i] >= wide.low[i] && narrow.high[i] <= wide.high[i]);
        sj_corridor_free(&narrow);
        sj_corridor_free(&wide);
    }
}

static size_t points_beside_the_diagonal(float worth)
{
    sj_rectangle r = {0, 200, 0, 200};
    sj_corridor wide, narrow;
    size_t cells;

    assert_int_equal(sj_corridor_make(&wide, &r, NULL, 0, 0, NULL), SEJAJAR_OK);
    assert_int_equal(sj_corridor_narrow(&narrow, &wide, guess_the_diagonal, &worth, NULL),
                     SEJAJAR_OK);
    for (uint32_t i = 0; i <= 200; i++)
        assert_true(has(&narrow, i, i));
    cells = cells_of(&narrow) - 201;
    sj_corridor_free(&narrow);
    sj_corridor_free(&wide);
    return cells;
}

static void what_is_sure_leaves_no_way_beside_it_and_what_is_not_does(void **state)
{
    (void)state;
    assert_int_equal(points_beside_the_diagonal(100), 0);
    assert_in_range(points_beside_the_diagonal(10), 400, 2000);
    assert_in_range(points_beside_the_diagonal(-3), 2000, 40000);
}

static sejajar_status narrow_one(sejajar_error *err)
{
    uint32_t low[11] = {0}, high[11], seed = 1;
    sj_corridor wide = {10, 10, low, high}, narrow;
    sejajar_status status;

    for (int i = 0; i <= 10; i++)
        high[i] = 10;
    status = sj_corridor_narrow(&narrow, &wide, guess_at_random, &seed, err);
    if (status == SEJAJAR_OK)
        sj_corridor_free(&narrow);
    return status;
}

static void lack_of_memory_in_narrowing_is_an_error(void **state)
{
    (void)state;
    assert_int_equal(fail_every_allocation(narrow_one), 8);
}

static sejajar_status make_one(sejajar_error *err)
{
    sj_rectangle r = {0, 20, 0, 20};
    sj_corridor c = {0};
    sejajar_status status = sj_corridor_make(&c, &r, NULL, 0, 3, err);

    sj_corridor_free(&c);
    return status;
}

static void lack_of_memory_is_an_error_like_any_other(void **state)
{
    (void)state;
    assert_int_equal(fail_every_allocation(make_one), 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_corridor_keeps_its_promises_along_any_anchors),
        cmocka_unit_test(a_small_grid_without_anchors_is_visited_whole),
        cmocka_unit_test(a_large_grid_without_anchors_is_a_band),
        cmocka_unit_test(widening_only_adds_and_keeps_the_promises),
        cmocka_unit_test(where_the_path_touches_no_border_nothing_is_widened),
        cmocka_unit_test(a_touched_place_gets_room),
        cmocka_unit_test(a_narrowed_corridor_is_one_within_the_wide_one),
        cmocka_unit_test(what_is_sure_leaves_no_way_beside_it_and_what_is_not_does),
        cmocka_unit_test(lack_of_memory_in_narrowing_is_an_error),
        cmocka_unit_test(lack_of_memory_is_an_error_like_any_other),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
