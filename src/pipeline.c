/* The stages in the order of the text. Read this first. */

#include "align/blocks.h"
#include "align/corridor.h"
#include "align/narrow.h"
#include "base/error.h"
#include "base/memory.h"
#include "learn/document.h"
#include "model/model.h"
#include "model/path_prior.h"
#include "report/explanation.h"
#include "score/guess.h"
#include "score/points.h"
#include "score/scorer.h"

/* How far the corridor reaches beyond the anchors, at first and at most, in sentences. */
enum { CORRIDOR_PAD = 2, WIDEST_PAD = 192 };

/* How often words are learned from the texts, where there is no lexicon to begin with. */
enum { ROUNDS_WITHOUT_LEXICON = 3 };

/* Two texts on their way: what the stages hand on; all of it goes at the end. */
typedef struct {
    const sj_parameters *parameters;
    const sj_lexicon *lexicon; /* NULL: none */
    const sejajar_sentences *sentences[2];
    sj_tokens side[2];
    sj_learned_links learned;
    sj_bitext bitext;
    sj_lengths lengths;
    sj_scorer *scorer;
    sj_guesser guesser;
} journey;

static void forget_scores(journey *j)
{
    sj_scorer_close(j->scorer);
    j->scorer = NULL;
    sj_guesser_close(&j->guesser);
    sj_bitext_free(&j->bitext);
}

static void finish(journey *j)
{
    forget_scores(j);
    sj_learned_links_free(&j->learned);
    sj_tokens_free(&j->side[0]);
    sj_tokens_free(&j->side[1]);
}

/* What the words tell, by the lexicon and by what was learned so far. */
static sejajar_status prepare_scores(journey *j, sejajar_error *err)
{
    sejajar_status status = sj_bitext_make(&j->bitext, &j->side[0], &j->side[1], j->lexicon,
                                           &j->learned, j->parameters, err);

    if (status == SEJAJAR_OK)
        status = sj_guesser_open(&j->guesser, &j->bitext, &j->lengths, j->parameters, err);
    if (status != SEJAJAR_OK)
        return status;
    return sj_scorer_open(&j->scorer, &j->bitext, &j->lengths, j->parameters, j->sentences[0],
                          j->sentences[1], err);
}

/* tokenise → score: all but the search. What was made stays for finish(). */
static sejajar_status prepare(journey *j, const sejajar_model *model, const sejajar_sentences *id,
                              const sejajar_sentences *en, sejajar_error *err)
{
    sejajar_status status;

    j->parameters = &model->parameters;
    j->lexicon = model->map ? &model->lexicon : NULL;
    j->sentences[0] = id;
    j->sentences[1] = en;
    if (id->count >= UINT32_MAX / 2 || en->count >= UINT32_MAX / 2)
        return sj_fail(err, SEJAJAR_ERROR_LIMIT, "a document has over two billion sentences");
    if ((status = sj_tokenise(&j->side[0], id, SEJAJAR_ID, err)) != SEJAJAR_OK ||
        (status = sj_tokenise(&j->side[1], en, SEJAJAR_EN, err)) != SEJAJAR_OK)
        return status;
    sj_lengths_begin(&j->lengths, j->parameters, &j->side[1]);
    return prepare_scores(j, err);
}

/* Beads count from the corner of their block; here they get their place in the texts. */
static void move_beads(sejajar_bead *beads, size_t count, const sj_rectangle *block)
{
    for (size_t k = 0; k < count; k++) {
        beads[k].id_first += block->id_first;
        beads[k].en_first += block->en_first;
    }
}

/* Searches one block, in a wider corridor as long as the path touches its border. */
static sejajar_status align_block(sejajar_alignment *to, journey *j, const sj_rectangle *block,
                                  const sj_anchor_list *anchors, const sj_path_prior *prior,
                                  sejajar_error *err)
{
    sejajar_bead *beads = to->beads + to->count;
    sj_corridor corridor = {0}, narrow;
    size_t count = 0;
    sejajar_status status =
        sj_corridor_make(&corridor, block, anchors->at, anchors->count, CORRIDOR_PAD, err);

    for (uint32_t pad = 4 * CORRIDOR_PAD; status == SEJAJAR_OK; pad *= 4) {
        sj_guesser_begin(&j->guesser, block->id_first, block->en_first);
        status = sj_corridor_narrow(&narrow, &corridor, sj_guesser_row, &j->guesser, err);
        if (status != SEJAJAR_OK)
            break;
        sj_scorer_begin(j->scorer, block->id_first, block->en_first);
        status = sj_path_find(beads, &count, &narrow, sj_scorer_row, j->scorer, prior, err);
        sj_corridor_free(&narrow);
        if (pad > WIDEST_PAD || !sj_corridor_widen(&corridor, beads, count, pad))
            break;
    }
    sj_corridor_free(&corridor);
    move_beads(beads, count, block);
    to->count += count;
    return status;
}

