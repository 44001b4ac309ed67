/* Coverage: how much of either side the other accounts for, against what is usual for just
 * these words. */
#include <math.h>

#include "base/fast_math.h"
#include "fidelity/findings.h"

/* Share of the usual links that are left by chance where a stretch has no translation. */
static const float left_by_chance = 0.15F;

static bool counts(const sj_pair_word *word)
{
    return word->kind != SJ_WORD_MARK;
}

/* Linked, or another name of what is on the other side. */
static bool is_accounted_for(const sj_pair_word *word)
{
    return (word->partner >= 0) | (word->surprise <= 0);
}

typedef struct {
    float words, expected, variance; /* of those with a partner */
    float linked, covered;
    float surprise, possible; /* nats of words left over, of all words if they were */
} tally;

static tally count_words(const sj_pair_side *side)
{
    tally t = {0};

    for (uint32_t w = 0; w < side->count; w++) {
        const sj_pair_word *word = &side->word[w];

        if (!counts(word))
            continue;
        t.words++;
        t.expected += side->rate[w];
        t.variance += side->rate[w] * (1 - side->rate[w]);
        t.linked += is_accounted_for(word);
        t.covered += (int)is_accounted_for(word) | sj_pair_word_is_covered(word);
        t.surprise += word->surprise;
        t.possible -= side->unlinked[w];
    }
    return t;
}

/* ---- Stretches without translation ------------------------------------- */

typedef struct {
    float worth; /* nats for "this stretch was not translated" over "as the rest was" */
    uint32_t first, last;
} stretch;

/* Nats for each word. */
static void weigh_stretch(float worth[SJ_PAIR_WORDS], const sj_pair_side *side, float literal)
{
    float linked = sj_fast_log(left_by_chance);

    for (uint32_t w = 0; w < sj_fours(side->count); w++) {
        float usual = sj_lesser(side->rate[w] * literal, 0.97F);

        worth[w] = (1 - left_by_chance * usual) / (1 - usual);
    }
    sj_fast_logs(worth, sj_fours(side->count));
    for (uint32_t w = 0; w < side->count; w++)
        worth[w] = sj_choose(is_accounted_for(&side->word[w]), linked, worth[w]);
}

/* The best stretch of consecutive words. How freely the rest was translated is taken from
 * the pair itself. */
static stretch find_stretch(const sj_pair_side *side, float literal)
{
    float sum = 0, worth[SJ_PAIR_WORDS];
    stretch best = {0, 0, 0};
    uint32_t first = 0;

    weigh_stretch(worth, side, literal);
    for (uint32_t w = 0; w < side->count; w++) {
        bool goes_on = sum > 0;

        if (!counts(&side->word[w]))
            continue;
        first = goes_on ? first : w;
        sum = sj_choose(goes_on, sum, 0) + worth[w];
        if (sum > best.worth)
            best = (stretch){sum, first, w};
    }
    return best;
}

/* ---- Single words ------------------------------------------------------- */

/* A content word that nothing on the other side could stand for. */
static float missing(const sj_pair_word *word)
{
    bool lacks =
        (word->kind == SJ_WORD_LETTERS) & sj_pair_word_is_content(word) & (word->partner < 0);
    float lack = sj_choose(sj_pair_word_is_covered(word), word->surprise / 3, word->surprise);

    return sj_choose(lacks, lack, 0);
}

static void judge_words(sj_evidence_list *to, const sj_pair_side *side, int s, float others,
                        const float lacks[SJ_PAIR_WORDS])
{
    float worst = 0, second = 0, weakest = 0, weak = 0, linked = 1, worth = 0;
    float usual[SJ_PAIR_WORDS];

    for (uint32_t w = 0; w < sj_fours(side->count); w++)
        usual[w] = 1 + side->strength[w] * (side->rate[w] / (1 - side->rate[w]) / others);
    sj_fast_logs(usual, sj_fours(side->count));
    for (uint32_t w = 0; w < side->count; w++) {
        const sj_pair_word *word = &side->word[w];
        bool tells = (word->partner >= 0) & sj_pair_word_is_content(word);
        float weakness = sj_choose(tells, word->weakness, 0);

        second = sj_greater(second, sj_lesser(worst, lacks[w]));
        worst = sj_greater(worst, lacks[w]);
        weakest = sj_greater(weakest, weakness);
        weak += weakness;
        linked += tells;
        if (word->facts.unit != SJ_NO_UNIT)
            worth += word->worth - side->rate[w] * usual[w];
    }
    to->value[SJ_OF_SIDE(worst_word, s)] = worst;
    to->value[SJ_OF_SIDE(second_word, s)] = second;
    to->value[SJ_OF_SIDE(weak_link, s)] = weakest;
    to->value[SJ_OF_SIDE(weak_links, s)] = weak / linked;
    to->value[SJ_OF_SIDE(worth, s)] = worth / sqrtf((float)side->count + 1);
}

