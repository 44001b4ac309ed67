/* Estimating splitter.txt from running text and its gold sentences. */
#include <math.h>

#include "base/array.h"
#include "base/error.h"
#include "base/memory.h"
#include "base/print.h"
#include "normalise/characters.h"
#include "split/context.h"
#include "split/feature_names.h"
#include "split/fit.h"
#include "split/splitter.h"
#include "split/word_counts.h"

/* Chosen by cross-validation over the documents of the training sets: see
 * docs/splitting.md. Features seen less often than RAREST are left out. */
static const double sparse = 0.8, smooth[] = {[SEJAJAR_ID] = 0.3, [SEJAJAR_EN] = 0.05};
enum { RAREST = 3, LONGEST_PATH = 4096 };

typedef struct {
    const char *directory;
    sejajar_language language;
    sj_abbreviations abbreviations;
    sj_word_counts counts;
    sj_word_set ordinary, known;
    sj_feature_names names;
    SJ_ARRAY(uint32_t) feature; /* of all examples, one after the other */
    SJ_ARRAY(size_t) first;     /* where each example begins there */
    SJ_ARRAY(uint8_t) yes;
    SJ_ARRAY(size_t) gold; /* where the gold sentences of the set at hand end */
    size_t next_gold;
    bool no_memory;
} trainer;

/* Find in `text` where the sentences of `gold` end: both have the same bytes in the
 * same order, white space aside. */
static sejajar_status find_gold(trainer *t, const sejajar_split_gold *set, size_t number,
                                sejajar_error *err)
{
    const char *at = set->text.bytes, *end = at + set->text.length;
    const char *gold = set->gold.bytes, *gold_end = gold + set->gold.length;
    uint64_t line = 1;

    t->gold.count = t->next_gold = 0;
    while (gold < gold_end) {
        int space = sj_space_length(gold, gold_end);

        if (space && *gold == '\n') {
            line++;
            if (!sj_array_push(&t->gold, (size_t)(at - set->text.bytes)))
                return sj_fail_memory(err);
        }
        if (space) {
            gold += space;
            continue;
        }
        at = sj_skip_space(at, end);
        if (at == end || *at != *gold)
            return sj_fail_at(err, SEJAJAR_ERROR_FORMAT, line, (uint64_t)(gold - set->gold.bytes),
                              "gold sentences of set %zu, line %llu: not the same text", number + 1,
                              (unsigned long long)line);
        at++;
        gold++;
    }
    return SEJAJAR_OK;
}

static bool is_gold(trainer *t, size_t offset)
{
    while (t->next_gold < t->gold.count && t->gold.at[t->next_gold] < offset)
        t->next_gold++;
    return t->next_gold < t->gold.count && t->gold.at[t->next_gold] == offset;
}

static bool is_learned(const sj_template *template, const sj_context *context)
{
    if (template->weak && context->field[SJ_FIELD_STRENGTH] == 0)
        return false;
    return template->word < 0 || context->word[template->word].hash != 0;
}

static bool add_example(trainer *t, const sj_context *context, bool yes)
{
    size_t base = 0;

    if (!sj_array_push(&t->first, t->feature.count) || !sj_array_push(&t->yes, yes))
        return false;
    for (size_t k = 0; k < sj_template_count; k++) {
        uint32_t id;

        size_t size = sj_template_size(k);

        base += size;
        if (!is_learned(&sj_templates[k], context))
            continue;
        if (!sj_feature_names_add(&t->names, &id, k, base - size, context) ||
            !sj_array_push(&t->feature, id))
            return false;
    }
    return true;
}

/* The judge of the scan: where the rules do not know, note the example and tell the truth. */
static bool ends(void *judge, sj_scan *scan, const sj_candidate *candidate)
{
    trainer *t = judge;
    bool yes = is_gold(t, (size_t)(candidate->end - scan->begin));
    sj_knowledge knowledge = {t->language, &t->abbreviations, &t->ordinary, &t->known};
    sj_context context;
    sj_rule rule = sj_context_fill(&context, scan, candidate, &knowledge);

    if (rule != SJ_RULE_NONE && !sj_rule_teaches(rule))
        return sj_rule_ends(rule);
    sj_context_complete(&context, scan);
    t->no_memory = t->no_memory || !add_example(t, &context, yes);
    return yes;
}

/* A capital tells a name only where no sentence begins: after a word or a comma. */
static bool count_words(trainer *t, sejajar_text text)
{
    const char *at = text.bytes, *end = text.bytes + text.length;
    bool inside = false;

    while (at < end) {
        sj_token word = sj_token_ahead(at, end);

        if (!sj_word_counts_add(&t->counts, &word, inside && word.head == SJ_HEAD_NONE))
            return false;
        inside = (word.tail == SJ_TAIL_NONE || word.tail == SJ_TAIL_COMMA) &&
                 word.shape != SJ_SHAPE_SIGNS && word.next < end && *word.next == ' ';
        at = word.next > at ? word.next : at + 1;
    }
    return true;
}

