/* Which word of one side stands for which of the other. */
#include "fidelity/pairing.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/fast_math.h"
#include "base/memory.h"
#include "tokenise/distance.h"

/* Of words that repeat, a word is tried with so many. */
enum { MOST_REPEATED = 4 };
/* Words rarer than this anchor the others. */
static const float rare = 0.003F;
/* What a link loses, in nats, for being a sentence's length away from where it would be, and
 * for each doubling of the distance to where its neighbours' partners are. */
static const float off_diagonal = 1, off_neighbours = 0.8F;
/* Names that are written alike, and near spellings, as log ratios. */
static const float same_name = 9, near_name = 7;
/* A name that is in no lexicon has a partner this often. */
static const float name_rate = 0.9F;
/* No word is so sure to have a partner that its lack would say more. */
static const float surest = 0.97F;

sejajar_status sj_pairing_open(sj_pairing *p, const sejajar_model *model, sejajar_error *err)
{
    uint32_t count = model->lexicon.side[1].unit_count;

    *p = (sj_pairing){.lexicon = &model->lexicon, .parameters = &model->parameters};
    for (int k = 0; k < 256; k++)
        p->ratio[k] = sj_strength_ratio((uint8_t)k);
    p->word_of_unit = sj_alloc(count, sizeof *p->word_of_unit);
    if (!p->word_of_unit)
        return sj_fail_memory(err);
    for (uint32_t u = 0; u < count; u++)
        p->word_of_unit[u] = -1;
    return SEJAJAR_OK;
}

void sj_pairing_close(sj_pairing *p)
{
    sj_free(p->word_of_unit);
    sj_array_free(&p->links);
    sj_array_free(&p->order);
    *p = (sj_pairing){0};
}

/* ---- Spelling ---------------------------------------------------------- */

bool sj_spelt_alike(const char *a, size_t a_length, const char *b, size_t b_length)
{
    size_t longer = a_length > b_length ? a_length : b_length;
    size_t shorter = a_length + b_length - longer;

    if (shorter < 4 || a[0] != b[0] || longer - shorter > longer / 3)
        return a_length == b_length && memcmp(a, b, a_length) == 0;
    return 3 * sj_distance(a, a_length, b, b_length) <= longer;
}

/* ---- Candidates -------------------------------------------------------- */

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

/* What it is worth comes when all are there. */
static bool add_link(sj_pairing *p, uint32_t id, uint32_t en, float ratio)
{
    sj_pair_link link = {.id = (uint16_t)id, .en = (uint16_t)en, .ratio = ratio};

    return sj_array_push(&p->links, link);
}

enum { BLOCK = 64 }; /* links that are weighed at a time */

static void weigh_block(sj_pair_link *links, size_t count, const sj_pair_side side[2], int s)
{
    float worth[BLOCK], rate[BLOCK], others = (float)(side[1 - s].count + 1);

    for (size_t k = 0; k < count; k++) {
        worth[k] = links[k].ratio;
        rate[k] = side[s].rate[s == 0 ? links[k].id : links[k].en];
    }
    for (size_t k = count; k < sj_fours(count); k++)
        worth[k] = rate[k] = 0;
    for (size_t k = 0; k < sj_fours(count); k++)
        worth[k] = 1 + worth[k] * rate[k] / (1 - rate[k]) / others;
    sj_fast_logs(worth, sj_fours(count));
    for (size_t k = 0; k < count; k++)
        links[k].worth[s] = worth[k];
}

static void weigh_links(sj_pairing *p, const sj_pair_side side[2])
{
    for (size_t first = 0; first < p->links.count; first += BLOCK) {
        size_t left = p->links.count - first;

        for (int s = 0; s < 2; s++)
            weigh_block(p->links.at + first, left < BLOCK ? left : BLOCK, side, s);
    }
}

/* The words of a unit. */
static bool link_unit(sj_pairing *p, uint32_t id, uint32_t link)
{
    int16_t e = p->word_of_unit[p->lexicon->link_en[link]];

    for (int n = 0; e >= 0 && n < MOST_REPEATED; n++, e = p->next[e])
        if (!add_link(p, id, (uint32_t)e, p->ratio[p->lexicon->link_strength[link]]))
            return false;
    return true;
}

/* Few of the units that a word is linked with are here, and which nobody can foretell: these are
 * collected first, without a branch. */
static bool link_by_lexicon(sj_pairing *p, uint32_t id, const sj_form_facts *facts)
{
    uint32_t here[BLOCK], first = facts->links;

    while (first < facts->links_end) {
        uint32_t left = facts->links_end - first, count = 0;
        uint32_t end = first + (left < BLOCK ? left : BLOCK);

        for (; first < end; first++) {
            uint32_t unit = p->lexicon->link_en[first];

            here[count] = first;
            count += p->is_here[unit % SJ_UNIT_PLACES];
        }
        for (uint32_t k = 0; k < count; k++)
            if (!link_unit(p, id, here[k]))
                return false;
    }
    return true;
}

