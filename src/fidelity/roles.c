/* Who does what to whom: "Rusia menyerang Ukraina" and "Ukraine attacked Russia". */
#include <string.h>

#include "fidelity/findings.h"

/* A name stands so near to the verb; how much it speaks for an error that they are turned. */
enum { NEAR = 5 };
static const double turned = 0.6;

static bool is_active(const sj_pair_word *word)
{
    return (word->facts.traits & SJ_TRAIT_ACTIVE) && !word->is_capital && word->partner >= 0;
}

static bool is_name(const sj_pair_word *word, sj_form_memory *memory)
{
    return word->is_capital && word->partner >= 0 &&
           sj_form_may_be_name(memory, SEJAJAR_ID, word->facts.unit);
}

/* The nearest name with a partner before or behind the verb, in its clause; -1: none. */
static int64_t find_name(const sj_pair_side *side, int64_t verb, int step, sj_form_memory *memory)
{
    for (int64_t at = verb + step; at >= 0 && at < side->count; at += step) {
        if (at > verb + NEAR || at < verb - NEAR ||
            sj_pair_ends_clause(side, (uint32_t)(step > 0 ? at - 1 : at), ",;:.!?()\""))
            return -1;
        if (is_name(&side->word[at], memory))
            return at;
    }
    return -1;
}

/* was attacked, got hit; attacked by: the agent stands behind. */
static bool is_passive(const sj_pair_side *en, int64_t verb, int64_t behind)
{
    static const char *const words[] = {"am",   "is",    "are", "was", "were", "be",
                                        "been", "being", "get", "got", "by",   NULL};

    for (int64_t w = verb > 1 ? verb - 2 : 0; w < behind; w++)
        if (sj_pair_is_one_of(en, (uint32_t)w, words))
            return true;
    return false;
}

/* The names before and behind the verb have partners that stand the other way round about its own.
 */
static bool is_turned(const sj_pair_side side[2], int64_t before, int64_t verb, int64_t behind)
{
    const sj_pair_word *id = side[0].word;
    int64_t first = id[behind].partner, middle = id[verb].partner, last = id[before].partner;

    return first < middle && middle < last && last - first <= 2 * NEAR &&
           id[before].facts.key != id[behind].facts.key &&
           side[1].word[first].facts.key != side[1].word[last].facts.key &&
           !is_passive(&side[1], middle, last);
}

void sj_roles_judge(sj_evidence_list *to, const sj_pair_side side[2], sj_form_memory *memory)
{
    if (!(side[0].traits & SJ_TRAIT_ACTIVE))
        return;
    for (int64_t v = 1; v + 1 < side[0].count; v++) {
        int64_t before, behind;
        sejajar_finding *f;

        if (!is_active(&side[0].word[v]))
            continue;
        before = find_name(&side[0], v, -1, memory);
        behind = find_name(&side[0], v, 1, memory);
        if (before < 0 || behind < 0 || !is_turned(side, before, v, behind))
            continue;
        to->value[SJ_BOTH_opposites]++; /* no less */
        f = sj_finding_add(to, SEJAJAR_FINDING_MISTRANSLATION, side, 1,
                           (uint32_t)side[0].word[behind].partner,
                           (uint32_t)side[0].word[before].partner, turned,
                           "the names stand the other way round about the verb");
        if (f)
            sj_finding_against(f, side, (uint32_t)before, (uint32_t)behind);
    }
}