/* How well all words of the other side together foretell those of this one (IBM model 1), over
 * what they usually do: nats a word. */
static float cross_worth(const sj_pair_side *side, float others)
{
    float sum = 0, words = 1, here[SJ_PAIR_WORDS], usual[SJ_PAIR_WORDS];

    for (uint32_t w = 0; w < sj_fours(side->count); w++) {
        here[w] = 1 - side->rate[w] + side->rate[w] * side->chance[w] / others;
        usual[w] = 1 - side->rate[w] + side->rate[w] * side->strength[w] / others;
    }
    sj_fast_logs(here, sj_fours(side->count));
    sj_fast_logs(usual, sj_fours(side->count));
    for (uint32_t w = 0; w < side->count; w++) {
        const sj_pair_word *word = &side->word[w];

        if (!counts(word) || (word->facts.unit == SJ_NO_UNIT && !word->is_name))
            continue;
        sum += here[w];
        if (word->facts.unit != SJ_NO_UNIT)
            sum -= side->rate[w] * usual[w] + (1 - side->rate[w]) * side->unlinked[w];
        words++;
    }
    return sum / words;
}

typedef struct {
    float worth;
    uint32_t id, en;
} replacement;

/* A word left over on either side, at the same place. */
static replacement find_replacement(const sj_pair_side side[2], float lacks[2][SJ_PAIR_WORDS])
{
    replacement best = {0, 0, 0};
    uint32_t missing_en[SJ_PAIR_WORDS], count = 0;

    for (uint32_t j = 0; j < side[1].count; j++) {
        missing_en[count] = j;
        count += lacks[1][j] > 0;
    }
    for (uint32_t i = 0; i < side[0].count; i++) {
        float id = lacks[0][i];

        if (id <= best.worth)
            continue;
        for (uint32_t k = 0; k < count; k++) {
            float both = sj_lesser(id, lacks[1][missing_en[k]]);

            if (both > best.worth && sj_neighbours_agree(side, i, missing_en[k]))
                best = (replacement){both, i, missing_en[k]};
        }
    }
    return best;
}

/* ---- The whole ---------------------------------------------------------- */

static float unknown_share(const sj_pair_side *side)
{
    float unknown = 0, letters = 0;

    for (uint32_t w = 0; w < side->count; w++) {
        const sj_pair_word *word = &side->word[w];

        letters += word->kind == SJ_WORD_LETTERS;
        unknown +=
            word->kind == SJ_WORD_LETTERS && word->facts.unit == SJ_NO_UNIT && !word->is_name;
    }
    return unknown / (letters + 1);
}

/* What is shown to people counts on a translation that is at least so literal: where half of a
 * sentence is missing, the whole looks free. */
static const float least_literal = 0.8F;
/* Nats that make a stretch worth reporting; how much they then speak for an error,
 * growing with each nat to the most. */
static const float enough_stretch = 5;
static const double least_weight = 0.4, weight_per_nat = 0.1, most_weight = 0.95;

static double weight_of(float worth, float enough)
{
    return fmin(least_weight + weight_per_nat * (double)(worth - enough), most_weight);
}

/* What is left over about the place of a stretch on the other side may stand for it by so much of
 * its nats; words that no lexicon has may stand for anything. The place goes so far beyond the
 * partners of the words about the stretch. */
static const float most_left_over = 0.3F;
enum { ABOUT = 4 };
/* A stretch has so many words of content that nothing could stand for, and so many that tell more
 * than "maybe it would be better if". */
static const uint32_t least_content = 4, least_telling = 2;
static const float content = 0.006F, telling_content = 0.001F; /* these are rarer */

static bool lacks_partner(const sj_pair_word *word, float frequency)
{
    return word->kind == SJ_WORD_LETTERS && word->facts.frequency < frequency &&
           word->partner < 0 && word->surprise > 0 && !sj_pair_word_is_covered(word);
}

