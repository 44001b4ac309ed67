/* Because and although, will and has, most and some: does one side say so where the other says
 * another of them? */
#include "fidelity/connectives.h"

#include "fidelity/findings.h"

/* What a side says, as bits: for sure, by how many words, as binary digits (up to 7), and perhaps.
 */
typedef struct {
    uint32_t ones, twos, fours;
    uint32_t may_say;
} said;

static said said_by(const sj_pair_side *side)
{
    said all = {0, 0, 0, 0};

    for (uint32_t w = 0; w < side->count; w++) {
        uint32_t says = side->word[w].facts.says, carry = all.ones & says;

        all.may_say |= side->word[w].facts.may_say;
        all.ones ^= says;
        all.fours ^= all.twos & carry;
        all.twos ^= carry;
    }
    return all;
}

/* What one says more often than the other. */
static uint32_t more_often(const said *a, const said *b)
{
    uint32_t more = a->ones & ~b->ones;

    more = (a->twos & ~b->twos) | (~(a->twos ^ b->twos) & more);
    return (a->fours & ~b->fours) | (~(a->fours ^ b->fours) & more);
}

static bool holds(uint32_t bits, sj_relation r)
{
    return bits >> r & 1U;
}

static uint32_t place_of(const sj_pair_side *side, sj_relation r)
{
    uint32_t w = 0;

    while (w + 1 < side->count && !holds(side->word[w].facts.says, r))
        w++;
    return w;
}

/* How much it speaks for an error. */
static const double weight = 0.6;
/* And how much beside an opposite. */
static const float beside_opposites = 0.7F;

static void report(sj_evidence_list *to, const sj_pair_side side[2], uint32_t id, uint32_t en,
                   const char *evidence)
{
    if (sj_finding_add_mistranslation(to, side, id, en, weight, evidence))
        to->value[SJ_BOTH_opposites] += beside_opposites;
}

/* ---- Anywhere ------------------------------------------------------------ */

/* Said by one side, and not even perhaps by the other, wherever that may be. */
static bool compare_sides(sj_evidence_list *to, const sj_pair_side side[2], const said all[2],
                          sj_relation id, sj_relation en, const char *evidence)
{
    if (holds(all[1].may_say, id) || holds(all[0].may_say, en))
        return false;
    report(to, side, place_of(&side[0], id), place_of(&side[1], en), evidence);
    return true;
}

/* ---- At one place ---------------------------------------------------------- */

enum { BEHIND = 4, ABOUT = 5 };

/* Is the partner of the first word of content behind the one behind the other, too? */
static bool face_each_other(const sj_pair_side side[2], uint32_t id, uint32_t en)
{
    for (uint32_t w = id + 1; w <= id + BEHIND && w < side[0].count; w++) {
        const sj_pair_word *word = &side[0].word[w];

        if (sj_pair_ends_clause(&side[0], w - 1, ",;:.!?"))
            return false;
        if (word->kind == SJ_WORD_LETTERS && word->partner >= 0 && sj_pair_word_is_content(word))
            return word->partner > (int32_t)en && word->partner <= (int32_t)en + BEHIND;
    }
    return false;
}

/* May it be said about that word, too? A word whose partner says nothing of the kind does not. */
static bool may_be_said(const sj_pair_side side[2], int s, int64_t w, sj_relation r)
{
    for (int64_t at = w > ABOUT ? w - ABOUT : 0; at <= w + ABOUT && at < side[s].count; at++) {
        const sj_pair_word *word = &side[s].word[at];

        if (holds(word->facts.may_say, r) &&
            (holds(word->facts.says, r) || word->partner < 0 ||
             holds(side[1 - s].word[word->partner].facts.may_say, r)))
            return true;
    }
    return false;
}

static bool contradict(const sj_pair_side side[2], uint32_t i, uint32_t e, sj_relation id,
                       sj_relation en)
{
    return face_each_other(side, i, e) && sj_places_agree(side, i, e) &&
           !may_be_said(side, 1, e, id) && !may_be_said(side, 0, i, en) &&
           sj_connective_says(&side[0], SEJAJAR_ID, i, id) &&
           sj_connective_says(&side[1], SEJAJAR_EN, e, en);
}

static void compare_places(sj_evidence_list *to, const sj_pair_side side[2], sj_relation id,
                           sj_relation en, const char *evidence)
{
    for (uint32_t i = 0; i < side[0].count; i++)
        for (uint32_t e = 0; holds(side[0].word[i].facts.says, id) && e < side[1].count; e++)
            if (holds(side[1].word[e].facts.says, en) && contradict(side, i, e, id, en))
                report(to, side, i, e, evidence);
}

/* "unless" itself does not. */
static bool denies(const sj_pair_side *side)
{
    for (uint32_t w = 0; (side->traits & SJ_TRAIT_NEGATION) && w < side->count; w++)
        if (side->word[w].facts.sense == SJ_SENSE_NEGATION)
            return true;
    return false;
}

void sj_connectives_judge(sj_evidence_list *to, const sj_pair_side side[2])
{
    said all[2] = {said_by(&side[0]), said_by(&side[1])};
    uint32_t more[2] = {more_often(&all[0], &all[1]), more_often(&all[1], &all[0])};
    bool denied;

    if (more[0] == 0 || more[1] == 0)
        return;
    denied = denies(&side[0]) || denies(&side[1]);
    for (size_t k = 0; k < 2 * sj_contradiction_count; k++) {
        const sj_contradiction *c = &sj_contradictions[k / 2];
        sj_relation id = k % 2 ? c->other : c->one, en = k % 2 ? c->one : c->other;

        if (!holds(more[0], id) || !holds(more[1], en) || (c->scope == SJ_UNLESS_DENIED && denied))
            continue;
        if (c->scope != SJ_ANYWHERE || !compare_sides(to, side, all, id, en, c->evidence))
            compare_places(to, side, id, en, c->evidence);
    }
}
