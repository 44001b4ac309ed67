/* Modality: does one side say must where the other says may? */
#include <stdlib.h>

#include "fidelity/findings.h"
#include "fidelity/opposites.h"

/* Words that show that a side says so, too, less clearly: of must, of may. */
static const char *const vague[2][2][24] = {
    {{"seharusnya", "perlu", "sebaiknya", "hendaknya", "hendaklah", "semestinya", "diminta",
      "terpaksa", "kewajiban", "keharusan", "mewajibkan", "mengharuskan", NULL},
     {"mungkin", "mampu", "sanggup", "memungkinkan", "kemungkinan", "bolehkah", "bisakah",
      "dapatkah", "sempat", "izin", "diizinkan", "hak", NULL}},
    {{"should",     "ought",     "need",    "needs",     "needed",   "required",
      "requires",   "require",   "obliged", "obligated", "supposed", "have",
      "has",        "had",       "gotta",   "got",       "forced",   "mandatory",
      "obligation", "necessary", "bound",   NULL},
     {"could", "might", "able", "allowed", "permitted", "entitled", "possible", "possibly", "let",
      "lets", "maybe", "perhaps", "free", "right", "enable", "enables", "allows", "allow", NULL}},
};

static bool is_modal(const sj_pair_word *word)
{
    return abs(word->facts.pole[0]) == SJ_POLE_MUST;
}

/* How often a side says so: clearly, or in whatever words. */
static int count_of(const sj_pair_side *side, int s, int pole, bool clearly)
{
    int count = 0;

    for (uint32_t w = 0; w < side->count; w++)
        count += side->word[w].facts.pole[0] == pole ||
                 (!clearly && sj_pair_is_one_of(side, w, vague[s][pole != SJ_POLE_MUST]));
    return count;
}

/* None of these must, tak satu pun boleh: the clause denies before the word. */
static bool is_denied_before(const sj_pair_side *side, uint32_t w)
{
    for (uint32_t at = w; at-- > 0 && !sj_pair_ends_clause(side, at, ",;:.!?");)
        if (side->word[at].facts.sense == SJ_SENSE_NEGATION)
            return true;
    return false;
}

/* may not, tidak boleh, hanya boleh, harus dapat, shall we: these mean something else. */
static bool is_turned(const sj_pair_side *side, uint32_t w)
{
    static const char *const words[] = {"hanya",  "cuma",     "baru", "only",  "but",
                                        "asal",   "well",     "saja", "pula",  "sekali",
                                        "melulu", "dilarang", "yet",  "minta", NULL};
    static const char *const asked[] = {"i", "we", "you", "he", "she", "it", "they", NULL};
    enum { NEAR = 2 };

    for (uint32_t at = w > NEAR ? w - NEAR : 0; at <= w + NEAR && at < side->count; at++)
        if (side->word[at].facts.sense == SJ_SENSE_NEGATION || sj_pair_is_one_of(side, at, words) ||
            (at != w && is_modal(&side->word[at])))
            return true;
    return sj_pair_is_one_of(side, w + 1, asked) || is_denied_before(side, w);
}

/* Is the partner of the word that follows the one behind the other, too? */
static bool face_each_other(const sj_pair_side side[2], uint32_t id, uint32_t en)
{
    enum { BEHIND = 3 };

    for (uint32_t at = id + 1; at <= id + BEHIND && at < side[0].count; at++) {
        const sj_pair_word *word = &side[0].word[at];
        int32_t behind = (int32_t)word->partner - (int32_t)en;

        if (word->kind != SJ_WORD_LETTERS || is_modal(word) ||
            sj_pair_ends_clause(&side[0], at - 1, ",;:.!?"))
            return false;
        if (word->partner >= 0 && sj_pair_word_is_content(word))
            return behind > 0 && behind <= BEHIND;
    }
    return false;
}

/* "We shall see" and the shall of old books are no duty. */
static bool is_future(const sj_pair_side side[2], uint32_t id, uint32_t en)
{
    static const char *const speakers[] = {"i", "we", NULL};
    static const char *const old[] = {"thou", "thee", "ye", "thy", "unto", "hath", NULL};

    return sj_pair_is(&side[1], en, "shall") &&
           (sj_pair_is(&side[0], id, "bisa") || sj_pair_is_one_of(&side[1], en - 1, speakers) ||
            sj_pair_has_one_of(&side[1], old));
}

static bool is_changed(const sj_pair_side side[2], uint32_t id, uint32_t en)
{
    int of = side[0].word[id].facts.pole[0], other = side[1].word[en].facts.pole[0];

    return of == -other && face_each_other(side, id, en) && !is_turned(&side[0], id) &&
           !is_turned(&side[1], en) && !is_future(side, id, en) &&
           count_of(&side[0], 0, of, true) > count_of(&side[1], 1, of, false) &&
           count_of(&side[1], 1, other, true) > count_of(&side[0], 0, other, false);
}

/* How much it speaks for an error. */
static const double weight = 0.6;

void sj_modality_judge(sj_evidence_list *to, const sj_pair_side side[2])
{
    sj_pair_list modals[2];

    if (!sj_pair_both_have(side, SJ_TRAIT_POLE))
        return;
    for (int s = 0; s < 2; s++)
        sj_pair_collect(&modals[s], &side[s], is_modal);
    for (uint32_t i = 0; i < modals[0].count; i++)
        for (uint32_t e = 0; e < modals[1].count; e++) {
            uint32_t id = modals[0].at[i], en = modals[1].at[e];

            if (!is_changed(side, id, en))
                continue;
            to->value[SJ_BOTH_opposites] += sj_finding_add_mistranslation(
                to, side, id, en, weight, "one side says must, the other may");
        }
}
