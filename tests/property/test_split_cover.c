/* Whatever the text: sentences are in order, have no white space at either end, and there is
 * nothing else between them; and the ends that are explained are theirs. */
#include "normalise/characters.h"
#include "support/check.h"
#include "support/random.h"

enum { TEXTS = 4000, MOST_PIECES = 60, REPEATED = 4096 };

/* What the rules look at, in any order. */
static const char *const pieces[] = {"a",
                                     "B",
                                     "Dr.",
                                     "hlm.",
                                     "etc.",
                                     "kata",
                                     "said",
                                     "Rumah",
                                     "The",
                                     "12",
                                     "3.5",
                                     "1.",
                                     ".",
                                     "..",
                                     "...",
                                     "!",
                                     "?",
                                     "?!",
                                     "\"",
                                     "'",
                                     "(",
                                     ")",
                                     "[1]",
                                     "]",
                                     ",",
                                     ":",
                                     ";",
                                     "-",
                                     "–",
                                     "“",
                                     "”",
                                     "«",
                                     "»",
                                     "…",
                                     "。",
                                     "！",
                                     "؟",
                                     "।",
                                     " ",
                                     " ",
                                     " ",
                                     " ",
                                     "  ",
                                     "\n",
                                     "\n\n",
                                     "\r\n",
                                     "\t",
                                     "\f",
                                     "\xC2\xA0",
                                     "\xC2\xAD",
                                     "😀",
                                     ":)",
                                     "U.S.",
                                     "www.a.b",
                                     "x@y.z",
                                     "http://",
                                     "10.30",
                                     "XIV.",
                                     "私は",
                                     "मैं",
                                     "بيت",
                                     "밥",
                                     "мир",
                                     "\xFF",
                                     "\xE2\x80",
                                     "\xE3\x80",
                                     "\xE2\x80\xA8",
                                     "\xE2\x80\xA9",
                                     "* ",
                                     "a.n.",
                                     "J.",
                                     "—",
                                     "_"};

static size_t make_text(char *out, uint32_t *seed)
{
    uint32_t count = random_below(seed, MOST_PIECES);
    size_t length = 0;

    for (uint32_t k = 0; k < count; k++) {
        const char *piece = pieces[random_below(seed, COUNT_OF(pieces))];

        memcpy(out + length, piece, strlen(piece));
        length += strlen(piece);
    }
    return length;
}

/* A few pieces over and over, with something else in between now and then: what was decided
 * before is recalled there, and yet must be what would be decided anew. */
static size_t make_repeated(char *out, uint32_t *seed)
{
    char pattern[MOST_PIECES * 16];
    size_t period = make_text(pattern, seed) % 64 + 1, length = 0;

    pattern[period - 1] = ' ';
    while (length + period + MOST_PIECES < REPEATED) {
        memcpy(out + length, pattern, period);
        length += period;
        if (!random_below(seed, 50))
            length += (size_t)snprintf(out + length, MOST_PIECES, "%s ",
                                       pieces[random_below(seed, COUNT_OF(pieces))]);
    }
    return length;
}

static void assert_space(const char *at, const char *end)
{
    while (at < end) {
        int length = sj_space_length(at, end);

        assert_true(length > 0);
        at += length;
    }
}

static void assert_covers(const sejajar_sentences *sentences)
{
    const char *bytes = sentences->text.bytes;
    size_t last = 0;

    for (size_t k = 0; k < sentences->count; k++) {
        sejajar_sentence s = sentences->at[k];

        assert_true(s.begin >= last && s.end > s.begin && s.end <= sentences->text.length);
        assert_int_equal(sj_space_length(bytes + s.begin, bytes + s.end), 0);
        assert_int_equal(sj_space_length_before(bytes + s.end, bytes + s.begin), 0);
        assert_true(k == 0 || s.paragraph == sentences->at[k - 1].paragraph ||
                    s.paragraph == sentences->at[k - 1].paragraph + 1);
        assert_space(bytes + last, bytes + s.begin);
        last = s.end;
    }
    assert_space(bytes + last, bytes + sentences->text.length);
}

