/* The path against brute force: on grids small enough to walk every path there is. */
#include "align/path.h"

#include <math.h>

#include "support/check.h"
#include "support/random.h"

enum { SIDE = 6, CELLS = SIDE * SIDE, KINDS = SJ_SHAPE_COUNT + 2, MOST_BEADS = 2 * SIDE };
enum { ID_ALONE = SJ_SHAPE_COUNT, EN_ALONE };
enum { MATCH, AFTER_ID, AFTER_EN, STATES };

/* ---- Grids ----------------------------------------------------------- */

typedef struct {
    uint32_t id_count, en_count;
    uint32_t low[SIDE], high[SIDE];
    float score[SIDE][SIDE][SJ_SHAPE_COUNT]; /* of the beads that end at a point */
    sj_path_prior prior;
} grid;

static sejajar_status give_row(void *scorer, uint32_t i, uint32_t low, uint32_t high, float *out,
                               sejajar_error *err)
{
    const grid *g = scorer;

    (void)err;
    for (uint32_t j = low; j <= high; j++)
        memcpy(out + (size_t)(j - low) * SJ_SHAPE_COUNT, g->score[i][j], sizeof g->score[i][j]);
    return SEJAJAR_OK;
}

static void open_wide(grid *g)
{
    for (uint32_t i = 0; i <= g->id_count; i++) {
        g->low[i] = 0;
        g->high[i] = g->en_count;
    }
}

/* A random corridor that keeps the promises of align/path.h. */
static void make_narrow(grid *g, uint32_t *seed)
{
    uint32_t n = g->id_count, m = g->en_count;

    for (uint32_t i = 0; i <= n; i++) {
        uint32_t a = random_below(seed, m + 1), b = random_below(seed, m + 1);
        g->low[i] = a < b ? a : b;
        g->high[i] = a < b ? b : a;
    }
    g->low[0] = 0;
    g->high[n] = m;
    for (uint32_t i = n; i-- > 0;) {
        g->low[i] = g->low[i] < g->low[i + 1] ? g->low[i] : g->low[i + 1];
        g->high[i] = g->high[i] < g->low[i + 1] ? g->low[i + 1] : g->high[i];
    }
    for (uint32_t i = 1; i <= n; i++)
        g->high[i] = g->high[i] > g->high[i - 1] ? g->high[i] : g->high[i - 1];
}

static bool is_inside(const grid *g, int i, int j)
{
    return i >= 0 && j >= 0 && i <= (int)g->id_count && (uint32_t)j >= g->low[i] &&
           (uint32_t)j <= g->high[i];
}

static void make_prior(sj_path_prior *prior, uint32_t *seed)
{
    double sum = 0;

    for (int s = 0; s < SJ_SHAPE_COUNT; s++)
        sum += prior->shape[s] = 0.05 + random_share(seed);
    for (int s = 0; s < SJ_SHAPE_COUNT; s++)
        prior->shape[s] /= sum;
    prior->gap_open = 0.02 + 0.3 * random_share(seed);
    prior->gap_extend = 0.05 + 0.8 * random_share(seed);
    prior->gap_switch = 0.001 + 0.08 * random_share(seed);
    prior->weight = 1 + 20 * random_share(seed);
    prior->least_posterior = 0.3;
    prior->temperature = 1;
}

static void make_grid(grid *g, uint32_t *seed)
{
    memset(g, 0, sizeof *g);
    g->id_count = random_below(seed, SIDE);
    g->en_count = random_below(seed, SIDE);
    open_wide(g);
    make_prior(&g->prior, seed);
    for (int i = 0; i < SIDE; i++)
        for (int j = 0; j < SIDE; j++)
            for (int s = 0; s < SJ_SHAPE_COUNT; s++) {
                bool fits = sj_shapes[s].id <= i && sj_shapes[s].en <= j;
                g->score[i][j][s] = !fits || random_below(seed, 4) == 0
                                        ? -INFINITY
                                        : (float)(10 * random_share(seed) - 6);
            }
}

/* ---- Every path ------------------------------------------------------ */

typedef struct walker walker;

typedef struct {
    double shape[SJ_SHAPE_COUNT], to[STATES][STATES];
} chances;

