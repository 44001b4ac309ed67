/* The score of a bead: a log-likelihood ratio, translation against unrelated text. */
#include "score/scorer.h"

#include <math.h>
#include <string.h>

#include "base/error.h"
#include "base/fast_math.h"
#include "base/memory.h"

/* Some links among those of a row, in falling order of rank. */
typedef struct {
    uint32_t first, count;
} link_span;

/* A pair of sentences. */
typedef struct {
    link_span links;
    float gain;         /* what they add to the 1-1 bead */
    uint16_t strong[2]; /* how many of those taken are strong, see links.h */
    float one;          /* score of the 1-1 bead */
    uint32_t memo;      /* its number + 1 among those of the row; 0: none yet */
    bool known;         /* or not yet asked for */
} pair;

/* Links of merged beads, for larger ones to begin with: at[a - 1][b - 1] of the bead of a
 * Indonesian sentences, the last of which is the row's, and b English ones, the first of which
 * is the pair's. Words are counted within the bead. */
typedef struct {
    link_span at[SJ_SHAPE_SIDE][SJ_SHAPE_SIDE];
    bool known[SJ_SHAPE_SIDE][SJ_SHAPE_SIDE];
} memo;

/* An Indonesian sentence and the English ones that it was paired with so far. */
typedef struct {
    uint32_t base; /* at[k] is its pair with English sentence base + k, in the grid */
    SJ_ARRAY(pair) pairs;
    SJ_ARRAY(memo) memos;
    sj_link_list links;
    sj_link_finder finder;
} link_row;

/* The pair of a sentence with most to gain of those asked for: most beads are such pairs, and
 * how freely they are translated is asked after the search. */
typedef struct {
    uint32_t en; /* UINT32_MAX: none yet */
    float gain;
} best_pair;

/* Grid points of a row that paths may go through. */
typedef struct {
    uint32_t low, high;
} reach;

enum { REACHES = 8 }; /* more than SJ_SHAPE_SIDE */

struct sj_scorer {
    const sj_bitext *bitext;
    const sj_lengths *lengths;
    const sj_parameters *parameters;
    const sejajar_sentences *sentences[2];
    double log_close, log_free;   /* of the shares of close and free translations */
    float *unlinked[2];           /* Σ log(1 - λ) of each sentence */
    bool has_empty;               /* sentence, on either side */
    link_row rows[SJ_SHAPE_SIDE]; /* of the last sentences, by number modulo SJ_SHAPE_SIDE */
    reach reaches[REACHES];       /* of the last rows of grid points, likewise */
    best_pair *best;              /* of each Indonesian sentence, whatever the grid */
    sj_taken taken;
    uint32_t id_first, en_first; /* of the grid */
};

/* A merged bead is tried only if it could come within `merge_margin` of the best chain of 1-1
 * beads in it with its other sentences alone; in nats, gaps counted at `gap_cost`. Of what its
 * other parts gain, this share may come on top. */
static const float merge_margin = 5, gap_cost = 1, beside_chain = 0.7f;
/* A sentence whose words gain less than this with those across is a stranger to the bead. One may
 * join it at a price: lengths may be right, and a wrong 1-1 bead beside a sentence alone must not
 * look sure for want of a rival. */
static const float least_gain = 2, stranger_cost = 2;
enum { MOST_STRANGERS = 1 };
/* Lengths never speak more than this for a bead. */
static const float most_lengths = 4;

static bool sum_unlinked(sj_scorer *s, int side)
{
    const sj_tokens *tokens = s->bitext->side[side];

    s->unlinked[side] = sj_alloc(tokens->count, sizeof(float));
    if (!s->unlinked[side])
        return false;
    for (size_t k = 0; k < tokens->count; k++) {
        float sum = 0;
        for (uint32_t w = tokens->first[k]; w < tokens->first[k + 1]; w++)
            sum += s->bitext->unlinked[side][tokens->words.at[w]];
        s->unlinked[side][k] = sum;
        s->has_empty |= tokens->characters[k] == 0;
    }
    return true;
}

static bool open_best(sj_scorer *s)
{
    size_t count = s->bitext->side[0]->count;

    s->best = sj_alloc(count, sizeof *s->best);
    for (size_t k = 0; s->best && k < count; k++)
        s->best[k] = (best_pair){UINT32_MAX, 0};
    return s->best != NULL;
}

