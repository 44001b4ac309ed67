/* A long text is searched in blocks, cut where neighbouring anchors leave no doubt. */
#include "align/blocks.h"

#include "base/error.h"

/* Sentences of the longer side: a block is cut at the surest anchor between SHORT and LONG, and if
 * it would be longer than LONGEST, evenly. */
enum { SHORT = SJ_SHORT_BLOCK, LONG = 1600, LONGEST = 4000 };
/* LONGEST for the longer side, if the other is much shorter. */
enum { LONGEST_LOPSIDED = 16000 };

static uint32_t size_of(const sj_rectangle *r)
{
    uint32_t id = r->id_end - r->id_first, en = r->en_end - r->en_first;

    return id > en ? id : en;
}

/* How sure it is that the path goes through anchor k: the least weight of it and its neighbours, if
 * these are next to it on the diagonal, else half its own. */
static float certainty(const sj_anchor *anchors, size_t count, size_t k)
{
    float least = anchors[k].weight;

    for (size_t n = k ? k - 1 : 0; n <= k + 1; n++) {
        if (k == 0 || n >= count || anchors[n].id - anchors[k].id != (uint32_t)(n - k) ||
            anchors[n].en - anchors[k].en != (uint32_t)(n - k))
            return anchors[k].weight / 2;
        least = anchors[n].weight < least ? anchors[n].weight : least;
    }
    return least;
}

/* The best anchor, from anchors[k] on, at which to end a block; `count` if none is left. */
static size_t find_cut(sj_rectangle block, const sj_anchor *anchors, size_t count, size_t k)
{
    size_t best = count;
    float surest = -1;

    for (; k < count; k++) {
        block.id_end = anchors[k].id + 1;
        block.en_end = anchors[k].en + 1;
        if (size_of(&block) < SHORT)
            continue;
        if (best < count && size_of(&block) > LONG)
            break;
        if (certainty(anchors, count, k) > surest) {
            surest = certainty(anchors, count, k);
            best = k;
        }
    }
    return best;
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

/* Ends a block at (id_end, en_end), and cuts it evenly if it is too long. */
static bool push_evenly(sj_block_list *out, sj_rectangle *block, uint32_t id_end, uint32_t en_end)
{
    sj_rectangle whole = {block->id_first, id_end, block->en_first, en_end};
    uint32_t id = id_end - block->id_first, en = en_end - block->en_first;
    uint32_t shorter = id < en ? id : en, longer = id < en ? en : id;
    uint32_t pieces = shorter / LONGEST + longer / LONGEST_LOPSIDED + 1;

    for (uint32_t k = 1; k <= pieces; k++)
        if (!push_block(out, block, whole.id_first + (uint32_t)((uint64_t)id * k / pieces),
                        whole.en_first + (uint32_t)((uint64_t)en * k / pieces)))
            return false;
    return true;
}

sejajar_status sj_blocks_cut(sj_block_list *out, uint32_t id_count, uint32_t en_count,
                             const sj_anchor *anchors, size_t count, sejajar_error *err)
{
    sj_rectangle block = {0}, rest;
    size_t next = 0, cut;

    while ((cut = find_cut(block, anchors, count, next)) < count) {
        uint32_t id_end = anchors[cut].id + 1, en_end = anchors[cut].en + 1;
        /* A remainder too short to be a block of its own stays with this one. */
        if (id_count - id_end < SHORT / 2 && en_count - en_end < SHORT / 2)
            break;
        if (!push_evenly(out, &block, id_end, en_end))
            return sj_fail_memory(err);
        next = cut + 1;
    }
    /* If the remainder is long, the anchors left speak only for the part before the last of them.
     */
    rest = (sj_rectangle){block.id_first, id_count, block.en_first, en_count};
    if (next < count && size_of(&rest) > LONGEST &&
        !push_block(out, &block, anchors[count - 1].id + 1, anchors[count - 1].en + 1))
        return sj_fail_memory(err);
    return push_evenly(out, &block, id_count, en_count) ? SEJAJAR_OK : sj_fail_memory(err);
}
