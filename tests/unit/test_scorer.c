/* The score of a bead, in rows and taken apart; what lengths tell. */
#include "score/scorer.h"

#include <math.h>

#include "model/model.h"
#include "score/guess.h"
#include "support/model.h"
#include "support/sides.h"

/* ---- Two texts with their scorer -------------------------------------- */

typedef struct {
    sejajar_sentences *sentences[2];
    sj_tokens side[2];
    sj_bitext bitext;
    sj_lengths lengths;
    sj_score_sources sources;
    sj_scorer *scorer;
} texts;

static void open_texts(texts *t, const char *id, const char *en)
{
    const sj_tokens *const sides[2] = {&t->side[0], &t->side[1]};
    sj_word_knowledge known = {.lexicon = &model->lexicon, .parameters = &model->parameters};

    open_sides(t->sentences, t->side, id, en);
    for (int s = 0; s < 2; s++)
        for (size_t k = 0; k < t->sentences[s]->count; k++)
            t->sentences[s]->at[k].paragraph = (uint32_t)k / 3;
    assert_int_equal(sj_bitext_make(&t->bitext, sides, &known, NULL), SEJAJAR_OK);
    sj_lengths_begin(&t->lengths, &model->parameters, &t->side[1]);
    t->sources = (sj_score_sources){
        &t->bitext, &t->lengths, &model->parameters, {t->sentences[0], t->sentences[1]}};
    assert_int_equal(sj_scorer_open(&t->scorer, &t->sources, NULL), SEJAJAR_OK);
}

static void close_texts(texts *t)
{
    sj_scorer_close(t->scorer);
    sj_bitext_free(&t->bitext);
    close_sides(t->sentences, t->side);
}

static const char story_id[] = "Sari tiba di Surabaya pada pukul 10.30, lalu ia naik kereta.\n"
                               "Ibunya menunggu di rumah.\n"
                               "\n"
                               "Mereka makan ikan dan minum teh.\n"
                               "Hujan turun. Jalan-jalan banjir.\n"
                               "Pada tahun 1998 harga beras naik 25 persen.\n"
                               "Tidak ada yang tahu mengapa.\n"
                               "!";
static const char story_en[] = "Sari got to Surabaya at 10:30.\n"
                               "Then she took a train.\n"
                               "Her mother was waiting at home.\n"
                               "They ate fish and drank tea.\n"
                               "It rained.\n"
                               "The streets were flooded.\n"
                               "In 1998 the price of rice rose by 25 percent; nobody knew why.\n";

/* ---- Rows and parts --------------------------------------------------- */

/* The scores of all beads: out[i][j * SJ_SHAPE_COUNT + shape], i and j where they end. */
static void score_all(texts *t, uint32_t id_first, uint32_t en_first, float out[16][256])
{
    uint32_t n = (uint32_t)t->side[0].count - id_first, m = (uint32_t)t->side[1].count - en_first;

    sj_scorer_begin(t->scorer, id_first, en_first);
    for (uint32_t i = 1; i <= n; i++)
        assert_int_equal(sj_scorer_row(t->scorer, i, 0, m, out[i], NULL), SEJAJAR_OK);
}

static void check_taken_apart(texts *t, const sejajar_bead *bead, float score)
{
    sj_bead_parts parts = {0};

    assert_int_equal(sj_scorer_take_apart(t->scorer, bead, &parts, NULL), SEJAJAR_OK);
    assert_float_equal(parts.total, score, 1e-3);
    assert_true(parts.unlinked <= 0 && parts.linked >= 0);
    for (size_t k = 1; k < parts.links.count; k++)
        assert_true(parts.links.at[k - 1].rank >= parts.links.at[k].rank);
    sj_array_free(&parts.links);
}

/* Compares every bead that is worth its while; returns how many are merged ones. */
static int check_all(uint32_t id_first, uint32_t en_first)
{
    static float scores[16][256];
    int merged = 0;
    texts t;

    open_texts(&t, story_id, story_en);
    score_all(&t, id_first, en_first, scores);
    for (uint32_t i = 1; i + id_first <= t.side[0].count; i++)
        for (uint32_t j = 0; j + en_first <= t.side[1].count; j++)
            for (int s = 0; s < SJ_SHAPE_COUNT; s++) {
                float score = scores[i][j * SJ_SHAPE_COUNT + (uint32_t)s];
                sj_shape shape = sj_shapes[s];
                sejajar_bead bead = {
                    id_first + i - shape.id, shape.id, en_first + j - shape.en, shape.en, 0, false};
                assert_true(score < INFINITY && !isnan(score));
                if (score == -INFINITY)
                    continue;
                assert_true(shape.id <= i && shape.en <= j);
                check_taken_apart(&t, &bead, score);
                merged += s > 0;
            }
    close_texts(&t);
    return merged;
}

