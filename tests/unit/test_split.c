/* Splitting as a caller sees it: options, offsets, paragraphs, lines, odd and large texts. */
#include "support/splitters.h"

#include <time.h>

static sejajar_sentences *split(const sejajar_splitter *splitter, sejajar_text text,
                                sejajar_newlines newlines)
{
    sejajar_split_options options = {.newlines = newlines};
    sejajar_sentences *sentences;

    assert_int_equal(sejajar_split(&sentences, splitter, text, &options, NULL), SEJAJAR_OK);
    return sentences;
}

static bool sentence_is(const sejajar_sentences *sentences, size_t k, const char *wanted)
{
    sejajar_sentence s = sentences->at[k];

    return text_is((sejajar_text){sentences->text.bytes + s.begin, s.end - s.begin}, wanted);
}

static void sentences_point_into_the_text(void **state)
{
    sejajar_text text = TEXT("  Ayah pulang.\t Ibu memasak. \n");
    sejajar_sentences *sentences = split(splitters[SEJAJAR_ID], text, SEJAJAR_NEWLINES_AUTO);

    (void)state;
    assert_int_equal(sentences->count, 2);
    assert_ptr_equal(sentences->text.bytes, text.bytes);
    assert_int_equal(sentences->at[0].begin, 2);
    assert_int_equal(sentences->at[0].end, 14);
    assert_true(sentence_is(sentences, 1, "Ibu memasak."));
    sejajar_sentences_free(sentences);
}

static void paragraphs_count_from_zero_without_gaps(void **state)
{
    sejajar_sentences *sentences =
        split(splitters[SEJAJAR_EN], TEXT("\n\nOne. Two.\n\n\n\nThree.\n \nFour."),
              SEJAJAR_NEWLINES_WRAPPED);

    (void)state;
    assert_int_equal(sentences->count, 4);
    assert_int_equal(sentences->at[1].paragraph, 0);
    assert_int_equal(sentences->at[2].paragraph, 1);
    assert_int_equal(sentences->at[3].paragraph, 2);
    sejajar_sentences_free(sentences);
}

static void nothing_and_white_space_have_no_sentences(void **state)
{
    static const char *const texts[] = {"", " ", "\n\n\n", "\xC2\xA0 \t\r\n", "\xE2\x80\xA9"};

    (void)state;
    for (size_t k = 0; k < COUNT_OF(texts); k++) {
        sejajar_sentences *sentences =
            split(splitters[SEJAJAR_ID], (sejajar_text){texts[k], strlen(texts[k])},
                  SEJAJAR_NEWLINES_AUTO);

        assert_int_equal(sentences->count, 0);
        sejajar_sentences_free(sentences);
    }
}

static void a_page_break_and_a_paragraph_separator_end_paragraphs(void **state)
{
    sejajar_sentences *sentences =
        split(splitters[SEJAJAR_EN], TEXT("One.\fTwo\xE2\x80\xA9three"), SEJAJAR_NEWLINES_WRAPPED);

    (void)state;
    assert_int_equal(sentences->count, 3);
    assert_int_equal(sentences->at[2].paragraph, 2);
    sejajar_sentences_free(sentences);
}

static void paragraphs_can_be_the_units(void **state)
{
    sejajar_split_options options = {SEJAJAR_NEWLINES_WRAPPED, SEJAJAR_QUOTES_SPLIT,
                                     SEJAJAR_UNIT_PARAGRAPH};
    sejajar_sentences *units;

    (void)state;
    assert_int_equal(sejajar_split(&units, splitters[SEJAJAR_ID],
                                   TEXT("Ayah pulang; Ibu\nmemasak. Adik tidur.\n\nMalam tiba."),
                                   &options, NULL),
                     SEJAJAR_OK);
    assert_int_equal(units->count, 2);
    assert_true(sentence_is(units, 0, "Ayah pulang; Ibu\nmemasak. Adik tidur."));
    assert_true(sentence_is(units, 1, "Malam tiba."));
    assert_int_equal(units->at[1].paragraph, 0);
    assert_int_equal(units->doubt_count, 0);
    sejajar_sentences_free(units);
}

static void added_abbreviations_count(void **state)
{
    sejajar_text text = TEXT("Dia tinggal di Perumh. Melati saja.");
    sejajar_splitter *own;
    sejajar_sentences *sentences;

    (void)state;
    assert_int_equal(sejajar_splitter_open(&own, SJ_TEST_MODELS "/id", SEJAJAR_ID, NULL), 0);
    assert_int_equal(sejajar_splitter_add(own, TEXT("# own\nPerumh\tA\r\n"), NULL), SEJAJAR_OK);
    sentences = split(own, text, SEJAJAR_NEWLINES_AUTO);
    assert_int_equal(sentences->count, 1);
    sejajar_sentences_free(sentences);
    sejajar_splitter_free(own);
}

static void append(char *text, const char *more, int times)
{
    while (times-- > 0)
        strcat(text, more);
}