static bool open_finders(sj_scorer *s)
{
    bool done = true;

    for (int r = 0; done && r < SJ_SHAPE_SIDE; r++)
        done = sj_link_finder_open(&s->rows[r].finder, s->bitext, NULL) == SEJAJAR_OK;
    return done;
}

sejajar_status sj_scorer_open(sj_scorer **out, const sj_bitext *bitext, const sj_lengths *lengths,
                              const sj_parameters *parameters, const sejajar_sentences *id,
                              const sejajar_sentences *en, sejajar_error *err)
{
    sj_scorer *s = sj_alloc_zero(1, sizeof *s);

    *out = NULL;
    if (!s)
        return sj_fail_memory(err);
    s->bitext = bitext;
    s->lengths = lengths;
    s->parameters = parameters;
    sj_scorer_refresh(s);
    s->sentences[0] = id;
    s->sentences[1] = en;
    if (!sum_unlinked(s, 0) || !sum_unlinked(s, 1) || !open_best(s) || !open_finders(s)) {
        sj_scorer_close(s);
        return sj_fail_memory(err);
    }
    *out = s;
    return SEJAJAR_OK;
}

void sj_scorer_refresh(sj_scorer *s)
{
    s->log_close = log1p(-s->parameters->free);
    s->log_free = log(s->parameters->free);
}

void sj_scorer_close(sj_scorer *s)
{
    if (!s)
        return;
    for (int r = 0; r < SJ_SHAPE_SIDE; r++) {
        sj_link_finder_close(&s->rows[r].finder);
        sj_array_free(&s->rows[r].pairs);
        sj_array_free(&s->rows[r].memos);
        sj_array_free(&s->rows[r].links);
    }
    sj_free(s->unlinked[0]);
    sj_free(s->unlinked[1]);
    sj_free(s->best);
    sj_free(s);
}

void sj_scorer_begin(sj_scorer *s, uint32_t id_first, uint32_t en_first)
{
    s->id_first = id_first;
    s->en_first = en_first;
    s->reaches[0] = (reach){0, UINT32_MAX}; /* nobody asks for the first row */
}

/* ---- Parts of a bead's score ----------------------------------------- */

static uint32_t words_of(const sj_scorer *s, int side, uint32_t first, uint32_t count)
{
    return s->bitext->side[side]->first[first + count] - s->bitext->side[side]->first[first];
}

static float unlinked_of(const sj_scorer *s, int side, uint32_t first, uint32_t count)
{
    float sum = 0;

    for (uint32_t k = first; k < first + count; k++)
        sum += s->unlinked[side][k];
    return sum;
}

static uint32_t characters_of(const sj_scorer *s, int side, uint32_t first, uint32_t count)
{
    uint64_t sum = 0;

    for (uint32_t k = first; k < first + count; k++)
        sum += s->bitext->side[side]->characters[k];
    return sum > UINT32_MAX ? UINT32_MAX : (uint32_t)sum;
}

/* How many ends of paragraphs the bead runs over. */
static uint32_t crossings_of(const sj_scorer *s, int side, uint32_t first, uint32_t count)
{
    const sejajar_sentence *at = s->sentences[side] ? s->sentences[side]->at : NULL;

    return at ? at[first + count - 1].paragraph - at[first].paragraph : 0;
}

static float endings_of(const sj_scorer *s, uint32_t id_last, uint32_t en_last)
{
    const sj_bitext *b = s->bitext;

    return b->endings.score[b->side[0]->end_marks[id_last]][b->side[1]->end_marks[en_last]];
}

/* What a bead's score is made of, not yet weighted. */
typedef struct {
    float unlinked, linked, lengths, endings, crossings;
    int joints; /* sentences joined beyond the first pair: 1-1 0, 1-2 1, 2-2 2 */
} parts;

