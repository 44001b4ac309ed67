/* sejajar_screen(): the pairs of an alignment as the filter and the judge see them one by one,
 * whether their words were kept or are cut again. */
#include "support/model.h"
#include "support/splitters.h"
#include "tokenise/kept_words.h"

static sejajar_filter *filter;
static sejajar_judge *judge;

static int open_all(void **state)
{
    sejajar_filter_options options = sejajar_filter_defaults();

    return open_model(state) || open_splitters(state) ||
           sejajar_filter_open(&filter, model, &options, NULL) ||
           sejajar_judge_open(&judge, model, SEJAJAR_ID, NULL);
}

static int close_all(void **state)
{
    sejajar_filter_free(filter);
    sejajar_judge_free(judge);
    return close_splitters(state) || close_model(state);
}

typedef struct {
    sejajar_sentences *side[2];
    sejajar_alignment *alignment;
    sejajar_words *words;
} aligned;

static aligned align(const char *id, const char *en, bool segmented)
{
    sejajar_text texts[2] = {{id, strlen(id)}, {en, strlen(en)}};
    aligned a = {0};
    sejajar_align_options options = {.words = &a.words};

    for (int k = 0; k < 2; k++)
        assert_int_equal(segmented ? sejajar_lines(&a.side[k], texts[k], NULL)
                                   : sejajar_split(&a.side[k], splitters[k], texts[k], NULL, NULL),
                         SEJAJAR_OK);
    assert_int_equal(sejajar_align(&a.alignment, model, a.side[0], a.side[1], &options, NULL),
                     SEJAJAR_OK);
    assert_non_null(a.words);
    return a;
}

static void drop(aligned *a)
{
    sejajar_alignment_free(a->alignment);
    sejajar_words_free(a->words);
    sejajar_sentences_free(a->side[0]);
    sejajar_sentences_free(a->side[1]);
}

static sejajar_status screen(const aligned *a, sejajar_screening how, sejajar_screened_sink sink,
                             void *to, sejajar_error *err)
{
    how.filter = filter;
    return sejajar_screen(&how, a->alignment, a->side[0], a->side[1], sink, to, err);
}

/* ---- What pairs must be ---------------------------------------------- */

/* Of a pair on its own. */
static int is_as_alone(void *to, const sejajar_screened *pair)
{
    sejajar_filter_options options = sejajar_filter_defaults();
    sejajar_judgement judgement;
    sejajar_filter *alone;
    sejajar_judge *another;
    sejajar_print print;

    assert_int_equal(sejajar_filter_open(&alone, model, &options, NULL), SEJAJAR_OK);
    assert_int_equal(sejajar_judge_open(&another, model, SEJAJAR_ID, NULL), SEJAJAR_OK);
    assert_int_equal(sejajar_judge_pair(&judgement, another, pair->id, pair->en, NULL), SEJAJAR_OK);
    assert_true(pair->fidelity == judgement.fidelity);
    assert_int_equal(
        sejajar_filter_pair(&print, alone, pair->id, pair->en, pair->score, pair->fidelity),
        pair->broken);
    assert_true(print.exact == pair->print.exact && print.has_near == pair->print.has_near);
    assert_memory_equal(print.near, pair->print.near, sizeof print.near);
    sejajar_filter_free(alone);
    sejajar_judge_free(another);
    ++*(size_t *)to;
    return 0;
}

/* Judged by the words that were kept, beads are as faithful as without. */
static void check_beads(const aligned *a)
{
    double lent[16], cut[16];

    assert_true(a->alignment->count <= 16);
    assert_int_equal(
        sejajar_judge_beads(lent, judge, a->alignment, a->side[0], a->side[1], a->words, NULL),
        SEJAJAR_OK);
    assert_int_equal(
        sejajar_judge_beads(cut, judge, a->alignment, a->side[0], a->side[1], NULL, NULL),
        SEJAJAR_OK);
    assert_memory_equal(lent, cut, a->alignment->count * sizeof *lent);
}

