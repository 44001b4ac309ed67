/* Moved blocks in toy texts: sentences are numbers, and equal ones are translations. */
#include <math.h>

#include "align/local_chains.h"
#include "align/moves.h"
#include "align/path.h"
#include "support/check.h"
#include "support/random.h"

enum { MOST = 120, UNRELATED = 1000 };

typedef struct {
    uint32_t number[2][MOST]; /* from UNRELATED on: unlike all others */
    uint32_t count[2];
    sj_rectangle within;
    float score; /* of equal sentences */
} toy;

/* ---- A view of toy texts ---------------------------------------------- */

static bool equal(const toy *t, uint32_t i, uint32_t j)
{
    return t->number[0][i] == t->number[1][j] && t->number[0][i] < UNRELATED;
}

static sejajar_status find_equal(void *context, const bool *const busy[2], sj_anchor_list *out,
                                 sejajar_error *err)
{
    toy *t = context;

    for (uint32_t i = 0; i < t->count[0]; i++)
        for (uint32_t j = 0; j < t->count[1]; j++)
            if (!(busy[0] && busy[0][i]) && !(busy[1] && busy[1][j]) && equal(t, i, j) &&
                !sj_array_push(out, ((sj_anchor){i, j, t->score})))
                return err->status = SEJAJAR_ERROR_MEMORY;
    return SEJAJAR_OK;
}

static sejajar_status score_row(void *context, uint32_t i, uint32_t low, uint32_t high, float *out,
                                sejajar_error *err)
{
    toy *t = context;

    (void)err;
    for (uint32_t j = low; j <= high; j++, out += SJ_SHAPE_COUNT) {
        for (int s = 0; s < SJ_SHAPE_COUNT; s++)
            out[s] = -INFINITY;
        if (j > 0)
            out[0] =
                equal(t, t->within.id_first + i - 1, t->within.en_first + j - 1) ? t->score : -20;
    }
    return SEJAJAR_OK;
}

static sejajar_status search(void *context, const sj_rectangle *within, sj_bead_list *out,
                             sejajar_error *err)
{
    static const sj_path_prior prior = {.shape = {.99},
                                        .gap_open = .05,
                                        .gap_extend = .1,
                                        .gap_switch = .02,
                                        .weight = 15,
                                        .least_posterior = .27,
                                        .temperature = 1};
    uint32_t low[MOST + 1] = {0}, high[MOST + 1];
    toy *t = context;
    sj_corridor corridor = {within->id_end - within->id_first, within->en_end - within->en_first,
                            low, high};
    sj_path_problem problem = {&corridor, score_row, t, &prior};
    size_t count = 0;
    sejajar_status status;

    for (uint32_t i = 0; i <= corridor.id_count; i++)
        high[i] = corridor.en_count;
    if (!sj_array_reserve(out, (size_t)corridor.id_count + corridor.en_count))
        return err->status = SEJAJAR_ERROR_MEMORY;
    t->within = *within;
    status = sj_path_find(out->at + out->count, &count, NULL, &problem, err);
    for (size_t k = out->count; status == SEJAJAR_OK && k < out->count + count; k++) {
        out->at[k].id_first += within->id_first;
        out->at[k].en_first += within->en_first;
        out->at[k].moved = false;
    }
    out->count += status == SEJAJAR_OK ? count : 0;
    return status;
}

static sejajar_status score_bead(void *context, const sejajar_bead *bead, float *out,
                                 sejajar_error *err)
{
    toy *t = context;

    (void)err;
    *out = equal(t, bead->id_first, bead->en_first) ? t->score : -20;
    return SEJAJAR_OK;
}

/* ---- Aligning them ---------------------------------------------------- */

static sejajar_status align(toy *t, bool crossing, sejajar_alignment *out, sejajar_error *err)
{
    sj_rectangle whole = {0, t->count[0], 0, t->count[1]};
    sj_moves_view view = {t, find_equal, search, score_bead, .01};
    sj_bead_list beads = {0};
    sejajar_status status = search(t, &whole, &beads, err);

    *out = (sejajar_alignment){beads.at, beads.count};
    if (status == SEJAJAR_OK && crossing)
        status = sj_moves_find(out, t->count[0], t->count[1], &view, err);
    return status;
}

static sejajar_alignment aligned(toy *t, bool crossing)
{
    sejajar_error err;
    sejajar_alignment alignment;

    assert_int_equal(align(t, crossing, &alignment, &err), SEJAJAR_OK);
    return alignment;
}

