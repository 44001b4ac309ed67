/* Two texts on their way through the stages. */
#include "journey/journey.h"

#include "base/error.h"
#include "learn/document_lexicon.h"

void sj_journey_forget_scores(sj_journey *j)
{
    sj_scorer_close(j->scorer);
    j->scorer = NULL;
    sj_guesser_close(&j->guesser);
    sj_bitext_free(&j->bitext);
}

void sj_journey_finish(sj_journey *j)
{
    sj_journey_forget_scores(j);
    sj_learned_links_free(&j->learned);
    sj_tokens_free(&j->side[0]);
    sj_tokens_free(&j->side[1]);
}

sejajar_status sj_journey_prepare_scores(sj_journey *j, sejajar_error *err)
{
    const sj_tokens *const sides[2] = {&j->side[0], &j->side[1]};
    const sj_score_sources sources = sj_journey_score_sources(j);
    const sj_word_knowledge known = {j->lexicon, j->glossary, &j->learned, &j->parameters};
    sejajar_status status;

    if ((status = sj_bitext_make(&j->bitext, sides, &known, err)) != SEJAJAR_OK ||
        (status = sj_guesser_open(&j->guesser, &j->bitext, &j->lengths, &j->parameters, err)) !=
            SEJAJAR_OK)
        return status;
    return sj_scorer_open(&j->scorer, &sources, err);
}

sejajar_status sj_journey_prepare(sj_journey *j, const sejajar_model *model,
                                  const sejajar_sentences *id, const sejajar_sentences *en,
                                  bool keeps_words, sejajar_error *err)
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
    return sj_journey_prepare_scores(j, err);
}

void sj_journey_set_parameters(sj_journey *j, const sj_parameters *parameters)
{
    j->parameters = *parameters;
    sj_scorer_refresh(j->scorer);
    sj_guesser_refresh(&j->guesser);
}
