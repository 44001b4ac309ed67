/* Blocks of sentences that stand elsewhere in the other text. */
#include "align/moves.h"

#include <math.h>
#include <string.h>

#include "align/local_chains.h"
#include "base/bead.h"
#include "base/error.h"
#include "base/memory.h"

/* A matched bead below this probability may be given up for a moved one that scores more. */
static const double contested = 0.9;
/* Below this probability a bead has a rival. */
static const double torn = 0.6;
/* The points of a block must promise this share of what the block has to score. */
static const float least_promise = 0.5f;
/* Sentences that are tried around the points of a block on all sides; as many as may be
 * alone within a block; and how often what is left is gone through. */
enum { AROUND = 8, MOST_ALONE = 4, MOST_ROUNDS = 16 };
/* Behind a block that was found, at most so many times as many sentences are tried on one side
 * as on the other, and so many more. */
enum { LOPSIDED = 2, LOPSIDED_MORE = 50 };

/* Beside numbers of moved beads: none; none, but it stands behind one. */
enum { NO_BEAD = UINT32_MAX, BEHIND_A_BEAD = UINT32_MAX - 1 };

/* Of beads of the path. */
enum { STANDS, IN_DOUBT, GIVEN_UP };

typedef struct {
    const sj_moves_view *view;
    sejajar_alignment *alignment;
    uint32_t count[2];
    uint32_t alone[2];    /* sentences that are not busy */
    bool *busy[2];        /* of each sentence: in a bead that stands */
    uint32_t *home[2];    /* the bead that the path had it in */
    uint32_t *away[2];    /* the moved bead that has it now */
    uint32_t *stretch[2]; /* of each sentence: how many busy ones come before */
    uint8_t *state;       /* of each bead of the path: whether it is given up */
    sj_bead_list moved;
    sj_bead_list path; /* of the rectangle at hand */
} mover;

/* ---- What is left ---------------------------------------------------- */

static bool allocate(mover *m)
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

static void release(mover *m)
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

static void look_at_path(mover *m)
{
    for (size_t k = 0; k < m->alignment->count; k++) {
        const sejajar_bead *bead = &m->alignment->beads[k];
        bool stands = sj_bead_is_matched(bead) && bead->probability >= contested;

        for (int s = 0; s < 2; s++)
            for (uint32_t n = 0; n < sj_bead_count(bead, s); n++) {
                m->busy[s][sj_bead_first(bead, s) + n] = stands;
                m->home[s][sj_bead_first(bead, s) + n] = (uint32_t)k;
                m->away[s][sj_bead_first(bead, s) + n] = NO_BEAD;
                m->alone[s] += !stands;
            }
    }
}

/* Is the sentence in a matched bead of the path that stands? */
static bool is_kept(const mover *m, int side, uint32_t k)
{
    return sj_bead_is_matched(&m->alignment->beads[m->home[side][k]]) &&
           m->state[m->home[side][k]] == STANDS;
}

static bool is_alone(const mover *m, int side, uint32_t k)
{
    return !m->busy[side][k] && !is_kept(m, side, k);
}

/* ---- Judging a block ------------------------------------------------- */

/* What a block has to score: it could begin anywhere, and go anywhere. */
static double cost_of_moving(const mover *m)
{
    return log((double)m->alone[1] + 1) - log(m->view->chance);
}

/* Adds what speaks for the beads that this one would end, each once. */
static sejajar_status score_given_up(mover *m, const sejajar_bead *bead, double *out,
                                     sejajar_error *err)
{
    for (int s = 0; s < 2; s++)
        for (uint32_t n = 0; n < sj_bead_count(bead, s); n++) {
            uint32_t home = m->home[s][sj_bead_first(bead, s) + n];
            const sejajar_bead *old = &m->alignment->beads[home];
            sejajar_status status;
            float score;

            if (!sj_bead_is_matched(old) || m->state[home] != STANDS)
                continue;
            if ((status = m->view->score(m->view->context, old, &score, err)) != SEJAJAR_OK)
                return status;
            m->state[home] = IN_DOUBT;
            *out += score > 0 ? score : 0;
        }
    return SEJAJAR_OK;
}

