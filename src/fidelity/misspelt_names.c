/* Names that differ by a letter: Darsono and Darmono are not one man. */
#include <string.h>

#include "fidelity/findings.h"
#include "fidelity/sounds.h"

/* How much it speaks for an error. */
static const double weight = 0.5;

/* The only place where two of the same length differ; -1: there is none, or several. */
static int place_of_difference(const char *a, const char *b, size_t length)
{
    int place = -1;

    for (size_t k = 0; k < length; k++) {
        if (a[k] == b[k])
            continue;
        if (place >= 0)
            return -1;
        place = (int)k;
    }
    return place;
}

static bool is_consonant(char c)
{
    return c >= 'a' && c <= 'z' && !strchr("aeiouyjw", c);
}

/* Croatia and Kroasia: s and t are one before an i. */
static bool is_spelling(char a, char b, char behind)
{
    return behind == 'i' && strchr("stcz", a) && strchr("stcz", b);
}

/* Of names that no lexicon has, do two differ by a consonant that is another sound? */
static bool is_misspelt(const sj_pair_side side[2], uint32_t id, uint32_t en)
{
    enum { LEAST = 5 };
    const sj_pair_word *i = &side[0].word[id], *e = &side[1].word[en];
    const char *a = sj_pair_form(&side[0], id), *b = sj_pair_form(&side[1], en);
    int place;

    if (!i->is_name || !e->is_name || i->facts.unit != SJ_NO_UNIT || e->facts.unit != SJ_NO_UNIT ||
        i->form_length != e->form_length || i->form_length < LEAST)
        return false;
    place = place_of_difference(a, b, i->form_length);
    return place >= 0 && is_consonant(a[place]) && is_consonant(b[place]) &&
           !is_spelling(a[place], b[place], a[place + 1]) && !sj_same_sounds(a, b);
}

void sj_misspelt_names_judge(sj_evidence_list *to, const sj_pair_side side[2])
{
    for (uint32_t w = 0; w < side[0].count; w++) {
        int16_t partner = side[0].word[w].partner;
        sejajar_finding *f;

        if (!side[0].word[w].is_name || partner < 0 || !is_misspelt(side, w, (uint32_t)partner))
            continue;
        to->value[SJ_BOTH_names_changed]++;
        f = sj_finding_add(to, SEJAJAR_FINDING_ENTITY, side, SEJAJAR_EN, (uint32_t)partner,
                           (uint32_t)partner, weight, "the name is spelt otherwise");
        if (f)
            sj_finding_against(f, side, w, w);
    }
}
