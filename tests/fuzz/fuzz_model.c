/* Any bytes as a model: parameters.txt up to the first 0 byte, lexicon.bin behind it, as it
 * is and once more with size and checksum put right. With what is accepted a word must be
 * translated and two texts aligned. */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <xxhash.h>

#include "model/model.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Where they are in the header of lexicon.bin; docs/formats.md. */
enum { SIZE_AT = 16, SUM_AT = 24, COUNTS_AT = 32 };

static void put_right(char *bytes, size_t size)
{
    uint64_t length = size, sum;

    if (size < COUNTS_AT)
        return;
    memcpy(bytes + SIZE_AT, &length, sizeof length);
    sum = XXH3_64bits(bytes + COUNTS_AT, size - COUNTS_AT);
    memcpy(bytes + SUM_AT, &sum, sizeof sum);
}

static void check_beads(const sejajar_alignment *a, const sejajar_sentences *id,
                        const sejajar_sentences *en)
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
    if (i != id->count || j != en->count)
        abort();
}

static void align_with(const sejajar_model *model)
{
    static const char id_text[] = "Kapal 25 di laut.\n\nKapalnya karam!\nKapal itu di laut?";
    static const char en_text[] = "The ship, 25, is at sea.\nThe boat sank.\nShip\nA ship at sea?";
    sejajar_sentences *id = NULL, *en = NULL;
    sejajar_alignment *alignment = NULL;

    if (sejajar_lines(&id, (sejajar_text){id_text, sizeof id_text - 1}, NULL) != SEJAJAR_OK ||
        sejajar_lines(&en, (sejajar_text){en_text, sizeof en_text - 1}, NULL) != SEJAJAR_OK ||
        sejajar_align(&alignment, model, id, en, NULL, NULL) != SEJAJAR_OK)
        abort();
    check_beads(alignment, id, en);
    sejajar_alignment_free(alignment);
    sejajar_sentences_free(id);
    sejajar_sentences_free(en);
}

static void use(const sejajar_model *model)
{
    static const char *const words[2] = {"kapal", "ship"};
    sejajar_translation found[4];
    size_t count;

    for (int s = 0; s < 2; s++)
        if (sejajar_translate(model, (sejajar_language)s,
                              (sejajar_text){words[s], strlen(words[s])}, found, 4, &count,
                              NULL) != SEJAJAR_OK ||
            count > 4)
            abort();
    align_with(model);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const uint8_t *zero = size ? memchr(data, 0, size) : NULL;
    size_t first = zero ? (size_t)(zero - data) : size, length = zero ? size - first - 1 : 0;
    sejajar_text text = {(const char *)data, first};
    char *bytes = malloc(length ? length : 1); /* aligned, as a map is */
    sejajar_model model = {.map = NULL};

    if (!bytes)
        return 0;
    if (length)
        memcpy(bytes, zero + 1, length);
    if (sj_parameters_read(&model.parameters, text, "parameters.txt", NULL) != SEJAJAR_OK)
        model.parameters = sj_parameters_default;
    if (sj_lexicon_read(&model.lexicon, bytes, length, "lexicon.bin", NULL) == SEJAJAR_OK)
        use(&model);
    put_right(bytes, length);
    if (sj_lexicon_read(&model.lexicon, bytes, length, "lexicon.bin", NULL) == SEJAJAR_OK)
        use(&model);
    free(bytes);
    return 0;
}
