/* What the lengths of the two sides of a bead tell. */
#include "score/lengths.h"

#include <math.h>

#include "base/fast_math.h"

/* The model's notion of a sentence's length counts as this many sentences. */
static const double prior_sentences = 20;

static const double pi = 3.14159265358979;
static const float log_root_of_two_pi = 0.91893853f; /* of a normal density */

void sj_lengths_begin(sj_lengths *lengths, const sj_parameters *parameters, const sj_tokens *en)
{
    double n = prior_sentences, mean, variance, sum, squares;
    double m = parameters->sentence_mean, s = parameters->sentence_spread;
    double v = parameters->length_freedom;
    int sign; /* lgamma() would write it into a global */

    for (int k = 0; k < SJ_LENGTH_LOGS; k++)
        lengths->logs[k] = (float)(k + 1);
    sj_fast_logs(lengths->logs, SJ_LENGTH_LOGS);
    sum = n * m;
    squares = n * (s * s + m * m);
    for (size_t k = 0; k < en->count; k++) {
        double x = sj_lengths_log(lengths, en->characters[k]);
        sum += x;
        squares += x * x;
        n++;
    }
    mean = sum / n;
    variance = squares / n - mean * mean;
    lengths->parameters = parameters;
    lengths->student_constant =
        lgamma_r((v + 1) / 2, &sign) - lgamma_r(v / 2, &sign) - 0.5 * log(v * pi);
    for (int k = 1; k <= SJ_SHAPE_SIDE; k++) {
        /* The sum of k lognormals, as a lognormal of the same mean and variance. */
        double spread2 = log1p(expm1(variance) / k);
        lengths->mean[k] = (float)(mean + log(k) + (variance - spread2) / 2);
        lengths->spread[k] = (float)sqrt(spread2);
        lengths->normal_constant[k] = -log_root_of_two_pi - sj_fast_log(lengths->spread[k]);
    }
}

float sj_lengths_unrelated(const sj_lengths *lengths, float log_en, uint32_t en_count)
{
    float z = (log_en - lengths->mean[en_count]) / lengths->spread[en_count];

    return lengths->normal_constant[en_count] - z * z / 2;
}

float sj_lengths_score(const sj_lengths *lengths, uint32_t id_characters, uint32_t en_characters,
                       uint32_t en_count)
{
    float id = (float)id_characters + 1, en = (float)en_characters + 1;
    float log_en = sj_lengths_log(lengths, en_characters);

    return sj_lengths_translated(lengths, id, en, sj_lengths_log(lengths, id_characters), log_en) -
           sj_lengths_unrelated(lengths, log_en, en_count);
}
