/* Any bytes as what a model judges translations by: fidelity.txt up to the first 0 byte,
 * neighbours.bin behind it, as it is and once more with its checksum put right; each alone is
 * enough, beside the other of the model that comes along. With what is accepted a pair must be
 * judged. */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <xxhash.h>

#include "model/model.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Where they are in the header of neighbours.bin. */
enum { SUM_AT = 16, COUNTS_AT = 24 };

static void put_right(char *bytes, size_t size)
{
    uint64_t sum;

    if (size < COUNTS_AT)
        return;
    sum = XXH3_64bits(bytes + COUNTS_AT, size - COUNTS_AT);
    memcpy(bytes + SUM_AT, &sum, sizeof sum);
}

static const sejajar_model *usual_model(void)
{
    static sejajar_model *model;

    if (!model && sejajar_model_open(&model, SJ_TEST_MODELS "/id-en", NULL) != SEJAJAR_OK)
        abort();
    return model;
}

static void judge_with(const sejajar_model *model)
{
    static const char id[] = "Ibu Sari tidak membeli 12 buku di Bandung, kata Budi.";
    static const char en[] = "Mrs Sari did not buy 12 books in Bandung, Budi said.";
    sejajar_judge *judge;
    sejajar_judgement j;

    if (sejajar_judge_open(&judge, model, SEJAJAR_ID, NULL) != SEJAJAR_OK)
        return; /* without memory */
    if (sejajar_judge_pair(&j, judge, (sejajar_text){id, sizeof id - 1},
                           (sejajar_text){en, sizeof en - 1}, NULL) == SEJAJAR_OK &&
        !(j.fidelity >= 0 && j.fidelity <= 1))
        abort();
    sejajar_judge_free(judge);
}

static void try_neighbours(sejajar_model model, const char *bytes, size_t size)
{
    if (sj_neighbours_read(&model.neighbours, bytes, size, "neighbours.bin", NULL) == SEJAJAR_OK)
        judge_with(&model);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const uint8_t *zero = size ? memchr(data, 0, size) : NULL;
    size_t first = zero ? (size_t)(zero - data) : size, length = zero ? size - first - 1 : 0;
    sejajar_text text = {(const char *)data, first};
    char *bytes = malloc(length ? length : 1); /* aligned, as a map is */
    sejajar_model model = *usual_model();
    sj_evidence_weights evidence = {.known = false};

    if (!bytes)
        return 0;
    if (length)
        memcpy(bytes, zero + 1, length);
    if (sj_evidence_read(&evidence, text, "fidelity.txt", NULL) == SEJAJAR_OK) {
        model.evidence = evidence;
        judge_with(&model);
    }
    try_neighbours(model, bytes, length);
    put_right(bytes, length);
    try_neighbours(model, bytes, length);
    free(bytes);
    return 0;
}
