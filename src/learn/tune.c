/* sejajar_tune(): fits the parameters of a model to gold beads.
 *
 * It minimises the negative log-probability of the gold paths, as in training a conditional random
 * field (Lafferty, McCallum and Pereira, ICML 2001): nearly smooth, and least where the
 * probabilities of beads are right. Parameters are multiplied by factors; a log-normal prior about
 * their present values keeps them there unless the beads say otherwise. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/error.h"
#include "base/memory.h"
#include "learn/gold_alignment.h"
#include "learn/minimise.h"
#include "learn/model_folder.h"

enum { OF_SCORES = 1, OF_PARAGRAPHS = 2 };

/* The parameters, and the standard deviation of the log-normal prior of each. */
static const struct {
    const char *name;
    double deviation;
    int what; /* OF_SCORES: a weight of evidence; OF_PARAGRAPHS: means nothing without them */
} rows[] = {
    {"weight_linked", 0.5, OF_SCORES},
    {"weight_unlinked", 0.5, OF_SCORES},
    {"weight_lengths", 0.5, OF_SCORES},
    {"weight_endings", 0.5, OF_SCORES},
    {"free", 1, 0},
    {"free_linked", 0.5, OF_SCORES},
    {"free_unlinked", 0.5, OF_SCORES},
    {"gap_open", 1, 0},
    {"gap_extend", 1, 0},
    {"gap_switch", 1, 0},
    {"prior_beads", 1, 0},
    {"unknown_link_rate", 0.5, 0},
    {"number_link_rate", 0.2, 0},
    {"same_form", 0.25, 0},
    {"cognate", 0.25, 0},
    {"strongest_link", 0.25, 0},
    {"paragraph_crossing", 1, OF_PARAGRAPHS},
};

enum { ROW_COUNT = sizeof rows / sizeof *rows };

/* The same for a factor of all weights of evidence together: how far scores are to be trusted. */
static const double trust_deviation = 0.5;

typedef struct {
    const sejajar_model *model;
    const sj_gold *gold;
    unsigned folds, held_out; /* documents of fold `held_out` are left out, if folds */
    int rows[ROW_COUNT];      /* those that are tuned */
    size_t row_count;
    sejajar_status status; /* of the first failure */
    sejajar_error *err;
} tuner;

/* ---- Parameters as a vector ------------------------------------------ */

/* At 0 the parameters are the model's; a step of 1 is one deviation of the prior. x[0] moves all
 * weights of evidence together. */
static sj_parameters parameters_at(const tuner *t, const double *x)
{
    sj_parameters parameters = t->model->parameters;

    for (size_t k = 0; k < t->row_count; k++) {
        int row = t->rows[k];
        sj_parameter p = sj_parameters_find(&parameters, rows[row].name);
        double factor = rows[row].deviation * x[1 + k];
        if (rows[row].what == OF_SCORES)
            factor += trust_deviation * x[0];
        *p.at = fmax(p.low, fmin(p.high, *p.at * exp(factor)));
    }
    return parameters;
}

static bool has_paragraphs(const sj_gold *gold)
{
    for (size_t k = 0; k < gold->count; k++)
        for (int side = 0; side < 2; side++) {
            const sejajar_sentences *s = gold->at[k].sentences[side];
            if (s->count && s->at[s->count - 1].paragraph > 0)
                return true;
        }
    return false;
}

/* Whether `list`, names separated by commas, has the name. */
static bool is_listed(const char *list, const char *name, size_t length)
{
    for (const char *at = list; at;) {
        const char *comma = strchr(at, ',');
        if (strcspn(at, ",") == length && strncmp(at, name, length) == 0)
            return true;
        at = comma ? comma + 1 : NULL;
    }
    return false;
}

/* A misspelt name would not be kept, without a word. */
static sejajar_status check_names(const char *list, sejajar_error *err)
{
    for (const char *at = list; at; at = strchr(at, ','), at += at != NULL) {
        size_t length = strcspn(at, ",");
        int row = 0;
        while (row < ROW_COUNT && !is_listed(rows[row].name, at, length))
            row++;
        if (row == ROW_COUNT)
            return sj_fail(err, SEJAJAR_ERROR_ARGUMENT, "no parameter to be tuned: %.*s",
                           (int)length, at);
    }
    return SEJAJAR_OK;
}

/* Parameters of 0 are left out, as a factor does not move them. */
static void choose_rows(tuner *t, const char *keep)
{
    sj_parameters parameters = t->model->parameters;
    bool paragraphs = has_paragraphs(t->gold);

    for (int r = 0; r < ROW_COUNT; r++)
        if (*sj_parameters_find(&parameters, rows[r].name).at != 0 &&
            (paragraphs || rows[r].what != OF_PARAGRAPHS) &&
            !is_listed(keep, rows[r].name, strlen(rows[r].name)))
            t->rows[t->row_count++] = r;
}

