/* The stages in the order of the text. Read this first. */

#include <math.h>

#include "align/blocks.h"
#include "align/corridor.h"
#include "align/moves.h"
#include "align/narrow.h"
#include "align/recut.h"
#include "base/bead.h"
#include "base/error.h"
#include "base/memory.h"
#include "learn/document_lexicon.h"
#include "learn/manner.h"
#include "model/model.h"
#include "model/path_prior.h"
#include "report/explanation.h"
#include "score/guess.h"
#include "score/points.h"
#include "score/scorer.h"
#include "tokenise/kept_words.h"

/* How far the corridor reaches beyond the anchors, at first and at most, in sentences. */
enum { CORRIDOR_PAD = 2, WIDEST_PAD = 192 };

/* How often words are learned from the texts, where there is no lexicon to begin with. */
enum { ROUNDS_WITHOUT_LEXICON = 3 };

/* Rounds of learning how freely the texts were translated. */
enum { ROUNDS_OF_MANNER = 6 };
/* Where a close reading matches less than a third of the shorter text, nothing can be learned
 * from it; then a free one begins with this share of free translations. */
static const double too_little = 1.0 / 3, very_free = 0.3;
/* Nats by which a free reading must explain the texts better, and better than chance. */
static const double much_likelier = 3;

/* Two texts on their way: what the stages hand on; all of it goes at the end. */
typedef struct {
    const sejajar_model *model;
    sj_parameters parameters;  /* the model's, then what the texts show of themselves */
    const sj_lexicon *lexicon; /* NULL: none */
    const sejajar_sentences *sentences[2];
    sj_tokens side[2];
    sj_learned_links learned;
    sj_bitext bitext;
    sj_lengths lengths;
    sj_scorer *scorer;
    sj_guesser guesser;
    double likelihood; /* of the last search: log chance against unrelated texts */
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
                                           &j->learned, &j->parameters, err);

    if (status == SEJAJAR_OK)
        status = sj_guesser_open(&j->guesser, &j->bitext, &j->lengths, &j->parameters, err);
    if (status != SEJAJAR_OK)
        return status;
    return sj_scorer_open(&j->scorer, &j->bitext, &j->lengths, &j->parameters, j->sentences[0],
                          j->sentences[1], err);
}

/* tokenise → score: all but the search. What was made stays for finish(). */
static sejajar_status prepare(journey *j, const sejajar_model *model, const sejajar_sentences *id,
                              const sejajar_sentences *en, bool keeps_words, sejajar_error *err)
{
    sejajar_status (*tokenise)(sj_tokens *, const sejajar_sentences *, sejajar_language,
                               sejajar_error *) = keeps_words ? sj_tokenise_placed : sj_tokenise;
    sejajar_status status;

    j->model = model;
    j->parameters = model->parameters;
    j->lexicon = model->map ? &model->lexicon : NULL;
    j->sentences[0] = id;
    j->sentences[1] = en;
    if (id->count >= UINT32_MAX / 2 || en->count >= UINT32_MAX / 2)
        return sj_fail(err, SEJAJAR_ERROR_LIMIT, "a document has over two billion sentences");
    if ((status = tokenise(&j->side[0], id, SEJAJAR_ID, err)) != SEJAJAR_OK ||
        (status = tokenise(&j->side[1], en, SEJAJAR_EN, err)) != SEJAJAR_OK)
        return status;
    sj_lengths_begin(&j->lengths, &j->parameters, &j->side[1]);
    return prepare_scores(j, err);
}

/* What a search needs of the texts. */
typedef struct {
    journey *j;
    sj_point_finder finder;
    sj_path_prior prior;
    sj_rectangle within; /* the part of the texts at hand */
} searcher;

static sejajar_status begin_search(searcher *s, journey *j, sejajar_error *err)
{
    *s = (searcher){.j = j, .prior = sj_path_prior_of(&j->parameters)};
    return sj_point_finder_open(&s->finder, &j->bitext, &j->guesser, err);
}

static void end_search(searcher *s)
{
    sj_point_finder_close(&s->finder);
}

/* Points of the part at hand, counted from its corner: an sj_find_points. */
static sejajar_status find_within(void *context, const sj_rectangle *place, sj_anchor_list *out,
                                  sejajar_error *err)
{
    searcher *s = context;
    uint32_t id = s->within.id_first, en = s->within.en_first;
    sj_rectangle moved = {place->id_first + id, place->id_end + id, place->en_first + en,
                          place->en_end + en};
    size_t first = out->count;
    sejajar_status status = sj_points_find(&s->finder, &moved, out, err);

    for (size_t k = first; status == SEJAJAR_OK && k < out->count; k++) {
        out->at[k].id -= id;
        out->at[k].en -= en;
    }
    return status;
}

