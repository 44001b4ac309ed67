/* Any bytes as what a splitter knows: splitter.txt up to the first 0 byte, abbreviations behind it.
 * With what is accepted a text must be split, and explained. */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "split/splitter.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static int ignore(void *to, const sejajar_decision *decision)
{
    (void)to;
    (void)decision;
    return 0;
}

static void split_with(const sejajar_splitter *splitter)
{
    static const char text[] =
        "Dr. Budi tiba pk. 7.30 di Jl. Melati No. 12. \"Hujan!\" katanya. PT "
        "Maju Tbk. rugi, dsb.\n\na. satu; b. dua? Ya… Tidak.";
    sejajar_text all = {text, sizeof text - 1};
    sejajar_sentences *sentences;

    if (sejajar_split(&sentences, splitter, all, NULL, NULL) != SEJAJAR_OK ||
        sentences->count == 0 ||
        sejajar_split_explain(ignore, NULL, splitter, all, NULL, NULL) != SEJAJAR_OK)
        abort();
    sejajar_sentences_free(sentences);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const uint8_t *zero = size ? memchr(data, 0, size) : NULL;
    size_t first = zero ? (size_t)(zero - data) : size;
    sejajar_text weights = {(const char *)data, first}, lines = {"", 0};
    sejajar_splitter splitter = {.language = SEJAJAR_ID};

    if (zero)
        lines = (sejajar_text){(const char *)zero + 1, size - first - 1};
    if (sj_weights_parse(&splitter.weights, weights, SEJAJAR_ID, "splitter.txt", NULL) ==
            SEJAJAR_OK &&
        sejajar_splitter_add(&splitter, lines, NULL) == SEJAJAR_OK)
        split_with(&splitter);
    sj_abbreviations_release(&splitter.abbreviations);
    sj_weights_release(&splitter.weights);
    return 0;
}
