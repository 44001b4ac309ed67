/* Any bytes as a glossary, which two texts are then aligned with: every sentence is in one bead. */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "sejajar.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static sejajar_text text_of(const char *string)
{
    return (sejajar_text){string, strlen(string)};
}

static void align(const sejajar_glossary *glossary)
{
    sejajar_align_options options = {.glossary = glossary};
    sejajar_sentences *id = NULL, *en = NULL;
    sejajar_alignment *a = NULL;
    sejajar_model *none = NULL;
    size_t count[2] = {0, 0};

    if (sejajar_model_none(&none, NULL) != SEJAJAR_OK ||
        sejajar_lines(&id, text_of("Kapal itu besar.\nRumah 12 di laut."), NULL) != SEJAJAR_OK ||
        sejajar_lines(&en, text_of("The ship is big.\nHouse 12 at sea."), NULL) != SEJAJAR_OK ||
        sejajar_align(&a, none, id, en, &options, NULL) != SEJAJAR_OK)
        abort();
    for (size_t k = 0; k < a->count; k++) {
        count[0] += a->beads[k].id_count;
        count[1] += a->beads[k].en_count;
    }
    if (count[0] != 2 || count[1] != 2)
        abort();
    sejajar_alignment_free(a);
    sejajar_sentences_free(id);
    sejajar_sentences_free(en);
    sejajar_model_free(none);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    sejajar_glossary *glossary;

    if (sejajar_glossary_make(&glossary, (sejajar_text){(const char *)data, size}, NULL) ==
        SEJAJAR_OK)
        align(glossary);
    sejajar_glossary_free(glossary);
    return 0;
}
