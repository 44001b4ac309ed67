/* Which words of two sentences are linked: the best links first, each word at most once. */
#include "score/link_finder.h"

#include <math.h>

#include "support/sides.h"

static sj_taken taken;

/* A link of that rank whose worth is hand-checked: odds of 2 for the Indonesian side. */
static sj_link link_of(uint16_t id, uint16_t en, float rank)
{
    return (sj_link){id, en, 2, 6, rank};
}

static bool nothing_is_taken(void)
{
    for (size_t k = 0; k < SJ_BEAD_WORDS; k++)
        if (taken.id[k] || taken.en[k])
            return false;
    return true;
}

/* ---- Competitive linking --------------------------------------------- */

static void a_link_is_worth_less_the_more_words_there_are(void **state)
{
    sj_link link = link_of(0, 0, 1);
    sj_link_gain gain = sj_link_worth(&link, 2, 3);

    (void)state;
    assert_float_equal(gain.id, log(1 + 2.0 / (3 + 1)), 1e-4);
    assert_float_equal(gain.en, log(1 + 6.0 / (2 + 1)), 1e-4);
    assert_true(sj_link_worth(&link, 2, 4).id < gain.id);
    assert_true(sj_link_worth(&link, 3, 3).en < gain.en);
}

static void each_word_is_linked_once(void **state)
{
    /* 0–0 is best; 0–1 and 1–0 then find a word taken; 1–1 is left. */
    sj_link links[] = {link_of(0, 0, 9), link_of(0, 1, 8), link_of(1, 0, 7), link_of(1, 1, 1)};
    sj_links_taken sum = sj_links_take((sj_ranked_links){links, 4}, 2, 2, &taken);
    sj_link_gain one = sj_link_worth(&links[0], 2, 2);

    (void)state;
    assert_float_equal(sum.gain, 2 * (one.id + one.en), 1e-4);
    assert_true(nothing_is_taken());
    assert_int_equal(sj_links_choose(links, 4, &taken), 2);
    assert_true(links[0].id == 0 && links[0].en == 0);
    assert_true(links[1].id == 1 && links[1].en == 1);
    assert_true(nothing_is_taken());
}

/* Greedy, not the best sum: 0–0 stands in the way of two good links. */
static void the_best_link_wins_though_others_lose_by_it(void **state)
{
    sj_link links[] = {link_of(0, 0, 9), link_of(0, 1, 8), link_of(1, 0, 8)};

    (void)state;
    assert_int_equal(sj_links_choose(links, 3, &taken), 1);
    assert_true(links[0].id == 0 && links[0].en == 0);
}

static void no_links_gain_nothing(void **state)
{
    sj_links_taken sum = sj_links_take((sj_ranked_links){NULL, 0}, 5, 5, &taken);

    (void)state;
    assert_true(sum.gain == 0 && sum.strong[0] == 0 && sum.strong[1] == 0);
    assert_int_equal(sj_links_choose(NULL, 0, &taken), 0);
}

static void the_last_word_of_the_longest_bead_can_be_linked(void **state)
{
    sj_link links[] = {link_of(SJ_BEAD_WORDS - 1, SJ_BEAD_WORDS - 1, 2)};

    (void)state;
    assert_int_equal(sj_links_choose(links, 1, &taken), 1);
    assert_true(nothing_is_taken());
}

static void lists_merge_in_falling_rank_with_the_seconds_words_moved(void **state)
{
    sj_link a[] = {link_of(0, 0, 9), link_of(1, 1, 5)};
    sj_link b[] = {link_of(0, 0, 9), link_of(2, 1, 7), link_of(0, 1, 2)};
    static const struct {
        uint16_t id, en;
    } wanted[] = {{0, 0}, {10, 20}, {12, 21}, {1, 1}, {10, 21}};
    sj_link out[5];

    (void)state;
    sj_links_merge(out, (sj_ranked_links){a, 2}, (sj_ranked_links){b, 3}, 10, 20);
    for (size_t k = 0; k < 5; k++) {
        assert_int_equal(out[k].id, wanted[k].id);
        assert_int_equal(out[k].en, wanted[k].en);
    }
}

/* ---- Finding --------------------------------------------------------- */

typedef struct {
    sejajar_sentences *sentences[2];
    sj_tokens side[2];
    sj_bitext bitext;
    sj_link_finder finder;
} texts;

/* Without a lexicon: numbers and equal forms are linked. */
static const sj_word_knowledge nothing_known = {.parameters = &sj_parameters_default};

static void open_texts(texts *t, const char *id, const char *en)
{
    const sj_tokens *const sides[2] = {&t->side[0], &t->side[1]};

    open_sides(t->sentences, t->side, id, en);
    assert_int_equal(sj_bitext_make(&t->bitext, sides, &nothing_known, NULL), SEJAJAR_OK);
    assert_int_equal(sj_link_finder_open(&t->finder, &t->bitext, NULL), SEJAJAR_OK);
}

static void close_texts(texts *t)
{
    sj_link_finder_close(&t->finder);
    sj_bitext_free(&t->bitext);
    close_sides(t->sentences, t->side);
}

static void check_link(const sj_link *link, int id, int en)
{
    assert_int_equal(link->id, id);
    assert_int_equal(link->en, en);
}

