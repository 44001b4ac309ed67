/* Negation: is it on both sides or on neither? */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "fidelity/findings.h"
#include "fidelity/turns_of_speech.h"

typedef struct {
    float strong, weak;
    float words;      /* weak ones that deny for sure */
    float hints;      /* what is too unsure for the score, but makes a finding doubtful */
    float shared;     /* weak ones that stand for each other: ketidakpastian, uncertainty */
    float far;        /* strong ones without one of the other side where it would be */
    float unanswered; /* those of them whose denied word is there */
    uint32_t loose;   /* a strong one that may be shown; UINT32_MAX: none */
} negations;

/* A word that denies by its form, though its partner does not: of "untouched" and "tersentuh",
 * and of "unemployment" and "pengangguran". */
static const float structural = 0.6F;

enum { DENIED = 2 }; /* words behind a negation */

static bool is_negation(const sj_pair_side *side, int64_t w)
{
    return w >= 0 && w < side->count && side->word[w].facts.sense == SJ_SENSE_NEGATION;
}

/* A word that may deny does so where its partner does, or where it has none, or where its
 * partner is denied: "invalid" and "tidak sah". */
static bool denies(const sj_pair_side side[2], int s, uint32_t w)
{
    const sj_pair_side *other = &side[1 - s];
    int16_t partner = side[s].word[w].partner;

    if (partner < 0 || other->word[partner].facts.sense == SJ_SENSE_NEGATION)
        return true;
    for (int64_t at = partner - DENIED; at < partner; at++) /* tidak dapat diakses */
        if (is_negation(other, at) && other->word[at].partner < 0)
            return true;
    return false;
}

/* ---- What a negation denies ------------------------------------------------ */

/* How far behind a negation is what it denies; how far around the partner of that the other
 * side's negation may be. More frequent words are not what is denied. */
enum { REACH = 4, BEFORE = 6, BEHIND = 3, BESIDE = 2, CARRIER_BEFORE = 2, AROUND = 4 };
static const float too_frequent = 0.01F;

/* The first content word behind; if wanted, the first that has a partner, if there is one. -1:
 * none, as behind "No, …". */
static int64_t denied_by(const sj_pair_side *side, uint32_t w, bool with_partner)
{
    int64_t first = -1;

    for (uint32_t at = w + 1; at <= w + REACH && at < side->count; at++) {
        const sj_pair_word *word = &side->word[at];

        if (word->kind == SJ_WORD_MARK || sj_pair_ends_clause(side, at - 1, ",;.!?"))
            return first;
        if (word->kind != SJ_WORD_LETTERS || word->facts.frequency >= too_frequent)
            continue;
        if (word->partner >= 0 || !with_partner)
            return at;
        first = first < 0 ? at : first;
    }
    return first;
}

static bool may_deny(const sj_pair_word *word)
{
    return word->facts.sense >= SJ_SENSE_NEGATION && word->facts.sense <= SJ_SENSE_MAYBE_NEGATION;
}

static bool is_answered_by_partner(const sj_pair_side side[2], int s, uint32_t w)
{
    int16_t partner = side[s].word[w].partner;

    return partner >= 0 && may_deny(&side[1 - s].word[partner]);
}

/* The partner of what is denied; NULL: none. */
static const sj_pair_word *partner_of_denied(const sj_pair_side side[2], int s, uint32_t w)
{
    int64_t denied = denied_by(&side[s], w, true);
    int16_t partner = denied < 0 ? -1 : side[s].word[denied].partner;

    return partner < 0 ? NULL : &side[1 - s].word[partner];
}

static bool is_weak(const sj_pair_word *word)
{
    return may_deny(word) && word->facts.sense != SJ_SENSE_NEGATION;
}

/* Nats that a word lacks which may deny what is beside it. */
static const float carrier = 1.5F, least_covered = 0.5F;
/* Words of content that are no more frequent: "my" carries nothing. */
static const float carrying = 0.001F;

