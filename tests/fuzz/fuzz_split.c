/* Any bytes as text to split. The first byte chooses language and options. Sentences and
 * the white space between them must make up the text; the decisions that explain it must have as
 * many ends as there are sentences. */
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "normalise/characters.h"
#include "sejajar.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const sejajar_splitter *splitter_for(sejajar_language language)
{
    static sejajar_splitter *splitters[2];
    sejajar_error err;

    if (!splitters[language] &&
        sejajar_splitter_open(&splitters[language],
                              language == SEJAJAR_ID ? SJ_TEST_MODELS "/id" : SJ_TEST_MODELS "/en",
                              language, &err) != SEJAJAR_OK) {
        fprintf(stderr, "%s\n", err.message);
        abort();
    }
    return splitters[language];
}

static void expect_space(const char *at, const char *end)
{
    while (at < end) {
        int length = sj_space_length(at, end);

        if (length == 0)
            abort();
        at += length;
    }
}

static void check(const sejajar_sentences *sentences)
{
    const char *bytes = sentences->text.bytes;
    size_t last = 0;

    for (size_t k = 0; k < sentences->count; k++) {
        sejajar_sentence s = sentences->at[k];

        if (s.begin < last || s.end <= s.begin || s.end > sentences->text.length)
            abort();
        if (k > 0 && s.paragraph != sentences->at[k - 1].paragraph &&
            s.paragraph != sentences->at[k - 1].paragraph + 1)
            abort();
        if (sj_space_length(bytes + s.begin, bytes + s.end) ||
            sj_space_length_before(bytes + s.end, bytes + s.begin))
            abort();
        expect_space(bytes + last, bytes + s.begin);
        last = s.end;
    }
    expect_space(bytes + last, bytes + sentences->text.length);
}

static int follow(void *to, const sejajar_decision *decision)
{
    *(size_t *)to += decision->ends;
    return 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    uint8_t choice = size ? data[0] : 0;
    sejajar_split_options options = {(sejajar_newlines)((choice >> 1) % 3),
                                     choice & 0x10 ? SEJAJAR_QUOTES_KEEP : SEJAJAR_QUOTES_SPLIT,
                                     choice & 0x20 ? SEJAJAR_UNIT_PARAGRAPH
                                                   : SEJAJAR_UNIT_SENTENCE};
    sejajar_text text = {(const char *)data + (size > 0), size - (size > 0)};
    const sejajar_splitter *splitter = splitter_for((sejajar_language)(choice & 1));
    sejajar_sentences *sentences;
    size_t ends = 0;

    if (sejajar_split(&sentences, splitter, text, &options, NULL) != SEJAJAR_OK)
        return 0;
    check(sentences);
    if (sejajar_split_explain(follow, &ends, splitter, text, &options, NULL) == SEJAJAR_OK &&
        options.unit == SEJAJAR_UNIT_SENTENCE && ends != sentences->count)
        abort();
    sejajar_sentences_free(sentences);
    return 0;
}
