/* Why a text is cut where it is: the rule or the weights that decided at each candidate. */
#include <string.h>

#include "base/error.h"
#include "split/context.h"
#include "split/feature_names.h"
#include "split/splitter.h"

typedef struct {
    const sejajar_splitter *splitter;
    const sejajar_sentences *sentences; /* what came of it in the end */
    size_t next;                        /* of these: the first that ends here or later */
    sejajar_decision_sink sink;
    void *to;
    bool stopped;
} explainer;

/* An end that did not last was within a quotation that is kept whole. */
static bool lasted(explainer *e, size_t end)
{
    const sejajar_sentences *s = e->sentences;

    while (e->next < s->count && s->at[e->next].end < end)
        e->next++;
    return e->next < s->count && s->at[e->next].end == end;
}

static void hand_on(explainer *e, const sj_scan *scan, const sj_candidate *c,
                    sejajar_decision *decision)
{
    decision->end = (size_t)(c->end - scan->begin);
    decision->next = (size_t)(c->next - scan->begin);
    if (decision->ends && !lasted(e, decision->end)) {
        *decision = (sejajar_decision){
            .end = decision->end, .next = decision->next, .rule = sj_rule_name(SJ_RULE_KEPT_QUOTE)};
    }
    e->stopped = e->stopped || e->sink(e->to, decision) != 0;
}

static void decided(void *judge, sj_scan *scan, const sj_candidate *c, sj_rule rule)
{
    sejajar_decision decision = {.ends = sj_rule_ends(rule), .rule = sj_rule_name(rule)};

    hand_on(judge, scan, c, &decision);
}

static double size_of(double weight)
{
    return weight < 0 ? -weight : weight;
}

/* The features that weigh most, the heaviest first; of equal ones the first in the order of
 * the templates. */
static void add_reason(sejajar_decision *decision, const sejajar_reason *reason)
{
    size_t k = decision->reason_count;

    while (k > 0 && size_of(decision->reasons[k - 1].weight) < size_of(reason->weight))
        k--;
    if (k == SEJAJAR_MOST_REASONS)
        return;
    if (decision->reason_count < SEJAJAR_MOST_REASONS)
        decision->reason_count++;
    memmove(&decision->reasons[k + 1], &decision->reasons[k],
            (decision->reason_count - k - 1) * sizeof *reason);
    decision->reasons[k] = *reason;
}

static void name_feature(sejajar_reason *reason, size_t t, const sj_context *context)
{
    const sj_template *template = &sj_templates[t];
    uint8_t value[SJ_TEMPLATE_FIELDS] = {0};
    char word[48];
    size_t length = 0;

    for (int k = 0; k < template->count; k++)
        value[k] = context->field[template->field[k]];
    if (template->word >= 0)
        length = sj_token_spell(word, sizeof word, &context->word[template->word]);
    sj_feature_spell(reason->feature, sizeof reason->feature, t, value,
                     (sejajar_text){word, length});
}

static void weigh(sejajar_decision *decision, const sj_weights *weights, const sj_context *context)
{
    size_t base = 0;

    for (size_t t = 0; t < sj_template_count; t++) {
        sj_weight weight = sj_weights_of(weights, sj_feature(t, base, context));
        sejajar_reason reason = {.weight = (double)weight / 1000};

        base += sj_template_size(t);
        if (!weight)
            continue;
        name_feature(&reason, t, context);
        add_reason(decision, &reason);
    }
    decision->score = (double)sj_weights_score(weights, context) / 1000;
    decision->ends = decision->score > 0;
}

/* The judge of the scan. */
static bool ends(void *judge, sj_scan *scan, const sj_candidate *c)
{
    explainer *e = judge;
    const sejajar_splitter *splitter = e->splitter;
    sj_knowledge knowledge = sj_splitter_knowledge(splitter);
    sejajar_decision decision = {0};
    sj_context context;
    sj_rule rule = sj_context_fill(&context, scan, c, &knowledge);
    bool end;

    if (rule == SJ_RULE_NONE) {
        sj_context_complete(&context, scan);
        weigh(&decision, &splitter->weights, &context);
    } else {
        decision = (sejajar_decision){.ends = sj_rule_ends(rule), .rule = sj_rule_name(rule)};
    }
    end = decision.ends;
    hand_on(e, scan, c, &decision);
    return end;
}

sejajar_status sejajar_split_explain(sejajar_decision_sink sink, void *to,
                                     const sejajar_splitter *splitter, sejajar_text text,
                                     const sejajar_split_options *options, sejajar_error *err)
{
    sejajar_split_options how = options ? *options : (sejajar_split_options){0};
    explainer e = {.splitter = splitter, .sink = sink, .to = to};
    sejajar_sentences *sentences;
    sejajar_status status;
    sj_scan scan;

    how.unit = SEJAJAR_UNIT_SENTENCE;
    status = sejajar_split(&sentences, splitter, text, &how, err);
    if (status != SEJAJAR_OK)
        return status;
    text = sentences->text;
    scan = sj_splitter_scan(splitter, text, &how);
    e.sentences = sentences;
    scan.ends = ends;
    scan.decided = decided;
    scan.judge = &e;
    status = sj_scan_run(&scan, text, err);
    sj_scan_release(&scan);
    sejajar_sentences_free(sentences);
    if (status == SEJAJAR_OK && e.stopped)
        status = sj_fail_sink(err);
    return status;
}
