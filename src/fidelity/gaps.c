/* Gaps: what is left over between two words that have partners, against what is left over beside
 * those partners. A free translation leaves words over on both sides, an omission on one. */
#include <math.h>

#include "fidelity/findings.h"
#include "fidelity/sounds.h"

/* Words rarer than this carry content. */
static const float content = 0.006F;
/* A word that others could stand for, nearly as good as linked, in nats. */
static const float covered_enough = 1;

enum { NO_RUN = -1, BESIDE = 4 };

/* Words without a partner that follow one another. */
typedef struct {
    float surprise;
    int content;         /* words that carry it */
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
        r->surprise += word->covered > covered_enough ? word->surprise / 3 : word->surprise;
        r->content += word->facts.frequency < content;
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

/* ---- Findings ------------------------------------------------------------- */

/* Nats that make a word worth reporting; how much it then speaks for an error. */
static const float enough = 3.2F;
static const double least_weight = 0.4, weight_per_nat = 0.15;

/* The partner of the word beside a run; the edges are partners of each other. */
static int partner_before(const sj_pair_side *side, const run *r)
{
    return r->first == 0 ? -1 : side->word[r->first - 1].partner;
}

static int partner_behind(const sj_pair_side *side, const run *r, const sj_pair_side *other)
{
    return r->last + 1 == (int)side->count ? (int)other->count : side->word[r->last + 1].partner;
}

/* A word that might have been translated by what faces it: no name, number, date, negation, nor one
 * that has evidence of its own. */
static bool may_be_replaced(const sj_pair_word *word)
{
    return word->kind == SJ_WORD_LETTERS && word->facts.unit != SJ_NO_UNIT && !word->is_name &&
           word->facts.sense == SJ_SENSE_NONE && word->facts.pole == 0 && word->covered == 0;
}

/* The only word of content in a run; -1: that is not what it holds. */
static int content_of(const sj_pair_side *side, const run *r)
{
    int found = -1;

    for (int w = r->first; w <= r->last; w++) {
        const sj_pair_word *word = &side->word[w];

        if (word->facts.frequency >= content && word->kind != SJ_WORD_MARK)
            continue;
        if (found >= 0 || !may_be_replaced(word))
            return -1;
        found = w;
    }
    return found;
}

/* A word on either side between words that are partners of each other. */
static void report_replaced(sj_evidence_list *to, const sj_pair_side side[2], const runs all[2])
{
    for (int i = 0; i < all[0].count; i++) {
        const run *id = &all[0].at[i], *en;
        int before = partner_before(&side[0], id), word[2];
        sejajar_finding *f;
        float worth;

        if (before + 1 >= (int)side[1].count || all[1].of_word[before + 1] == NO_RUN)
            continue;
        en = &all[1].at[all[1].of_word[before + 1]];
        if (en->last + 1 != partner_behind(&side[0], id, &side[1]))
            continue;
        word[0] = content_of(&side[0], id);
        word[1] = content_of(&side[1], en);
        if (word[0] < 0 || word[1] < 0)
            continue;
        if (sj_sound_alike(sj_pair_form(&side[0], (uint32_t)word[0]),
                           sj_pair_form(&side[1], (uint32_t)word[1])))
            continue;
        worth = fminf(side[0].word[word[0]].surprise, side[1].word[word[1]].surprise);
        if (worth < enough)
            continue;
        f = sj_finding_add(to, SEJAJAR_FINDING_MISTRANSLATION, side, 1, (uint32_t)word[1],
                           (uint32_t)word[1],
                           least_weight + weight_per_nat * (double)(worth - enough),
                           "neither word has a counterpart, their neighbours have");
        if (f)
            sj_finding_against(f, side, (uint32_t)word[0], (uint32_t)word[0]);
    }
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
    report_replaced(to, side, all);
}