/* Beads count from the corner of their block; here they get their place outside. */
static void place_beads(sejajar_bead *beads, size_t count, const sj_rectangle *block)
{
    for (size_t k = 0; k < count; k++) {
        beads[k].id_first += block->id_first;
        beads[k].en_first += block->en_first;
    }
}

/* Searches one block, in a wider corridor as long as the path touches its border. */
static sejajar_status align_block(sejajar_alignment *to, searcher *s, const sj_rectangle *block,
                                  const sj_anchor_list *anchors, sejajar_error *err)
{
    sj_scorer *scorer = s->j->scorer;
    sejajar_bead *beads = to->beads + to->count;
    sj_corridor corridor = {0}, narrow;
    size_t count = 0;
    double likelihood = 0;
    sejajar_status status =
        sj_corridor_make(&corridor, block, anchors->at, anchors->count, CORRIDOR_PAD, err);

    for (uint32_t pad = 4 * CORRIDOR_PAD; status == SEJAJAR_OK; pad *= 4) {
        uint32_t id = s->within.id_first + block->id_first;
        uint32_t en = s->within.en_first + block->en_first;

        sj_guesser_begin(&s->j->guesser, id, en);
        status = sj_corridor_narrow(&narrow, &corridor, sj_guesser_row, &s->j->guesser, err);
        if (status != SEJAJAR_OK)
            break;
        sj_scorer_begin(scorer, id, en);
        status = sj_path_find(beads, &count, &likelihood, &narrow, sj_scorer_row, scorer, &s->prior,
                              err);
        sj_corridor_free(&narrow);
        if (pad > WIDEST_PAD || !sj_corridor_widen(&corridor, beads, count, pad))
            break;
    }
    sj_corridor_free(&corridor);
    place_beads(beads, count, block);
    to->count += count;
    s->j->likelihood += likelihood;
    return status;
}

/* By so many sentences; unsigned sums go round, so that it can be undone. */
static void shift(sj_anchor_list *anchors, uint32_t id, uint32_t en)
{
    for (size_t k = 0; k < anchors->count; k++) {
        anchors->at[k].id += id;
        anchors->at[k].en += en;
    }
}

/* Cuts the part at hand at anchors; where there is a choice, their weights had better be exact. */
static sejajar_status cut_blocks(sj_block_list *blocks, searcher *s, sj_anchor_list *anchors,
                                 sejajar_error *err)
{
    uint32_t id_count = s->within.id_end - s->within.id_first;
    uint32_t en_count = s->within.en_end - s->within.en_first;
    sejajar_status status = SEJAJAR_OK;

    if (id_count >= SJ_SHORT_BLOCK || en_count >= SJ_SHORT_BLOCK) {
        shift(anchors, s->within.id_first, s->within.en_first);
        status = sj_scorer_weigh(s->j->scorer, anchors->at, anchors->count, err);
        shift(anchors, 0 - s->within.id_first, 0 - s->within.en_first);
    }
    if (status != SEJAJAR_OK)
        return status;
    return sj_blocks_cut(blocks, id_count, en_count, anchors->at, anchors->count, err);
}

/* anchors → blocks → path: the search. Appends the beads of the part at hand, counted from
 * its corner; `to` has room for as many as it has sentences. */
static sejajar_status search_part(sejajar_alignment *to, searcher *s, sejajar_error *err)
{
    uint32_t id_count = s->within.id_end - s->within.id_first;
    uint32_t en_count = s->within.en_end - s->within.en_first;
    sj_anchor_list anchors = {0};
    sj_block_list blocks = {0};
    sejajar_status status = sj_anchors_find(&anchors, id_count, en_count, find_within, s, err);

    if (status == SEJAJAR_OK)
        status = cut_blocks(&blocks, s, &anchors, err);
    for (size_t k = 0; k < blocks.count && status == SEJAJAR_OK; k++)
        status = align_block(to, s, &blocks.at[k], &anchors, err);
    sj_array_free(&anchors);
    sj_array_free(&blocks);
    return status;
}