struct walker {
    const grid *grid;
    chances steps;
    /* Gathered over all paths: */
    double total, posterior[SIDE][SIDE][KINDS];
    chances counts;
    double best; /* value of the path that is wanted, once posteriors are known */
    void (*at_end)(walker *w, double weight);
    /* The path so far: where each bead ends, what it is. */
    int at[MOST_BEADS][3], length;
};

static int state_of(int kind)
{
    return kind == ID_ALONE ? AFTER_ID : kind == EN_ALONE ? AFTER_EN : MATCH;
}

static void count_path(walker *w, double weight)
{
    int state = MATCH;

    w->total += weight;
    for (int k = 0; k < w->length; k++) {
        int kind = w->at[k][2], next = state_of(kind);
        w->posterior[w->at[k][0]][w->at[k][1]][kind] += weight;
        w->counts.to[state][next] += weight;
        if (kind < SJ_SHAPE_COUNT)
            w->counts.shape[kind] += weight;
        state = next;
    }
}

/* What a bead adds to the value of a path: a match its posterior above the least wanted,
 * a null bead next to nothing. */
static double bead_value(const walker *w, int i, int j, int kind)
{
    double p = w->posterior[i][j][kind];

    return kind < SJ_SHAPE_COUNT ? p - w->grid->prior.least_posterior : 1e-3 * p;
}

static void judge_path(walker *w, double weight)
{
    double value = 0;

    (void)weight;
    for (int k = 0; k < w->length; k++)
        value += bead_value(w, w->at[k][0], w->at[k][1], w->at[k][2]);
    w->best = value > w->best ? value : w->best;
}

static void walk(walker *w, int i, int j, int state, double weight)
{
    if (i == (int)w->grid->id_count && j == (int)w->grid->en_count) {
        w->at_end(w, weight);
        return;
    }
    for (int kind = 0; kind < KINDS; kind++) {
        int next_i = i + (kind < SJ_SHAPE_COUNT ? sj_shapes[kind].id : kind == ID_ALONE);
        int next_j = j + (kind < SJ_SHAPE_COUNT ? sj_shapes[kind].en : kind == EN_ALONE);
        double step = w->steps.to[state][state_of(kind)];

        if (next_j > (int)w->grid->en_count || !is_inside(w->grid, next_i, next_j))
            continue;
        if (kind < SJ_SHAPE_COUNT)
            step *= w->steps.shape[kind] * exp((double)w->grid->score[next_i][next_j][kind]);
        if (kind < SJ_SHAPE_COUNT && w->grid->score[next_i][next_j][kind] == -INFINITY)
            continue;
        w->at[w->length][0] = next_i;
        w->at[w->length][1] = next_j;
        w->at[w->length++][2] = kind;
        walk(w, next_i, next_j, state_of(kind), weight * step);
        w->length--;
    }
}

/* The prior as counts of steps; see align/path.h for the order of gaps. */
static chances count_prior(const sj_path_prior *p)
{
    double gaps = p->weight / 2, open = p->gap_open, stay = p->gap_extend, leave = 1 - stay;
    double change = p->gap_switch;
    chances c = {
        .to = {{p->weight * (1 - 2 * open), p->weight * open, p->weight * open},
               {gaps * (leave - change), gaps * stay, gaps * change},
               {gaps * leave, gaps * leave * 1e-9, gaps * stay}},
    };

    for (int s = 0; s < SJ_SHAPE_COUNT; s++)
        c.shape[s] = p->weight * p->shape[s];
    return c;
}

static void share(double *out, const double *counts, const double *seen, double total, int n)
{
    double sum = 0;

    for (int k = 0; k < n; k++)
        sum += out[k] = counts[k] + (total > 0 ? seen[k] / total : 0);
    for (int k = 0; k < n; k++)
        out[k] /= sum;
}