static parts parts_of(const sj_scorer *s, uint32_t i, uint32_t id_count, uint32_t j,
                      uint32_t en_count)
{
    return (parts){
        .unlinked = unlinked_of(s, 0, i, id_count) + unlinked_of(s, 1, j, en_count),
        .lengths = sj_lengths_score(s->lengths, characters_of(s, 0, i, id_count),
                                    characters_of(s, 1, j, en_count), en_count),
        .endings = endings_of(s, i + id_count - 1, j + en_count - 1),
        .crossings = (float)(crossings_of(s, 0, i, id_count) + crossings_of(s, 1, j, en_count)),
        .joints = (int)(id_count + en_count) - 2,
    };
}

/* A translation is a close one or, rarely, a free one, in which fewer words have a
 * counterpart: the likelihood ratio of the mixture. Each sentence more must be free as well:
 * else freedom would let sentences join a bead that do not belong. */
static double weigh_words(const sj_scorer *s, const parts *bead)
{
    const sj_parameters *p = s->parameters;
    double close =
        s->log_close + p->weight_linked * bead->linked + p->weight_unlinked * bead->unlinked;
    double free = s->log_free * (1 + bead->joints) + p->free_linked * bead->linked +
                  p->free_unlinked * bead->unlinked;

    return sj_log_add(close, free);
}

static double weigh_rest(const sj_scorer *s, const parts *bead)
{
    const sj_parameters *p = s->parameters;

    return p->weight_lengths * bead->lengths + p->weight_endings * bead->endings +
           p->paragraph_crossing * bead->crossings;
}

static float weigh(const sj_scorer *s, const parts *bead)
{
    return (float)(weigh_rest(s, bead) + weigh_words(s, bead));
}

/* ---- 1-1 beads -------------------------------------------------------- */

/* Empty lines of segmented text have no translation. */
static bool is_empty(const sj_scorer *s, uint32_t id, uint32_t en)
{
    return s->bitext->side[0]->characters[id] == 0 || s->bitext->side[1]->characters[en] == 0;
}

static float score_linked(const sj_scorer *s, uint32_t i, uint32_t id_count, uint32_t j,
                          uint32_t en_count, float linked)
{
    parts bead = parts_of(s, i, id_count, j, en_count);

    bead.linked = linked;
    return weigh(s, &bead);
}

/* Turns to sentence i of the grid; English ones from `base` on will be paired with it. */
static bool begin_row(sj_scorer *s, uint32_t i, uint32_t base)
{
    link_row *row = &s->rows[i % SJ_SHAPE_SIDE];

    row->base = base;
    row->pairs.count = row->memos.count = row->links.count = 0;
    return sj_link_finder_turn(&row->finder, s->id_first + i);
}

static bool fill_pair(sj_scorer *s, link_row *row, uint32_t id, uint32_t en, pair *p)
{
    sj_links_taken taken;

    *p = (pair){.links.first = (uint32_t)row->links.count, .known = true};
    if (!sj_links_find(&row->finder, en, &row->links))
        return false;
    p->links.count = (uint32_t)row->links.count - p->links.first;
    taken = sj_links_take(sj_array_from(&row->links, p->links.first), p->links.count,
                          words_of(s, 0, id, 1), words_of(s, 1, en, 1), &s->taken);
    p->gain = taken.gain;
    if (s->best[id].en == UINT32_MAX || p->gain > s->best[id].gain)
        s->best[id] = (best_pair){en, p->gain};
    memcpy(p->strong, taken.strong, sizeof p->strong);
    p->one = is_empty(s, id, en) ? -INFINITY : score_linked(s, id, 1, en, 1, p->gain);
    return true;
}

/* Makes the pair of sentences i and j of the grid known. */
static bool know_pair(sj_scorer *s, uint32_t i, uint32_t j)
{
    link_row *row = &s->rows[i % SJ_SHAPE_SIDE];
    uint32_t at = j - row->base;

    while (row->pairs.count <= at)
        if (!sj_array_push(&row->pairs, (pair){.known = false}))
            return false;
    return row->pairs.at[at].known ||
           fill_pair(s, row, s->id_first + i, s->en_first + j, &row->pairs.at[at]);
}

static const pair *pair_at(const sj_scorer *s, uint32_t i, uint32_t j)
{
    const link_row *row = &s->rows[i % SJ_SHAPE_SIDE];

    return &row->pairs.at[j - row->base];
}

