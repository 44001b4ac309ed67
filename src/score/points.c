/* Points for anchors: pairs of sentences that share words rare in both texts. */
#include "score/points.h"

#include <string.h>

#include "base/error.h"
#include "base/fast_math.h"
#include "base/memory.h"

/* Nats of evidence that one pair of words may give and that a point needs. */
static const float most_of_a_pair = 6, least_of_a_point = 5;
/* Nats that the 1-1 bead of a point must score. */
static const float least_score = 2;
/* How many words the other sentence is taken to have. */
static const float typical_words = 15;

/* So many points are sorted by insertion alone. */
enum { FEW = 24 };

sejajar_status sj_point_finder_open(sj_point_finder *finder, const sj_bitext *bitext,
                                    sj_guesser *guesser, sejajar_error *err)
{
    *finder = (sj_point_finder){.bitext = bitext, .guesser = guesser};
    for (int s = 0; s < 2; s++) {
        finder->places[s] =
            sj_alloc_zero(bitext->side[s]->vocabulary.types.count, sizeof(sj_places));
        if (!finder->places[s]) {
            sj_point_finder_close(finder);
            return sj_fail_memory(err);
        }
    }
    return SEJAJAR_OK;
}

void sj_point_finder_close(sj_point_finder *finder)
{
    sj_free(finder->places[0]);
    sj_free(finder->places[1]);
    sj_array_free(&finder->ends);
    sj_array_free(&finder->dealt);
    finder->places[0] = finder->places[1] = NULL;
}

static bool is_busy(const sj_point_finder *finder, int side, uint32_t k)
{
    return finder->busy[side] && finder->busy[side][k];
}

static void note_places(sj_point_finder *finder, int side, uint32_t first, uint32_t end)
{
    const sj_tokens *tokens = finder->bitext->side[side];

    for (uint32_t k = first; k < end; k++)
        for (uint32_t w = tokens->first[k]; w < tokens->first[k + 1] && !is_busy(finder, side, k);
             w++) {
            sj_places *p = &finder->places[side][tokens->words.at[w]];
            if (p->count > 0 && p->count <= SJ_RARE && p->at[p->count - 1] == k)
                continue;
            if (p->count < SJ_RARE)
                p->at[p->count] = k;
            if (p->count <= SJ_RARE)
                p->count++;
        }
}

static void forget_places(sj_point_finder *finder, int side, uint32_t first, uint32_t end)
{
    const sj_tokens *tokens = finder->bitext->side[side];

    for (uint32_t w = tokens->first[first]; w < tokens->first[end]; w++)
        finder->places[side][tokens->words.at[w]].count = 0;
}

/* The points of one pair of types; what it tells is shared among them. */
static bool add_points(const sj_places *id, const sj_places *en, const sj_type_link *link,
                       sj_anchor_list *out)
{
    float odds = link->id_odds < link->en_odds ? link->id_odds : link->en_odds;
    float weight = sj_fast_log(1 + odds / typical_words);

    weight = (weight < most_of_a_pair ? weight : most_of_a_pair) -
             sj_fast_log((float)(id->count * en->count));
    if (weight <= 0)
        return true;
    for (uint32_t i = 0; i < id->count; i++)
        for (uint32_t j = 0; j < en->count; j++)
            if (!sj_array_push(out, ((sj_anchor){id->at[i], en->at[j], weight})))
                return false;
    return true;
}

static bool rare(const sj_places *places)
{
    return places->count > 0 && places->count <= SJ_RARE;
}

/* Each rare type is visited where it first stands; its places are then done with. */
static bool collect_points(sj_point_finder *finder, const sj_rectangle *within, sj_anchor_list *out)
{
    const sj_bitext *b = finder->bitext;
    const sj_tokens *tokens = b->side[0];

    for (uint32_t i = within->id_first; i < within->id_end; i++)
        for (uint32_t w = tokens->first[i]; w < tokens->first[i + 1] && !is_busy(finder, 0, i);
             w++) {
            uint32_t type = tokens->words.at[w];
            sj_places *id = &finder->places[0][type];
            if (!rare(id))
                continue;
            for (uint32_t k = b->first[type]; k < b->first[type + 1]; k++) {
                const sj_places *en = &finder->places[1][b->links.at[k].en];
                if (rare(en) && !add_points(id, en, &b->links.at[k], out))
                    return false;
            }
            id->count = SJ_RARE + 1; /* once is enough */
        }
    return true;
}

