/* Gaps: what is left over between two words that have partners, against what is left over beside
 * those partners. A free translation leaves words over on both sides, an omission on one. */
#include <math.h>

#include "fidelity/findings.h"

enum { NO_RUN = -1, BESIDE = 4 };

/* Words without a partner that follow one another. */
typedef struct {
    float surprise;
    int16_t first, last; /* of the words; what is before and behind has a partner */
} run;

typedef struct {
    run at[SJ_PAIR_WORDS];
    int16_t of_word[SJ_PAIR_WORDS]; /* NO_RUN: it has a partner */
    int count;
} runs;

static void find_runs(runs *to, const sj_pair_side *side)
{
    to->count = 0;
    for (int16_t w = 0; w < (int16_t)side->count; w++) {
        const sj_pair_word *word = &side->word[w];
        run *r;

        if (word->partner >= 0) {
            to->of_word[w] = NO_RUN;
            continue;
        }
        if (w == 0 || to->of_word[w - 1] == NO_RUN)
            to->at[to->count++] = (run){.first = w};
        r = &to->at[to->count - 1];
        to->of_word[w] = (int16_t)(to->count - 1);
        r->last = w;
        if (word->kind == SJ_WORD_MARK)
            continue;
        r->surprise += sj_pair_word_is_covered(word) ? word->surprise / 3 : word->surprise;
    }
}

static int run_at(const runs *r, const sj_pair_side *side, int w)
{
    return w >= 0 && w < (int)side->count ? r->of_word[w] : NO_RUN;
}

/* The runs of the other side beside the partners of the words before and behind `own`. */
static int face(int facing[BESIDE], const run *own, const sj_pair_side *side, const runs *others,
                const sj_pair_side *other)
{
    int before = own->first > 0 ? side->word[own->first - 1].partner : -1;
    int behind =
        own->last + 1 < (int)side->count ? side->word[own->last + 1].partner : (int)other->count;
    int at[BESIDE] = {before - 1, before + 1, behind - 1, behind + 1}, count = 0;

    for (int k = 0; k < BESIDE; k++) {
        int found = run_at(others, other, at[k]);
        bool known = found == NO_RUN;

        for (int f = 0; f < count && !known; f++)
            known = facing[f] == found;
        if (!known)
            facing[count++] = found;
    }
    return count;
}

void sj_gaps_judge(sj_evidence_list *to, const sj_pair_side side[2])
{
    runs all[2];

    for (int s = 0; s < 2; s++)
        find_runs(&all[s], &side[s]);
    for (int s = 0; s < 2; s++) {
        float alone = 0;

        for (int k = 0; k < all[s].count; k++) {
            const run *own = &all[s].at[k];
            int facing[BESIDE];
            int count = face(facing, own, &side[s], &all[1 - s], &side[1 - s]);
            float others = 0;

            for (int f = 0; f < count; f++)
                others += all[1 - s].at[facing[f]].surprise;
            alone = fmaxf(alone, own->surprise - others);
        }
        to->value[SJ_OF_SIDE(gap, s)] = alone;
    }
}