/* Of the beads in doubt that these would end: what becomes of them. */
static void decide(mover *m, const sejajar_bead *beads, size_t count, uint8_t state)
{
    for (size_t k = 0; k < count; k++)
        for (int s = 0; s < 2; s++)
            for (uint32_t n = 0; n < sj_bead_count(&beads[k], s); n++) {
                uint32_t home = m->home[s][sj_bead_first(&beads[k], s) + n];
                m->state[home] = m->state[home] == IN_DOUBT ? state : m->state[home];
            }
}

static bool take(mover *m, const sejajar_bead *bead, double chance)
{
    sejajar_bead taken = *bead;

    taken.probability *= chance;
    for (int s = 0; s < 2; s++)
        for (uint32_t n = 0; n < sj_bead_count(bead, s); n++) {
            m->busy[s][sj_bead_first(bead, s) + n] = true;
            m->away[s][sj_bead_first(bead, s) + n] = (uint32_t)m->moved.count;
            m->alone[s]--;
        }
    return sj_array_push(&m->moved, taken);
}

/* Takes the block of beads[0, count), all matched, if it scores more than it costs. */
static sejajar_status judge(mover *m, const sejajar_bead *beads, size_t count, double cost,
                            sejajar_error *err)
{
    double gain = -cost, loss = 0;
    sejajar_status status = SEJAJAR_OK;

    for (size_t k = 0; k < count && status == SEJAJAR_OK; k++) {
        float score = 0;

        status = m->view->score(m->view->context, &beads[k], &score, err);
        gain += score;
        if (status == SEJAJAR_OK)
            status = score_given_up(m, &beads[k], &loss, err);
    }
    gain -= loss;
    decide(m, beads, count, status == SEJAJAR_OK && gain > 0 ? GIVEN_UP : STANDS);
    if (status != SEJAJAR_OK || gain <= 0)
        return status;
    for (size_t k = 0; k < count; k++)
        if (!take(m, &beads[k], 1 / (1 + exp(-gain))))
            return sj_fail_memory(err);
    return SEJAJAR_OK;
}

/* Where a path begins or ends beside a bead that is known, what is near needs no luck. */
typedef struct {
    bool before, behind;
} neighbours;

/* Judges one block after the other of the path through a rectangle: beads with few sentences
 * alone between them. Gathers the beads of each at the front. */
static sejajar_status judge_path(mover *m, neighbours known, sejajar_error *err)
{
    sejajar_bead *path = m->path.at;
    size_t block = 0;
    uint32_t alone = 0;
    bool near = known.before; /* the block at hand, or what was before */
    sejajar_status status = SEJAJAR_OK;

    for (size_t k = 0; k < m->path.count && status == SEJAJAR_OK; k++) {
        bool good = sj_bead_is_matched(&path[k]);

        alone += good ? 0 : path[k].id_count + path[k].en_count;
        if (alone > MOST_ALONE) {
            if (block > 0)
                status = judge(m, path, block, near ? 0 : cost_of_moving(m), err);
            near = false;
            block = 0;
        }
        if (good) {
            path[block++] = path[k];
            alone = 0;
        }
    }
    if (status != SEJAJAR_OK || block == 0)
        return status;
    return judge(m, path, block, near || known.behind ? 0 : cost_of_moving(m), err);
}

static sejajar_status search_place(mover *m, const sj_rectangle *place, sejajar_error *err)
{
    m->path.count = 0;
    return m->view->search(m->view->context, place, &m->path, err);
}

static sejajar_status search_and_judge(mover *m, const sj_rectangle *place, neighbours known,
                                       sejajar_error *err)
{
    sejajar_status status = search_place(m, place, err);

    return status == SEJAJAR_OK ? judge_path(m, known, err) : status;
}

/* ---- Looking for blocks ---------------------------------------------- */

static bool is_idle(const mover *m, int side, uint32_t first, uint32_t end)
{
    for (uint32_t k = first; k < end; k++)
        if (m->busy[side][k])
            return false;
    return true;
}

/* Widens first … end of a side by some sentences that are alone. Not by doubtful beads of the
 * path: two blocks that changed places are equally good, and with both in sight each is as
 * likely as the other. */
