/* Names: those of one side that the other has in no spelling. */
#include <math.h>
#include <string.h>

#include "fidelity/findings.h"

/* Is there a word on the other side that is spelt (nearly) so, whatever its case? */
static bool occurs(const sj_pair_side *side, uint32_t word, const sj_pair_side *other)
{
    const char *form = sj_pair_form(side, word);
    size_t length = side->word[word].form_length;

    for (uint32_t w = 0; w < other->count; w++) {
        if (other->word[w].kind == SJ_WORD_LETTERS &&
            sj_spelt_alike(form, length, sj_pair_form(other, w), other->word[w].form_length))
            return true;
    }
    return false;
}

void sj_names_judge(sj_evidence_list *to, const sj_pair_side side[2])
{
    float count[2] = {0, 0};

    for (int s = 0; s < 2; s++) {
        float surprise = 0;

        for (uint32_t w = 0; w < side[s].count; w++) {
            const sj_pair_word *word = &side[s].word[w];

            if (!word->is_name || word->partner >= 0 || occurs(&side[s], w, &side[1 - s]))
                continue;
            count[s]++;
            surprise += word->covered > 1 ? word->surprise / 2 : word->surprise;
        }
        to->value[SJ_OF_SIDE(names, s)] = count[s];
        to->value[SJ_OF_SIDE(name_surprise, s)] = surprise;
    }
    to->value[SJ_BOTH_names_changed] = fminf(count[0], count[1]);
}
