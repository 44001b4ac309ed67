/* The beads of an alignment once it is known which are moved. */
#include "align/moved_beads.h"

#include "align/chain.h"
#include "base/error.h"
#include "base/memory.h"

/* ---- Doubts that are settled ------------------------------------------- */

/* Whether a bead of the path was contested or null, and none of its sentences is in a moved one. */
static bool is_open(const sj_mover *m, size_t k)
{
    const sejajar_bead *bead = &m->alignment->beads[k];

    for (int s = 0; s < 2; s++)
        for (uint32_t n = 0; n < sj_bead_count(bead, s); n++)
            if (m->busy[s][sj_bead_first(bead, s) + n])
                return false;
    return m->state[k] == SJ_STANDS;
}

/* Gives beads k to end - 1 of the path the probabilities that they have by themselves. */
static sejajar_status review(sj_mover *m, size_t k, size_t end, sejajar_error *err)
{
    sejajar_bead *beads = m->alignment->beads;
    const sejajar_bead *last = &beads[end - 1];
    sj_rectangle place = {beads[k].id_first, last->id_first + last->id_count, beads[k].en_first,
                          last->en_first + last->en_count};
    sejajar_status status;

    status = sj_mover_search(m, &place, err);
    for (size_t n = 0; status == SEJAJAR_OK && n < m->path.count && k < end; n++) {
        while (k < end && beads[k].id_first + beads[k].id_count <= m->path.at[n].id_first &&
               beads[k].en_first + beads[k].en_count <= m->path.at[n].en_first)
            k++;
        if (k < end && sj_bead_same(&beads[k], &m->path.at[n]))
            beads[k].probability = m->path.at[n].probability;
    }
    return status;
}

sejajar_status sj_moved_doubts_review(sj_mover *m, sejajar_error *err)
{
    sejajar_status status = SEJAJAR_OK;
    size_t end;

    for (size_t k = 0; k < m->alignment->count && status == SEJAJAR_OK; k = end) {
        bool doubt = false;

        for (end = k; end < m->alignment->count && is_open(m, end); end++)
            doubt = doubt || sj_bead_is_matched(&m->alignment->beads[end]);
        if (doubt)
            status = review(m, k, end, err);
        end += end == k;
    }
    return status;
}

/* ---- The new beads --------------------------------------------------- */

/* Marks the English sentences alone that stand directly after a moved bead. */
static void follow_moved(sj_mover *m)
{
    for (size_t b = 0; b < m->moved.count; b++) {
        uint32_t k = m->moved.at[b].en_first + m->moved.at[b].en_count;

        for (; k < m->count[1] && sj_mover_is_alone(m, 1, k); k++)
            m->away[1][k] = SJ_BEHIND_A_BEAD;
    }
}

static void put_alone(const sj_mover *m, int side, uint32_t k, uint32_t other,
                      sejajar_alignment *out)
{
    const sejajar_bead *old = &m->alignment->beads[m->home[side][k]];
    sejajar_bead alone = {.probability =
                              sj_bead_is_matched(old) ? 1 - old->probability : old->probability};

    alone.id_first = side == 0 ? k : other;
    alone.id_count = side == 0;
    alone.en_first = side == 1 ? k : other;
    alone.en_count = side == 1;
    out->beads[out->count++] = alone;
}

static void put_moved(const sj_mover *m, const sejajar_bead *bead, sejajar_alignment *out)
{
    out->beads[out->count++] = *bead;
    for (uint32_t k = bead->en_first + bead->en_count;
         k < m->count[1] && m->away[1][k] == SJ_BEHIND_A_BEAD; k++)
        put_alone(m, 1, k, bead->id_first + bead->id_count, out);
}

static void put_sentence(const sj_mover *m, int side, uint32_t k, const sejajar_bead *old,
                         sejajar_alignment *out)
{
    uint32_t away = m->away[side][k];

    if (away == SJ_NO_BEAD)
        put_alone(m, side, k, side == 0 ? old->en_first : old->id_first + old->id_count, out);
    else if (side == 0 && m->moved.at[away].id_first == k)
        put_moved(m, &m->moved.at[away], out);
}

/* The empty side of a null bead has a number too: that of the sentence which the path had reached.
 * Of a bead that is given up, the Indonesian sentences come first. */
static void put_bead(const sj_mover *m, size_t k, sejajar_alignment *out)
{
    const sejajar_bead *bead = &m->alignment->beads[k];

    if (sj_bead_is_matched(bead) && m->state[k] == SJ_STANDS) {
        out->beads[out->count++] = *bead;
        return;
    }
    for (int s = 0; s < 2; s++)
        for (uint32_t n = 0; n < sj_bead_count(bead, s); n++)
            put_sentence(m, s, sj_bead_first(bead, s) + n, bead, out);
}

/* Makes two neighbours that changed places one 2-2 bead, as the search does. */
static void join_swapped(sejajar_alignment *alignment)
{
    sejajar_bead *beads = alignment->beads;
    size_t kept = 0;

    for (size_t k = 0; k < alignment->count; k++) {
        sejajar_bead *last = kept ? &beads[kept - 1] : NULL;
        const sejajar_bead *b = &beads[k];

        if (last && last->id_count == 1 && last->en_count == 1 && b->id_count == 1 &&
            b->en_count == 1 && b->en_first + 1 == last->en_first) {
            last->id_count = last->en_count = 2;
            last->en_first = b->en_first;
            last->probability *= b->probability;
            continue;
        }
        beads[kept++] = *b;
    }
    alignment->count = kept;
}

/* Marks the beads that cross the others: those off the rising chain with the most sentences. */
static sejajar_status mark(sejajar_alignment *alignment, sejajar_error *err)
{
    sj_anchor_list chain = {0};
    sejajar_status status = SEJAJAR_OK;
    size_t next = 0;

    for (size_t k = 0; k < alignment->count && status == SEJAJAR_OK; k++) {
        const sejajar_bead *b = &alignment->beads[k];
        sj_anchor point = {b->id_first, b->en_first, (float)(b->id_count + b->en_count)};

        if (sj_bead_is_matched(b) && !sj_array_push(&chain, point))
            status = sj_fail_memory(err);
    }
    if (status == SEJAJAR_OK)
        status = sj_chain(chain.at, &chain.count, err);
    for (size_t k = 0; k < alignment->count && status == SEJAJAR_OK; k++) {
        sejajar_bead *b = &alignment->beads[k];
        bool on = next < chain.count && chain.at[next].id == b->id_first && sj_bead_is_matched(b);

        next += on;
        b->moved = sj_bead_is_matched(b) && !on;
    }
    sj_array_free(&chain);
    return status;
}

sejajar_status sj_moved_beads_put(sj_mover *m, sejajar_error *err)
{
    sejajar_alignment out = {0};

    out.beads = sj_alloc((size_t)m->count[0] + m->count[1], sizeof *out.beads);
    if (!out.beads)
        return sj_fail_memory(err);
    follow_moved(m);
    for (size_t k = 0; k < m->alignment->count; k++)
        put_bead(m, k, &out);
    sj_free(m->alignment->beads);
    *m->alignment = out;
    join_swapped(m->alignment);
    return mark(m->alignment, err);
}
