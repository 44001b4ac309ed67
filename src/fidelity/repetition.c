/* Words that one side repeats and the other does not. */
#include <math.h>

#include "fidelity/findings.h"
#include "fidelity/form_set.h"

static bool was_before(const sj_pair_side *side, uint32_t w)
{
    for (uint32_t before = 0; before < w; before++)
        if (side->word[before].facts.key == side->word[w].facts.key)
            return true;
    return false;
}

static float count_repeated(const sj_pair_side *side)
{
    float repeated = 0;
    sj_form_set before = {0};

    for (uint32_t w = 0; w < side->count; w++) {
        const sj_pair_word *word = &side->word[w];
        bool may_repeat = sj_form_set_may_have(&before, word->facts.key);

        sj_form_set_add(&before, word->facts.key);
        if (word->kind != SJ_WORD_LETTERS || !may_repeat)
            continue;
        if (w > 0 && side->word[w - 1].facts.key == word->facts.key) {
            repeated++; /* the the */
            continue;
        }
        repeated += sj_pair_word_is_content(word) && was_before(side, w);
    }
    return repeated;
}

void sj_repetition_judge(sj_evidence_list *to, const sj_pair_side side[2])
{
    float repeated[2] = {count_repeated(&side[0]), count_repeated(&side[1])};

    for (int s = 0; s < 2; s++)
        to->value[SJ_OF_SIDE(repeated, s)] = fmaxf(repeated[s] - repeated[1 - s], 0);
}
