/* All pairs of an alignment against the rules, and judged, without cutting their words again. */
#include <string.h>

#include "base/bead.h"
#include "base/error.h"
#include "fidelity/judge.h"
#include "filter/filter.h"
#include "write/value.h"

typedef struct {
    const sejajar_screening *how;
    const sejajar_sentences *sentences[2];
    bool expecting; /* filter and judge have looked up the words */
} screener;

/* ---- The pair as it is written --------------------------------------- */

static int keep(void *to, const char *bytes, size_t length)
{
    sejajar_filter *filter = to;

    if (!sj_array_reserve(&filter->written, length))
        return -1;
    memcpy(filter->written.at + filter->written.count, bytes, length);
    filter->written.count += length;
    return 0;
}

/* One side after the other, into what the filter keeps; `*middle` is where the second begins. */
static bool write_pair(screener *s, const sejajar_bead *bead, size_t *middle)
{
    sejajar_filter *filter = s->how->filter;
    sj_buffer buffer;

    filter->written.count = 0;
    sj_buffer_open(&buffer, keep, filter);
    for (int side = 0; side < 2; side++) {
        *middle = filter->written.count;
        sj_put_sentences(&buffer, SJ_PLAIN, s->sentences[side], sj_bead_first(bead, side),
                         sj_bead_count(bead, side));
        if (sj_buffer_close(&buffer, NULL) != SEJAJAR_OK)
            return false;
    }
    return true;
}

/* ---- Words ----------------------------------------------------------- */

static sejajar_status expect_words(screener *s, sejajar_error *err)
{
    sejajar_status status;

    if (s->expecting || !s->how->words)
        return SEJAJAR_OK;
    s->expecting = true;
    status = sj_filter_expect(s->how->filter, s->how->words, err);
    if (status == SEJAJAR_OK && s->how->judge)
        status = sj_judge_expect(s->how->judge, s->how->words, err);
    return status;
}

static void cut(screener *s, const sejajar_bead *bead, sejajar_language side, sejajar_text text)
{
    sj_kept_words_cut(&s->how->filter->cut[side], s->how->words, side, s->sentences[side],
                      sj_bead_first(bead, (int)side), sj_bead_count(bead, (int)side), text);
}

/* ---- Pairs ----------------------------------------------------------- */

static sejajar_status judge(sejajar_screened *pair, screener *s, sejajar_error *err)
{
    sejajar_judgement judgement;
    sejajar_status status = sj_judge_cut(&judgement, s->how->judge, s->how->filter->cut, err);

    pair->fidelity = judgement.fidelity;
    return status;
}

/* Nobody sees the fidelity of what is dropped for another reason; but where it is a reason itself,
 * it is counted. */
static sejajar_status look_at(sejajar_screened *pair, screener *s, sejajar_error *err)
{
    sejajar_filter *filter = s->how->filter;
    bool is_reason = filter->options.min_fidelity > 0;
    sejajar_status status = SEJAJAR_OK;

    pair->fidelity = SEJAJAR_FILTER_NONE;
    if (s->how->judge && is_reason)
        status = judge(pair, s, err);
    if (status != SEJAJAR_OK)
        return status;
    pair->broken = sj_filter_cut(&pair->print, filter, pair->score, pair->fidelity);
    if (s->how->judge && !is_reason && !(pair->broken & s->how->drop))
        status = judge(pair, s, err);
    return status;
}

static sejajar_status screen_bead(screener *s, const sejajar_bead *bead, sejajar_screened_sink sink,
                                  void *to, sejajar_error *err)
{
    sejajar_screened pair = {.bead = bead, .score = sj_ten_thousandths(bead->probability) / 1e4};
    sejajar_status status = expect_words(s, err);
    const char *written;
    size_t middle;

    if (status != SEJAJAR_OK)
        return status;
    if (!write_pair(s, bead, &middle))
        return sj_fail_memory(err);
    written = s->how->filter->written.at;
    pair.id = (sejajar_text){written, middle};
    pair.en = (sejajar_text){written + middle, s->how->filter->written.count - middle};
    cut(s, bead, SEJAJAR_ID, pair.id);
    cut(s, bead, SEJAJAR_EN, pair.en);
    if ((status = look_at(&pair, s, err)) != SEJAJAR_OK)
        return status;
    return sink(to, &pair) == 0 ? SEJAJAR_OK : sj_fail_sink(err);
}

sejajar_status sejajar_screen(const sejajar_screening *how, const sejajar_alignment *alignment,
                              const sejajar_sentences *id, const sejajar_sentences *en,
                              sejajar_screened_sink sink, void *to, sejajar_error *err)
{
    screener s = {.how = how, .sentences = {id, en}};
    sejajar_status status = SEJAJAR_OK;

    for (size_t k = 0; status == SEJAJAR_OK && k < alignment->count; k++) {
        const sejajar_bead *bead = &alignment->beads[k];

        if (!sj_bead_fits(bead, id, en))
            return sj_fail(err, SEJAJAR_ERROR_ARGUMENT,
                           "bead %zu has sentences that the texts have not", k);
        if (sj_sentences_hold_text(id, bead->id_first, bead->id_count) &&
            sj_sentences_hold_text(en, bead->en_first, bead->en_count))
            status = screen_bead(&s, bead, sink, to, err);
    }
    return status;
}
