/* Running text, or lines, to sentences. */
#include <string.h>

#include "base/array.h"
#include "base/error.h"
#include "base/memory.h"
#include "base/text.h"
#include "normalise/characters.h"
#include "split/doubts.h"
#include "split/habits.h"
#include "split/recall.h"
#include "split/splitter.h"
#include "split/weighing.h"

/* Weights that say no by less than this leave a doubt: 4.5 nats, one chance in 90. */
static const sj_weight doubtful = -4500;

/* Text is dense with candidates where so many follow each other in so few bytes each. Prose never
 * is, and need not be looked up. */
enum { DENSE = 16, CLOSE = 12 };

typedef struct {
    const sejajar_splitter *splitter;
    const char *last; /* candidate */
    size_t dense;     /* how many came close after each other up to that */
    sj_recall recall;
    sj_doubts doubts;
    bool no_memory;
} judge;

static sj_answer answer_of(sj_weight score)
{
    return score > 0 ? SJ_ANSWER_YES : score > doubtful ? SJ_ANSWER_DOUBT : SJ_ANSWER_NO;
}

/* Many answers need no words further away. */
static sj_answer weigh(const sj_weights *weights, sj_context *context, const sj_scan *scan)
{
    sj_weighing w;

    sj_weights_begin(&w, weights, context);
    for (int part = SJ_AHEAD; part < SJ_PART_COUNT && answer_of(w.least) != answer_of(w.most);
         part++) {
        sj_context_add(context, scan, (sj_part)part);
        sj_weights_add(&w, weights, context, (sj_part)part);
    }
    return answer_of(w.least);
}

/* `*by` gets the rule that decided, if any. */
static sj_answer decide(const sejajar_splitter *splitter, sj_scan *scan, const sj_candidate *c,
                        sj_rule *by)
{
    sj_knowledge knowledge = sj_splitter_knowledge(splitter);
    sj_context context;

    *by = sj_context_fill(&context, scan, c, &knowledge);
    if (*by != SJ_RULE_NONE)
        return sj_rule_ends(*by) ? SJ_ANSWER_YES : SJ_ANSWER_NO;
    return weigh(&splitter->weights, &context, scan);
}

static sj_answer answer(judge *j, sj_scan *scan, const sj_candidate *c)
{
    struct sj_recalled *before;
    sj_rule by;
    bool known;

    j->dense = c->stop - j->last < CLOSE ? j->dense + 1 : 0;
    j->last = c->stop;
    if (!sj_context_is_local(scan, c, j->dense >= DENSE))
        return decide(j->splitter, scan, c, &by);
    before = sj_recall_find(&j->recall, scan, c, sj_context_state(scan, c, j->splitter->language),
                            &known);
    if (known)
        return before->answer;
    scan->looked_far = false;
    before->answer = decide(j->splitter, scan, c, &by);
    if (scan->looked_far || sj_rule_is_foreign(by))
        before->stop = NULL; /* ICU may have looked further */
    return before->answer;
}

static bool ends(void *to, sj_scan *scan, const sj_candidate *c)
{
    judge *j = to;
    sj_answer a = answer(j, scan, c);
    sejajar_doubt doubt = {(size_t)(c->end - scan->begin), (size_t)(c->next - scan->begin)};

    if (a == SJ_ANSWER_DOUBT && c->gap != SJ_GAP_NONE && !(scan->keep_quotes && c->in_quote) &&
        !sj_array_push(&j->doubts, doubt))
        j->no_memory = true;
    return a == SJ_ANSWER_YES;
}

/* Hand `sentences` over, or free what is in it. */
static sejajar_status hand_over(sejajar_sentences **out, sejajar_sentences sentences,
                                sejajar_error *err)
{
    sejajar_sentences *found = sj_alloc(1, sizeof *found);

    if (!found) {
        sj_free(sentences.at);
        sj_free(sentences.doubts);
        return sj_fail_memory(err);
    }
    *found = sentences;
    *out = found;
    return SEJAJAR_OK;
}

