/* Pairs judged, screened and remembered. */
#include "unit/public_memory/attempts.h"
#include "unit/public_memory/given.h"

static sejajar_status judge(sejajar_error *err)
{
    sejajar_text source = TEXT("Ia tidak membeli 12 buku di Bandung."),
                 target = TEXT("She bought 21 books in Medan, and a lamp.");
    sejajar_judge *opened;
    sejajar_judgement judgement;
    sejajar_status status = sejajar_judge_open(&opened, model, SEJAJAR_ID, err);

    if (status == SEJAJAR_OK)
        status = sejajar_judge_pair(&judgement, opened, source, target, err);
    if (status == SEJAJAR_OK)
        status = sejajar_write_judgement(ignore, NULL, &judgement, source, target, err);
    sejajar_judge_free(opened);
    return status;
}

static sejajar_status judge_beads(sejajar_error *err)
{
    double fidelity[16];
    sejajar_judge *opened;
    sejajar_status status = sejajar_judge_open(&opened, model, SEJAJAR_EN, err);

    assert_true(beads->count <= COUNT_OF(fidelity));
    if (status == SEJAJAR_OK)
        status = sejajar_judge_beads(fidelity, opened, beads, id, en, NULL, err);
    sejajar_judge_free(opened);
    return status;
}

static int ignore_pair(void *to, const sejajar_screened *pair)
{
    (void)to;
    (void)pair;
    return 0;
}

static sejajar_status screen(sejajar_error *err)
{
    sejajar_filter_options options = sejajar_filter_defaults();
    sejajar_words *words = NULL;
    sejajar_align_options keeping = {.words = &words};
    sejajar_alignment *alignment = NULL;
    sejajar_screening how = {0};
    sejajar_status status = sejajar_filter_open(&how.filter, model, &options, err);

    if (status == SEJAJAR_OK)
        status = sejajar_judge_open(&how.judge, model, SEJAJAR_ID, err);
    if (status == SEJAJAR_OK)
        status = sejajar_align(&alignment, model, id, en, &keeping, err);
    how.words = words;
    if (status == SEJAJAR_OK)
        status = sejajar_screen(&how, alignment, id, en, ignore_pair, NULL, err);
    sejajar_alignment_free(alignment);
    sejajar_words_free(words);
    sejajar_judge_free(how.judge);
    sejajar_filter_free(how.filter);
    return status;
}

static sejajar_status report(sejajar_error *err)
{
    sejajar_report *made;
    sejajar_status status = sejajar_report_make(&made, model, SEJAJAR_ID, beads, id, en, err);

    for (int f = SEJAJAR_REPORT_TEXT; status == SEJAJAR_OK && f <= SEJAJAR_REPORT_HTML; f++)
        status = sejajar_write_report(ignore, NULL, made, (sejajar_report_format)f, NULL, err);
    sejajar_report_free(made);
    return status;
}

static sejajar_status remember_pairs(sejajar_error *err)
{
    sejajar_print print = {.has_near = true};
    sejajar_seen *seen;
    uint32_t broken = 0;
    sejajar_status status = sejajar_seen_open(&seen, err);

    for (unsigned k = 0; k < 2000 && status == SEJAJAR_OK; k++) {
        print.exact = print.near[0] = print.near[1] = k;
        status = sejajar_seen_add(seen, &print, UINT32_MAX, &broken, err);
    }
    sejajar_seen_free(seen);
    return status;
}

static const attempt attempts[] = {
    {.name = "judge", .run = judge},
    {.name = "judge beads", .run = judge_beads},
    {.name = "screen", .run = screen},
    {.name = "report", .run = report},
    {.name = "pairs seen", .run = remember_pairs},
};

const attempt_list judging_attempts = {attempts, COUNT_OF(attempts)};