/* Words of content without a partner, from `first` to `last`, that lack more than `least` nats. */
static int count_lacking(const sj_pair_side *side, int64_t first, int64_t last, float least)
{
    int count = 0;

    for (int64_t at = first < 0 ? 0 : first; at <= last && at < side->count; at++) {
        const sj_pair_word *word = &side->word[at];

        count += word->kind == SJ_WORD_LETTERS && word->partner < 0 && word->surprise > least &&
                 word->covered < least_covered && word->facts.frequency < carrying &&
                 word->facts.sense != SJ_SENSE_NEGATION;
    }
    return count;
}

/* zero infrastructure, away from home, at the cost of: words of little content that may deny what
 * is near. */
static bool may_be_said_so(const sj_pair_side side[2], int s, int64_t partner)
{
    static const char *const words[2][5] = {{"nol", "jauh", NULL},
                                            {"zero", "away", "cost", "expense", NULL}};
    const sj_pair_side *other = &side[1 - s];

    for (int64_t at = partner - BEFORE; at <= partner + BEHIND; at++)
        if (at >= 0 && at < other->count && other->word[at].partner < 0 &&
            sj_pair_is_one_of(other, (uint32_t)at, words[1 - s]))
            return true;
    return false;
}

/* "fell out of love" and "tidak suka": a word that is left over before the partner may deny it,
 * unless there is one beside the negation, too, that it may stand for. */
static bool may_be_carried(const sj_pair_side side[2], int s, uint32_t w)
{
    int64_t denied = denied_by(&side[s], w, true), partner = side[s].word[denied].partner;

    return may_be_said_so(side, s, partner) ||
           count_lacking(&side[1 - s], partner - CARRIER_BEFORE, partner, carrier) >
               count_lacking(&side[s], (int64_t)w - AROUND, denied, 0);
}

typedef enum { ANSWERED, UNCLEAR, UNANSWERED } answer;

/* Is what it denies on the other side, with nothing about it that denies? */
static answer find_answer(const sj_pair_side side[2], int s, uint32_t w, int64_t denied)
{
    const sj_pair_side *other = &side[1 - s];
    int64_t partner;

    if (is_answered_by_partner(side, s, w))
        return ANSWERED;
    if (denied < 0 || side[s].word[denied].partner < 0)
        return UNCLEAR;
    partner = side[s].word[denied].partner;
    for (int64_t at = partner - BEFORE; at <= partner + BEHIND; at++) {
        if (at < 0 || at >= other->count || !may_deny(&other->word[at]))
            continue;
        if (is_negation(other, at) || (labs((long)(at - partner)) <= BESIDE &&
                                       (other->word[at].facts.sense == SJ_SENSE_WEAK_NEGATION ||
                                        denies(side, 1 - s, (uint32_t)at))))
            return ANSWERED;
    }
    return UNANSWERED;
}

/* Is a word left over about the partner of what is denied? It may say it otherwise. */
static bool is_left_over(const sj_pair_side side[2], int s, uint32_t w)
{
    int64_t denied = denied_by(&side[s], w, true), partner = side[s].word[denied].partner;

    return count_lacking(&side[1 - s], partner - AROUND, partner + AROUND, 0) > 0;
}

/* Tense is hardly "tenang", but "tidak tenang": a partner that would be so many nats less likely
 * than another may mean the denied word together with what denies it. */
static const float unlikely = 3.5F;

/* Is a word of content beside it linked with one beside its partner? Else the partner may be that
 * of something else. */
static bool is_in_place(const sj_pair_side *side, int64_t w)
{
    enum { NEAR = 3 };

    for (int64_t at = w > NEAR ? w - NEAR : 0; at <= w + NEAR && at < side->count; at++) {
        const sj_pair_word *word = &side->word[at];

        if (at != w && word->partner >= 0 && sj_pair_word_is_content(word) &&
            abs(word->partner - side->word[w].partner) <= NEAR)
            return true;
    }
    return false;
}

static bool is_sure(const sj_pair_side *side, uint32_t w)
{
    int64_t denied = denied_by(side, w, true);

    return side->word[denied].weakness < unlikely && is_in_place(side, denied);
}

/* ---- Counting ---------------------------------------------------------------- */

