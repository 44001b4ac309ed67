/* Profiles of documents, what they say for two that may belong together, and who gets whom. */
#include "support/model.h"

#include "match/namesakes.h"
#include "match/profile.h"

static sejajar_profile *profile(sejajar_language language, const char *text, const char *name)
{
    sejajar_profile *made;

    assert_int_equal(sejajar_profile_make(&made, model, language,
                                          (sejajar_text){text, strlen(text)}, name, NULL),
                     SEJAJAR_OK);
    return made;
}

/* ---- Terms -------------------------------------------------------------- */

static bool has_term(const sejajar_profile *p, uint32_t key)
{
    for (uint32_t k = 0; k < p->count; k++) {
        if (p->terms[k].key == key)
            return true;
    }
    return false;
}

static void a_name_in_two_spellings_is_one_term(void **state)
{
    (void)state;
    assert_int_equal(sj_term_spelling("zelensky", 8), sj_term_spelling("zelenskyy", 9));
    assert_int_equal(sj_term_spelling("yosef", 5), sj_term_spelling("joseph", 6));
    assert_int_not_equal(sj_term_spelling("pasar", 5), sj_term_spelling("besar", 5));
}

static void a_number_is_one_term_however_it_is_written(void **state)
{
    sejajar_profile *id = profile(SEJAJAR_ID, "Harganya Rp1.250.000 saja.", NULL);
    sejajar_profile *en = profile(SEJAJAR_EN, "It costs only Rp 1,250,000.", NULL);

    (void)state;
    assert_true(has_term(id, sj_term_number("1250000", 7)));
    assert_true(has_term(en, sj_term_number("1250000", 7)));
    sejajar_profile_free(id);
    sejajar_profile_free(en);
}

static void terms_are_counted_and_sorted(void **state)
{
    sejajar_profile *p = profile(SEJAJAR_EN, "Rain, rain, rain and 7 cats!", NULL);

    (void)state;
    assert_int_equal(sejajar_profile_words(p), 6);
    assert_int_equal(p->count, 4);
    for (uint32_t k = 1; k < p->count; k++)
        assert_true(p->terms[k - 1].key < p->terms[k].key);
    sejajar_profile_free(p);
}

static void the_hash_sees_words_alone(void **state)
{
    sejajar_profile *a = profile(SEJAJAR_EN, "We sat down. It rained.", NULL);
    sejajar_profile *b = profile(SEJAJAR_EN, "WE SAT DOWN,\n\nit rained", NULL);
    sejajar_profile *c = profile(SEJAJAR_EN, "It rained. We sat down.", NULL);

    (void)state;
    assert_true(sejajar_profile_hash(a) == sejajar_profile_hash(b));
    assert_true(sejajar_profile_hash(a) != sejajar_profile_hash(c));
    sejajar_profile_free(a);
    sejajar_profile_free(b);
    sejajar_profile_free(c);
}

static void of_very_many_terms_the_rarest_stay(void **state)
{
    enum { NUMBERS = 9000, MOST = 8192 };
    char *text = malloc(NUMBERS * 7 + 64);
    size_t at = (size_t)sprintf(text, "Ini rumah yang besar. ");
    sejajar_profile *p;

    (void)state;
    for (int k = 0; k < NUMBERS; k++)
        at += (size_t)sprintf(text + at, "%d ", 10000 + k);
    p = profile(SEJAJAR_ID, text, NULL);
    assert_int_equal(p->count, MOST);
    for (uint32_t k = 1; k < p->count; k++)
        assert_true(p->terms[k - 1].key < p->terms[k].key);
    sejajar_profile_free(p);
    free(text);
}

static void a_text_without_words_has_no_terms(void **state)
{
    sejajar_profile *p = profile(SEJAJAR_ID, " ... \n", NULL);

    (void)state;
    assert_int_equal(sejajar_profile_words(p), 0);
    assert_int_equal(p->count, 0);
    sejajar_profile_free(p);
}

/* ---- Names -------------------------------------------------------------- */

static void names_are_compared_without_their_language(void **state)
{
    (void)state;
    assert_true(sj_name_hash("id/berita/2024-03.id.txt.gz") ==
                sj_name_hash("en/Berita/2024-03.txt"));
    assert_true(sj_name_hash("a/laporan_ind.txt") == sj_name_hash("a/laporan-eng.txt"));
    assert_true(sj_name_hash("a/1.txt") != sj_name_hash("a/2.txt"));
    assert_true(sj_name_hash("id.gz") == 0);
    assert_true(sj_name_hash("") == 0);
}

static void a_name_of_several_documents_says_nothing(void **state)
{
    const sejajar_profile *all[3];
    sejajar_profile *made[3];
    sj_namesakes names;

    (void)state;
    for (int k = 0; k < 3; k++)
        all[k] = made[k] = profile(SEJAJAR_EN, "rain", k < 2 ? "en/index.html" : "en/rain.html");
    assert_true(sj_namesakes_make(&names, all, 3));
    assert_int_equal(sj_namesake(&names, sj_name_hash("id/index.html")), SJ_NO_DOCUMENT);
    assert_int_equal(sj_namesake(&names, sj_name_hash("id/rain.html")), 2);
    assert_int_equal(sj_namesake(&names, 0), SJ_NO_DOCUMENT);
    sj_namesakes_free(&names);
    for (int k = 0; k < 3; k++)
        sejajar_profile_free(made[k]);
}