/* Every sentence is in exactly one bead; Indonesian ones come in order. */
static void check_cover(const toy *t, const sejajar_alignment *a)
{
    bool seen[MOST] = {false};
    uint32_t i = 0, en = 0;

    for (size_t k = 0; k < a->count; k++) {
        const sejajar_bead *b = &a->beads[k];
        assert_true(b->id_count + b->en_count > 0);
        assert_true(b->probability >= 0 && b->probability <= 1);
        assert_true(!b->moved || (b->id_count && b->en_count));
        if (b->id_count)
            assert_int_equal(b->id_first, i);
        i += b->id_count;
        for (uint32_t n = 0; n < b->en_count; n++, en++) {
            assert_true(b->en_first + n < t->count[1] && !seen[b->en_first + n]);
            seen[b->en_first + n] = true;
        }
    }
    assert_int_equal(i, t->count[0]);
    assert_int_equal(en, t->count[1]);
}

/* "0:3 1:4* 2:" – a star for moved, nothing for no translation. */
static const char *beads_of(const sejajar_alignment *a)
{
    static char out[4096];
    size_t n = 0;

    out[0] = 0;
    for (size_t k = 0; k < a->count; k++) {
        const sejajar_bead *b = &a->beads[k];
        n += (size_t)snprintf(out + n, sizeof out - n, k ? " " : "");
        if (b->id_count)
            n += (size_t)snprintf(out + n, sizeof out - n, "%u", b->id_first);
        n += (size_t)snprintf(out + n, sizeof out - n, ":");
        if (b->en_count)
            n +=
                (size_t)snprintf(out + n, sizeof out - n, "%u%s", b->en_first, b->moved ? "*" : "");
    }
    return out;
}

/* Each letter is a sentence of its own, a dot one unlike all others. */
static toy toy_of(const char *id, const char *en)
{
    const char *text[2] = {id, en};
    toy t = {.score = 6};

    for (int s = 0; s < 2; s++)
        for (const char *c = text[s]; *c; c++)
            t.number[s][t.count[s]++] = *c == '.' ? (uint32_t)UNRELATED : (uint32_t)*c;
    return t;
}

static void assert_beads(const char *id, const char *en, const char *wanted)
{
    toy t = toy_of(id, en);
    sejajar_alignment a = aligned(&t, true);

    check_cover(&t, &a);
    assert_string_equal(beads_of(&a), wanted);
    sj_free(a.beads);
}

static void a_block_that_was_moved_is_found_and_marked(void **state)
{
    (void)state;
    assert_beads("abcdefgh", "defgabch", "0:4* 1:5* 2:6* 3:0 4:1 5:2 6:3 7:7");
    assert_beads("abcdefgh", "efgabcdh", "0:3 1:4 2:5 3:6 4:0* 5:1* 6:2* 7:7");
}

static void of_two_blocks_the_larger_one_stands(void **state)
{
    toy t = toy_of("abcdefg", "defgabc");
    sejajar_alignment a = aligned(&t, false);
    sejajar_error err;
    sj_moves_view view = {&t, find_equal, search, score_bead, .01};

    (void)state;
    /* As if the path had taken the smaller one. */
    sj_free(a.beads);
    a = (sejajar_alignment){sj_alloc(14, sizeof *a.beads), 0};
    for (uint32_t j = 0; j < 4; j++)
        a.beads[a.count++] = (sejajar_bead){0, 0, j, 1, 1, false};
    for (uint32_t i = 0; i < 3; i++)
        a.beads[a.count++] = (sejajar_bead){i, 1, i + 4, 1, 1, false};
    for (uint32_t i = 3; i < 7; i++)
        a.beads[a.count++] = (sejajar_bead){i, 1, 7, 0, 1, false};
    assert_int_equal(sj_moves_find(&a, 7, 7, &view, &err), SEJAJAR_OK);
    check_cover(&t, &a);
    assert_string_equal(beads_of(&a), "0:4* 1:5* 2:6* 3:0 4:1 5:2 6:3");
    sj_free(a.beads);
}

static void what_is_missing_within_a_block_stays_with_it(void **state)
{
    (void)state;
    assert_beads("abcyefghi.k", "hi.kabc.efg",
                 "0:4 1:5 2:6 3: :7 4:8 5:9 6:10 7:0* 8:1* :2 9: 10:3*");
}