static void count_strong(negations *n, const sj_pair_side side[2], int s, uint32_t w)
{
    answer found = find_answer(side, s, w, denied_by(&side[s], w, false));
    const sj_pair_word *partner = partner_of_denied(side, s, w);

    if (sj_negation_denies_nothing(&side[s], (sejajar_language)s, w))
        return;
    n->strong++;
    n->far += found != ANSWERED;
    if (sj_negation_may_be_turned(side, s, w) || (partner && may_deny(partner))) {
        n->hints += !partner || partner->facts.sense != SJ_SENSE_WEAK_NEGATION;
        return;
    }
    n->unanswered += found == UNANSWERED;
    if (n->loose == UINT32_MAX && found == UNANSWERED && is_sure(&side[s], w) &&
        !may_be_carried(side, s, w) && !sj_negation_is_joined(side, s, w))
        n->loose = w;
}

/* "a little" and "a few" deny nothing. */
static bool is_some(const sj_pair_side *side, uint32_t w)
{
    return sj_pair_is(side, w - 1, "a") &&
           (sj_pair_is(side, w, "little") || sj_pair_is(side, w, "few"));
}

static bool is_shared(const sj_pair_side side[2], int s, uint32_t w)
{
    int16_t partner = side[s].word[w].partner;

    return is_weak(&side[s].word[w]) && partner >= 0 && is_weak(&side[1 - s].word[partner]);
}

static negations count_negations(const sj_pair_side side[2], int s)
{
    negations n = {.loose = UINT32_MAX};
    sj_pair_list denying;

    if (!(side[s].traits & SJ_TRAIT_NEGATION))
        return n;
    sj_pair_collect(&denying, &side[s], may_deny);
    for (uint32_t k = 0; k < denying.count; k++) {
        uint32_t w = denying.at[k];

        switch ((sj_sense)side[s].word[w].facts.sense) {
        case SJ_SENSE_NEGATION: count_strong(&n, side, s, w); break;
        case SJ_SENSE_WEAK_NEGATION:
            n.weak++;
            n.shared += is_shared(side, s, w);
            n.words += denies(side, s, w) ? 1 : structural;
            break;
        case SJ_SENSE_MAYBE_NEGATION: n.weak += !is_some(&side[s], w) && denies(side, s, w); break;
        default: break;
        }
    }
    return n;
}

/* How much it speaks for an error that the other side denies nothing at all, or not so often. */
static const double whole = 0.8, partly = 0.5;

static void report(sj_evidence_list *to, const sj_pair_side side[2], int s, uint32_t w,
                   bool other_denies)
{
    if (other_denies && is_left_over(side, s, w))
        return;
    sj_finding_add(to, SEJAJAR_FINDING_NEGATION, side, s, w, w, other_denies ? partly : whole,
                   other_denies ? "the other side denies less often"
                                : "the other side denies nothing");
}

/* How many more there are for sure: where the other side has none at all, weak ones that stand for
 * each other are no answer. */
static float surplus(const negations *own, const negations *other)
{
    float weak = other->strong > 0 ? other->weak : other->weak - other->shared;

    return own->strong - other->strong - weak - own->hints;
}

/* What one side has more than the other: whatever the other may say in other words, less that,
 * and what it says itself in such words while the other has nothing of the kind. Shown is only
 * what is clear: the denied word is there, and what may deny is nowhere near. */
void sj_negation_judge(sj_evidence_list *to, const sj_pair_side side[2])
{
    negations n[2] = {count_negations(side, 0), count_negations(side, 1)};

    for (int s = 0; s < 2; s++) {
        float more = fmaxf(n[s].strong - n[1 - s].strong, 0);
        float words = n[s].strong + n[s].words - n[1 - s].strong - n[1 - s].weak;

        to->value[SJ_OF_SIDE(negation_any, s)] = fmaxf(more - n[1 - s].words, 0);
        to->value[SJ_OF_SIDE(negation, s)] = fmaxf(more - n[1 - s].weak, 0);
        to->value[SJ_OF_SIDE(negation_words, s)] = fmaxf(words, 0);
        to->value[SJ_OF_SIDE(negation_scope, s)] =
            fmaxf(fminf(n[s].unanswered, n[s].far - n[1 - s].far), 0);
        if (n[s].loose != UINT32_MAX && surplus(&n[s], &n[1 - s]) > 0)
            report(to, side, s, n[s].loose, n[1 - s].strong > 0);
    }
}
