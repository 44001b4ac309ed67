/* Words of a sentence and the forms they are matched by. */
#include "support/check.h"
#include "tokenise/words.h"

/* The forms of all words, parted by spaces. */
static const char *forms(sejajar_language language, const char *sentence)
{
    static char out[4096];
    sj_words words;
    sj_word word;
    size_t n = 0;

    sj_words_begin(&words, (sejajar_text){sentence, strlen(sentence)}, language);
    while (sj_words_next(&words, &word)) {
        assert_true(word.form_length > 0 && word.form_length <= SJ_FORM_MAX);
        assert_int_equal(strlen(word.form), word.form_length);
        assert_true(word.begin >= sentence && word.begin <= word.end);
        assert_true(word.end <= sentence + strlen(sentence));
        n += (size_t)snprintf(out + n, sizeof out - n, "%s%s", n ? " " : "", word.form);
        assert_true(n < sizeof out);
    }
    out[n] = 0;
    return out;
}

static const char *id(const char *sentence)
{
    return forms(SEJAJAR_ID, sentence);
}

static const char *en(const char *sentence)
{
    return forms(SEJAJAR_EN, sentence);
}

static void words_are_folded_and_marks_without_meaning_left_out(void **state)
{
    (void)state;
    assert_string_equal(en("The ferry, however, left; late."), "the ferry however left late");
    assert_string_equal(id("Kapal itu – katanya – TERLAMBAT."), "kapal itu katanya terlambat");
    assert_string_equal(en("  \t "), "");
    assert_string_equal(en(""), "");
    assert_string_equal(en("... --- ***"), "");
}

static void marks_with_meaning_are_words(void **state)
{
    (void)state;
    assert_string_equal(en("Really?! (Yes: 5% of $2)"), "really ? ! ( yes : 5 % of $ 2");
}

static void all_double_quotes_are_one_mark(void **state)
{
    (void)state;
    assert_string_equal(en("\"Go\""), "\" go \"");
    assert_string_equal(en("“Go”"), "\" go \"");
    assert_string_equal(id("„Ayo” «ayo»"), "\" ayo \" \" ayo \"");
}

static void english_contractions_are_two_words(void **state)
{
    (void)state;
    assert_string_equal(en("don't"), "do not");
    assert_string_equal(en("They're sure we'll say I'm late"),
                        "they are sure we will say i am late");
    assert_string_equal(en("You've said he'd come"), "you have said he would come");
    assert_string_equal(en("DON'T"), "do not");
}

static void irregular_contractions_get_their_verb_back(void **state)
{
    (void)state;
    assert_string_equal(en("can't"), "can not");
    assert_string_equal(en("Won't"), "will not");
    assert_string_equal(en("shan't"), "shall not");
}

static void the_possessive_is_a_word(void **state)
{
    (void)state;
    assert_string_equal(en("Kryvyi Rih's mayor"), "kryvyi rih 's mayor");
    assert_string_equal(en("the boys' boats"), "the boys boats");
    assert_string_equal(en("Dewi’s boat"), "dewi 's boat");
}

static void every_apostrophe_makes_a_contraction(void **state)
{
    (void)state;
    assert_string_equal(en("don’t"), "do not");
    assert_string_equal(en("don‘t"), "do not");
    assert_string_equal(en("donʼt"), "do not");
    assert_string_equal(en("don`t"), "do not");
}

static void a_contraction_points_to_its_parts(void **state)
{
    static const char sentence[] = "I can’t";
    sj_words words;
    sj_word word;

    (void)state;
    sj_words_begin(&words, TEXT(sentence), SEJAJAR_EN);
    assert_true(sj_words_next(&words, &word));
    assert_true(sj_words_next(&words, &word));
    assert_string_equal(word.form, "can");
    assert_ptr_equal(word.begin, sentence + 2);
    assert_ptr_equal(word.end, sentence + 4); /* ca */
    assert_true(sj_words_next(&words, &word));
    assert_string_equal(word.form, "not");
    assert_ptr_equal(word.begin, sentence + 4); /* n’t */
    assert_ptr_equal(word.end, sentence + sizeof sentence - 1);
    assert_false(sj_words_next(&words, &word));
    assert_false(sj_words_next(&words, &word));
}

static void other_apostrophes_stay_inside_a_word(void **state)
{
    (void)state;
    assert_string_equal(id("Jum'at dan Ma’ruf"), "jumat dan maruf");
    assert_string_equal(id("Ka'bah's"), "kabahs"); /* no contractions in Indonesian */
    assert_string_equal(en("O'Brien"), "obrien");
    assert_string_equal(en("'quoted'"), "quoted");
    assert_string_equal(en("' '"), "");
}

static void reduplication_is_one_word(void **state)
{
    (void)state;
    assert_string_equal(id("anak-anak"), "anak");
    assert_string_equal(id("Anak-anaknya bermain"), "anaknya bermain");
    assert_string_equal(id("Undang-Undang"), "undang");
    assert_string_equal(id("kupu‐kupu"), "kupu"); /* U+2010 */
    assert_string_equal(id("kupu‑kupu"), "kupu"); /* U+2011 */
}

static void other_hyphens_part_words(void **state)
{
    (void)state;
    assert_string_equal(id("sayur-mayur"), "sayur mayur");
    assert_string_equal(id("se-Indonesia ke-5"), "se indonesia ke 5");
    assert_string_equal(id("anak-"), "anak");
    assert_string_equal(id("anak-an"), "anak an");
    assert_string_equal(en("bye-bye"), "bye bye"); /* nothing of the kind in English */
    assert_string_equal(en("well-known"), "well known");
}

