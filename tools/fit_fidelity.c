/* Fits fidelity.txt to made errors:
 *
 *     fit_fidelity MODEL CASES.tsv... [-- CASES.tsv...] > fidelity.txt
 *     fit_fidelity --judge MODEL PAIRS.tsv         the evidence of each pair, for a look
 *
 * CASES.tsv is what make_fidelity_cases.py writes. Each kind of evidence gets a curve, straight
 * between knots at quantiles of what was seen; the sum of all curves is the log odds of a pair
 * being good. Fitted is the likelihood of good and damaged being told apart, alone and side by
 * side, by Newton's method, with a penalty on the curves' bends. What the sum is as a probability
 * is taken from the files after -- alone. */
#include <gsl/gsl_matrix.h>
#include <gsl/gsl_sort_float.h>
#include <gsl/gsl_vector.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "fidelity/judge.h"

enum { FEATURES = SJ_EVIDENCE_COUNT, ROUNDS = 12 };
/* Penalties: on worth itself, and on the difference of neighbouring slopes. */
static const double shrink = 2, bend = 12;
/* How much pairs side by side count against each alone: of two fits, whose mean is taken, one is
 * for small differences, the other for scores that compare across sentences. */
static const struct {
    double beside, share;
} fits[] = {{200, 0.75}, {15, 0.25}};

/* What has no direction: more of it may be good or bad. Of all else, more is worse, but for
 * what is named in `welcome`, of which more is better. A curve never goes the other way. */
static const char *const free_curves[] = {
    "words",        "balance", "numbers_agree", "length",
    "length_words", "commas",  "unknown",       "span_share",
};
/* What comes of an error and of hardly anything else, and what a sentence brings along, damaged or
 * not: in the end, fitted once more to each pair alone, since side by side a small step is enough
 * for the former and nothing is learned of the latter. */
static const char *const alone[] = {
    "numbers", "numbers_changed", "negation", "negation_scope", "names_changed", "foreign_span",
    "cut",     "opposites",       "words",    "unknown",        "numbers_agree",
};
static const char *const welcome[] = {"worth", "cross",       "foreign",
                                      "jumps", "jumps_total", "fluency"};

typedef struct {
    char *line; /* id and en point into it */
    sejajar_text good[2], bad[2];
    int file;        /* the kind of text */
    bool calibrates; /* shows what a sum is worth as a probability */
    double weight;
    float value[2][FEATURES]; /* of the good pair, of the damaged one */
} example;

typedef struct {
    SJ_ARRAY(example) examples;
    sejajar_model *model;
    sejajar_judge *judge;
    sj_evidence_weights *weights; /* of the model */
    int first[FEATURES + 1];      /* the first unknown of each curve; the last is the offset */
    int unknowns;
} fit;

static _Noreturn void die(const char *what)
{
    fprintf(stderr, "fit_fidelity: %s\n", what);
    exit(1);
}

/* ---- Cases ---------------------------------------------------------------- */

static int cut(char *line, char *cells[], int most)
{
    int count = 0;

    for (char *at = line; at && count < most;) {
        cells[count++] = at;
        at = strchr(at, '\t');
        if (at)
            *at++ = 0;
    }
    return count;
}

static sejajar_text text(const char *string)
{
    return (sejajar_text){string, strlen(string)};
}

/* All kinds of text, of errors, and both sides count alike, however many cases each has. */
static void weigh_examples(fit *f)
{
    size_t n = f->examples.count;
    char(*group)[64] = calloc(n, sizeof *group);
    size_t groups = 0, *count = calloc(n, sizeof *count), *of = calloc(n, sizeof *of);

    if (!group || !count || !of)
        die("no memory");
    for (size_t k = 0; k < n; k++) {
        char name[64];
        size_t g = 0;

        snprintf(name, sizeof name, "%d %s %d", f->examples.at[k].file, f->examples.at[k].line,
                 f->examples.at[k].bad[0].bytes != f->examples.at[k].good[0].bytes);
        while (g < groups && strcmp(group[g], name) != 0)
            g++;
        if (g == groups)
            memcpy(group[groups++], name, sizeof name);
        of[k] = g;
        count[g]++;
    }
    for (size_t k = 0; k < n; k++)
        f->examples.at[k].weight = (double)n / (double)groups / (double)count[of[k]];
    free(group);
    free(count);
    free(of);
}

