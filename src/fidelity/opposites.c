/* Opposites: does one side say rise and the other fall? */
#include "fidelity/opposites.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "fidelity/findings.h"

/* How much it speaks for an error that the opposite stands there. */
static const double weight = 0.7;
/* Words as far apart, of the lengths of both sides, do not stand for each other. */
static const float same_place = 0.3F;

static bool is_loose(const sj_pair_word *word)
{
    return word->facts.pole[0] != 0 && abs(word->facts.pole[0]) != SJ_POLE_MUST &&
           word->partner < 0;
}

/* What explains it no better is hardly its partner: "sebelum" and was. In nats. */
static const float least_covered = 2.5F;

static bool is_nearly_loose(const sj_pair_word *word)
{
    return is_loose(word) ||
           (abs(word->facts.pole[0]) > SJ_POLE_MORE && word->covered < least_covered);
}

/* "on" is mostly no opposite of off: only ON, and turned on. */
static bool is_preposition(const sj_pair_side *side, uint32_t w)
{
    static const char *const verbs[] = {"turn",   "turns",    "turned",   "turning",
                                        "switch", "switches", "switched", "switching",
                                        "power",  "powered",  NULL};
    const sj_pair_word *word = &side->word[w];

    return sj_pair_is(side, w, "on") && word->begin[1] != 'N' &&
           !sj_pair_is_one_of(side, w - 1, verbs);
}

/* Is the translation itself, or another of the opposites, on that side? */
static bool is_said(const sj_pair_side *side, int pole)
{
    for (uint32_t w = 0; w < side->count; w++)
        if (sj_form_has_pole(&side->word[w].facts, pole) && !is_preposition(side, w))
            return true;
    return false;
}

/* tidak mudah, not easy, less expensive: the opposite of the opposite. */
static bool is_denied(const sj_pair_side *side, uint32_t w)
{
    static const char *const less[] = {"less", "least", "kurang", NULL};

    for (uint32_t at = w > 2 ? w - 2 : 0; at < w; at++)
        if (side->word[at].facts.sense == SJ_SENSE_NEGATION || sj_pair_is_one_of(side, at, less))
            return true;
    return false;
}

/* "never" and "selalu tidak" */
static bool is_never(const sj_pair_side side[2], uint32_t en)
{
    bool denied = false;

    for (uint32_t w = 0; w < side[0].count; w++)
        denied |= side[0].word[w].facts.sense == SJ_SENSE_NEGATION;
    return denied && sj_pair_is(&side[1], en, "never");
}

static bool are_opposites(const sj_pair_side side[2], uint32_t id, uint32_t en)
{
    const sj_pair_word *i = &side[0].word[id], *e = &side[1].word[en];
    float apart = (float)id / (float)side[0].count - (float)en / (float)side[1].count;
    int pole = sj_form_opposed_pole(&i->facts, &e->facts);

    return pole != 0 && !is_preposition(&side[1], en) && fabsf(apart) < same_place &&
           sj_neighbours_agree(side, id, en) && !is_said(&side[1], pole) &&
           !is_said(&side[0], -pole) && is_denied(&side[0], id) == is_denied(&side[1], en) &&
           !is_never(side, en);
}

/* What they count that are mostly something else. */
static const float unsure = 0.5F;

/* "pulls up", "quite a few", "two years old", prior consultation: these have no opposite. */
static bool may_be_shown(const sj_pair_side *side, uint32_t w)
{
    static const char *const never[][2] = {{"up", ""},       {"down", ""},     {"few", "a"},
                                           {"little", "a"},  {"old", "years"}, {"old", "year"},
                                           {"old", "months"}};
    const char *form = sj_pair_form(side, w), *before = w > 0 ? sj_pair_form(side, w - 1) : "";

    if (sj_pair_is(side, w, "prior") && !sj_pair_is(side, w + 1, "to"))
        return false;
    for (size_t k = 0; k < sizeof never / sizeof *never; k++)
        if (strcmp(form, never[k][0]) == 0 && (!*never[k][1] || strcmp(before, never[k][1]) == 0))
            return false;
    return true;
}

