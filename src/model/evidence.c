/* fidelity.txt: reading it. */
#include "model/evidence.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <xxhash.h>

#include "base/error.h"

const char *const sj_evidence_names[SJ_EVIDENCE_COUNT] = {
#define ROW(name) "id_" #name, "en_" #name,
    SJ_EVIDENCE_OF_A_SIDE(ROW)
#undef ROW
#define ROW(name) #name,
        SJ_EVIDENCE_OF_BOTH(ROW)
#undef ROW
};

static const double least = -1e6, most = 1e6; /* of any number in the file */

/* Reads one number at `*at` and steps over it. */
static const char *read_number(float *to, const char **at)
{
    char *stop;
    double value = strtod(*at, &stop);

    if (stop == *at)
        return "a number is missing";
    if (!(value >= least && value <= most))
        return "out of range";
    *to = (float)value;
    *at = stop;
    return NULL;
}

static const char *read_numbers(float *to, int count, const char *at)
{
    const char *wrong = NULL;

    for (int k = 0; k < count && !wrong; k++)
        wrong = read_number(&to[k], &at);
    return wrong ? wrong : *at ? "more than wanted" : NULL;
}

/* value:worth value:worth … */
static const char *read_curve(sj_curve *to, const char *at)
{
    while (*at) {
        const char *wrong;
        unsigned k = to->count;

        if (k == SJ_CURVE_KNOTS)
            return "too many knots";
        if ((wrong = read_number(&to->at[k], &at)) != NULL)
            return wrong;
        if (*at++ != ':')
            return "not of the form value:worth";
        if ((wrong = read_number(&to->worth[k], &at)) != NULL)
            return wrong;
        if (k > 0 && !(to->at[k] > to->at[k - 1]))
            return "values do not rise";
        to->count++;
    }
    return to->count ? NULL : "no knots";
}

typedef struct {
    bool offset, jumps;
} rows_seen;

static const char *read_row(sj_evidence_weights *out, rows_seen *seen, const char *line,
                            size_t name)
{
    const char *values = line + name;

    if (name == strlen("offset") && memcmp(line, "offset", name) == 0) {
        if (seen->offset)
            return "given twice";
        seen->offset = true;
        return read_numbers(&out->offset, 1, values);
    }
    if (name == strlen("jump_worth") && memcmp(line, "jump_worth", name) == 0) {
        if (seen->jumps)
            return "given twice";
        seen->jumps = true;
        return read_numbers(out->jumps, SJ_JUMP_COUNT, values);
    }
    for (int e = 0; e < SJ_EVIDENCE_COUNT; e++)
        if (strlen(sj_evidence_names[e]) == name && memcmp(sj_evidence_names[e], line, name) == 0)
            return out->curve[e].count ? "given twice" : read_curve(&out->curve[e], values);
    return "no such evidence";
}

static sejajar_status check_all_there(const sj_evidence_weights *out, const rows_seen *seen,
                                      const char *path, sejajar_error *err)
{
    const char *missing = !seen->offset ? "offset" : !seen->jumps ? "jump_worth" : NULL;

    for (int e = 0; e < SJ_EVIDENCE_COUNT && !missing; e++)
        if (out->curve[e].count == 0)
            missing = sj_evidence_names[e];
    if (missing)
        return sj_fail(err, SEJAJAR_ERROR_MODEL, "%s: %s is missing", path, missing);
    return SEJAJAR_OK;
}

static sejajar_status read_rows(sj_evidence_weights *out, sejajar_text text, const char *path,
                                sejajar_error *err)
{
    const char *at = text.bytes, *end = at + text.length;
    char line[1024];
    rows_seen seen = {false, false};

    for (uint64_t number = 1; at < end; number++) {
        const char *newline = memchr(at, '\n', (size_t)(end - at));
        size_t length = (size_t)((newline ? newline : end) - at), name;
        const char *wrong;

        if (length >= sizeof line || memchr(at, 0, length))
            return sj_fail_at(err, SEJAJAR_ERROR_MODEL, number, 0, "%s: not a line of evidence",
                              path);
        memcpy(line, at, length);
        line[length] = 0;
        at = newline ? newline + 1 : end;
        if (line[0] == '#' || length == 0)
            continue;
        name = strcspn(line, " ");
        wrong = read_row(out, &seen, line, name);
        if (wrong)
            return sj_fail_at(err, SEJAJAR_ERROR_MODEL, number, 0, "%s: %.*s: %s", path, (int)name,
                              line, wrong);
    }
    return check_all_there(out, &seen, path, err);
}

sejajar_status sj_evidence_read(sj_evidence_weights *out, sejajar_text text, const char *path,
                                sejajar_error *err)
{
    /* strtod() asks the locale for the decimal mark; for this thread it is C's meanwhile. */
    locale_t plain = newlocale(LC_NUMERIC_MASK, "C", (locale_t)0);
    locale_t before = plain ? uselocale(plain) : (locale_t)0;
    sejajar_status status;

    *out = (sj_evidence_weights){.known = true, .checksum = XXH3_64bits(text.bytes, text.length)};
    status = read_rows(out, text, path, err);
    if (plain) {
        uselocale(before);
        freelocale(plain);
    }
    return status;
}
