/* Whether a word that joins, times or limits does so where it stands. */
#include <string.h>

#include "fidelity/connectives.h"

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

bool sj_connective_says(const sj_pair_side *side, sejajar_language language, uint32_t w,
                        sj_relation r)
{
    if (is_part_of_phrase(side, w))
        return false;
    if (r == SJ_FUTURE && language == SEJAJAR_ID)
        return is_before_verb(side, w);
    if (r == SJ_PAST && language == SEJAJAR_EN)
        return is_before_participle(side, w);
    return true;
}