/* All pairs, with the words that were kept and without. Returns how many there are. */
static size_t check_pairs(const aligned *a)
{
    size_t lent = 0, cut = 0;

    check_beads(a);
    assert_int_equal(
        screen(a, (sejajar_screening){.judge = judge, .words = a->words}, is_as_alone, &lent, NULL),
        SEJAJAR_OK);
    assert_int_equal(screen(a, (sejajar_screening){.judge = judge}, is_as_alone, &cut, NULL),
                     SEJAJAR_OK);
    assert_int_equal(lent, cut);
    return lent;
}

/* Are the words of the Indonesian sentences lent for this text? */
static bool lends(const aligned *a, uint32_t first, uint32_t count, const char *text)
{
    static sj_cut_text lent, cut;
    sejajar_text given = {text, strlen(text)};

    sj_kept_words_cut(&lent, a->words, SEJAJAR_ID, a->side[0], first, count, given);
    if (!lent.is_lent)
        return false;
    sj_cut_text_make(&cut, given, SEJAJAR_ID);
    assert_int_equal(lent.count, cut.count);
    for (uint32_t w = 0; w < cut.count; w++) {
        assert_ptr_equal(lent.word[w].begin, cut.word[w].begin);
        assert_ptr_equal(lent.word[w].end, cut.word[w].end);
        assert_int_equal(sj_cut_type(&lent, w)->kind, sj_cut_type(&cut, w)->kind);
        assert_string_equal(lent.forms + sj_cut_type(&lent, w)->form,
                            cut.forms + sj_cut_type(&cut, w)->form);
    }
    return true;
}

/* ---- Tests ----------------------------------------------------------- */

static const char *const story[2] = {
    "Pada 17 Agustus 2024 Siti membeli 1.250 buku di Bandung. Ia tidak membaca satu pun; adiknya "
    "membaca semuanya!\nAnak-anak itu senang. Menteri Sri Mulyani berkata, \"Harga beras turun "
    "5 persen.\" Apakah itu benar? Kami menunggu; hujan turun sejak pagi.",
    "On 17 August 2024 Siti bought 1,250 books in Bandung. She didn't read any of them. Her "
    "brother read them all!\nThe children were happy. Minister Sri Mulyani said, \"The price of "
    "rice fell by 5 percent.\" Is that true? We waited. It has been raining since morning."};

static void pairs_are_as_on_their_own(void **state)
{
    aligned a = align(story[0], story[1], false);

    (void)state;
    assert_in_range(check_pairs(&a), 5, 9);
    drop(&a);
}

static void words_serve_after_sentences_were_divided(void **state)
{
    aligned a = align(story[0], story[1], false);
    size_t before = a.side[0]->count;

    (void)state;
    assert_int_equal(sejajar_recut(a.alignment, model, a.side[0], a.side[1], NULL), SEJAJAR_OK);
    assert_true(a.side[0]->count > before);
    assert_in_range(check_pairs(&a), 6, 9);
    drop(&a);
}

static void white_space_is_written_as_one_space(void **state)
{
    aligned a = align("Hujan  turun\tsejak pagi.\nKami menunggu di rumah.\n\n",
                      "It has been raining since morning.\nWe waited at\xC2\xA0home.\n\n", true);

    (void)state;
    assert_int_equal(check_pairs(&a), 2);
    assert_false(lends(&a, 0, 1, "Hujan turun sejak pagi."));
    assert_true(lends(&a, 1, 1, "Kami menunggu di rumah."));
    drop(&a);
}

static void words_are_lent_for_the_same_text_only(void **state)
{
    aligned a = align("Hujan turun. Anak-anak pulang.\nKami menunggu, 007.\n\xD9\xA5 dan 5",
                      "It rained. The children went home.\nWe waited, 007.\n5 and 5", true);
    sejajar_sentence third = a.side[0]->at[2];

    (void)state;
    assert_true(lends(&a, 0, 1, "Hujan turun. Anak-anak pulang."));
    assert_true(lends(&a, 0, 2, "Hujan turun. Anak-anak pulang. Kami menunggu, 007."));
    assert_false(lends(&a, 0, 2, "Hujan turun. Anak-anak pulang."));
    assert_false(lends(&a, 0, 2, "Hujan turun. Anak-anak pulang.\nKami menunggu, 007."));
    assert_false(lends(&a, 0, 1, "Hujan turun. Anak-anak pulang. "));
    assert_false(lends(&a, 0, 1, "Hujan turun. Anak-anak pulan"));
    assert_false(lends(&a, 0, 1, "Hujan turun. Anak-anak pulang?"));
    assert_int_equal(check_pairs(&a), 3);
    a.side[0]->at[2].end--; /* no sentence that was cut */
    assert_false(lends(&a, 2, 1, "\xD9\xA5 dan "));
    a.side[0]->at[2] = third;
    drop(&a);
}

