/* Two texts on their way through the stages: what the stages hand on to each other. */
#ifndef SJ_JOURNEY_JOURNEY_H
#define SJ_JOURNEY_JOURNEY_H

#include "model/model.h"
#include "score/guess.h"
#include "score/scorer.h"

typedef struct {
    const sejajar_model *model;
    sj_parameters parameters;         /* the model's, later as learned from the texts */
    const sj_lexicon *lexicon;        /* NULL: none */
    const sejajar_glossary *glossary; /* NULL: none */
    const sejajar_sentences *sentences[2];
    sj_tokens side[2];
    sj_learned_links learned;
    sj_bitext bitext;
    sj_lengths lengths;
    sj_scorer *scorer;
    sj_guesser guesser;
    double likelihood; /* of the last search: log ratio against unrelated texts */
} sj_journey;

/* tokenise → score: all but the search. `j` is empty at first but for a glossary, and to be
 * finished by the caller, after a failure too. `keeps_words`: the tokens shall outlive the journey,
 * so they keep their places in the text. */
sejajar_status sj_journey_prepare(sj_journey *j, const sejajar_model *model,
                                  const sejajar_sentences *id, const sejajar_sentences *en,
                                  bool keeps_words, sejajar_error *err);

/* What the words tell, by the lexicon and by what was learned so far. To be forgotten before it is
 * prepared again, and before the tokens, into which it points, are given away. */
sejajar_status sj_journey_prepare_scores(sj_journey *j, sejajar_error *err);
void sj_journey_forget_scores(sj_journey *j);

static inline sj_score_sources sj_journey_score_sources(const sj_journey *j)
{
    return (sj_score_sources){
        &j->bitext, &j->lengths, &j->parameters, {j->sentences[0], j->sentences[1]}};
}

/* Goes on with other parameters. */
void sj_journey_set_parameters(sj_journey *j, const sj_parameters *parameters);

void sj_journey_finish(sj_journey *j);

#endif