static bool before(const sj_anchor *a, const sj_anchor *b)
{
    if (a->id != b->id)
        return a->id < b->id;
    if (a->en != b->en)
        return a->en < b->en;
    return a->weight > b->weight; /* one order of summing */
}

static void sort_by_insertion(sj_anchor *points, size_t count)
{
    for (size_t k = 1; k < count; k++) {
        sj_anchor point = points[k];
        size_t at = k;
        for (; at > 0 && before(&point, &points[at - 1]); at--)
            points[at] = points[at - 1];
        points[at] = point;
    }
}

/* The sentence of a point on one side, counted from `first`. */
static uint32_t place_of(const sj_anchor *point, int side, uint32_t first)
{
    return (side ? point->en : point->id) - first;
}

/* Deals points out to the sentences of one side; those of a sentence stay in order. */
static bool deal(sj_point_finder *finder, int side, uint32_t first, uint32_t end,
                 const sj_anchor *points, size_t count, sj_anchor *out)
{
    size_t places = end - first, at = 0;
    uint32_t *ends;

    finder->ends.count = 0;
    if (!sj_array_reserve(&finder->ends, places))
        return false;
    ends = finder->ends.at;
    memset(ends, 0, places * sizeof *ends);
    for (size_t k = 0; k < count; k++)
        ends[place_of(&points[k], side, first)]++;
    for (size_t place = 0; place < places; place++) {
        at += ends[place];
        ends[place] = (uint32_t)at;
    }
    for (size_t k = count; k-- > 0;)
        out[--ends[place_of(&points[k], side, first)]] = points[k];
    return true;
}

/* By place: dealt out to the English sentences, then to the Indonesian ones. What is left to do
 * is to bring the few points of each place in order. */
static bool sort_points(sj_point_finder *finder, const sj_rectangle *within, sj_anchor *points,
                        size_t count)
{
    sj_anchor_list *dealt = &finder->dealt;

    dealt->count = 0;
    if (count > FEW &&
        (!sj_array_reserve(dealt, count) ||
         !deal(finder, 1, within->en_first, within->en_end, points, count, dealt->at) ||
         !deal(finder, 0, within->id_first, within->id_end, dealt->at, count, points)))
        return false;
    sort_by_insertion(points, count);
    return true;
}

/* Of points in order, one for each place, with all that speaks for it, if that is enough. */
static void merge_points(sj_anchor_list *out, size_t first)
{
    size_t kept = first;

    if (out->count == first)
        return;
    for (size_t k = first; k < out->count; k++) {
        sj_anchor *last = kept > first ? &out->at[kept - 1] : NULL;
        if (last && last->id == out->at[k].id && last->en == out->at[k].en) {
            last->weight += out->at[k].weight;
            continue;
        }
        if (last && last->weight < least_of_a_point)
            kept--;
        out->at[kept++] = out->at[k];
    }
    if (out->at[kept - 1].weight < least_of_a_point)
        kept--;
    out->count = kept;
}

/* Weighs every point by the guess of its 1-1 bead, which knows all words and the lengths;
 * points that do not look like translations go. */
static void weigh_points(sj_point_finder *finder, sj_anchor_list *out, size_t first)
{
    size_t kept = first;

    for (size_t k = first; k < out->count; k++) {
        sj_anchor point = out->at[k];

        sj_guesser_turn(finder->guesser, point.id);
        point.weight = sj_guesser_single(finder->guesser, point.en);
        if (point.weight >= least_score)
            out->at[kept++] = point;
    }
    out->count = kept;
}

sejajar_status sj_points_find(void *context, const sj_rectangle *within, sj_anchor_list *out,
                              sejajar_error *err)
{
    sj_point_finder *finder = context;
    size_t first = out->count;
    bool done;

    note_places(finder, 0, within->id_first, within->id_end);
    note_places(finder, 1, within->en_first, within->en_end);
    done = collect_points(finder, within, out);
    forget_places(finder, 0, within->id_first, within->id_end);
    forget_places(finder, 1, within->en_first, within->en_end);
    done = done && sort_points(finder, within, sj_array_from(out, first), out->count - first);
    merge_points(out, first);
    weigh_points(finder, out, first);
    return done ? SEJAJAR_OK : sj_fail_memory(err);
}
