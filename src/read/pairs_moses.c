/* Pairs from two files: a line of one belongs to the same line of the other. */
#include <inttypes.h>

#include "base/error.h"
#include "base/memory.h"
#include "read/pairs.h"

typedef struct {
    sj_line_source *lines[2]; /* Indonesian, English */
    const char *paths[2];     /* in the same order */
} moses;

static void moses_free(void *self)
{
    moses *m = self;

    if (!m)
        return;
    sj_line_source_free(m->lines[0]);
    sj_line_source_free(m->lines[1]);
    sj_free(m);
}

/* Is the first file the English one? By the names, or by what is in them. */
static sejajar_status first_is_english(bool *out, const sj_pairs_input *input,
                                       sj_byte_source *second, sejajar_error *err)
{
    sejajar_language languages[2];
    sejajar_text first[2];
    sejajar_status status;

    if (sj_language_of_path(&languages[0], input->paths[0]) &&
        sj_language_of_path(&languages[1], input->paths[1]) && languages[0] != languages[1]) {
        *out = languages[0] == SEJAJAR_EN;
        return SEJAJAR_OK;
    }
    *out = input->options->english_first;
    if (*out)
        return SEJAJAR_OK;
    if ((status = sj_byte_source_peek(input->source, &first[0], err)) != SEJAJAR_OK ||
        (status = sj_byte_source_peek(second, &first[1], err)) != SEJAJAR_OK)
        return status;
    *out = sj_pairs_look_swapped(first);
    if (*out)
        sj_remark(input->remarks, "the second file is taken for the Indonesian one: it looks so",
                  "", 0);
    return SEJAJAR_OK;
}

/* Both sources are the lines' from here on, also where it fails. */
static sejajar_status open_lines(moses *m, sj_byte_source *sources[2], sejajar_error *err)
{
    sejajar_status status = sj_line_source_open(&m->lines[0], sources[0], err);

    if (status != SEJAJAR_OK) {
        sj_byte_source_free(sources[1]);
        return status;
    }
    return sj_line_source_open(&m->lines[1], sources[1], err);
}

static sejajar_status open_both(moses *m, const sj_pairs_input *input, sejajar_error *err)
{
    sj_byte_source *second;
    bool swapped = false;
    sejajar_status status =
        sj_byte_source_open(&second, input->paths[1], input->options->encoding, err);

    if (status != SEJAJAR_OK)
        sj_fail_in(err, status, input->paths[1]);
    else
        status = first_is_english(&swapped, input, second, err);
    if (status != SEJAJAR_OK) {
        sj_byte_source_free(input->source);
        sj_byte_source_free(second);
        return status;
    }
    m->paths[0] = input->paths[swapped];
    m->paths[1] = input->paths[!swapped];
    return open_lines(m,
                      swapped ? (sj_byte_source *[2]){second, input->source}
                              : (sj_byte_source *[2]){input->source, second},
                      err);
}

static sejajar_status moses_open(void **self, const sj_pairs_input *input, sejajar_error *err)
{
    moses *m = sj_alloc_zero(1, sizeof *m);
    sejajar_status status = SEJAJAR_OK;

    *self = NULL;
    if (!m) {
        sj_byte_source_free(input->source);
        return sj_fail_memory(err);
    }
    status = open_both(m, input, err);
    if (status != SEJAJAR_OK) {
        moses_free(m);
        return status;
    }
    *self = m;
    return SEJAJAR_OK;
}

static sejajar_status moses_next(void *self, sejajar_pair *pair, bool *more, sejajar_error *err)
{
    moses *m = self;
    sj_line lines[2];
    bool both[2];

    for (int side = 0; side < 2; side++) {
        sejajar_status status = sj_line_source_next(m->lines[side], &lines[side], &both[side], err);

        if (status != SEJAJAR_OK)
            return side == 0 ? status : sj_fail_in(err, status, m->paths[side]);
    }
    if (both[0] != both[1])
        return sj_fail(
            err, SEJAJAR_ERROR_FORMAT, "%s has fewer lines than %s, which has line %" PRIu64,
            m->paths[both[0] ? 1 : 0], m->paths[both[0] ? 0 : 1], lines[both[0] ? 0 : 1].number);
    *more = both[0];
    if (*more)
        *pair = (sejajar_pair){.id = lines[0].text, .en = lines[1].text, .line = lines[0].number};
    return SEJAJAR_OK;
}

const sj_pairs_reader sj_pairs_moses = {moses_open, moses_next, moses_free};
