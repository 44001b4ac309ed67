/* Word order: neighbours should have partners that are near each other. */
#include <math.h>

#include "base/fast_math.h"
#include "fidelity/findings.h"

enum { MOST_LINKS = 64 };

/* So many jumps say something, if they are such as chance makes and so many pairs of content words
 * are inverted, and if one side's neighbours are strangers to each other: a free translation says
 * it in another order, but says it well. How much. */
static const float enough_jumps = 10, chance = -0.2F, enough_inverted = 0.25F, strange = -0.35F;
static const float least_weight = 0.5F, most_weight = 0.95F;

typedef struct {
    float sum, count;
} jumps;

static bool is_linked(const sj_pair_word *word)
{
    return word->partner >= 0;
}

static bool is_linked_content(const sj_pair_word *word)
{
    return (int)is_linked(word) & sj_pair_word_is_content(word);
}

/* From partner to partner of the linked words of one side. */
static void add_jumps(jumps *to, const sj_pair_side *side, const float worth[SJ_JUMP_COUNT])
{
    sj_pair_list linked;

    sj_pair_collect(&linked, side, is_linked);
    for (uint32_t k = 1; k < linked.count; k++) {
        int last = linked.at[k - 1], w = linked.at[k];
        int jump = side->word[w].partner - side->word[last].partner;
        bool is_near = w - last <= 2;

        jump = jump < -SJ_JUMP_REACH ? -SJ_JUMP_REACH : jump;
        jump = jump > SJ_JUMP_REACH ? SJ_JUMP_REACH : jump;
        to->sum += sj_choose(is_near, worth[jump + SJ_JUMP_REACH], 0);
        to->count += is_near;
    }
}

/* Share of the pairs of content words whose partners come in the other order. */
static float inverted_share(const sj_pair_side *id)
{
    int partner[MOST_LINKS], count, inverted = 0;
    sj_pair_list linked;

    sj_pair_collect(&linked, id, is_linked_content);
    count = linked.count < MOST_LINKS ? (int)linked.count : MOST_LINKS;
    for (int k = 0; k < count; k++)
        partner[k] = id->word[linked.at[k]].partner;
    for (int k = count; k < (int)sj_fours((size_t)count); k++)
        partner[k] = SJ_PAIR_WORDS; /* behind all */
    for (int a = 0; a < count; a++)
        for (int b = 0; b < (int)sj_fours((size_t)count); b++)
            inverted += (a < b) & (partner[a] > partner[b]);
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
