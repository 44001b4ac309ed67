/* Anchors: pairs of sentences that almost surely belong together. */
#include "align/anchors.h"

#include "align/chain.h"
#include "base/error.h"
#include "base/memory.h"

/* Gaps this narrow on one side, or this small, are left to the search of the grid. */
enum { NARROW = 6, SMALL = 300, MOST_ROUNDS = 8 };

/* Sentences of a side that are searched at once where a longer gap has no anchor. So many
 * anchors in a row show that a page is the right one, if they are not further apart. */
enum { PAGE = 1500, ROW = 12, FAR = 60 };

/* Of the gap before each anchor, and of the one behind the last: whether it was searched and
 * nothing found. Searching it again would be as vain. */
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

/* How many of a page's anchors, found from `first` on, are to be trusted: up to the end of the
 * last row of close ones. Where the text goes on elsewhere there are a few by chance, too, and
 * whoever follows them never comes back. */
static size_t trusted(const sj_anchor_list *anchors, size_t first)
{
    for (size_t end = anchors->count; end >= first + ROW; end--) {
        const sj_anchor *a = &anchors->at[end - ROW], *b = &anchors->at[end - 1];
        if (b->id - a->id <= FAR && b->en - a->en <= FAR)
            return end - first;
    }
    return 0;
}

/* Where nothing is rare in a long gap, all may be in its next few pages: looks there,
 * goes on behind what it finds, and looks further where it finds nothing. */
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

/* What is found in a gap makes new ones, to be searched in the next round. */
static bool note_gaps(const search *s, size_t found)
{
    if (found == 0)
        return sj_array_push(s->vain, true);
    for (size_t k = 0; k <= found; k++)
        if (!sj_array_push(s->vain, false))
            return false;
    return true;
}

/* One round: old anchors, and between them what is found in the gaps. */
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
