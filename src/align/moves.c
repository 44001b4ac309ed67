/* Blocks of sentences that stand elsewhere in the other text. */
#include "align/moves.h"

#include "align/local_chains.h"
#include "align/moved_beads.h"
#include "align/moved_blocks.h"
#include "base/bead.h"
#include "base/error.h"
#include "base/memory.h"

/* A matched bead below this probability may be given up for a moved one that scores more. */
static const double contested = 0.9;
/* Below this probability a bead has a rival. */
static const double torn = 0.6;
/* The points of a block must weigh this share of what the block has to score. */
static const float least_promise = 0.5f;
/* This many sentences are tried around the points of a block, on every side; and this many times
 * all that is left is searched. */
enum { AROUND = 8, MOST_ROUNDS = 16 };
/* Beside a block that was found, at most LOPSIDED times as many sentences are tried on one side as
 * on the other, and LOPSIDED_MORE. */
enum { LOPSIDED = 2, LOPSIDED_MORE = 50 };

/* ---- What is left ---------------------------------------------------- */

static bool allocate(sj_mover *m)
{
    m->state = sj_alloc_zero(m->alignment->count, sizeof *m->state);
    for (int s = 0; s < 2; s++) {
        m->busy[s] = sj_alloc_zero(m->count[s], sizeof(bool));
        m->home[s] = sj_alloc(m->count[s], sizeof(uint32_t));
        m->away[s] = sj_alloc(m->count[s], sizeof(uint32_t));
        m->stretch[s] = sj_alloc(m->count[s], sizeof(uint32_t));
        if (!m->busy[s] || !m->home[s] || !m->away[s] || !m->stretch[s])
            return false;
    }
    return m->state != NULL;
}

static void release(sj_mover *m)
{
    for (int s = 0; s < 2; s++) {
        sj_free(m->busy[s]);
        sj_free(m->home[s]);
        sj_free(m->away[s]);
        sj_free(m->stretch[s]);
    }
    sj_free(m->state);
    sj_array_free(&m->moved);
    sj_array_free(&m->path);
}

static void look_at_path(sj_mover *m)
{
    for (size_t k = 0; k < m->alignment->count; k++) {
        const sejajar_bead *bead = &m->alignment->beads[k];
        bool stands = sj_bead_is_matched(bead) && bead->probability >= contested;

        for (int s = 0; s < 2; s++)
            for (uint32_t n = 0; n < sj_bead_count(bead, s); n++) {
                m->busy[s][sj_bead_first(bead, s) + n] = stands;
                m->home[s][sj_bead_first(bead, s) + n] = (uint32_t)k;
                m->away[s][sj_bead_first(bead, s) + n] = SJ_NO_BEAD;
                m->alone[s] += !stands;
            }
    }
}

/* ---- Looking for blocks ---------------------------------------------- */

static sejajar_status search_and_judge(sj_mover *m, const sj_rectangle *place,
                                       sj_known_neighbours known, sejajar_error *err)
{
    sejajar_status status = sj_mover_search(m, place, err);

    return status == SEJAJAR_OK ? sj_moved_blocks_judge(m, known, err) : status;
}

static bool is_idle(const sj_mover *m, int side, uint32_t first, uint32_t end)
{
    for (uint32_t k = first; k < end; k++)
        if (m->busy[side][k])
            return false;
    return true;
}

/* Widens first … end of a side by some sentences that are alone, but not by contested beads of the
 * path: of two blocks that changed places each is as good as the other, and with both in sight
 * neither would win. */
static void widen(const sj_mover *m, int side, uint32_t *first, uint32_t *end)
{
    uint32_t low = *first, high = *end;

    for (int n = 0; n < AROUND && low > 0 && sj_mover_is_alone(m, side, low - 1); n++)
        low--;
    for (int n = 0; n < AROUND && high < m->count[side] && sj_mover_is_alone(m, side, high); n++)
        high++;
    *first = low;
    *end = high;
}

/* Whether the path through the rectangle at hand has rivals that are nearly as good. */
static bool is_torn(const sj_mover *m)
{
    for (size_t k = 0; k < m->path.count; k++)
        if (sj_bead_is_matched(&m->path.at[k]) && m->path.at[k].probability < torn)
            return true;
    return false;
}

/* Tries the place of a chain together with what is around it; by itself, if there are rivals
 * around. */
static sejajar_status try_chain(sj_mover *m, const sj_rectangle *chain, sejajar_error *err)
{
    sj_rectangle place = *chain;
    sejajar_status status;

    if (!is_idle(m, 0, place.id_first, place.id_end) ||
        !is_idle(m, 1, place.en_first, place.en_end))
        return SEJAJAR_OK;
    widen(m, 0, &place.id_first, &place.id_end);
    widen(m, 1, &place.en_first, &place.en_end);
    status = sj_mover_search(m, &place, err);
    if (status == SEJAJAR_OK && is_torn(m))
        status = sj_mover_search(m, chain, err);
    return status == SEJAJAR_OK ? sj_moved_blocks_judge(m, (sj_known_neighbours){0}, err) : status;
}

static sejajar_status try_chains(sj_mover *m, const sj_local_chain_list *chains, sejajar_error *err)
{
    sejajar_status status = SEJAJAR_OK;

    for (size_t k = 0; k < chains->count && status == SEJAJAR_OK; k++)
        status = try_chain(m, &chains->at[k].place, err);
    return status;
}

