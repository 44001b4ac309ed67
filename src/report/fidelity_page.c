/* The page of a report: both texts side by side, what was found marked on the words. It can be
 * read without a script; with one, its rows are sorted and filtered. */
#include "report/fidelity_report.h"
#include "report/html.h"

/* Below these a fidelity is bad, doubtful, fair. */
static const double bad = 0.25, doubtful = 0.5, fair = 0.75;

static const char *level_of(double fidelity)
{
    return fidelity < bad        ? "bad"
           : fidelity < doubtful ? "doubt"
           : fidelity < fair     ? "fair"
                                 : "good";
}

static sejajar_text part(sejajar_text text, size_t begin, size_t end)
{
    return (sejajar_text){text.bytes + begin, end - begin};
}

/* A stretch that is marked: the words of a finding, or those they stand against. */
typedef struct {
    size_t begin, end;
    const sejajar_finding *finding;
} mark;

/* The marks of one side in the order of the text; of two that overlap the weightier stays. */
static size_t collect_marks(mark *marks, const sejajar_report *r, const sj_judged_bead *judged,
                            int side)
{
    size_t count = 0;

    for (size_t k = 0; k < judged->finding_count; k++) {
        const sejajar_finding *f = &r->findings.at[judged->first_finding + k];
        bool own = (int)f->side == side;
        mark m = {own ? f->begin : f->other_begin, own ? f->end : f->other_end, f};
        size_t at = count;
        bool free = m.end > m.begin;

        for (size_t n = 0; n < count; n++)
            free = free && (m.end <= marks[n].begin || m.begin >= marks[n].end);
        if (!free)
            continue;
        for (; at > 0 && marks[at - 1].begin > m.begin; at--)
            marks[at] = marks[at - 1];
        marks[at] = m;
        count++;
    }
    return count;
}

static void put_side(sj_buffer *to, const sejajar_report *r, size_t bead, int side)
{
    sejajar_text text = sj_report_text(r, bead, side);
    mark marks[SEJAJAR_MOST_FINDINGS];
    size_t count = collect_marks(marks, r, &r->beads[bead], side), at = 0;

    sj_put_string(to, side == 0 ? "<td lang=\"id\">" : "<td lang=\"en\">");
    for (size_t k = 0; k < count; k++) {
        sj_html_put(to, part(text, at, marks[k].begin));
        sj_put_string(to, " <mark title=\"");
        sj_html_put_string(to, sejajar_finding_name(marks[k].finding->kind));
        sj_put_string(to, ": ");
        sj_html_put_string(to, marks[k].finding->evidence);
        sj_put_string(to, "\">");
        sj_html_put(to, part(text, marks[k].begin, marks[k].end));
        sj_put_string(to, "</mark> ");
        at = marks[k].end;
    }
    sj_html_put(to, part(text, at, text.length));
    sj_put_string(to, "</td>\n");
}

static void put_findings(sj_buffer *to, const sejajar_report *r, size_t bead)
{
    const sj_judged_bead *judged = &r->beads[bead];

    sj_put_string(to, "<td><ul>");
    for (size_t k = 0; k < judged->finding_count; k++) {
        const sejajar_finding *f = &r->findings.at[judged->first_finding + k];

        sj_put_string(to, "<li><b>");
        sj_html_put_string(to, sejajar_finding_name(f->kind));
        sj_put_string(to, "</b>: ");
        sj_html_put(to, part(sj_report_text(r, bead, (int)f->side), f->begin, f->end));
        if (f->other_end > f->other_begin) {
            sj_put_string(to, " / ");
            sj_html_put(
                to, part(sj_report_text(r, bead, 1 - (int)f->side), f->other_begin, f->other_end));
        }
        sj_put_string(to, "<br><i>");
        sj_html_put_string(to, f->evidence);
        sj_put_string(to, "</i></li>");
    }
    sj_put_string(to, "</ul></td>\n");
}

/* What the row is filtered by: kinds of findings, or a side that is missing. */
static void put_kinds(sj_buffer *to, const sejajar_report *r, size_t bead)
{
    const sj_judged_bead *judged = &r->beads[bead];
    int source = r->from == SEJAJAR_ID ? 0 : 1;

    sj_put_string(to, " data-kinds=\"");
    if (sj_report_count(r, bead, 1 - source) == 0)
        sj_put_string(to, "omission|");
    if (sj_report_count(r, bead, source) == 0)
        sj_put_string(to, "addition|");
    for (size_t k = 0; k < judged->finding_count; k++) {
        sj_put_string(to, sejajar_finding_name(r->findings.at[judged->first_finding + k].kind));
        sj_put_byte(to, '|');
    }
    sj_put_byte(to, '"');
}