/* Posteriors and the best value, by walking every path `rounds` + 2 times. */
static void brute_force(walker *w, const grid *g)
{
    chances prior = count_prior(&g->prior);

    memset(w, 0, sizeof *w);
    w->grid = g;
    w->at_end = count_path;
    for (int round = 0; round <= g->prior.rounds; round++) {
        share(w->steps.shape, prior.shape, w->counts.shape, w->total, SJ_SHAPE_COUNT);
        for (int s = 0; s < STATES; s++)
            share(w->steps.to[s], prior.to[s], w->counts.to[s], w->total, STATES);
        w->total = 0;
        memset(&w->counts, 0, sizeof w->counts);
        memset(w->posterior, 0, sizeof w->posterior);
        walk(w, 0, 0, MATCH, 1);
    }
    for (int k = 0; k < CELLS * KINDS; k++)
        (&w->posterior[0][0][0])[k] /= w->total;
    w->at_end = judge_path;
    w->best = -INFINITY;
    walk(w, 0, 0, MATCH, 1);
}

/* ---- Checks ---------------------------------------------------------- */

static size_t find_path(const grid *g, sejajar_bead *beads)
{
    grid copy = *g;
    sj_corridor corridor = {g->id_count, g->en_count, copy.low, copy.high};
    sj_path_problem problem = {&corridor, give_row, &copy, &g->prior};
    size_t count = 0;

    assert_int_equal(sj_path_find(beads, &count, NULL, &problem, NULL), SEJAJAR_OK);
    return count;
}

static int kind_of(const sejajar_bead *b)
{
    if (b->en_count == 0)
        return ID_ALONE;
    if (b->id_count == 0)
        return EN_ALONE;
    for (int s = 0; s < SJ_SHAPE_COUNT; s++)
        if (sj_shapes[s].id == b->id_count && sj_shapes[s].en == b->en_count)
            return s;
    fail_msg("a bead of no shape");
    return -1;
}

/* Beads cover both sides in order and stay in the corridor. */
static void check_cover(const grid *g, const sejajar_bead *beads, size_t count)
{
    uint32_t i = 0, j = 0;

    for (size_t k = 0; k < count; k++) {
        assert_int_equal(beads[k].id_first, i);
        assert_int_equal(beads[k].en_first, j);
        assert_true(beads[k].id_count + beads[k].en_count > 0);
        assert_true(beads[k].probability >= 0 && beads[k].probability <= 1);
        i += beads[k].id_count;
        j += beads[k].en_count;
        assert_true(is_inside(g, (int)i, (int)j));
    }
    assert_int_equal(i, g->id_count);
    assert_int_equal(j, g->en_count);
}

static void check_grid(const grid *g)
{
    static walker w;
    sejajar_bead beads[MOST_BEADS];
    size_t count = find_path(g, beads);
    double value = 0;

    check_cover(g, beads, count);
    brute_force(&w, g);
    for (size_t k = 0; k < count; k++) {
        int i = (int)(beads[k].id_first + beads[k].id_count);
        int j = (int)(beads[k].en_first + beads[k].en_count);
        int kind = kind_of(&beads[k]);

        assert_float_equal(beads[k].probability, w.posterior[i][j][kind], 1e-5);
        value += bead_value(&w, i, j, kind);
    }
    assert_float_equal(value, w.best, 1e-5);
}

/* ---- Tests ----------------------------------------------------------- */

static void posteriors_and_path_are_those_of_brute_force(void **state)
{
    uint32_t seed = 1;

    (void)state;
    for (int k = 0; k < 300; k++) {
        grid g;
        make_grid(&g, &seed);
        check_grid(&g);
    }
}

static void so_are_they_after_re_estimation(void **state)
{
    uint32_t seed = 2;

    (void)state;
    for (int k = 0; k < 150; k++) {
        grid g;
        make_grid(&g, &seed);
        g.prior.rounds = 2;
        check_grid(&g);
    }
}

static double log_odds(double p)
{
    return log(p / (1 - p));
}

static void a_temperature_changes_how_sure_beads_are_and_not_which(void **state)
{
    uint32_t seed = 9;

    (void)state;
    for (int k = 0; k < 150; k++) {
        sejajar_bead cold[MOST_BEADS], warm[MOST_BEADS];
        size_t count;
        grid g;

        make_grid(&g, &seed);
        count = find_path(&g, cold);
        g.prior.temperature = 2;
        assert_int_equal(find_path(&g, warm), count);
        for (size_t b = 0; b < count; b++) {
            assert_true(cold[b].id_first == warm[b].id_first &&
                        cold[b].en_first == warm[b].en_first);
            if (cold[b].probability < 0.0001 || cold[b].probability > 0.9999)
                assert_float_equal(cold[b].probability, warm[b].probability, 0.01);
            else
                assert_float_equal(log_odds(cold[b].probability), 2 * log_odds(warm[b].probability),
                                   1e-6);
        }
    }
}