static void read_cases(fit *f, const char *path, int number, bool calibrates)
{
    FILE *file = fopen(path, "r");
    char *line = NULL, *cells[5];
    size_t room = 0;

    if (!file)
        die("cannot open the cases");
    while (getline(&line, &room, file) > 0) {
        example e = {.file = number, .calibrates = calibrates};
        int damaged;

        line[strcspn(line, "\n")] = 0;
        e.line = strdup(line);
        if (!e.line || cut(e.line, cells, 5) != 5)
            die("a line of the cases has not five columns");
        damaged = strcmp(cells[1], "en") == 0;
        for (int s = 0; s < 2; s++) {
            e.good[s] = text(cells[2 + s]);
            e.bad[s] = s == damaged ? text(cells[4]) : e.good[s];
        }
        if (!sj_array_push(&f->examples, e))
            die("no memory");
    }
    free(line);
    fclose(file);
}

/* ---- Jumps ----------------------------------------------------------------- */

static int clamp_jump(int jump)
{
    jump = jump < -SJ_JUMP_REACH ? -SJ_JUMP_REACH : jump;
    return (jump > SJ_JUMP_REACH ? SJ_JUMP_REACH : jump) + SJ_JUMP_REACH;
}

static void count_jumps(const sj_pair_side *side, int others, double seen[], double chance[])
{
    int last = -1;

    for (int w = 0; w < (int)side->count; w++) {
        if (side->word[w].partner < 0)
            continue;
        if (last >= 0 && w - last <= 2 && others > 1) {
            seen[clamp_jump(side->word[w].partner - side->word[last].partner)]++;
            for (int d = 1; d < others; d++) {
                double p = (double)(others - d) / ((double)others * (others - 1));
                chance[clamp_jump(d)] += p;
                chance[clamp_jump(-d)] += p;
            }
        }
        last = w;
    }
}

static void fit_jumps(fit *f)
{
    double seen[SJ_JUMP_COUNT] = {0}, chance[SJ_JUMP_COUNT] = {0};

    for (size_t k = 0; k < f->examples.count; k++) {
        const sejajar_text *good = f->examples.at[k].good;

        if (!sj_judge_collect(f->judge, good[0], good[1]))
            die("no memory");
        for (int s = 0; s < 2; s++)
            count_jumps(&f->judge->side[s], (int)f->judge->side[1 - s].count, seen, chance);
    }
    for (int j = 0; j < SJ_JUMP_COUNT; j++) {
        double worth = log((seen[j] + 10) / (chance[j] + 10));
        f->weights->jumps[j] = (float)(round(worth * 1000) / 1000);
    }
}

/* ---- Curves ---------------------------------------------------------------- */

static void collect(fit *f)
{
    for (size_t k = 0; k < f->examples.count; k++) {
        example *e = &f->examples.at[k];
        const sejajar_text *texts[2] = {e->good, e->bad};

        for (int b = 0; b < 2; b++) {
            if (!sj_judge_collect(f->judge, texts[b][0], texts[b][1]))
                die("no memory");
            memcpy(e->value[b], f->judge->list.value, sizeof e->value[b]);
        }
    }
}

static float round_knot(float x)
{
    char digits[32];

    snprintf(digits, sizeof digits, "%.3g", (double)x);
    return strtof(digits, NULL);
}

static void place_knots(fit *f, int feature, float *sorted)
{
    static const double at[] = {.002, .02, .08, .2, .35, .5, .65, .8, .92, .98, .998};
    sj_curve *curve = &f->weights->curve[feature];
    size_t n = 2 * f->examples.count;

    for (size_t k = 0; k < n; k++)
        sorted[k] = f->examples.at[k / 2].value[k % 2][feature];
    gsl_sort_float(sorted, 1, n);
    curve->count = 0;
    for (size_t q = 0; q < sizeof at / sizeof *at; q++) {
        float knot = round_knot(sorted[(size_t)(at[q] * (double)(n - 1))]);

        if (curve->count == 0 || knot > curve->at[curve->count - 1] + 1e-3F)
            curve->at[curve->count++] = knot;
    }
    /* counts: what is rare is seen only at the end */
    if (curve->count < SJ_CURVE_KNOTS && round_knot(sorted[n - 1]) > curve->at[curve->count - 1] &&
        curve->count < 4)
        curve->at[curve->count++] = round_knot(sorted[n - 1]);
}

/* A value of evidence as shares of its curve's knots: two unknowns of each at most; room for two
 * rows. */
