/* How likely two documents belong together, beside all others that they might belong to. */
#include <math.h>

#include "base/bead.h"
#include "base/error.h"
#include "base/memory.h"

/* Logistic regressions over the candidates of heaps made by tools/make_heap.py (seeds 1 to 3,
 * 6,800 of them that were aligned): what is told by words alone, and with an alignment.
 * `margin` is the evidence beyond that for the best rival of either document, or for none. */
static const double words_only = -2, words_overlap = 4, words_margin = 0.8;
static const double with_alignment = -4.25, aligned_share = 7.6, aligned_margin = 0.86,
                    aligned_few_beads = -4.4;
/* A tenth of a nat each; no margin counts for more than this many nats. */
static const double margin_nats = 10, most_margin = 100;
/* An alignment of fewer beads tells less. */
static const double few_beads = 10;
/* Names that differ by language alone: a little. */
static const double same_name = 1.5;

/* Words alone decide where they leave this little doubt and cover so much of the text. */
static const double surely_not = 0.02, surely = 0.98, enough_overlap = 0.5;

/* ---- Rivals --------------------------------------------------------------- */

/* The most evidence that a document has with any candidate, and how much with the next. */
typedef struct {
    double best, next;
} rivals;

static void meet(rivals *r, double evidence)
{
    if (evidence > r->best) {
        r->next = r->best;
        r->best = evidence;
    } else if (evidence > r->next) {
        r->next = evidence;
    }
}

/* What the best of the others has; 0 if none has more. */
static double beyond(const rivals *r, double evidence)
{
    return evidence - (evidence == r->best ? r->next : r->best);
}

static double probability(double x)
{
    return 1 / (1 + exp(-x));
}

static double rate(const sejajar_match *m, double margin)
{
    double x = m->same_name ? same_name : 0;

    margin = fmin(fmax(margin, -most_margin), most_margin) / margin_nats;
    if (m->aligned < 0)
        return probability(x + words_only + words_overlap * m->overlap + words_margin * margin);
    return probability(x + with_alignment + aligned_share * m->aligned + aligned_margin * margin +
                       aligned_few_beads * fmin(1, few_beads / (m->beads + 1.0)));
}

sejajar_status sejajar_matches_rate(sejajar_match *candidates, size_t count, sejajar_error *err)
{
    uint32_t id_count = 0, en_count = 0;
    rivals *id, *en;
    bool good;

    for (size_t k = 0; k < count; k++) {
        id_count = candidates[k].id >= id_count ? candidates[k].id + 1 : id_count;
        en_count = candidates[k].en >= en_count ? candidates[k].en + 1 : en_count;
    }
    id = sj_alloc_zero(id_count, sizeof *id);
    en = sj_alloc_zero(en_count, sizeof *en);
    good = id && en;
    for (size_t k = 0; good && k < count; k++) {
        meet(&id[candidates[k].id], candidates[k].evidence);
        meet(&en[candidates[k].en], candidates[k].evidence);
    }
    for (size_t k = 0; good && k < count; k++) {
        sejajar_match *m = &candidates[k];

        m->score = rate(m, fmin(beyond(&id[m->id], m->evidence), beyond(&en[m->en], m->evidence)));
    }
    sj_free(id);
    sj_free(en);
    return good ? SEJAJAR_OK : sj_fail_memory(err);
}

bool sejajar_match_unclear(const sejajar_match *match)
{
    if (match->aligned >= 0 || match->score < surely_not)
        return false;
    return match->score < surely || match->overlap < enough_overlap;
}

double sejajar_alignment_share(const sejajar_alignment *alignment, const sejajar_sentences *id,
                               const sejajar_sentences *en)
{
    double sentences = (double)(id->count + en->count), sum = 0;

    for (size_t k = 0; k < alignment->count; k++) {
        const sejajar_bead *bead = &alignment->beads[k];

        if (sj_bead_is_matched(bead))
            sum += bead->probability * ((double)bead->id_count + bead->en_count);
    }
    return sentences > 0 ? sum / sentences : 0;
}
