/* sejajar_translate(): the translations of a word, both ways. */
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/error.h"
#include "base/memory.h"
#include "model/model.h"
#include "model/unit.h"
#include "tokenise/vocabulary.h"

typedef struct {
    uint32_t unit; /* of the other side */
    double ratio;  /* p(i, e) / (p(i) p(e)) */
} neighbour;

typedef SJ_ARRAY(neighbour) neighbours;

/* The unit of the word's form or stem; false: no memory. */
static bool find_unit(uint32_t *out, const sj_lexicon *lexicon, sejajar_language side,
                      const sj_word *word)
{
    sj_stemmer *stemmer = sj_stemmer_open(side);

    if (!stemmer)
        return false;
    *out = sj_unit_of_form(lexicon, side, sj_form_hash(word->form, word->form_length),
                           word->kind == SJ_WORD_LETTERS ? stemmer : NULL, word->form,
                           word->form_length);
    sj_stemmer_close(stemmer);
    return true;
}

static bool collect(const sj_lexicon *l, sejajar_language side, uint32_t unit, neighbours *out)
{
    const sj_lexicon_side *id = &l->side[SEJAJAR_ID];

    for (uint32_t i = side == SEJAJAR_ID ? unit : 0;
         i < (side == SEJAJAR_ID ? unit + 1 : id->unit_count); i++)
        for (uint32_t k = id->units[i].links; k < id->units[i + 1].links; k++) {
            neighbour n = {side == SEJAJAR_ID ? l->link_en[k] : i,
                           sj_strength_ratio(l->link_strength[k])};
            if ((side == SEJAJAR_ID || l->link_en[k] == unit) && !sj_array_push(out, n))
                return false;
        }
    return true;
}

static int by_forward(const void *a, const void *b)
{
    const sejajar_translation *x = a, *y = b;

    if (x->forward != y->forward)
        return x->forward < y->forward ? 1 : -1;
    return strcmp(x->word, y->word);
}

/* A stem and its most frequent form are two units with the same name: the likelier one is kept. */
static size_t drop_repeated(sejajar_translation *out, size_t count)
{
    size_t kept = 0;

    for (size_t k = 0; k < count; k++) {
        size_t same = 0;
        while (same < kept && strcmp(out[same].word, out[k].word) != 0)
            same++;
        if (same == kept)
            out[kept++] = out[k];
    }
    return kept;
}

/* p(e | i) = p(i, e) / p(i) is the ratio times p(e); a distribution once it is divided by
 * the sum of its row. Returns how many translations there are. */
static size_t describe(const sj_lexicon *l, sejajar_language side, uint32_t unit,
                       const neighbours *found, sejajar_translation *out)
{
    const sj_lexicon_side *other = &l->side[1 - side];
    double sum = 0;

    for (size_t k = 0; k < found->count; k++)
        sum += found->at[k].ratio * other->units[found->at[k].unit].frequency;
    for (size_t k = 0; k < found->count; k++) {
        const sj_unit *to = &other->units[found->at[k].unit];
        double backward = found->at[k].ratio * l->side[side].units[unit].frequency;

        memset(&out[k], 0, sizeof out[k]);
        strncpy(out[k].word, other->names + to->name, sizeof out[k].word - 1);
        out[k].forward = found->at[k].ratio * to->frequency / (sum > 1 ? sum : 1);
        out[k].backward = backward < 1 ? backward : 1;
    }
    qsort(out, found->count, sizeof *out, by_forward);
    return drop_repeated(out, found->count);
}

sejajar_status sejajar_translate(const sejajar_model *model, sejajar_language from,
                                 sejajar_text word, sejajar_translation *out, size_t room,
                                 size_t *count, sejajar_error *err)
{
    sejajar_translation *all = NULL;
    neighbours found = {0};
    sejajar_status status = SEJAJAR_OK;
    uint32_t unit = SJ_NO_UNIT;
    sj_words words;
    sj_word first;

    *count = 0;
    sj_words_begin(&words, word, from);
    if (model->map && sj_words_next(&words, &first) &&
        !find_unit(&unit, &model->lexicon, from, &first))
        return sj_fail_memory(err);
    if (unit == SJ_NO_UNIT)
        return SEJAJAR_OK;
    if (!collect(&model->lexicon, from, unit, &found) ||
        !(all = sj_alloc(found.count, sizeof *all))) {
        status = sj_fail_memory(err);
        goto done;
    }
    *count = describe(&model->lexicon, from, unit, &found, all);
    if (*count > room)
        *count = room;
    if (*count) /* else `out` may be NULL */
        memcpy(out, all, *count * sizeof *out);
done:
    sj_free(all);
    sj_array_free(&found);
    return status;
}
