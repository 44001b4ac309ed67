/* Judging a pair: all evidence, and the probability that the pair is faithful. */
#include "fidelity/judge.h"

#include <math.h>
#include <string.h>

#include "base/error.h"
#include "base/fast_math.h"
#include "base/memory.h"
#include "fidelity/same_names.h"
#include "normalise/characters.h"

/* In the order of sejajar_finding_kind. */
static const char *const kind_names[] = {
    "omission",
    "addition",
    "mistranslation",
    "mistranslation/number",
    "mistranslation/entity",
    "mistranslation/negation",
    "untranslated",
    "word order",
    "punctuation",
};

const char *sejajar_finding_name(sejajar_finding_kind kind)
{
    return (size_t)kind < sizeof kind_names / sizeof *kind_names ? kind_names[kind] : "unknown";
}

static void lay_out(sj_curve_table *table, int e, const sj_curve *curve)
{
    float last = curve->count > 0 ? curve->worth[0] : 0;

    table->knot[e][0].at = curve->count > 0 ? curve->at[0] - 1 : 0;
    table->knot[e][0].worth = last;
    for (unsigned k = 0; k <= SJ_CURVE_KNOTS; k++) {
        bool is_knot = k < SJ_CURVE_KNOTS && k < curve->count;

        last = is_knot ? curve->worth[k] : last;
        table->knot[e][k + 1].at = is_knot ? curve->at[k] : INFINITY;
        table->knot[e][k + 1].worth = last;
    }
    for (unsigned k = 0; k < SJ_TABLE_KNOTS; k++)
        table->at[k][e] = table->knot[e][k].at;
}

sejajar_status sejajar_judge_open(sejajar_judge **out, const sejajar_model *model,
                                  sejajar_language from, sejajar_error *err)
{
    sejajar_judge *judge;
    sejajar_status status;

    *out = NULL;
    if (!model->map || !model->evidence.known || !model->neighbours.slots[0])
        return sj_fail(
            err, SEJAJAR_ERROR_MODEL,
            "this model cannot judge translations: it has no fidelity.txt or no neighbours.bin; "
            "copy both of the model that comes along into its folder");
    judge = sj_alloc_zero(1, sizeof *judge);
    if (!judge)
        return sj_fail_memory(err);
    judge->model = model;
    judge->from = from;
    for (int e = 0; e < SJ_EVIDENCE_COUNT; e++)
        lay_out(&judge->curves, e, &model->evidence.curve[e]);
    if ((status = sj_form_memory_open(&judge->memory, model, err)) != SEJAJAR_OK ||
        (status = sj_pairing_open(&judge->pairing, model, err)) != SEJAJAR_OK) {
        sejajar_judge_free(judge);
        return status;
    }
    *out = judge;
    return SEJAJAR_OK;
}

void sejajar_judge_free(sejajar_judge *judge)
{
    if (!judge)
        return;
    sj_form_memory_close(judge->memory);
    sj_pairing_close(&judge->pairing);
    sj_array_free(&judge->lent[0]);
    sj_array_free(&judge->lent[1]);
    sj_free(judge);
}

sejajar_finding *sj_finding_add(sj_evidence_list *list, sejajar_finding_kind kind,
                                const sj_pair_side side[2], int s, uint32_t first, uint32_t last,
                                double weight, const char *evidence)
{
    const char *begin = side[s].text.bytes;
    sejajar_finding *f;

    if (list->finding_count == SJ_MOST_FINDINGS)
        return NULL;
    f = &list->finding[list->finding_count++];
    *f = (sejajar_finding){.kind = kind,
                           .side = (sejajar_language)s,
                           .begin = (size_t)(side[s].word[first].begin - begin),
                           .end = (size_t)(side[s].word[last].end - begin),
                           .weight = weight,
                           .evidence = evidence};
    return f;
}

void sj_finding_against(sejajar_finding *f, const sj_pair_side side[2], uint32_t first,
                        uint32_t last)
{
    const sj_pair_side *other = &side[1 - (int)f->side];

    f->other_begin = (size_t)(other->word[first].begin - other->text.bytes);
    f->other_end = (size_t)(other->word[last].end - other->text.bytes);
}

/* Has a module that came before said something of the English word? */
static bool is_known(const sj_evidence_list *list, const sj_pair_side *en, uint32_t word)
{
    size_t begin = (size_t)(en->word[word].begin - en->text.bytes);

    for (size_t k = 0; k < list->finding_count; k++) {
        const sejajar_finding *f = &list->finding[k];

        if (f->side == SEJAJAR_EN && f->begin <= begin && begin < f->end)
            return true;
    }
    return false;
}

