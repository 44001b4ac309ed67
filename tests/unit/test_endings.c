/* Marks at the ends of sentences, and what they tell. */
#include "support/check.h"

#include "score/endings.h"

#include <math.h>

static void closing_marks_do_not_count(void **state)
{
    static const struct {
        const char *sentence;
        sj_end_mark mark;
    } cases[] = {
        {"Hujan turun.", SJ_END_STOP},
        {"Hujan turun …", SJ_END_STOP},
        {"“Hujan turun.”", SJ_END_STOP},
        {"(Lihat gambar 3.)", SJ_END_STOP},
        {"Siapa yang datang?\" ", SJ_END_QUESTION},
        {"Awas!»", SJ_END_EXCLAMATION},
        {"Bahan-bahannya:", SJ_END_COLON},
        {"pertama, air;", SJ_END_COMMA},
        {"Lalu ia —", SJ_END_COMMA},
        {"Daftar isi", SJ_END_WORD},
        {"Pasal 5 (lanjutan)", SJ_END_WORD},
        {"行く。", SJ_END_STOP},
        {"行く？", SJ_END_QUESTION},
        {"", SJ_END_WORD},
        {"\"\"", SJ_END_WORD},
    };

    (void)state;
    for (size_t k = 0; k < sizeof cases / sizeof *cases; k++) {
        sejajar_text text = {cases[k].sentence, strlen(cases[k].sentence)};

        if (sj_end_mark_of(text) != cases[k].mark)
            fail_msg("%s: %d", cases[k].sentence, sj_end_mark_of(text));
    }
}

static sj_tokens tokens_of(const char *text, sejajar_language language)
{
    sejajar_sentences *lines = lines_of(text);
    sj_tokens tokens;

    assert_int_equal(sj_tokenise(&tokens, lines, language, NULL), SEJAJAR_OK);
    sejajar_sentences_free(lines);
    return tokens;
}

static sj_endings endings_of(const char *id, const char *en)
{
    sj_tokens a = tokens_of(id, SEJAJAR_ID), b = tokens_of(en, SEJAJAR_EN);
    sj_endings endings;

    sj_endings_begin(&endings, &a, &b);
    sj_tokens_free(&a);
    sj_tokens_free(&b);
    return endings;
}

static const char talk_id[] = "Apa kabar?\nBaik.\nMau ke mana?\nKe pasar.\nHari ini panas.\nYa.\n";
static const char talk_en[] = "How are you?\nFine.\nWhere to?\nTo the market.\nIt is hot.\nYes.\n";

static void the_rarer_a_mark_the_more_it_tells(void **state)
{
    sj_endings e = endings_of(talk_id, talk_en);

    (void)state;
    assert_true(e.score[SJ_END_QUESTION][SJ_END_QUESTION] > e.score[SJ_END_STOP][SJ_END_STOP]);
    assert_true(e.score[SJ_END_STOP][SJ_END_STOP] > 0);
    assert_true(e.score[SJ_END_STOP][SJ_END_QUESTION] < -1);
    assert_true(e.score[SJ_END_QUESTION][SJ_END_STOP] < -1);
}

static void a_text_without_marks_is_not_held_against_it(void **state)
{
    static char bare[4096], stops[4096];
    sj_endings e;

    (void)state;
    for (int k = 0; k < 200; k++) {
        strcat(bare, "hujan turun\n");
        strcat(stops, "It rains.\n");
    }
    e = endings_of(bare, stops);
    assert_true(e.score[SJ_END_WORD][SJ_END_STOP] > -0.3);
}

static void they_are_chances_that_add_up_to_one(void **state)
{
    /* P(mark | mark, translation) = P(mark) exp(score), and P is that of the texts. */
    sj_endings e = endings_of(talk_id, talk_en);
    double share[SJ_END_MARKS];

    (void)state;
    for (int b = 0; b < SJ_END_MARKS; b++) { /* from the two kinds of rows */
        int other = b == 0 ? 1 : 0;
        double ratio = exp(e.score[b][b]), rest = exp(e.score[other][b]);

        share[b] = (1 - rest) / (ratio - rest);
    }
    for (int a = 0; a < SJ_END_MARKS; a++) {
        double sum = 0;

        for (int b = 0; b < SJ_END_MARKS; b++)
            sum += share[b] * exp(e.score[a][b]);
        assert_true(fabs(sum - 1) < 1e-4);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(closing_marks_do_not_count),
        cmocka_unit_test(the_rarer_a_mark_the_more_it_tells),
        cmocka_unit_test(a_text_without_marks_is_not_held_against_it),
        cmocka_unit_test(they_are_chances_that_add_up_to_one),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
