/* sejajar_align(): the stages in the order of the text. Read this first. */
#include "align/path.h"
#include "base/error.h"
#include "base/memory.h"
#include "model/model.h"
#include "score/scorer.h"

/* What the stages hand on; all of it goes at the end. */
typedef struct {
    sj_tokens side[2];
    sj_bitext bitext;
    sj_lengths lengths;
    sj_scorer *scorer;
} bitext_work;

static void set_prior(sj_path_prior *prior, const sj_parameters *p)
{
    double sum = 0;

    for (int s = 0; s < SJ_SHAPE_COUNT; s++)
        sum += p->shape[s];
    for (int s = 0; s < SJ_SHAPE_COUNT; s++)
        prior->shape[s] = p->shape[s] / sum;
    prior->gap_open = p->gap_open;
    prior->gap_extend = p->gap_extend;
    prior->weight = p->prior_beads;
    prior->rounds = 2;
}

static sejajar_status find_beads(sejajar_alignment *to, bitext_work *work,
                                 const sj_parameters *parameters, uint32_t id_count,
                                 uint32_t en_count, sejajar_error *err)
{
    sj_corridor corridor = {.id_count = id_count, .en_count = en_count};
    sj_path_prior prior;
    sejajar_status status = SEJAJAR_OK;

    set_prior(&prior, parameters);
    corridor.low = sj_alloc_zero(id_count + 1, sizeof(uint32_t));
    corridor.high = sj_alloc_zero(id_count + 1, sizeof(uint32_t));
    to->beads = sj_alloc((size_t)id_count + en_count, sizeof *to->beads);
    for (uint32_t i = 0; i <= id_count; i++) {
        corridor.low[i] = 0;
        corridor.high[i] = en_count;
    }
    sj_scorer_begin(work->scorer, 0, 0);
    status = sj_path_find(to->beads, &to->count, &corridor, sj_scorer_row, work->scorer, &prior,
                          NULL, err);
    sj_free(corridor.low);
    sj_free(corridor.high);
    return status;
}

sejajar_status sejajar_align(sejajar_alignment **out, const sejajar_model *model,
                             const sejajar_sentences *id, const sejajar_sentences *en,
                             const sejajar_align_options *options, sejajar_error *err)
{
    const sj_parameters *parameters = &model->parameters;
    sejajar_alignment *alignment = sj_alloc_zero(1, sizeof *alignment);
    bitext_work work = {0};
    sejajar_status status;

    (void)options;
    *out = NULL;
    if (!alignment)
        return sj_fail_memory(err);
    if ((status = sj_tokenise(&work.side[0], id, SEJAJAR_ID, err)) != SEJAJAR_OK ||
        (status = sj_tokenise(&work.side[1], en, SEJAJAR_EN, err)) != SEJAJAR_OK ||
        (status = sj_bitext_make(&work.bitext, &work.side[0], &work.side[1], &model->lexicon,
                                 parameters, err)) != SEJAJAR_OK)
        goto done;
    sj_lengths_begin(&work.lengths, parameters, &work.side[1]);
    if ((status = sj_scorer_open(&work.scorer, &work.bitext, &work.lengths, parameters, id, en,
                                 err)) != SEJAJAR_OK ||
        (status = find_beads(alignment, &work, parameters, (uint32_t)id->count, (uint32_t)en->count,
                             err)) != SEJAJAR_OK)
        goto done;
    *out = alignment;
    alignment = NULL;
done:
    sj_scorer_close(work.scorer);
    sj_bitext_free(&work.bitext);
    sj_tokens_free(&work.side[0]);
    sj_tokens_free(&work.side[1]);
    sejajar_alignment_free(alignment);
    return status;
}

void sejajar_alignment_free(sejajar_alignment *alignment)
{
    if (!alignment)
        return;
    sj_free(alignment->beads);
    sj_free(alignment);
}