/* More words than are lent, and more than the aligner looks at. */
static void long_sentences_are_cut_again(void **state)
{
    char texts[2][8000] = {"", ""};

    (void)state;
    for (int k = 0; k < 300; k++) {
        strcat(texts[0], k % 7 ? "hujan turun " : "12 kereta ");
        strcat(texts[1], k % 7 ? "rain fell " : "12 trains ");
    }
    strcat(texts[0], "\nKami menunggu di rumah.");
    strcat(texts[1], "\nWe waited at home.");
    aligned a = align(texts[0], texts[1], true);
    assert_int_equal(check_pairs(&a), 2);
    drop(&a);
}

static int count(void *to, const sejajar_screened *pair)
{
    (void)pair;
    ++*(size_t *)to;
    return 0;
}

static int count_judged(void *to, const sejajar_screened *pair)
{
    assert_true(pair->fidelity >= 0 || (pair->broken & 1u << SEJAJAR_RULE_LETTERS));
    *(size_t *)to += pair->fidelity >= 0;
    return 0;
}

static void what_is_dropped_is_not_judged(void **state)
{
    aligned a = align("Kami menunggu di rumah.\n12 34 56 78 90",
                      "We waited at home.\n12 34 56 78 90", true);
    uint32_t drop_letters = 1u << SEJAJAR_RULE_LETTERS;
    size_t judged = 0, all = 0;

    (void)state;
    assert_int_equal(
        screen(&a, (sejajar_screening){.judge = judge, .words = a.words, .drop = drop_letters},
               count_judged, &judged, NULL),
        SEJAJAR_OK);
    assert_int_equal(judged, 1);
    assert_int_equal(screen(&a, (sejajar_screening){.words = a.words}, count, &all, NULL),
                     SEJAJAR_OK); /* nobody judges */
    assert_int_equal(all, 2);
    drop(&a);
}

static int stop(void *to, const sejajar_screened *pair)
{
    (void)pair;
    ++*(size_t *)to;
    return -1;
}

static void it_can_be_stopped(void **state)
{
    aligned a = align(story[0], story[1], false);
    size_t pairs = 0;
    sejajar_error err;

    (void)state;
    assert_int_equal(screen(&a, (sejajar_screening){.words = a.words}, stop, &pairs, &err),
                     SEJAJAR_ERROR_IO);
    assert_int_equal(err.status, SEJAJAR_ERROR_IO);
    assert_int_equal(pairs, 1);
    drop(&a);
}

static void beads_of_other_texts_are_refused(void **state)
{
    aligned a = align(story[0], story[1], false);
    size_t pairs = 0;

    (void)state;
    a.alignment->beads[0].id_count = 1000;
    assert_int_equal(screen(&a, (sejajar_screening){.words = a.words}, count, &pairs, NULL),
                     SEJAJAR_ERROR_ARGUMENT);
    drop(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pairs_are_as_on_their_own),
        cmocka_unit_test(words_serve_after_sentences_were_divided),
        cmocka_unit_test(white_space_is_written_as_one_space),
        cmocka_unit_test(words_are_lent_for_the_same_text_only),
        cmocka_unit_test(long_sentences_are_cut_again),
        cmocka_unit_test(what_is_dropped_is_not_judged),
        cmocka_unit_test(it_can_be_stopped),
        cmocka_unit_test(beads_of_other_texts_are_refused),
    };

    return cmocka_run_group_tests(tests, open_all, close_all);
}