static void a_bead_scores_the_same_in_its_row_and_taken_apart(void **state)
{
    (void)state;
    assert_true(check_all(0, 0) > 2);
}

static void where_the_grid_begins_makes_no_difference(void **state)
{
    (void)state;
    check_all(3, 2);
    check_all(1, 4);
}

static void a_narrow_row_scores_what_a_wide_one_does(void **state)
{
    static float wide[16][256];
    float narrow[256];
    texts t;

    (void)state;
    open_texts(&t, story_id, story_en);
    score_all(&t, 0, 0, wide);
    sj_scorer_begin(t.scorer, 0, 0);
    for (uint32_t i = 1; i <= t.side[0].count; i++) {
        uint32_t low = i > 2 ? i - 2 : 0, high = i + 1 < 7 ? i + 1 : 7;
        assert_int_equal(sj_scorer_row(t.scorer, i, low, high, narrow, NULL), SEJAJAR_OK);
        for (uint32_t j = low; j <= high; j++) /* the 1-1 bead; others may lie outside */
            assert_true(narrow[(j - low) * SJ_SHAPE_COUNT] == wide[i][j * SJ_SHAPE_COUNT]);
    }
    close_texts(&t);
}

/* A guess lets words be used twice, and takes only the likelier of close and free. */
static void a_guess_is_near_the_score_of_a_single_bead(void **state)
{
    static float scores[16][256];
    sj_guesser guesser;
    float guesses[16];
    texts t;

    (void)state;
    open_texts(&t, story_id, story_en);
    score_all(&t, 0, 1, scores);
    assert_int_equal(sj_guesser_open(&guesser, &t.bitext, &t.lengths, &model->parameters, NULL),
                     SEJAJAR_OK);
    sj_guesser_begin(&guesser, 0, 1);
    for (uint32_t i = 1; i <= t.side[0].count; i++) {
        sj_guesser_row(&guesser, i, 0, 5, guesses);
        assert_true(guesses[0] == -INFINITY);
        for (uint32_t j = 1; j <= 5; j++) {
            float score = scores[i][j * SJ_SHAPE_COUNT];

            assert_int_equal(guesses[j] == -INFINITY, score == -INFINITY);
            if (score > -INFINITY)
                assert_float_equal(guesses[j], score, 6);
            sj_guesser_turn(&guesser, i - 1);
            assert_true(sj_guesser_single(&guesser, j) == guesses[j]);
        }
    }
    sj_guesser_close(&guesser);
    close_texts(&t);
}

static void an_empty_line_is_in_no_bead(void **state)
{
    static float scores[16][256];
    texts t;

    (void)state;
    open_texts(&t, story_id, story_en);
    score_all(&t, 0, 0, scores);
    for (uint32_t i = 3; i <= t.side[0].count; i++) /* sentence 2 is empty */
        for (uint32_t j = 0; j <= t.side[1].count; j++)
            for (int s = 0; s < SJ_SHAPE_COUNT; s++)
                if (i - 3 < sj_shapes[s].id)
                    assert_true(scores[i][j * SJ_SHAPE_COUNT + (uint32_t)s] == -INFINITY);
    close_texts(&t);
}

static void a_translation_scores_more_than_unrelated_text(void **state)
{
    static float scores[16][256];
    texts t;

    (void)state;
    open_texts(&t, story_id, story_en);
    score_all(&t, 0, 0, scores);
    assert_true(scores[2][3 * SJ_SHAPE_COUNT] > 0); /* Ibunya menunggu – her mother */
    assert_true(scores[2][3 * SJ_SHAPE_COUNT] > scores[2][1 * SJ_SHAPE_COUNT] + 3);
    assert_true(scores[4][4 * SJ_SHAPE_COUNT] > 3); /* ikan, teh – fish, tea */
    assert_true(scores[1][2 * SJ_SHAPE_COUNT + 1] > scores[1][1 * SJ_SHAPE_COUNT]); /* 1-2 */
    close_texts(&t);
}

/* ---- Memory ------------------------------------------------------------ */

static texts given;