sejajar_status sj_scorer_weigh(sj_scorer *s, sj_anchor *anchors, size_t count, sejajar_error *err)
{
    for (size_t k = 0; k < count; k++) {
        sj_scorer_begin(s, anchors[k].id, anchors[k].en);
        if (!begin_row(s, 0, 0) || !know_pair(s, 0, 0))
            return sj_fail_memory(err);
        anchors[k].weight = pair_at(s, 0, 0)->one;
    }
    return SEJAJAR_OK;
}

/* ---- Free translations ------------------------------------------------ */

/* Of a 1-1 bead; moves the grid to it if it is not known from a search. */
static bool gain_of(sj_scorer *s, uint32_t id, uint32_t en, float *out)
{
    if (s->best[id].en != en) {
        sj_scorer_begin(s, id, en);
        if (!begin_row(s, 0, 0) || !know_pair(s, 0, 0))
            return false;
        *out = pair_at(s, 0, 0)->gain;
        return true;
    }
    *out = s->best[id].gain;
    return true;
}

bool sj_scorer_chance_of_free(sj_scorer *s, uint32_t id, uint32_t en, double *out)
{
    const sj_parameters *p = s->parameters;
    float unlinked = s->unlinked[0][id] + s->unlinked[1][en], linked;
    double close, free;

    if (!gain_of(s, id, en, &linked))
        return false;
    close = s->log_close + p->weight_linked * linked + p->weight_unlinked * unlinked;
    free = s->log_free + p->free_linked * linked + p->free_unlinked * unlinked;
    *out = sj_exp(free - sj_log_add(close, free));
    return true;
}

/* ---- Merged beads ----------------------------------------------------- */

typedef struct {
    uint32_t i, j; /* its first sentences in the grid */
    sj_shape shape;
} bead_at;

/* Whether a bead of that shape fits before grid point (i, j), and a path may go through the point
 * where it begins. No branches, as it is as good as random near the borders of the grid. */
static bool is_reached(const sj_scorer *s, uint32_t i, uint32_t j, sj_shape shape)
{
    const reach *r = &s->reaches[(i - shape.id) % REACHES];

    return (shape.id <= i) & (shape.en <= j) & (j - shape.en >= r->low) & (j - shape.en <= r->high);
}

/* The pairs of sentences before a grid point, where beads end; a bit for each, from the last
 * Indonesian sentence on, and for each of these from the last English one on:
 *
 *           …  b-1   b
 *      a-1  …   32  16       the bead of the last two Indonesian sentences and
 *      a    …    2   1       the last English one has the pairs 16 and 1          */
typedef struct {
    uint32_t i, j;   /* the grid point */
    unsigned known;  /* pairs */
    unsigned linked; /* those of them that gain `least_gain` */
} corner;

/* The pairs with the last English sentence. */
enum { LAST_COLUMN = 0x1111 };

static unsigned pairs_of(sj_shape shape)
{
    unsigned rows = LAST_COLUMN & ((1u << SJ_SHAPE_SIDE * shape.id) - 1);

    return rows * ((1u << shape.en) - 1);
}

/* Makes pairs of the corner known. */
static bool know_pairs(sj_scorer *s, corner *c, unsigned pairs)
{
    for (unsigned rest = pairs & ~c->known; rest; rest &= rest - 1) {
        uint32_t bit = (uint32_t)__builtin_ctz(rest);
        uint32_t i = c->i - 1 - bit / SJ_SHAPE_SIDE, j = c->j - 1 - bit % SJ_SHAPE_SIDE;

        if (!know_pair(s, i, j))
            return false;
        c->linked |= (unsigned)(pair_at(s, i, j)->gain >= least_gain) << bit;
    }
    c->known |= pairs;
    return true;
}

/* What the parts of a bead, pairs of its sentences, promise for the whole. */
typedef struct {
    float gain;  /* about what its links may gain */
    float chain; /* what it competes with: the best 1-1 beads in it that rise */
} promise;

/* How many sentences of a bead link with next to nothing in it. */
static int count_strangers(const corner *c, sj_shape shape)
{
    unsigned all = pairs_of(shape), linked = c->linked & all;
    unsigned rows = linked | linked >> 1 | linked >> 2 | linked >> 3;
    unsigned columns = linked | linked >> 4 | linked >> 8 | linked >> 12;
    unsigned strangers = (all & LAST_COLUMN & ~rows) << 4 | (all & 15 & ~columns);
    int count = 0;

    for (; strangers; strangers &= strangers - 1)
        count++;
    return count;
}