/* What the lexicon cannot link: equal numbers, names, words that neither side's lexicon
 * has. Credit for being equal is not given to words of a language: a copy is no translation. */
static float ratio_by_form(const sj_pair_side side[2], uint32_t id, uint32_t en)
{
    const sj_pair_word *i = &side[0].word[id], *e = &side[1].word[en];
    const char *a = sj_pair_form(&side[0], id), *b = sj_pair_form(&side[1], en);
    bool unknown = i->facts.unit == SJ_NO_UNIT && e->facts.unit == SJ_NO_UNIT;

    if (i->kind != e->kind || i->kind == SJ_WORD_MARK || a[0] != b[0])
        return 0;
    if (i->kind == SJ_WORD_LETTERS && !(i->is_name && e->is_name) && !unknown)
        return 0;
    if (i->form_length == e->form_length && memcmp(a, b, i->form_length) == 0)
        return expf(same_name);
    if (i->kind == SJ_WORD_LETTERS && sj_spelt_alike(a, i->form_length, b, e->form_length))
        return expf(near_name);
    return 0;
}

static bool is_loose(const sj_pair_word *word)
{
    return (word->kind == SJ_WORD_NUMBER) | word->is_name |
           ((word->kind == SJ_WORD_LETTERS) & (word->facts.unit == SJ_NO_UNIT));
}

static bool link_by_form(sj_pairing *p, const sj_pair_side side[2])
{
    uint16_t loose[SJ_PAIR_WORDS];
    uint32_t count = 0;

    for (uint32_t e = 0; e < side[1].count; e++) {
        loose[count] = (uint16_t)e;
        count += is_loose(&side[1].word[e]);
    }
    for (uint32_t i = 0; count > 0 && i < side[0].count; i++) {
        if (!is_loose(&side[0].word[i]))
            continue;
        for (uint32_t k = 0; k < count; k++) {
            float ratio = ratio_by_form(side, i, loose[k]);

            if (ratio > 0 && !add_link(p, i, loose[k], ratio))
                return false;
        }
    }
    return true;
}

/* Words of one English unit form a chain. Called twice, the second time to clear it. */
static void chain_units(sj_pairing *p, const sj_pair_side *en, bool set)
{
    for (uint32_t e = en->count; e-- > 0;) {
        uint32_t unit = en->word[e].facts.unit;

        if (unit == SJ_NO_UNIT)
            continue;
        p->next[e] = p->word_of_unit[unit];
        p->word_of_unit[unit] = set ? (int16_t)e : -1;
        p->is_here[unit % SJ_UNIT_PLACES] = set;
    }
}

static bool find_candidates(sj_pairing *p, const sj_pair_side side[2])
{
    bool done = true;

    p->links.count = 0;
    chain_units(p, &side[1], true);
    for (uint32_t i = 0; i < side[0].count && done; i++)
        done = link_by_lexicon(p, i, &side[0].word[i].facts);
    chain_units(p, &side[1], false);
    return done && link_by_form(p, side);
}

/* ---- Order -------------------------------------------------------------- */

/* The lower key comes first. Of negative numbers all bits are turned, of others the first: so
 * they rise with them. */
static uint64_t key_of(const sj_pair_link *link, float rank)
{
    uint32_t bits;

    memcpy(&bits, &rank, sizeof bits);
    bits ^= bits >> 31 ? UINT32_MAX : (uint32_t)1 << 31;
    return (uint64_t)~bits << 32 | (uint32_t)link->id << 16 | link->en;
}

/* So many are sorted by counting; of more, runs of so many, which are then merged. */
enum { RUN = 24 };

