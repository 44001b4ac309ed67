/* How freely two texts were translated, and how their lengths go together. */
#include "learn/manner.h"

#include <math.h>

#include "base/bead.h"
#include "base/error.h"

/* Smaller changes hardly move a bead: of the share of free translations, of the log ratio of
 * lengths and of the log variance of that. It does not matter if lengths vary less than usual. */
static const double much_freer = 0.02, much_longer = 0.1, much_wider = 0.5;

/* This many beads of a long text are enough to estimate its share of free translations. */
enum { BEADS_ASKED = 1000 };

/* Rounds of estimating the lengths, which converge quickly. */
enum { ROUNDS = 3 };

/* The model's ratio of lengths weighs as much as that of beads of this length, in characters. */
static const double usual_length = 60;

typedef struct {
    double x;        /* log ratio of the lengths */
    double variance; /* expected by the model */
    double weight;   /* probability */
} observation;

static double characters(const sj_tokens *side, uint32_t first, uint32_t count)
{
    double sum = 1;

    for (uint32_t k = first; k < first + count; k++)
        sum += side->characters[k];
    return sum;
}

static double expected_variance(const sj_parameters *p, double length)
{
    return p->length_base + p->length_per_character / length;
}

static observation observe(const sj_parameters *model, const sj_tokens *const sides[2],
                           const sejajar_bead *b)
{
    double id = characters(sides[0], b->id_first, b->id_count);
    double en = characters(sides[1], b->en_first, b->en_count);

    return (observation){
        .x = log(en) - log(id),
        .variance = expected_variance(model, (id + en) / 2),
        .weight = sj_bead_is_matched(b) ? b->probability : 0,
    };
}

static void learn_lengths(sj_parameters *own, const sj_parameters *model,
                          const sj_tokens *const sides[2], const sejajar_alignment *alignment)
{
    double freedom = model->length_freedom, prior = model->prior_beads, wider = 1;
    double ratio = model->length_ratio;

    for (int round = 0; round < ROUNDS; round++) {
        double precision = prior / expected_variance(model, usual_length);
        double sum = precision * model->length_ratio, n = prior, squares = prior;

        for (size_t k = 0; k < alignment->count; k++) {
            observation o = observe(model, sides, &alignment->beads[k]);
            double d = o.x - ratio, scale = o.variance * wider;
            double weight = o.weight * (freedom + 1) / (freedom + d * d / scale);
            precision += weight / o.variance;
            sum += weight / o.variance * o.x;
            n += o.weight;
            squares += weight * d * d / o.variance;
        }
        ratio = sum / precision;
        wider = squares / n;
    }
    own->length_ratio = ratio;
    own->length_base = model->length_base * wider;
    own->length_per_character = model->length_per_character * wider;
}

static bool learn_free(sj_parameters *own, const sj_parameters *model, sj_scorer *scorer,
                       const sejajar_alignment *alignment)
{
    double weight = model->prior_beads, free = weight * model->free, chance;
    size_t step = alignment->count / BEADS_ASKED + 1;

    for (size_t k = 0; k < alignment->count; k += step) {
        const sejajar_bead *bead = &alignment->beads[k];

        if (bead->id_count != 1 || bead->en_count != 1)
            continue;
        if (!sj_scorer_chance_of_free(scorer, bead->id_first, bead->en_first, &chance))
            return false;
        free += bead->probability * chance;
        weight += bead->probability;
    }
    own->free = free / weight;
    return true;
}

sejajar_status sj_manner_learn(sj_parameters *own, const sj_parameters *model, sj_scorer *scorer,
                               const sj_tokens *const sides[2], const sejajar_alignment *alignment,
                               sejajar_error *err)
{
    learn_lengths(own, model, sides, alignment);
    return learn_free(own, model, scorer, alignment) ? SEJAJAR_OK : sj_fail_memory(err);
}

bool sj_manner_differs(const sj_parameters *a, const sj_parameters *b)
{
    return fabs(b->free - a->free) > much_freer ||
           fabs(b->length_ratio - a->length_ratio) > much_longer ||
           log(b->length_base / a->length_base) > much_wider;
}
