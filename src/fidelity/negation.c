/* Negation: is it on both sides or on neither? */
#include <math.h>
#include <string.h>

#include "fidelity/findings.h"

typedef struct {
    float strong, weak;
    uint32_t first; /* the first strong one that has no partner, else the first one */
    bool any_loose;
} negations;

/* unhappy, impossible, careless: English negates inside words. */
static bool is_negative_word(const sj_pair_word *word, const char *form)
{
    static const char *const beginnings[] = {"un", "in", "im", "ir", "dis", "non", "mis"};
    size_t length = word->form_length;

    if (word->kind != SJ_WORD_LETTERS || length < 6)
        return false;
    if (memcmp(form + length - 4, "less", 4) == 0)
        return true;
    for (size_t k = 0; k < sizeof beginnings / sizeof *beginnings; k++)
        if (strncmp(form, beginnings[k], strlen(beginnings[k])) == 0)
            return true;
    return false;
}

static negations count_negations(const sj_pair_side *side, int s)
{
    negations n = {0};

    for (uint32_t w = 0; w < side->count; w++) {
        const sj_pair_word *word = &side->word[w];

        if (word->facts.sense == SJ_SENSE_NEGATION) {
            if (n.strong == 0 || (word->partner < 0 && !n.any_loose))
                n.first = w;
            n.any_loose |= word->partner < 0;
            n.strong++;
        } else if (word->facts.sense == SJ_SENSE_WEAK_NEGATION ||
                   (s == SEJAJAR_EN && is_negative_word(word, sj_pair_form(side, w)))) {
            n.weak++;
        }
    }
    return n;
}

/* What one side has more than the other; what the other may say otherwise counts for little. */
static const float explained = 0.3F;

static float excess(const negations *of, const negations *over)
{
    float more = of->strong - over->strong;
    float weak = fminf(fmaxf(more, 0), over->weak);

    return more <= 0 ? 0 : more - weak + explained * weak;
}

void sj_negation_judge(sj_evidence_list *to, const sj_pair_side side[2])
{
    negations n[2] = {count_negations(&side[0], 0), count_negations(&side[1], 1)};

    for (int s = 0; s < 2; s++)
        to->value[SJ_OF_SIDE(negation, s)] = excess(&n[s], &n[1 - s]);
}
