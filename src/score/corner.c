/* The beads that end before a grid point, and what they score. */
#include "score/corner.h"

#include <math.h>

#include "score/bead_terms.h"
#include "score/merged_links.h"
#include "score/pair_rows.h"

/* A merged bead is scored only if it could come within `merge_margin` nats of the best chain of 1-1
 * beads in it with its other sentences alone, each at `gap_cost`. `beside_chain` is the share of
 * what the pairs outside the chain gain that may come on top. */
static const float merge_margin = 5, gap_cost = 1, beside_chain = 0.7f;
/* A sentence whose words gain less than `least_gain` from the other side is a stranger to the bead.
 * One is allowed, at a cost: lengths may speak for it, and without it a wrong 1-1 bead beside a
 * sentence alone would have no rival and look sure. */
static const float least_gain = 2, stranger_cost = 2;
enum { MOST_STRANGERS = 1 };
/* Lengths never add more than this to a score. */
static const float most_lengths = 4;

/* Whether a bead of that shape fits before grid point (i, j), and paths may go through the point
 * where it begins. Without branches, as the answer is nearly random. */
static bool is_reached(const sj_scorer *s, uint32_t i, uint32_t j, sj_shape shape)
{
    const sj_reach *r = &s->reaches[(i - shape.id) % SJ_REACHES];

    return (shape.id <= i) & (shape.en <= j) & (j - shape.en >= r->low) & (j - shape.en <= r->high);
}

/* The pairs with the last English sentence. */
enum { LAST_COLUMN = 0x1111 };

unsigned sj_pairs_of_shape(sj_shape shape)
{
    unsigned rows = LAST_COLUMN & ((1u << SJ_SHAPE_SIDE * shape.id) - 1);

    return rows * ((1u << shape.en) - 1);
}

bool sj_corner_know(sj_scorer *s, sj_corner *c, unsigned pairs)
{
    for (unsigned rest = pairs & ~c->known; rest; rest &= rest - 1) {
        uint32_t bit = (uint32_t)__builtin_ctz(rest);
        uint32_t i = c->i - 1 - bit / SJ_SHAPE_SIDE, j = c->j - 1 - bit % SJ_SHAPE_SIDE;

        if (!sj_pair_know(s, i, j))
            return false;
        c->linked |= (unsigned)(sj_pair_at(s, i, j)->gain >= least_gain) << bit;
    }
    c->known |= pairs;
    return true;
}

/* What the parts of a bead, the pairs of its sentences, promise for the whole. */
typedef struct {
    float gain;  /* about what its links may gain */
    float chain; /* what it competes with: the score of the best rising 1-1 beads in it */
} promise;

/* How many sentences of a bead link with next to nothing in it. */
static int count_strangers(const sj_corner *c, sj_shape shape)
{
    unsigned all = sj_pairs_of_shape(shape), linked = c->linked & all;
    unsigned rows = linked | linked >> 1 | linked >> 2 | linked >> 3;
    unsigned columns = linked | linked >> 4 | linked >> 8 | linked >> 12;
    unsigned strangers = (all & LAST_COLUMN & ~rows) << 4 | (all & 15 & ~columns);
    int count = 0;

    for (; strangers; strangers &= strangers - 1)
        count++;
    return count;
}

float sj_cost_of_strangers(const sj_scorer *s, const sj_corner *c, sj_shape shape)
{
    bool single = shape.id == 1 && shape.en == 1;

    return single || s->bitext->by_lengths ? 0 : stranger_cost * (float)count_strangers(c, shape);
}

/* About what the links of a part still gain in the whole, which has more words to link with: a
 * strong link loses the logarithm of the factor. */
static float diluted(const sj_pair *part, float id_more, float en_more)
{
    float gain = part->gain - (float)part->strong[0] * en_more - (float)part->strong[1] * id_more;

    return sj_choose(gain > 0, gain, 0);
}

/* The logarithm of how many times as many words the bead has on that side as this sentence. */
static float more_words(const sj_scorer *s, int side, uint32_t sentence, uint32_t all)
{
    return sj_lengths_log(s->lengths, all) -
           sj_lengths_log(s->lengths, sj_words_in(s, side, sentence, 1));
}

static promise better(promise a, promise b)
{
    return (promise){sj_choose(a.chain > b.chain, a.gain, b.gain), sj_greater(a.chain, b.chain)};
}

/* The heaviest rising chain of the bead's parts, by dynamic programming. In a 1-n bead the parts
 * share only the words of the one sentence, and all that they gain may count; if both sides are
 * merged, parts outside the chain mostly link words that the chain links already. */
