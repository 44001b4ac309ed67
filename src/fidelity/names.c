/* Names: those of one side that the other has in no spelling. */
#include <math.h>
#include <string.h>

#include "fidelity/findings.h"

enum { MOST = 8 };
/* How much a name speaks for an error that stands against another one, or against nothing. */
static const double changed = 0.7, alone = 0.5;

/* CTO and CTOs */
static bool is_plural(const char *longer, size_t longer_length, const char *shorter, size_t length)
{
    return longer_length == length + 1 && longer[length] == 's' &&
           memcmp(longer, shorter, length) == 0;
}

/* Is there a word on the other side that is spelt (nearly) so, whatever its case? */
static bool occurs(const sj_pair_side *side, uint32_t word, const sj_pair_side *other)
{
    const char *form = sj_pair_form(side, word);
    size_t length = side->word[word].form_length;

    for (uint32_t w = 0; w < other->count; w++) {
        const char *candidate = sj_pair_form(other, w);
        size_t n = other->word[w].form_length;

        if (other->word[w].kind == SJ_WORD_LETTERS &&
            (sj_spelt_alike(form, length, candidate, n) || is_plural(form, length, candidate, n) ||
             is_plural(candidate, n, form, length)))
            return true;
    }
    return false;
}

/* ---- What is shown -------------------------------------------------------- */

/* Written with a capital, but titles and forms of address that come and go in translation. */
static bool is_title(const char *form)
{
    static const char *const titles[] = {
        "aku",  "allah",       "anda",       "bahasa", "bapa",      "bapak",     "beliau",
        "bu",   "bung",        "d",          "dr",     "gereja",    "god",       "gubernur",
        "hari", "ibu",         "inc",        "jalan",  "jl",        "kabupaten", "kau",
        "kota", "ku",          "lord",       "ltd",    "menteri",   "miss",      "mr",
        "mrs",  "ms",          "mu",         "negara", "nya",       "nyonya",    "pak",
        "ph",   "presiden",    "president",  "prof",   "professor", "profesor",  "provinsi",
        "pt",   "republik",    "saya",       "sir",    "street",    "tn",        "tuhan",
        "tuan", "universitas", "university", "uskup",  "yth",
    };

    for (size_t k = 0; k < sizeof titles / sizeof *titles; k++)
        if (strcmp(form, titles[k]) == 0)
            return true;
    return false;
}

/* Is a word of the same form linked, or one nearly spelt so? Then a pronoun stands here. */
static bool is_repeated(const sj_pair_side *side, uint32_t word)
{
    for (uint32_t w = 0; w < side->count; w++)
        if (w != word && side->word[w].partner >= 0 &&
            strcmp(sj_pair_form(side, w), sj_pair_form(side, word)) == 0)
            return true;
    return false;
}

/* IMF and International Monetary Fund: do the words of `long_side` from `at` on spell it? */
static bool spells(const sj_pair_side *long_side, uint32_t at, const char *initials, size_t length)
{
    if (at + length > long_side->count)
        return false;
    for (size_t k = 0; k < length; k++)
        if (*sj_pair_form(long_side, at + (uint32_t)k) != initials[k])
            return false;
    return true;
}

static bool is_abbreviated(const sj_pair_side *side, uint32_t word, const sj_pair_side *other)
{
    const char *form = sj_pair_form(side, word);
    size_t length = side->word[word].form_length;

    for (uint32_t w = 0; length >= 2 && length <= 6 && w < other->count; w++)
        if (spells(other, w, form, length))
            return true;
    return false;
}

/* The same the other way round: the word is one of those whose first letters stand there. */
static bool is_within_expansion(const sj_pair_side *side, uint32_t word, const sj_pair_side *other)
{
    for (uint32_t w = 0; w < other->count; w++) {
        size_t length = other->word[w].form_length;

        if (!other->word[w].is_name || length < 2 || length > 6)
            continue;
        for (uint32_t k = 0; k < length && k <= word; k++)
            if (spells(side, word - k, sj_pair_form(other, w), length))
                return true;
    }
    return false;
}

/* PreferencesPrivacy, X174: capitals within the word, or digits, are of another kind. */
static bool is_mixed(const sj_pair_word *word)
{
    bool inner = false, small = false;

    for (const char *at = word->begin; at < word->end; at++) {
        if (*at >= '0' && *at <= '9')
            return true;
        inner = inner || (at > word->begin && *at >= 'A' && *at <= 'Z');
        small = small || (*at >= 'a' && *at <= 'z');
    }
    return inner && small;
}

/* At the beginning, a word that no lexicon has is as likely a rare word as a name: it counts only
 * against another one. */
static bool may_be_common(const sj_pair_side *side, uint32_t w)
{
    return w == 0 && side->word[w].facts.unit == SJ_NO_UNIT;
}

/* Words that could stand for it, though others claim them, are no less than so many nats. */
static const float hardly_covered = 0.5F;

/* The score counts all that has a capital; not all of that is worth a look. */
static bool may_be_shown(const sj_pair_side side[2], int s, uint32_t w)
{
    const sj_pair_word *word = &side[s].word[w];

    return word->form_length >= 3 && !(is_mixed(word) && word->facts.unit == SJ_NO_UNIT) &&
           !is_title(sj_pair_form(&side[s], w)) && !is_abbreviated(&side[s], w, &side[1 - s]) &&
           !is_within_expansion(&side[s], w, &side[1 - s]);
}

/* Is it missing on the other side, though no other name is in its place? */
static bool is_missing(const sj_pair_side *side, uint32_t w)
{
    return side->word[w].covered < hardly_covered && !is_repeated(side, w) &&
           !may_be_common(side, w);
}

static void report_names(sj_evidence_list *to, const sj_pair_side side[2], uint32_t loose[2][MOST],
                         const uint32_t count[2])
{
    for (uint32_t k = 0; k < count[0] || k < count[1]; k++) {
        bool both = k < count[0] && k < count[1];
        int s = k < count[1] ? 1 : 0;
        sejajar_finding *f;

        if (!both && !is_missing(&side[s], loose[s][k]))
            continue;
        f = sj_finding_add(to, SEJAJAR_FINDING_ENTITY, side, s, loose[s][k], loose[s][k],
                           both ? changed : alone,
                           both ? "the names differ" : "the name is not on the other side");
        if (f && both)
            sj_finding_against(f, side, loose[0][k], loose[0][k]);
    }
}

void sj_names_judge(sj_evidence_list *to, const sj_pair_side side[2])
{
    uint32_t loose[2][MOST], loose_count[2] = {0, 0};
    float count[2] = {0, 0};

    for (int s = 0; s < 2; s++) {
        float surprise = 0;

        for (uint32_t w = 0; w < side[s].count; w++) {
            const sj_pair_word *word = &side[s].word[w];

            if (!word->is_name || word->partner >= 0 || occurs(&side[s], w, &side[1 - s]))
                continue;
            if (loose_count[s] < MOST && may_be_shown(side, s, w))
                loose[s][loose_count[s]++] = w;
            count[s]++;
            surprise += word->covered > 1 ? word->surprise / 2 : word->surprise;
        }
        to->value[SJ_OF_SIDE(names, s)] = count[s];
        to->value[SJ_OF_SIDE(name_surprise, s)] = surprise;
    }
    to->value[SJ_BOTH_names_changed] = fminf(count[0], count[1]);
    report_names(to, side, loose, loose_count);
}
