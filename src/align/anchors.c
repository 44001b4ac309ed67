/* Anchors: pairs of sentences that almost surely belong together. */
#include "align/anchors.h"

#include "align/chain.h"
#include "base/error.h"

/* Gaps this narrow on one side, or this small, are left to the search of the grid. */
enum { NARROW = 6, SMALL = 300, MOST_ROUNDS = 8 };

/* Where a longer gap has no anchor, pages of this many sentences a side are searched. A page is
 * right if it has ROW anchors in a row that are within FAR sentences on both sides. */
enum { PAGE = 1500, ROW = 12, FAR = 60 };

/* For the gap before each anchor, and the one after the last: whether it was searched in vain, and
 * need not be searched again. */
typedef SJ_ARRAY(bool) gap_list;

typedef struct {
    sj_find_points find;
    void *finder;
    sj_anchor_list *out;
    gap_list *vain; /* of the gaps of `out` */
} search;

/* Appends the heaviest chain of the rectangle's points. */
static sejajar_status search_rectangle(const search *s, const sj_rectangle *within,
                                       sejajar_error *err)
{
    size_t first = s->out->count, found;
    sejajar_status status = s->find(s->finder, within, s->out, err);

    if (status != SEJAJAR_OK)
        return status;
    found = s->out->count - first;
    status = sj_chain(sj_array_from(s->out, first), &found, err);
    s->out->count = first + found;
    return status;
}

static uint32_t least(uint32_t a, uint32_t b)
{
    return a < b ? a : b;
}

/* How many of a page's anchors, from `first` on, are to be trusted: up to the end of the last row
 * of close ones. Where the text goes on elsewhere a few anchors are found by chance, and a search
 * that followed them would never come back. */
static size_t trusted(const sj_anchor_list *anchors, size_t first)
{
    for (size_t end = anchors->count; end >= first + ROW; end--) {
        const sj_anchor *a = &anchors->at[end - ROW], *b = &anchors->at[end - 1];
        if (b->id - a->id <= FAR && b->en - a->en <= FAR)
            return end - first;
    }
    return 0;
}

/* Where no word is rare in a whole gap, one may be within a page: searches page by page, each after
 * the anchors of the one before, and in a larger page where it finds nothing. */
static sejajar_status march(const search *s, const sj_rectangle *gap, sejajar_error *err)
{
    sj_rectangle page = *gap;
    uint32_t size = PAGE;

    while (page.id_first < gap->id_end && page.en_first < gap->en_end) {
        size_t first = s->out->count;
        sejajar_status status;
        bool last;

        page.id_end = page.id_first + least(size, gap->id_end - page.id_first);
        page.en_end = page.en_first + least(size, gap->en_end - page.en_first);
        last = page.id_end == gap->id_end && page.en_end == gap->en_end;
        if ((status = search_rectangle(s, &page, err)) != SEJAJAR_OK)
            return status;
        if (last)
            break;
        s->out->count = first + trusted(s->out, first);
        if (s->out->count > first) {
            page.id_first = s->out->at[s->out->count - 1].id + 1;
            page.en_first = s->out->at[s->out->count - 1].en + 1;
            size = PAGE;
        } else {
            size = size > UINT32_MAX / 2 ? UINT32_MAX : 2 * size;
        }
    }
    return SEJAJAR_OK;
}

static sejajar_status search_gap(const search *s, const sj_rectangle *gap, sejajar_error *err)
{
    uint64_t id = gap->id_end - gap->id_first, en = gap->en_end - gap->en_first;
    size_t first = s->out->count;
    sejajar_status status;

    if (id <= NARROW || en <= NARROW || id * en <= SMALL)
        return SEJAJAR_OK;
    status = search_rectangle(s, gap, err);
    if (status == SEJAJAR_OK && s->out->count == first && (id > PAGE || en > PAGE))
        status = march(s, gap, err);
    return status;
}

/* The anchors found in a gap leave new gaps, which are searched in the next round. */
static bool note_gaps(const search *s, size_t found)
{
    if (found == 0)
        return sj_array_push(s->vain, true);
    for (size_t k = 0; k <= found; k++)
        if (!sj_array_push(s->vain, false))
            return false;
    return true;
}

/* One round: the old anchors, with what is found in the gaps between them. */
static sejajar_status refine(const search *s, const sj_anchor_list *old, const gap_list *vain,
                             uint32_t id_count, uint32_t en_count, sejajar_error *err)
{
    sj_rectangle gap = {0};

    for (size_t k = 0; k <= old->count; k++) {
        size_t first = s->out->count;
        sejajar_status status = SEJAJAR_OK;

        gap.id_end = k < old->count ? old->at[k].id : id_count;
        gap.en_end = k < old->count ? old->at[k].en : en_count;
        if (vain->count == 0 || !vain->at[k])
            status = search_gap(s, &gap, err);
        if (status == SEJAJAR_OK && !note_gaps(s, s->out->count - first))
            status = sj_fail_memory(err);
        if (status != SEJAJAR_OK || k == old->count)
            return status;
        if (!sj_array_push(s->out, old->at[k]))
            return sj_fail_memory(err);
        gap.id_first = old->at[k].id + 1;
        gap.en_first = old->at[k].en + 1;
    }
    return SEJAJAR_OK;
}

sejajar_status sj_anchors_find(sj_anchor_list *out, uint32_t id_count, uint32_t en_count,
                               sj_find_points find, void *finder, sejajar_error *err)
{
    gap_list vain = {0};
    sejajar_status status = SEJAJAR_OK;

    for (int round = 0; round < MOST_ROUNDS && status == SEJAJAR_OK; round++) {
        sj_anchor_list next = {0};
        gap_list next_vain = {0};
        size_t before = out->count;

        status =
            refine(&(search){find, finder, &next, &next_vain}, out, &vain, id_count, en_count, err);
        sj_array_free(out);
        sj_array_free(&vain);
        *out = next;
        vain = next_vain;
        if (out->count == before)
            break;
    }
    sj_array_free(&vain);
    return status;
}
