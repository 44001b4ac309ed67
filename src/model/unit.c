/* Which unit of the lexicon a word belongs to. */
#include "model/unit.h"

uint32_t sj_unit_of_form(const sj_lexicon *lexicon, sejajar_language side, uint64_t hash,
                         sj_stemmer *stemmer, const char *form, size_t length)
{
    uint32_t unit = sj_lexicon_hashed(lexicon, side, hash);
    char stem[SJ_FORM_MAX + 1];

    if (unit != SJ_NO_UNIT || !stemmer)
        return unit;
    length = sj_stem(stemmer, stem, form, length);
    return sj_lexicon_stem(lexicon, side, stem, length);
}
