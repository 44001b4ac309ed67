/* Negation: is it on both sides or on neither? */
#include <math.h>
#include <string.h>

#include "fidelity/findings.h"

typedef struct {
    float strong, weak;
    float words;    /* weak ones that deny for sure */
    uint32_t loose; /* a strong one without partner, else the last one */
} negations;

/* paling tidak (at least), tak lama (soon), belum lama (recently): these deny nothing. */
static bool is_idiom(const sj_pair_side *side, uint32_t w)
{
    return (w > 0 && strcmp(sj_pair_form(side, w - 1), "paling") == 0) ||
           (w + 1 < side->count && strcmp(sj_pair_form(side, w + 1), "lama") == 0);
}

/* A word that denies by its form, though its partner does not: of "untouched" and "tersentuh",
 * and of "unemployment" and "pengangguran". */
static const float structural = 0.6F;

/* A word that may deny does so where its partner does, or where it has none. */
static bool denies(const sj_pair_side side[2], int s, uint32_t w)
{
    int16_t partner = side[s].word[w].partner;

    return partner < 0 || side[1 - s].word[partner].facts.sense == SJ_SENSE_NEGATION;
}

static negations count_negations(const sj_pair_side side[2], int s)
{
    negations n = {0, 0, 0, UINT32_MAX};

    for (uint32_t w = 0; w < side[s].count; w++) {
        const sj_pair_word *word = &side[s].word[w];

        switch ((sj_sense)word->facts.sense) {
        case SJ_SENSE_NEGATION:
            if (s == SEJAJAR_ID && is_idiom(&side[s], w))
                break;
            if (n.loose == UINT32_MAX || side[s].word[n.loose].partner >= 0)
                n.loose = w;
            n.strong++;
            break;
        case SJ_SENSE_WEAK_NEGATION:
            n.weak++;
            n.words += denies(side, s, w) ? 1 : structural;
            break;
        case SJ_SENSE_MAYBE_NEGATION: n.weak += denies(side, s, w); break;
        default: break;
        }
    }
    return n;
}

/* How much it speaks for an error that the other side denies nothing at all, or not so often. */
static const double whole = 0.8, partly = 0.5;

/* What one side has more than the other: whatever the other may say in other words, less that,
 * and what it says itself in such words while the other has nothing of the kind. */
void sj_negation_judge(sj_evidence_list *to, const sj_pair_side side[2])
{
    negations n[2] = {count_negations(side, 0), count_negations(side, 1)};

    for (int s = 0; s < 2; s++) {
        float more = fmaxf(n[s].strong - n[1 - s].strong, 0);
        float words = n[s].strong + n[s].words - n[1 - s].strong - n[1 - s].weak;

        to->value[SJ_OF_SIDE(negation_any, s)] = fmaxf(more - n[1 - s].words, 0);
        to->value[SJ_OF_SIDE(negation, s)] = fmaxf(more - n[1 - s].weak, 0);
        to->value[SJ_OF_SIDE(negation_words, s)] = fmaxf(words, 0);
        if (more - n[1 - s].weak > 0 && side[s].word[n[s].loose].partner < 0)
            sj_finding_add(to, SEJAJAR_FINDING_NEGATION, side, s, n[s].loose, n[s].loose,
                           n[1 - s].strong == 0 ? whole : partly,
                           n[1 - s].strong == 0 ? "the other side denies nothing"
                                                : "the other side denies less often");
    }
}