static void so_are_they_in_a_narrow_corridor(void **state)
{
    uint32_t seed = 3;

    (void)state;
    for (int k = 0; k < 600; k++) {
        grid g;
        make_grid(&g, &seed);
        make_narrow(&g, &seed);
        g.prior.rounds = k % 3;
        check_grid(&g);
    }
}

static void so_are_they_for_each_set_of_shapes(void **state)
{
    uint32_t seed = 4;

    (void)state;
    for (int k = 0; k < 300; k++) {
        uint32_t allowed = random_below(&seed, 1u << SJ_SHAPE_COUNT);
        grid g;

        make_grid(&g, &seed);
        for (int i = 0; i < SIDE; i++)
            for (int j = 0; j < SIDE; j++)
                for (int s = 0; s < SJ_SHAPE_COUNT; s++)
                    if (!(allowed >> s & 1))
                        g.score[i][j][s] = -INFINITY;
        check_grid(&g);
    }
}

static void a_side_without_sentences_has_null_beads_only(void **state)
{
    grid g = {.id_count = 3,
              .prior = {.gap_open = 0.1, .gap_extend = 0.3, .gap_switch = 0.05, .weight = 10}};
    sejajar_bead beads[MOST_BEADS];

    (void)state;
    g.prior.shape[0] = 1;
    open_wide(&g);
    for (int i = 0; i < SIDE; i++)
        for (int s = 0; s < SJ_SHAPE_COUNT; s++)
            g.score[i][0][s] = -INFINITY;
    assert_int_equal(find_path(&g, beads), 3);
    for (int k = 0; k < 3; k++) {
        assert_int_equal(beads[k].en_count, 0);
        assert_float_equal(beads[k].probability, 1, 1e-6);
    }
    g.id_count = 0;
    open_wide(&g);
    assert_int_equal(find_path(&g, beads), 0);
}

static void in_a_run_of_gaps_the_indonesian_sentences_come_first(void **state)
{
    uint32_t seed = 5;

    (void)state;
    for (int k = 0; k < 50; k++) {
        sejajar_bead beads[MOST_BEADS];
        size_t count;
        grid g;

        make_grid(&g, &seed);
        for (int i = 0; i < SIDE; i++)
            for (int j = 0; j < SIDE; j++)
                for (int s = 0; s < SJ_SHAPE_COUNT; s++)
                    g.score[i][j][s] = -30;
        count = find_path(&g, beads);
        assert_int_equal(count, g.id_count + g.en_count);
        for (size_t b = 0; b < count; b++)
            assert_int_equal(beads[b].id_count, b < g.id_count);
    }
}

/* The corridor leaves out the corner through which all Indonesian sentences come first. */
static void where_no_match_will_do_any_order_of_gaps_is_better_than_none(void **state)
{
    grid g = {.id_count = 3,
              .en_count = 3,
              .low = {0, 0, 1, 3},
              .high = {1, 3, 3, 3},
              .prior = {.gap_open = 0.1,
                        .gap_extend = 0.3,
                        .gap_switch = 0.05,
                        .weight = 10,
                        .least_posterior = 0.3,
                        .temperature = 1}};
    sejajar_bead beads[MOST_BEADS];
    size_t count;

    (void)state;
    g.prior.shape[0] = 1;
    for (int i = 0; i < SIDE; i++)
        for (int j = 0; j < SIDE; j++)
            for (int s = 0; s < SJ_SHAPE_COUNT; s++)
                g.score[i][j][s] = -INFINITY;
    count = find_path(&g, beads);
    check_cover(&g, beads, count);
    assert_int_equal(count, 6);
    check_grid(&g);
}

/* ---- Likelihood ------------------------------------------------------ */

static size_t beads_of(const walker *w, sejajar_bead *beads)
{
    uint32_t i = 0, j = 0;

    for (int k = 0; k < w->length; k++) {
        uint32_t next_i = (uint32_t)w->at[k][0], next_j = (uint32_t)w->at[k][1];
        beads[k] = (sejajar_bead){i, next_i - i, j, next_j - j, 0, false};
        i = next_i;
        j = next_j;
    }
    return (size_t)w->length;
}

