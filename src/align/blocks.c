/* A long text is searched in blocks, cut where neighbouring anchors leave no doubt. */
#include "align/blocks.h"

#include "base/error.h"

/* Sentences of a side: a block is cut at the first sure place beyond the one, at any
 * anchor beyond the other, and along the diagonal beyond the last. */
enum { WISHED = 1000, LONG = 4000, LONGEST = 16000 };

/* Nats that an anchor and both its neighbours must have for a sure place. */
static const float sure = 7;

static uint32_t size_of(const sj_rectangle *r)
{
    uint32_t id = r->id_end - r->id_first, en = r->en_end - r->en_first;

    return id > en ? id : en;
}

/* Three anchors in a row on the diagonal, all sure: the path goes through the middle. */
static bool is_sure(const sj_anchor *anchors, size_t count, size_t k)
{
    if (k == 0 || k + 1 >= count)
        return false;
    for (size_t n = k - 1; n <= k + 1; n++)
        if (anchors[n].weight < sure || anchors[n].id - anchors[k].id != n - k ||
            anchors[n].en - anchors[k].en != n - k)
            return false;
    return true;
}

static bool push_block(sj_block_list *out, sj_rectangle *block, uint32_t id_end, uint32_t en_end)
{
    block->id_end = id_end;
    block->en_end = en_end;
    if (!sj_array_push(out, *block))
        return false;
    block->id_first = id_end;
    block->en_first = en_end;
    return true;
}

/* Cuts what is left of a block that no anchor cuts, up to (id_end, en_end), evenly. */
static bool push_evenly(sj_block_list *out, sj_rectangle *block, uint32_t id_end, uint32_t en_end)
{
    sj_rectangle whole = {block->id_first, id_end, block->en_first, en_end};
    uint32_t id = id_end - block->id_first, en = en_end - block->en_first;
    uint32_t shorter = id < en ? id : en;
    uint32_t pieces = shorter / LONGEST + 1;

    for (uint32_t k = 1; k <= pieces; k++)
        if (!push_block(out, block, whole.id_first + (uint32_t)((uint64_t)id * k / pieces),
                        whole.en_first + (uint32_t)((uint64_t)en * k / pieces)))
            return false;
    return true;
}

sejajar_status sj_blocks_cut(sj_block_list *out, uint32_t id_count, uint32_t en_count,
                             const sj_anchor *anchors, size_t count, sejajar_error *err)
{
    sj_rectangle block = {0};

    for (size_t k = 0; k < count; k++) {
        block.id_end = anchors[k].id + 1;
        block.en_end = anchors[k].en + 1;
        if (size_of(&block) < WISHED || (size_of(&block) < LONG && !is_sure(anchors, count, k)))
            continue;
        /* A remainder too short to be a block of its own stays with this one. */
        if (id_count - block.id_end < WISHED / 2 && en_count - block.en_end < WISHED / 2)
            break;
        if (!push_evenly(out, &block, anchors[k].id + 1, anchors[k].en + 1))
            return sj_fail_memory(err);
    }
    return push_evenly(out, &block, id_count, en_count) ? SEJAJAR_OK : sj_fail_memory(err);
}
