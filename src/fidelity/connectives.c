/* Because and although, will and has, most and some: does one side say so where the other says
 * another of them? */
#include "fidelity/connectives.h"

#include <string.h>

#include "fidelity/findings.h"

/* What words say, as bits: for sure, and perhaps. */
typedef struct {
    uint32_t says, may_say;
} said;

/* All that words [first, last] of a side say. */
static said said_by(const sj_pair_side *side, int64_t first, int64_t last)
{
    said all = {0, 0};

    for (int64_t w = first < 0 ? 0 : first; w <= last && w < side->count; w++) {
        all.says |= side->word[w].facts.says;
        all.may_say |= side->word[w].facts.may_say;
    }
    return all;
}

static bool holds(uint32_t bits, sj_relation r)
{
    return bits >> r & 1U;
}

/* karena itu, therefore; in due time; at most: together with a neighbour they say something else.
 */
static bool is_part_of_phrase(const sj_pair_side *side, uint32_t w)
{
    static const char *const phrases[][2] = {
        {"karena", "itu"},
        {"karena", "ini"},
        {"sebab", "itu"},
        {"karena", "nya"},
        {"meskipun", "begitu"},
        {"meski", "begitu"},
        {"walaupun", "begitu"},
        {"walau", "begitu"},
        {"meskipun", "demikian"},
        {"meski", "demikian"},
        {"walaupun", "demikian"},
        {"walau", "demikian"},
        {"kendati", "demikian"},
        {"in", "due"},
        {"at", "most"},
        {"a", "few"},
        {"if", "only"},
        {"even", "if"},
        {"as", "if"},
        {"ke", "sebagian"},
        {"a", "many"},
        {"not", "all"},
        {"not", "every"},
        {"tidak", "semua"},
        {"tidak", "setiap"},
        {"sebagian", "besar"},
        {"sebagian", "kecil"},
        {"almost", "all"},
        {"nearly", "all"},
        {"almost", "every"},
        {"hampir", "semua"},
        {"hampir", "seluruh"},
        {"hampir", "setiap"},
        {"quite", "some"},
        {"hanya", "boleh"},
        {"hanya", "boleh"},
        {"have", "to"},
        {"has", "to"},
        {"had", "to"},
    };

    for (size_t k = 0; k < sizeof phrases / sizeof *phrases; k++)
        if ((sj_pair_is(side, w, phrases[k][0]) && sj_pair_is(side, w + 1, phrases[k][1])) ||
            (sj_pair_is(side, w, phrases[k][1]) && sj_pair_is(side, w - 1, phrases[k][0])))
            return true;
    return false;
}

/* takut akan, proud of: only before a verb it is the future. */
static bool is_before_verb(const sj_pair_side *side, uint32_t w)
{
    static const char *const bare[] = {
        "ada",  "jadi",  "datang", "pergi", "tiba",  "kembali", "masuk", "keluar", "naik", "turun",
        "ikut", "tetap", "segera", "terus", "lebih", "selalu",  "jatuh", "hilang", NULL};
    const char *next = w + 1 < side->count ? sj_pair_form(side, w + 1) : "";

    return strncmp(next, "me", 2) == 0 || strncmp(next, "di", 2) == 0 ||
           strncmp(next, "be", 2) == 0 || strncmp(next, "te", 2) == 0 ||
           sj_pair_is_one_of(side, w + 1, bare);
}

/* has opened, was not sold: is the next word, or the one behind it, a participle by its letters? */
static bool is_before_participle(const sj_pair_side *side, uint32_t w)
{
    static const char *const ends[] = {"ed", "en", "wn", "ne", "ht", "ld", "pt", "lt", "nt", "de",
                                       "ft", "st", "un", "ad", "et", "ut", "id", "me", "ot"};

    for (uint32_t at = w + 1; at <= w + 2 && at < side->count; at++) {
        const sj_pair_word *word = &side->word[at];

        for (size_t k = 0; k < sizeof ends / sizeof *ends && word->form_length > 3; k++)
            if (memcmp(sj_pair_form(side, at) + word->form_length - 2, ends[k], 2) == 0 &&
                word->partner >= 0)
                return true;
    }
    return false;
}

static bool says(const sj_pair_side side[2], int s, uint32_t w, sj_relation r)
{
    if (!holds(side[s].word[w].facts.says, r) || is_part_of_phrase(&side[s], w))
        return false;
    if (r == SJ_FUTURE && s == SEJAJAR_ID)
        return is_before_verb(&side[s], w);
    if (r == SJ_PAST && s == SEJAJAR_EN)
        return is_before_participle(&side[s], w);
    return true;
}

static uint32_t place_of(const sj_pair_side *side, sj_relation r)
{
    uint32_t w = 0;

    while (w + 1 < side->count && !holds(side->word[w].facts.says, r))
        w++;
    return w;
}

static int count_of(const sj_pair_side *side, sj_relation r)
{
    int count = 0;

    for (uint32_t w = 0; w < side->count; w++)
        count += holds(side->word[w].facts.says, r);
    return count;
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

static void compare_places(sj_evidence_list *to, const sj_pair_side side[2], sj_relation id,
                           sj_relation en, const char *evidence)
{
    if (count_of(&side[0], id) <= count_of(&side[1], id) ||
        count_of(&side[1], en) <= count_of(&side[0], en))
        return;
    for (uint32_t i = 0; i < side[0].count; i++)
        for (uint32_t e = 0; says(side, 0, i, id) && e < side[1].count; e++)
            if (says(side, 1, e, en) && face_each_other(side, i, e) &&
                sj_places_agree(side, i, e) && !may_be_said(side, 1, e, id) &&
                !may_be_said(side, 0, i, en))
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
    said all[2] = {said_by(&side[0], 0, side[0].count), said_by(&side[1], 0, side[1].count)};
    bool denied = denies(&side[0]) || denies(&side[1]);

    for (size_t k = 0; k < sj_contradiction_count; k++) {
        const sj_contradiction *c = &sj_contradictions[k];

        for (int turned = 0; turned < 2; turned++) {
            sj_relation id = turned ? c->other : c->one, en = turned ? c->one : c->other;

            if (!holds(all[0].says, id) || !holds(all[1].says, en) || (c->unless_denied && denied))
                continue;
            if (c->one > SJ_CERTAINTY || c->other > SJ_POSSIBILITY ||
                !compare_sides(to, side, all, id, en, c->evidence))
                compare_places(to, side, id, en, c->evidence);
        }
    }
}