static sejajar_status score_given(sejajar_error *err)
{
    sejajar_bead bead = {3, 2, 3, 3, 0, false};
    sj_bead_parts parts = {0};
    sj_scorer *scorer;
    float row[256];
    sejajar_status status = sj_scorer_open(&scorer, &given.sources, err);

    if (status != SEJAJAR_OK)
        return status;
    sj_scorer_begin(scorer, 0, 0);
    for (uint32_t i = 1; i <= 6 && status == SEJAJAR_OK; i++)
        status = sj_scorer_row(scorer, i, 0, 7, row, err);
    if (status == SEJAJAR_OK)
        status = sj_scorer_take_apart(scorer, &bead, &parts, err);
    sj_array_free(&parts.links);
    sj_scorer_close(scorer);
    return status;
}

static void lack_of_memory_is_an_error_like_any_other(void **state)
{
    (void)state;
    open_texts(&given, story_id, story_en);
    assert_true(fail_every_allocation(score_given) > 10);
    close_texts(&given);
}

/* ---- Lengths ----------------------------------------------------------- */

static void begin_lengths(sj_lengths *lengths)
{
    static uint32_t characters[] = {40, 60, 80, 100, 150};
    sj_tokens en = {.characters = characters, .count = COUNT_OF(characters)};

    sj_lengths_begin(lengths, &sj_parameters_default, &en);
}

static void the_usual_ratio_speaks_for_a_translation(void **state)
{
    sj_lengths lengths;

    (void)state;
    begin_lengths(&lengths);
    for (uint32_t length = 20; length <= 640; length *= 2) {
        uint32_t usual = (uint32_t)(length * exp(-sj_parameters_default.length_ratio));
        assert_true(sj_lengths_score(&lengths, usual, length, 1) > 0);
        assert_true(sj_lengths_score(&lengths, 8 * usual, length, 1) < 0);
        assert_true(sj_lengths_score(&lengths, usual / 8, length, 1) < 0);
    }
}

/* For one English length, the further the Indonesian one is from the usual, the less. */
static void the_further_from_the_usual_ratio_the_less(void **state)
{
    sj_lengths lengths;
    uint32_t en = 100, best = 0;
    float highest = -INFINITY;

    (void)state;
    begin_lengths(&lengths);
    for (uint32_t id = 1; id < 1000; id++)
        if (sj_lengths_score(&lengths, id, en, 1) > highest) {
            highest = sj_lengths_score(&lengths, id, en, 1);
            best = id;
        }
    assert_in_range(best, 90, 120);
    for (uint32_t id = best; id < 5000; id++)
        assert_true(sj_lengths_score(&lengths, id + 1, en, 1) <=
                    sj_lengths_score(&lengths, id, en, 1) + 1e-4f);
    for (uint32_t id = best; id > 0; id--)
        assert_true(sj_lengths_score(&lengths, id - 1, en, 1) <=
                    sj_lengths_score(&lengths, id, en, 1) + 1e-4f);
}

static void the_same_ratio_tells_more_of_longer_text(void **state)
{
    sj_lengths lengths;
    float before = INFINITY;

    (void)state;
    begin_lengths(&lengths);
    for (uint32_t en = 50; en <= 400; en *= 2) { /* three times as long: against it */
        float score = sj_lengths_score(&lengths, 3 * en, en, en / 50 > 4 ? 4 : en / 50);
        assert_true(score < before);
        before = score;
    }
}

static void no_length_is_beyond_it(void **state)
{
    static const uint32_t odd[] = {0, 1, 1000000, UINT32_MAX};
    sj_lengths lengths;

    (void)state;
    begin_lengths(&lengths);
    for (size_t i = 0; i < COUNT_OF(odd); i++)
        for (size_t j = 0; j < COUNT_OF(odd); j++)
            for (uint32_t n = 1; n <= SJ_SHAPE_SIDE; n++)
                assert_true(isfinite(sj_lengths_score(&lengths, odd[i], odd[j], n)));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_bead_scores_the_same_in_its_row_and_taken_apart),
        cmocka_unit_test(where_the_grid_begins_makes_no_difference),
        cmocka_unit_test(a_narrow_row_scores_what_a_wide_one_does),
        cmocka_unit_test(a_guess_is_near_the_score_of_a_single_bead),
        cmocka_unit_test(an_empty_line_is_in_no_bead),
        cmocka_unit_test(a_translation_scores_more_than_unrelated_text),
        cmocka_unit_test(lack_of_memory_is_an_error_like_any_other),
        cmocka_unit_test(the_usual_ratio_speaks_for_a_translation),
        cmocka_unit_test(the_further_from_the_usual_ratio_the_less),
        cmocka_unit_test(the_same_ratio_tells_more_of_longer_text),
        cmocka_unit_test(no_length_is_beyond_it),
    };

    return cmocka_run_group_tests(tests, open_model, close_model);
}
