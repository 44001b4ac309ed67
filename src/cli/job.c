/* One pair of documents: read, split, aligned, written. */
#include "job.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "command.h"
#include "page.h"
#include "paths.h"
#include "report.h"
#include "signature.h"

bool workshop_open(workshop *shop, const aids *named)
{
    shop->named = *named;
    shop->any_languages = model_is_none(named->model);
    if (!model_open(&shop->model, named->model) ||
        (named->lexicon && !glossary_open(&shop->glossary, named->lexicon)))
        return false;
    shop->align.glossary = shop->glossary;
    shop->judges = judges_open(shop->model);
    if (!shop->judges) {
        report(stderr, NULL, "out of memory");
        return false;
    }
    if (shop->how.segmented)
        return true;
    return splitter_open(&shop->id, SEJAJAR_ID, NULL, named->id_abbreviations) &&
           splitter_open(&shop->en, SEJAJAR_EN, NULL, named->en_abbreviations);
}

void workshop_close(workshop *shop)
{
    pool_close(shop->judges);
    sejajar_splitter_free(shop->id);
    sejajar_splitter_free(shop->en);
    sejajar_glossary_free(shop->glossary);
    sejajar_model_free(shop->model);
}

bool workshop_spares(const workshop *shop, results *r, const char *input, const char *other,
                     FILE *talk)
{
    const char *const inputs[] = {input, other, shop->named.lexicon, shop->named.id_abbreviations,
                                  shop->named.en_abbreviations};

    return results_spare(r, inputs, sizeof inputs / sizeof *inputs, talk);
}

void workshop_sign(const workshop *shop)
{
    signature_say(shop->model, shop->glossary, shop->id, shop->en);
}

/* ---- Are these the two documents that were meant? -------------------- */

static bool looks(const side *s, sejajar_language language)
{
    sejajar_language guess;

    return sejajar_language_guess(&guess, s->sentences->text) && guess == language;
}

static bool languages_are_right(const aligned *a, FILE *talk)
{
    bool id_is_english = looks(&a->id, SEJAJAR_EN), en_is_indonesian = looks(&a->en, SEJAJAR_ID);

    if (id_is_english && en_is_indonesian) {
        report(talk, a->id.path,
               "this looks English, and %s looks Indonesian; name the Indonesian one first",
               a->en.name);
        return false;
    }
    if (id_is_english)
        report(talk, a->id.path, "warning: this looks English, not Indonesian");
    if (en_is_indonesian)
        report(talk, a->en.path, "warning: this looks Indonesian, not English");
    return true;
}

/* ---- Aligning -------------------------------------------------------- */

static bool wants_fidelity(const sejajar_write_options *options)
{
    for (size_t k = 0; options->columns && k < options->column_count; k++) {
        if (options->columns[k] == SEJAJAR_COLUMN_FIDELITY)
            return true;
    }
    return false;
}

/* Both sides are there. Closes all where it fails. */
static bool align(aligned *a, const workshop *shop, FILE *talk)
{
    sejajar_align_options options = shop->align;
    sejajar_error err;

    if (shop->keeps_words || wants_fidelity(&shop->write))
        options.words = &a->words;
    if (shop->any_languages || languages_are_right(a, talk)) {
        sejajar_status status = sejajar_align(&a->alignment, shop->model, a->id.sentences,
                                              a->en.sentences, &options, &err);

        if (status == SEJAJAR_OK && shop->recut)
            status =
                sejajar_recut(a->alignment, shop->model, a->id.sentences, a->en.sentences, &err);
        if (status == SEJAJAR_OK)
            return true;
        report_error(talk, a->id.path, &err);
    }
    aligned_close(a);
    return false;
}

bool aligned_open(aligned *a, const workshop *shop, const char *id_path, const char *en_path,
                  FILE *talk)
{
    *a = (aligned){0};
    if (paths_are_one_file(id_path, en_path)) {
        report(talk, id_path, "the same file was named for both languages");
        return false;
    }
    if (!side_open(&a->id, id_path, &shop->how, shop->id, talk) ||
        !side_open(&a->en, en_path, &shop->how, shop->en, talk)) {
        aligned_close(a);
        return false;
    }
    return align(a, shop, talk);
}

static bool aligned_take(aligned *a, const workshop *shop, const sejajar_stream_document *document,
                         const char *const paths[2], FILE *talk)
{
    *a = (aligned){0};
    if (!side_take(&a->id, paths[0], "id", document->id, document->id_is_list, &shop->how, shop->id,
                   talk) ||
        !side_take(&a->en, paths[1], "en", document->en, document->en_is_list, &shop->how, shop->en,
                   talk)) {
        aligned_close(a);
        return false;
    }
    return align(a, shop, talk);
}

void aligned_close(aligned *a)
{
    sejajar_alignment_free(a->alignment);
    sejajar_words_free(a->words);
    side_close(&a->id);
    side_close(&a->en);
    a->alignment = NULL;
    a->words = NULL;
}

/* ---- Writing --------------------------------------------------------- */

/* Documents that belong together have most of their sentences in pairs that are likely
 * right (.74 and more of those in corpus/ and of news), others hardly any (.14 and less). */
static const double too_few = 0.2;

static double share_in_pairs(const aligned *a)
{
    return sejajar_alignment_share(a->alignment, a->id.sentences, a->en.sentences);
}

