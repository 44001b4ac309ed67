/* Words that were left in the other language. */
#include <math.h>
#include <string.h>

#include "fidelity/findings.h"
#include "fidelity/form_set.h"

/* Words that would not be translated anyway. */
static bool counts(const sj_pair_word *word)
{
    return word->kind == SJ_WORD_LETTERS && !word->is_name && word->facts.language != 0;
}

/* A word must speak for the other language by so much to be part of a stretch in it. */
static const float least = 0.7F;
/* Nats that a stretch must have to be reported: three or four words. */
static const float enough = 9;

typedef struct {
    float worth;
    uint32_t first, last;
} foreign_stretch;

static foreign_stretch find_stretch(const sj_pair_side *side)
{
    foreign_stretch best = {0, 0, 0};
    uint32_t first = 0;
    float sum = 0;

    for (uint32_t w = 0; w < side->count; w++) {
        const sj_pair_word *word = &side->word[w];

        if (!counts(word))
            continue;
        if (sum <= 0) {
            sum = 0;
            first = w;
        }
        sum -= word->facts.language + least;
        if (sum > best.worth)
            best = (foreign_stretch){sum, first, w};
    }
    return best;
}

/* Are most of the words of the stretch on the other side, too? */
static bool occurs(const sj_pair_side side[2], int s, const foreign_stretch *stretch)
{
    uint32_t words = stretch->last - stretch->first + 1, found = 0;

    for (uint32_t w = stretch->first; w <= stretch->last; w++)
        found +=
            sj_pair_has_form(&side[1 - s], sj_pair_form(&side[s], w), side[s].word[w].form_length);
    return 5 * found >= 4 * words;
}

/* "The Wizard of Oz": half of the longer words have a capital. */
static bool is_title(const sj_pair_side *side, const foreign_stretch *stretch)
{
    uint32_t words = 0, capitals = 0;

    for (uint32_t w = stretch->first; w <= stretch->last; w++) {
        if (side->word[w].form_length <= 3)
            continue;
        words++;
        capitals += side->word[w].is_capital;
    }
    return 2 * capitals >= words;
}

/* Of so many words left as they are, few are a term; what stands between quotation marks is quoted.
 */
static const uint32_t term = 4;

static bool is_quoted(const sj_pair_side *side, const foreign_stretch *stretch)
{
    enum { BEFORE = 16 }; /* bytes, where the first words tell nothing of their language */
    const char *first = side->word[stretch->first].begin;
    const char *at = first - side->text.bytes > BEFORE ? first - BEFORE : side->text.bytes;

    for (; at < first; at++)
        if (*at == '"' || (first - at > 2 && (memcmp(at, "\xE2\x80\x9C", 3) == 0 ||
                                              memcmp(at, "\xE2\x80\x98", 3) == 0)))
            return true;
    return false;
}

/* Signs that no sentence has, one for every few words: this is a program. */
static bool is_code(const sj_pair_side *side, const foreign_stretch *stretch)
{
    static const char signs[] = {'{', '}', ';', '=', '<', '>', '\\', '$', '|', '_', '[', ']', '/'};
    uint32_t count = 0;

    for (const char *at = side->word[stretch->first].begin; at < side->word[stretch->last].end;
         at++)
        count += memchr(signs, *at, sizeof signs) != NULL;
    return 5 * count > stretch->last - stretch->first + 1;
}

/* home/user/Documents, allow-all-links: no words but a name of something. */
static bool is_identifier(const sj_pair_side *side, const foreign_stretch *stretch)
{
    for (const char *at = side->word[stretch->first].begin; at < side->word[stretch->last].end;
         at++)
        if (*at == ' ')
            return false;
    return true;
}

/* Of the words that tell their language, is nearly each in the stretch? */
static bool is_all_there_is(const sj_pair_side *side, const foreign_stretch *stretch)
{
    uint32_t within = 0, all = 0;

    for (uint32_t w = 0; w < side->count; w++) {
        all += counts(&side->word[w]);
        within += counts(&side->word[w]) && w >= stretch->first && w <= stretch->last;
    }
    return 5 * within > 4 * all;
}

/* What both languages leave as it is is no fault of the translation, unless it is all there is. */
static bool may_be_shown(const sj_pair_side side[2], int s, const foreign_stretch *stretch)
{
    bool is_term = stretch->last - stretch->first + 1 <= term;

    if (is_identifier(&side[s], stretch) || is_code(&side[s], stretch))
        return false;
    if (is_all_there_is(&side[s], stretch) || !occurs(side, s, stretch))
        return true;
    return !is_term && !is_title(&side[s], stretch) && !is_quoted(&side[s], stretch);
}

static float mean_language(const sj_pair_side *side)
{
    float sum = 0, words = 2;

    for (uint32_t w = 0; w < side->count; w++) {
        const sj_pair_word *word = &side->word[w];

        if (counts(word)) {
            sum += word->facts.language;
            words++;
        }
    }
    return sum / words;
}

/* Share of the English words that stand on the Indonesian side just so. */
static float copied_share(const sj_pair_side side[2])
{
    float copied = 0, words = 2;
    sj_form_set forms = {0};

    for (uint32_t i = 0; i < side[0].count; i++)
        sj_form_set_add(&forms, side[0].word[i].facts.key);
    for (uint32_t e = 0; e < side[1].count; e++) {
        const sj_pair_word *word = &side[1].word[e];

        if (word->kind != SJ_WORD_LETTERS || word->is_name)
            continue;
        words++;
        copied += sj_form_set_may_have(&forms, word->facts.key) &&
                  sj_pair_has_form(&side[0], sj_pair_form(&side[1], e), word->form_length);
    }
    return copied / words;
}

void sj_untranslated_judge(sj_evidence_list *to, const sj_pair_side side[2])
{
    for (int s = 0; s < 2; s++) {
        foreign_stretch stretch = find_stretch(&side[s]);

        to->value[SJ_OF_SIDE(foreign, s)] = mean_language(&side[s]);
        to->value[SJ_OF_SIDE(foreign_span, s)] = stretch.worth;
        if (stretch.worth >= enough && may_be_shown(side, s, &stretch))
            sj_finding_add(to, SEJAJAR_FINDING_UNTRANSLATED, side, s, stretch.first, stretch.last,
                           0.95, "these words are of the other language");
    }
    to->value[SJ_BOTH_copied] = copied_share(side);
}
