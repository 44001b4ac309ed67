/* Words and phrases with translations of the user's own. */
#include <math.h>

#include "model/model.h"
#include "score/bitext.h"
#include "support/model.h"
#include "support/sides.h"

static sejajar_glossary *glossary_of(const char *lines)
{
    sejajar_glossary *glossary;

    assert_int_equal(sejajar_glossary_make(&glossary, (sejajar_text){lines, strlen(lines)}, NULL),
                     SEJAJAR_OK);
    return glossary;
}

/* The weight of the link between two forms; 0: none. */
static double weight(const sejajar_glossary *g, const char *id, const char *en)
{
    uint32_t i = sj_vocabulary_find(&g->forms[0], id, strlen(id));
    uint32_t e = sj_vocabulary_find(&g->forms[1], en, strlen(en));

    assert_true(i != UINT32_MAX && e != UINT32_MAX);
    for (uint32_t k = g->first[i]; k < g->first[i + 1]; k++)
        if (g->links.at[k].en == e)
            return (double)g->links.at[k].weight;
    return 0;
}

static void the_words_of_an_entry_are_linked(void **state)
{
    sejajar_glossary *g =
        glossary_of("Kapal\tship\t0.7\r\n"
                    "\n"
                    "rumah\thouse\nrumah\thome\nrumah sakit\thospital (clinic)\n");

    (void)state;
    assert_float_equal(weight(g, "kapal", "ship"), 1, 1e-6);
    assert_float_equal(weight(g, "rumah", "house"), sqrt(1 / 3.0), 1e-6);
    assert_float_equal(weight(g, "sakit", "hospital"), 1, 1e-6);
    assert_float_equal(weight(g, "rumah", "hospital"), sqrt(1 / 3.0), 1e-6);
    assert_int_equal(sj_vocabulary_find(&g->forms[1], "0.7", 3), UINT32_MAX);
    assert_int_equal(sj_vocabulary_find(&g->forms[1], "(", 1), UINT32_MAX);
    sejajar_glossary_free(g);
    sejajar_glossary_free(NULL);
}

static void words_of_many_phrases_are_not_linked(void **state)
{
    static char lines[128 * 1024];
    char *at = lines;
    sejajar_glossary *g;

    (void)state;
    for (int k = 0; k < 3000; k++)
        at += sprintf(at, "di kata%d\tthe word%d\n", k, k);
    g = glossary_of(lines);
    assert_float_equal(weight(g, "di", "word7"), 0, 0); /* one of three thousand */
    assert_float_equal(weight(g, "kata7", "word7"), 1, 1e-6);
    sejajar_glossary_free(g);
}

static void a_form_is_found_by_its_stem(void **state)
{
    sejajar_glossary *g = glossary_of("kapal\tship\nperkapalan\tshipping\n");
    sj_stemmer *id = sj_stemmer_open(SEJAJAR_ID), *en = sj_stemmer_open(SEJAJAR_EN);

    (void)state;
    assert_int_equal(sj_glossary_find(g, SEJAJAR_ID, id, "kapalnya", 8, SJ_WORD_LETTERS), 0);
    assert_int_equal(sj_glossary_find(g, SEJAJAR_ID, id, "perkapalan", 10, SJ_WORD_LETTERS), 1);
    assert_int_equal(sj_glossary_find(g, SEJAJAR_EN, en, "ships", 5, SJ_WORD_LETTERS), 0);
    assert_int_equal(sj_glossary_find(g, SEJAJAR_EN, en, "boat", 4, SJ_WORD_LETTERS), UINT32_MAX);
    sj_stemmer_close(id);
    sj_stemmer_close(en);
    sejajar_glossary_free(g);
}

static void check_error(const char *lines, uint64_t line, const char *words)
{
    sejajar_glossary *glossary;
    sejajar_error err = {0};

    assert_int_equal(sejajar_glossary_make(&glossary, (sejajar_text){lines, strlen(lines)}, &err),
                     SEJAJAR_ERROR_FORMAT);
    assert_null(glossary);
    assert_int_equal(err.line, line);
    assert_non_null(strstr(err.message, words));
}

static void what_is_no_entry_is_said_with_its_line(void **state)
{
    (void)state;
    check_error("kapal\tship\nrumah house\n", 2, "without a tab");
    check_error("kapal\t?!\n", 1, "without a word");
    check_error("\tship\n", 1, "without a word");
    check_error("a b c d e f g h i j k l m n o p q\tletters\n", 1, "over 16 words");
    check_error("\n\n", 0, "no words");
}

/* ---- In a pair of texts ------------------------------------------------ */

static const char *const id_text = "Kapal itu kroncah.\nBapak membeli splanik baru.";
static const char *const en_text = "That ship is gruntled.\nFather bought a new wombadge.";

static size_t links_between(const sejajar_glossary *glossary, const char *id, const char *en)
{
    sj_word_knowledge known = {&model->lexicon, glossary, NULL, &model->parameters};
    sejajar_sentences *sentences[2];
    sj_tokens side[2];
    sj_bitext bitext;
    const sj_tokens *const sides[2] = {&side[0], &side[1]};
    size_t found = 0;
    uint32_t i, e;

    open_sides(sentences, side, id_text, en_text);
    assert_int_equal(sj_bitext_make(&bitext, sides, &known, NULL), SEJAJAR_OK);
    i = sj_vocabulary_find(&side[0].vocabulary, id, strlen(id));
    e = sj_vocabulary_find(&side[1].vocabulary, en, strlen(en));
    for (uint32_t k = bitext.first[i]; k < bitext.first[i + 1]; k++)
        found += bitext.links.at[k].en == e;
    sj_bitext_free(&bitext);
    close_sides(sentences, side);
    return found;
}