typedef struct {
    int count;
    int at[4 * FEATURES + 2];
    double share[4 * FEATURES + 2];
} row;

static void add_share(row *r, int at, double share)
{
    if (share != 0) {
        r->at[r->count] = at;
        r->share[r->count++] = share;
    }
}

static void make_row(const fit *f, const float *value, row *r)
{
    r->count = 0;
    for (int e = 0; e < FEATURES; e++) {
        const sj_curve *c = &f->weights->curve[e];
        unsigned k = 1;
        double share;

        if (!(value[e] > c->at[0])) {
            add_share(r, f->first[e], 1);
            continue;
        }
        while (k < c->count && value[e] > c->at[k])
            k++;
        if (k == c->count) {
            add_share(r, f->first[e] + (int)k - 1, 1);
            continue;
        }
        share =
            ((double)value[e] - (double)c->at[k - 1]) / ((double)c->at[k] - (double)c->at[k - 1]);
        add_share(r, f->first[e] + (int)k - 1, 1 - share);
        add_share(r, f->first[e] + (int)k, share);
    }
    add_share(r, f->first[FEATURES], 1);
}

/* ---- Newton ---------------------------------------------------------------- */

static double dot(const row *r, const gsl_vector *x)
{
    double sum = 0;

    for (int k = 0; k < r->count; k++)
        sum += r->share[k] * x->data[r->at[k]];
    return sum;
}

/* One term of the loss, log(1 + exp(-sum)) for a row that should be high. */
static double add_term(const row *r, double sign, double weight, const gsl_vector *x,
                       gsl_vector *slope, gsl_matrix *curvature)
{
    double sum = sign * dot(r, x), p = 1 / (1 + exp(sum));
    double w = weight * p * (1 - p);

    for (int a = 0; a < r->count; a++) {
        double *to = curvature->data + (size_t)r->at[a] * curvature->tda;

        slope->data[r->at[a]] -= weight * sign * p * r->share[a];
        for (int b = 0; b < r->count; b++)
            to[r->at[b]] += w * r->share[a] * r->share[b];
    }
    return weight * (sum > 0 ? log1p(exp(-sum)) : log1p(exp(sum)) - sum);
}

/* The good pair's row minus the damaged one's. */
static void subtract(const row *a, const row *b, double *dense, row *out)
{
    out->count = 0;
    for (int k = 0; k < a->count; k++)
        dense[a->at[k]] += a->share[k];
    for (int k = 0; k < b->count; k++)
        dense[b->at[k]] -= b->share[k];
    for (int side = 0; side < 2; side++) {
        const row *r = side ? b : a;
        for (int k = 0; k < r->count; k++)
            if (dense[r->at[k]] != 0) {
                add_share(out, r->at[k], dense[r->at[k]]);
                dense[r->at[k]] = 0;
            }
    }
    for (int k = 0; k < b->count; k++)
        dense[b->at[k]] = 0;
}

static double penalise(const fit *f, const gsl_vector *x, gsl_vector *slope, gsl_matrix *curvature)
{
    double loss = 0;

    for (int u = 0; u < f->first[FEATURES]; u++) {
        double v = gsl_vector_get(x, (size_t)u);

        loss += shrink * v * v / 2;
        slope->data[u] += shrink * v;
        *gsl_matrix_ptr(curvature, (size_t)u, (size_t)u) += shrink;
    }
    for (int e = 0; e < FEATURES; e++)
        for (int k = f->first[e] + 1; k + 1 < f->first[e + 1]; k++) {
            static const double by[3] = {1, -2, 1};
            double v = x->data[k - 1] - 2 * x->data[k] + x->data[k + 1];

            loss += bend * v * v / 2;
            for (int a = 0; a < 3; a++) {
                slope->data[k - 1 + a] += bend * v * by[a];
                for (int b = 0; b < 3; b++)
                    *gsl_matrix_ptr(curvature, (size_t)(k - 1 + a), (size_t)(k - 1 + b)) +=
                        bend * by[a] * by[b];
            }
        }
    return loss;
}