/* Cuts the texts at anchors; where there is a choice, their weights had better be exact. */
static sejajar_status cut_blocks(sj_block_list *blocks, journey *j, sj_anchor_list *anchors,
                                 sejajar_error *err)
{
    size_t id_count = j->side[0].count, en_count = j->side[1].count;
    sejajar_status status = SEJAJAR_OK;

    if (id_count >= SJ_SHORT_BLOCK || en_count >= SJ_SHORT_BLOCK)
        status = sj_scorer_weigh(j->scorer, anchors->at, anchors->count, err);
    if (status != SEJAJAR_OK)
        return status;
    return sj_blocks_cut(blocks, (uint32_t)id_count, (uint32_t)en_count, anchors->at,
                         anchors->count, err);
}

/* anchors → blocks → path: the search. */
static sejajar_status search(sejajar_alignment *to, journey *j, sejajar_error *err)
{
    uint32_t id_count = (uint32_t)j->side[0].count, en_count = (uint32_t)j->side[1].count;
    sj_anchor_list anchors = {0};
    sj_block_list blocks = {0};
    sj_point_finder finder = {0};
    sj_path_prior prior = sj_path_prior_of(j->parameters);
    sejajar_status status;

    to->beads = sj_alloc((size_t)id_count + en_count, sizeof *to->beads);
    if (!to->beads)
        return sj_fail_memory(err);
    if ((status = sj_point_finder_open(&finder, &j->bitext, &j->guesser, err)) == SEJAJAR_OK &&
        (status = sj_anchors_find(&anchors, id_count, en_count, sj_points_find, &finder, err)) ==
            SEJAJAR_OK)
        status = cut_blocks(&blocks, j, &anchors, err);
    for (size_t k = 0; k < blocks.count && status == SEJAJAR_OK; k++)
        status = align_block(to, j, &blocks.at[k], &anchors, &prior, err);
    sj_point_finder_close(&finder);
    sj_array_free(&anchors);
    sj_array_free(&blocks);
    return status;
}

/* Learns words from the alignment and aligns again with them. */
static sejajar_status adapt(sejajar_alignment *to, journey *j, sejajar_error *err)
{
    const sj_tokens *sides[2] = {&j->side[0], &j->side[1]};
    sejajar_status status;

    sj_learned_links_free(&j->learned);
    if ((status = sj_document_learn(&j->learned, sides, to->beads, to->count, err)) != SEJAJAR_OK)
        return status;
    forget_scores(j);
    sj_free(to->beads);
    *to = (sejajar_alignment){0};
    if ((status = prepare_scores(j, err)) != SEJAJAR_OK)
        return status;
    return search(to, j, err);
}

/* The search, and what is learned on the way. */
static sejajar_status travel(sejajar_alignment *to, journey *j, bool adapting, sejajar_error *err)
{
    int rounds = !j->lexicon ? ROUNDS_WITHOUT_LEXICON : adapting ? 1 : 0;
    sejajar_status status = search(to, j, err);

    for (int k = 0; status == SEJAJAR_OK && k < rounds; k++)
        status = adapt(to, j, err);
    return status;
}

sejajar_status sejajar_align(sejajar_alignment **out, const sejajar_model *model,
                             const sejajar_sentences *id, const sejajar_sentences *en,
                             const sejajar_align_options *options, sejajar_error *err)
{
    sejajar_alignment *alignment = sj_alloc_zero(1, sizeof *alignment);
    journey work = {0};
    sejajar_status status;

    *out = NULL;
    if (!alignment)
        return sj_fail_memory(err);
    if ((status = prepare(&work, model, id, en, err)) == SEJAJAR_OK &&
        (status = travel(alignment, &work, options && options->adapt, err)) == SEJAJAR_OK) {
        *out = alignment;
        alignment = NULL;
    }
    finish(&work);
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

static bool is_one_side(uint32_t first, uint32_t count, const sejajar_sentences *sentences)
{
    return count > 0 && count <= SJ_SHAPE_SIDE && first < sentences->count &&
           count <= sentences->count - first;
}

sejajar_status sejajar_explain(sejajar_sink sink, void *to, const sejajar_model *model,
                               const sejajar_sentences *id, const sejajar_sentences *en,
                               const sejajar_bead *bead, sejajar_error *err)
{
    const sejajar_sentences *sentences[2] = {id, en};
    sejajar_alignment alignment = {0};
    journey work = {0};
    sejajar_status status;

    if (!is_one_side(bead->id_first, bead->id_count, id) ||
        !is_one_side(bead->en_first, bead->en_count, en))
        return sj_fail(err, SEJAJAR_ERROR_ARGUMENT,
                       "only a bead with 1 to %d sentences on both sides can be explained",
                       SJ_SHAPE_SIDE);
    status = prepare(&work, model, id, en, err);
    if (status == SEJAJAR_OK && !work.lexicon) /* words are learned by aligning */
        status = travel(&alignment, &work, false, err);
    if (status == SEJAJAR_OK)
        status = sj_explanation_write(sink, to, work.scorer, &work.bitext, work.parameters,
                                      sentences, bead, err);
    finish(&work);
    sj_free(alignment.beads);
    return status;
}