/* ---- The objective --------------------------------------------------- */

static bool is_held_out(const tuner *t, size_t document)
{
    return t->folds && document % t->folds == t->held_out;
}

/* Mean loss per bead over the documents. A document weighs as much as the square root of its beads:
 * if all beads weighed the same the longest would decide for all, if all documents did the short
 * ones, whose means tell least. */
static double loss_of(tuner *t, const sj_parameters *parameters, size_t *beads)
{
    double sum = 0, weights = 0;

    *beads = 0;
    for (size_t k = 0; k < t->gold->count && t->status == SEJAJAR_OK; k++) {
        const sj_gold_document *d = &t->gold->at[k];
        double likelihood;
        if (is_held_out(t, k) || d->count == 0)
            continue;
        t->status = sj_gold_likelihood(&likelihood, d, t->model, parameters, t->err);
        if (t->status != SEJAJAR_OK)
            break;
        sum -= likelihood / sqrt((double)d->count);
        weights += sqrt((double)d->count);
        *beads += d->count;
    }
    return weights > 0 ? sum / weights : 0;
}

/* An sj_function: the mean loss times the number of beads, and the prior. */
static double objective(void *of, const double *x)
{
    tuner *t = of;
    sj_parameters parameters = parameters_at(t, x);
    size_t beads;
    double sum = loss_of(t, &parameters, &beads);

    sum *= (double)beads;
    for (size_t k = 0; k <= t->row_count; k++)
        sum += x[k] * x[k] / 2;
    return t->status == SEJAJAR_OK ? sum : HUGE_VAL;
}

/* ---- Strict F1 ------------------------------------------------------- */

/* Adds the counts of the documents held out, or of all others. */
static void compare(tuner *t, const sj_parameters *parameters, bool of_fold, sj_strict_counts *to)
{
    for (size_t k = 0; k < t->gold->count && t->status == SEJAJAR_OK; k++)
        if (is_held_out(t, k) == of_fold)
            t->status = sj_gold_compare(to, &t->gold->at[k], t->model, parameters, t->err);
}

static double f1_of(const sj_strict_counts *c)
{
    return c->found + c->gold ? 2.0 * (double)c->right / (double)(c->found + c->gold) : 0;
}

/* What a choice is judged by; more is better. */
typedef double worth_of(const sj_strict_counts *counts);

static double calibration(const sj_strict_counts *c)
{
    return -c->surprise;
}

/* Chooses, from a grid, a parameter that is not part of the model of beads but of what is made of
 * it. It stays as it is unless another value is better. */
static void choose(tuner *t, sj_parameters *parameters, const char *name, const double *grid,
                   size_t size, worth_of *worth)
{
    sj_parameters trial = *parameters;
    sj_strict_counts counts = {0};
    double best;

    compare(t, parameters, false, &counts);
    best = worth(&counts);
    for (size_t k = 0; k < size; k++) {
        counts = (sj_strict_counts){0};
        *sj_parameters_find(&trial, name).at = grid[k];
        compare(t, &trial, false, &counts);
        if (worth(&counts) > best) {
            best = worth(&counts);
            *parameters = trial;
        }
    }
}

static void choose_least_posterior(tuner *t, sj_parameters *parameters)
{
    static const double grid[] = {0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5};

    choose(t, parameters, "least_posterior", grid, sizeof grid / sizeof *grid, f1_of);
}

static void choose_temperature(tuner *t, sj_parameters *parameters)
{
    static const double grid[] = {0.8, 0.9, 1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.7, 2, 2.5};

    choose(t, parameters, "temperature", grid, sizeof grid / sizeof *grid, calibration);
}

/* ---- Fitting --------------------------------------------------------- */

/* Steps that gain a smaller share of the loss are not worth their time. */
static const double least_gain = 1e-3;

static sejajar_status fit(tuner *t, sj_parameters *out)
{
    double x[1 + ROW_COUNT] = {0};
    sejajar_status status = sj_minimise(x, 1 + t->row_count, objective, t, least_gain, t->err);

    if (status == SEJAJAR_OK)
        status = t->status;
    if (status != SEJAJAR_OK)
        return status;
    *out = parameters_at(t, x);
    choose_least_posterior(t, out);
    choose_temperature(t, out);
    return t->status;
}

static void say(const sejajar_tune_options *options, const char *line)
{
    if (options->progress)
        options->progress(options->progress_to, line);
}