static double likelihood_of(const grid *g, const sejajar_bead *beads, size_t count)
{
    grid copy = *g;
    sj_corridor corridor = {g->id_count, g->en_count, copy.low, copy.high};
    sj_path_problem problem = {&corridor, give_row, &copy, &g->prior};
    double out = 0;

    assert_int_equal(sj_path_likelihood(&out, beads, count, &problem, NULL), SEJAJAR_OK);
    return out;
}

/* Gaps in the rare order are taken for those in the usual one. */
static bool has_rare_order(const walker *w)
{
    for (int k = 1; k < w->length; k++)
        if (w->at[k - 1][2] == EN_ALONE && w->at[k][2] == ID_ALONE)
            return true;
    return false;
}

static void check_likelihood(walker *w, double weight)
{
    sejajar_bead beads[MOST_BEADS];

    if (weight / w->total > 1e-10 && !has_rare_order(w))
        assert_float_equal(likelihood_of(w->grid, beads, beads_of(w, beads)),
                           log(weight / w->total), 1e-5);
}

static void the_likelihood_of_every_path_is_that_of_brute_force(void **state)
{
    uint32_t seed = 8;

    (void)state;
    for (int k = 0; k < 120; k++) {
        static walker w;
        grid g;

        make_grid(&g, &seed);
        g.id_count = g.id_count < 4 ? g.id_count : 3;
        g.en_count = g.en_count < 4 ? g.en_count : 3;
        open_wide(&g);
        if (k % 2)
            make_narrow(&g, &seed);
        g.prior.rounds = k % 3;
        brute_force(&w, &g);
        w.at_end = check_likelihood;
        walk(&w, 0, 0, MATCH, 1);
    }
}

static void a_bead_that_cannot_be_costs_more_than_its_sentences_alone(void **state)
{
    grid g = {.id_count = 5,
              .en_count = 5,
              .prior = {.gap_open = 0.1, .gap_extend = 0.3, .gap_switch = 0.05, .weight = 10}};
    const sejajar_bead no_shape = {0, 5, 0, 5, 0, false};
    sejajar_bead alone[10], diagonal[5];
    double all, without;

    (void)state;
    g.prior.shape[0] = 1;
    open_wide(&g);
    for (int i = 0; i < SIDE; i++)
        for (int j = 0; j < SIDE; j++)
            for (int s = 0; s < SJ_SHAPE_COUNT; s++)
                g.score[i][j][s] = s == 0 && i > 0 && j > 0 ? 3.0f : -INFINITY;
    for (uint32_t k = 0; k < 5; k++) {
        alone[k] = (sejajar_bead){0, 0, k, 1, 0, false}; /* in any order */
        alone[5 + k] = (sejajar_bead){k, 1, 5, 0, 0, false};
        diagonal[k] = (sejajar_bead){k, 1, k, 1, 0, false};
    }
    assert_float_equal(likelihood_of(&g, &no_shape, 1), likelihood_of(&g, alone, 10) - 20, 1e-9);
    all = likelihood_of(&g, diagonal, 5);
    g.score[3][3][0] = -INFINITY;
    without = likelihood_of(&g, diagonal, 5);
    assert_true(without < all - 20 && without > -40);
}

/* ---- The sides swapped ------------------------------------------------ */

static int mirrored_shape(int shape)
{
    for (int s = 0; s < SJ_SHAPE_COUNT; s++)
        if (sj_shapes[s].id == sj_shapes[shape].en && sj_shapes[s].en == sj_shapes[shape].id)
            return s;
    return -1; /* 4-2 has no fellow */
}

static void mirror(grid *out, grid *g)
{
    for (int i = 0; i < SIDE; i++)
        for (int j = 0; j < SIDE; j++)
            for (int s = 0; s < SJ_SHAPE_COUNT; s++) {
                int other = mirrored_shape(s);
                if (other < 0)
                    g->score[i][j][s] = out->score[j][i][s] = -INFINITY;
                else
                    out->score[j][i][other] = g->score[i][j][s];
            }
    out->id_count = g->en_count;
    out->en_count = g->id_count;
    out->prior = g->prior;
    for (int s = 0; s < SJ_SHAPE_COUNT; s++)
        if (mirrored_shape(s) >= 0)
            out->prior.shape[mirrored_shape(s)] = g->prior.shape[s];
    open_wide(out);
}

