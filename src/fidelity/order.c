/* Word order: neighbours should have partners that are near each other. */
#include <math.h>

#include "fidelity/findings.h"

enum { MOST_LINKS = 64 };

/* So many jumps say something, if they are such as chance makes and so many pairs of content words
 * are inverted, and if one side's neighbours are strangers to each other: a free translation says
 * it in another order, but says it well. How much. */
static const float enough_jumps = 10, chance = -0.2F, enough_inverted = 0.25F, strange = -0.2F;
static const float least_weight = 0.5F, most_weight = 0.95F;

typedef struct {
    float sum, count;
} jumps;

/* From partner to partner of the linked words of one side. */
static void add_jumps(jumps *to, const sj_pair_side *side, const float worth[SJ_JUMP_COUNT])
{
    int last = -1;

    for (int w = 0; w < (int)side->count; w++) {
        int jump;

        if (side->word[w].partner < 0)
            continue;
        if (last >= 0 && w - last <= 2) {
            jump = side->word[w].partner - side->word[last].partner;
            jump = jump < -SJ_JUMP_REACH ? -SJ_JUMP_REACH : jump;
            jump = jump > SJ_JUMP_REACH ? SJ_JUMP_REACH : jump;
            to->sum += worth[jump + SJ_JUMP_REACH];
            to->count++;
        }
        last = w;
    }
}

/* Share of the pairs of content words whose partners come in the other order. */
static float inverted_share(const sj_pair_side *id)
{
    int partner[MOST_LINKS], count = 0, inverted = 0;

    for (uint32_t w = 0; w < id->count && count < MOST_LINKS; w++)
        if (id->word[w].partner >= 0 && sj_pair_word_is_content(&id->word[w]))
            partner[count++] = id->word[w].partner;
    for (int a = 0; a < count; a++)
        for (int b = a + 1; b < count; b++)
            inverted += partner[a] > partner[b];
    return (float)inverted / (float)(count * (count - 1) / 2 + 2);
}

void sj_order_judge(sj_evidence_list *to, const sj_pair_side side[2],
                    const float jump_worth[SJ_JUMP_COUNT])
{
    jumps j = {0, 0};

    add_jumps(&j, &side[0], jump_worth);
    add_jumps(&j, &side[1], jump_worth);
    to->value[SJ_BOTH_jumps] = j.sum / (j.count + 2);
    to->value[SJ_BOTH_jumps_total] = j.sum / sqrtf(j.count + 2);
    to->value[SJ_BOTH_inversions] = inverted_share(&side[0]);
    if (j.count >= enough_jumps && j.sum < chance * j.count &&
        to->value[SJ_BOTH_inversions] >= enough_inverted &&
        fminf(to->value[SJ_ID_fluency], to->value[SJ_EN_fluency]) < strange)
        sj_finding_add(to, SEJAJAR_FINDING_WORD_ORDER, side, 1, 0, side[1].count - 1,
                       fminf(least_weight - j.sum / j.count, most_weight),
                       "words have partners in another order, and strange neighbours");
}