static sejajar_status cross_validate(tuner *t, const sejajar_tune_options *options, double *f1)
{
    sj_strict_counts counts = {0};
    sejajar_status status = SEJAJAR_OK;

    for (unsigned fold = 0; fold < options->folds && status == SEJAJAR_OK; fold++) {
        sj_parameters parameters;
        char line[64];
        snprintf(line, sizeof line, "fold %u of %u", fold + 1, options->folds);
        say(options, line);
        t->folds = options->folds;
        t->held_out = fold;
        if ((status = fit(t, &parameters)) == SEJAJAR_OK) {
            compare(t, &parameters, true, &counts);
            status = t->status;
        }
    }
    t->folds = 0;
    *f1 = f1_of(&counts);
    return status;
}

/* ---- Result ---------------------------------------------------------- */

static void note(sejajar_tuning *out, const char *name, const sj_parameters *before,
                 const sj_parameters *after)
{
    sj_parameters b = *before, a = *after;

    out->parameters[out->parameter_count++] =
        (sejajar_tuned){name, *sj_parameters_find(&b, name).at, *sj_parameters_find(&a, name).at};
}

static sejajar_status report(tuner *t, const sj_parameters *after, sejajar_tuning *out)
{
    const sj_parameters *before = &t->model->parameters;
    sj_strict_counts counts = {0}, counts_after = {0};

    for (size_t k = 0; k < t->row_count; k++)
        note(out, rows[t->rows[k]].name, before, after);
    note(out, "least_posterior", before, after);
    note(out, "temperature", before, after);
    out->documents = t->gold->count;
    out->loss_before = loss_of(t, before, &out->beads);
    out->loss_after = loss_of(t, after, &out->beads);
    compare(t, before, false, &counts);
    compare(t, after, false, &counts_after);
    out->f1_before = f1_of(&counts);
    out->f1_after = f1_of(&counts_after);
    return t->status;
}

/* `directory` may be the model's own. */
static sejajar_status write_model(const char *directory, const sejajar_model *model,
                                  const sj_parameters *parameters, sejajar_error *err)
{
    sj_model_folder folder;
    sejajar_status status = sj_model_folder_open(&folder, directory, err);

    if (status != SEJAJAR_OK)
        return status;
    /* A failure is remembered. */
    sejajar_output_write(folder.files[SJ_MODEL_LEXICON], model->map, model->map_size);
    status = sj_parameters_write(sejajar_output_write, folder.files[SJ_MODEL_PARAMETERS],
                                 parameters, err);
    return sj_model_folder_close(&folder, status, err);
}

static sejajar_status check(const sj_gold *gold, const sejajar_tune_options *options,
                            sejajar_error *err)
{
    size_t matches = 0;

    for (size_t k = 0; k < gold->count; k++)
        matches += gold->at[k].matches;
    if (matches == 0)
        return sj_fail(err, SEJAJAR_ERROR_FORMAT, "%s: no gold beads to learn from",
                       options->cases);
    if (options->folds == 1 || options->folds > gold->count)
        return sj_fail(err, SEJAJAR_ERROR_ARGUMENT,
                       "%zu documents cannot be dealt into %u folds to learn from the others",
                       gold->count, options->folds);
    return SEJAJAR_OK;
}

sejajar_status sejajar_tune(const char *directory, const sejajar_tune_options *options,
                            sejajar_tuning *out, sejajar_error *err)
{
    sejajar_model *model = NULL;
    sejajar_tuning result = {0};
    sj_parameters parameters;
    sj_gold gold = {0};
    tuner t = {.gold = &gold, .err = err};
    sejajar_status status;

    if ((status = check_names(options->keep, err)) != SEJAJAR_OK ||
        (status = sejajar_model_open(&model, options->model, err)) != SEJAJAR_OK ||
        (status = sj_gold_read(&gold, options->cases, options->encoding, model, err)) !=
            SEJAJAR_OK ||
        (status = check(&gold, options, err)) != SEJAJAR_OK)
        goto done;
    t.model = model;
    choose_rows(&t, options->keep);
    if (options->folds && (status = cross_validate(&t, options, &result.f1_held_out)) != SEJAJAR_OK)
        goto done;
    say(options, "all documents");
    if ((status = fit(&t, &parameters)) == SEJAJAR_OK &&
        (status = report(&t, &parameters, &result)) == SEJAJAR_OK)
        status = write_model(directory, model, &parameters, err);
    if (status == SEJAJAR_OK && out)
        *out = result;
done:
    sj_gold_free(&gold);
    sejajar_model_free(model);
    return status;
}