static void put_row(sj_buffer *to, const sejajar_report *r, size_t bead)
{
    double fidelity = r->beads[bead].fidelity;

    sj_put_string(to, "<tr class=\"");
    sj_put_string(to, level_of(fidelity));
    sj_put_string(to, "\" data-n=\"");
    sj_put_count(to, bead);
    sj_put_string(to, "\" data-fidelity=\"");
    sj_put_decimals(to, fidelity, 6);
    sj_put_byte(to, '"');
    put_kinds(to, r, bead);
    sj_put_string(to, "><td class=\"score\">");
    sj_put_decimals(to, fidelity, 2);
    sj_put_string(to, "</td>\n");
    put_side(to, r, bead, 0);
    put_side(to, r, bead, 1);
    put_findings(to, r, bead);
    sj_put_string(to, "</tr>\n");
}

static void put_figure(sj_buffer *to, const char *name, double value, unsigned decimals,
                       const char *unit)
{
    sj_put_string(to, "<div><dt>");
    sj_put_string(to, name);
    sj_put_string(to, "</dt><dd>");
    sj_put_decimals(to, value, decimals);
    sj_put_string(to, unit);
    sj_put_string(to, "</dd></div>\n");
}

static void put_summary(sj_buffer *to, const sejajar_summary *s)
{
    sj_put_string(to, "<dl class=\"figures\">\n<div><dt>Fidelity</dt><dd id=\"fidelity\">");
    sj_put_decimals(to, s->fidelity, 3);
    sj_put_string(to, " <small>95 %: ");
    sj_put_decimals(to, s->low, 3);
    sj_put_string(to, " – ");
    sj_put_decimals(to, s->high, 3);
    sj_put_string(to, "</small></dd></div>\n");
    put_figure(to, "Source covered", 100 * s->source_covered, 0, " %");
    put_figure(to, "Translation with a source", 100 * s->translation_covered, 0, " %");
    put_figure(to, "Pairs", (double)s->beads, 0, "");
    put_figure(to, "Sentences left out", (double)s->omitted, 0, "");
    put_figure(to, "Sentences added", (double)s->added, 0, "");
    sj_put_string(to, "</dl>\n");
}

static void put_controls(sj_buffer *to, const sejajar_summary *s)
{
    sj_put_string(to, "<form class=\"controls\" hidden>\n"
                      "<label>Order <select id=\"order\"><option value=\"worst\">worst first"
                      "</option><option value=\"text\">as in the text</option></select></label>\n"
                      "<label>Show <select id=\"kind\"><option value=\"\">everything</option>"
                      "<option value=\"*\">with findings</option>");
    for (int k = 0; k < SJ_FINDING_KINDS; k++) {
        const char *name = sejajar_finding_name((sejajar_finding_kind)k);

        sj_put_string(to, "<option value=\"");
        sj_put_string(to, name);
        sj_put_string(to, "\">");
        sj_put_string(to, name);
        sj_put_string(to, " (");
        sj_put_count(to, s->findings[k]);
        sj_put_string(to, ")</option>");
    }
    sj_put_string(to, "</select></label>\n<label>Containing <input id=\"words\" type=\"search\">"
                      "</label>\n<output id=\"shown\"></output>\n</form>\n");
}

static void put_head(sj_buffer *to, const sejajar_report_options *options)
{
    sj_put_string(to, "<table id=\"rows\">\n<thead><tr><th scope=\"col\">Fidelity</th>"
                      "<th scope=\"col\">");
    sj_html_put_string(to, options->id_name ? options->id_name : "Indonesian");
    sj_put_string(to, "</th><th scope=\"col\">");
    sj_html_put_string(to, options->en_name ? options->en_name : "English");
    sj_put_string(to, "</th><th scope=\"col\">Found</th></tr></thead>\n<tbody>\n");
}

void sj_fidelity_put_page(sj_buffer *to, const sejajar_report *r,
                          const sejajar_report_options *options)
{
    static const sj_asset *const styles[] = {&sj_fidelity_css, NULL};
    static const sj_asset *const scripts[] = {&sj_fidelity_js, NULL};
    sj_html_frame frame = {options->title ? options->title : "Fidelity", options->signature, styles,
                           scripts};

    sj_html_begin(to, &frame);
    put_summary(to, &r->summary);
    put_controls(to, &r->summary);
    put_head(to, options);
    for (size_t k = 0; k < r->alignment->count && !to->failed; k++)
        if (r->beads[r->worst[k]].weight > 0)
            put_row(to, r, r->worst[k]);
    sj_put_string(to, "</tbody>\n</table>\n");
    sj_html_end(to, &frame);
}
