/* Is a name of one side on the other, though it is written otherwise? */
#include "fidelity/same_names.h"

#include <string.h>

#include "fidelity/exonyms.h"
#include "fidelity/pairing.h"
#include "fidelity/sounds.h"
#include "fidelity/spelling.h"

enum {
    LONGEST = 8, /* letters of an acronym */
    LITTLE = 3   /* letters of words that it leaves out: of, dan */
};

/* ---- Spelt or sounding alike ---------------------------------------------------- */

/* CTO and CTOs */
static bool is_plural(const char *longer, size_t longer_length, const char *shorter, size_t length)
{
    return longer_length == length + 1 && longer[length] == 's' &&
           memcmp(longer, shorter, length) == 0;
}

/* Tomlah, Jakartanya: little words that Indonesian writes behind. */
static bool has_clitic(const char *longer, size_t longer_length, const char *shorter, size_t length)
{
    static const char *const clitics[] = {"lah", "kah", "pun", "nya"};

    for (size_t k = 0; k < sizeof clitics / sizeof *clitics; k++)
        if (longer_length == length + 3 && memcmp(longer + length, clitics[k], 3) == 0)
            return memcmp(longer, shorter, length) == 0;
    return false;
}

/* tabData, keGaleri: what begins with the capital within a word, since a space was forgotten. */
static bool is_glued(const char *form, size_t length, const sj_pair_word *word)
{
    char rest[SJ_FORM_MAX + 1];
    size_t n = 0;
    const char *at = word->begin + 1;

    while (at < word->end && !(*at >= 'A' && *at <= 'Z' && at[-1] >= 'a' && at[-1] <= 'z'))
        at++;
    for (; at < word->end && n < SJ_FORM_MAX; at++)
        rest[n++] = *at >= 'A' && *at <= 'Z' ? (char)(*at | 32) : *at;
    return n > 0 && sj_spelt_alike(form, length, rest, n);
}

/* diTerminal: a space was forgotten. */
static bool is_within(const char *form, size_t length, const char *candidate)
{
    enum { LEAST = 5 };

    return length >= LEAST && strstr(candidate, form) != NULL;
}

/* Archaea and arkea: what one language takes for a name may be none in the other. */
static bool is_loose_word(const sj_pair_word *word)
{
    enum { LEAST = 5 };

    return word->partner < 0 && word->kind == SJ_WORD_LETTERS && word->form_length >= LEAST;
}

bool sj_name_occurs(const sj_pair_side side[2], int s, uint32_t word)
{
    const sj_pair_side *other = &side[1 - s];
    const char *form = sj_pair_form(&side[s], word);
    size_t length = side[s].word[word].form_length;

    for (uint32_t w = 0; w < other->count; w++) {
        const char *candidate = sj_pair_form(other, w);
        size_t n = other->word[w].form_length;

        if (other->word[w].kind == SJ_WORD_LETTERS &&
            (sj_spelt_alike(form, length, candidate, n) || is_within(form, length, candidate) ||
             is_plural(form, length, candidate, n) || is_plural(candidate, n, form, length) ||
             has_clitic(form, length, candidate, n) || has_clitic(candidate, n, form, length) ||
             is_glued(form, length, &other->word[w])))
            return true;
        if ((other->word[w].is_capital || is_loose_word(&other->word[w])) &&
            sj_sound_alike(form, candidate))
            return true;
    }
    return false;
}

/* ---- Other names of the same ------------------------------------------------ */

/* WHO and World Health Organization: recognises both where the words from `at` on, little ones left
 * out, begin with the letters of `initials`. */
static bool expand(sj_pair_side *side, uint32_t at, const char *initials, size_t length)
{
    uint32_t found[LONGEST], w = at;
    size_t count = 0;

    for (; w < side->count && count < length; w++) {
        const sj_pair_word *word = &side->word[w];

        if (*sj_pair_form(side, w) == initials[count] && word->partner < 0)
            found[count++] = w;
        else if (count == 0 || word->form_length > LITTLE || word->is_capital)
            return false;
    }
    for (size_t k = 0; k < count && count == length; k++)
        sj_pair_word_account(&side->word[found[k]]);
    return count == length;
}

static bool is_acronym(const sj_pair_word *word)
{
    if (word->form_length < 2 || word->form_length > LONGEST || word->kind != SJ_WORD_LETTERS)
        return false;
    for (const char *at = word->begin; at < word->end; at++)
        if (*at < 'A' || *at > 'Z')
            return false;
    return true;
}

void sj_names_recognise(sj_pair_side side[2])
{
    for (int s = 0; s < 2; s++)
        for (uint32_t w = 0; w < side[s].count; w++) {
            sj_pair_word *word = &side[s].word[w];

            if (!word->is_capital || word->partner >= 0)
                continue;
            if (word->is_name && sj_exonym_occurs(side, s, w))
                sj_pair_word_account(word);
            for (uint32_t at = 0; is_acronym(word) && at < side[1 - s].count; at++)
                if (expand(&side[1 - s], at, sj_pair_form(&side[s], w), word->form_length)) {
                    sj_pair_word_account(word);
                    break;
                }
        }
}