static size_t lesser(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* The place of each is how many come before it: that takes no branch that cannot be foretold. Equal
 * ones stay in their order. */
static void sort_run(sj_pair_place *places, size_t count)
{
    sj_pair_place in[RUN];
    int32_t high[RUN], low[RUN];

    for (size_t k = 0; k < sj_fours(count); k++)
        high[k] = low[k] = INT32_MAX;
    for (size_t k = 0; k < count; k++) {
        in[k] = places[k];
        high[k] = (int32_t)((uint32_t)(in[k].key >> 32) - ((uint32_t)1 << 31));
        low[k] = (int32_t)((uint32_t)in[k].key * RUN + (uint32_t)k); /* words are few */
    }
    for (size_t k = 0; k < count; k++) {
        int32_t at = 0;

        for (size_t other = 0; other < sj_fours(count); other++)
            at += (high[other] < high[k]) | ((high[other] == high[k]) & (low[other] < low[k]));
        places[at] = in[k];
    }
}
_Static_assert(((SJ_PAIR_WORDS << 16) | SJ_PAIR_WORDS) < INT32_MAX / RUN, "low parts of keys fit");

static void merge(sj_pair_place *out, const sj_pair_place *in, size_t first, size_t middle,
                  size_t end)
{
    size_t a = first, b = middle;

    for (size_t k = first; k < end; k++)
        out[k] = b == end || (a < middle && in[a].key <= in[b].key) ? in[a++] : in[b++];
}

/* `room` is for as many. */
static void sort_places(sj_pair_place *places, size_t count, sj_pair_place *room)
{
    sj_pair_place *from = places, *to = room;

    for (size_t k = 0; k < count; k += RUN)
        sort_run(places + k, lesser(RUN, count - k));
    for (size_t width = RUN; width < count; width *= 2) {
        sj_pair_place *sorted = to;

        for (size_t k = 0; k < count; k += 2 * width)
            merge(to, from, k, lesser(k + width, count), lesser(k + 2 * width, count));
        to = from;
        from = sorted;
    }
    if (from != places)
        memcpy(places, from, count * sizeof *places);
}

/* ---- Choosing ---------------------------------------------------------- */

/* Sorts the places from `first` on, and gives the words their partners. */
static void take(sj_pairing *p, sj_pair_side side[2], size_t first)
{
    sj_pair_place *places = p->order.at + first;
    size_t count = p->order.count - first;

    sort_places(places, count, p->order.at + p->order.count);
    for (size_t k = 0; k < count; k++) {
        const sj_pair_link *link = &p->links.at[places[k].link];
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

/* Appends link `k` if it is wanted. There is room for one that is not. */
static void place(sj_pairing *p, size_t k, float rank, bool wanted)
{
    p->order.at[p->order.count] = (sj_pair_place){key_of(&p->links.at[k], rank), (uint32_t)k};
    p->order.count += wanted;
}

static bool is_rare(const sj_pairing *p, const sj_pair_link *link)
{
    return p->rare[0][link->id] & p->rare[1][link->en];
}

static void place_rare(sj_pairing *p, const sj_pair_side side[2])
{
    float count[2] = {(float)side[0].count, (float)side[1].count};

    for (size_t k = 0; k < p->links.count; k++) {
        const sj_pair_link *link = &p->links.at[k];
        float apart = (float)link->id / count[0] - (float)link->en / count[1];
        float rank = link->worth[0] + link->worth[1] - off_diagonal * fabsf(apart);

        place(p, k, rank, is_rare(p, link));
    }
}

static void place_others(sj_pairing *p, const sj_pair_side side[2])
{
    float expected[SJ_PAIR_WORDS];

    expect_partners(side, expected);
    for (size_t first = 0; first < p->links.count; first += BLOCK) {
        size_t count = lesser(p->links.count - first, BLOCK);
        float apart[BLOCK];

        for (size_t k = 0; k < count; k++) {
            const sj_pair_link *link = &p->links.at[first + k];

            apart[k] = 1 + fabsf((float)link->en - expected[link->id]);
        }
        for (size_t k = count; k < sj_fours(count); k++)
            apart[k] = 1;
        sj_fast_logs(apart, sj_fours(count));
        for (size_t k = 0; k < count; k++) {
            const sj_pair_link *link = &p->links.at[first + k];
            float rank = link->worth[0] + link->worth[1] - off_neighbours * apart[k];

            place(p, first + k, rank, !is_rare(p, link));
        }
    }
}

/* Rare words find their partners first, the others beside theirs. */
static bool choose(sj_pairing *p, sj_pair_side side[2])
{
    size_t rare_count;

    p->order.count = 0;
    if (p->links.count == 0)
        return true; /* there may never have been any: no step from a NULL pointer */
    if (!sj_array_reserve(&p->order, 2 * p->links.count + 1))
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
    for (size_t k = 0; k < p->links.count; k++) {
        const sj_pair_link *link = &p->links.at[p->order.at[k].link];

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
    for (size_t k = 0; k < p->links.count; k++) {
        const sj_pair_link *link = &p->links.at[p->order.at[k].link];
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
    if (!find_candidates(p, side))
        return false;
    weigh_links(p, side);
    if (!choose(p, side))
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

/* What it is worth, in nats. */
static const float accounted = 4;

void sj_pair_word_account(sj_pair_word *word)
{
    word->surprise = 0;
    word->covered = fmaxf(word->covered, accounted);
}
