/* Text in scripts without capitals is cut where ICU cuts it, whatever stands around. */
#include "support/splitters.h"

#include <unicode/ubrk.h>
#include <unicode/utext.h>

static sejajar_sentences *split(const char *text)
{
    sejajar_sentences *sentences;

    assert_int_equal(sejajar_split(&sentences, splitters[SEJAJAR_ID],
                                   (sejajar_text){text, strlen(text)}, NULL, NULL),
                     SEJAJAR_OK);
    return sentences;
}

static void assert_as_icu_does(const char *text)
{
    UErrorCode error = U_ZERO_ERROR;
    UText *bytes = utext_openUTF8(NULL, text, -1, &error);
    UBreakIterator *breaks = ubrk_open(UBRK_SENTENCE, "root", NULL, 0, &error);
    sejajar_sentences *sentences = split(text);

    ubrk_setUText(breaks, bytes, &error);
    assert_true(U_SUCCESS(error));
    for (size_t k = 1; k < sentences->count; k++)
        assert_int_equal(ubrk_next(breaks), sentences->at[k].begin);
    assert_int_equal(ubrk_next(breaks), strlen(text));
    ubrk_close(breaks);
    utext_close(bytes);
    sejajar_sentences_free(sentences);
}

static void sentences_of_other_scripts_are_those_of_icu(void **state)
{
    static const char *const texts[] = {
        "私は学生です。毎朝七時に起きます！彼は「行こう。」と言った。本当？うん。",
        "你好!我们走吧.他说：“好。”然后走了。价格是３．５元。",
        "안녕하세요. 저는 학생입니다! 오늘은 3.5 킬로를 걸었습니다. 정말요?",
        "राम घर गया। वह सो गया॥ क्या वह ठीक है? हाँ।",
        "أين الكتاب؟ هو على الطاولة. شكرا! إلى اللقاء.",
        "وہ گھر گیا۔ پھر سو گیا۔",
        "הוא הלך הביתה. הוא ישן! מי זה?",
        "ကျွန်တော်သွားသည်။ သူလာသည်။",
        "እሱ መጣ። እሷ ሄደች፧ አዎ።",
        "ꦧꦸꦢꦶꦭꦸꦁꦔ꧉ꦱꦫꦶꦩꦸꦭꦶꦃ꧉ꦏꦧꦺꦃꦱꦼꦤꦼꦁ",
        "ประโยคนี้ไม่มีจุด และนี่ก็เช่นกัน",
    };

    (void)state;
    for (size_t k = 0; k < COUNT_OF(texts); k++)
        assert_as_icu_does(texts[k]);
}

static void they_are_found_inside_other_text(void **state)
{
    sejajar_sentences *sentences = split("Dr. Sari membaca papan. 今日は休みです。 "
                                         "明日来てください。 Ia pulang lagi. Hari itu panas.");

    (void)state;
    assert_int_equal(sentences->count, 5);
    sejajar_sentences_free(sentences);
}

static void an_opening_mark_belongs_to_what_follows(void **state)
{
    sejajar_sentences *sentences = split("もう帰る！「どこへ？」と聞いた。");

    (void)state;
    assert_int_equal(sentences->count, 3);
    assert_int_equal(sentences->at[0].end, strlen("もう帰る！"));
    sejajar_sentences_free(sentences);
}

static void full_stops_of_khmer_count(void **state)
{
    sejajar_sentences *sentences = split("ខ្ញុំទៅផ្សារ។ គាត់មកផ្ទះ។");

    (void)state;
    assert_int_equal(sentences->count, 2);
    sejajar_sentences_free(sentences);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sentences_of_other_scripts_are_those_of_icu),
        cmocka_unit_test(they_are_found_inside_other_text),
        cmocka_unit_test(an_opening_mark_belongs_to_what_follows),
        cmocka_unit_test(full_stops_of_khmer_count),
    };

    return cmocka_run_group_tests(tests, open_splitters, close_splitters);
}
