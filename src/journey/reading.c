/* Two texts searched as often as it takes to learn how they were translated. */
#include "journey/reading.h"

#include "base/bead.h"
#include "base/memory.h"
#include "journey/search.h"
#include "learn/document_lexicon.h"
#include "learn/manner.h"

/* How often words are learned from the texts if there is no lexicon to begin with. */
enum { ROUNDS_WITHOUT_LEXICON = 3 };

/* At most this many rounds of learning how freely the texts were translated. */
enum { ROUNDS_OF_MANNER = 6 };
/* If less than this share of the shorter text is matched, nothing can be learned from it, and a
 * free reading begins with this share of free translations. */
static const double too_little = 1.0 / 3, very_free = 0.3;
/* Nats by which a free reading must explain the texts better than the close one, and than chance.
 */
static const double much_likelier = 3;

/* Learns words from the alignment, and aligns again with them. */
static sejajar_status adapt(sejajar_alignment *to, sj_journey *j, sejajar_error *err)
{
    const sj_tokens *sides[2] = {&j->side[0], &j->side[1]};
    sejajar_status status;

    sj_learned_links_free(&j->learned);
    if ((status = sj_document_learn(&j->learned, sides, to, err)) != SEJAJAR_OK)
        return status;
    sj_journey_forget_scores(j);
    sj_free(to->beads);
    *to = (sejajar_alignment){0};
    if ((status = sj_journey_prepare_scores(j, err)) != SEJAJAR_OK)
        return status;
    return sj_search_texts(to, j, err);
}

/* The share of the shorter text that is matched. */
static double share_matched(const sejajar_alignment *a, const sj_journey *j)
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

/* What the alignment tells about how the texts were translated; `guess` if it has too little. */
static sejajar_status learn_manner(sj_parameters *out, const sejajar_alignment *from, sj_journey *j,
                                   const sj_parameters *guess, sejajar_error *err)
{
    const sj_tokens *sides[2] = {&j->side[0], &j->side[1]};

    *out = *guess;
    if (share_matched(from, j) < too_little)
        return SEJAJAR_OK;
    return sj_manner_learn(out, &j->model->parameters, j->scorer, sides, from, err);
}

/* Texts may be translated far more freely than the model expects, so that most sentences stay
 * alone. They are searched again in the manner that shows, as long as that changes. The free
 * reading stands if it explains the texts better. */
static sejajar_status read_freely(sejajar_alignment *to, sj_journey *j, sejajar_error *err)
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
        sj_journey_set_parameters(j, &next);
        sj_free(other.beads);
        other = (sejajar_alignment){0};
        if ((status = sj_search_texts(&other, j, err)) == SEJAJAR_OK)
            status = learn_manner(&next, &other, j, &next, err);
    }
    least = (likelihood > 0 ? likelihood : 0) + much_likelier;
    if (status == SEJAJAR_OK && other.beads && j->likelihood > least) {
        sj_free(to->beads);
        *to = other;
        return SEJAJAR_OK;
    }
    sj_free(other.beads);
    sj_journey_set_parameters(j, &close);
    j->likelihood = likelihood;
    return status;
}

sejajar_status sj_read_texts(sejajar_alignment *to, sj_journey *j, bool adapting,
                             sejajar_error *err)
{
    int rounds = !j->lexicon ? ROUNDS_WITHOUT_LEXICON : adapting ? 1 : 0;
    sejajar_status status = sj_search_texts(to, j, err);

    for (int k = 0; status == SEJAJAR_OK && k < rounds; k++)
        status = adapt(to, j, err);
    return status == SEJAJAR_OK ? read_freely(to, j, err) : status;
}