/* What strangers take from the score of a merged bead. Without a lexicon words cannot tell who
 * is one. */
static float cost_of_strangers(const sj_scorer *s, const corner *c, sj_shape shape)
{
    bool single = shape.id == 1 && shape.en == 1;

    return single || s->bitext->by_lengths ? 0 : stranger_cost * (float)count_strangers(c, shape);
}

/* About what the links of a part still gain in the whole, which has more words to be linked
 * with: a strong link loses the logarithm of how many times more. */
static float diluted(const pair *part, float id_more, float en_more)
{
    float gain = part->gain - (float)part->strong[0] * en_more - (float)part->strong[1] * id_more;

    return sj_choose(gain > 0, gain, 0);
}

/* The logarithm of how many times the words of a sentence the bead has on that side. */
static float more_words(const sj_scorer *s, int side, uint32_t sentence, uint32_t all)
{
    return sj_lengths_log(s->lengths, all) -
           sj_lengths_log(s->lengths, words_of(s, side, sentence, 1));
}

static promise better(promise a, promise b)
{
    return (promise){sj_choose(a.chain > b.chain, a.gain, b.gain), sj_greater(a.chain, b.chain)};
}

/* The heaviest rising chain of the bead's parts, by a small dynamic programme. In a 1-n bead
 * the parts share only the one sentence's words, and all they gain may count; where both
 * sides are merged, what is outside the chain mostly draws on words that are taken there. */