static void a_word_that_a_line_end_divides_is_one(void **state)
{
    (void)state;
    assert_string_equal(id("Yang biasa-\nnya ada, para anak-\r\n  anaknya"),
                        "yang biasanya ada para anaknya");
    assert_string_equal(en("the govern-\nment's well-known North-\nEast"),
                        "the governments well known north east");
    assert_string_equal(en("pre- and post-war, over-\n"), "pre and post war over");
}

static void numbers_are_words_by_value(void **state)
{
    (void)state;
    assert_string_equal(id("Rp1.250.000,50"), "rp 1250000.5");
    assert_string_equal(id("sebesar 1.250.000,50 rupiah"), "sebesar 1250000.5 rupiah");
    assert_string_equal(en("about 1,250,000.50 rupiah"), "about 1250000.5 rupiah");
    assert_string_equal(id("pukul 10.30."), "pukul 10.3");
    assert_string_equal(en("at 10:30,"), "at 10.3");
}

static void endings_of_numbers_go(void **state)
{
    (void)state;
    assert_string_equal(id("tahun 1990-an"), "tahun 1990");
    assert_string_equal(en("the 1990s"), "the 1990");
    assert_string_equal(en("21st 2nd 3rd 4th"), "21 2 3 4");
    assert_string_equal(id("1990-anak"), "1990 anak");
}

static void units_part_from_their_numbers(void **state)
{
    (void)state;
    assert_string_equal(en("5km"), "5 km");
    assert_string_equal(id("20kg"), "20 kg");
    assert_string_equal(en("a B2 form"), "a b2 form");
}

static void diacritics_and_soft_hyphens_make_no_difference(void **state)
{
    (void)state;
    assert_string_equal(en("café"), "cafe");
    assert_string_equal(en("cafe\xCC\x81"), "cafe"); /* combining */
    assert_string_equal(id("ka\xC2\xADpal"), "kapal");
    assert_string_equal(en("na\xE2\x80\x8Dive"), "naive"); /* zero-width joiner */
}

static void every_ideograph_is_a_word(void **state)
{
    (void)state;
    assert_string_equal(id("Cina 中国"), "cina 中 国");
    assert_string_equal(id("一"), "一");
}

static void every_emoji_is_a_word_whatever_its_colour(void **state)
{
    (void)state;
    assert_string_equal(id("Mantap👍🏽👍❤️!"), "mantap 👍 👍 ❤ !");
    assert_string_equal(en("♪ la la ♪"), "♪ la la ♪");
}

static void a_very_long_word_is_matched_by_its_beginning(void **state)
{
    char sentence[8192];
    sj_words words;
    sj_word word;

    (void)state;
    memset(sentence, 'x', sizeof sentence);
    sj_words_begin(&words, (sejajar_text){sentence, sizeof sentence}, SEJAJAR_EN);
    assert_true(sj_words_next(&words, &word));
    assert_int_equal(word.form_length, SJ_FORM_MAX);
    assert_int_equal(word.end - word.begin, sizeof sentence);
    assert_false(sj_words_next(&words, &word));
}

static void malformed_bytes_part_words(void **state)
{
    (void)state;
    assert_string_equal(en("ab\xFF"
                           "cd"),
                        "ab cd");
    assert_string_equal(en("ab\xC3"), "ab");
    assert_string_equal(en("\xE4\xB8"), "");
    assert_string_equal(id("apa\xF5\x80itu"), "apa itu");
}

/* No bytes may be read beyond the text: the sanitizers see it. */
static void any_bytes_come_to_an_end(void **state)
{
    static const char alphabet[] = "aA'`-.,:0 n\xC3\xA9\xE2\x80\x99\x91\xF0\x9F\xAD\xCC\x81s";
    uint32_t random = 7;

    (void)state;
    for (int round = 0; round < 20000; round++) {
        size_t length = round % 24, last = 0;
        char *bytes = malloc(length ? length : 1);
        sj_words words;
        sj_word word;

        assert_non_null(bytes);
        for (size_t k = 0; k < length; k++) {
            random = random * 1664525u + 1013904223u;
            bytes[k] = alphabet[(random >> 8) % (sizeof alphabet - 1)];
        }
        sj_words_begin(&words, (sejajar_text){bytes, length}, (sejajar_language)(round & 1));
        while (sj_words_next(&words, &word)) {
            assert_true((size_t)(word.begin - bytes) >= last && word.end <= bytes + length);
            last = (size_t)(word.begin - bytes);
        }
        free(bytes);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_are_folded_and_marks_without_meaning_left_out),
        cmocka_unit_test(marks_with_meaning_are_words),
        cmocka_unit_test(all_double_quotes_are_one_mark),
        cmocka_unit_test(english_contractions_are_two_words),
        cmocka_unit_test(irregular_contractions_get_their_verb_back),
        cmocka_unit_test(the_possessive_is_a_word),
        cmocka_unit_test(every_apostrophe_makes_a_contraction),
        cmocka_unit_test(a_contraction_points_to_its_parts),
        cmocka_unit_test(other_apostrophes_stay_inside_a_word),
        cmocka_unit_test(reduplication_is_one_word),
        cmocka_unit_test(other_hyphens_part_words),
        cmocka_unit_test(a_word_that_a_line_end_divides_is_one),
        cmocka_unit_test(numbers_are_words_by_value),
        cmocka_unit_test(endings_of_numbers_go),
        cmocka_unit_test(units_part_from_their_numbers),
        cmocka_unit_test(diacritics_and_soft_hyphens_make_no_difference),
        cmocka_unit_test(every_ideograph_is_a_word),
        cmocka_unit_test(every_emoji_is_a_word_whatever_its_colour),
        cmocka_unit_test(a_very_long_word_is_matched_by_its_beginning),
        cmocka_unit_test(malformed_bytes_part_words),
        cmocka_unit_test(any_bytes_come_to_an_end),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