static int follow(void *to, const sejajar_decision *decision)
{
    const sejajar_sentence **sentence = to;

    if (decision->ends)
        assert_int_equal((*sentence)++->end, decision->end);
    assert_true(decision->next >= decision->end);
    return 0;
}

static void assert_explained(const sejajar_splitter *splitter, const sejajar_split_options *options,
                             const sejajar_sentences *sentences)
{
    const sejajar_sentence *sentence = sentences->at;

    assert_int_equal(
        sejajar_split_explain(follow, &sentence, splitter, sentences->text, options, NULL),
        SEJAJAR_OK);
    assert_int_equal(sentence - sentences->at, sentences->count);
}

static void try_texts(const char *models, sejajar_language language)
{
    char *text = malloc(REPEATED);
    sejajar_splitter *splitter;
    uint32_t seed = 1 + (uint32_t)language;

    assert_non_null(text);
    assert_int_equal(sejajar_splitter_open(&splitter, models, language, NULL), SEJAJAR_OK);
    for (int k = 0; k < TEXTS; k++) {
        sejajar_split_options options = {(sejajar_newlines)random_below(&seed, 3),
                                         (sejajar_quotes)random_below(&seed, 2),
                                         (sejajar_unit)(k % 3 == 0)};
        sejajar_text source = {text, k % 8 ? make_text(text, &seed) : make_repeated(text, &seed)};
        sejajar_sentences *sentences;

        assert_int_equal(sejajar_split(&sentences, splitter, source, &options, NULL), SEJAJAR_OK);
        assert_covers(sentences);
        if (sentences->count && options.unit == SEJAJAR_UNIT_SENTENCE)
            assert_explained(splitter, &options, sentences);
        sejajar_sentences_free(sentences);
    }
    sejajar_splitter_free(splitter);
    free(text);
}

static void indonesian_sentences_cover_the_text(void **state)
{
    (void)state;
    try_texts(SJ_TEST_MODELS "/id", SEJAJAR_ID);
}

static void english_sentences_cover_the_text(void **state)
{
    (void)state;
    try_texts(SJ_TEST_MODELS "/en", SEJAJAR_EN);
}

/* Text that repeats itself, with a change here and there, is decided from memory: the same as
 * when each place is looked at. */
static void repetition_changes_nothing(void **state)
{
    enum { LENGTH = 6000, MOST_PERIOD = 12 };
    char *text = malloc(LENGTH + MOST_PIECES * 16);
    sejajar_splitter *splitter;
    uint32_t seed = 7;

    (void)state;
    assert_non_null(text);
    assert_int_equal(sejajar_splitter_open(&splitter, SJ_TEST_MODELS "/en", SEJAJAR_EN, NULL),
                     SEJAJAR_OK);
    for (int k = 0; k < 300; k++) {
        const char *pattern[MOST_PERIOD];
        uint32_t period = 1 + random_below(&seed, MOST_PERIOD);
        sejajar_sentences *sentences;
        size_t length = 0;

        for (uint32_t i = 0; i < period; i++)
            pattern[i] = pieces[random_below(&seed, COUNT_OF(pieces))];
        for (uint32_t i = 0; length < LENGTH; i++) {
            const char *piece = random_below(&seed, 300)
                                    ? pattern[i % period]
                                    : pieces[random_below(&seed, COUNT_OF(pieces))];

            memcpy(text + length, piece, strlen(piece));
            length += strlen(piece);
            text[length] = ' ';
            length += i % period % 2 == 0;
        }
        assert_int_equal(
            sejajar_split(&sentences, splitter, (sejajar_text){text, length}, NULL, NULL),
            SEJAJAR_OK);
        assert_covers(sentences);
        assert_explained(splitter, NULL, sentences);
        sejajar_sentences_free(sentences);
    }
    sejajar_splitter_free(splitter);
    free(text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(indonesian_sentences_cover_the_text),
        cmocka_unit_test(english_sentences_cover_the_text),
        cmocka_unit_test(repetition_changes_nothing),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