bool sj_finding_add_mistranslation(sj_evidence_list *list, const sj_pair_side side[2], uint32_t id,
                                   uint32_t en, double weight, const char *evidence)
{
    sejajar_finding *f;

    if (is_known(list, &side[1], en))
        return false;
    f = sj_finding_add(list, SEJAJAR_FINDING_MISTRANSLATION, side, SEJAJAR_EN, en, en, weight,
                       evidence);
    if (f)
        sj_finding_against(f, side, id, id);
    return true;
}

/* What the source has more was left out, what the translation has more was added. */
static void give_directions(sj_evidence_list *list, sejajar_language from)
{
    for (size_t k = 0; k < list->finding_count; k++)
        if ((int)list->finding[k].kind == SJ_FINDING_ONE_SIDED && list->finding[k].side != from)
            list->finding[k].kind = SEJAJAR_FINDING_ADDITION;
}

/* Weightiest first; of equal ones in the order of the modules. */
static void sort_findings(sj_evidence_list *list)
{
    for (size_t k = 1; k < list->finding_count; k++) {
        sejajar_finding f = list->finding[k];
        size_t at = k;

        for (; at > 0 && list->finding[at - 1].weight < f.weight; at--)
            list->finding[at] = list->finding[at - 1];
        list->finding[at] = f;
    }
}

static void look_up(sejajar_judge *judge, int s, const sj_cut_text *cut)
{
    const sj_form_facts *known = judge->lent[s].at;

    if (!cut->is_lent) {
        sj_form_memory_recall(judge->memory, judge->own[s], cut->types, cut->forms, cut->count,
                              cut->language);
        known = judge->own[s];
    }
    sj_pair_side_fill(&judge->side[s], cut, known, &judge->model->lexicon);
}

sejajar_status sj_judge_expect(sejajar_judge *judge, const sejajar_words *words, sejajar_error *err)
{
    for (int s = 0; s < 2; s++) {
        const sj_vocabulary *v = &words->side[s].tokens.vocabulary;

        if (!sj_array_reserve(&judge->lent[s], v->types.count))
            return sj_fail_memory(err);
        sj_form_memory_recall(judge->memory, judge->lent[s].at, v->types.at, v->forms.at,
                              v->types.count, (sejajar_language)s);
    }
    return SEJAJAR_OK;
}

static bool collect(sejajar_judge *judge, const sj_cut_text cut[2])
{
    sj_evidence_list *list = &judge->list;
    const sj_pair_side *side = judge->side;

    memset(list->value, 0, sizeof list->value);
    list->finding_count = 0;
    for (int s = 0; s < 2; s++)
        look_up(judge, s, &cut[s]);
    for (int s = 0; s < 2; s++)
        sj_fluency_expect(&judge->chain[s], &side[s], (sejajar_language)s,
                          &judge->model->neighbours);
    if (!sj_pairing_find(&judge->pairing, judge->side))
        return false;
    sj_names_recognise(judge->side);
    sj_quantities_judge(list, judge->side);
    sj_negation_judge(list, side);
    sj_names_judge(list, side, judge->memory);
    sj_misspelt_names_judge(list, side);
    sj_untranslated_judge(list, side);
    sj_opposites_judge(list, side);
    sj_modality_judge(list, side);
    sj_bounds_judge(list, side);
    sj_kinds_judge(list, side);
    sj_connectives_judge(list, side);
    sj_coverage_judge(list, side);
    sj_gaps_judge(list, side);
    sj_fluency_judge(list, side, judge->chain, &judge->model->neighbours);
    sj_order_judge(list, side, judge->model->evidence.jumps);
    sj_roles_judge(list, side, judge->memory);
    sj_frames_judge(list, side);
    sj_proportion_judge(list, side, &judge->model->parameters);
    sj_repetition_judge(list, side);
    sj_punctuation_judge(list, side, judge->memory);
    return true;
}

static void cut_both(sejajar_judge *judge, sejajar_text id, sejajar_text en)
{
    sj_cut_text_make(&judge->cut[0], id, SEJAJAR_ID);
    sj_cut_text_make(&judge->cut[1], en, SEJAJAR_EN);
}

bool sj_judge_collect(sejajar_judge *judge, sejajar_text id, sejajar_text en)
{
    cut_both(judge, id, en);
    return collect(judge, judge->cut);
}

/* How many knots of each curve are below its value: but for the one before the first, of which that
 * is true of any. */
static void count_below(int32_t below[SJ_EVIDENCE_COUNT], const sj_curve_table *table,
                        const float value[SJ_EVIDENCE_COUNT])
{
    for (int e = 0; e < SJ_EVIDENCE_COUNT; e++) {
        int32_t count = 0;

        for (int k = 1; k <= SJ_CURVE_KNOTS; k++)
            count += value[e] > table->at[k][e];
        below[e] = count;
    }
}

