/* Any text, cut at the first 0 byte into an Indonesian and an English one: split, aligned,
 * written. Every sentence must be in exactly one bead, in order, with the gaps between
 * sentences nothing but white space. */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "read/utf8_check.h"
#include "sejajar.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

typedef struct {
    sejajar_splitter *splitter[2];
    sejajar_model *model;
} tools;

/* Once for all inputs. */
static const tools *open_tools(void)
{
    static tools t;

    if (!t.model &&
        (sejajar_splitter_open(&t.splitter[0], SJ_TEST_MODELS "/id", SEJAJAR_ID, NULL) != 0 ||
         sejajar_splitter_open(&t.splitter[1], SJ_TEST_MODELS "/en", SEJAJAR_EN, NULL) != 0 ||
         sejajar_model_open(&t.model, SJ_TEST_MODELS "/id-en", NULL) != 0))
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

static void check_beads(const sejajar_alignment *a, size_t id_count, size_t en_count)
{
    size_t i = 0, j = 0;

    for (size_t k = 0; k < a->count; k++) {
        const sejajar_bead *b = &a->beads[k];

        if (b->id_first != i || b->en_first != j || b->id_count + b->en_count == 0 ||
            !(b->probability >= 0 && b->probability <= 1))
            abort();
        i += b->id_count;
        j += b->en_count;
    }
    if (i != id_count || j != en_count)
        abort();
}

static int ignore(void *to, const char *bytes, size_t length)
{
    (void)to;
    (void)bytes;
    (void)length;
    return 0;
}

static void align(const tools *t, sejajar_sentences *sides[2])
{
    sejajar_alignment *alignment;
    sejajar_write_options options = {.format = SEJAJAR_FORMAT_JSONL, .unmatched = true};

    if (sejajar_align(&alignment, t->model, sides[0], sides[1], NULL, NULL) != SEJAJAR_OK)
        return;
    check_beads(alignment, sides[0]->count, sides[1]->count);
    sejajar_recut(alignment, t->model, sides[0], sides[1], NULL);
    check_sentences(sides[0]);
    check_sentences(sides[1]);
    check_beads(alignment, sides[0]->count, sides[1]->count);
    if (sejajar_write(ignore, NULL, alignment, sides[0], sides[1], &options, NULL) != SEJAJAR_OK)
        abort();
    for (size_t k = 0; k < alignment->count && k < 4; k++)
        sejajar_explain(ignore, NULL, t->model, sides[0], sides[1], &alignment->beads[k], NULL);
    sejajar_alignment_free(alignment);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const tools *t = open_tools();
    const char *bytes = (const char *)data;
    const char *zero = size ? memchr(bytes, 0, size) : NULL;
    size_t first = zero ? (size_t)(zero - bytes) : size;
    sejajar_text texts[2] = {{bytes, first},
                             {zero ? zero + 1 : bytes, zero ? size - first - 1 : size}};
    sejajar_sentences *sides[2] = {NULL, NULL};

    /* The library's texts have been checked by sejajar_read(). */
    if (sj_utf8_check(texts[0], NULL) != SEJAJAR_OK || sj_utf8_check(texts[1], NULL) != SEJAJAR_OK)
        return 0;
    for (int s = 0; s < 2; s++) {
        if (sejajar_split(&sides[s], t->splitter[s], texts[s], NULL, NULL) != SEJAJAR_OK)
            abort();
        check_sentences(sides[s]);
    }
    align(t, sides);
    sejajar_sentences_free(sides[0]);
    sejajar_sentences_free(sides[1]);
    return 0;
}
