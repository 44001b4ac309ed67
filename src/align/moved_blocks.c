/* Which blocks of a path are moved ones. */
#include "align/moved_blocks.h"

#include <math.h>

#include "base/error.h"

/* This many sentences in a row may be alone within a block. */
enum { MOST_ALONE = 4 };

double sj_cost_of_moving(const sj_mover *m)
{
    return log((double)m->alone[1] + 1) - log(m->view->chance);
}

/* Adds the scores of the beads that this one would end, each once, and puts them in doubt. */
static sejajar_status score_given_up(sj_mover *m, const sejajar_bead *bead, double *out,
                                     sejajar_error *err)
{
    for (int s = 0; s < 2; s++)
        for (uint32_t n = 0; n < sj_bead_count(bead, s); n++) {
            uint32_t home = m->home[s][sj_bead_first(bead, s) + n];
            const sejajar_bead *old = &m->alignment->beads[home];
            sejajar_status status;
            float score;

            if (!sj_bead_is_matched(old) || m->state[home] != SJ_STANDS)
                continue;
            if ((status = m->view->score(m->view->context, old, &score, err)) != SEJAJAR_OK)
                return status;
            m->state[home] = SJ_IN_DOUBT;
            *out += score > 0 ? score : 0;
        }
    return SEJAJAR_OK;
}

/* Settles what becomes of the beads in doubt that these would end. */
static void decide(sj_mover *m, const sejajar_bead *beads, size_t count, uint8_t state)
{
    for (size_t k = 0; k < count; k++)
        for (int s = 0; s < 2; s++)
            for (uint32_t n = 0; n < sj_bead_count(&beads[k], s); n++) {
                uint32_t home = m->home[s][sj_bead_first(&beads[k], s) + n];
                m->state[home] = m->state[home] == SJ_IN_DOUBT ? state : m->state[home];
            }
}

static bool take(sj_mover *m, const sejajar_bead *bead, double chance)
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
static sejajar_status judge(sj_mover *m, const sejajar_bead *beads, size_t count, double cost,
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
    decide(m, beads, count, status == SEJAJAR_OK && gain > 0 ? SJ_GIVEN_UP : SJ_STANDS);
    if (status != SEJAJAR_OK || gain <= 0)
        return status;
    for (size_t k = 0; k < count; k++)
        if (!take(m, &beads[k], 1 / (1 + exp(-gain))))
            return sj_fail_memory(err);
    return SEJAJAR_OK;
}

/* The beads of the block at hand are gathered at the front of the path. */
sejajar_status sj_moved_blocks_judge(sj_mover *m, sj_known_neighbours known, sejajar_error *err)
{
    sejajar_bead *path = m->path.at;
    size_t block = 0;
    uint32_t alone = 0;
    bool near = known.before; /* the block at hand begins near what is known before */
    sejajar_status status = SEJAJAR_OK;

    for (size_t k = 0; k < m->path.count && status == SEJAJAR_OK; k++) {
        bool good = sj_bead_is_matched(&path[k]);

        alone += good ? 0 : path[k].id_count + path[k].en_count;
        if (alone > MOST_ALONE) {
            if (block > 0)
                status = judge(m, path, block, near ? 0 : sj_cost_of_moving(m), err);
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
    return judge(m, path, block, near || known.behind ? 0 : sj_cost_of_moving(m), err);
}
