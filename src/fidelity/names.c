/* Names: those of one side that the other has in no spelling. */
#include <math.h>
#include <string.h>

#include "fidelity/findings.h"
#include "fidelity/same_names.h"

enum {
    MOST = 8,  /* names of a side that are looked at */
    LITTLE = 3 /* letters of words within names: of, dan */
};
/* How much a name speaks for an error that stands against another one, or against nothing. */
static const double changed = 0.7, alone = 0.5;

/* ---- What is shown -------------------------------------------------------- */

/* Written with a capital, but titles and forms of address that come and go in translation. */
static bool is_title(const sj_pair_side *side, uint32_t w)
{
    static const char *const titles[] = {
        "aku",       "allah",      "anda",        "annex",      "article",   "aunt",
        "auntie",    "ayat",       "bab",         "bahasa",     "bang",      "bapa",
        "bapak",     "beliau",     "bu",          "bung",       "capt",      "captain",
        "celsius",   "chapter",    "d",           "desa",       "district",  "dr",
        "drs",       "fahrenheit", "gereja",      "god",        "gubernur",  "gus",
        "hajah",     "haji",       "hari",        "ibu",        "inc",       "ir",
        "jalan",     "jend",       "jl",          "jr",         "kabupaten", "kak",
        "kakak",     "kapten",     "kau",         "kec",        "kel",       "ki",
        "kiai",      "kota",       "ku",          "kyai",       "lampiran",  "letkol",
        "lord",      "ltd",        "mas",         "mbak",       "menteri",   "miss",
        "mpok",      "mr",         "mrs",         "ms",         "mu",        "negara",
        "negeri",    "nya",        "nyi",         "nyonya",     "om",        "pak",
        "paragraph", "pasal",      "pendeta",     "ph",         "presiden",  "president",
        "prof",      "profesor",   "professor",   "provinsi",   "pt",        "raden",
        "republik",  "rev",        "saya",        "sdr",        "sdri",      "section",
        "sir",       "sr",         "street",      "tante",      "tn",        "tuan",
        "tuhan",     "uncle",      "universitas", "university", "uskup",     "ustadz",
        "ustaz",     "web",        "yth",         NULL,
    };

    return sj_pair_is_one_of(side, w, titles);
}

/* Is a word of the same form linked? Then a pronoun stands here. */
static bool is_repeated(const sj_pair_side *side, uint32_t word)
{
    for (uint32_t w = 0; w < side->count; w++)
        if (w != word && side->word[w].partner >= 0 &&
            sj_pair_is(side, w, sj_pair_form(side, word)))
            return true;
    return false;
}

static bool is_pronoun(const sj_pair_side *side, uint32_t w)
{
    static const char *const pronouns[] = {"he",   "him", "his",    "she",    "her", "they",
                                           "them", "it",  "its",    "their",  "who", "ia",
                                           "dia",  "nya", "beliau", "mereka", NULL};

    return sj_pair_is_one_of(side, w, pronouns);
}

/* He, she, they, ia, -nya, that nothing on this side is linked with, or more of them: whom do they
 * mean? */
static bool may_be_pronoun(const sj_pair_side side[2], int s)
{
    int more = 0;

    for (int k = 0; k < 2; k++)
        for (uint32_t w = 0; w < side[k].count; w++) {
            if (!is_pronoun(&side[k], w))
                continue;
            if (k != s && side[k].word[w].partner < 0)
                return true;
            more += k == s ? -1 : 1;
        }
    return more > 0;
}

/* Is a sign of addresses and paths beside the word? */
static bool is_in_path(const sj_pair_side *side, const sj_pair_word *word)
{
    static const char signs[] = {'/', '\\', '@', '_', '#', '='};
    const char *begin = side->text.bytes, *end = begin + side->text.length;

    return (word->begin > begin && memchr(signs, word->begin[-1], sizeof signs)) ||
           (word->end < end && memchr(signs, *word->end, sizeof signs));
}

/* PreferencesPrivacy, X174, NTC: capitals within the word, or digits, are of another kind, and so
 * is part of an address or a path. */
static bool is_plain(const sj_pair_side *side, const sj_pair_word *word)
{
    if (is_in_path(side, word))
        return false;
    for (const char *at = word->begin; at < word->end; at++)
        if ((*at >= '0' && *at <= '9') || (at > word->begin && *at >= 'A' && *at <= 'Z'))
            return false;
    return true;
}

/* Amerika Serikat and American: is a neighbour with a capital on the other side? Then the name is.
 */
static bool is_part_of_name(const sj_pair_side *side, uint32_t w)
{
    for (int step = -1; step <= 1; step += 2)
        for (int64_t at = (int64_t)w + step; at >= 0 && at < side->count; at += step) {
            const sj_pair_word *word = &side->word[at];

            if (!word->is_capital && word->form_length > LITTLE)
                break;
            if (word->is_capital && word->partner >= 0)
                return true;
        }
    return false;
}

/* What no lexicon has counts only against another one if it is as likely a rare word as a name: at
 * the beginning, if it is made of two words (Wonderland, Dunia Ajaib), or ends in -nya. */
