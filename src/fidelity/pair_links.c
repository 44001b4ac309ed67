/* Which words could stand for which. */
#include "fidelity/pair_links.h"

#include <math.h>
#include <string.h>

#include "base/fast_math.h"
#include "base/memory.h"
#include "fidelity/spelling.h"

/* Of words that repeat, a word is tried with so many. */
enum { MOST_REPEATED = 4 };
/* Names that are written alike, and near spellings, as log ratios. */
static const float same_name = 9, near_name = 7;

bool sj_pair_linker_open(sj_pair_linker *l, const sj_lexicon *lexicon)
{
    uint32_t count = lexicon->side[1].unit_count;

    *l = (sj_pair_linker){.lexicon = lexicon};
    for (int k = 0; k < 256; k++)
        l->ratio[k] = sj_strength_ratio((uint8_t)k);
    l->word_of_unit = sj_alloc(count, sizeof *l->word_of_unit);
    for (uint32_t u = 0; l->word_of_unit && u < count; u++)
        l->word_of_unit[u] = -1;
    return l->word_of_unit != NULL;
}

void sj_pair_linker_close(sj_pair_linker *l)
{
    sj_free(l->word_of_unit);
    sj_array_free(&l->found);
}

enum { BLOCK = 64 }; /* links that are looked at at a time */

/* What it is worth comes when all are there. */
static bool add_link(sj_pair_linker *l, uint32_t id, uint32_t en, float ratio)
{
    sj_pair_link link = {.id = (uint16_t)id, .en = (uint16_t)en, .ratio = ratio};

    return sj_array_push(&l->found, link);
}

/* The words of a unit. */
static bool link_unit(sj_pair_linker *l, uint32_t id, uint32_t link)
{
    int16_t e = l->word_of_unit[l->lexicon->link_en[link]];

    for (int n = 0; e >= 0 && n < MOST_REPEATED; n++, e = l->next[e])
        if (!add_link(l, id, (uint32_t)e, l->ratio[l->lexicon->link_strength[link]]))
            return false;
    return true;
}

/* Few of the units that a word is linked with are here, and which nobody can foretell: these are
 * collected first, without a branch. */
static bool link_by_lexicon(sj_pair_linker *l, uint32_t id, const sj_form_facts *facts)
{
    uint32_t here[BLOCK], first = facts->links;

    while (first < facts->links_end) {
        uint32_t left = facts->links_end - first, count = 0;
        uint32_t end = first + (left < BLOCK ? left : BLOCK);

        for (; first < end; first++) {
            uint32_t unit = l->lexicon->link_en[first];

            here[count] = first;
            count += l->is_here[unit % SJ_UNIT_PLACES];
        }
        for (uint32_t k = 0; k < count; k++)
            if (!link_unit(l, id, here[k]))
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

static bool link_by_form(sj_pair_linker *l, const sj_pair_side side[2])
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

            if (ratio > 0 && !add_link(l, i, loose[k], ratio))
                return false;
        }
    }
    return true;
}

/* Words of one English unit form a chain. Called twice, the second time to clear it. */
static void chain_units(sj_pair_linker *l, const sj_pair_side *en, bool set)
{
    for (uint32_t e = en->count; e-- > 0;) {
        uint32_t unit = en->word[e].facts.unit;

        if (unit == SJ_NO_UNIT)
            continue;
        l->next[e] = l->word_of_unit[unit];
        l->word_of_unit[unit] = set ? (int16_t)e : -1;
        l->is_here[unit % SJ_UNIT_PLACES] = set;
    }
}

/* ---- What they are worth ------------------------------------------------ */

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

static void weigh_links(sj_pair_linker *l, const sj_pair_side side[2])
{
    for (size_t first = 0; first < l->found.count; first += BLOCK) {
        size_t left = l->found.count - first;

        for (int s = 0; s < 2; s++)
            weigh_block(l->found.at + first, left < BLOCK ? left : BLOCK, side, s);
    }
}

bool sj_pair_links_find(sj_pair_linker *l, const sj_pair_side side[2])
{
    bool done = true;

    l->found.count = 0;
    chain_units(l, &side[1], true);
    for (uint32_t i = 0; i < side[0].count && done; i++)
        done = link_by_lexicon(l, i, &side[0].word[i].facts);
    chain_units(l, &side[1], false);
    if (!done || !link_by_form(l, side))
        return false;
    weigh_links(l, side);
    return true;
}
