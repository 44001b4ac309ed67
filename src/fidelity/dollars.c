/* Dollars of several countries. */
#include "fidelity/dollars.h"

/* Folded words for the countries whose currency is the dollar of such a form. */
static const struct {
    const char *dollar;
    const char *const names[10];
} countries[] = {
    {"usd", {"us", "usa", "as", "u.s", "united", "american", "amerika", "serikat"}},
    {"sgd", {"s", "sg", "sin", "singapore", "singaporean", "singapura"}},
    {"aud", {"a", "au", "aus", "australian", "australia"}},
    {"cad", {"c", "ca", "can", "canadian", "canada", "kanada"}},
    {"hkd", {"hk", "hong", "kong", "hongkong"}},
    {"nzd", {"nz", "new", "zealand", "selandia"}},
    {"twd", {"nt", "taiwan", "taiwanese"}},
    {"bnd", {"b", "brunei"}},
};

sj_measure sj_dollar_of(const sj_pair_side *side, uint32_t word)
{
    for (size_t k = 0; k < sizeof countries / sizeof *countries; k++)
        for (const char *const *name = countries[k].names; *name; name++)
            if (sj_pair_is(side, word, *name))
                return sj_measure_find(countries[k].dollar);
    return (sj_measure){SJ_NO_DIMENSION, 0};
}
