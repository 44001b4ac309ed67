/* At least and at most: does one side say more than 50 where the other says fewer? */
#include <string.h>

#include "fidelity/findings.h"

typedef enum { NO_BOUND, AT_LEAST, AT_MOST } bound;

typedef struct {
    const char *first, *second; /* NULL: one word */
    bound says;
} turn;

/* Before a number, of each side. */
static const turn before[2][24] = {
    {{"lebih", "dari", AT_LEAST},
     {"paling", "sedikit", AT_LEAST},
     {"di", "atas", AT_LEAST},
     {"sedikitnya", NULL, AT_LEAST},
     {"setidaknya", NULL, AT_LEAST},
     {"minimal", NULL, AT_LEAST},
     {"minimum", NULL, AT_LEAST},
     {"melebihi", NULL, AT_LEAST},
     {"melampaui", NULL, AT_LEAST},
     {"kurang", "dari", AT_MOST},
     {"paling", "banyak", AT_MOST},
     {"paling", "lama", AT_MOST},
     {"di", "bawah", AT_MOST},
     {"maksimal", NULL, AT_MOST},
     {"maksimum", NULL, AT_MOST},
     {"hampir", NULL, AT_MOST},
     {NULL, NULL, NO_BOUND}},
    {{"more", "than", AT_LEAST},
     {"greater", "than", AT_LEAST},
     {"longer", "than", AT_LEAST},
     {"at", "least", AT_LEAST},
     {"over", NULL, AT_LEAST},
     {"above", NULL, AT_LEAST},
     {"exceeding", NULL, AT_LEAST},
     {"exceed", NULL, AT_LEAST},
     {"exceeds", NULL, AT_LEAST},
     {"exceeded", NULL, AT_LEAST},
     {"less", "than", AT_MOST},
     {"fewer", "than", AT_MOST},
     {"at", "most", AT_MOST},
     {"up", "to", AT_MOST},
     {"under", NULL, AT_MOST},
     {"below", NULL, AT_MOST},
     {"almost", NULL, AT_MOST},
     {"nearly", NULL, AT_MOST},
     {NULL, NULL, NO_BOUND}},
};

static bool is_turn(const sj_pair_side *side, int64_t w, const turn *t)
{
    return w >= 0 && sj_pair_is(side, (uint32_t)w, t->first) &&
           (!t->second || sj_pair_is(side, (uint32_t)w + 1, t->second));
}

/* tidak lebih dari, no fewer than; -1: who knows what is denied further before. */
static int denials(const sj_pair_side *side, int64_t w)
{
    int count = 0;

    for (int64_t at = w - 1; at >= 0 && !sj_pair_ends_clause(side, (uint32_t)at, ",;:.!?()"); at--)
        if (side->word[at].facts.sense == SJ_SENSE_NEGATION)
            count = at == w - 1 ? 1 : -1;
    return count;
}

/* What bounds the number, so many words before it at most. */
static bound bound_of(const sj_pair_side *side, int s, uint32_t number)
{
    enum { NEAR = 3 };

    for (int64_t w = (int64_t)number - 1; w >= 0 && w >= (int64_t)number - NEAR; w--) {
        if (side->word[w].kind == SJ_WORD_NUMBER ||
            sj_pair_ends_clause(side, (uint32_t)w, ",;:.!?()"))
            return NO_BOUND;
        for (const turn *t = before[s]; t->first; t++) {
            if (!is_turn(side, w, t))
                continue;
            switch (denials(side, w)) {
            case 0: return t->says;
            case 1: return t->says == AT_MOST ? AT_LEAST : AT_MOST;
            default: return NO_BOUND;
            }
        }
    }
    return NO_BOUND;
}

static bool is_number(const sj_pair_word *word)
{
    return word->partner >= 0 &&
           (word->kind == SJ_WORD_NUMBER || word->facts.sense == SJ_SENSE_NUMBER);
}

/* How much it speaks for an error. */
static const double weight = 0.6;

void sj_bounds_judge(sj_evidence_list *to, const sj_pair_side side[2])
{
    sj_pair_list numbers;

    if (!sj_pair_both_have(side, SJ_TRAIT_QUANTITY))
        return;
    sj_pair_collect(&numbers, &side[0], is_number);
    for (uint32_t k = 0; k < numbers.count; k++) {
        uint32_t id = numbers.at[k], en = (uint32_t)side[0].word[id].partner;
        bound of[2] = {bound_of(&side[0], 0, id), bound_of(&side[1], 1, en)};

        if (of[0] != NO_BOUND && of[1] != NO_BOUND && of[0] != of[1])
            to->value[SJ_BOTH_opposites] += sj_finding_add_mistranslation(
                to, side, id, en, weight, "one side says at least so many, the other at most");
    }
}