/* Of all and some: do both stand before words that are partners? Else they are of other things. */
static bool are_of_one(const sj_pair_side side[2], uint32_t id, uint32_t en)
{
    enum { BEHIND = 3 };
    static const char *const amounts[] = {"semua", "seluruh", "sebagian", "beberapa", NULL};

    if (!sj_pair_is_one_of(&side[0], id, amounts))
        return true;
    for (uint32_t w = id + 1; w <= id + BEHIND && w < side[0].count; w++)
        if (side[0].word[w].partner > (int64_t)en &&
            side[0].word[w].partner <= (int64_t)en + BEHIND)
            return true;
    return false;
}

/* The only word of that pole, if one is wanted before `behind`; -1: there is none, or several, or
 * it is denied. */
static int64_t only_one(const sj_pair_side *side, int pole, const char *behind)
{
    int64_t found = -1;

    for (uint32_t w = 0; w < side->count; w++) {
        if (!sj_form_has_pole(&side->word[w].facts, pole) ||
            (behind && !sj_pair_is(side, w + 1, behind)))
            continue;
        if (found >= 0 || is_denied(side, w))
            return -1;
        found = w;
    }
    return found;
}

/* lebih sedikit is fewer, though "lebih" alone is more. */
static void compare_amounts(sj_evidence_list *to, const sj_pair_side side[2])
{
    static const char *const few[] = {"few",   "little",   "lower", "smaller",
                                      "least", "slightly", "bit",   NULL};
    static const char *const little[] = {"sedikit", "berkurang", "terlalu", NULL};
    int64_t more = only_one(&side[1], SJ_POLE_MORE, NULL);
    int64_t less = only_one(&side[1], -SJ_POLE_MORE, NULL);
    int64_t en = more >= 0 ? more : less, id;
    sejajar_finding *f;

    if ((more >= 0) == (less >= 0) || is_said(&side[1], more >= 0 ? -SJ_POLE_MORE : SJ_POLE_MORE))
        return;
    id = only_one(&side[0], SJ_POLE_MORE, more >= 0 ? "sedikit" : "banyak");
    if (id < 0 ||
        (more >= 0 ? sj_pair_has_one_of(&side[1], few)
                   : sj_pair_has_one_of(&side[0], little) || is_said(&side[0], -SJ_POLE_MORE)))
        return;
    to->value[SJ_BOTH_opposites]++;
    f = sj_finding_add(to, SEJAJAR_FINDING_MISTRANSLATION, side, 1, (uint32_t)en, (uint32_t)en,
                       weight, "the opposite stands on the other side");
    if (f)
        sj_finding_against(f, side, (uint32_t)id, (uint32_t)id + 1);
}

void sj_opposites_judge(sj_evidence_list *to, const sj_pair_side side[2])
{
    sj_pair_list loose[2];

    to->value[SJ_BOTH_opposites] = 0;
    if (!sj_pair_both_have(side, SJ_TRAIT_POLE))
        return;
    for (int s = 0; s < 2; s++)
        sj_pair_collect(&loose[s], &side[s], is_nearly_loose);
    for (uint32_t k = 0; k < loose[0].count; k++)
        for (uint32_t l = 0; l < loose[1].count; l++) {
            uint32_t i = loose[0].at[k], e = loose[1].at[l];

            if (!are_opposites(side, i, e))
                continue;
            if (!may_be_shown(&side[0], i) || !may_be_shown(&side[1], e) || !are_of_one(side, i, e))
                to->value[SJ_BOTH_opposites] += unsure;
            else
                to->value[SJ_BOTH_opposites] += sj_finding_add_mistranslation(
                    to, side, i, e, weight, "the opposite stands on the other side");
        }
    if (to->value[SJ_BOTH_opposites] == 0)
        compare_amounts(to, side);
}
