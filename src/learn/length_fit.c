/* How the lengths of a sentence and its translation go together.
 *
 * The longer the sentences, the less x = log((en + 1) / (id + 1)) varies. Pairs are put into bins
 * by length; the spread of x in a bin is taken from quantiles, which wrong pairs do not move, and
 * its square is fitted by a + b / length. */
#include "learn/length_fit.h"

#include <gsl/gsl_errno.h>
#include <gsl/gsl_fit.h>
#include <gsl/gsl_sort.h>
#include <gsl/gsl_statistics_double.h>
#include <math.h>

#include "base/error.h"
#include "base/memory.h"

/* Bins of length, two to a doubling; one with fewer pairs is left out. */
enum { BINS = 12, BINS_OF_DOUBLING = 2, FEWEST = 30 };
static const double shortest = 6; /* characters; the first bin begins here */

/* Where a normal distribution function is one deviation below and above its mean. */
static const double low_quantile = 0.1587, high_quantile = 0.8413;

/* Fits may find less variance than any pairs can have. */
static const double least_base = 0.005, least_spread = 0.1;

typedef struct {
    double ratio, length, en; /* en: log characters of the English side */
} observation;

static int bin_of(double length)
{
    int bin = (int)floor(BINS_OF_DOUBLING * log2(length / shortest));

    return bin < 0 ? 0 : bin >= BINS ? BINS - 1 : bin;
}

/* Half the distance between these quantiles: the deviation of a normal. Sorts `values`. */
static double spread(double *values, size_t count)
{
    gsl_sort(values, 1, count);
    return (gsl_stats_quantile_from_sorted_data(values, 1, count, high_quantile) -
            gsl_stats_quantile_from_sorted_data(values, 1, count, low_quantile)) /
           2;
}

static size_t observe(observation *out, const sj_training_text *text)
{
    size_t n = 0;

    for (size_t p = 0; p < text->pairs.count; p++) {
        const sj_training_pair *pair = &text->pairs.at[p];
        double id = pair->characters[0] + 1.0, en = pair->characters[1] + 1.0;
        if (!pair->dictionary)
            out[n++] = (observation){log(en / id), (id + en) / 2, log(en)};
    }
    return n;
}

/* Weighted least squares of squared spread against 1 / length over the bins. */
static bool fit_spread(sj_parameters *parameters, const observation *seen, size_t count,
                       double *values)
{
    double x[BINS], y[BINS], w[BINS], a, b, c00, c01, c11, chi;
    size_t bins = 0;

    for (int bin = 0; bin < BINS; bin++) {
        double inverse = 0, s;
        size_t n = 0;
        for (size_t k = 0; k < count; k++) {
            if (bin_of(seen[k].length) != bin)
                continue;
            inverse += 1 / seen[k].length;
            values[n++] = seen[k].ratio;
        }
        if (n < FEWEST)
            continue;
        s = spread(values, n);
        x[bins] = inverse / (double)n;
        y[bins] = s * s;
        w[bins] = (double)n / (y[bins] * y[bins] + 1e-6); /* not without end */
        bins++;
    }
    if (bins < 2 ||
        gsl_fit_wlinear(x, 1, w, 1, y, 1, bins, &a, &b, &c00, &c01, &c11, &chi) != GSL_SUCCESS)
        return false;
    parameters->length_base = fmax(a, least_base);
    parameters->length_per_character = fmax(b, 0);
    return true;
}

sejajar_status sj_lengths_fit(sj_parameters *parameters, const sj_training_text *text,
                              sejajar_error *err)
{
    observation *seen = sj_alloc(text->pairs.count, sizeof *seen);
    double *values = sj_alloc(text->pairs.count, sizeof *values);
    sejajar_status status = SEJAJAR_OK;
    size_t count;

    if (!seen || !values) {
        status = sj_fail_memory(err);
        goto done;
    }
    count = observe(seen, text);
    if (count < 2 * FEWEST) {
        status = sj_fail(err, SEJAJAR_ERROR_NUMERIC,
                         "too few sentence pairs to learn lengths from (%zu)", count);
        goto done;
    }
    for (size_t k = 0; k < count; k++)
        values[k] = seen[k].ratio;
    gsl_sort(values, 1, count);
    parameters->length_ratio = gsl_stats_median_from_sorted_data(values, 1, count);
    for (size_t k = 0; k < count; k++)
        values[k] = seen[k].en;
    parameters->sentence_spread = fmax(spread(values, count), least_spread);
    parameters->sentence_mean = gsl_stats_median_from_sorted_data(values, 1, count);
    if (!fit_spread(parameters, seen, count, values))
        status = sj_fail(err, SEJAJAR_ERROR_NUMERIC,
                         "the sentence pairs are too alike in length to learn lengths from");
done:
    sj_free(seen);
    sj_free(values);
    return status;
}
