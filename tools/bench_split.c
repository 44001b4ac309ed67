/* How fast text is split, beside ICU's own sentence breaks over the same bytes.
 *
 *     bench_split MODELS_DIRECTORY id|en FILE…
 *
 * Each file is repeated up to 8 MB, and the first up to 50 MB as one line; then come texts made to
 * be slow. The best of five runs counts, in processor time, so that other work going on matters
 * less. Prints one line a text: MB/s of sejajar, MB/s of ICU. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include "sejajar.h"

enum { BYTES = 8 << 20, LONG_LINE = 50 << 20, RUNS = 5 };

static double now(void)
{
    struct timespec t;

    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static size_t split_once(const sejajar_splitter *splitter, sejajar_text text)
{
    sejajar_sentences *sentences;
    sejajar_error err;
    size_t count;

    if (sejajar_split(&sentences, splitter, text, NULL, &err) != SEJAJAR_OK) {
        fprintf(stderr, "bench_split: %s\n", err.message);
        exit(1);
    }
    count = sentences->count;
    sejajar_sentences_free(sentences);
    return count;
}

static size_t icu_once(sejajar_language language, sejajar_text text)
{
    UErrorCode status = U_ZERO_ERROR;
    UText *bytes = utext_openUTF8(NULL, text.bytes, (int64_t)text.length, &status);
    UBreakIterator *breaks =
        ubrk_open(UBRK_SENTENCE, language == SEJAJAR_ID ? "id" : "en", NULL, 0, &status);
    size_t count = 0;

    ubrk_setUText(breaks, bytes, &status);
    if (U_FAILURE(status)) {
        fprintf(stderr, "bench_split: %s\n", u_errorName(status));
        exit(1);
    }
    while (ubrk_next(breaks) != UBRK_DONE)
        count++;
    ubrk_close(breaks);
    utext_close(bytes);
    return count;
}

static void compare(const char *name, const sejajar_splitter *splitter, sejajar_language language,
                    sejajar_text text)
{
    double ours = 1e9, icu = 1e9;
    size_t sentences = 0, breaks = 0;

    for (int run = 0; run < RUNS; run++) {
        double start = now();

        sentences = split_once(splitter, text);
        ours = now() - start < ours ? now() - start : ours;
        if (run >= 2)
            continue;
        start = now();
        breaks = icu_once(language, text);
        icu = now() - start < icu ? now() - start : icu;
    }
    printf("%-28s %7.1f MB/s, %zu sentences    ICU %7.1f MB/s, %zu\n", name,
           (double)text.length / 1e6 / ours, sentences, (double)text.length / 1e6 / icu, breaks);
}

/* `pattern` over and over, up to `most` bytes. */
static sejajar_text repeated(const char *pattern, size_t length, size_t most)
{
    char *bytes = malloc(most);
    size_t count = 0;

    if (!bytes || !length)
        exit(1);
    for (; count + length <= most; count += length)
        memcpy(bytes + count, pattern, length);
    return (sejajar_text){bytes, count};
}

static void compare_repeated(const char *name, const sejajar_splitter *splitter,
                             sejajar_language language, const char *pattern, size_t length)
{
    sejajar_text text = repeated(pattern, length, BYTES);

    compare(name, splitter, language, text);
    free((char *)(uintptr_t)text.bytes);
}

static void compare_line(const sejajar_splitter *splitter, sejajar_language language,
                         const char *bytes, size_t length)
{
    sejajar_text text = repeated(bytes, length, LONG_LINE);
    char *at = (char *)(uintptr_t)text.bytes;

    for (size_t k = 0; k < text.length; k++)
        at[k] = at[k] == '\n' ? ' ' : at[k];
    compare("one line of 50 MB", splitter, language, text);
    free(at);
}

/* Words that are asked about one and all, and that do not repeat themselves: "Q. ha Ze. " */
static void compare_random(const sejajar_splitter *splitter, sejajar_language language)
{
    static char bytes[BYTES];
    uint32_t seed = 1;

    for (size_t k = 0; k + 4 <= sizeof bytes; k += 4) {
        seed = seed * 1664525 + 1013904223;
        bytes[k] = (char)((seed >> 30 ? 'A' : 'a') + (seed >> 24) % 26);
        bytes[k + 1] = (char)('a' + (seed >> 16) % 26);
        bytes[k + 2] = seed >> 12 & 1 ? '.' : 'n';
        bytes[k + 3] = ' ';
    }
    compare("slow text: random words", splitter, language, (sejajar_text){bytes, sizeof bytes});
}

static void compare_file(const char *path, const sejajar_splitter *splitter,
                         sejajar_language language, bool first)
{
    static char bytes[BYTES];
    FILE *file = fopen(path, "rb");
    size_t length = file ? fread(bytes, 1, sizeof bytes, file) : 0;

    if (!length) {
        fprintf(stderr, "bench_split: %s: nothing to read\n", path);
        exit(1);
    }
    fclose(file);
    compare_repeated(path, splitter, language, bytes, length);
    if (first)
        compare_line(splitter, language, bytes, length);
}

int main(int count, char **arguments)
{
    static const char *const slow[] = {".",
                                       ". ",
                                       "a. ",
                                       "A. B. ",
                                       "\"A. ",
                                       "(a. ",
                                       "\n",
                                       "a\n",
                                       " ",
                                       "A ",
                                       "? \" ",
                                       "a.b",
                                       "[1] ",
                                       "\xE3\x80\x82",
                                       ("\xE2\x80\x9C"
                                        "A. "),
                                       "x",
                                       ":) ",
                                       "- "};
    char directory[4096];
    sejajar_splitter *splitter;
    sejajar_language language;
    sejajar_error err;

    if (count < 4 || !sejajar_language_parse(&language, arguments[2])) {
        fprintf(stderr, "usage: bench_split MODELS_DIRECTORY id|en FILE…\n");
        return 2;
    }
    snprintf(directory, sizeof directory, "%s/%s", arguments[1],
             language == SEJAJAR_ID ? "id" : "en");
    if (sejajar_splitter_open(&splitter, directory, language, &err) != SEJAJAR_OK) {
        fprintf(stderr, "bench_split: %s\n", err.message);
        return 1;
    }
    for (int i = 3; i < count; i++)
        compare_file(arguments[i], splitter, language, i == 3);
    for (size_t i = 0; i < sizeof slow / sizeof *slow; i++) {
        char name[32];

        snprintf(name, sizeof name, "slow text %zu: %s", i + 1, *slow[i] == '\n' ? "\\n" : slow[i]);
        compare_repeated(name, splitter, language, slow[i], strlen(slow[i]));
    }
    compare_random(splitter, language);
    sejajar_splitter_free(splitter);
    return 0;
}
