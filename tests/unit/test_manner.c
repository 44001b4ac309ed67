/* How freely texts were translated, learned from their own alignment. */
#include "learn/manner.h"

#include "model/model.h"
#include "support/model.h"
#include "support/sides.h"

static const char id[] = "Ibunya menunggu di rumah dengan sabar.\n"
                         "Mereka makan ikan dan minum teh hangat.\n"
                         "Tidak ada yang tahu mengapa harga beras naik.\n"
                         "Pasar itu tutup setiap hari Jumat.\n";
static const char close_en[] = "His mother was waiting patiently at home.\n"
                               "They ate fish and drank warm tea.\n"
                               "Nobody knew why the price of rice had gone up.\n"
                               "The market is closed every Friday.\n";
static const char free_en[] = "There was someone who had not gone to bed yet.\n"
                              "Supper was a quiet affair.\n"
                              "It beat everyone how dear things were getting.\n"
                              "Once a week you found the shutters down.\n";

/* What sentence-by-sentence beads, all of this probability, of the texts tell. */
static sj_parameters learn(const char *en, size_t characters_times, float probability)
{
    sejajar_sentences *sentences[2];
    sj_tokens side[2];
    const sj_tokens *sides[2] = {&side[0], &side[1]};
    sj_bitext bitext;
    sj_lengths lengths;
    sj_scorer *scorer;
    sejajar_bead beads[4];
    sejajar_alignment alignment = {beads, 4};
    sj_score_sources sources;
    sj_parameters own = model->parameters;
    sj_word_knowledge known = {.lexicon = &model->lexicon, .parameters = &model->parameters};

    open_sides(sentences, side, id, en);
    for (uint32_t k = 0; k < 4; k++) {
        side[1].characters[k] *= (uint32_t)characters_times;
        beads[k] = (sejajar_bead){k, 1, k, 1, probability, false};
    }
    assert_int_equal(sj_bitext_make(&bitext, sides, &known, NULL), SEJAJAR_OK);
    sj_lengths_begin(&lengths, &model->parameters, &side[1]);
    sources =
        (sj_score_sources){&bitext, &lengths, &model->parameters, {sentences[0], sentences[1]}};
    assert_int_equal(sj_scorer_open(&scorer, &sources, NULL), SEJAJAR_OK);
    assert_int_equal(sj_manner_learn(&own, &model->parameters, scorer, sides, &alignment, NULL),
                     SEJAJAR_OK);
    sj_scorer_close(scorer);
    sj_bitext_free(&bitext);
    close_sides(sentences, side);
    return own;
}

static void a_close_translation_is_read_as_it_is(void **state)
{
    sj_parameters own = learn(close_en, 1, 1);

    (void)state;
    assert_true(own.free < model->parameters.free);
    assert_false(sj_manner_differs(&model->parameters, &own));
}

static void a_retelling_is_free(void **state)
{
    sj_parameters own = learn(free_en, 1, 1);

    (void)state;
    assert_true(own.free > 0.1);
    assert_true(sj_manner_differs(&model->parameters, &own));
}

static void unlikely_beads_tell_nothing(void **state)
{
    sj_parameters own = learn(free_en, 3, 0);

    (void)state;
    assert_float_equal(own.free, model->parameters.free, 1e-12);
    assert_float_equal(own.length_ratio, model->parameters.length_ratio, 1e-12);
    assert_float_equal(own.length_base, model->parameters.length_base, 1e-12);
}

static void long_translations_move_the_ratio_of_lengths(void **state)
{
    sj_parameters usual = learn(close_en, 1, 1), own = learn(close_en, 3, 1);

    (void)state;
    /* log 3 is 1.1; four beads weigh about a fifth of the prior, and far ones less. */
    assert_true(own.length_ratio > usual.length_ratio + 0.05);
    assert_true(own.length_base > usual.length_base);
    assert_float_equal(own.length_base / own.length_per_character,
                       model->parameters.length_base / model->parameters.length_per_character,
                       1e-9);
    assert_true(own.free < model->parameters.free);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_close_translation_is_read_as_it_is),
        cmocka_unit_test(a_retelling_is_free),
        cmocka_unit_test(unlikely_beads_tell_nothing),
        cmocka_unit_test(long_translations_move_the_ratio_of_lengths),
    };

    return cmocka_run_group_tests(tests, open_model, close_model);
}