/* ---- Documents that belong together -------------------------------------- */

static const char *const id_texts[] = {
    "Petani di lereng gunung menanam kentang dan wortel. Panen tahun ini turun karena hama.",
    "Kereta dari Bandung terlambat dua jam. Penumpang menunggu di peron sampai malam.",
    "Dokter itu menyarankan pasien minum air putih dan tidur lebih awal setiap hari.",
};
static const char *const en_texts[] = {
    "The train from Bandung was two hours late. Passengers waited on the platform until night.",
    "The museum opens at nine and is closed on Mondays; children pay nothing.",
    "Farmers on the slopes of the mountain grow potatoes and carrots. Pests ate some of them.",
};

typedef struct {
    sejajar_profile *made[2][3];
    const sejajar_profile *all[2][3];
} village;

static void fill(village *v)
{
    for (int k = 0; k < 3; k++) {
        v->all[0][k] = v->made[0][k] = profile(SEJAJAR_ID, id_texts[k], NULL);
        v->all[1][k] = v->made[1][k] = profile(SEJAJAR_EN, en_texts[k], NULL);
    }
}

static void clear(village *v)
{
    for (int k = 0; k < 3; k++) {
        sejajar_profile_free(v->made[0][k]);
        sejajar_profile_free(v->made[1][k]);
    }
}

static sejajar_status find_all(const village *v, sejajar_match *out, size_t *count,
                               sejajar_error *err)
{
    sejajar_matcher *matcher;
    sejajar_status status = sejajar_matcher_open(&matcher, model, v->all[0], 3, v->all[1], 3, err);

    if (status == SEJAJAR_OK)
        status = sejajar_matcher_find(matcher, 0, 3, out, count, err);
    sejajar_matcher_free(matcher);
    if (status == SEJAJAR_OK)
        status = sejajar_matches_rate(out, *count, err);
    if (status == SEJAJAR_OK)
        status = sejajar_matches_choose(out, count, 0.5, err);
    return status;
}

static void translations_find_each_other(void **state)
{
    sejajar_match found[3 * SEJAJAR_MOST_PARTNERS];
    size_t count;
    village v;

    (void)state;
    fill(&v);
    assert_int_equal(find_all(&v, found, &count, NULL), SEJAJAR_OK);
    assert_int_equal(count, 2);
    assert_int_equal(found[0].id, 0);
    assert_int_equal(found[0].en, 2);
    assert_int_equal(found[1].id, 1);
    assert_int_equal(found[1].en, 0);
    assert_true(found[0].score > 0.9 && found[1].score > 0.9);
    clear(&v);
}

static village standing;

static sejajar_status find_standing(sejajar_error *err)
{
    sejajar_match found[3 * SEJAJAR_MOST_PARTNERS];
    sejajar_profile *made;
    size_t count;
    sejajar_status status = sejajar_profile_make(&made, model, SEJAJAR_ID,
                                                 TEXT("Hujan turun di Bandung."), "id/a", err);

    sejajar_profile_free(made);
    return status == SEJAJAR_OK ? find_all(&standing, found, &count, err) : status;
}

static void running_out_of_memory_is_said(void **state)
{
    (void)state;
    fill(&standing);
    assert_true(fail_every_allocation(find_standing) > 20);
    clear(&standing);
}

static void no_documents_are_no_failure(void **state)
{
    sejajar_matcher *matcher;
    sejajar_match none[1];
    size_t count = 0;

    (void)state;
    assert_int_equal(sejajar_matcher_open(&matcher, model, NULL, 0, NULL, 0, NULL), SEJAJAR_OK);
    assert_int_equal(sejajar_matcher_find(matcher, 0, 0, none, &count, NULL), SEJAJAR_OK);
    assert_int_equal(count, 0);
    assert_int_equal(sejajar_matches_rate(none, 0, NULL), SEJAJAR_OK);
    assert_int_equal(sejajar_matches_choose(none, &count, 0.5, NULL), SEJAJAR_OK);
    sejajar_matcher_free(matcher);
}

static void without_a_lexicon_numbers_and_names_are_left(void **state)
{
    static const char id_text[] = "Suwarno membayar 4.175 rupiah di Wonosobo tahun 1987.";
    static const char en_text[] = "Suwarno paid 4,175 rupiah in Wonosobo in 1987.";
    sejajar_match found[SEJAJAR_MOST_PARTNERS];
    sejajar_profile *id, *en;
    sejajar_matcher *matcher;
    sejajar_model *none;
    size_t count;

    (void)state;
    assert_int_equal(sejajar_model_none(&none, NULL), SEJAJAR_OK);
    sejajar_profile_make(&id, none, SEJAJAR_ID, TEXT(id_text), NULL, NULL);
    sejajar_profile_make(&en, none, SEJAJAR_EN, TEXT(en_text), NULL, NULL);
    assert_int_equal(sejajar_matcher_open(&matcher, none, (const sejajar_profile *const *)&id, 1,
                                          (const sejajar_profile *const *)&en, 1, NULL),
                     SEJAJAR_OK);
    assert_int_equal(sejajar_matcher_find(matcher, 0, 1, found, &count, NULL), SEJAJAR_OK);
    assert_int_equal(count, 1);
    assert_true(found[0].evidence > 20);
    sejajar_matcher_free(matcher);
    sejajar_profile_free(id);
    sejajar_profile_free(en);
    sejajar_model_free(none);
}

