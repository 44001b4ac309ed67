/* Which word of one side stands for which of the other. */
#include "fidelity/pairing.h"

#include <math.h>
#include <stdlib.h>

#include "base/error.h"
#include "base/fast_math.h"

/* Words rarer than this anchor the others. */
static const float rare = 0.003F;
/* What a link loses, in nats, for being a sentence's length away from where it would be, and
 * for each doubling of the distance to where its neighbours' partners are. */
static const float off_diagonal = 1, off_neighbours = 0.8F;
/* A name that is in no lexicon has a partner this often. */
static const float name_rate = 0.9F;
/* No word is so sure to have a partner that its lack would say more. */
static const float surest = 0.97F;

sejajar_status sj_pairing_open(sj_pairing *p, const sejajar_model *model, sejajar_error *err)
{
    *p = (sj_pairing){.order = {0}};
    return sj_pair_linker_open(&p->linker, &model->lexicon) ? SEJAJAR_OK : sj_fail_memory(err);
}

void sj_pairing_close(sj_pairing *p)
{
    sj_pair_linker_close(&p->linker);
    sj_array_free(&p->order);
}

/* ---- Words ------------------------------------------------------------- */

static float sure(const sj_pair_word *word)
{
    bool is_loose_name = word->is_name & (word->facts.rate < name_rate);

    return sj_lesser(sj_choose(is_loose_name, name_rate, word->facts.rate), surest);
}

/* What the words are, wherever their partners. */
static void rate_words(sj_pair_side *side, bool is_rare[SJ_PAIR_WORDS])
{
    for (uint32_t w = 0; w < side->count; w++) {
        const sj_pair_word *word = &side->word[w];

        side->rate[w] = sure(word);
        side->strength[w] = word->facts.strength;
        is_rare[w] = word->facts.frequency < rare;
    }
    for (uint32_t w = side->count; w < sj_fours(side->count); w++)
        side->rate[w] = side->strength[w] = 0;
    for (uint32_t w = 0; w < sj_fours(side->count); w++) {
        side->unlinked[w] = 1 - side->rate[w];
        side->chance[w] = 0;
    }
    sj_fast_logs(side->unlinked, sj_fours(side->count));
}

/* ---- Choosing ---------------------------------------------------------- */

/* Sorts the places from `first` on, and gives the words their partners. */
static void take(sj_pairing *p, sj_pair_side side[2], size_t first)
{
    sj_pair_place *places = p->order.at + first;
    size_t count = p->order.count - first;

    sj_pair_places_sort(places, count, p->order.at + p->order.count);
    for (size_t k = 0; k < count; k++) {
        const sj_pair_link *link = &p->linker.found.at[places[k].link];
        sj_pair_word *id = &side[0].word[link->id], *en = &side[1].word[link->en];

        bool both = (id->partner < 0) & (en->partner < 0); /* are without one */

        id->partner = both ? (int16_t)link->en : id->partner;
        en->partner = both ? (int16_t)link->id : en->partner;
        id->worth = sj_choose(both, link->worth[0], id->worth);
        en->worth = sj_choose(both, link->worth[1], en->worth);
    }
}

/* Where the partner of each Indonesian word is to be looked for: as far from the partner of
 * the nearest word that has one as the word is from that. */
static void expect_partners(const sj_pair_side side[2], float expected[SJ_PAIR_WORDS])
{
    float slope = (float)side[1].count / (float)side[0].count;
    int distance[SJ_PAIR_WORDS], last = -1;

    for (int i = 0; i < (int)side[0].count; i++) {
        if (side[0].word[i].partner >= 0)
            last = i;
        distance[i] = last < 0 ? SJ_PAIR_WORDS : i - last;
        expected[i] = last < 0 ? (float)i * slope : (float)(side[0].word[last].partner + i - last);
    }
    last = -1;
    for (int i = (int)side[0].count - 1; i >= 0; i--) {
        if (side[0].word[i].partner >= 0)
            last = i;
        if (last >= 0 && last - i < distance[i])
            expected[i] = (float)(side[0].word[last].partner + i - last);
    }
}

/* Places the links whose words are both rare, or the others, in a new order of their own, without
 * ranks. Returns how many. There is room for one that is not wanted. */
static size_t gather(sj_pairing *p, bool rare_ones)
{
    sj_pair_place *to = p->order.at + p->order.count;
    size_t count = 0;

    for (size_t k = 0; k < p->linker.found.count; k++) {
        const sj_pair_link *link = &p->linker.found.at[k];

        to[count].link = (uint32_t)k;
        count += (p->rare[0][link->id] & p->rare[1][link->en]) == rare_ones;
    }
    return count;
}

static void place_rare(sj_pairing *p, const sj_pair_side side[2])
{
    float count[2] = {(float)side[0].count, (float)side[1].count};
    sj_pair_place *place = p->order.at + p->order.count;
    size_t places = gather(p, true);

    p->order.count += places;
    for (size_t k = 0; k < places; k++) {
        const sj_pair_link *link = &p->linker.found.at[place[k].link];
        float apart = (float)link->id / count[0] - (float)link->en / count[1];
        float rank = link->worth[0] + link->worth[1] - off_diagonal * fabsf(apart);

        place[k].key = sj_pair_place_key(link, rank);
    }
}

enum { BLOCK = 64 }; /* links that are ranked at a time */