static double survey(const fit *f, double side_by_side, const gsl_vector *x, gsl_vector *slope,
                     gsl_matrix *curvature)
{
    double *dense = calloc((size_t)f->unknowns, sizeof *dense), loss = 0;
    row good, bad, apart;

    if (!dense)
        die("no memory");
    gsl_vector_set_zero(slope);
    gsl_matrix_set_zero(curvature);
    for (size_t k = 0; k < f->examples.count; k++) {
        const example *e = &f->examples.at[k];

        make_row(f, e->value[0], &good);
        make_row(f, e->value[1], &bad);
        subtract(&good, &bad, dense, &apart);
        loss += add_term(&good, 1, e->weight, x, slope, curvature);
        loss += add_term(&bad, -1, e->weight, x, slope, curvature);
        if (side_by_side > 0)
            loss += add_term(&apart, 1, side_by_side * e->weight, x, slope, curvature);
    }
    free(dense);
    return loss + penalise(f, x, slope, curvature);
}

/* The worth at a knot as the sum of steps up to it, which have a sign: x = T u, so that slope
 * and curvature are T' slope and T' curvature T. Sums from the right, curve by curve. */
static void sum_steps(const fit *f, double *vector, size_t stride)
{
    for (int e = 0; e < FEATURES; e++)
        for (int k = f->first[e + 1] - 2; k >= f->first[e]; k--)
            vector[(size_t)k * stride] += vector[(size_t)(k + 1) * stride];
}

static void change_to_steps(const fit *f, gsl_vector *slope, gsl_matrix *curvature)
{
    size_t n = (size_t)f->unknowns;

    sum_steps(f, slope->data, 1);
    for (size_t c = 0; c < n; c++)
        sum_steps(f, curvature->data + c, curvature->tda);
    for (size_t r = 0; r < n; r++)
        sum_steps(f, curvature->data + r * curvature->tda, 1);
}

enum { FIXED = 2 }; /* instead of a sign: the unknown stays */

/* The least of the quadratic about `x` with every step on its side of 0, one unknown at a time. */
static double descend(const gsl_matrix *curvature, const gsl_vector *slope, const int *sign,
                      gsl_vector *x, gsl_vector *work)
{
    size_t n = x->size;
    double moved = 0;

    gsl_vector_memcpy(work, slope);
    for (int sweep = 0; sweep < 2000; sweep++) {
        double largest = 0;

        for (size_t u = 0; u < n; u++) {
            double old = x->data[u], new = old - work->data[u] / gsl_matrix_get(curvature, u, u);
            const double *line = curvature->data + u * curvature->tda;

            if (new *sign[u] > 0)
                new = 0;
            if (new == old || sign[u] == FIXED)
                continue;
            for (size_t v = 0; v < n; v++)
                work->data[v] += (new - old) * line[v];
            x->data[u] = new;
            largest = fmax(largest, fabs(new - old));
        }
        moved = fmax(moved, largest);
        if (largest < 1e-6)
            break;
    }
    return moved;
}

static bool is_listed(const char *const *list, size_t count, const char *name)
{
    if (strncmp(name, "id_", 3) == 0 || strncmp(name, "en_", 3) == 0)
        name += 3;
    for (size_t k = 0; k < count; k++)
        if (strcmp(list[k], name) == 0)
            return true;
    return false;
}

/* The sign that no step may have: 0 for a curve's first, which is its level. */
static int *forbid_signs(fit *f)
{
    int *sign = calloc((size_t)f->unknowns, sizeof *sign);

    if (!sign)
        die("no memory");
    for (int e = 0; e < FEATURES; e++) {
        const char *name = sj_evidence_names[e];
        bool is_free = is_listed(free_curves, sizeof free_curves / sizeof *free_curves, name);
        bool rises = is_listed(welcome, sizeof welcome / sizeof *welcome, name);

        for (int k = f->first[e] + 1; k < f->first[e + 1]; k++)
            sign[k] = is_free ? 0 : rises ? -1 : 1;
    }
    return sign;
}

static void number_unknowns(fit *f)
{
    f->unknowns = 0;
    for (int e = 0; e < FEATURES; e++) {
        f->first[e] = f->unknowns;
        f->unknowns += (int)f->weights->curve[e].count;
    }
    f->first[FEATURES] = f->unknowns++;
}

static void keep_worths(fit *f, const gsl_vector *steps, gsl_vector *x)
{
    gsl_vector_memcpy(x, steps);
    for (int e = 0; e < FEATURES; e++)
        for (int k = f->first[e] + 1; k < f->first[e + 1]; k++)
            x->data[k] += x->data[k - 1];
}

static double sum_of(const fit *f, const gsl_vector *x, size_t k)
{
    row r;

    make_row(f, f->examples.at[k / 2].value[k % 2], &r);
    return dot(&r, x);
}