/* Out of a run of gaps on the Indonesian side an English one may follow, but not the other
 * way round; with small gap_open and gap_switch that hardly shows. */
static void swapping_the_sides_swaps_the_beads(void **state)
{
    uint32_t seed = 6;
    int alike = 0;

    (void)state;
    for (int k = 0; k < 200; k++) {
        static grid g, swapped;
        sejajar_bead beads[MOST_BEADS], others[MOST_BEADS];
        size_t count;

        make_grid(&g, &seed);
        g.prior.gap_open = 1e-4;
        g.prior.gap_switch = 1e-5;
        mirror(&swapped, &g);
        count = find_path(&g, beads);
        if (count != find_path(&swapped, others))
            continue;
        for (size_t b = 0; b < count; b++)
            if (beads[b].id_count && beads[b].en_count)
                for (size_t o = 0; o < count; o++)
                    if (others[o].id_first == beads[b].en_first &&
                        others[o].en_first == beads[b].id_first && others[o].id_count)
                        assert_float_equal(others[o].probability, beads[b].probability, 2e-3);
        alike++;
    }
    assert_true(alike >= 198); /* ties aside */
}

/* ---- Errors ---------------------------------------------------------- */

static sejajar_status cannot_score(void *scorer, uint32_t i, uint32_t low, uint32_t high,
                                   float *out, sejajar_error *err)
{
    (void)scorer, (void)err;
    for (uint32_t k = 0; k < (high - low + 1) * SJ_SHAPE_COUNT; k++)
        out[k] = -INFINITY;
    return i == 2 ? SEJAJAR_ERROR_LIMIT : SEJAJAR_OK;
}

static void an_error_of_the_scorer_is_handed_on(void **state)
{
    uint32_t low[3] = {0, 0, 0}, high[3] = {0, 0, 0}, seed = 7;
    sj_corridor corridor = {2, 0, low, high};
    sejajar_bead beads[2];
    sj_path_prior prior = {.rounds = 0};
    sj_path_problem problem = {&corridor, cannot_score, NULL, &prior};
    size_t count;

    (void)state;
    make_prior(&prior, &seed);
    assert_int_equal(sj_path_find(beads, &count, NULL, &problem, NULL), SEJAJAR_ERROR_LIMIT);
}

static grid given;

static sejajar_status find_given(sejajar_error *err)
{
    sj_corridor corridor = {given.id_count, given.en_count, given.low, given.high};
    sj_path_problem problem = {&corridor, give_row, &given, &given.prior};
    sejajar_bead beads[MOST_BEADS];
    size_t count;

    return sj_path_find(beads, &count, NULL, &problem, err);
}

static void lack_of_memory_is_an_error_like_any_other(void **state)
{
    uint32_t seed = 8;

    (void)state;
    make_grid(&given, &seed);
    assert_true(fail_every_allocation(find_given) > 5);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(posteriors_and_path_are_those_of_brute_force),
        cmocka_unit_test(so_are_they_after_re_estimation),
        cmocka_unit_test(so_are_they_in_a_narrow_corridor),
        cmocka_unit_test(a_temperature_changes_how_sure_beads_are_and_not_which),
        cmocka_unit_test(so_are_they_for_each_set_of_shapes),
        cmocka_unit_test(a_side_without_sentences_has_null_beads_only),
        cmocka_unit_test(in_a_run_of_gaps_the_indonesian_sentences_come_first),
        cmocka_unit_test(where_no_match_will_do_any_order_of_gaps_is_better_than_none),
        cmocka_unit_test(the_likelihood_of_every_path_is_that_of_brute_force),
        cmocka_unit_test(a_bead_that_cannot_be_costs_more_than_its_sentences_alone),
        cmocka_unit_test(swapping_the_sides_swaps_the_beads),
        cmocka_unit_test(an_error_of_the_scorer_is_handed_on),
        cmocka_unit_test(lack_of_memory_is_an_error_like_any_other),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
