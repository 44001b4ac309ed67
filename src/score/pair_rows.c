/* Pairs of sentences: what is known of them, by row of the grid. */
#include "score/pair_rows.h"

#include <math.h>
#include <string.h>

#include "score/bead_terms.h"

/* Empty lines of segmented text have no translation. */
static bool is_empty(const sj_scorer *s, uint32_t id, uint32_t en)
{
    return s->bitext->side[0]->characters[id] == 0 || s->bitext->side[1]->characters[en] == 0;
}

bool sj_row_begin(sj_scorer *s, uint32_t i, uint32_t base)
{
    sj_pair_row *row = &s->rows[i % SJ_SHAPE_SIDE];

    row->base = base;
    row->pairs.count = row->memos.count = row->links.count = 0;
    return sj_link_finder_turn(&row->finder, s->id_first + i);
}

bool sj_pair_fill(sj_scorer *s, uint32_t i, uint32_t j)
{
    sj_pair_row *row = &s->rows[i % SJ_SHAPE_SIDE];
    sj_pair *p = &row->pairs.at[j - row->base];
    uint32_t id = s->id_first + i, en = s->en_first + j;
    sj_ranked_links links;
    sj_links_taken taken;
    sj_bead_terms bead;

    *p = (sj_pair){.links.first = (uint32_t)row->links.count, .known = true};
    if (!sj_links_find(&row->finder, en, &row->links))
        return false;
    p->links.count = (uint32_t)row->links.count - p->links.first;
    links = (sj_ranked_links){sj_array_from(&row->links, p->links.first), p->links.count};
    taken = sj_links_take(links, sj_words_in(s, 0, id, 1), sj_words_in(s, 1, en, 1), &s->taken);
    p->gain = taken.gain;
    if (s->best[id].en == UINT32_MAX || p->gain > s->best[id].gain)
        s->best[id] = (sj_best_pair){en, p->gain};
    memcpy(p->strong, taken.strong, sizeof p->strong);
    if (is_empty(s, id, en)) {
        p->one = -INFINITY;
        return true;
    }
    bead = sj_bead_terms_of(s, id, 1, en, 1);
    bead.linked = p->gain;
    p->one = sj_weigh_terms(s, &bead);
    return true;
}