/* How many sentences from k on, or if `back` before k, are not busy. */
static uint32_t length_of_stretch(const sj_mover *m, int side, uint32_t k, bool back)
{
    uint32_t n = 0;

    if (back)
        while (n < k && !m->busy[side][k - n - 1])
            n++;
    else
        while (n < m->count[side] - k && !m->busy[side][k + n])
            n++;
    return n;
}

/* Whether these two sentences, which follow a stretch, are in the same bead. */
static bool meets(const sj_mover *m, uint32_t id, uint32_t en)
{
    if (id >= m->count[0] || en >= m->count[1])
        return false;
    if (m->away[0][id] != SJ_NO_BEAD || m->away[1][en] != SJ_NO_BEAD)
        return m->away[0][id] == m->away[1][en];
    return m->home[0][id] == m->home[1][en];
}

static uint32_t least(uint32_t a, uint32_t b)
{
    return a < b ? a : b;
}

static uint32_t cut_stretch(uint32_t length, uint32_t other)
{
    return (uint32_t)least(length, LOPSIDED * least(other, UINT32_MAX / 4) + LOPSIDED_MORE);
}

/* Tries what follows a moved bead, perhaps up to another part of its block. */
static sejajar_status go_on(sj_mover *m, const sejajar_bead *bead, sejajar_error *err)
{
    uint32_t id = bead->id_first + bead->id_count, en = bead->en_first + bead->en_count;
    uint32_t id_length = length_of_stretch(m, 0, id, false);
    uint32_t en_length = id_length ? length_of_stretch(m, 1, en, false) : 0;
    bool met = meets(m, id + id_length, en + en_length);
    sj_rectangle place = {id, id + id_length, en, en + en_length};

    if (en_length == 0)
        return SEJAJAR_OK;
    if (!met) {
        place.id_end = id + cut_stretch(id_length, en_length);
        place.en_end = en + cut_stretch(en_length, id_length);
    }
    return search_and_judge(m, &place, (sj_known_neighbours){true, met}, err);
}

/* Tries what comes before it. */
static sejajar_status go_back(sj_mover *m, const sejajar_bead *bead, sejajar_error *err)
{
    uint32_t id = bead->id_first, en = bead->en_first;
    uint32_t id_length = length_of_stretch(m, 0, id, true);
    uint32_t en_length = id_length ? length_of_stretch(m, 1, en, true) : 0;
    sj_rectangle place = {id - cut_stretch(id_length, en_length), id,
                          en - cut_stretch(en_length, id_length), en};

    if (en_length == 0)
        return SEJAJAR_OK;
    return search_and_judge(m, &place, (sj_known_neighbours){false, true}, err);
}

/* Tries what is left beside the moved beads from number `first` on. */
static sejajar_status extend(sj_mover *m, size_t first, sejajar_error *err)
{
    sejajar_status status = SEJAJAR_OK;

    for (size_t k = first; k < m->moved.count && status == SEJAJAR_OK; k++) {
        sejajar_bead bead = m->moved.at[k]; /* the list may grow */

        if ((status = go_on(m, &bead, err)) == SEJAJAR_OK)
            status = go_back(m, &bead, err);
    }
    return status;
}

/* Sentences without a busy one between them form a stretch. */
static void number_stretches(sj_mover *m, int side)
{
    uint32_t busy = 0;

    for (uint32_t k = 0; k < m->count[side]; k++) {
        busy += m->busy[side][k];
        m->stretch[side][k] = busy;
    }
}

/* Searches all that is left once. */
static sejajar_status look(sj_mover *m, sejajar_error *err)
{
    const bool *const busy[2] = {m->busy[0], m->busy[1]};
    const uint32_t *const stretch[2] = {m->stretch[0], m->stretch[1]};
    float promise = least_promise * (float)sj_cost_of_moving(m);
    size_t first = m->moved.count;
    sj_anchor_list points = {0};
    sj_local_chain_list chains = {0};
    sejajar_status status = m->view->find(m->view->context, busy, &points, err);

    number_stretches(m, 0);
    number_stretches(m, 1);
    if (status == SEJAJAR_OK)
        status = sj_local_chains_find(&chains, points.at, points.count, stretch, promise, err);
    if (status == SEJAJAR_OK)
        status = try_chains(m, &chains, err);
    if (status == SEJAJAR_OK)
        status = extend(m, first, err);
    sj_array_free(&points);
    sj_array_free(&chains);
    return status;
}

sejajar_status sj_moves_find(sejajar_alignment *alignment, uint32_t id_count, uint32_t en_count,
                             const sj_moves_view *view, sejajar_error *err)
{
    sj_mover m = {.view = view, .alignment = alignment, .count = {id_count, en_count}};
    sejajar_status status = allocate(&m) ? SEJAJAR_OK : sj_fail_memory(err);
    size_t before = SIZE_MAX;

    if (status == SEJAJAR_OK)
        look_at_path(&m);
    for (int round = 0; status == SEJAJAR_OK && m.moved.count != before && round < MOST_ROUNDS &&
                        m.alone[0] && m.alone[1];
         round++) {
        before = m.moved.count;
        status = look(&m, err);
    }
    if (status == SEJAJAR_OK && m.moved.count)
        status = sj_moved_doubts_review(&m, err);
    if (status == SEJAJAR_OK && m.moved.count)
        status = sj_moved_beads_put(&m, err);
    release(&m);
    return status;
}
