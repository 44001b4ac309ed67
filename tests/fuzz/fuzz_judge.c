/* Any pair, cut at the first 0 byte into an Indonesian and an English side: judged. Findings must
 * lie within the text, fidelity between 0 and 1. */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "read/utf8_check.h"
#include "sejajar.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static sejajar_judge *open_judge(void)
{
    static sejajar_model *model;
    static sejajar_judge *judge;

    if (!judge && (sejajar_model_open(&model, SJ_TEST_MODELS "/id-en", NULL) != SEJAJAR_OK ||
                   sejajar_judge_open(&judge, model, SEJAJAR_ID, NULL) != SEJAJAR_OK))
        abort();
    return judge;
}

static int count(void *to, const char *bytes, size_t length)
{
    (void)bytes;
    *(size_t *)to += length;
    return 0;
}

static void check(const sejajar_judgement *j, sejajar_text id, sejajar_text en)
{
    const size_t length[2] = {id.length, en.length};
    bool has_words = j->words[0] + j->words[1] > 0;
    size_t written = 0;

    if (!(j->fidelity >= 0 && j->fidelity <= 1))
        abort();
    for (size_t k = 0; k < j->finding_count; k++) {
        const sejajar_finding *f = &j->findings[k];

        if (f->end < f->begin || (f->end == f->begin && has_words) || f->end > length[f->side] ||
            f->other_end < f->other_begin || f->other_end > length[1 - (int)f->side] ||
            !(f->weight >= 0 && f->weight <= 1) || !f->evidence ||
            strcmp(sejajar_finding_name(f->kind), "unknown") == 0)
            abort();
    }
    if (sejajar_write_judgement(count, &written, j, id, en, NULL) != SEJAJAR_OK || written == 0)
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const uint8_t *cut = size ? memchr(data, 0, size) : NULL;
    size_t length = cut ? (size_t)(cut - data) : size;
    sejajar_text id = {(const char *)data, length}, en = {"", 0};
    sejajar_judgement j;

    if (cut)
        en = (sejajar_text){(const char *)cut + 1, size - length - 1};
    if (sj_utf8_valid_length(id) != id.length || sj_utf8_valid_length(en) != en.length ||
        (en.length && memchr(en.bytes, 0, en.length)))
        return 0;
    if (sejajar_judge_pair(&j, open_judge(), id, en, NULL) != SEJAJAR_OK)
        abort();
    check(&j, id, en);
    return 0;
}