static void place_block(const sj_pairing *p, sj_pair_place *place, size_t count,
                        const float expected[SJ_PAIR_WORDS])
{
    float apart[BLOCK];

    for (size_t k = 0; k < count; k++) {
        const sj_pair_link *link = &p->linker.found.at[place[k].link];

        apart[k] = 1 + fabsf((float)link->en - expected[link->id]);
    }
    for (size_t k = count; k < sj_fours(count); k++)
        apart[k] = 1;
    sj_fast_logs(apart, sj_fours(count));
    for (size_t k = 0; k < count; k++) {
        const sj_pair_link *link = &p->linker.found.at[place[k].link];
        float rank = link->worth[0] + link->worth[1] - off_neighbours * apart[k];

        place[k].key = sj_pair_place_key(link, rank);
    }
}

static void place_others(sj_pairing *p, const sj_pair_side side[2])
{
    float expected[SJ_PAIR_WORDS];
    sj_pair_place *place = p->order.at + p->order.count;
    size_t places = gather(p, false);

    p->order.count += places;
    expect_partners(side, expected);
    for (size_t k = 0; k < places; k += BLOCK)
        place_block(p, place + k, places - k < BLOCK ? places - k : BLOCK, expected);
}

/* Rare words find their partners first, the others beside theirs. */
static bool choose(sj_pairing *p, sj_pair_side side[2])
{
    size_t rare_count;

    p->order.count = 0;
    if (p->linker.found.count == 0)
        return true; /* there may never have been any: no step from a NULL pointer */
    if (!sj_array_reserve(&p->order, 2 * p->linker.found.count + 1))
        return false;
    place_rare(p, side);
    take(p, side, 0);
    rare_count = p->order.count;
    place_others(p, side);
    take(p, side, rare_count);
    return true;
}

/* ---- What follows for each word ---------------------------------------- */

/* All that could stand for a word, whoever else claims it: two words for one are common. */
static void cover(const sj_pairing *p, sj_pair_side side[2])
{
    for (int s = 0; s < 2; s++)
        for (uint32_t w = 0; w < side[s].count; w++)
            side[s].word[w].covered = 0;
    for (size_t k = 0; k < p->linker.found.count; k++) {
        const sj_pair_link *link = &p->linker.found.at[p->order.at[k].link];

        for (int s = 0; s < 2; s++) {
            uint32_t w = s == 0 ? link->id : link->en;
            sj_pair_word *word = &side[s].word[w];

            word->covered = sj_greater(word->covered, link->worth[s]);
            side[s].chance[w] += link->ratio;
        }
    }
}

/* How much likelier than its partner the likeliest translation would have been. */
static float weakness_of(const sj_pair_word *word, const sj_pair_word *partner, float ratio)
{
    float p = ratio * partner->facts.frequency;

    return sj_choose((p > 0) & (word->facts.best > p), sj_fast_log(word->facts.best / p), 0);
}

static void weigh_words(const sj_pairing *p, sj_pair_side side[2])
{
    for (size_t k = 0; k < p->linker.found.count; k++) {
        const sj_pair_link *link = &p->linker.found.at[p->order.at[k].link];
        sj_pair_word *id = &side[0].word[link->id], *en = &side[1].word[link->en];

        if (id->partner != link->en || en->partner != link->id)
            continue;
        if (id->facts.unit != SJ_NO_UNIT && en->facts.unit != SJ_NO_UNIT) {
            id->weakness = weakness_of(id, en, link->ratio);
            en->weakness = weakness_of(en, id, link->ratio);
        }
    }
    for (int s = 0; s < 2; s++)
        for (uint32_t w = 0; w < side[s].count; w++) {
            sj_pair_word *word = &side[s].word[w];

            word->surprise = sj_choose(word->partner >= 0, 0, -side[s].unlinked[w]);
        }
}

bool sj_pairing_find(sj_pairing *p, sj_pair_side side[2])
{
    rate_words(&side[0], p->rare[0]);
    rate_words(&side[1], p->rare[1]);
    if (!sj_pair_links_find(&p->linker, side) || !choose(p, side))
        return false;
    cover(p, side);
    weigh_words(p, side);
    return true;
}

bool sj_neighbours_agree(const sj_pair_side side[2], uint32_t i, uint32_t j)
{
    for (int d = -2; d <= 2; d++) {
        int64_t at = (int64_t)i + d;

        if (d == 0 || at < 0 || at >= side[0].count || side[0].word[at].partner < 0)
            continue;
        if (labs((long)side[0].word[at].partner - (long)j) <= 2)
            return true;
    }
    return false;
}

/* How many words of content about a word have a partner about the other one, less those that have
 * none at all. */
static int count_shared(const sj_pair_side *side, int64_t w, int64_t other)
{
    enum { ABOUT = 4, FAR = 6 };
    int shared = 0;

    for (int64_t at = w > ABOUT ? w - ABOUT : 0; at <= w + ABOUT && at < side->count; at++) {
        const sj_pair_word *word = &side->word[at];

        if (at == w || word->kind != SJ_WORD_LETTERS || !sj_pair_word_is_content(word))
            continue;
        if (word->partner >= 0)
            shared += labs((long)(word->partner - other)) <= FAR;
        else
            shared -= !sj_pair_word_is_covered(word);
    }
    return shared;
}

bool sj_places_agree(const sj_pair_side side[2], uint32_t i, uint32_t j)
{
    return count_shared(&side[0], i, j) > 0 && count_shared(&side[1], j, i) > 0;
}

/* What it is worth, in nats. */
static const float accounted = 4;

void sj_pair_word_account(sj_pair_word *word)
{
    word->surprise = 0;
    word->covered = fmaxf(word->covered, accounted);
}