/* Of the good and the damaged pairs, one after the other. */
static double weight_at(const fit *f, size_t k, bool all)
{
    return all || f->examples.at[k / 2].calibrates ? f->examples.at[k / 2].weight : 0;
}

/* Side by side, only differences count. How far the sum may be trusted as log odds is found by
 * looking at each pair alone: sum → scale * (sum - middle) + shift, by Newton's method from a
 * flat beginning. */
static void calibrate(const fit *f, bool all, gsl_vector *x)
{
    double scale = 0, shift = 0, middle = 0, weights = 0;
    size_t n = 2 * f->examples.count;

    for (size_t k = 0; k < n; k++) {
        middle += weight_at(f, k, all) * sum_of(f, x, k);
        weights += weight_at(f, k, all);
    }
    middle /= weights;
    for (int round = 0; round < 20; round++) {
        double g[2] = {0, 0}, h[3] = {1e-9, 0, 1e-9}, d;

        for (size_t k = 0; k < n; k++) {
            double sum = sum_of(f, x, k) - middle, weight = weight_at(f, k, all);
            double p = 1 / (1 + exp(-scale * sum - shift));

            g[0] += weight * (p - (k % 2 == 0)) * sum;
            g[1] += weight * (p - (k % 2 == 0));
            h[0] += weight * p * (1 - p) * sum * sum;
            h[1] += weight * p * (1 - p) * sum;
            h[2] += weight * p * (1 - p);
        }
        d = h[0] * h[2] - h[1] * h[1];
        scale -= (h[2] * g[0] - h[1] * g[1]) / d;
        shift -= (h[0] * g[1] - h[1] * g[0]) / d;
    }
    fprintf(stderr, "scale %.4f, shift %.4f\n", scale, shift);
    gsl_vector_scale(x, scale);
    x->data[f->first[FEATURES]] += shift - scale * middle;
}

/* The steps of other curves than those stay as they are. */
static void fix_others(const fit *f, int *sign)
{
    for (int e = 0; e < FEATURES; e++)
        if (!is_listed(alone, sizeof alone / sizeof *alone, sj_evidence_names[e]))
            for (int k = f->first[e]; k < f->first[e + 1]; k++)
                sign[k] = FIXED;
}

static void newton(fit *f, double side_by_side, const int *sign, gsl_vector *x)
{
    size_t n = (size_t)f->unknowns;
    gsl_vector *steps = gsl_vector_alloc(n), *slope = gsl_vector_alloc(n);
    gsl_vector *work = gsl_vector_alloc(n);
    gsl_matrix *curvature = gsl_matrix_alloc(n, n);

    if (!steps || !slope || !work || !curvature)
        die("no memory");
    gsl_vector_memcpy(steps, x);
    for (int e = 0; e < FEATURES; e++)
        for (int k = f->first[e + 1] - 1; k > f->first[e]; k--)
            steps->data[k] -= steps->data[k - 1];
    for (int round = 0; round < ROUNDS; round++) {
        double loss = survey(f, side_by_side, x, slope, curvature), moved;

        change_to_steps(f, slope, curvature);
        for (size_t u = 0; u < n; u++)
            *gsl_matrix_ptr(curvature, u, u) += 1e-6;
        moved = descend(curvature, slope, sign, steps, work);
        keep_worths(f, steps, x);
        fprintf(stderr, "round %d: loss %.4f a case\n", round, loss / (double)f->examples.count);
        if (moved < 1e-3)
            break;
    }
    gsl_vector_free(steps);
    gsl_vector_free(slope);
    gsl_vector_free(work);
    gsl_matrix_free(curvature);
}

/* The mean of the fits that differ in how much pairs side by side count. */
static void fit_beside(fit *f, const int *sign, gsl_vector *x)
{
    gsl_vector *one = gsl_vector_alloc(x->size);

    if (!one)
        die("no memory");
    for (size_t k = 0; k < sizeof fits / sizeof *fits; k++) {
        gsl_vector_set_zero(one);
        newton(f, fits[k].beside, sign, one);
        calibrate(f, true, one);
        gsl_vector_scale(one, fits[k].share);
        gsl_vector_add(x, one);
    }
    gsl_vector_free(one);
    calibrate(f, true, x);
}