/* Far from the ends of line and sentence, where the text repeats itself, decisions are
 * recalled; but not for a word that differs in its first letter alone. */
static void a_repeated_place_is_recalled_and_another_is_not(void **state)
{
    char text[4096] = "";
    sejajar_splitter *own;
    sejajar_sentences *sentences;
    size_t other;

    (void)state;
    append(text, "pabcdefghij. Kementerian ", 60);
    other = strlen(text);
    append(text, "qabcdefghij. Kementerian ", 1);
    append(text, "pulang ", 100);
    assert_int_equal(sejajar_splitter_open(&own, SJ_TEST_MODELS "/id", SEJAJAR_ID, NULL), 0);
    assert_int_equal(sejajar_splitter_add(own, TEXT("pabcdefghij.\tA"), NULL), SEJAJAR_OK);
    sentences = split(own, (sejajar_text){text, strlen(text)}, SEJAJAR_NEWLINES_AUTO);
    assert_int_equal(sentences->count, 2);
    assert_int_equal(sentences->at[0].end, other + strlen("qabcdefghij."));
    sejajar_sentences_free(sentences);
    sejajar_splitter_free(own);
}

static void lines_keep_empty_ones(void **state)
{
    sejajar_sentences *lines;

    (void)state;
    assert_int_equal(sejajar_lines(&lines, TEXT("satu\r\n\n\n dua \ntiga"), NULL), SEJAJAR_OK);
    assert_int_equal(lines->count, 5);
    assert_true(sentence_is(lines, 0, "satu"));
    assert_true(sentence_is(lines, 1, ""));
    assert_true(sentence_is(lines, 3, "dua"));
    assert_int_equal(lines->at[0].paragraph, 0);
    assert_int_equal(lines->at[4].paragraph, 1);
    sejajar_sentences_free(lines);
    assert_int_equal(sejajar_lines(&lines, TEXT(""), NULL), SEJAJAR_OK);
    assert_int_equal(lines->count, 0);
    sejajar_sentences_free(lines);
}

static void malformed_bytes_are_only_odd_characters(void **state)
{
    sejajar_sentences *sentences = split(
        splitters[SEJAJAR_EN], TEXT("\xFF. \xE2\x80. A\xC2.\0. \xF0\x9F"), SEJAJAR_NEWLINES_AUTO);

    (void)state;
    assert_true(sentences->count >= 1);
    assert_int_equal(sentences->at[0].begin, 0);
    sejajar_sentences_free(sentences);
}

/* Seconds to split `pattern` repeated to a megabyte. */
static double seconds_for(const char *pattern)
{
    size_t length = strlen(pattern), size = 1 << 20;
    char *bytes = malloc(size);
    clock_t start;

    assert_non_null(bytes);
    for (size_t k = 0; k < size; k++)
        bytes[k] = pattern[k % length];
    start = clock();
    for (int newlines = 0; newlines < 3; newlines++)
        sejajar_sentences_free(
            split(splitters[SEJAJAR_EN], (sejajar_text){bytes, size}, (sejajar_newlines)newlines));
    free(bytes);
    return (double)(clock() - start) / CLOCKS_PER_SEC;
}

/* Anything quadratic would take minutes. */
static void no_text_takes_long(void **state)
{
    static const char *const patterns[] = {".",
                                           " ",
                                           "\n",
                                           "a",
                                           "a. ",
                                           "\"",
                                           "\"A. ",
                                           "(",
                                           "(A. ",
                                           "[1",
                                           "[1]",
                                           "? ",
                                           "? \"",
                                           "A ",
                                           "1. ",
                                           "- \n",
                                           "a\n",
                                           ":) ",
                                           "://",
                                           ("\xE2\x80\x9C"
                                            "A. "),
                                           ". .",
                                           "\xC2\xA0",
                                           "\xF0\x9F\x98\x80",
                                           "\xE3\x80\x82",
                                           "字. ",
                                           "字。a ",
                                           "字. 1 1 1 1 1 1 1 1 1 1 ",
                                           "a. 字. ",
                                           "\xE2\x80"};

    (void)state;
    for (size_t k = 0; k < COUNT_OF(patterns); k++)
        assert_true(seconds_for(patterns[k]) < 20);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sentences_point_into_the_text),
        cmocka_unit_test(paragraphs_count_from_zero_without_gaps),
        cmocka_unit_test(nothing_and_white_space_have_no_sentences),
        cmocka_unit_test(a_page_break_and_a_paragraph_separator_end_paragraphs),
        cmocka_unit_test(paragraphs_can_be_the_units),
        cmocka_unit_test(added_abbreviations_count),
        cmocka_unit_test(a_repeated_place_is_recalled_and_another_is_not),
        cmocka_unit_test(lines_keep_empty_ones),
        cmocka_unit_test(malformed_bytes_are_only_odd_characters),
        cmocka_unit_test(no_text_takes_long),
    };

    return cmocka_run_group_tests(tests, open_splitters, close_splitters);
}
