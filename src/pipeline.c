/* The stages in the order of the text. Read this first. */

#include "align/recut.h"
#include "base/error.h"
#include "base/memory.h"
#include "journey/moving.h"
#include "journey/reading.h"
#include "journey/search.h"
#include "model/path_prior.h"
#include "report/explanation.h"
#include "tokenise/kept_words.h"

static sejajar_status keep_words(sejajar_words **out, sj_journey *j, sejajar_error *err)
{
    sj_tokens *const tokens[2] = {&j->side[0], &j->side[1]};

    sj_journey_forget_scores(j); /* they point into the tokens */
    return sj_kept_words_make(out, tokens, j->sentences, err);
}

sejajar_status sejajar_align(sejajar_alignment **out, const sejajar_model *model,
                             const sejajar_sentences *id, const sejajar_sentences *en,
                             const sejajar_align_options *options, sejajar_error *err)
{
    sejajar_alignment *alignment = sj_alloc_zero(1, sizeof *alignment);
    sejajar_words **words = options ? options->words : NULL;
    sj_journey work = {.glossary = options ? options->glossary : NULL};
    sejajar_status status;

    *out = NULL;
    if (words)
        *words = NULL;
    if (!alignment)
        return sj_fail_memory(err);
    if ((status = sj_journey_prepare(&work, model, id, en, words != NULL, err)) == SEJAJAR_OK &&
        (status = sj_read_texts(alignment, &work, options && options->adapt, err)) == SEJAJAR_OK &&
        options && options->crossing)
        status = sj_find_moves(alignment, &work, err);
    if (status == SEJAJAR_OK && words)
        status = keep_words(words, &work, err);
    if (status == SEJAJAR_OK) {
        *out = alignment;
        alignment = NULL;
    }
    sj_journey_finish(&work);
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

/* ---- Sentences cut after the other text ------------------------------ */

/* Pairs the pieces of one bead. */
static sejajar_status search_pieces(sj_recut *recut, size_t k, sj_searcher *s, sejajar_error *err)
{
    static const sj_anchor_list no_anchors = {0};
    sj_rectangle place = recut->prospects.at[k].place, block = {0};
    sejajar_alignment parts = {0};
    sejajar_status status;

    block.id_end = place.id_end - place.id_first;
    block.en_end = place.en_end - place.en_first;
    s->within = place;
    parts.beads = sj_alloc((size_t)block.id_end + block.en_end, sizeof *parts.beads);
    if (!parts.beads)
        return sj_fail_memory(err);
    status = sj_search_block(&parts, s, &block, &no_anchors, err);
    sj_beads_place(parts.beads, parts.count, &place);
    if (status == SEJAJAR_OK)
        status = sj_recut_take(recut, k, parts.beads, parts.count, err);
    sj_free(parts.beads);
    return status;
}

static sejajar_status search_prospects(sj_recut *recut, const sejajar_model *model,
                                       sejajar_error *err)
{
    sj_journey work = {0};
    sejajar_status status =
        sj_journey_prepare(&work, model, &recut->pieces[0], &recut->pieces[1], false, err);
    sj_searcher s = {.j = &work, .prior = sj_path_prior_of(&work.parameters)};

    for (size_t k = 0; status == SEJAJAR_OK && k < recut->prospects.count; k++)
        status = search_pieces(recut, k, &s, err);
    sj_journey_finish(&work);
    return status;
}

sejajar_status sejajar_recut(sejajar_alignment *alignment, const sejajar_model *model,
                             sejajar_sentences *id, sejajar_sentences *en, sejajar_error *err)
{
    sj_recut recut;
    sejajar_status status;

    if (!model->map)
        return SEJAJAR_OK;
    status = sj_recut_open(&recut, alignment, id, en, err);
    if (status == SEJAJAR_OK && recut.prospects.count)
        status = search_prospects(&recut, model, err);
    if (status == SEJAJAR_OK)
        status = sj_recut_apply(&recut, alignment, id, en, err);
    sj_recut_close(&recut);
    return status;
}

static bool is_one_side(uint32_t first, uint32_t count, const sejajar_sentences *sentences)
{
    return count > 0 && count <= SJ_SHAPE_SIDE && first < sentences->count &&
           count <= sentences->count - first;
}

sejajar_status sejajar_explain(sejajar_sink sink, void *to, const sejajar_model *model,
                               const sejajar_sentences *id, const sejajar_sentences *en,
                               const sejajar_bead *bead, const sejajar_align_options *options,
                               sejajar_error *err)
{
    sejajar_alignment alignment = {0};
    sj_journey work = {.glossary = options ? options->glossary : NULL};
    sejajar_status status;

    if (!is_one_side(bead->id_first, bead->id_count, id) ||
        !is_one_side(bead->en_first, bead->en_count, en))
        return sj_fail(err, SEJAJAR_ERROR_ARGUMENT,
                       "only a bead with 1 to %d sentences on both sides can be explained",
                       SJ_SHAPE_SIDE);
    status = sj_journey_prepare(&work, model, id, en, false, err);
    if (status == SEJAJAR_OK) /* to learn what aligning learns */
        status = sj_read_texts(&alignment, &work, options && options->adapt, err);
    if (status == SEJAJAR_OK) {
        const sj_score_sources sources = sj_journey_score_sources(&work);

        status = sj_explanation_write(sink, to, work.scorer, &sources, bead, err);
    }
    sj_journey_finish(&work);
    sj_free(alignment.beads);
    return status;
}