static promise promise_of(const sj_scorer *s, const bead_at *b)
{
    promise chain[SJ_SHAPE_SIDE + 1] = {{0, 0}}; /* of the rows so far, and so many columns */
    bool one_side = b->shape.id == 1 || b->shape.en == 1;
    uint32_t id = s->id_first + b->i, en = s->en_first + b->j;
    uint32_t id_words = words_of(s, 0, id, b->shape.id);
    uint32_t en_words = words_of(s, 1, en, b->shape.en);
    float sum = 0, en_more[SJ_SHAPE_SIDE];
    promise best;

    for (uint32_t j = 0; j < b->shape.en; j++)
        en_more[j] = more_words(s, 1, en + j, en_words);
    for (uint32_t i = 0; i < b->shape.id; i++) {
        const pair *parts_of_row = pair_at(s, b->i + i, b->j);
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

/* Whether a bead that scores `bound` at most could be as good as its chain with the other
 * sentences alone. */
static bool worth_merging(const bead_at *b, float bound, float chain)
{
    unsigned most = b->shape.id > b->shape.en ? b->shape.id : b->shape.en;

    return bound > chain - gap_cost * (float)(most - 1) - merge_margin;
}

/* Appends the links of two spans to `row`, words of the second one moved on. */
static bool merge_spans(link_row *row, const link_row *a_row, link_span a, link_span b,
                        uint32_t id_move, uint32_t en_move, link_span *out)
{
    *out = (link_span){(uint32_t)row->links.count, a.count + b.count};
    if (!sj_array_reserve(&row->links, out->count))
        return false;
    sj_links_merge(sj_array_from(&row->links, out->first), sj_array_from(&a_row->links, a.first),
                   a.count, sj_array_from(&row->links, b.first), b.count, (uint16_t)id_move,
                   (uint16_t)en_move);
    row->links.count += out->count;
    return true;
}

static memo *memo_of(link_row *row, uint32_t j)
{
    pair *p = &row->pairs.at[j - row->base];

    if (!p->memo) {
        if (!sj_array_push(&row->memos, (memo){.known = {{false}}}))
            return NULL;
        p->memo = (uint32_t)row->memos.count;
    }
    return &row->memos.at[p->memo - 1];
}

/* The links of the bead whose last Indonesian sentence is `last` and whose first English one
 * is j: those of the bead with one sentence less, the last, and that sentence's own. */
static bool gather_links(sj_scorer *s, uint32_t last, uint32_t j, sj_shape shape, link_span *out)
{
    link_row *row = &s->rows[last % SJ_SHAPE_SIDE], *before = row;
    uint32_t id_move = 0, en_move = 0;
    link_span a, b;
    memo *m;

    if (shape.id == 1 && shape.en == 1) {
        *out = pair_at(s, last, j)->links;
        return true;
    }
    if (!(m = memo_of(row, j)))
        return false;
    *out = m->at[shape.id - 1][shape.en - 1];
    if (m->known[shape.id - 1][shape.en - 1])
        return true;
    if (shape.id == 1) {
        uint32_t others = shape.en - 1u;
        if (!gather_links(s, last, j, (sj_shape){1, (unsigned char)others}, &a))
            return false;
        b = pair_at(s, last, j + others)->links;
        en_move = words_of(s, 1, s->en_first + j, others);
    } else {
        uint32_t others = shape.id - 1u;
        if (!gather_links(s, last - 1, j, (sj_shape){(unsigned char)others, shape.en}, &a) ||
            !gather_links(s, last, j, (sj_shape){1, shape.en}, &b))
            return false;
        before = &s->rows[(last - 1) % SJ_SHAPE_SIDE];
        id_move = words_of(s, 0, s->id_first + last - others, others);
    }
    if (!merge_spans(row, before, a, b, id_move, en_move, out))
        return false;
    m = memo_of(row, j); /* there, but perhaps elsewhere by now */
    m->at[shape.id - 1][shape.en - 1] = *out;
    m->known[shape.id - 1][shape.en - 1] = true;
    return true;
}

/* All links of the bead's parts in one list, words counted within the bead. */
static bool merge_links(sj_scorer *s, const bead_at *b, const sj_link **links, size_t *count)
{
    uint32_t last = b->i + b->shape.id - 1;
    link_span all;

    if (!gather_links(s, last, b->j, b->shape, &all))
        return false;
    *links = sj_array_from(&s->rows[last % SJ_SHAPE_SIDE].links, all.first);
    *count = all.count;
    return true;
}

/* Empty lines of segmented text join nothing. */
static bool has_empty(const sj_scorer *s, const bead_at *b)
{
    if (!s->has_empty)
        return false;
    for (uint32_t i = 0; i < b->shape.id; i++)
        if (characters_of(s, 0, s->id_first + b->i + i, 1) == 0)
            return true;
    for (uint32_t j = 0; j < b->shape.en; j++)
        if (characters_of(s, 1, s->en_first + b->j + j, 1) == 0)
            return true;
    return false;
}

/* Whether the bead could be worth its while. Where there is no lexicon words cannot tell. Knows
 * all parts of its score afterwards but its links, of which `bead` has what they promise. */
static bool is_promising(const sj_scorer *s, const corner *c, const bead_at *b, parts *bead)
{
    uint32_t id = s->id_first + b->i, en = s->en_first + b->j;
    promise hope = {0};
    double words;

    if (has_empty(s, b))
        return false;
    if (s->bitext->by_lengths) {
        *bead = parts_of(s, id, b->shape.id, en, b->shape.en);
        return true;
    }
    if (count_strangers(c, b->shape) > MOST_STRANGERS)
        return false;
    hope = promise_of(s, b);
    *bead =
        (parts){.linked = hope.gain,
                .unlinked = unlinked_of(s, 0, id, b->shape.id) + unlinked_of(s, 1, en, b->shape.en),
                .lengths = most_lengths,
                .endings = endings_of(s, id + b->shape.id - 1, en + b->shape.en - 1),
                .joints = b->shape.id + b->shape.en - 2};
    words = weigh_words(s, bead);
    if (!worth_merging(b, (float)(weigh_rest(s, bead) + words), hope.chain))
        return false;
    *bead = parts_of(s, id, b->shape.id, en, b->shape.en);
    return worth_merging(b, (float)(weigh_rest(s, bead) + words), hope.chain);
}

/* The score of a merged bead, whose pairs are known; stays as it is if it is not worth its while.
 */
static bool score_merged(sj_scorer *s, const corner *c, const bead_at *b, float *out)
{
    uint32_t id = s->id_first + b->i, en = s->en_first + b->j;
    const sj_link *links;
    size_t count;
    parts bead;

    if (!is_promising(s, c, b, &bead))
        return true;
    if (!merge_links(s, b, &links, &count))
        return false;
    bead.linked = sj_links_take(links, count, words_of(s, 0, id, b->shape.id),
                                words_of(s, 1, en, b->shape.en), &s->taken)
                      .gain;
    *out = weigh(s, &bead) - cost_of_strangers(s, c, b->shape);
    return true;
}

/* Of the beads that end before grid point (i, j). */
static bool score_cell(sj_scorer *s, uint32_t i, uint32_t j, float *out)
{
    corner c = {.i = i, .j = j};
    unsigned reached = 0, pairs = 0; /* shapes; pairs that they need */

    for (int k = 0; k < SJ_SHAPE_COUNT; k++) {
        unsigned is = is_reached(s, i, j, sj_shapes[k]);

        reached |= is << k;
        pairs |= pairs_of(sj_shapes[k]) * is;
        out[k] = -INFINITY;
    }
    if (!know_pairs(s, &c, pairs))
        return false;
    for (; reached; reached &= reached - 1) {
        int k = __builtin_ctz(reached);
        bead_at b = {i - sj_shapes[k].id, j - sj_shapes[k].en, sj_shapes[k]};

        if (k == 0)
            out[0] = pair_at(s, b.i, b.j)->one;
        else if (!score_merged(s, &c, &b, &out[k]))
            return false;
    }
    return true;
}

sejajar_status sj_scorer_row(void *scorer, uint32_t i, uint32_t low, uint32_t high, float *out,
                             sejajar_error *err)
{
    sj_scorer *s = scorer;
    uint32_t earliest = i < SJ_SHAPE_SIDE ? 0 : i - SJ_SHAPE_SIDE;

    s->reaches[i % REACHES] = (reach){low, high};
    if (!begin_row(s, i - 1, s->reaches[earliest % REACHES].low))
        return sj_fail_memory(err);
    for (uint32_t j = low; j <= high; j++)
        if (!score_cell(s, i, j, out + (size_t)(j - low) * SJ_SHAPE_COUNT))
            return sj_fail_memory(err);
    return SEJAJAR_OK;
}

sejajar_status sj_scorer_take_apart(sj_scorer *s, const sejajar_bead *bead, sj_bead_parts *out,
                                    sejajar_error *err)
{
    uint32_t i = bead->id_first, j = bead->en_first;
    uint32_t id_words = words_of(s, 0, i, bead->id_count);
    uint32_t en_words = words_of(s, 1, j, bead->en_count);
    bead_at b = {0, 0, {(unsigned char)bead->id_count, (unsigned char)bead->en_count}};
    corner c = {.i = bead->id_count, .j = bead->en_count};
    parts all = parts_of(s, i, bead->id_count, j, bead->en_count);
    const sj_link *links;
    size_t count;

    *out = (sj_bead_parts){0};
    sj_scorer_begin(s, i, j);
    for (uint32_t k = 0; k < bead->id_count; k++)
        if (!begin_row(s, k, 0))
            return sj_fail_memory(err);
    if (!know_pairs(s, &c, pairs_of(b.shape)) || !merge_links(s, &b, &links, &count) ||
        !sj_array_reserve(&out->links, count + 1))
        return sj_fail_memory(err);
    if (count)
        memcpy(out->links.at, links, count * sizeof *links);
    out->links.count = sj_links_choose(out->links.at, count, &s->taken);
    for (size_t k = 0; k < out->links.count; k++) {
        sj_link_gain worth = sj_link_worth(&out->links.at[k], id_words, en_words);
        all.linked += worth.id + worth.en;
    }
    out->total = weigh(s, &all) - cost_of_strangers(s, &c, b.shape);
    out->linked = (float)s->parameters->weight_linked * all.linked;
    out->unlinked =
        (float)s->parameters->weight_unlinked * all.unlinked - cost_of_strangers(s, &c, b.shape);
    out->lengths = (float)s->parameters->weight_lengths * all.lengths;
    out->endings = (float)s->parameters->weight_endings * all.endings;
    out->paragraphs = (float)s->parameters->paragraph_crossing * all.crossings;
    return SEJAJAR_OK;
}
