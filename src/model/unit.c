/* Which unit of the lexicon a word belongs to. */
#include "model/unit.h"

/* Dewi, Yanti: a stem in -i is that of dewy and cuddly, but what is written so is a name. */
static bool is_no_stem(sejajar_language side, const char *form, size_t length)
{
    return side == SEJAJAR_EN && length > 0 && form[length - 1] == 'i';
}

uint32_t sj_unit_of_form(const sj_lexicon *lexicon, sejajar_language side, uint64_t hash,
                         sj_stemmer *stemmer, const char *form, size_t length)
{
    uint32_t unit = sj_lexicon_hashed(lexicon, side, hash);
    char stem[SJ_FORM_MAX + 1];

    if (unit != SJ_NO_UNIT || !stemmer || is_no_stem(side, form, length))
        return unit;
    length = sj_stem(stemmer, stem, form, length);
    return sj_lexicon_stem(lexicon, side, stem, length);
}
