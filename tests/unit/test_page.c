/* Pages and pictures of alignments. */
#include <math.h>

#include "support/check.h"

static char id_text[] = "Satu.\nDua <b>.\nTiga.";
static char en_text[] = "One.\nThree.";
static sejajar_sentence id_at[] = {{0, 5, 0}, {6, 14, 0}, {15, 20, 1}};
static sejajar_sentence en_at[] = {{0, 4, 0}, {5, 11, 0}};
static const sejajar_sentences id = {{id_text, sizeof id_text - 1}, id_at, 3, NULL, 0};
static const sejajar_sentences en = {{en_text, sizeof en_text - 1}, en_at, 2, NULL, 0};
static sejajar_bead beads[] = {
    {0, 1, 0, 1, 0.96, false}, {1, 1, 1, 0, 1.0, false}, {2, 1, 1, 1, 0.5, false}};
static const sejajar_alignment alignment = {beads, 3};

typedef sejajar_status write_function(sejajar_sink sink, void *to,
                                      const sejajar_alignment *alignment,
                                      const sejajar_sentences *id, const sejajar_sentences *en,
                                      const sejajar_page_options *options, sejajar_error *err);

/* For the caller to free. */
static char *written(write_function *write_it, const sejajar_page_options *options)
{
    kept k = {0};

    assert_int_equal(write_it(keep, &k, &alignment, &id, &en, options, NULL), SEJAJAR_OK);
    return k.at;
}

static void a_page_has_beads_with_their_levels(void **state)
{
    char *page = written(sejajar_write_page, NULL);

    (void)state;
    assert_non_null(strstr(page, "class=\"bead good\""));
    assert_non_null(strstr(page, "class=\"bead alone\""));
    assert_non_null(strstr(page, "class=\"bead doubt\""));
    assert_null(strstr(page, "class=\"bead bad\""));
    assert_non_null(strstr(page, "<p data-n=\"1\">Dua &lt;b&gt;.</p>"));
    assert_non_null(strstr(page, "\"beads\":[[1,1,0.9600],[1,0,1.0000],[1,1,0.5000]]"));
    assert_non_null(strstr(page, "lang=\"id\""));
    assert_non_null(strstr(page, "<div role=\"columnheader\">English</div>"));
    free(page);
}

static void languages_that_are_not_known_are_not_named(void **state)
{
    sejajar_page_options options = {
        .title = "a & b", .id_name = "x.txt", .any_languages = true, .signature = "sejajar 0"};
    char *page = written(sejajar_write_page, &options);

    (void)state;
    assert_null(strstr(page, "lang=\"id\""));
    assert_non_null(strstr(page, "<title>a &amp; b</title>"));
    assert_non_null(strstr(page, "\"id\":\"x.txt\",\"en\":\"Second text\""));
    assert_non_null(strstr(page, "<footer>sejajar 0</footer>"));
    free(page);
}

static void a_picture_has_a_path_for_each_level(void **state)
{
    char *picture = written(sejajar_write_dot_plot, NULL);

    (void)state;
    assert_non_null(strstr(picture, "viewBox=\"0 0 3 2\""));
    assert_non_null(strstr(picture, "<path class=\"good\" d=\"M0 0h1v1h-1z\"/>"));
    assert_non_null(strstr(picture, "<path class=\"doubt\" d=\"M2 1h1v1h-1z\"/>"));
    assert_non_null(strstr(picture, "<path class=\"alone\" d=\"M1 1h1v0h-1z\"/>"));
    free(picture);
}

static void a_probability_that_is_none_is_low(void **state)
{
    char *page;

    (void)state;
    beads[0].probability = NAN;
    page = written(sejajar_write_page, NULL);
    beads[0].probability = 0.96;
    assert_non_null(strstr(page, "class=\"bead bad\""));
    assert_non_null(strstr(page, "[[1,1,0.0000]"));
    free(page);
}

static void nothing_can_be_shown_too(void **state)
{
    static const sejajar_alignment none = {0};
    static const sejajar_sentences nothing = {0};
    kept k = {0};

    (void)state;
    assert_int_equal(sejajar_write_page(keep, &k, &none, &nothing, &nothing, NULL, NULL),
                     SEJAJAR_OK);
    assert_int_equal(sejajar_write_dot_plot(keep, &k, &none, &nothing, &nothing, NULL, NULL),
                     SEJAJAR_OK);
    assert_non_null(strstr(k.at, "\"beads\":[]"));
    free(k.at);
}

static void refuses(size_t count, const char *message)
{
    sejajar_alignment some = {beads, count};
    sejajar_error err = {0};
    kept k = {0};

    assert_int_equal(sejajar_write_page(keep, &k, &some, &id, &en, NULL, &err),
                     SEJAJAR_ERROR_ARGUMENT);
    assert_string_equal(err.message, message);
    assert_null(k.at);
}

static void beads_must_be_of_all_sentences_in_order(void **state)
{
    (void)state;
    refuses(2, "the beads are not of all sentences");
    beads[2].en_first = 0;
    refuses(3, "bead 2 does not begin where the one before ends");
    beads[2].en_first = 1;
    beads[2].id_count = 4;
    refuses(3, "the beads are not of all sentences");
    beads[2].id_count = 1;
}

static int refuse(void *to, const char *bytes, size_t length)
{
    (void)to;
    (void)bytes;
    (void)length;
    return -1;
}

static void a_sink_that_refuses_is_noticed(void **state)
{
    (void)state;
    assert_int_equal(sejajar_write_page(refuse, NULL, &alignment, &id, &en, NULL, NULL),
                     SEJAJAR_ERROR_IO);
    assert_int_equal(sejajar_write_dot_plot(refuse, NULL, &alignment, &id, &en, NULL, NULL),
                     SEJAJAR_ERROR_IO);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_page_has_beads_with_their_levels),
        cmocka_unit_test(languages_that_are_not_known_are_not_named),
        cmocka_unit_test(a_picture_has_a_path_for_each_level),
        cmocka_unit_test(a_probability_that_is_none_is_low),
        cmocka_unit_test(nothing_can_be_shown_too),
        cmocka_unit_test(beads_must_be_of_all_sentences_in_order),
        cmocka_unit_test(a_sink_that_refuses_is_noticed),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
