/* Any text, cut at 0 bytes into an Indonesian one, an English one and letters that choose options:
 * split, aligned, written, screened. Every sentence must be in exactly one bead, in order unless
 * blocks that moved were looked for, with the gaps between sentences nothing but white space; and a
 * pair is judged alike whether its words are lent or cut again. */
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "read/utf8_check.h"
#include "sejajar.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

typedef struct {
    sejajar_splitter *splitter[2];
    sejajar_model *model, *none;
    sejajar_filter *filter;
    sejajar_judge *judge;
} tools;

/* What is asked for, from the letters of the third part. */
typedef struct {
    bool without_model;
    sejajar_align_options align;
    sejajar_split_options split;
} wishes;

static wishes read_wishes(const char *letters, size_t length)
{
    return (wishes){
        .without_model = length && memchr(letters, 'n', length),
        .align = {.adapt = length && memchr(letters, 'a', length),
                  .crossing = length && memchr(letters, 'c', length)},
        .split = {.newlines = length && memchr(letters, 'w', length)   ? SEJAJAR_NEWLINES_WRAPPED
                              : length && memchr(letters, 'p', length) ? SEJAJAR_NEWLINES_PARAGRAPH
                                                                       : SEJAJAR_NEWLINES_AUTO,
                  .quotes = length && memchr(letters, 'k', length) ? SEJAJAR_QUOTES_KEEP
                                                                   : SEJAJAR_QUOTES_SPLIT},
    };
}

/* Once for all inputs. */
static const tools *open_tools(void)
{
    static tools t;
    sejajar_filter_options rules = sejajar_filter_defaults();

    if (!t.model &&
        (sejajar_splitter_open(&t.splitter[0], SJ_TEST_MODELS "/id", SEJAJAR_ID, NULL) != 0 ||
         sejajar_splitter_open(&t.splitter[1], SJ_TEST_MODELS "/en", SEJAJAR_EN, NULL) != 0 ||
         sejajar_model_open(&t.model, SJ_TEST_MODELS "/id-en", NULL) != 0 ||
         sejajar_model_none(&t.none, NULL) != 0 ||
         sejajar_filter_open(&t.filter, t.model, &rules, NULL) != 0 ||
         sejajar_judge_open(&t.judge, t.model, SEJAJAR_ID, NULL) != 0))
        abort();
    return &t;
}

static void check_sentences(const sejajar_sentences *s)
{
    size_t end = 0;

    for (size_t k = 0; k < s->count; k++) {
        if (s->at[k].begin < end || s->at[k].end <= s->at[k].begin || s->at[k].end > s->text.length)
            abort();
        end = s->at[k].end;
    }
}

/* English sentences are ticked off, since blocks may have moved. */
static void check_beads(const sejajar_alignment *a, size_t id_count, size_t en_count, bool crossing)
{
    size_t i = 0, j = 0;
    bool *seen = calloc(en_count + 1, sizeof *seen);

    for (size_t k = 0; seen && k < a->count; k++) {
        const sejajar_bead *b = &a->beads[k];

        if (b->id_first != i || b->id_count + b->en_count == 0 || b->en_first > en_count ||
            b->en_count > en_count - b->en_first || (!crossing && (b->moved || b->en_first != j)) ||
            !(b->probability >= 0 && b->probability <= 1))
            abort();
        for (size_t e = b->en_first; e < b->en_first + b->en_count; e++)
            if (seen[e])
                abort();
            else
                seen[e] = true;
        i += b->id_count;
        j += b->en_count;
    }
    if (seen && (i != id_count || j != en_count))
        abort();
    free(seen);
}

static int ignore(void *to, const char *bytes, size_t length)
{
    (void)to;
    (void)bytes;
    (void)length;
    return 0;
}

/* What was said of some pairs. */
typedef struct {
    size_t pairs;
    uint64_t prints, broken;
    double fidelity;
} verdict;

static int add_up(void *to, const sejajar_screened *pair)
{
    verdict *v = to;

    v->pairs++;
    v->prints = v->prints * 31 + pair->print.exact + pair->print.near[0] + pair->print.near[1];
    v->broken = v->broken * 31 + pair->broken;
    v->fidelity += pair->fidelity;
    return 0;
}

static void screen(const tools *t, const sejajar_alignment *alignment, sejajar_sentences *sides[2],
                   const sejajar_words *words)
{
    sejajar_screening how = {.filter = t->filter, .judge = t->judge};
    verdict cut = {0}, lent = {0};

    if (sejajar_screen(&how, alignment, sides[0], sides[1], add_up, &cut, NULL) != SEJAJAR_OK)
        abort();
    how.words = words;
    if (sejajar_screen(&how, alignment, sides[0], sides[1], add_up, &lent, NULL) != SEJAJAR_OK)
        abort();
    if (cut.pairs != lent.pairs || cut.prints != lent.prints || cut.broken != lent.broken ||
        cut.fidelity < lent.fidelity || cut.fidelity > lent.fidelity)
        abort();
}

static void align(const tools *t, sejajar_sentences *sides[2], const wishes *w)
{
    const sejajar_model *model = w->without_model ? t->none : t->model;
    sejajar_align_options how = w->align;
    sejajar_words *words;
    sejajar_alignment *alignment;
    sejajar_write_options options = {.format = SEJAJAR_FORMAT_JSONL, .unmatched = true};

    how.words = &words;
    if (sejajar_align(&alignment, model, sides[0], sides[1], &how, NULL) != SEJAJAR_OK)
        return;
    check_beads(alignment, sides[0]->count, sides[1]->count, w->align.crossing);
    sejajar_recut(alignment, model, sides[0], sides[1], NULL);
    check_sentences(sides[0]);
    check_sentences(sides[1]);
    check_beads(alignment, sides[0]->count, sides[1]->count, w->align.crossing);
    if (sejajar_write(ignore, NULL, alignment, sides[0], sides[1], &options, NULL) != SEJAJAR_OK)
        abort();
    for (size_t k = 0; k < alignment->count && k < 4; k++)
        sejajar_explain(ignore, NULL, model, sides[0], sides[1], &alignment->beads[k], &w->align,
                        NULL);
    screen(t, alignment, sides, words);
    sejajar_words_free(words);
    sejajar_alignment_free(alignment);
}

/* The text up to the next 0 byte; `from` goes behind that. */
static sejajar_text next_part(const char **from, const char *end)
{
    const char *begin = *from;
    const char *zero = begin < end ? memchr(begin, 0, (size_t)(end - begin)) : NULL;

    *from = zero ? zero + 1 : end;
    return (sejajar_text){begin, (size_t)((zero ? zero : end) - begin)};
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const tools *t = open_tools();
    const char *at = (const char *)data, *end = at + size;
    bool alone = size == 0 || !memchr(at, 0, size);
    sejajar_text texts[2] = {next_part(&at, end), {0}};
    sejajar_sentences *sides[2] = {NULL, NULL};
    wishes w;

    texts[1] = alone ? texts[0] : next_part(&at, end);
    w = read_wishes(at, (size_t)(end - at));
    /* The library's texts have been checked by sejajar_read(). */
    if (sj_utf8_check(texts[0], NULL) != SEJAJAR_OK || sj_utf8_check(texts[1], NULL) != SEJAJAR_OK)
        return 0;
    for (int s = 0; s < 2; s++) {
        if (sejajar_split(&sides[s], t->splitter[s], texts[s], &w.split, NULL) != SEJAJAR_OK)
            abort();
        check_sentences(sides[s]);
    }
    align(t, sides, &w);
    sejajar_sentences_free(sides[0]);
    sejajar_sentences_free(sides[1]);
    return 0;
}
