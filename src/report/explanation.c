/* Why a bead scores what it does, as JSON. */
#include "report/explanation.h"

#include <jansson.h>
#include <stdio.h>

#include "base/bead.h"
#include "base/error.h"
#include "report/json_out.h"

/* One side of the bead as its words stand in the source. */
typedef struct {
    SJ_ARRAY(sejajar_text) words;
} bead_side;

static bool collect_words(bead_side *side, const sejajar_sentences *sentences,
                          sejajar_language language, uint32_t first, uint32_t count)
{
    for (uint32_t k = first; k < first + count; k++) {
        const sejajar_sentence *s = &sentences->at[k];
        sejajar_text text = {sentences->text.bytes + s->begin, s->end - s->begin};
        sj_words words;
        sj_word word;

        sj_words_begin(&words, text, language);
        for (int n = 0; n < SJ_SENTENCE_WORDS && sj_words_next(&words, &word); n++) {
            sejajar_text span = {word.begin, (size_t)(word.end - word.begin)};
            if (!sj_array_push(&side->words, span))
                return false;
        }
    }
    return true;
}

static json_t *nats(double value)
{
    return sj_json_rounded(value, 2);
}

static json_t *word_text(const bead_side *side, uint32_t word)
{
    return json_stringn(side->words.at[word].bytes, side->words.at[word].length);
}

static json_t *list_links(const sj_bead_parts *parts, const bead_side sides[2],
                          const sj_parameters *parameters, bool *taken[2])
{
    json_t *list = json_array();

    for (size_t k = 0; k < parts->links.count; k++) {
        const sj_link *link = &parts->links.at[k];
        sj_link_gain worth =
            sj_link_worth(link, (uint32_t)sides[0].words.count, (uint32_t)sides[1].words.count);

        taken[0][link->id] = taken[1][link->en] = true;
        json_array_append_new(list,
                              json_pack("{s:o*, s:o*, s:o*}", "id", word_text(&sides[0], link->id),
                                        "en", word_text(&sides[1], link->en), "nats",
                                        nats(parameters->weight_linked * (worth.id + worth.en))));
    }
    return list;
}

static json_t *list_unlinked(const bead_side *side, const bool *taken, const sj_bitext *bitext,
                             int s, uint32_t first, const sj_parameters *parameters)
{
    const sj_tokens *tokens = bitext->side[s];
    json_t *list = json_array();

    for (uint32_t w = 0; w < side->words.count; w++) {
        uint32_t type = tokens->words.at[tokens->first[first] + w];
        if (!taken[w])
            json_array_append_new(
                list, json_pack("{s:o*, s:o*}", "word", word_text(side, w), "nats",
                                nats(parameters->weight_unlinked * bitext->unlinked[s][type])));
    }
    return list;
}

/* NULL, and so left out, where it is not known. */
static json_t *probability(const sejajar_bead *bead)
{
    return bead->probability < 0 ? NULL : sj_json_rounded(bead->probability, 4);
}

static json_t *describe(const sj_bead_parts *parts, const bead_side sides[2],
                        const sj_bitext *bitext, const sj_parameters *parameters,
                        const sejajar_bead *bead)
{
    bool id_taken[SJ_BEAD_WORDS] = {false}, en_taken[SJ_BEAD_WORDS] = {false};
    bool *taken[2] = {id_taken, en_taken};
    uint32_t first[2] = {bead->id_first, bead->en_first};
    json_t *links = list_links(parts, sides, parameters, taken), *unlinked = json_object();
    char shape[32];

    snprintf(shape, sizeof shape, "%u-%u", bead->id_count, bead->en_count);
    for (int s = 0; s < 2; s++)
        json_object_set_new(unlinked, sj_side_name(s),
                            list_unlinked(&sides[s], taken[s], bitext, s, first[s], parameters));
    return json_pack("{s:s, s:o*, s:o*, s:{s:o*, s:o*, s:o*, s:o*, s:o*}, s:o*, s:o*}", "shape",
                     shape, "probability", probability(bead), "nats", nats(parts->total), "parts",
                     "lengths", nats(parts->lengths), "endings", nats(parts->endings),
                     "linked words", nats(parts->linked), "all words unlinked",
                     nats(parts->unlinked), "paragraphs", nats(parts->paragraphs), "links", links,
                     "unlinked", unlinked);
}

sejajar_status sj_explanation_write(sejajar_sink sink, void *to, sj_scorer *scorer,
                                    const sj_score_sources *sources, const sejajar_bead *bead,
                                    sejajar_error *err)
{
    const sejajar_sentences *const *sentences = sources->sentences;
    sj_bead_parts parts = {0};
    bead_side sides[2] = {0};
    json_t *json = NULL;
    sejajar_status status = sj_scorer_take_apart(scorer, bead, &parts, err);

    if (status != SEJAJAR_OK)
        goto done;
    if (!collect_words(&sides[0], sentences[0], SEJAJAR_ID, bead->id_first, bead->id_count) ||
        !collect_words(&sides[1], sentences[1], SEJAJAR_EN, bead->en_first, bead->en_count) ||
        !(json = describe(&parts, sides, sources->bitext, sources->parameters, bead)))
        status = sj_fail_memory(err);
    else if ((status = sj_json_write(sink, to, json, false, err)) == SEJAJAR_OK &&
             sink(to, "\n", 1) != 0)
        status = sj_fail_sink(err);
done:
    json_decref(json);
    sj_array_free(&parts.links);
    sj_array_free(&sides[0].words);
    sj_array_free(&sides[1].words);
    return status;
}