static void widen(const mover *m, int side, uint32_t *first, uint32_t *end)
{
    for (int n = 0; n<AROUND && * first> 0 && is_alone(m, side, *first - 1); n++)
        --*first;
    for (int n = 0; n < AROUND && *end < m->count[side] && is_alone(m, side, *end); n++)
        ++*end;
}

/* Is the path through the rectangle at hand one of several that are nearly as good? */
static bool is_torn(const mover *m)
{
    for (size_t k = 0; k < m->path.count; k++)
        if (sj_bead_is_matched(&m->path.at[k]) && m->path.at[k].probability < torn)
            return true;
    return false;
}

/* Tries the place of a chain with what is around, or if too much is there alone. */
static sejajar_status try_chain(mover *m, const sj_rectangle *chain, sejajar_error *err)
{
    sj_rectangle place = *chain;
    sejajar_status status;

    if (!is_idle(m, 0, place.id_first, place.id_end) ||
        !is_idle(m, 1, place.en_first, place.en_end))
        return SEJAJAR_OK;
    widen(m, 0, &place.id_first, &place.id_end);
    widen(m, 1, &place.en_first, &place.en_end);
    status = search_place(m, &place, err);
    if (status == SEJAJAR_OK && is_torn(m))
        status = search_place(m, chain, err);
    return status == SEJAJAR_OK ? judge_path(m, (neighbours){0}, err) : status;
}

static sejajar_status try_chains(mover *m, const sj_local_chain_list *chains, sejajar_error *err)
{
    sejajar_status status = SEJAJAR_OK;

    for (size_t k = 0; k < chains->count && status == SEJAJAR_OK; k++)
        status = try_chain(m, &chains->at[k].place, err);
    return status;
}

/* Sentences from k on, or if `back` before k, that are not busy. */
static uint32_t length_of_stretch(const mover *m, int side, uint32_t k, bool back)
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

/* Is the sentence behind the stretch on either side in the same bead? */
static bool meets(const mover *m, uint32_t id, uint32_t en)
{
    if (id >= m->count[0] || en >= m->count[1])
        return false;
    if (m->away[0][id] != NO_BEAD || m->away[1][en] != NO_BEAD)
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

/* A block goes on behind what was found of it, perhaps up to another part that was. */
static sejajar_status go_on(mover *m, const sejajar_bead *bead, sejajar_error *err)
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
    return search_and_judge(m, &place, (neighbours){true, met}, err);
}

static sejajar_status go_back(mover *m, const sejajar_bead *bead, sejajar_error *err)
{
    uint32_t id = bead->id_first, en = bead->en_first;
    uint32_t id_length = length_of_stretch(m, 0, id, true);
    uint32_t en_length = id_length ? length_of_stretch(m, 1, en, true) : 0;
    sj_rectangle place = {id - cut_stretch(id_length, en_length), id,
                          en - cut_stretch(en_length, id_length), en};

    if (en_length == 0)
        return SEJAJAR_OK;
    return search_and_judge(m, &place, (neighbours){false, true}, err);
}

/* Tries what is left beside the moved beads from number `first` on. */
static sejajar_status extend(mover *m, size_t first, sejajar_error *err)
{
    sejajar_status status = SEJAJAR_OK;

    for (size_t k = first; k < m->moved.count && status == SEJAJAR_OK; k++) {
        sejajar_bead bead = m->moved.at[k]; /* the list may grow */

        if ((status = go_on(m, &bead, err)) == SEJAJAR_OK)
            status = go_back(m, &bead, err);
    }
    return status;
}

/* Sentences with no busy one between them are of one stretch. */
static void number_stretches(mover *m, int side)
{
    uint32_t busy = 0;

    for (uint32_t k = 0; k < m->count[side]; k++) {
        busy += m->busy[side][k];
        m->stretch[side][k] = busy;
    }
}