static void fit_curves(fit *f)
{
    gsl_vector *x;
    int *sign;

    number_unknowns(f);
    sign = forbid_signs(f);
    x = gsl_vector_calloc((size_t)f->unknowns);
    if (!x)
        die("no memory");
    fit_beside(f, sign, x);
    fix_others(f, sign);
    newton(f, 0, sign, x);
    calibrate(f, false, x);
    for (int e = 0; e < FEATURES; e++)
        for (unsigned k = 0; k < f->weights->curve[e].count; k++)
            f->weights->curve[e].worth[k] = (float)x->data[f->first[e] + (int)k];
    f->weights->offset = (float)x->data[f->first[FEATURES]];
    gsl_vector_free(x);
    free(sign);
}

/* ---- Output ---------------------------------------------------------------- */

static void print_weights(const sj_evidence_weights *w)
{
    printf("# What speaks for and against the fidelity of a pair: docs/fidelity.md\n");
    printf("offset %.4f\njump_worth", (double)w->offset);
    for (int j = 0; j < SJ_JUMP_COUNT; j++)
        printf(" %.3f", (double)w->jumps[j]);
    printf("\n");
    for (int e = 0; e < FEATURES; e++) {
        printf("%s", sj_evidence_names[e]);
        for (unsigned k = 0; k < w->curve[e].count; k++)
            printf(" %.3g:%.4f", (double)w->curve[e].at[k], (double)w->curve[e].worth[k] + 0.0);
        printf("\n");
    }
}

static void show_evidence(fit *f, const char *path)
{
    FILE *file = fopen(path, "r");
    char *line = NULL, *cells[8];
    size_t room = 0;

    if (!file)
        die("cannot open the pairs");
    while (getline(&line, &room, file) > 0) {
        sejajar_judgement j;

        line[strcspn(line, "\n")] = 0;
        if (cut(line, cells, 8) < 2)
            die("a line of the pairs has not two columns");
        if (sejajar_judge_pair(&j, f->judge, text(cells[0]), text(cells[1]), NULL) != SEJAJAR_OK)
            die("no memory");
        printf("%.6f\t%s\t%s\n", j.fidelity, cells[0], cells[1]);
        for (int e = 0; e < FEATURES; e++) {
            float v = f->judge->list.value[e];
            printf("  %s=%.3g(%.2f)", sj_evidence_names[e], (double)v,
                   (double)sj_curve_worth(&f->weights->curve[e], v));
        }
        printf("\n");
    }
    free(line);
    fclose(file);
}

static bool holds_dashes(int argc, char **argv)
{
    for (int a = 2; a < argc; a++)
        if (strcmp(argv[a], "--") == 0)
            return true;
    return false;
}

/* Fits to the cases of all files; those after "--" calibrate, or all where there is none. */
static void fit_files(fit *f, int argc, char **argv)
{
    bool calibrates = !holds_dashes(argc, argv);
    float *sorted;

    for (int a = 2; a < argc; a++) {
        if (strcmp(argv[a], "--") == 0)
            calibrates = true;
        else
            read_cases(f, argv[a], a, calibrates);
    }
    if (f->examples.count == 0)
        die("no cases");
    weigh_examples(f);
    sorted = calloc(2 * f->examples.count, sizeof *sorted);
    if (!sorted)
        die("no memory");
    fit_jumps(f);
    collect(f);
    for (int e = 0; e < FEATURES; e++)
        place_knots(f, e, sorted);
    fit_curves(f);
    print_weights(f->weights);
    free(sorted);
}

int main(int argc, char **argv)
{
    bool judging = argc == 4 && strcmp(argv[1], "--judge") == 0;
    sejajar_error err;
    fit f = {0};

    if (argc < 3)
        die("usage: fit_fidelity MODEL CASES... [-- CASES...] or fit_fidelity --judge MODEL PAIRS");
    if (sejajar_model_open(&f.model, argv[judging ? 2 : 1], &err) != SEJAJAR_OK)
        die(err.message);
    f.weights = &f.model->evidence;
    f.weights->known = true;
    if (sejajar_judge_open(&f.judge, f.model, SEJAJAR_ID, &err) != SEJAJAR_OK)
        die(err.message);
    if (judging) {
        show_evidence(&f, argv[3]);
    } else {
        fit_files(&f, argc, argv);
    }
    for (size_t k = 0; k < f.examples.count; k++)
        free(f.examples.at[k].line);
    sj_array_free(&f.examples);
    sejajar_judge_free(f.judge);
    sejajar_model_free(f.model);
    return 0;
}
