/* Names: those of one side that the other has in no spelling. */
#include <math.h>
#include <string.h>

#include "fidelity/findings.h"

enum { MOST = 8 };
/* How much a name speaks for an error that stands against another one, or against nothing. */
static const double changed = 0.7, alone = 0.5;

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

static void report_names(sj_evidence_list *to, const sj_pair_side side[2], uint32_t loose[2][MOST],
                         const uint32_t count[2])
{
    for (uint32_t k = 0; k < count[0] || k < count[1]; k++) {
        bool both = k < count[0] && k < count[1];
        int s = k < count[1] ? 1 : 0;
        sejajar_finding *f = sj_finding_add(
            to, SEJAJAR_FINDING_ENTITY, side, s, loose[s][k], loose[s][k], both ? changed : alone,
            both ? "the names differ" : "the name is not on the other side");

        if (f && both)
            sj_finding_against(f, side, loose[0][k], loose[0][k]);
    }
}

void sj_names_judge(sj_evidence_list *to, const sj_pair_side side[2])
{
    uint32_t loose[2][MOST], loose_count[2] = {0, 0};
    float count[2] = {0, 0};

    for (int s = 0; s < 2; s++) {
        float surprise = 0;

        for (uint32_t w = 0; w < side[s].count; w++) {
            const sj_pair_word *word = &side[s].word[w];

            if (!word->is_name || word->partner >= 0 || occurs(&side[s], w, &side[1 - s]))
                continue;
            if (loose_count[s] < MOST)
                loose[s][loose_count[s]++] = w;
            count[s]++;
            surprise += word->covered > 1 ? word->surprise / 2 : word->surprise;
        }
        to->value[SJ_OF_SIDE(names, s)] = count[s];
        to->value[SJ_OF_SIDE(name_surprise, s)] = surprise;
    }
    to->value[SJ_BOTH_names_changed] = fminf(count[0], count[1]);
    report_names(to, side, loose, loose_count);
}