/* Once through all that is left. */
static sejajar_status look(mover *m, sejajar_error *err)
{
    const bool *const busy[2] = {m->busy[0], m->busy[1]};
    const uint32_t *const stretch[2] = {m->stretch[0], m->stretch[1]};
    float promise = least_promise * (float)cost_of_moving(m);
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

/* ---- Doubts that have gone -------------------------------------------- */

/* No sentence of the bead is in a moved one, and it was doubtful or null. */
static bool is_open(const mover *m, size_t k)
{
    const sejajar_bead *bead = &m->alignment->beads[k];

    for (int s = 0; s < 2; s++)
        for (uint32_t n = 0; n < sj_bead_count(bead, s); n++)
            if (m->busy[s][sj_bead_first(bead, s) + n])
                return false;
    return m->state[k] == STANDS;
}

/* Beads from k to end - 1 of the path get the probabilities that they have by themselves. */
static sejajar_status review(mover *m, size_t k, size_t end, sejajar_error *err)
{
    sejajar_bead *beads = m->alignment->beads;
    const sejajar_bead *last = &beads[end - 1];
    sj_rectangle place = {beads[k].id_first, last->id_first + last->id_count, beads[k].en_first,
                          last->en_first + last->en_count};
    sejajar_status status;

    status = search_place(m, &place, err);
    for (size_t n = 0; status == SEJAJAR_OK && n < m->path.count && k < end; n++) {
        while (k < end && beads[k].id_first + beads[k].id_count <= m->path.at[n].id_first &&
               beads[k].en_first + beads[k].en_count <= m->path.at[n].en_first)
            k++;
        if (k < end && sj_bead_same(&beads[k], &m->path.at[n]))
            beads[k].probability = m->path.at[n].probability;
    }
    return status;
}

/* Beads of the path may have been doubtful for the sake of those that are now moved. */
static sejajar_status review_doubts(mover *m, sejajar_error *err)
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

/* English sentences alone that go with a moved bead, as far as another one begins. */
static void follow_moved(mover *m)
{
    for (size_t b = 0; b < m->moved.count; b++) {
        uint32_t k = m->moved.at[b].en_first + m->moved.at[b].en_count;

        for (; k < m->count[1] && is_alone(m, 1, k); k++)
            m->away[1][k] = BEHIND_A_BEAD;
    }
}

static void put_alone(const mover *m, int side, uint32_t k, uint32_t other, sejajar_alignment *out)
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

static void put_moved(const mover *m, const sejajar_bead *bead, sejajar_alignment *out)
{
    out->beads[out->count++] = *bead;
    for (uint32_t k = bead->en_first + bead->en_count;
         k < m->count[1] && m->away[1][k] == BEHIND_A_BEAD; k++)
        put_alone(m, 1, k, bead->id_first + bead->id_count, out);
}

static void put_sentence(const mover *m, int side, uint32_t k, const sejajar_bead *old,
                         sejajar_alignment *out)
{
    uint32_t away = m->away[side][k];

    if (away == NO_BEAD)
        put_alone(m, side, k, side == 0 ? old->en_first : old->id_first, out);
    else if (side == 0 && m->moved.at[away].id_first == k)
        put_moved(m, &m->moved.at[away], out);
}

/* A null bead's empty side has a number too: where the path stood. */
static void put_bead(const mover *m, size_t k, sejajar_alignment *out)
{
    const sejajar_bead *bead = &m->alignment->beads[k];

    if (sj_bead_is_matched(bead) && m->state[k] == STANDS) {
        out->beads[out->count++] = *bead;
        return;
    }
    for (int s = 0; s < 2; s++)
        for (uint32_t n = 0; n < sj_bead_count(bead, s); n++)
            put_sentence(m, s, sj_bead_first(bead, s) + n, bead, out);
}

/* Neighbours that changed places are one bead, as elsewhere. */
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

/* Which beads cross the others: those off the chain with the most sentences, and of equal
 * ones the path's. */
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

static sejajar_status replace_beads(mover *m, sejajar_error *err)
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

sejajar_status sj_moves_find(sejajar_alignment *alignment, uint32_t id_count, uint32_t en_count,
                             const sj_moves_view *view, sejajar_error *err)
{
    mover m = {.view = view, .alignment = alignment, .count = {id_count, en_count}};
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
        status = review_doubts(&m, err);
    if (status == SEJAJAR_OK && m.moved.count)
        status = replace_beads(&m, err);
    release(&m);
    return status;
}