static void neighbours_that_changed_places_are_one_bead(void **state)
{
    toy t = toy_of("abcdef", "acbdef");
    sejajar_alignment a = aligned(&t, true);

    (void)state;
    assert_string_equal(beads_of(&a), "0:0 1:1 3:3 4:4 5:5");
    assert_int_equal(a.beads[1].id_count, 2);
    assert_int_equal(a.beads[1].en_count, 2);
    sj_free(a.beads);
}

static void what_is_unrelated_stays_alone(void **state)
{
    (void)state;
    assert_beads("a..b...c", "a...b.c", "0:0 1: 2: :1 :2 :3 3:4 4: 5: 6: :5 7:6");
}

/* It has to outweigh the choice of places. */
static void a_fit_that_chance_could_make_is_not_taken(void **state)
{
    toy t = toy_of("abcdefgx", "xabcdefg");
    sejajar_alignment a;

    (void)state;
    t.score = 5; /* log 2 + log 100 is 5.3 */
    a = aligned(&t, true);
    assert_string_equal(beads_of(&a), ":0 0:1 1:2 2:3 3:4 4:5 5:6 6:7 7:");
    sj_free(a.beads);
    t.score = 6;
    a = aligned(&t, true);
    assert_string_equal(beads_of(&a), "0:1 1:2 2:3 3:4 4:5 5:6 6:7 7:0*");
    sj_free(a.beads);
}

/* A bead in doubt gives way to a better one elsewhere, and only then. */
static void a_doubtful_bead_gives_way_to_a_better_one(void **state)
{
    toy t = toy_of("pqrs", "zpqr");
    sj_moves_view view = {&t, find_equal, search, score_bead, .01};
    sejajar_alignment a = {sj_alloc(8, sizeof *a.beads), 0};
    sejajar_error err;

    (void)state;
    for (uint32_t k = 0; k < 4; k++)
        a.beads[a.count++] = (sejajar_bead){k, 1, k, 1, .5, false};
    assert_int_equal(sj_moves_find(&a, 4, 4, &view, &err), SEJAJAR_OK);
    check_cover(&t, &a);
    assert_string_equal(beads_of(&a), "0:1 :0 1:2 2:3 3:");
    sj_free(a.beads);

    t = toy_of("pqrs", "zpqr");
    a = (sejajar_alignment){sj_alloc(8, sizeof *a.beads), 0};
    for (uint32_t k = 0; k < 4; k++)
        a.beads[a.count++] = (sejajar_bead){k, 1, k, 1, .95, false};
    assert_int_equal(sj_moves_find(&a, 4, 4, &view, &err), SEJAJAR_OK);
    assert_string_equal(beads_of(&a), "0:0 1:1 2:2 3:3");
    sj_free(a.beads);
}

/* ---- Any texts --------------------------------------------------------- */

/* Blocks of an ordered text in random order, with sentences of its own here and there. */
static toy shuffled(uint32_t *seed)
{
    toy t = {.score = 12}; /* log 100 + log 81 is 9 */
    uint32_t start[16], length[16], blocks = 1 + random_below(seed, 8), next = 0;

    for (uint32_t b = 0; b < blocks; b++) {
        start[b] = next;
        length[b] = 1 + random_below(seed, 10);
        next += length[b];
    }
    for (uint32_t k = 0; k < next; k++)
        t.number[0][t.count[0]++] = random_below(seed, 8) ? k : UNRELATED + k;
    for (uint32_t b = blocks; b > 0; b--) {
        uint32_t pick = random_below(seed, b);
        for (uint32_t k = 0; k < length[pick]; k++)
            t.number[1][t.count[1]++] = random_below(seed, 8) ? start[pick] + k : 2 * UNRELATED + k;
        start[pick] = start[b - 1];
        length[pick] = length[b - 1];
    }
    return t;
}

/* All pairs of a matched bead: 1-1, or 2-2 of neighbours that changed places. */
static size_t equals_in(const toy *t, const sejajar_bead *b)
{
    if (b->id_count == 0 || b->en_count == 0)
        return 0;
    for (uint32_t n = 0; n < b->id_count; n++)
        assert_true(equal(t, b->id_first + n, b->en_first + b->en_count - 1 - n));
    return b->id_count;
}

