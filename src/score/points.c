/* Points for anchors: pairs of sentences that share words rare in both texts. */
#include "score/points.h"

#include "base/error.h"
#include "base/fast_math.h"
#include "base/memory.h"

/* The most evidence that one pair of words may give, and the least that a point needs, in nats. */
static const float most_of_a_pair = 6, least_of_a_point = 5;
/* The least that the 1-1 bead of a point must score, in nats. */
static const float least_score = 2;

sejajar_status sj_point_finder_open(sj_point_finder *finder, const sj_bitext *bitext,
                                    sj_guesser *guesser, sejajar_error *err)
{
    *finder = (sj_point_finder){.bitext = bitext, .guesser = guesser};
    for (int s = 0; s < 2; s++)
        finder->places[s] =
            sj_alloc_zero(bitext->side[s]->vocabulary.types.count, sizeof(sj_places));
    finder->evidence = sj_alloc_zero(bitext->side[1]->count, sizeof *finder->evidence);
    finder->partners = sj_alloc(bitext->side[1]->count + 1, sizeof *finder->partners);
    if (finder->places[0] && finder->places[1] && finder->evidence && finder->partners)
        return SEJAJAR_OK;
    sj_point_finder_close(finder);
    return sj_fail_memory(err);
}

void sj_point_finder_close(sj_point_finder *finder)
{
    sj_free(finder->places[0]);
    sj_free(finder->places[1]);
    sj_free(finder->evidence);
    sj_free(finder->partners);
    *finder = (sj_point_finder){0};
}

static bool is_busy(const sj_point_finder *finder, int side, uint32_t k)
{
    return finder->busy[side] && finder->busy[side][k];
}

/* Notes that a sentence has the type, unless it was the last one noted. */
static void note_place(sj_places *p, uint32_t sentence)
{
    bool again = (p->count > 0) & (p->at[p->count ? p->count - 1 : 0] == sentence);

    p->at[p->count < SJ_RARE ? p->count : SJ_RARE - 1] = sentence; /* beyond SJ_RARE none matters */
    p->count += !again;
}

static void note_places(sj_point_finder *finder, int side, uint32_t first, uint32_t end)
{
    const sj_tokens *tokens = finder->bitext->side[side];

    for (uint32_t k = first; k < end; k++) {
        if (is_busy(finder, side, k))
            continue;
        for (uint32_t w = tokens->first[k]; w < tokens->first[k + 1]; w++) {
            sj_places *p = &finder->places[side][tokens->words.at[w]];
            if (p->count <= SJ_RARE)
                note_place(p, k);
        }
    }
}

static void forget_places(sj_point_finder *finder, int side, uint32_t first, uint32_t end)
{
    const sj_tokens *tokens = finder->bitext->side[side];

    for (uint32_t w = tokens->first[first]; w < tokens->first[end]; w++)
        finder->places[side][tokens->words.at[w]] = (sj_places){0};
}

static bool is_rare(const sj_places *places)
{
    return places->count > 0 && places->count <= SJ_RARE;
}

/* What sharing this pair of types tells about each pair of places that do. */
static float weigh_link(const sj_type_link *link, const sj_places *id, const sj_places *en)
{
    float odds = sj_lesser(link->id_odds, link->en_odds);
    float weight = sj_fast_log(1 + odds / SJ_TYPICAL_WORDS);

    return sj_lesser(weight, most_of_a_pair) - sj_fast_log((float)(id->count * en->count));
}

/* Adds what a rare type of the sentence at hand tells about the English ones. */
static void add_evidence(sj_point_finder *finder, uint32_t type, const sj_places *id)
{
    const sj_bitext *b = finder->bitext;

    for (uint32_t k = b->first[type]; k < b->first[type + 1]; k++) {
        const sj_type_link *link = &b->links.at[k];
        const sj_places *en = &finder->places[1][link->en];
        float weight;

        if (!is_rare(en) || (weight = weigh_link(link, id, en)) <= 0)
            continue;
        for (uint32_t j = 0; j < en->count; j++) {
            float *evidence = &finder->evidence[en->at[j]];

            finder->partners[finder->partner_count] = en->at[j]; /* stays if it is new */
            finder->partner_count += *evidence == 0;
            *evidence += weight;
        }
    }
}

/* Adds what all rare types of a sentence tell, each once, however often it occurs. */
static void gather_evidence(sj_point_finder *finder, uint32_t sentence)
{
    const sj_tokens *tokens = finder->bitext->side[0];

    for (uint32_t w = tokens->first[sentence]; w < tokens->first[sentence + 1]; w++) {
        sj_places *id = &finder->places[0][tokens->words.at[w]];

        if (is_rare(id) && id->visited < id->count && id->at[id->visited] == sentence) {
            id->visited++;
            add_evidence(finder, tokens->words.at[w], id);
        }
    }
}

/* Appends the points of a sentence for which there is enough evidence. Their weight is the guess of
 * the 1-1 bead, which knows all words and the lengths; points that do not look like translations
 * are left out. */
static bool add_points(sj_point_finder *finder, uint32_t sentence, sj_anchor_list *out)
{
    bool done = true;

    for (size_t k = 0; k < finder->partner_count; k++) {
        sj_anchor point = {sentence, finder->partners[k], 0};
        float evidence = finder->evidence[point.en];

        finder->evidence[point.en] = 0;
        if (evidence < least_of_a_point)
            continue;
        sj_guesser_turn(finder->guesser, sentence);
        point.weight = sj_guesser_single(finder->guesser, point.en);
        if (point.weight >= least_score)
            done = done && sj_array_push(out, point);
    }
    finder->partner_count = 0;
    return done;
}

sejajar_status sj_points_find(void *context, const sj_rectangle *within, sj_anchor_list *out,
                              sejajar_error *err)
{
    sj_point_finder *finder = context;
    bool done = true;

    note_places(finder, 0, within->id_first, within->id_end);
    note_places(finder, 1, within->en_first, within->en_end);
    for (uint32_t i = within->id_first; done && i < within->id_end; i++)
        if (!is_busy(finder, 0, i)) {
            gather_evidence(finder, i);
            done = add_points(finder, i, out);
        }
    forget_places(finder, 0, within->id_first, within->id_end);
    forget_places(finder, 1, within->en_first, within->en_end);
    return done ? SEJAJAR_OK : sj_fail_memory(err);
}