static bool may_be_common(const sj_pair_side *side, int s, uint32_t w, const sj_form_memory *memory)
{
    const char *form = sj_pair_form(side, w);
    size_t length = side->word[w].form_length;

    if (side->word[w].facts.unit != SJ_NO_UNIT)
        return false;
    return w == 0 || (s == SEJAJAR_EN ? sj_form_is_compound(memory, SEJAJAR_EN, form, length)
                                      : length > 6 && strcmp(form + length - 3, "nya") == 0);
}

/* Words that could stand for it, though others claim them, are no less than so many nats. */
static const float hardly_covered = 0.5F;

/* The score counts all that has a capital; not all of that is worth a look. */
static bool may_be_shown(const sj_pair_side *side, uint32_t w)
{
    const sj_pair_word *word = &side->word[w];

    return word->form_length >= 3 && word->surprise > 0 && is_plain(side, word) &&
           !is_title(side, w);
}

/* The loose names of a side, in order; `sure` is what is mostly a name, `alone` what is one though
 * nothing stands against it. */
typedef struct {
    uint32_t at[MOST];
    bool sure[MOST], alone[MOST];
    uint32_t count;
} names;

/* Is it missing on the other side, though no other name is in its place? Resize and Rights are
 * words: if they are, that is an omission. */
static bool is_missing(const sj_pair_side side[2], int s, const names *loose, uint32_t k)
{
    uint32_t w = loose->at[k];

    return loose->sure[k] && loose->alone[k] && side[s].word[w].covered < hardly_covered &&
           !is_repeated(&side[s], w) &&
           (side[s].word[w].facts.unit == SJ_NO_UNIT || !is_part_of_name(&side[s], w)) &&
           !may_be_pronoun(side, s);
}

/* Names as far apart, of the lengths of both sides, do not stand for each other. */
static const float same_place = 0.3F;

static bool differ(const sj_pair_side side[2], const names loose[2], uint32_t i, uint32_t j)
{
    uint32_t id = loose[0].at[i], en = loose[1].at[j];
    float apart = (float)id / (float)side[0].count - (float)en / (float)side[1].count;

    if (fabsf(apart) >= same_place)
        return false;
    return loose[0].sure[i] && loose[1].sure[j];
}

/* Reports the first of the loose names from `k` on, as many as follow one another at once; returns
 * the number of the next one. */
static uint32_t report_alone(sj_evidence_list *to, const sj_pair_side side[2], int s,
                             const names *loose, uint32_t k)
{
    uint32_t first = loose->at[k], last = first;

    if (!is_missing(side, s, loose, k))
        return k + 1;
    for (k++; k < loose->count && k < MOST; k++) {
        if (loose->at[k] != last + 1 || !is_missing(side, s, loose, k))
            break;
        last = loose->at[k];
    }
    sj_finding_add(to, SEJAJAR_FINDING_ENTITY, side, s, first, last, alone,
                   "the name is not on the other side");
    return k;
}

static bool comes_first(const sj_pair_side side[2], uint32_t id, uint32_t en)
{
    return (float)id * (float)side[1].count < (float)en * (float)side[0].count;
}

static void report_names(sj_evidence_list *to, const sj_pair_side side[2], const names loose[2])
{
    uint32_t i = 0, j = 0;

    while (i < loose[0].count || j < loose[1].count) {
        bool both = i < loose[0].count && j < loose[1].count;

        if (both && differ(side, loose, i, j)) {
            sejajar_finding *f = sj_finding_add(to, SEJAJAR_FINDING_ENTITY, side, 1, loose[1].at[j],
                                                loose[1].at[j], changed, "the names differ");

            if (f)
                sj_finding_against(f, side, loose[0].at[i], loose[0].at[i]);
            i++;
            j++;
        } else if (j == loose[1].count ||
                   (both && comes_first(side, loose[0].at[i], loose[1].at[j]))) {
            i = report_alone(to, side, 0, &loose[0], i);
        } else {
            j = report_alone(to, side, 1, &loose[1], j);
        }
    }
}

static void add_loose(names *to, const sj_pair_side *side, int s, uint32_t w,
                      sj_form_memory *memory)
{
    if (to->count == MOST || !may_be_shown(side, w))
        return;
    to->at[to->count] = w;
    to->sure[to->count] =
        sj_form_may_be_name(memory, (sejajar_language)s, side->word[w].facts.unit);
    to->alone[to->count] = !may_be_common(side, s, w, memory);
    to->count++;
}

void sj_names_judge(sj_evidence_list *to, const sj_pair_side side[2], sj_form_memory *memory)
{
    names loose[2] = {{.count = 0}, {.count = 0}};
    float count[2] = {0, 0};

    for (int s = 0; s < 2; s++) {
        float surprise = 0;

        for (uint32_t w = 0; w < side[s].count; w++) {
            const sj_pair_word *word = &side[s].word[w];

            if (!word->is_name || word->partner >= 0 || word->surprise == 0 ||
                sj_name_occurs(side, s, w))
                continue;
            add_loose(&loose[s], &side[s], s, w, memory);
            count[s]++;
            surprise += sj_pair_word_is_covered(word) ? word->surprise / 2 : word->surprise;
        }
        to->value[SJ_OF_SIDE(names, s)] = count[s];
        to->value[SJ_OF_SIDE(name_surprise, s)] = surprise;
    }
    to->value[SJ_BOTH_names_changed] = fminf(count[0], count[1]);
    report_names(to, side, loose);
}
