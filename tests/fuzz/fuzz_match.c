/* Any two texts can be profiled, compared and chosen from. The input: documents with a byte of 0
 * between, Indonesian and English in turn; the first line of each is its name. */
#include <stdlib.h>
#include <string.h>

#include "sejajar.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { MOST = 16 };

typedef struct {
    const sejajar_profile *at[2][MOST];
    size_t count[2];
} heap;

static const sejajar_model *model(void)
{
    static sejajar_model *opened;

    if (!opened && sejajar_model_open(&opened, SJ_TEST_MODELS "/id-en", NULL) != SEJAJAR_OK)
        abort();
    return opened;
}

static void add(heap *h, int side, char *document, size_t length)
{
    char *line = memchr(document, '\n', length);
    size_t name = line ? (size_t)(line - document) + 1 : 0;
    sejajar_profile *made;

    if (line)
        *line = '\0';
    if (h->count[side] == MOST ||
        sejajar_profile_make(&made, model(), (sejajar_language)side,
                             (sejajar_text){document + name, length - name}, line ? document : NULL,
                             NULL) != SEJAJAR_OK)
        return;
    h->at[side][h->count[side]++] = made;
}

static void match(const heap *h)
{
    sejajar_match found[MOST * SEJAJAR_MOST_PARTNERS];
    sejajar_matcher *matcher;
    size_t count;

    if (sejajar_matcher_open(&matcher, model(), h->at[0], h->count[0], h->at[1], h->count[1],
                             NULL) != SEJAJAR_OK ||
        sejajar_matcher_find(matcher, 0, h->count[0], found, &count, NULL) != SEJAJAR_OK ||
        sejajar_matches_rate(found, count, NULL) != SEJAJAR_OK)
        abort();
    for (size_t k = 0; k < count; k++) {
        if (!(found[k].score >= 0 && found[k].score <= 1 && found[k].overlap <= 1))
            abort();
    }
    if (sejajar_matches_choose(found, &count, 0.5, NULL) != SEJAJAR_OK || count > h->count[0])
        abort();
    sejajar_matcher_free(matcher);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *copy = malloc(size + 1), *at = copy;
    heap h = {.count = {0, 0}};

    if (!copy)
        abort();
    memcpy(copy, data, size);
    copy[size] = '\0';
    for (int side = 0; at <= copy + size; side = 1 - side) {
        size_t length = strlen(at);

        add(&h, side, at, length);
        at += length + 1;
    }
    match(&h);
    for (int side = 0; side < 2; side++) {
        for (size_t k = 0; k < h.count[side]; k++) {
            sejajar_profile *made;

            memcpy(&made, &h.at[side][k], sizeof made); /* ours, though the list has it const */
            sejajar_profile_free(made);
        }
    }
    free(copy);
    return 0;
}