static promise promise_of(const sj_scorer *s, const sj_bead_place *b)
{
    promise chain[SJ_SHAPE_SIDE + 1] = {{0, 0}}; /* of the rows so far, and so many columns */
    bool one_side = b->shape.id == 1 || b->shape.en == 1;
    uint32_t id = s->id_first + b->i, en = s->en_first + b->j;
    uint32_t id_words = sj_words_in(s, 0, id, b->shape.id);
    uint32_t en_words = sj_words_in(s, 1, en, b->shape.en);
    float sum = 0, en_more[SJ_SHAPE_SIDE];
    promise best;

    for (uint32_t j = 0; j < b->shape.en; j++)
        en_more[j] = more_words(s, 1, en + j, en_words);
    for (uint32_t i = 0; i < b->shape.id; i++) {
        const sj_pair *parts_of_row = sj_pair_at(s, b->i + i, b->j);
        float id_more = more_words(s, 0, id + i, id_words);
        promise before = chain[0]; /* of the rows before, and the columns before */

        for (uint32_t j = 0; j < b->shape.en; j++) {
            float gain = diluted(&parts_of_row[j], id_more, en_more[j]);
            promise with = {before.gain + gain, before.chain + parts_of_row[j].one};

            sum += gain;
            before = chain[j + 1];
            chain[j + 1] = better(with, better(before, chain[j]));
        }
    }
    best = chain[b->shape.en];
    best.gain += (one_side ? 1 : beside_chain) * (sum - best.gain);
    return best;
}

/* Whether a bead that scores at most `bound` could be as good as its chain with the other sentences
 * alone. */
static bool worth_merging(const sj_bead_place *b, float bound, float chain)
{
    unsigned most = b->shape.id > b->shape.en ? b->shape.id : b->shape.en;

    return bound > chain - gap_cost * (float)(most - 1) - merge_margin;
}

/* Empty lines of segmented text join nothing. */
static bool has_empty(const sj_scorer *s, const sj_bead_place *b)
{
    if (!s->has_empty)
        return false;
    for (uint32_t i = 0; i < b->shape.id; i++)
        if (sj_characters_in(s, 0, s->id_first + b->i + i, 1) == 0)
            return true;
    for (uint32_t j = 0; j < b->shape.en; j++)
        if (sj_characters_in(s, 1, s->en_first + b->j + j, 1) == 0)
            return true;
    return false;
}

/* Whether the bead is worth scoring. Without a lexicon words cannot tell. Afterwards `bead` has all
 * terms of its score, except that of its links has only what they promise. */
static bool is_promising(const sj_scorer *s, const sj_corner *c, const sj_bead_place *b,
                         sj_bead_terms *bead)
{
    uint32_t id = s->id_first + b->i, en = s->en_first + b->j;
    promise hope = {0};
    double words;

    if (has_empty(s, b))
        return false;
    if (s->bitext->by_lengths) {
        *bead = sj_bead_terms_of(s, id, b->shape.id, en, b->shape.en);
        return true;
    }
    if (count_strangers(c, b->shape) > MOST_STRANGERS)
        return false;
    hope = promise_of(s, b);
    *bead = (sj_bead_terms){.linked = hope.gain,
                            .unlinked = sj_unlinked_in(s, 0, id, b->shape.id) +
                                        sj_unlinked_in(s, 1, en, b->shape.en),
                            .lengths = most_lengths,
                            .endings = sj_endings_of(s, id + b->shape.id - 1, en + b->shape.en - 1),
                            .joints = b->shape.id + b->shape.en - 2};
    words = sj_weigh_words(s, bead);
    if (!worth_merging(b, (float)(sj_weigh_rest(s, bead) + words), hope.chain))
        return false;
    *bead = sj_bead_terms_of(s, id, b->shape.id, en, b->shape.en);
    return worth_merging(b, (float)(sj_weigh_rest(s, bead) + words), hope.chain);
}

/* Sets the score of a merged bead, whose pairs must be known, if it is worth scoring. False: no
 * memory. */
static bool score_merged(sj_scorer *s, const sj_corner *c, const sj_bead_place *b, float *out)
{
    uint32_t id = s->id_first + b->i, en = s->en_first + b->j;
    sj_ranked_links links;
    sj_bead_terms bead;

    if (!is_promising(s, c, b, &bead))
        return true;
    if (!sj_merged_links(s, b, &links))
        return false;
    bead.linked = sj_links_take(links, sj_words_in(s, 0, id, b->shape.id),
                                sj_words_in(s, 1, en, b->shape.en), &s->taken)
                      .gain;
    *out = sj_weigh_terms(s, &bead) - sj_cost_of_strangers(s, c, b->shape);
    return true;
}

bool sj_corner_score(sj_scorer *s, uint32_t i, uint32_t j, float *out)
{
    sj_corner c = {.i = i, .j = j};
    unsigned reached = 0, pairs = 0; /* shapes; pairs that they need */

    for (int k = 0; k < SJ_SHAPE_COUNT; k++) {
        unsigned is = is_reached(s, i, j, sj_shapes[k]);

        reached |= is << k;
        pairs |= sj_pairs_of_shape(sj_shapes[k]) * is;
        out[k] = -INFINITY;
    }
    if (!sj_corner_know(s, &c, pairs))
        return false;
    for (; reached; reached &= reached - 1) {
        int k = __builtin_ctz(reached);
        sj_bead_place b = {i - sj_shapes[k].id, j - sj_shapes[k].en, sj_shapes[k]};

        if (k == 0)
            out[0] = sj_pair_at(s, b.i, b.j)->one;
        else if (!score_merged(s, &c, &b, &out[k]))
            return false;
    }
    return true;
}