/* ---- Who gets whom --------------------------------------------------------- */

static sejajar_match scored(uint32_t id, uint32_t en, double score)
{
    return (sejajar_match){.id = id, .en = en, .score = score, .aligned = -1};
}

static void the_best_pairs_are_taken_first(void **state)
{
    sejajar_match all[] = {scored(0, 0, 0.6), scored(0, 1, 0.9), scored(1, 1, 0.95),
                           scored(2, 2, 0.3)};
    size_t count = COUNT_OF(all);

    (void)state;
    assert_int_equal(sejajar_matches_choose(all, &count, 0.5, NULL), SEJAJAR_OK);
    assert_int_equal(count, 2);
    assert_int_equal(all[0].en, 0);
    assert_int_equal(all[1].en, 1);
}

static void two_pairs_are_better_than_the_best_one(void **state)
{
    sejajar_match all[] = {scored(0, 0, 0.95), scored(0, 1, 0.9), scored(1, 0, 0.94)};
    size_t count = COUNT_OF(all);

    (void)state;
    assert_int_equal(sejajar_matches_choose(all, &count, 0.5, NULL), SEJAJAR_OK);
    assert_int_equal(count, 2);
    assert_int_equal(all[0].en, 1);
    assert_int_equal(all[1].en, 0);
}

static void equal_scores_are_taken_in_order(void **state)
{
    sejajar_match all[] = {scored(1, 0, 0.8), scored(0, 0, 0.8), scored(1, 1, 0.8),
                           scored(0, 1, 0.8)};
    size_t count = COUNT_OF(all);

    (void)state;
    assert_int_equal(sejajar_matches_choose(all, &count, 0.5, NULL), SEJAJAR_OK);
    assert_int_equal(count, 2);
    assert_int_equal(all[0].en, 0);
    assert_int_equal(all[1].en, 1);
}

static double rated(sejajar_match *all, size_t count, size_t k)
{
    assert_int_equal(sejajar_matches_rate(all, count, NULL), SEJAJAR_OK);
    return all[k].score;
}

static void rivals_and_names_and_alignments_count(void **state)
{
    sejajar_match alone[] = {{.evidence = 40, .overlap = 0.5, .aligned = -1}};
    sejajar_match rival[] = {{.evidence = 40, .overlap = 0.5, .aligned = -1},
                             {.en = 1, .evidence = 38, .overlap = 0.5, .aligned = -1}};
    sejajar_match named[] = {{.evidence = -60, .overlap = -0.2, .aligned = -1, .same_name = true}};
    sejajar_match aligned[] = {{.evidence = 40, .overlap = 0.5, .aligned = 0, .beads = 30}};

    (void)state;
    assert_true(rated(alone, 1, 0) > 0.9);
    assert_true(rated(rival, 2, 0) < rated(alone, 1, 0));
    assert_true(rival[0].score > rival[1].score);
    assert_true(rated(named, 1, 0) < 0.1); /* a name does not override the text */
    assert_true(rated(aligned, 1, 0) < 0.5);
    aligned[0].aligned = 0.9;
    assert_true(rated(aligned, 1, 0) > 0.95);
    assert_true(sejajar_match_unclear(&alone[0]) && !sejajar_match_unclear(&aligned[0]));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_name_in_two_spellings_is_one_term),
        cmocka_unit_test(a_number_is_one_term_however_it_is_written),
        cmocka_unit_test(terms_are_counted_and_sorted),
        cmocka_unit_test(the_hash_sees_words_alone),
        cmocka_unit_test(of_very_many_terms_the_rarest_stay),
        cmocka_unit_test(a_text_without_words_has_no_terms),
        cmocka_unit_test(names_are_compared_without_their_language),
        cmocka_unit_test(a_name_of_several_documents_says_nothing),
        cmocka_unit_test(translations_find_each_other),
        cmocka_unit_test(running_out_of_memory_is_said),
        cmocka_unit_test(no_documents_are_no_failure),
        cmocka_unit_test(without_a_lexicon_numbers_and_names_are_left),
        cmocka_unit_test(the_best_pairs_are_taken_first),
        cmocka_unit_test(two_pairs_are_better_than_the_best_one),
        cmocka_unit_test(equal_scores_are_taken_in_order),
        cmocka_unit_test(rivals_and_names_and_alignments_count),
    };

    return cmocka_run_group_tests(tests, open_model, close_model);
}