/* The partners of the nearest words before and behind that have one; the edges are partners. */
static void find_place(const sj_pair_side side[2], int s, const stretch *gap, int64_t place[2])
{
    int64_t before = -1, behind = side[1 - s].count;

    for (uint32_t w = 0; w < gap->first; w++)
        if (side[s].word[w].partner >= 0)
            before = side[s].word[w].partner;
    for (uint32_t w = side[s].count; w-- > gap->last + 1;)
        if (side[s].word[w].partner >= 0)
            behind = side[s].word[w].partner;
    place[0] = (before < behind ? before : behind) - ABOUT;
    place[1] = (before < behind ? behind : before) + ABOUT;
}

static bool may_be_said_otherwise(const sj_pair_side side[2], int s, const stretch *gap)
{
    float own = 0, others = 0;
    uint32_t unknown = 0, lacking = 0, telling = 0, facing = 0;
    int64_t place[2];

    find_place(side, s, gap, place);
    for (uint32_t w = gap->first; w <= gap->last; w++) {
        const sj_pair_word *word = &side[s].word[w];

        own += word->surprise;
        lacking += lacks_partner(word, content);
        telling += lacks_partner(word, telling_content);
    }
    for (uint32_t w = 0; w < side[1 - s].count; w++) {
        const sj_pair_word *word = &side[1 - s].word[w];

        if (!counts(word) || word->partner >= 0 || w < place[0] || w > place[1])
            continue;
        others += word->surprise;
        unknown += word->facts.unit == SJ_NO_UNIT && !word->is_name;
        facing += lacks_partner(word, telling_content);
    }
    return lacking < least_content || telling < least_telling || 2 * facing >= telling ||
           others > most_left_over * own || 2 * unknown > gap->last - gap->first;
}

/* Dutch East India Company (VOC): the other side has what is in brackets behind. */
static bool is_explained(const sj_pair_side *side, const stretch *gap)
{
    uint32_t next = gap->last + 1;

    return sj_pair_is(side, next, "(") && next + 1 < side->count &&
           side->word[next + 1].partner >= 0;
}

static void report(sj_evidence_list *to, const sj_pair_side side[2], const stretch gap[2])
{
    for (int s = 0; s < 2; s++)
        if (gap[s].worth >= enough_stretch && !is_explained(&side[s], &gap[s]) &&
            !may_be_said_otherwise(side, s, &gap[s]))
            sj_finding_add(to, (sejajar_finding_kind)SJ_FINDING_ONE_SIDED, side, s, gap[s].first,
                           gap[s].last, weight_of(gap[s].worth, enough_stretch),
                           "hardly a word of this is on the other side");
}

void sj_coverage_judge(sj_evidence_list *to, const sj_pair_side side[2])
{
    replacement replaced;
    stretch gap[2], shown[2];
    float lacking[2], lacks[2][SJ_PAIR_WORDS];

    for (int s = 0; s < 2; s++)
        for (uint32_t w = 0; w < side[s].count; w++)
            lacks[s][w] = missing(&side[s].word[w]);
    replaced = find_replacement(side, lacks);
    for (int s = 0; s < 2; s++) {
        tally t = count_words(&side[s]);
        float literal = (t.linked + 1) / (t.expected + 1);
        float spread = sqrtf(t.variance + 0.25F), others = (float)(side[1 - s].count + 1);

        gap[s] = find_stretch(&side[s], literal);
        shown[s] = literal >= least_literal ? gap[s] : find_stretch(&side[s], least_literal);
        to->words[s] = (uint32_t)t.words;
        to->covered[s] = t.words > 0 ? t.covered / t.words : 1;
        lacking[s] = (t.expected - t.linked) / spread;
        to->value[SJ_OF_SIDE(unclaimed, s)] = lacking[s];
        to->value[SJ_OF_SIDE(unclaimed_share, s)] = t.surprise / (t.possible + 1);
        to->value[SJ_OF_SIDE(uncovered, s)] = (t.expected - t.covered) / spread;
        to->value[SJ_OF_SIDE(span, s)] = gap[s].worth;
        to->value[SJ_OF_SIDE(span_share, s)] =
            gap[s].worth > 0 ? (float)(gap[s].last - gap[s].first + 1) / (float)(side[s].count + 1)
                             : 0;
        to->value[SJ_OF_SIDE(unknown, s)] = unknown_share(&side[s]);
        judge_words(to, &side[s], s, others, lacks[s]);
        to->value[SJ_OF_SIDE(cross, s)] = cross_worth(&side[s], others);
    }
    to->value[SJ_BOTH_balance] = lacking[0] - lacking[1];
    to->value[SJ_BOTH_replaced] = replaced.worth;
    to->value[SJ_BOTH_words] = sj_fast_log((float)(side[0].count + side[1].count + 1));
    report(to, side, shown);
}