/* The whole texts. */
static sejajar_status search(sejajar_alignment *to, journey *j, sejajar_error *err)
{
    uint32_t id_count = (uint32_t)j->side[0].count, en_count = (uint32_t)j->side[1].count;
    searcher s;
    sejajar_status status;

    j->likelihood = 0;
    to->beads = sj_alloc((size_t)id_count + en_count, sizeof *to->beads);
    if (!to->beads)
        return sj_fail_memory(err);
    if ((status = begin_search(&s, j, err)) == SEJAJAR_OK) {
        s.within = (sj_rectangle){0, id_count, 0, en_count};
        status = search_part(to, &s, err);
    }
    end_search(&s);
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

/* How much of the shorter text is matched. */
static double share_matched(const sejajar_alignment *a, const journey *j)
{
    double n[2] = {0, 0}, share[2];

    for (size_t k = 0; k < a->count; k++)
        if (sj_bead_is_matched(&a->beads[k])) {
            n[0] += a->beads[k].id_count;
            n[1] += a->beads[k].en_count;
        }
    for (int side = 0; side < 2; side++)
        share[side] = n[side] / ((double)j->side[side].count + 1e-9);
    return share[0] > share[1] ? share[0] : share[1];
}

static void set_parameters(journey *j, const sj_parameters *parameters)
{
    j->parameters = *parameters;
    sj_scorer_refresh(j->scorer);
    sj_guesser_refresh(&j->guesser);
}

/* What the alignment tells of how the texts were translated; `guess` if it is too little. */
static sejajar_status learn_manner(sj_parameters *out, const sejajar_alignment *from, journey *j,
                                   const sj_parameters *guess, sejajar_error *err)
{
    const sj_tokens *sides[2] = {&j->side[0], &j->side[1]};

    *out = *guess;
    if (share_matched(from, j) < too_little)
        return SEJAJAR_OK;
    return sj_manner_learn(out, &j->model->parameters, j->scorer, sides, from->beads, from->count,
                           err);
}

/* Texts may be translated far more freely than the model expects, and a close reading leaves
 * most of them alone. So they are read again in the manner that shows, as often as that
 * changes; the free reading stands if it explains the texts better. */
static sejajar_status read_freely(sejajar_alignment *to, journey *j, sejajar_error *err)
{
    sj_parameters close = j->parameters, guess = close, next;
    double likelihood = j->likelihood, least;
    sejajar_alignment other = {0};
    sejajar_status status;

    guess.free = very_free;
    status = learn_manner(&next, to, j, &guess, err);
    for (int k = 0; status == SEJAJAR_OK && k < ROUNDS_OF_MANNER; k++) {
        if (!sj_manner_differs(&j->parameters, &next))
            break;
        set_parameters(j, &next);
        sj_free(other.beads);
        other = (sejajar_alignment){0};
        if ((status = search(&other, j, err)) == SEJAJAR_OK)
            status = learn_manner(&next, &other, j, &next, err);
    }
    least = (likelihood > 0 ? likelihood : 0) + much_likelier;
    if (status == SEJAJAR_OK && other.beads && j->likelihood > least) {
        sj_free(to->beads);
        *to = other;
        return SEJAJAR_OK;
    }
    sj_free(other.beads);
    set_parameters(j, &close);
    j->likelihood = likelihood;
    return status;
}

/* The search, and what is learned on the way. */
static sejajar_status travel(sejajar_alignment *to, journey *j, bool adapting, sejajar_error *err)
{
    int rounds = !j->lexicon ? ROUNDS_WITHOUT_LEXICON : adapting ? 1 : 0;
    sejajar_status status = search(to, j, err);

    for (int k = 0; status == SEJAJAR_OK && k < rounds; k++)
        status = adapt(to, j, err);
    return status == SEJAJAR_OK ? read_freely(to, j, err) : status;
}

/* ---- Moved blocks ---------------------------------------------------- */

static sejajar_status find_idle(void *context, const bool *const busy[2], sj_anchor_list *out,
                                sejajar_error *err)
{
    searcher *s = context;
    sj_rectangle whole = {0, (uint32_t)s->j->side[0].count, 0, (uint32_t)s->j->side[1].count};
    sejajar_status status;

    s->finder.busy[0] = busy[0];
    s->finder.busy[1] = busy[1];
    if ((status = sj_points_find(&s->finder, &whole, out, err)) != SEJAJAR_OK)
        return status;
    return sj_scorer_weigh(s->j->scorer, out->at, out->count, err);
}

static sejajar_status search_place(void *context, const sj_rectangle *within, sj_bead_list *out,
                                   sejajar_error *err)
{
    searcher *s = context;
    size_t room = (size_t)(within->id_end - within->id_first) + within->en_end - within->en_first;
    sejajar_alignment beads = {0};
    sejajar_status status;

    if (!sj_array_reserve(out, room))
        return sj_fail_memory(err);
    s->within = *within;
    beads.beads = sj_array_from(out, out->count);
    if ((status = search_part(&beads, s, err)) != SEJAJAR_OK)
        return status;
    place_beads(beads.beads, beads.count, within);
    out->count += beads.count;
    return SEJAJAR_OK;
}

static sejajar_status score_bead(void *context, const sejajar_bead *bead, float *out,
                                 sejajar_error *err)
{
    journey *j = ((searcher *)context)->j;
    sj_bead_parts parts;
    sejajar_status status = sj_scorer_take_apart(j->scorer, bead, &parts, err);
    int shape;

    sj_array_free(&parts.links);
    if (status != SEJAJAR_OK)
        return status;
    *out = parts.total;
    shape = sj_shape_number(bead->id_count, bead->en_count);
    if (shape >= 0)
        *out += (float)log(j->parameters.shape[shape]);
    return SEJAJAR_OK;
}

static sejajar_status find_moves(sejajar_alignment *alignment, journey *j, sejajar_error *err)
{
    searcher s;
    sejajar_status status = begin_search(&s, j, err);
    sj_moves_view view = {&s, find_idle, search_place, score_bead, j->parameters.move_chance};

    if (status == SEJAJAR_OK)
        status = sj_moves_find(alignment, (uint32_t)j->side[0].count, (uint32_t)j->side[1].count,
                               &view, err);
    end_search(&s);
    return status;
}

static sejajar_status keep_words(sejajar_words **out, journey *j, sejajar_error *err)
{
    sj_tokens *const tokens[2] = {&j->side[0], &j->side[1]};

    forget_scores(j); /* they point into the tokens */
    return sj_kept_words_make(out, tokens, j->sentences, err);
}

sejajar_status sejajar_align(sejajar_alignment **out, const sejajar_model *model,
                             const sejajar_sentences *id, const sejajar_sentences *en,
                             const sejajar_align_options *options, sejajar_error *err)
{
    sejajar_alignment *alignment = sj_alloc_zero(1, sizeof *alignment);
    sejajar_words **words = options ? options->words : NULL;
    journey work = {0};
    sejajar_status status;

    *out = NULL;
    if (words)
        *words = NULL;
    if (!alignment)
        return sj_fail_memory(err);
    if ((status = prepare(&work, model, id, en, words != NULL, err)) == SEJAJAR_OK &&
        (status = travel(alignment, &work, options && options->adapt, err)) == SEJAJAR_OK &&
        options && options->crossing)
        status = find_moves(alignment, &work, err);
    if (status == SEJAJAR_OK && words)
        status = keep_words(words, &work, err);
    if (status == SEJAJAR_OK) {
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

/* ---- Sentences cut after the other text ------------------------------ */

/* Pairs the pieces of one bead. */
static sejajar_status search_pieces(sj_recut *recut, size_t k, searcher *s, sejajar_error *err)
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
    status = align_block(&parts, s, &block, &no_anchors, err);
    place_beads(parts.beads, parts.count, &place);
    if (status == SEJAJAR_OK)
        status = sj_recut_take(recut, k, parts.beads, parts.count, err);
    sj_free(parts.beads);
    return status;
}

static sejajar_status search_prospects(sj_recut *recut, const sejajar_model *model,
                                       sejajar_error *err)
{
    journey work = {0};
    sejajar_status status = prepare(&work, model, &recut->pieces[0], &recut->pieces[1], false, err);
    searcher s = {.j = &work, .prior = sj_path_prior_of(&work.parameters)};

    for (size_t k = 0; status == SEJAJAR_OK && k < recut->prospects.count; k++)
        status = search_pieces(recut, k, &s, err);
    finish(&work);
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
    status = prepare(&work, model, id, en, false, err);
    if (status == SEJAJAR_OK) /* to learn what aligning learns */
        status = travel(&alignment, &work, false, err);
    if (status == SEJAJAR_OK)
        status = sj_explanation_write(sink, to, work.scorer, &work.bitext, &work.parameters,
                                      sentences, bead, err);
    finish(&work);
    sj_free(alignment.beads);
    return status;
}
