/* parameters.txt: reading and writing. */
#include "model/parameters.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/print.h"
#include "base/text.h"
#include "model/named_rows.h"

const sj_parameters sj_parameters_default = {
    .length_ratio = -0.05,
    .length_base = 0.02,
    .length_per_character = 2,
    .length_freedom = 5,
    .sentence_mean = 4.2,
    .sentence_spread = 0.7,
    .shape = {0.9, 0.03, 0.03, 0.01, 0.006, 0.006, 0.004, 0.004, 0.003, 0.003, 0.002, 0.002},
    .gap_open = 0.035,
    .gap_extend = 0.1,
    .gap_switch = 0.02,
    .move_chance = 0.005,
    .prior_beads = 15,
    .free = 0.006,
    .free_linked = 0.1,
    .free_unlinked = 0.05,
    .least_posterior = 0.27,
    .temperature = 1.35,
    .weight_linked = 0.35,
    .weight_unlinked = 0.35,
    .weight_lengths = 0.77,
    .weight_endings = 0.5,
    .unknown_link_rate = 0.35,
    .number_link_rate = 0.7,
    .same_number = 6,
    .same_form = 7,
    .cognate = 4,
    .strongest_link = 9,
    .paragraph_crossing = -1,
};

/* For each name, where its values are, how many there are, and their bounds. */
static const struct {
    const char *name;
    size_t offset;
    int count;
    double low, high;
} rows[] = {
#define ROW(field, count, low, high)                                                               \
    {                                                                                              \
#field, offsetof(sj_parameters, field), count, low, high                                   \
    }
    ROW(length_ratio, 1, -3, 3),
    ROW(length_base, 1, 1e-6, 10),
    ROW(length_per_character, 1, 0, 1000),
    ROW(length_freedom, 1, 1, 1000),
    ROW(sentence_mean, 1, 0, 20),
    ROW(sentence_spread, 1, 0.01, 10),
    ROW(shape, SJ_SHAPE_COUNT, 1e-12, 1),
    ROW(gap_open, 1, 1e-9, 0.5),
    ROW(gap_extend, 1, 1e-9, 0.9),
    ROW(gap_switch, 1, 1e-9, 0.09),
    ROW(move_chance, 1, 1e-9, 0.5),
    ROW(prior_beads, 1, 0.001, 1e9),
    ROW(free, 1, 1e-9, 0.5),
    ROW(free_linked, 1, 0, 10),
    ROW(free_unlinked, 1, 0, 10),
    ROW(least_posterior, 1, 0, 1),
    ROW(temperature, 1, 0.1, 10),
    ROW(weight_linked, 1, 0, 10),
    ROW(weight_unlinked, 1, 0, 10),
    ROW(weight_lengths, 1, 0, 10),
    ROW(weight_endings, 1, 0, 10),
    ROW(unknown_link_rate, 1, 0.001, 0.99),
    ROW(number_link_rate, 1, 0.001, 0.99),
    ROW(same_number, 1, 0, 30),
    ROW(same_form, 1, 0, 30),
    ROW(cognate, 1, 0, 30),
    ROW(strongest_link, 1, 0, 30),
    ROW(paragraph_crossing, 1, -30, 0),
#undef ROW
};

enum { ROW_COUNT = sizeof rows / sizeof *rows };

static double *values_of(sj_parameters *parameters, int row)
{
    return (double *)(void *)((char *)parameters + rows[row].offset);
}

static int find_row(const char *name, size_t length)
{
    for (int r = 0; r < ROW_COUNT; r++)
        if (sj_bytes_are(name, length, rows[r].name))
            return r;
    return -1;
}

sj_parameter sj_parameters_find(sj_parameters *parameters, const char *name)
{
    int row = find_row(name, strlen(name));

    assert(row >= 0);
    return (sj_parameter){values_of(parameters, row), rows[row].low, rows[row].high};
}

/* Reads the numbers of one row. Returns NULL, or what is wrong. */
static const char *read_values(double *to, int row, const char *at)
{
    for (int k = 0; k < rows[row].count; k++) {
        char *stop;
        to[k] = strtod(at, &stop);
        if (stop == at)
            return "too few numbers";
        if (!(to[k] >= rows[row].low && to[k] <= rows[row].high))
            return "out of range";
        at = stop;
    }
    return *at ? "more than wanted" : NULL;
}

typedef struct {
    sj_parameters *to;
    bool seen[ROW_COUNT];
} reading;

/* An sj_take_row. */
static const char *take_row(void *to, const char *name, size_t length, const char *numbers)
{
    reading *r = to;
    int row = find_row(name, length);

    if (row < 0)
        return "no such parameter";
    if (r->seen[row])
        return "given twice";
    r->seen[row] = true;
    return read_values(values_of(r->to, row), row, numbers);
}

sejajar_status sj_parameters_read(sj_parameters *out, sejajar_text text, const char *path,
                                  sejajar_error *err)
{
    reading r = {.to = out};
    sejajar_status status;

    *out = sj_parameters_default;
    status = sj_named_rows_read(take_row, &r, text, "parameters", path, err);
    for (int row = 0; row < ROW_COUNT && status == SEJAJAR_OK; row++)
        if (!r.seen[row])
            status = sj_fail(err, SEJAJAR_ERROR_MODEL, "%s: %s is missing", path, rows[row].name);
    return status;
}

sejajar_status sj_parameters_write(sejajar_sink sink, void *to, const sj_parameters *parameters,
                                   sejajar_error *err)
{
    sj_parameters copy = *parameters;
    locale_t before = sj_plain_numbers_begin();
    bool taken = sj_print(sink, to, "# What each is: docs/algorithm.md\n");

    for (int r = 0; r < ROW_COUNT; r++) {
        taken = taken && sj_print(sink, to, "%s", rows[r].name);
        for (int k = 0; k < rows[r].count; k++)
            taken = taken && sj_print(sink, to, " %.6g", values_of(&copy, r)[k]);
        taken = taken && sj_print(sink, to, "\n");
    }
    sj_plain_numbers_end(before);
    return taken ? SEJAJAR_OK : sj_fail_sink(err);
}
