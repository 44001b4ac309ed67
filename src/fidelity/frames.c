/* From whom and to whom, and by whom: do two have changed places? */
#include "fidelity/frames.h"

#include <string.h>

#include "fidelity/findings.h"

typedef enum { NO_FRAME, BY, TO, FROM, FRAMES } frame;

static const char *const words[FRAMES][2][4] = {
    [BY] = {{"oleh", NULL}, {"by", NULL}},
    [TO] = {{"kepada", "ke", "pada", NULL}, {"to", "into", NULL}},
    [FROM] = {{"dari", NULL}, {"from", NULL}},
};

void sj_frames_enter(sj_listed_forms *forms)
{
    for (int f = BY; f < FRAMES; f++)
        for (int side = 0; side < 2; side++)
            for (const char *const *word = words[f][side]; *word; word++)
                sj_listed_form_enter(forms, (sejajar_language)side, *word, strlen(*word))->frame =
                    (uint8_t)f;
}

/* How much it speaks for an error. */
static const double turned = 0.6;

static frame frame_at(const sj_pair_side *side, uint32_t w)
{
    return (frame)side->word[w].facts.frame;
}

/* What begins another phrase, so that what is before does not govern what is behind. */
static bool begins_phrase(const sj_pair_side *side, uint32_t w)
{
    static const char *const first[] = {
        "of",   "in",    "on",   "at", "for",   "with",  "and",  "or",   "that",   "which",
        "who",  "as",    "than", "di", "dalam", "untuk", "bagi", "yang", "dengan", "dan",
        "atau", "bahwa", "pada", "is", "was",   "are",   "were", "be",   NULL};

    return sj_pair_is_one_of(side, w, first);
}

enum { NEAR = 4 };

/* The word that tells what the phrase with the word is; -1: none. */
static int64_t governor(const sj_pair_side *side, int64_t w)
{
    for (int64_t at = w - 1; at >= 0 && at >= w - NEAR; at--) {
        if (sj_pair_ends_clause(side, (uint32_t)at, ",;:.!?()\""))
            return -1;
        if (frame_at(side, (uint32_t)at) != NO_FRAME)
            return at;
        if (begins_phrase(side, (uint32_t)at))
            return -1;
    }
    return -1;
}

static bool is_noun(const sj_pair_word *word)
{
    return word->kind == SJ_WORD_LETTERS && word->partner >= 0 && sj_pair_word_is_content(word);
}

/* Of words that stand there more than once, who knows which is which. */
static bool is_single(const sj_pair_side *side, uint32_t word)
{
    for (uint32_t w = 0; w < side->count; w++)
        if (w != word && side->word[w].facts.unit == side->word[word].facts.unit &&
            side->word[w].facts.key == side->word[word].facts.key)
            return false;
    return true;
}

/* The nouns that stand in one frame on the Indonesian side and in another on the English one; -1:
 * none. */
typedef struct {
    int64_t at[FRAMES][FRAMES];
} changed_nouns;

static void find_changed(changed_nouns *to, const sj_pair_side side[2])
{
    for (int a = 0; a < FRAMES; a++)
        for (int b = 0; b < FRAMES; b++)
            to->at[a][b] = -1;
    for (uint32_t w = 0; w < side[0].count; w++) {
        const sj_pair_word *word = &side[0].word[w];
        int64_t id, en;

        if (!is_noun(word) || !is_single(&side[0], w) ||
            !is_single(&side[1], (uint32_t)word->partner))
            continue;
        id = governor(&side[0], w);
        en = governor(&side[1], word->partner);
        if (id >= 0 && en >= 0)
            to->at[frame_at(&side[0], (uint32_t)id)][frame_at(&side[1], (uint32_t)en)] = w;
    }
}

/* Only then can two have changed places. */
static bool has_two_frames(const sj_pair_side *side)
{
    frame first = NO_FRAME;

    for (uint32_t w = 0; w < side->count; w++) {
        frame f = frame_at(side, w);

        if (f != NO_FRAME && first != NO_FRAME && f != first)
            return true;
        first = first == NO_FRAME ? f : first;
    }
    return false;
}

static void report(sj_evidence_list *to, const sj_pair_side side[2], int64_t a, int64_t b)
{
    int64_t id[2] = {a < b ? a : b, a < b ? b : a};
    int64_t en[2] = {side[0].word[a].partner, side[0].word[b].partner};
    sejajar_finding *f;

    if (en[0] > en[1]) {
        en[0] = en[1];
        en[1] = side[0].word[a].partner;
    }
    f = sj_finding_add(to, SEJAJAR_FINDING_MISTRANSLATION, side, 1, (uint32_t)en[0],
                       (uint32_t)en[1], turned, "from and to, or by whom, have changed places");
    if (f)
        sj_finding_against(f, side, (uint32_t)id[0], (uint32_t)id[1]);
}

void sj_frames_judge(sj_evidence_list *to, const sj_pair_side side[2])
{
    changed_nouns changed;

    if (!has_two_frames(&side[0]) || !has_two_frames(&side[1]))
        return;
    find_changed(&changed, side);
    for (int a = BY; a < FRAMES; a++)
        for (int b = a + 1; b < FRAMES; b++) {
            if (changed.at[a][b] < 0 || changed.at[b][a] < 0)
                continue;
            to->value[SJ_BOTH_opposites]++; /* no less */
            report(to, side, changed.at[a][b], changed.at[b][a]);
        }
}