/* What each is worth, as sj_curve_worth() has it, and to the same bit: between two level knots
 * nothing is added. */
static void find_worth(float worth[SJ_EVIDENCE_COUNT], const sj_curve_table *table,
                       const float value[SJ_EVIDENCE_COUNT])
{
    struct {
        float at, worth, next, next_worth;
    } about[SJ_EVIDENCE_COUNT];
    int32_t below[SJ_EVIDENCE_COUNT];

    count_below(below, table, value);
    for (int e = 0; e < SJ_EVIDENCE_COUNT; e++)
        memcpy(&about[e], &table->knot[e][below[e]], sizeof about[e]);
    for (int e = 0; e < SJ_EVIDENCE_COUNT; e++)
        worth[e] = about[e].worth + (sj_greater(value[e], about[e].at) - about[e].at) /
                                        (about[e].next - about[e].at) *
                                        (about[e].next_worth - about[e].worth);
}

/* Less than this, or no number at all, which a strange model may lead to, is as good as never. */
static const double least_sum = -600;

/* The sum of what all evidence is worth, as log odds: two sums, which do not wait for each other.
 */
static double add_up(const sejajar_judge *judge)
{
    double sum = (double)judge->model->evidence.offset, other = 0;
    float worth[SJ_EVIDENCE_COUNT];

    find_worth(worth, &judge->curves, judge->list.value);
    for (int e = 0; e < SJ_EVIDENCE_COUNT; e += 2) {
        sum += (double)worth[e];
        other += (double)worth[e + 1];
    }
    sum += other;
    return sum > least_sum ? sum : least_sum;
}
_Static_assert(SJ_EVIDENCE_COUNT % 2 == 0, "evidence is added up two by two");

static bool is_blank(sejajar_text text)
{
    const char *at = text.bytes, *end = at + text.length;
    int length;

    while (at < end && (length = sj_space_length(at, end)) > 0)
        at += length;
    return at == end;
}

static uint32_t count_words(const sj_cut_text *cut)
{
    uint32_t count = 0;

    for (uint32_t w = 0; w < cut->count; w++)
        count += sj_cut_type(cut, w)->kind != SJ_WORD_MARK;
    return count;
}

/* Of a pair with an empty side: all that the other one says has no counterpart. */
static void find_emptiness(sejajar_judgement *out, sejajar_judge *judge, const bool blank[2])
{
    sejajar_language from = judge->from, to = (sejajar_language)(1 - (int)from);
    sejajar_language full = blank[from] && !blank[to] ? to : from;

    judge->list.finding[0] = (sejajar_finding){
        .kind = full == from ? SEJAJAR_FINDING_OMISSION : SEJAJAR_FINDING_ADDITION,
        .side = full,
        .end = blank[full] ? 0 : judge->cut[full].text.length,
        .weight = 1,
        .evidence = blank[full] ? "both sides are empty" : "the other side is empty",
    };
    out->findings = judge->list.finding;
    out->finding_count = 1;
}

sejajar_status sejajar_judge_pair(sejajar_judgement *out, sejajar_judge *judge, sejajar_text id,
                                  sejajar_text en, sejajar_error *err)
{
    sejajar_status status;
    bool blank[2];

    cut_both(judge, id, en);
    for (int s = 0; s < 2; s++)
        blank[s] = is_blank(judge->cut[s].text);
    status = sj_judge_cut(out, judge, judge->cut, err);
    if (status == SEJAJAR_OK && (blank[0] || blank[1]))
        find_emptiness(out, judge, blank);
    return status;
}

sejajar_status sj_judge_cut(sejajar_judgement *out, sejajar_judge *judge, const sj_cut_text cut[2],
                            sejajar_error *err)
{
    *out = (sejajar_judgement){0};
    if (is_blank(cut[0].text) || is_blank(cut[1].text)) {
        out->words[0] = count_words(&cut[0]);
        out->words[1] = count_words(&cut[1]);
        return SEJAJAR_OK;
    }
    if (!collect(judge, cut))
        return sj_fail_memory(err);
    out->fidelity = 1 / (1 + sj_exp(-add_up(judge)));
    for (int s = 0; s < 2; s++) {
        out->words[s] = judge->list.words[s];
        out->covered[s] = (double)judge->list.covered[s];
    }
    give_directions(&judge->list, judge->from);
    sort_findings(&judge->list);
    out->findings = judge->list.finding;
    out->finding_count = judge->list.finding_count;
    return SEJAJAR_OK;
}