static void entries_link_words_that_the_model_lacks(void **state)
{
    sejajar_glossary *g =
        glossary_of("splanik\twombadge\nkapal\tship\nyang kroncah\tthat gruntled\n");

    (void)state;
    assert_int_equal(links_between(NULL, "splanik", "wombadge"), 0);
    assert_int_equal(links_between(g, "splanik", "wombadge"), 1);
    assert_int_equal(links_between(g, "kapal", "ship"), 1); /* the lexicon's, and no second */
    assert_int_equal(links_between(g, "kroncah", "gruntled"), 1);
    sejajar_glossary_free(g);
}

/* Which English sentence the only Indonesian one is paired with. */
static uint32_t partner(const sejajar_glossary *glossary, const sejajar_model *with)
{
    sejajar_align_options options = {.glossary = glossary};
    sejajar_sentences *id = lines_of("Splanik kroncah."),
                      *en = lines_of("Gruntled wombadge.\nSarded quandles.");
    sejajar_alignment *a;
    uint32_t found = UINT32_MAX;

    assert_int_equal(sejajar_align(&a, with, id, en, &options, NULL), SEJAJAR_OK);
    for (size_t k = 0; k < a->count; k++)
        if (a->beads[k].id_count && a->beads[k].en_count == 1)
            found = a->beads[k].en_first;
    sejajar_alignment_free(a);
    sejajar_sentences_free(id);
    sejajar_sentences_free(en);
    return found;
}

static void entries_decide_what_is_paired(void **state)
{
    sejajar_glossary *first = glossary_of("splanik\twombadge\nkroncah\tgruntled\n");
    sejajar_glossary *second = glossary_of("splanik\tquandle\nkroncah\tsarded\n");
    sejajar_model *none;

    (void)state;
    assert_int_equal(sejajar_model_none(&none, NULL), SEJAJAR_OK);
    assert_int_equal(partner(first, model), 0);
    assert_int_equal(partner(second, model), 1);
    assert_int_equal(partner(first, none), 0);
    assert_int_equal(partner(second, none), 1);
    sejajar_model_free(none);
    sejajar_glossary_free(first);
    sejajar_glossary_free(second);
}

static sejajar_status make_and_align(sejajar_error *err)
{
    static const char lines[] = "splanik\twombadge\nrumah sakit\thospital\n";
    sejajar_sentences *id = NULL, *en = NULL;
    sejajar_alignment *a = NULL;
    sejajar_align_options options = {0};
    sejajar_glossary *g;
    sejajar_status status = sejajar_glossary_make(&g, (sejajar_text){lines, sizeof lines - 1}, err);

    options.glossary = g;
    if (status == SEJAJAR_OK)
        status = sejajar_lines(&id, TEXT("Splanik baru.\nRumah sakit."), err);
    if (status == SEJAJAR_OK)
        status = sejajar_lines(&en, TEXT("A new wombadge.\nThe hospital."), err);
    if (status == SEJAJAR_OK)
        status = sejajar_align(&a, model, id, en, &options, err);
    sejajar_alignment_free(a);
    sejajar_sentences_free(id);
    sejajar_sentences_free(en);
    sejajar_glossary_free(g);
    return status;
}

static void lack_of_memory_is_an_error_like_any_other(void **state)
{
    (void)state;
    assert_true(fail_every_allocation(make_and_align) > 20);
}

static void the_signature_names_it(void **state)
{
    sejajar_glossary *same[2] = {glossary_of("a\tb\n"), glossary_of("a\tb\n")};
    sejajar_glossary *other = glossary_of("a\tc\n");
    char line[512], checksum[40];

    (void)state;
    assert_true(sejajar_glossary_checksum(same[0]) == sejajar_glossary_checksum(same[1]));
    assert_true(sejajar_glossary_checksum(same[0]) != sejajar_glossary_checksum(other));
    snprintf(checksum, sizeof checksum, ", lexicon %016llx",
             (unsigned long long)sejajar_glossary_checksum(other));
    sejajar_signature(line, sizeof line, model, other, NULL, NULL);
    assert_non_null(strstr(line, checksum));
    sejajar_glossary_free(same[0]);
    sejajar_glossary_free(same[1]);
    sejajar_glossary_free(other);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_words_of_an_entry_are_linked),
        cmocka_unit_test(words_of_many_phrases_are_not_linked),
        cmocka_unit_test(a_form_is_found_by_its_stem),
        cmocka_unit_test(what_is_no_entry_is_said_with_its_line),
        cmocka_unit_test(entries_link_words_that_the_model_lacks),
        cmocka_unit_test(entries_decide_what_is_paired),
        cmocka_unit_test(the_signature_names_it),
        cmocka_unit_test(lack_of_memory_is_an_error_like_any_other),
    };

    return cmocka_run_group_tests(tests, open_model, close_model);
}
