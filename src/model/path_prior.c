/* What the parameters of a model say about shapes and gaps before any text is seen. */
#include "model/path_prior.h"

/* Rounds of re-estimation from the text itself; more change next to nothing. */
enum { ROUNDS = 2 };

sj_path_prior sj_path_prior_of(const sj_parameters *p)
{
    sj_path_prior prior = {
        .gap_open = p->gap_open,
        .gap_extend = p->gap_extend,
        .gap_switch = p->gap_switch,
        .weight = p->prior_beads,
        .rounds = ROUNDS,
        .least_posterior = p->least_posterior,
        .temperature = p->temperature,
    };
    double sum = 0;

    for (int s = 0; s < SJ_SHAPE_COUNT; s++)
        sum += p->shape[s];
    for (int s = 0; s < SJ_SHAPE_COUNT; s++)
        prior.shape[s] = p->shape[s] / sum;
    return prior;
}
