/* Interned forms, and a side of a bitext as numbers. */
#include "support/check.h"
#include "tokenise/tokens.h"

static uint32_t add(sj_vocabulary *vocabulary, const char *form)
{
    return sj_vocabulary_add(vocabulary, form, strlen(form), SJ_WORD_LETTERS);
}

static void numbers_follow_first_appearance(void **state)
{
    sj_vocabulary v = {0};

    (void)state;
    assert_int_equal(sj_vocabulary_find(&v, "kapal", 5), UINT32_MAX);
    assert_int_equal(add(&v, "kapal"), 0);
    assert_int_equal(add(&v, "laut"), 1);
    assert_int_equal(add(&v, "kapal"), 0);
    assert_int_equal(sj_vocabulary_find(&v, "laut", 4), 1);
    assert_int_equal(sj_vocabulary_find(&v, "lau", 3), UINT32_MAX);
    assert_string_equal(sj_vocabulary_form(&v, 1), "laut");
    assert_int_equal(v.types.at[1].form_length, 4);
    sj_vocabulary_free(&v);
    sj_vocabulary_free(&v);
}

static void every_form_is_found_again_after_growing(void **state)
{
    sj_vocabulary v = {0};
    char form[16];

    (void)state;
    for (uint32_t k = 0; k < 20000; k++) {
        snprintf(form, sizeof form, "w%u", k);
        assert_int_equal(add(&v, form), k);
    }
    for (uint32_t k = 0; k < 20000; k++) {
        snprintf(form, sizeof form, "w%u", k);
        assert_int_equal(sj_vocabulary_find(&v, form, strlen(form)), k);
        assert_string_equal(sj_vocabulary_form(&v, k), form);
    }
    sj_vocabulary_free(&v);
}

static void a_sentence_is_the_types_of_its_words(void **state)
{
    sejajar_sentences *lines = lines_of("Kapal itu kapal.\n\nItu laut\n");
    sj_tokens t;

    (void)state;
    assert_int_equal(sj_tokenise(&t, lines, SEJAJAR_ID, NULL), SEJAJAR_OK);
    assert_int_equal(t.count, 3);
    assert_int_equal(sj_tokens_length(&t, 0), 3);
    assert_int_equal(sj_tokens_length(&t, 1), 0);
    assert_int_equal(sj_tokens_length(&t, 2), 2);
    assert_int_equal(t.words.at[0], t.words.at[2]);
    assert_int_equal(t.words.at[1], t.words.at[3]);
    assert_int_equal(t.vocabulary.types.count, 3);
    assert_int_equal(t.characters[0], 14); /* white space left out */
    assert_int_equal(t.characters[1], 0);
    sj_tokens_free(&t);
    sejajar_sentences_free(lines);
}

static void characters_are_code_points(void **state)
{
    sejajar_sentences *lines = lines_of("“Łódź” 中");
    sj_tokens t;

    (void)state;
    assert_int_equal(sj_tokenise(&t, lines, SEJAJAR_EN, NULL), SEJAJAR_OK);
    assert_int_equal(t.characters[0], 7);
    sj_tokens_free(&t);
    sejajar_sentences_free(lines);
}

static void a_long_sentence_is_matched_by_its_beginning(void **state)
{
    enum { WORDS = 3000 };
    char *text = malloc(2 * WORDS + 1);
    sejajar_sentences *lines;
    sj_tokens t;

    (void)state;
    assert_non_null(text);
    for (size_t k = 0; k < WORDS; k++)
        memcpy(text + 2 * k, "a ", 2);
    text[2 * WORDS] = 0;
    lines = lines_of(text);
    assert_int_equal(sj_tokenise(&t, lines, SEJAJAR_EN, NULL), SEJAJAR_OK);
    assert_int_equal(sj_tokens_length(&t, 0), SJ_SENTENCE_WORDS);
    assert_int_equal(t.characters[0], WORDS); /* its length counts whole */
    sj_tokens_free(&t);
    sejajar_sentences_free(lines);
    free(text);
}

static sejajar_sentences *given;

static sejajar_status tokenise_given(sejajar_error *err)
{
    sj_tokens t = {0};
    sejajar_status status = sj_tokenise(&t, given, SEJAJAR_EN, err);

    if (status == SEJAJAR_OK)
        sj_tokens_free(&t);
    return status;
}

static void lack_of_memory_is_an_error_like_any_other(void **state)
{
    (void)state;
    given = lines_of("One two three\nfour don't five\n");
    assert_true(fail_every_allocation(tokenise_given) > 3);
    sejajar_sentences_free(given);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_follow_first_appearance),
        cmocka_unit_test(every_form_is_found_again_after_growing),
        cmocka_unit_test(a_sentence_is_the_types_of_its_words),
        cmocka_unit_test(characters_are_code_points),
        cmocka_unit_test(a_long_sentence_is_matched_by_its_beginning),
        cmocka_unit_test(lack_of_memory_is_an_error_like_any_other),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
