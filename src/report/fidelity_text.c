/* The report on a translation as lines of text, worst sentences first. */
#include "report/fidelity_report.h"
#include "write/value.h"

enum { USUAL_WORST = 20 };

static void put_counted(sj_buffer *to, size_t count, const char *one, const char *more)
{
    sj_put_count(to, count);
    sj_put_string(to, count == 1 ? one : more);
}

static void text_summary(sj_buffer *to, const sejajar_summary *s)
{
    const char *before = "errors: ";

    sj_put_string(to, "fidelity: ");
    sj_put_decimals(to, s->fidelity, 3);
    sj_put_string(to, " (95 %: ");
    sj_put_decimals(to, s->low, 3);
    sj_put_string(to, " to ");
    sj_put_decimals(to, s->high, 3);
    sj_put_string(to, ")\npairs: ");
    sj_put_count(to, s->beads);
    sj_put_string(to, "; ");
    put_counted(to, s->omitted, " sentence", " sentences");
    sj_put_string(to, " of the source left out, ");
    put_counted(to, s->added, " sentence", " sentences");
    sj_put_string(to, " added\nsource covered: ");
    sj_put_decimals(to, 100 * s->source_covered, 0);
    sj_put_string(to, " %, translation with a source: ");
    sj_put_decimals(to, 100 * s->translation_covered, 0);
    sj_put_string(to, " %\n");
    for (int k = 0; k < SJ_FINDING_KINDS; k++) {
        if (s->findings[k] == 0)
            continue;
        sj_put_string(to, before);
        sj_put_string(to, sejajar_finding_name((sejajar_finding_kind)k));
        sj_put_byte(to, ' ');
        sj_put_count(to, s->findings[k]);
        before = ", ";
    }
    sj_put_string(to, before[0] == ',' ? "\n" : "errors: none found\n");
}

static void put_quoted(sj_buffer *to, sejajar_text words)
{
    sj_put_byte(to, '"');
    sj_put_text(to, SJ_PLAIN, words);
    sj_put_byte(to, '"');
}

static void text_finding(sj_buffer *to, const sejajar_report *r, size_t bead,
                         const sejajar_finding *f)
{
    sj_put_string(to, "  ");
    sj_put_string(to, sejajar_finding_name(f->kind));
    sj_put_string(to, ": ");
    sj_put_string(to, sj_side_name((int)f->side));
    sj_put_byte(to, ' ');
    put_quoted(to, sj_report_words(r, bead, (int)f->side, f->begin, f->end));
    if (f->other_end > f->other_begin) {
        sj_put_string(to, " against ");
        put_quoted(to, sj_report_words(r, bead, 1 - (int)f->side, f->other_begin, f->other_end));
    }
    sj_put_string(to, "; ");
    sj_put_string(to, f->evidence);
    sj_put_byte(to, '\n');
}

/* "id 4: …", sentences counted from 1 */
static void text_side(sj_buffer *to, const sejajar_report *r, size_t bead, int side)
{
    const sejajar_bead *b = &r->alignment->beads[bead];
    uint32_t first = sj_bead_first(b, side), count = sj_bead_count(b, side);

    if (count == 0)
        return;
    sj_put_string(to, "  ");
    sj_put_string(to, sj_side_name(side));
    sj_put_byte(to, ' ');
    sj_put_count(to, (uint64_t)first + 1);
    if (count > 1) {
        sj_put_byte(to, '-');
        sj_put_count(to, (uint64_t)first + count);
    }
    sj_put_string(to, ": ");
    sj_put_text(to, SJ_PLAIN, sj_report_text(r, bead, side));
    sj_put_byte(to, '\n');
}

static const char *lonely(const sejajar_report *r, size_t bead)
{
    int source = r->from == SEJAJAR_ID ? 0 : 1;

    if (sj_report_count(r, bead, 1 - source) == 0)
        return "left out: this has no translation";
    return sj_report_count(r, bead, source) == 0 ? "added: this has no source" : NULL;
}

static void text_bead(sj_buffer *to, const sejajar_report *r, size_t bead)
{
    const sj_judged_bead *judged = &r->beads[bead];

    sj_put_byte(to, '\n');
    sj_put_decimals(to, judged->fidelity, 3);
    if (lonely(r, bead)) {
        sj_put_string(to, "  ");
        sj_put_string(to, lonely(r, bead));
    }
    sj_put_byte(to, '\n');
    for (int side = 0; side < 2; side++)
        text_side(to, r, bead, side);
    for (size_t k = 0; k < judged->finding_count; k++)
        text_finding(to, r, bead, &r->findings.at[judged->first_finding + k]);
}

void sj_fidelity_put_text(sj_buffer *to, const sejajar_report *r,
                          const sejajar_report_options *options)
{
    size_t most = options->worst ? options->worst : USUAL_WORST, shown = 0;

    text_summary(to, &r->summary);
    for (size_t k = 0; k < r->alignment->count && shown < most && !to->failed; k++) {
        if (r->beads[r->worst[k]].weight <= 0)
            continue;
        text_bead(to, r, r->worst[k]);
        shown++;
    }
}
