/* Sentence ends of which the splitter was in doubt, settled by the other text. */
#include "align/recut.h"

#include <stdlib.h>

#include "base/bead.h"
#include "base/error.h"
#include "base/memory.h"

/* A side with more pieces than this is a list or a table, about which beads tell little. */
enum { MOST_PIECES = 32 };

/* ---- Prospects ------------------------------------------------------- */

/* The first doubt about an end after byte `after`. */
static size_t first_doubt(const sejajar_sentences *s, size_t after)
{
    size_t low = 0, high = s->doubt_count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (s->doubts[middle].end > after)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

static size_t count_doubts(const sejajar_sentences *s, uint32_t first, uint32_t count)
{
    size_t n = 0;

    for (uint32_t k = first; k < first + count; k++) {
        size_t d = first_doubt(s, s->at[k].begin);

        while (d < s->doubt_count && s->doubts[d].end < s->at[k].end) {
            d++;
            n++;
        }
    }
    return n;
}

/* A doubt can become an end only if it faces a sure end on the other side. */
static bool is_prospect(const sejajar_bead *b, size_t id_doubts, size_t en_doubts)
{
    return ((id_doubts && b->en_count > 1) || (en_doubts && b->id_count > 1)) &&
           b->id_count + id_doubts <= MOST_PIECES && b->en_count + en_doubts <= MOST_PIECES;
}

typedef SJ_ARRAY(sejajar_sentence) sentence_list;

static bool push_piece(sj_recut *r, sentence_list *to, int side, sejajar_sentence piece,
                       bool begins)
{
    return sj_array_push(to, piece) && sj_array_push(&r->is_begin[side], begins);
}

static bool add_pieces(sj_recut *r, sentence_list *to, int side, const sejajar_sentences *s,
                       uint32_t first, uint32_t count)
{
    for (uint32_t k = first; k < first + count; k++) {
        sejajar_sentence rest = s->at[k];
        size_t d = first_doubt(s, rest.begin);

        for (; d < s->doubt_count && s->doubts[d].end < s->at[k].end; d++) {
            sejajar_sentence piece = {rest.begin, s->doubts[d].end, rest.paragraph};

            if (!push_piece(r, to, side, piece, rest.begin == s->at[k].begin))
                return false;
            rest.begin = s->doubts[d].next;
        }
        if (!push_piece(r, to, side, rest, rest.begin == s->at[k].begin))
            return false;
    }
    return true;
}

static bool add_prospect(sj_recut *r, sentence_list to[2], const sejajar_sentences *const s[2],
                         const sejajar_bead *b, size_t number)
{
    sj_prospect prospect = {.bead = number};

    prospect.place.id_first = (uint32_t)to[0].count;
    prospect.place.en_first = (uint32_t)to[1].count;
    if (!add_pieces(r, &to[0], 0, s[0], b->id_first, b->id_count) ||
        !add_pieces(r, &to[1], 1, s[1], b->en_first, b->en_count))
        return false;
    prospect.place.id_end = (uint32_t)to[0].count;
    prospect.place.en_end = (uint32_t)to[1].count;
    return sj_array_push(&r->prospects, prospect);
}

sejajar_status sj_recut_open(sj_recut *out, const sejajar_alignment *alignment,
                             const sejajar_sentences *id, const sejajar_sentences *en,
                             sejajar_error *err)
{
    const sejajar_sentences *const sides[2] = {id, en};
    sentence_list pieces[2] = {0};
    bool done = true;

    *out = (sj_recut){0};
    for (size_t k = 0; done && k < alignment->count; k++) {
        const sejajar_bead *b = &alignment->beads[k];

        if (!sj_bead_is_matched(b) || b->id_count + b->en_count == 2)
            continue;
        if (is_prospect(b, count_doubts(id, b->id_first, b->id_count),
                        count_doubts(en, b->en_first, b->en_count)))
            done = add_prospect(out, pieces, sides, b, k);
    }
    for (int side = 0; side < 2; side++)
        out->pieces[side] = (sejajar_sentences){
            .text = sides[side]->text, .at = pieces[side].at, .count = pieces[side].count};
    return done ? SEJAJAR_OK : sj_fail_memory(err);
}

void sj_recut_close(sj_recut *r)
{
    for (int side = 0; side < 2; side++) {
        sj_free(r->pieces[side].at);
        sj_array_free(&r->is_begin[side]);
    }
    sj_array_free(&r->prospects);
    sj_array_free(&r->parts);
    *r = (sj_recut){0};
}

/* ---- Parts ----------------------------------------------------------- */

sejajar_status sj_recut_take(sj_recut *r, size_t k, const sejajar_bead *beads, size_t count,
                             sejajar_error *err)
{
    size_t before = r->parts.count;

    for (size_t n = 0; n < count; n++) {
        const sejajar_bead *b = &beads[n];
        sejajar_bead *last;

        if (!sj_bead_is_matched(b)) {
            r->parts.count = before; /* it cannot be divided without a piece left over */
            return SEJAJAR_OK;
        }
        if (r->parts.count == before || r->is_begin[0].at[b->id_first] ||
            r->is_begin[1].at[b->en_first]) {
            if (!sj_array_push(&r->parts, *b))
                return sj_fail_memory(err);
            continue;
        }
        last = &r->parts.at[r->parts.count - 1];
        last->id_count += b->id_count;
        last->en_count += b->en_count;
        if (b->probability < last->probability)
            last->probability = b->probability;
    }
    if (r->parts.count - before < 2)
        r->parts.count = before;
    r->prospects.at[k].part_count = r->parts.count - before;
    return SEJAJAR_OK;
}

/* ---- Cutting --------------------------------------------------------- */

/* A side on its way from the old sentences to the new. */
typedef struct {
    SJ_ARRAY(sejajar_doubt) cuts; /* the doubts that became ends, rising */
    sejajar_sentence *at;
    uint32_t *first; /* for each old sentence its first new one; and the number of new ones */
} cutting;

static int compare_cuts(const void *a, const void *b)
{
    size_t x = ((const sejajar_doubt *)a)->end, y = ((const sejajar_doubt *)b)->end;

    return (x > y) - (x < y);
}

static bool collect_cuts(cutting *c, const sj_recut *r, int side)
{
    const sejajar_sentence *pieces = r->pieces[side].at;

    for (size_t k = 0; k < r->parts.count; k++) {
        uint32_t first = sj_bead_first(&r->parts.at[k], side);
        sejajar_doubt cut;

        if (r->is_begin[side].at[first])
            continue;
        cut = (sejajar_doubt){pieces[first - 1].end, pieces[first].begin};
        if (!sj_array_push(&c->cuts, cut))
            return false;
    }
    if (c->cuts.count) /* those of moved beads are out of order */
        qsort(c->cuts.at, c->cuts.count, sizeof *c->cuts.at, compare_cuts);
    return true;
}

static bool cut_side(cutting *c, const sejajar_sentences *old)
{
    size_t n = 0, next = 0;

    c->at = sj_alloc(old->count + c->cuts.count, sizeof *c->at);
    c->first = sj_alloc(old->count + 1, sizeof *c->first);
    if (!c->at || !c->first)
        return false;
    for (size_t k = 0; k < old->count; k++) {
        sejajar_sentence rest = old->at[k];

        c->first[k] = (uint32_t)n;
        for (; next < c->cuts.count && c->cuts.at[next].end < rest.end; next++) {
            c->at[n++] = (sejajar_sentence){rest.begin, c->cuts.at[next].end, rest.paragraph};
            rest.begin = c->cuts.at[next].next;
        }
        c->at[n++] = rest;
    }
    c->first[old->count] = (uint32_t)n;
    return true;
}

/* How many sentences the pieces of a part make. */
static uint32_t sentences_in(const sj_recut *r, const sejajar_bead *part, int side)
{
    uint32_t first = sj_bead_first(part, side), n = 1;

    for (uint32_t k = first + 1; k < first + sj_bead_count(part, side); k++)
        n += r->is_begin[side].at[k];
    return n;
}

/* Numbers the sentences of the parts of a bead, whose own numbers are new already. */
static void place_parts(sejajar_bead *out, const sj_recut *r, const sejajar_bead *whole,
                        const sejajar_bead *parts, size_t count)
{
    uint32_t id = whole->id_first, en = whole->en_first;

    for (size_t k = 0; k < count; k++) {
        out[k] = *whole;
        out[k].probability = whole->probability * parts[k].probability;
        out[k].id_first = id;
        out[k].en_first = en;
        id += out[k].id_count = sentences_in(r, &parts[k], 0);
        en += out[k].en_count = sentences_in(r, &parts[k], 1);
    }
}

static void renumber(sejajar_bead *b, const cutting sides[2])
{
    uint32_t id = sides[0].first[b->id_first], en = sides[1].first[b->en_first];

    b->id_count = sides[0].first[b->id_first + b->id_count] - id;
    b->en_count = sides[1].first[b->en_first + b->en_count] - en;
    b->id_first = id;
    b->en_first = en;
}

/* Writes the new beads into `out`, which has room, and returns how many there are. */
static size_t divide(sejajar_bead *out, const sj_recut *r, const sejajar_alignment *alignment,
                     const cutting sides[2])
{
    size_t n = 0, next = 0, part = 0;

    for (size_t k = 0; k < alignment->count; k++) {
        const sj_prospect *p = next < r->prospects.count ? &r->prospects.at[next] : NULL;
        sejajar_bead b = alignment->beads[k];

        renumber(&b, sides);
        next += p && p->bead == k;
        if (!p || p->bead != k || p->part_count == 0) {
            out[n++] = b;
            continue;
        }
        place_parts(out + n, r, &b, r->parts.at + part, p->part_count);
        n += p->part_count;
        part += p->part_count;
    }
    return n;
}

static void install(sejajar_sentences *to, cutting *c, size_t old_count)
{
    sj_free(to->at);
    to->at = c->at;
    to->count = c->first[old_count];
    c->at = NULL;
}

sejajar_status sj_recut_apply(const sj_recut *r, sejajar_alignment *alignment,
                              sejajar_sentences *id, sejajar_sentences *en, sejajar_error *err)
{
    cutting sides[2] = {0};
    sejajar_bead *beads = NULL;
    bool done;

    if (r->parts.count == 0)
        return SEJAJAR_OK;
    beads = sj_alloc(alignment->count + r->parts.count, sizeof *beads);
    done = beads && collect_cuts(&sides[0], r, 0) && collect_cuts(&sides[1], r, 1) &&
           cut_side(&sides[0], id) && cut_side(&sides[1], en);
    if (done) {
        alignment->count = divide(beads, r, alignment, sides);
        sj_free(alignment->beads);
        alignment->beads = beads;
        install(id, &sides[0], id->count);
        install(en, &sides[1], en->count);
    } else {
        sj_free(beads);
    }
    for (int side = 0; side < 2; side++) {
        sj_array_free(&sides[side].cuts);
        sj_free(sides[side].at);
        sj_free(sides[side].first);
    }
    return done ? SEJAJAR_OK : sj_fail_memory(err);
}