static void warn_of_few_pairs(const aligned *a, double share, FILE *talk)
{
    if (share <= 0)
        report(talk, a->id.path, "warning: no pairs with %s: the two do not match", a->en.name);
    else if (share < too_few)
        report(talk, a->id.path,
               "warning: %s %.0f %% of the sentences have a likely partner in %s: "
               "do the two belong together?",
               share < 0.01 ? "under" : "only", share < 0.01 ? 1 : 100 * share, a->en.name);
}

static void say_that_nothing_is_left(const aligned *a, double share, FILE *talk)
{
    report(talk, a->id.path,
           share > 0 ? "no pair with %s scores enough" : "no pairs with %s: the two do not match",
           a->en.name);
}

/* Of many documents in one output, beads are told apart by lines with their keys; what is at
 * its beginning and end comes only once and not from here. */
static sejajar_write_options writing(const workshop *shop, const job *j)
{
    sejajar_write_options options = shop->write;

    options.key = j->key;
    options.id_name = j->id_path;
    options.en_name = j->en_path;
    if (j->keep) {
        options.part = SEJAJAR_PART_BODY;
        options.header = true;
    }
    return options;
}

static bool open_results(results *r, const workshop *shop, const job *j, FILE *talk)
{
    if (j->keep) {
        results_keep(r);
        return true;
    }
    return (shop->moses ? results_open_moses(r, j->out_path, talk)
                        : results_open(r, j->out_path, talk)) &&
           workshop_spares(shop, r, j->id_path, j->en_path, talk);
}

static void say_what_was_dropped(const aligned *a, const sejajar_written *written, FILE *talk)
{
    if (written->dropped > 0)
        report(talk, a->id.path,
               "characters that XML forbids, of this and of %s, are left out: %" PRIu64, a->en.name,
               written->dropped);
}

/* The fidelity of all beads; NULL after a message. */
static double *judge_beads(const workshop *shop, const aligned *a, FILE *talk)
{
    double *fidelity = malloc((a->alignment->count + 1) * sizeof *fidelity);
    sejajar_error err = {.message = "out of memory"};
    sejajar_judge *judge = NULL;

    if (fidelity && (judge = pool_borrow(shop->judges, &err)) != NULL &&
        sejajar_judge_beads(fidelity, judge, a->alignment, a->id.sentences, a->en.sentences,
                            a->words, &err) == SEJAJAR_OK) {
        pool_give_back(shop->judges, judge);
        return fidelity;
    }
    report_error(talk, NULL, &err);
    pool_give_back(shop->judges, judge);
    free(fidelity);
    return NULL;
}

static outcome write_judged(const workshop *shop, const job *j, const aligned *a,
                            const double *fidelity, FILE *talk)
{
    sejajar_write_options options = writing(shop, j);
    double share = share_in_pairs(a);
    outcome what = {.status = STATUS_FAILED};
    sejajar_written written = {0};
    sejajar_status status;
    sejajar_error err;
    results r;

    options.written = &written;
    options.fidelity = fidelity;
    if (!open_results(&r, shop, j, talk))
        return what;
    status = sejajar_write(results_write, &r, a->alignment, a->id.sentences, a->en.sentences,
                           &options, &err);
    if (status == SEJAJAR_OK && written.beads == 0) {
        say_that_nothing_is_left(a, share, talk);
        results_abandon(&r);
        return what;
    }
    if (status == SEJAJAR_OK) {
        warn_of_few_pairs(a, share, talk);
        say_what_was_dropped(a, &written, talk);
    }
    what.pairs = written.beads;
    what.status = results_close(&r, status, &err, talk);
    what.kept = r.kept;
    what.kept_length = r.kept_length;
    return what;
}

static outcome write_all(const workshop *shop, const job *j, const aligned *a, FILE *talk)
{
    outcome what = {.status = STATUS_FAILED};
    double *fidelity = NULL;

    if (wants_fidelity(&shop->write) && !(fidelity = judge_beads(shop, a, talk)))
        return what;
    what = write_judged(shop, j, a, fidelity, talk);
    free(fidelity);
    return what;
}

static outcome write_page(const workshop *shop, const job *j, const aligned *a, FILE *talk)
{
    warn_of_few_pairs(a, share_in_pairs(a), talk);
    return (outcome){.status = page_write(shop, j, a, talk), .pairs = a->alignment->count};
}

outcome job_run(const workshop *shop, const job *j, FILE *talk)
{
    outcome what = {.status = STATUS_FAILED};
    aligned a;

    if (!aligned_open(&a, shop, j->id_path, j->en_path, talk))
        return what;
    what = shop->page ? write_page(shop, j, &a, talk) : write_all(shop, j, &a, talk);
    if (what.status == STATUS_DONE && j->dot_plot)
        what.status = dot_plot_write(shop, j, &a, talk);
    aligned_close(&a);
    return what;
}

outcome job_run_stream(const workshop *shop, const sejajar_stream_document *document,
                       const char *name, FILE *talk)
{
    char id[128], en[128];
    const char *const paths[2] = {id, en};
    job j = {.key = document->key, .keep = true};
    outcome what = {.status = STATUS_FAILED};
    aligned a;

    snprintf(id, sizeof id, "%s: id", name);
    snprintf(en, sizeof en, "%s: en", name);
    if (!aligned_take(&a, shop, document, paths, talk))
        return what;
    what = write_all(shop, &j, &a, talk);
    aligned_close(&a);
    return what;
}
