/* The links of merged beads, made of those of their parts. */
#include "score/merged_links.h"

#include "score/bead_terms.h"
#include "score/pair_rows.h"

static sj_ranked_links ranked(const sj_pair_row *row, sj_link_span span)
{
    return (sj_ranked_links){sj_array_from(&row->links, span.first), span.count};
}

/* Appends the links of two spans to `row`, words of the second one moved on. */
static bool merge_spans(sj_pair_row *row, const sj_pair_row *a_row, sj_link_span a, sj_link_span b,
                        uint32_t id_move, uint32_t en_move, sj_link_span *out)
{
    *out = (sj_link_span){(uint32_t)row->links.count, a.count + b.count};
    if (!sj_array_reserve(&row->links, out->count))
        return false;
    sj_links_merge(sj_array_from(&row->links, out->first), ranked(a_row, a), ranked(row, b),
                   (uint16_t)id_move, (uint16_t)en_move);
    row->links.count += out->count;
    return true;
}

static sj_memo *memo_of(sj_pair_row *row, uint32_t j)
{
    sj_pair *p = &row->pairs.at[j - row->base];

    if (!p->memo) {
        if (!sj_array_push(&row->memos, (sj_memo){.known = {{false}}}))
            return NULL;
        p->memo = (uint32_t)row->memos.count;
    }
    return &row->memos.at[p->memo - 1];
}

/* The links of the bead whose last Indonesian sentence is `last` and whose first English one is j:
 * those of the bead without its last sentence, merged with that sentence's own. */
static bool gather_links(sj_scorer *s, uint32_t last, uint32_t j, sj_shape shape, sj_link_span *out)
{
    sj_pair_row *row = &s->rows[last % SJ_SHAPE_SIDE], *before = row;
    uint32_t id_move = 0, en_move = 0;
    sj_link_span a, b;
    sj_memo *m;

    if (shape.id == 1 && shape.en == 1) {
        *out = sj_pair_at(s, last, j)->links;
        return true;
    }
    if (!(m = memo_of(row, j)))
        return false;
    *out = m->at[shape.id - 1][shape.en - 1];
    if (m->known[shape.id - 1][shape.en - 1])
        return true;
    if (shape.id == 1) {
        uint32_t others = shape.en - 1u;
        if (!gather_links(s, last, j, (sj_shape){1, (unsigned char)others}, &a))
            return false;
        b = sj_pair_at(s, last, j + others)->links;
        en_move = sj_words_in(s, 1, s->en_first + j, others);
    } else {
        uint32_t others = shape.id - 1u;
        if (!gather_links(s, last - 1, j, (sj_shape){(unsigned char)others, shape.en}, &a) ||
            !gather_links(s, last, j, (sj_shape){1, shape.en}, &b))
            return false;
        before = &s->rows[(last - 1) % SJ_SHAPE_SIDE];
        id_move = sj_words_in(s, 0, s->id_first + last - others, others);
    }
    if (!merge_spans(row, before, a, b, id_move, en_move, out))
        return false;
    m = memo_of(row, j); /* the array may have moved */
    m->at[shape.id - 1][shape.en - 1] = *out;
    m->known[shape.id - 1][shape.en - 1] = true;
    return true;
}

bool sj_merged_links(sj_scorer *s, const sj_bead_place *b, sj_ranked_links *out)
{
    uint32_t last = b->i + b->shape.id - 1;
    sj_link_span all;

    if (!gather_links(s, last, b->j, b->shape, &all))
        return false;
    *out = ranked(&s->rows[last % SJ_SHAPE_SIDE], all);
    return true;
}