static void the_same_number_and_the_same_name_are_linked(void **state)
{
    sj_link_list links = {0};
    texts t;

    (void)state;
    open_texts(&t, "Bandung dihuni 2.500.000 jiwa\nmelompat", "2,500,000 people live in Bandung\n");
    assert_true(sj_link_finder_turn(&t.finder, 0));
    assert_true(sj_links_find(&t.finder, 0, &links));
    assert_int_equal(links.count, 2);
    assert_true(links.at[0].rank >= links.at[1].rank);
    check_link(&links.at[0], 2, 0); /* numbers are likelier to be kept than names */
    check_link(&links.at[1], 0, 4);
    links.count = 0;
    assert_true(sj_link_finder_turn(&t.finder, 1));
    assert_true(sj_links_find(&t.finder, 0, &links));
    assert_int_equal(links.count, 0);
    sj_array_free(&links);
    close_texts(&t);
}

static void a_repeated_word_may_be_linked_with_each_place(void **state)
{
    sj_link_list links = {0};
    texts t;

    (void)state;
    open_texts(&t, "Kutoarjo 7 Kutoarjo", "Kutoarjo Kutoarjo");
    assert_true(sj_link_finder_turn(&t.finder, 0));
    assert_true(sj_links_find(&t.finder, 0, &links));
    assert_int_equal(links.count, 4);
    check_link(&links.at[0], 0, 0); /* between equals the earlier words */
    check_link(&links.at[1], 0, 1);
    check_link(&links.at[2], 2, 0);
    check_link(&links.at[3], 2, 1);
    assert_int_equal(sj_links_choose(links.at, links.count, &taken), 2);
    check_link(&links.at[0], 0, 0);
    check_link(&links.at[1], 2, 1);
    sj_array_free(&links);
    close_texts(&t);
}

/* More links than are sorted at once: 49 between the names, and numbers before them all. */
static void many_links_fall_in_rank(void **state)
{
    sj_link_list links = {0};
    texts t;

    (void)state;
    open_texts(&t, "Blora Blora Blora Blora Blora Blora Blora 7 81",
               "81 7 Blora Blora Blora Blora "
               "Blora Blora Blora");
    assert_true(sj_link_finder_turn(&t.finder, 0));
    assert_true(sj_links_find(&t.finder, 0, &links));
    assert_int_equal(links.count, 51);
    check_link(&links.at[0], 7, 1);
    check_link(&links.at[1], 8, 0);
    for (int k = 0; k < 49; k++)
        check_link(&links.at[2 + k], k / 7, 2 + k % 7);
    sj_array_free(&links);
    close_texts(&t);
}

static void marks_are_not_linked_without_a_lexicon(void **state)
{
    sj_link_list links = {0};
    texts t;

    (void)state;
    open_texts(&t, "? ! (", "? ! (");
    assert_true(sj_link_finder_turn(&t.finder, 0));
    assert_true(sj_links_find(&t.finder, 0, &links));
    assert_int_equal(links.count, 0);
    sj_array_free(&links);
    close_texts(&t);
}

static sejajar_sentences *lines[2];

static sejajar_status make_bitext(sejajar_error *err)
{
    sj_tokens side[2] = {0};
    const sj_tokens *const sides[2] = {&side[0], &side[1]};
    sj_bitext bitext = {0};
    sejajar_status status = sj_tokenise(&side[0], lines[0], SEJAJAR_ID, err);

    if (status == SEJAJAR_OK)
        status = sj_tokenise(&side[1], lines[1], SEJAJAR_EN, err);
    if (status == SEJAJAR_OK)
        status = sj_bitext_make(&bitext, sides, &nothing_known, err);
    if (status == SEJAJAR_OK)
        sj_bitext_free(&bitext);
    sj_tokens_free(&side[0]);
    sj_tokens_free(&side[1]);
    return status;
}

static void lack_of_memory_is_an_error_like_any_other(void **state)
{
    (void)state;
    assert_int_equal(sejajar_lines(&lines[0], TEXT("Bogor 1945\nDepok"), NULL), SEJAJAR_OK);
    assert_int_equal(sejajar_lines(&lines[1], TEXT("In Bogor 1945\nDepok"), NULL), SEJAJAR_OK);
    assert_true(fail_every_allocation(make_bitext) > 10);
    sejajar_sentences_free(lines[0]);
    sejajar_sentences_free(lines[1]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_link_is_worth_less_the_more_words_there_are),
        cmocka_unit_test(each_word_is_linked_once),
        cmocka_unit_test(the_best_link_wins_though_others_lose_by_it),
        cmocka_unit_test(no_links_gain_nothing),
        cmocka_unit_test(the_last_word_of_the_longest_bead_can_be_linked),
        cmocka_unit_test(lists_merge_in_falling_rank_with_the_seconds_words_moved),
        cmocka_unit_test(the_same_number_and_the_same_name_are_linked),
        cmocka_unit_test(a_repeated_word_may_be_linked_with_each_place),
        cmocka_unit_test(many_links_fall_in_rank),
        cmocka_unit_test(marks_are_not_linked_without_a_lexicon),
        cmocka_unit_test(lack_of_memory_is_an_error_like_any_other),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