static void every_block_of_a_shuffled_text_is_found(void **state)
{
    uint32_t seed = 5;

    (void)state;
    for (int round = 0; round < 400; round++) {
        toy t = shuffled(&seed);
        sejajar_alignment a = aligned(&t, true);
        size_t equals = 0, found = 0;

        check_cover(&t, &a);
        for (uint32_t i = 0; i < t.count[0]; i++)
            for (uint32_t j = 0; j < t.count[1]; j++)
                equals += equal(&t, i, j);
        for (size_t k = 0; k < a.count; k++)
            found += equals_in(&t, &a.beads[k]);
        assert_int_equal(equals, found);
        sj_free(a.beads);
    }
}

static void in_texts_of_one_order_nothing_changes(void **state)
{
    uint32_t seed = 6;

    (void)state;
    for (int round = 0; round < 200; round++) {
        toy t = {.score = 6};
        sejajar_alignment plain, crossing;

        for (uint32_t k = 0; k < 60; k++) {
            if (random_below(&seed, 5))
                t.number[0][t.count[0]++] = random_below(&seed, 9) ? k : UNRELATED + k;
            if (random_below(&seed, 5))
                t.number[1][t.count[1]++] = random_below(&seed, 9) ? k : 2 * UNRELATED + k;
        }
        plain = aligned(&t, false);
        crossing = aligned(&t, true);
        assert_int_equal(plain.count, crossing.count);
        for (size_t k = 0; k < plain.count; k++) {
            assert_int_equal(plain.beads[k].id_first, crossing.beads[k].id_first);
            assert_int_equal(plain.beads[k].en_first, crossing.beads[k].en_first);
            assert_false(crossing.beads[k].moved);
        }
        sj_free(plain.beads);
        sj_free(crossing.beads);
    }
}

/* ---- Local chains ------------------------------------------------------ */

static void chains_rise_within_a_stretch_and_share_no_point(void **state)
{
    uint32_t seed = 7;

    (void)state;
    for (int round = 0; round < 500; round++) {
        sj_anchor points[80];
        uint32_t stretch[2][200];
        const uint32_t *const stretches[2] = {stretch[0], stretch[1]};
        sj_local_chain_list chains = {0};
        size_t count = random_below(&seed, 80);
        float all = 0, in_chains = 0;

        for (int s = 0; s < 2; s++)
            for (uint32_t k = 0; k < 200; k++)
                stretch[s][k] = k ? stretch[s][k - 1] + !random_below(&seed, 20) : 0;
        for (size_t k = 0; k < count; k++) {
            points[k] = (sj_anchor){random_below(&seed, 200), random_below(&seed, 200),
                                    (float)(1 + random_below(&seed, 8))};
            all += points[k].weight;
        }
        assert_int_equal(sj_local_chains_find(&chains, points, count, stretches, 2, NULL),
                         SEJAJAR_OK);
        for (size_t k = 0; k < chains.count; k++) {
            const sj_rectangle *r = &chains.at[k].place;
            assert_true(r->id_first < r->id_end && r->en_first < r->en_end);
            assert_int_equal(stretch[0][r->id_first], stretch[0][r->id_end - 1]);
            assert_int_equal(stretch[1][r->en_first], stretch[1][r->en_end - 1]);
            assert_true(chains.at[k].weight >= 2);
            assert_true(k == 0 || chains.at[k].weight <= chains.at[k - 1].weight);
            in_chains += chains.at[k].weight;
        }
        assert_true(in_chains <= all);
        sj_array_free(&chains);
    }
}

static sejajar_status find_moved(sejajar_error *err)
{
    toy t = toy_of("abcdefgh", "defgabch");
    sejajar_alignment a;
    sejajar_status status = align(&t, true, &a, err);

    sj_free(a.beads);
    return status;
}

static void lack_of_memory_is_an_error_like_any_other(void **state)
{
    (void)state;
    assert_true(fail_every_allocation(find_moved) > 20);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_block_that_was_moved_is_found_and_marked),
        cmocka_unit_test(of_two_blocks_the_larger_one_stands),
        cmocka_unit_test(what_is_missing_within_a_block_stays_with_it),
        cmocka_unit_test(neighbours_that_changed_places_are_one_bead),
        cmocka_unit_test(what_is_unrelated_stays_alone),
        cmocka_unit_test(a_fit_that_chance_could_make_is_not_taken),
        cmocka_unit_test(a_doubtful_bead_gives_way_to_a_better_one),
        cmocka_unit_test(every_block_of_a_shuffled_text_is_found),
        cmocka_unit_test(in_texts_of_one_order_nothing_changes),
        cmocka_unit_test(chains_rise_within_a_stretch_and_share_no_point),
        cmocka_unit_test(lack_of_memory_is_an_error_like_any_other),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