static sejajar_status find_ordinary(trainer *t, const sejajar_split_gold *sets, size_t count,
                                    sejajar_error *err)
{
    for (size_t s = 0; s < count; s++)
        if (!count_words(t, sets[s].text))
            return sj_fail_memory(err);
    return sj_word_counts_choose(&t->counts, &t->ordinary, &t->known) ? SEJAJAR_OK
                                                                      : sj_fail_memory(err);
}

static sejajar_status read_set(trainer *t, const sejajar_split_gold *set, size_t number,
                               sejajar_error *err)
{
    sj_scan scan = {.ends = ends, .judge = t};
    sejajar_status status = find_gold(t, set, number, err);

    if (status != SEJAJAR_OK)
        return status;
    status = sj_scan_run(&scan, set->text, err);
    sj_scan_release(&scan);
    return t->no_memory ? sj_fail_memory(err) : status;
}

/* Leave out the rare features: to `number` goes what the others are called from now on,
 * UINT32_MAX for a rare one. */
static size_t keep_frequent(trainer *t, uint32_t *number)
{
    uint32_t kept = 0;
    size_t to = 0, from = 0;

    for (size_t f = 0; f < t->names.count; f++)
        number[f] = t->names.at[f].count < RAREST ? UINT32_MAX : kept++;
    for (size_t e = 0; e < t->yes.count; e++) {
        size_t end = e + 1 < t->yes.count ? t->first.at[e + 1] : t->feature.count;

        t->first.at[e] = to;
        for (; from < end; from++)
            if (number[t->feature.at[from]] != UINT32_MAX)
                t->feature.at[to++] = number[t->feature.at[from]];
    }
    t->feature.count = to;
    return kept;
}

static sj_weight rounded(double weight)
{
    double thousandths = floor(weight * 1000 + 0.5);

    return thousandths > SJ_WEIGHT_MOST    ? SJ_WEIGHT_MOST
           : thousandths < -SJ_WEIGHT_MOST ? -SJ_WEIGHT_MOST
                                           : (sj_weight)thousandths;
}

static sejajar_status fit(trainer *t, sejajar_error *err)
{
    uint32_t *number = sj_alloc(t->names.count + 1, sizeof *number);
    double *weights = NULL;
    sj_examples examples;
    bool done = false;

    if (!number || !sj_array_push(&t->first, t->feature.count))
        goto done;
    examples.features = keep_frequent(t, number);
    t->first.at[t->yes.count] = t->feature.count;
    examples.examples = t->yes.count;
    examples.feature = t->feature.at;
    examples.first = t->first.at;
    examples.yes = t->yes.at;
    weights = sj_alloc(examples.features + 1, sizeof *weights);
    if (!weights || !sj_fit(weights, &examples, sparse, smooth[t->language]))
        goto done;
    for (size_t f = 0; f < t->names.count; f++)
        t->names.at[f].weight = number[f] == UINT32_MAX ? 0 : rounded(weights[number[f]]);
    done = true;
done:
    sj_free(number);
    sj_free(weights);
    return done ? SEJAJAR_OK : sj_fail_memory(err);
}

/* A failure to write is remembered until the file is finished. */
static void put_weights(trainer *t, sejajar_output *to)
{
    sj_print(sejajar_output_write, to,
             "# Where a sentence ends, estimated from %zu places: sejajar_train_splitter().\n%s\n",
             t->yes.count, sj_weights_signature(t->language));
    sj_word_counts_write(&t->counts, sejajar_output_write, to);
    sj_feature_names_write(&t->names, sejajar_output_write, to);
}

static sejajar_status write_weights(trainer *t, sejajar_error *err)
{
    char path[LONGEST_PATH];
    sejajar_output *output;
    sejajar_status status;

    if (!sj_splitter_path(path, sizeof path, t->directory, "splitter.txt"))
        return sj_fail(err, SEJAJAR_ERROR_ARGUMENT, "a directory name longer than %d bytes",
                       LONGEST_PATH);
    status = sejajar_output_open(&output, path, err);
    if (status == SEJAJAR_OK) {
        put_weights(t, output);
        status = sejajar_output_finish(output, err);
    }
    if (status != SEJAJAR_OK)
        sj_fail_in(err, status, path);
    sejajar_output_free(output);
    return status;
}

sejajar_status sejajar_train_splitter(const char *directory, sejajar_language language,
                                      const sejajar_split_gold *sets, size_t count,
                                      sejajar_error *err)
{
    trainer t = {.directory = directory, .language = language};
    sejajar_status status;

    status = sj_splitter_read_abbreviations(&t.abbreviations, directory, err);
    if (status == SEJAJAR_OK)
        status = find_ordinary(&t, sets, count, err);
    for (size_t s = 0; s < count && status == SEJAJAR_OK; s++)
        status = read_set(&t, &sets[s], s, err);
    if (status == SEJAJAR_OK)
        status = fit(&t, err);
    if (status == SEJAJAR_OK)
        status = write_weights(&t, err);
    sj_abbreviations_release(&t.abbreviations);
    sj_word_counts_release(&t.counts);
    sj_word_set_release(&t.ordinary);
    sj_word_set_release(&t.known);
    sj_feature_names_release(&t.names);
    sj_array_free(&t.feature);
    sj_array_free(&t.first);
    sj_array_free(&t.yes);
    sj_array_free(&t.gold);
    return status;
}