sj_scan sj_splitter_scan(const sejajar_splitter *splitter, sejajar_text text,
                         const sejajar_split_options *options)
{
    static const sejajar_split_options usual = {0};
    sj_newlines newlines;

    if (!options)
        options = &usual;
    newlines = sj_newlines_survey(text, options->newlines);
    return (sj_scan){.newlines = newlines,
                     .habits = sj_habits_survey(text, &newlines),
                     .starters = &splitter->weights.starters,
                     .keep_quotes = options->quotes == SEJAJAR_QUOTES_KEEP};
}

/* Joins the sentences of each paragraph, as if all paragraphs were one's sentences. */
static void join_paragraphs(sejajar_sentences *found)
{
    size_t count = 0;

    for (size_t k = 0; k < found->count; k++) {
        sejajar_sentence sentence = found->at[k];

        if (k && sentence.paragraph == found->at[k - 1].paragraph)
            found->at[count - 1].end = sentence.end;
        else
            found->at[count++] = sentence;
    }
    found->count = count;
    found->doubt_count = 0;
    for (size_t k = 0; k < count; k++)
        found->at[k].paragraph = 0;
}

sejajar_status sejajar_split(sejajar_sentences **out, const sejajar_splitter *splitter,
                             sejajar_text text, const sejajar_split_options *options,
                             sejajar_error *err)
{
    judge j = {.splitter = splitter};
    sejajar_status status;
    sj_scan scan;

    *out = NULL;
    text = sj_text_given(text);
    scan = sj_splitter_scan(splitter, text, options);
    j.last = text.bytes;
    scan.ends = ends;
    scan.judge = &j;
    status = sj_scan_run(&scan, text, err);
    if (status == SEJAJAR_OK && (j.no_memory || !sj_doubts_finish(&j.doubts, text)))
        status = sj_fail_memory(err);
    if (status == SEJAJAR_OK) {
        sejajar_sentences found = {text, scan.found.at, scan.found.count, j.doubts.at,
                                   j.doubts.count};

        if (options && options->unit == SEJAJAR_UNIT_PARAGRAPH)
            join_paragraphs(&found);
        status = hand_over(out, found, err);
        scan.found.at = NULL; /* handed over */
    } else {
        sj_array_free(&j.doubts);
    }
    sj_scan_release(&scan);
    return status;
}

/* text[begin, end) without white space at either end; an empty one stays at `begin`. */
static sejajar_sentence trimmed(sejajar_text text, size_t begin, size_t end, uint32_t paragraph)
{
    const char *stop = text.bytes + end, *at = sj_skip_space(text.bytes + begin, stop);

    if (at == stop)
        return (sejajar_sentence){begin, begin, paragraph};
    stop = sj_skip_space_before(stop, at);
    return (sejajar_sentence){(size_t)(at - text.bytes), (size_t)(stop - text.bytes), paragraph};
}

sejajar_status sejajar_lines(sejajar_sentences **out, sejajar_text text, sejajar_error *err)
{
    SJ_ARRAY(sejajar_sentence) lines = {0};
    size_t begin = 0;
    uint32_t paragraph = 0;

    *out = NULL;
    text = sj_text_given(text);
    while (begin < text.length) {
        const char *stop = memchr(text.bytes + begin, '\n', text.length - begin);
        size_t end = stop ? (size_t)(stop - text.bytes) : text.length;
        sejajar_sentence line = trimmed(text, begin, end, paragraph);

        /* An empty line ends a paragraph, but two of them do not make an empty one. */
        if (line.begin == line.end && lines.count &&
            lines.at[lines.count - 1].begin < lines.at[lines.count - 1].end)
            paragraph++;
        if (!sj_array_push(&lines, line)) {
            sj_array_free(&lines);
            return sj_fail_memory(err);
        }
        begin = end + 1;
    }
    return hand_over(out, (sejajar_sentences){text, lines.at, lines.count, NULL, 0}, err);
}

void sejajar_sentences_free(sejajar_sentences *sentences)
{
    if (!sentences)
        return;
    sj_free(sentences->at);
    sj_free(sentences->doubts);
    sj_free(sentences);
}
