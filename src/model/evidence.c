/* fidelity.txt: reading it. */
#include "model/evidence.h"

#include <stdlib.h>
#include <xxhash.h>

#include "base/error.h"
#include "base/text.h"
#include "model/named_rows.h"

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
    sj_evidence_weights *to;
    bool offset, jumps; /* seen */
} reading;

/* Numbers that there are once. */
static const char *read_once(bool *seen, float *to, int count, const char *numbers)
{
    if (*seen)
        return "given twice";
    *seen = true;
    return read_numbers(to, count, numbers);
}

/* An sj_take_row. */
static const char *take_row(void *to, const char *name, size_t length, const char *numbers)
{
    reading *r = to;

    if (sj_bytes_are(name, length, "offset"))
        return read_once(&r->offset, &r->to->offset, 1, numbers);
    if (sj_bytes_are(name, length, "jump_worth"))
        return read_once(&r->jumps, r->to->jumps, SJ_JUMP_COUNT, numbers);
    for (int e = 0; e < SJ_EVIDENCE_COUNT; e++)
        if (sj_bytes_are(name, length, sj_evidence_names[e]))
            return r->to->curve[e].count ? "given twice" : read_curve(&r->to->curve[e], numbers);
    return "no such evidence";
}

static sejajar_status check_all_there(const reading *r, const char *path, sejajar_error *err)
{
    const char *missing = !r->offset ? "offset" : !r->jumps ? "jump_worth" : NULL;

    for (int e = 0; e < SJ_EVIDENCE_COUNT && !missing; e++)
        if (r->to->curve[e].count == 0)
            missing = sj_evidence_names[e];
    if (missing)
        return sj_fail(err, SEJAJAR_ERROR_MODEL, "%s: %s is missing", path, missing);
    return SEJAJAR_OK;
}

sejajar_status sj_evidence_read(sj_evidence_weights *out, sejajar_text text, const char *path,
                                sejajar_error *err)
{
    reading r = {.to = out};
    sejajar_status status;

    *out = (sj_evidence_weights){.known = true, .checksum = XXH3_64bits(text.bytes, text.length)};
    status = sj_named_rows_read(take_row, &r, text, "evidence", path, err);
    return status == SEJAJAR_OK ? check_all_there(&r, path, err) : status;
}
